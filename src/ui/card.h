/* SPDX-License-Identifier: MIT */
#ifndef UI_CARD_H
#define UI_CARD_H

#include "ui/view.h"

/*
 * A card of bingo: squares beside each other, in the columns that make it
 * lowest. Above sixteen squares another card begins.
 */
void card_make(struct ui *ui, struct pane *pane, int question);

#endif
