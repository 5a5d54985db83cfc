/* SPDX-License-Identifier: MIT */
#ifndef TERM_ESCAPES_H
#define TERM_ESCAPES_H

#include <stdbool.h>

/*
 * What begins with an escape, out of a stream of bytes: whole sequences, known
 * or not, so that none falls apart into an Esc and letters that were never
 * typed. Strings that a terminal answers with are left out altogether.
 */
enum {
	ESCAPE_MOST = 32
};

enum escape_state {
	ESCAPE_NOT,	/* in none */
	ESCAPE_BEGUN,	/* an escape, and nothing after it yet */
	ESCAPE_LATE,	/* …which was taken for the key Esc meanwhile */
	ESCAPE_CSI,	/* ESC [ … up to a letter */
	ESCAPE_SS3,	/* ESC O … likewise */
	ESCAPE_CONSOLE, /* ESC [ [ and one more */
	ESCAPE_STRING,	/* ESC ] … up to BEL or ESC \ */
};

struct escapes {
	enum escape_state state;
	char text[ESCAPE_MOST + 1]; /* what there is of it, or all of it */
	int n;
	bool string_ends; /* an escape in a string */
};

enum escape_taken {
	TAKEN_PLAIN, /* the byte has nothing to do with any */
	TAKEN_MORE,  /* it belongs to one that is not complete */
	TAKEN_WHOLE, /* it completes the one in text */
	TAKEN_ALONE, /* before it there was an escape alone; it is plain */
};
enum escape_taken escapes_take(struct escapes *escapes, unsigned char byte);

/* Nothing has come for a while: true if that makes an escape the key Esc. */
bool escapes_rest(struct escapes *escapes);

/* Nothing has come for long: whatever was begun is given up. */
void escapes_forget(struct escapes *escapes);

#endif
