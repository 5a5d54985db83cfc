/* SPDX-License-Identifier: MIT */
#ifndef BENCH_TEN_H
#define BENCH_TEN_H

#include <stdbool.h>

#include "command.h"

/*
 * The same ten questions, each with five options of which one is chosen, gone
 * through from start to end in ours and in others: bytes to the terminal, and
 * milliseconds of CPU with all that is run for it.
 */
enum ten_taker {
	TEN_OURS,
	TEN_DIALOG,
	TEN_WHIPTAIL,
	TEN_TAKERS
};

struct ten_cost {
	enum command_end end; /* only what is OK has a cost */
	bool differs;	      /* came to other answers */
	double bytes, cpu;    /* medians */
};

extern const char *const ten_names[TEN_TAKERS];

/* In the working directory, where the files stay. */
bool ten_race(const char *program, const char *services,
	struct ten_cost costs[TEN_TAKERS]);

#endif
