/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SCREEN_RACE_H
#define BENCH_SCREEN_RACE_H

#include <stdbool.h>

#include "screen_walk.h"

/* Two programs on two screens, in turn: start by start, and key by key. */
enum {
	SCREEN_OURS,
	SCREEN_BARE,
	SCREENS
};

struct screen_racer {
	const char *const *argv;
	const struct press *first;   /* the first page */
	const struct press *leave;   /* and away from it */
	const struct press *to_keys; /* from there to where the mark is moved */
	const struct press *end;
};

struct screen_cost {
	double first_wall, first_cpu;  /* milliseconds, medians */
	double key, slow_key, key_cpu; /* the median, one of 100, the mean */
	double memory;		       /* MB, resident */
};

bool screen_race(const struct screen_racer racers[SCREENS],
	struct screen_cost costs[SCREENS]);

#endif
