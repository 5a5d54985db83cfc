/* SPDX-License-Identifier: MIT */
#ifndef UI_CARD_H
#define UI_CARD_H

#include "ui/view.h"

/*
 * A card of bingo: squares beside each other, in the columns that make it
 * lowest. About sixteen squares make a card, in whole rows; then another
 * begins.
 */
void card_make(struct ui *ui, struct pane *pane, int question);

#endif
