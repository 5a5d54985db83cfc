/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAYER_STEPS_H
#define UI_PLAYER_STEPS_H

#include "ui/view.h"

/* The keys of the player where it is about what to do, and not what was said:
 * who does it, in which order, and with which service. */
uint32_t player_at_now(struct ui *ui);
uint32_t player_at_came_up(struct ui *ui);
uint32_t player_at_services(struct ui *ui);

#endif
