/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NEEDS_H
#define MODEL_NEEDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/asking.h"
#include "model/rule.h"
#include "model/truth.h"

/*
 * Answers to needs: found, could not tell, or nothing to say. Kept up to date
 * at the cost of what changed since the last look.
 */
struct needs {
	struct asking *asking;
	enum truth *truth; /* of each need's rule */
	const bool
		*topic_opened; /* borrowed: which topics were in front of her */
	uint64_t *missing, *seen; /* for needs_missing() */
};

enum need_state {
	NEED_NONE,
	NEED_FOUND,
	NEED_UNCLEAR
};

void needs_init(struct needs *needs, struct asking *asking,
	const bool *topic_opened, struct arena *secret);

/* Looks again at the needs whose answers changed. Call before the rest. */
void needs_update(struct needs *needs);

/* While somebody can hear, a private need is NEED_NONE, whatever it reads. */
enum need_state needs_state(const struct needs *needs, int need);

/* Whether that is NEED_FOUND, for less: what is unclear takes a search. */
bool needs_is_found(const struct needs *needs, int need);
bool needs_has_info(const struct needs *needs, int info);

/*
 * Fills order (room for all needs) with those found, then those unclear;
 * each lot now, soon, when, and in file order. Returns how many.
 */
int needs_list(const struct needs *needs, int *order);

/* Why a need was found. */
void needs_because(
	const struct needs *needs, int need, struct text_list *because);

/* The ordinary questions that left it unclear, as bits; until the next call. */
const uint64_t *needs_missing(const struct needs *needs, int need);

#endif
