/* SPDX-License-Identifier: MIT */
#include "cmd/lines.h"

#include <string.h>
#include <strings.h>

bool lines_open(struct lines *lines, const char *path)
{
	lines->file = fopen(path, "re");
	lines->n = 0;
	*lines->text = '\0';
	return lines->file;
}

static void close_lines(struct lines *lines)
{
	if (lines->file)
		fclose(lines->file);
	lines->file = NULL;
}

bool lines_next(struct lines *lines)
{
	if (!lines->file ||
		!fgets(lines->text, sizeof(lines->text), lines->file)) {
		close_lines(lines);
		*lines->text = '\0';
		return false;
	}
	lines->text[strcspn(lines->text, "\r\n")] = '\0';
	lines->n++;
	return true;
}

const char *lines_setting(struct lines *lines, const char *name)
{
	while (lines_next(lines)) {
		const char *word = lines->text + strspn(lines->text, " \t");
		size_t n = strcspn(word, " \t");

		if (n == strlen(name) && !strncasecmp(word, name, n))
			return word + n + strspn(word + n, " \t");
	}
	return NULL;
}

const char *lines_first(const char *path, struct arena *arena)
{
	struct lines lines;

	lines_open(&lines, path);
	lines_next(&lines);
	close_lines(&lines);
	return arena_strdup(arena, lines.text);
}
