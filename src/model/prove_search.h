/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_SEARCH_H
#define MODEL_PROVE_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/asking.h"
#include "model/prove_cases.h"
#include "model/prove_scope.h"

/* How a claim turns out for one way of answering. */
enum outcome {
	OUTCOME_YES,
	OUTCOME_NO,
	OUTCOME_UNHEARD, /* somebody can hear, so nothing is said of it */
};

enum found {
	FOUND_NONE,
	FOUND_ONE,
	FOUND_GAVE_UP
};

/*
 * The search for a way of answering with a certain outcome. It tries answers
 * question by question, and turns back where the outcome is no longer
 * possible, whatever else she says: so that what it does not find is not there.
 */
struct search {
	const struct scope *scope;
	struct asking *asking;	  /* without answers, before and after */
	struct asking *all_asked; /* for cases_init() */
	struct arena *arena;
	long left;  /* what it may still spend */
	long tried; /* ways of answering, or beginnings of them */

	struct cases *cases; /* of each question of the scope, once needed */
	uint64_t *decided;   /* questions whose answer is being tried */
	unsigned *seen;	     /* of each question, worked out… */
	long *seen_at;	     /* …when this many were tried */
	enum outcome wanted;
	bool answered, gave_up;
};

void search_init(struct search *search, const struct scope *scope,
	struct asking *asking, struct asking *all_asked, long left,
	struct arena *arena);

/* `answered`: only ways in which every question that is asked is answered. */
enum found search_for(
	struct search *search, enum outcome wanted, bool answered);

#endif
