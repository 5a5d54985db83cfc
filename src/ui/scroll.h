/* SPDX-License-Identifier: MIT */
#ifndef UI_SCROLL_H
#define UI_SCROLL_H

#include "ui/view.h"

/*
 * Which part of a pane is in the window: the item with the focus, and with it
 * as much as there is room for of what stands above it, since the item before,
 * and below it, up to the next.
 */
void scroll_to(
	struct layer *layer, const struct pane *pane, const struct item *focus);

/* Whether an item is in the window, as far as that is known by now. */
bool scroll_shows(const struct layer *layer, const struct pane *pane, int id);

/* Whether all that belongs to an item is in a window at the pane's top. */
bool scroll_is_from_top(const struct pane *pane, int id);

#endif
