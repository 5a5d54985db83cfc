/* SPDX-License-Identifier: MIT */
#ifndef BENCH_DUEL_H
#define BENCH_DUEL_H

#include <stdbool.h>

/* What a whole process costs, from its start to its end. */
struct cost {
	double wall, cpu; /* milliseconds, medians; cpu: user and system */
	double memory;	  /* the most that was resident, in MB */
};

enum {
	DUEL_MOST_ROUNDS = 201
};

/*
 * Runs both commands in turn, that many rounds, with their output thrown
 * away; one round before the first is not counted. False if one of them could
 * not be run or fails. Call it from a small process: what the caller has
 * resident counts as the child's.
 */
bool duel(char *const ours[], char *const bare[], int rounds,
	struct cost *our_cost, struct cost *bare_cost);

#endif
