/* SPDX-License-Identifier: MIT */
#ifndef MODEL_STEPS_H
#define MODEL_STEPS_H

#include "model/wizard.h"

/* Her first steps, out of what came up. */

/*
 * What came up becomes a step of hers, the nearest first, as long as there are
 * fewer than STEPS_MOST, and what cannot wait in any case; but not what she
 * put away. Nobody is said to do it. Steps that are there stay in her order.
 */
void steps_propose(struct wizard *wizard);

/* One that cannot wait, and who does it. */
void steps_take_now(struct wizard *wizard, int need, enum who who);

/*
 * Fills needs (room for all) with the steps that are shown now, in her order:
 * STEPS_MOST, if more than that were only proposed. And with all else that
 * came up, which is kept for later. Returns how many.
 */
int steps_list(const struct wizard *wizard, int *needs);
int steps_kept_for_later(const struct wizard *wizard, int *needs);

/* Whether a need is a step that is shown now. */
bool steps_has(const struct wizard *wizard, int need);

/* Of a step: round through all who could do it; and one place up (-1) or down
 * (+1), past those that cannot be shown now. */
void steps_next_who(struct wizard *wizard, int need);
void steps_move(struct wizard *wizard, int need, int by);

#endif
