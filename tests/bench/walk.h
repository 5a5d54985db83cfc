/* SPDX-License-Identifier: MIT */
#ifndef BENCH_WALK_H
#define BENCH_WALK_H

#include <stdbool.h>
#include <stdio.h>

/*
 * Walks through a made-up checklist (form.h) as a woman would who opens every
 * topic and answers all that she is asked, and writes the file of her answers.
 */
bool walk_write_answers(const char *checklist, FILE *out);

/*
 * The same walk, again and again, with a clock: microseconds for one answer
 * and the way on to the next question, among the first 200 of them, the middle
 * 200 and the last.
 */
struct walk_times {
	double first, middle, last;
};

bool walk_time(const char *checklist, struct walk_times *times);

#endif
