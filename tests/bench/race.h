/* SPDX-License-Identifier: MIT */
#ifndef BENCH_RACE_H
#define BENCH_RACE_H

#include <stdbool.h>

/* What a whole process costs, from its start to its end. */
struct cost {
	double wall, cpu; /* milliseconds, medians; cpu: user and system */
	double memory;	  /* the most that was resident, in MB */
};

struct racer {
	const char *const *argv; /* ends with NULL; NULL: does not run */
	struct cost cost;	 /* is set by race() */
};

enum {
	RACE_MOST = 8, /* racers */
	RACE_MOST_ROUNDS = 201
};

/*
 * Runs n commands in turn, that many rounds, with their output thrown away;
 * one round before the first is not counted. False if one of them could not
 * be run or fails. Call it from a small process: what the caller has resident
 * counts as the child's.
 */
bool race(struct racer *racers, int n, int rounds);

#endif
