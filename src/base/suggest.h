/* SPDX-License-Identifier: MIT */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

/*
 * "Did you mean": offer it every word that would have been right, and it
 * keeps the nearest one, if any is near enough to be a slip of the finger.
 */
struct suggest {
	const char *wrong, *best;
	unsigned distance;
};

void suggest_init(struct suggest *suggest, const char *wrong);
void suggest_offer(struct suggest *suggest, const char *right);

/*
 * " (did you mean 'maybe'?)" or "", to be put after a message. The text lies
 * in `out`, which is also returned.
 */
#define SUGGEST_SIZE 128
const char *suggest_text(const struct suggest *suggest, char out[SUGGEST_SIZE]);

#endif
