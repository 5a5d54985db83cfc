/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_CASES_H
#define MODEL_PROVE_CASES_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/asking.h"
#include "model/prove_scope.h"

/*
 * The answers to one question: one for each way in which the rules of a scope
 * can tell answers apart. What they cannot tell apart need not be tried twice.
 */
struct cases {
	struct answer *answers;
	int n;
	int n_given;  /* the first ones: those that answer it */
	bool partial; /* there are more than are worth trying */
};

/*
 * `all_asked` is an asking without answers in which every question is asked:
 * there the rules are shown one answer after the other. It is left as it was.
 */
void cases_init(struct cases *cases, int question, const struct scope *scope,
	struct asking *all_asked, struct arena *arena);

#endif
