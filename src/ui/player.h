/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAYER_H
#define UI_PLAYER_H

#include "ui/ui.h"

/*
 * The next key of whoever writes down what the invented woman says: found anew
 * from where the check-in is, and what she has not said yet. K_NONE where there
 * is none.
 */
uint32_t player_key(struct ui *ui);

#endif
