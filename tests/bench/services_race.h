/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SERVICES_RACE_H
#define BENCH_SERVICES_RACE_H

#include <stdbool.h>

#include "command.h"
#include "race.h"
#include "services_rivals.h"

enum {
	SERVICES_FILES = 4
};

/* The kinds of file, in words. */
extern const char *const services_file_kinds[SERVICES_FILES];

/* One question, asked of n services: what it costs whom. */
struct services_race {
	struct cost ours, bare, rivals[RIVALS];
	enum command_end ends[RIVALS]; /* only those that are OK have a cost */
	bool differs[RIVALS];	       /* found others than ours */
	long long bytes[SERVICES_FILES];
};

/* In the working directory, where the files stay. */
bool services_race(struct services_race *result, int n, int rounds,
	const char *program, const char *bare);

#endif
