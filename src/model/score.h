/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SCORE_H
#define MODEL_SCORE_H

#include "model/asking.h"
#include "model/checklist.h"

/*
 * A score with its coverage. Questions that do not apply are left out of
 * `of`; those not answered leave the sum open between least and most.
 */
struct score_result {
	int value; /* of what was answered */
	int answered, of;
	int least, most;	 /* whatever the rest would be */
	const struct band *band; /* NULL: too little answered, or none fits */
};

struct score_result score_add_up(
	const struct score *score, const struct asking *asking);

#endif
