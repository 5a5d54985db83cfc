/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "load/answers.h"
#include "load/line.h"

static void read_head_line(struct answers_head *head,
	struct line_reader *reader, struct arena *arena)
{
	const char *id = line_word(reader), *version = line_word(reader);
	int n = 0;

	if (*head->checklist) {
		line_error(reader,
			"'checklist' is given twice (first on line %d)",
			head->line);
		return;
	}
	head->line = reader->number;
	head->checklist = arena_strdup(arena, id ? id : "");
	if (!version)
		line_error(reader, "write 'checklist ID VERSION'");
	else if (version[strspn(version, "0123456789")] || strlen(version) > 9)
		line_error(reader, "a version is a whole number, not '%s'",
			version);
	else
		n = atoi(version);
	head->version = n;
}

bool load_answers_head(struct answers_head *head, const struct file *file,
	struct arena *arena, struct diag *diag)
{
	struct line_reader reader;
	struct diag quiet;
	size_t errors = diag->errors;

	*head = (struct answers_head){ .checklist = "" };
	diag_init(&quiet);
	line_reader_init(&reader, file, arena, &quiet);
	while (line_next(&reader)) {
		const char *word = line_word(&reader);

		reader.diag = diag;
		if (word && !strcmp(word, "checklist"))
			read_head_line(head, &reader, arena);
		else if (word && !strcmp(word, "practice"))
			head->practice = true;
		reader.diag = &quiet;
	}
	diag_release(&quiet);
	if (!head->line)
		diag_error(diag, file->path, 1,
			"the line 'checklist ID VERSION' is missing");
	return diag->errors == errors;
}
