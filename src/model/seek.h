/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SEEK_H
#define MODEL_SEEK_H

#include "model/seeker.h"
#include "model/wizard.h"

/*
 * What a check-in says of where to look: `here` and the wishes of its
 * checklist, as she answered them, and else what the clinic's settings say.
 */
struct surroundings {
	enum nation nation;
	const char *area;
	struct moment now;
};

/*
 * For one of her needs: a wish that rests on a private or gated answer speaks
 * only where the need is private, too. Lies in the arena.
 */
void seek_for_need(struct seeker *seeker, const struct wizard *wizard,
	const struct surroundings *around, int need, struct arena *arena);

/* For nobody's need: where she is and what age, and no wishes. */
void seek_at_large(struct seeker *seeker, const struct wizard *wizard,
	const struct surroundings *around, struct arena *arena);

#endif
