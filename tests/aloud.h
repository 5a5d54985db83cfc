/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ALOUD_H
#define TESTS_ALOUD_H

#include "plain/plain.h"

#include "play.h"

/*
 * The linear mode, driven by lines and without a terminal. Whatever it says is
 * looked at: that no line is wider than it may be, that nothing in it is drawn
 * or could move a cursor, and that it ends with a prompt.
 *
 * A script is one of play.h, but for its lines: each is typed, and "~" is Enter
 * alone.
 */
struct aloud {
	struct play play;
	struct plain plain;
	struct arena memory;
	struct buf out;	 /* what was said last */
	bool over;	 /* nothing is said any more */
	bool transcribe; /* to play.out */
	char prompt[512];
};

/* Begins once everything of the play is set. */
void aloud_init(struct aloud *aloud);
void aloud_begin(struct aloud *aloud, int width);
void aloud_release(struct aloud *aloud);

void aloud_line(struct aloud *aloud, const char *line);

/* A whole script, and what comes of it. */
void aloud_script(struct aloud *aloud, const char *path, int width, FILE *out);

#endif
