/* SPDX-License-Identifier: MIT */
#ifndef FAULT_STORY_H
#define FAULT_STORY_H

#include "script.h"

/*
 * What a script comes to if nothing goes wrong: after each step the lines of
 * the note, each with its end, as one of `states`; or -1: there is none.
 */
enum {
	STATES_MOST = 200,
	STATE_SIZE = 6 * 1024
};

struct story {
	int state[STEPS_ROOM];
	long logged[STEPS_ROOM]; /* how long the shim's log was then */
	char states[STATES_MOST][STATE_SIZE];
	int n_states;
	bool recorded; /* it is only held against from then on */
};

/* The number of a state, old or new; -1: there are too many. */
int story_state(struct story *story, const char *text);

/* Its lines; "" for no note. */
const char *story_text(const struct story *story, int step);

/* Whether one of these lines is, or begins with, that text. */
bool story_has(const char *state, const char *text, bool whole);

/* What the script says by hand of the note after a step; NULL: it is so. */
const char *story_differs(
	const struct story *story, const struct script_step *step, int at);

#endif
