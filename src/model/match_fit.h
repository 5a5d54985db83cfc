/* SPDX-License-Identifier: MIT */
#ifndef MODEL_MATCH_FIT_H
#define MODEL_MATCH_FIT_H

#include "model/match.h"

/* One service beside one woman. */
enum fit_verdict {
	FIT_ELSEWHERE, /* or not shown at all: not a word of it */
	FIT_LEFT_OUT,
	FIT_TAKES_HER,
};

enum fit_reach {
	REACH_UK,
	REACH_NATION,
	REACH_AREA
};

struct fit {
	enum fit_verdict verdict;
	int service;
	struct arena *arena; /* for why and ask; NULL: they stay empty */
	struct text_list why, ask;
	/* for the order */
	bool here, covers, local, fresh;
	bool shut; /* …and it cannot wait */
	bool answers;
	enum fit_reach reach;
	int unsure;  /* of what she must have: not said */
	int granted; /* of what she asked for */
};

/*
 * Without an arena it only weighs: of a hundred thousand services a few are
 * shown, and only those need words.
 */
void fit_service(struct fit *fit, const struct services *services, int service,
	const struct seeker *seeker, struct arena *arena);

#endif
