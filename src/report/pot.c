/* SPDX-License-Identifier: MIT */
#include "report/pot.h"

#include <string.h>

#include "model/lint.h"

#define MARK "TRANSLATORS:"

/* What a translator has to know of a text that is not in it. */
static const char *const roles[] = {
	[TEXT_HEARD] = "Said to her, or read by her.",
	[TEXT_LABEL] = "To choose or to tick: short.",
	[TEXT_RESULT] = "Said when it comes up; it may be on her paper.",
	[TEXT_WORKER] = "For the worker.",
};

static const char *const header[] = {
	"Report-Msgid-Bugs-To: ",
	"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE",
	"Last-Translator: ",
	"Language-Team: ",
	"Language: ",
	"MIME-Version: 1.0",
	"Content-Type: text/plain; charset=UTF-8",
	"Content-Transfer-Encoding: 8bit",
};

void pot_string(const char *text, struct buf *out)
{
	buf_add_char(out, '"');
	for (; *text; text++)
		if (*text == '\n')
			buf_add(out, text[1] ? "\\n\"\n\"" : "\\n");
		else {
			if (*text == '"' || *text == '\\')
				buf_add_char(out, '\\');
			buf_add_char(out, *text);
		}
	buf_add_char(out, '"');
}

static void write_header(const struct checklist *list, struct buf *out)
{
	buf_addf(out, "# %s\n#\nmsgid \"\"\nmsgstr \"\"\n", list->title);
	buf_addf(out, "\"Project-Id-Version: %s %d\\n\"\n", list->id,
		list->version);
	for (size_t i = 0; i < sizeof(header) / sizeof(*header); i++)
		buf_addf(out, "\"%s\\n\"\n", header[i]);
}

/* The lines of the file, each ended by '\n' or the file's end. */
struct lines {
	const char **at; /* of line i + 1 */
	int n;
};

static void find_lines(
	struct lines *lines, const struct file *file, struct arena *arena)
{
	int n = 1;

	for (size_t i = 0; i < file->size; i++)
		n += file->text[i] == '\n';
	lines->at = arena_array(arena, (size_t)n, sizeof(*lines->at));
	lines->at[lines->n++] = file->text;
	for (size_t i = 0; i < file->size; i++)
		if (file->text[i] == '\n')
			lines->at[lines->n++] = file->text + i + 1;
}

/* Where the words of a comment line begin; NULL for any other. */
static const char *comment(const struct lines *lines, int line)
{
	const char *at;

	if (line < 1 || line > lines->n)
		return NULL;
	at = lines->at[line - 1];
	at += strspn(at, " \t");
	if (*at == '#')
		at++;
	else if (!strncmp(at, "//", 2))
		at += 2;
	else
		return NULL;
	return at + strspn(at, " \t");
}

/* A line that ends in '{'. */
static bool opens(const struct lines *lines, int line)
{
	const char *at, *end;

	if (line < 1 || line > lines->n)
		return false;
	at = lines->at[line - 1];
	end = at + strcspn(at, "\r\n");
	while (end > at && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	return end > at && end[-1] == '{';
}

/* From the mark on, down to the line of the text; or, of the first one in it,
 * to that of its section. */
static void write_comment(const struct lines *lines, int line, struct buf *out)
{
	int from;

	if (opens(lines, line - 1))
		line--;
	from = line - 1;

	while (comment(lines, from) &&
		strncmp(comment(lines, from), MARK, strlen(MARK)) != 0)
		from--;
	if (!comment(lines, from))
		return;
	for (; from < line; from++) {
		const char *at = comment(lines, from);

		buf_add(out, "#. ");
		buf_add_bytes(out, at, strcspn(at, "\r\n"));
		buf_add_char(out, '\n');
	}
}

static void write_text(const struct checklist *list, const struct text *text,
	const struct lines *lines, struct buf *out)
{
	buf_add_char(out, '\n');
	write_comment(lines, text->line, out);
	buf_addf(out, "#. %s\n", roles[text->role]);
	if (lint_longest(text))
		buf_addf(out, "#. At most %d columns.\n", lint_longest(text));
	buf_addf(out, "#: %s:%d\n", list->file, text->line);
	buf_add(out, "msgctxt ");
	pot_string(text->context, out);
	buf_add(out, strchr(text->text, '\n') ? "\nmsgid \"\"\n" : "\nmsgid ");
	pot_string(text->text, out);
	buf_add(out, "\nmsgstr \"\"\n");
}

void pot_write(
	const struct checklist *list, const struct file *file, struct buf *out)
{
	struct lines lines = { .n = 0 };

	if (file)
		find_lines(&lines, file, out->arena);
	write_header(list, out);
	for (int i = 0; i < list->n_texts; i++)
		write_text(list, &list->texts[i], &lines, out);
}
