/* SPDX-License-Identifier: MIT */
#ifndef LOAD_FAIR_COPY_H
#define LOAD_FAIR_COPY_H

#include "base/arena.h"
#include "base/buf.h"
#include "load/lex.h"

/*
 * What libconfuse is given of a file: what is right in it, as it stands, each
 * thing on the line where it was. Left out are mistakes, comments, and what
 * libconfuse takes long to read.
 */
struct fair_copy {
	struct buf text;
	const char *next; /* of the file: not copied yet */
};

/* Where it was when a statement began. */
struct fair_mark {
	size_t len;
	const char *next;
};

void fair_copy_init(struct fair_copy *copy, const char *text, size_t size,
	struct arena *arena);

/* All before `from` is copied; from there to `to` only the ends of lines. */
void fair_copy_skip(struct fair_copy *copy, const char *from, const char *to);

/* A text that is not plain is written anew: in double quotes, on one line. */
void fair_copy_text(struct fair_copy *copy, const struct token *token);

/* Closes a section that the file leaves open, before `at`. */
void fair_copy_close(struct fair_copy *copy, const char *at);

struct fair_mark fair_copy_mark(const struct fair_copy *copy);

/* Back to the mark, and then skips the statement. */
void fair_copy_undo(struct fair_copy *copy, struct fair_mark mark,
	const char *from, const char *to);

#endif
