/* SPDX-License-Identifier: MIT */
#include "base/suggest.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"

enum {
	MOST_LETTERS = 64,
	MOST_SLIPS = 2,
	LETTERS_A_SLIP = 3, /* a word of 3 may have 1, one of 6 may have 2 */
};

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static bool same(char a, char b)
{
	return ascii_lower(a) == ascii_lower(b);
}

/*
 * How many letters were left out, put in, mistaken or swapped with their
 * neighbour (optimal string alignment), in words of at most MOST_LETTERS.
 */
static unsigned slips(const char *a, const char *b)
{
	unsigned rows[3][MOST_LETTERS + 1];
	unsigned *older = rows[0], *old = rows[1], *row = rows[2], *spare;
	size_t i, j, n = strlen(b);

	for (j = 0; j <= n; j++)
		old[j] = (unsigned)j;
	for (i = 1; a[i - 1]; i++) {
		row[0] = (unsigned)i;
		for (j = 1; j <= n; j++) {
			row[j] = least(old[j], row[j - 1]) + 1;
			row[j] = least(
				row[j], old[j - 1] + !same(a[i - 1], b[j - 1]));
			if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) &&
				same(a[i - 2], b[j - 1]))
				row[j] = least(row[j], older[j - 2] + 1);
		}
		spare = older;
		older = old;
		old = row;
		row = spare;
	}
	return old[n];
}

void suggest_init(struct suggest *suggest, const char *wrong)
{
	unsigned letters = (unsigned)strnlen(wrong, MOST_LETTERS);

	*suggest = (struct suggest){
		.wrong = wrong,
		.distance = least(letters / LETTERS_A_SLIP, MOST_SLIPS) + 1,
	};
}

void suggest_offer(struct suggest *suggest, const char *right)
{
	unsigned distance;

	if (strnlen(suggest->wrong, MOST_LETTERS + 1) > MOST_LETTERS ||
		strnlen(right, MOST_LETTERS + 1) > MOST_LETTERS ||
		!strcmp(suggest->wrong, right))
		return;
	distance = slips(suggest->wrong, right);
	if (distance >= suggest->distance)
		return;
	suggest->best = right;
	suggest->distance = distance;
}

const char *suggest_text(const struct suggest *suggest, char out[SUGGEST_SIZE])
{
	out[0] = '\0';
	if (suggest->best)
		snprintf(out, SUGGEST_SIZE, " (did you mean '%s'?)",
			suggest->best);
	return out;
}
