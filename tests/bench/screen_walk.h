/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SCREEN_WALK_H
#define BENCH_SCREEN_WALK_H

#include <stdbool.h>

#include "terminal.h"

/* What a key is pressed for. */
enum press_kind {
	PRESS_START, /* none is: the program was started */
	PRESS_MOVE,
	PRESS_CHOOSE,
	PRESS_TURN, /* to where other keys are on offer, on the same page */
	PRESS_PAGE,
	PRESS_BINGO,
	PRESS_GATE,
	PRESS_NOW,
	PRESS_HIDE,
	PRESS_OTHER,
	PRESS_KINDS
};

/* Some bytes that have to come of it; NULL: any. */
struct press {
	const char *key; /* as terminal_press() has them; NULL ends a walk */
	enum press_kind kind;
	const char *expected;
};

enum {
	TALLY_MOST = 1000
};

/* What came of the keys of one kind. */
struct tally {
	int n;
	long long most; /* bytes */
	double latency[TALLY_MOST];
};

/*
 * One key; false, and says so, if what was expected does not come. The tally
 * may be NULL, and so may those of a whole walk, of which there is one for
 * each kind; they are added to.
 */
bool screen_press(struct terminal *terminal, const struct press *press,
	struct tally *tally);
bool screen_walk(struct terminal *terminal, const struct press *walk,
	struct tally *tallies);

#endif
