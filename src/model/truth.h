/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRUTH_H
#define MODEL_TRUTH_H

/* Kleene's three values. Silence is never a yes or a no. */
enum truth {
	TRUTH_NO,
	TRUTH_UNKNOWN,
	TRUTH_YES
};

static inline enum truth truth_and(enum truth a, enum truth b)
{
	return a < b ? a : b;
}

static inline enum truth truth_or(enum truth a, enum truth b)
{
	return a > b ? a : b;
}

static inline enum truth truth_not(enum truth a)
{
	return (enum truth)(TRUTH_YES - a);
}

#endif
