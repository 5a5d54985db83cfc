/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_DRAFT_H
#define MODEL_PROVE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/prove_cases.h"

/*
 * Cases in the making: answers are offered, and one is taken if a comparison
 * that reads the question makes something else of it than of all the others.
 */
struct draft {
	struct cases *cases;
	int q;
	const struct question *question;
	const struct rule **leaves;
	int n_leaves;
	struct asking *all_asked;
	long *views; /* what the leaves make of each answer */
	size_t view_size;
};

void draft_offer(struct draft *draft, struct answer answer);

/* All that `many` can tick, and all that lies on a line. */
void draft_offer_ticks(struct draft *draft);
void draft_offer_line(struct draft *draft);

/* It reads this one question and nothing else. */
bool leaf_is_alone(const struct rule *leaf);

#endif
