/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_MAY_H
#define MODEL_PROVE_MAY_H

#include "model/prove_search.h"

/*
 * What may still come of a claim, while some questions of its scope are decided
 * and the others are open: a set of outcomes, 1 << OUTCOME_YES and so on.
 * It may name an outcome that never comes, but never leaves one out; and when
 * all is decided, it is the one that has come.
 */
unsigned may_come(struct search *search);

#endif
