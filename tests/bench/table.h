/* SPDX-License-Identifier: MIT */
#ifndef BENCH_TABLE_H
#define BENCH_TABLE_H

#include <stdbool.h>

/*
 * What is printed: what a row is about, what of it, ours, theirs, how many
 * times as much, and the target.
 */
void table_head(const char *ours, const char *theirs);

/* Both, and the ratio, of which there may be a most; 0: no target. */
void table_ratio(const char *about, const char *what, const char *unit,
	double ours, double theirs, double most_ratio);

/* The same, where ours has to stay under a limit; 0: no target. */
void table_limit(const char *about, const char *what, const char *unit,
	double ours, double theirs, double most_ours);
void table_memory(
	const char *about, double ours, double theirs, double most_ours);

/* A row piece by piece; its last piece ends the line. */
enum {
	TABLE_NUMBER = 11,
	TABLE_RATIO = 9,
	TABLE_WIDE = TABLE_NUMBER + TABLE_NUMBER + TABLE_RATIO
};

void table_first(const char *about, const char *what);
void table_cell(int width, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void table_target(const char *target, bool kept);

#endif
