/* SPDX-License-Identifier: MIT */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"

/*
 * What is wrong with the files of a user: the one error type for them. All of
 * it is collected and printed together, in order of file and line:
 *
 *	womens.conf:12: error: question 'bp': no option 'mabye' (did you …)
 *
 * File names and texts may hold anything; they are cleaned on the way in.
 */
enum diag_level {
	DIAG_ERROR,	 /* the file is wrong */
	DIAG_WARNING,	 /* the file can be used */
	DIAG_UNREADABLE, /* the file could not be read: "signpost: cannot …" */
};

struct diag_entry {
	struct diag_entry *next;
	const char *file, *text;
	const char *code; /* of a warning: "unread:menopause.talked", or NULL */
	int line;
	enum diag_level level;
};

struct diag {
	struct arena arena;
	struct diag_entry *first, **end;
	size_t errors, warnings, unreadable; /* all of them, unsaid ones too */
	size_t unsaid; /* errors and warnings past what anybody would read */
};

void diag_init(struct diag *diag);
void diag_release(struct diag *diag);

/* Line 0 is where there is none to name. */
void diag_error(struct diag *diag, const char *file, int line,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

/*
 * The code names the warning, so that a file can explain it away
 * (`expect = { "unread:menopause.talked" }`); it is printed after the text.
 */
void diag_warning(struct diag *diag, const char *file, int line,
	const char *code, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* A file that could not be opened or read, for the reason in errno. */
void diag_unreadable(struct diag *diag, const char *file, int error);

/* Takes out the warnings with this code; says how many they were. */
size_t diag_drop(struct diag *diag, const char *file, const char *code);

/* Everything, sorted, one a line. False if nothing was printed. */
bool diag_print(const struct diag *diag, FILE *out);

#endif
