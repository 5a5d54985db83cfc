/* SPDX-License-Identifier: MIT */
#ifndef BENCH_FORM_H
#define BENCH_FORM_H

#include <stdio.h>

/*
 * A made-up checklist of any size, the same each time. It has what a real one
 * has, at the usual length: scales, a private topic, a topic behind a gate,
 * scores, wishes, a rule on every second question.
 */
struct form {
	int topics;
	int questions; /* of each topic; at least 6 */
	int needs;
};

void form_write(const struct form *form, FILE *out);

/*
 * What she answers to a question, by its place in the file: one of n options,
 * a number from 0 to n - 1. The rules are written around these.
 */
static inline int form_choice(int question, int n)
{
	return question % n;
}

/* The second option that she ticks, of n that do not stand alone. */
static inline int form_second(int question, int n)
{
	return (question + 2) % n;
}

#endif
