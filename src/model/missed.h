/* SPDX-License-Identifier: MIT */
#ifndef MODEL_MISSED_H
#define MODEL_MISSED_H

#include "model/wizard.h"

/*
 * Two check-ins with the same woman, one of which has all that she would say:
 * what came up there and not here, and where it would have. For practice, and
 * never a measure of anybody.
 */
enum missed_how {
	MISSED_NOT_ASKED, /* nobody came to the question */
	MISSED_ANSWERED,  /* something else was put down */
	MISSED_GATE,	  /* it lies behind a gate that stayed shut */
	MISSED_NOBODY	  /* no single question can be named */
};

struct missed {
	int need;
	int question; /* that would have opened it, or -1 */
	enum missed_how how;
};

/*
 * Fills missed (room for all needs), what cannot wait first, and says how many.
 * While somebody can hear here, nothing private is among them.
 */
int missed_list(const struct wizard *here, const struct wizard *all,
	struct missed *missed);

#endif
