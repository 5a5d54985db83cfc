/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAYER_GO_H
#define UI_PLAYER_GO_H

#include "ui/view.h"

/* The key that brings the focus nearer to an item; and on it, `then`. K_NONE if
 * no way leads there. */
uint32_t player_go(struct ui *ui, int item, uint32_t then);

#endif
