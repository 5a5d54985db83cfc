/* SPDX-License-Identifier: MIT */
#ifndef MODEL_OFFER_H
#define MODEL_OFFER_H

#include "model/checklist.h"
#include "model/match.h"

/*
 * The services for one of her needs, at most so many (0: all). Where the need
 * cannot wait there is always a number: if none of those found answers a call
 * now, those for emergencies come behind them, though a gap stays a gap; and
 * among the few there is one that answers.
 */
void offer_services(struct matches *matches, const struct services *services,
	const struct seeker *seeker, const struct need *need, int most,
	struct arena *arena);

#endif
