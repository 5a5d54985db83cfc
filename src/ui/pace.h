/* SPDX-License-Identifier: MIT */
#ifndef UI_PACE_H
#define UI_PACE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * How long a screen stays while a practice plays by itself: as long as a group
 * takes to read it, from its words. Nothing here knows what time it is.
 */
enum pace {
	PACE_SLOW,
	PACE_NORMAL,
	PACE_FAST,
	PACE_SKIM, /* to find a place: nobody can read along */
	PACES
};

/* "slow", "normal", "fast", "skim": as options say them. */
extern const char *const pace_names[PACES];
const char *pace_said(enum pace pace);

/* One faster, or slower; at the ends nothing changes. */
enum pace pace_faster(enum pace pace);
enum pace pace_slower(enum pace pace);

/* Milliseconds until the next key: with so many words that are new to the
 * reader; with something else to be seen (0), such as what was chosen; and
 * where there is only a step on the way to that, or a letter. */
int pace_wait(enum pace pace, int words);
int pace_step(enum pace pace);

/* The words of a text: what has a letter or a digit in it. */
int pace_words(const char *text, size_t n);

#endif
