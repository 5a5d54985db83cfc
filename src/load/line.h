/* SPDX-License-Identifier: MIT */
#ifndef LOAD_LINE_H
#define LOAD_LINE_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/file.h"

/*
 * Lines of words: blanks between, "…" around what has blanks in it, a # for
 * a comment. Words are cut out of a copy of the file, which the arena owns.
 */
struct line_reader {
	const char *path;
	char *next, *end; /* what is not read yet */
	char *at;	  /* the rest of the line */
	int number;
	struct diag *diag;
	bool quoted; /* the latest word was */
};

void line_reader_init(struct line_reader *reader, const struct file *file,
	struct arena *arena, struct diag *diag);

/* To the next line that is text (UTF-8, without NUL); false at the end. */
bool line_next(struct line_reader *reader);

/* The next word of the line, with \n \" \\ read in quotes; NULL at its end. */
char *line_word(struct line_reader *reader);

/* An error at this line. */
void line_error(struct line_reader *reader, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
