/* SPDX-License-Identifier: MIT */
#ifndef MODEL_RULE_EVAL_H
#define MODEL_RULE_EVAL_H

#include "model/rule.h"

/*
 * What a side of a comparison stands for: anything from lo to hi, which are
 * the same when it is known. A score of which some questions are open lies
 * between two values, and so can still be above a threshold for certain.
 */
enum range_kind {
	RANGE_KNOWN,
	RANGE_UNKNOWN,
	RANGE_DOES_NOT_APPLY
};

struct range {
	enum range_kind kind;
	long lo, hi;
};

struct range operand_range(
	const struct operand *operand, const struct asking *asking);

#endif
