/* SPDX-License-Identifier: MIT */
#ifndef UI_ROLE_H
#define UI_ROLE_H

#include "ui/view.h"

/*
 * The card of the invented woman, for whoever plays her: what she would say or
 * do where the practice is now. On a page of its own, and where there is room
 * for it at the side of every other one.
 */
void role_put_here(struct ui *ui, struct pane *pane);

/* What the trainer wrote of her, under its heading; nothing for no text. */
void role_put(struct pane *pane, const char *heading, const char *text);

/* At the side, in so many columns. */
void role_draw(struct ui *ui, struct canvas *canvas, int top, int cols);

#endif
