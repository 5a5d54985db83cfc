/* SPDX-License-Identifier: MIT */
#ifndef TRACES_MEMORY_H
#define TRACES_MEMORY_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

#include "wanted.h"

/*
 * Searches all the memory of a process that it can write to, and says on `out`
 * in one line each what was found where:
 *
 *	WHEN locked|open PLACE STRIDE TEXT LENGTH AT
 *
 * and how much beside the heap is still locked: "WHEN kept KB". False if there
 *was no looking.
 */
bool memory_search(
	pid_t pid, const struct wanted *wanted, const char *when, FILE *out);

#endif
