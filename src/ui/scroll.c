/* SPDX-License-Identifier: MIT */
#include "ui/scroll.h"

#include <stdlib.h>

static void find_context(
	const struct pane *pane, const struct item *item, int *from, int *to)
{
	*from = 0;
	*to = pane->row - 1;
	for (int i = 0; i < pane->n_items; i++) {
		int row = pane->items[i].row;

		if (row < item->row && row + 1 > *from)
			*from = row + 1;
		if (row > item->row && row - 1 < *to)
			*to = row - 1;
	}
}

bool scroll_shows(const struct layer *layer, const struct pane *pane, int id)
{
	const struct item *item = pane_find(pane, id);

	return item && item->row >= layer->top &&
	       item->row < layer->top + pane->height;
}

bool scroll_is_from_top(const struct pane *pane, int id)
{
	const struct item *item = pane_find(pane, id);
	int from, to;

	if (!item)
		return true;
	find_context(pane, item, &from, &to);
	return !from || to < pane->height;
}

static void keep_in_pane(struct layer *layer, const struct pane *pane)
{
	if (layer->top > pane->row - pane->height)
		layer->top = pane->row - pane->height;
	if (layer->top < 0)
		layer->top = 0;
}

/* What has come into focus is shown from its beginning. */
static void show_context(
	struct layer *layer, const struct pane *pane, const struct item *focus)
{
	int from, to;

	find_context(pane, focus, &from, &to);
	if (to >= layer->top + pane->height)
		layer->top = to - pane->height + 1;
	if (from < layer->top)
		layer->top = from;
}

void scroll_to(
	struct layer *layer, const struct pane *pane, const struct item *focus)
{
	if (!focus)
		return;
	if (layer->seen != focus->id)
		show_context(layer, pane, focus);
	layer->seen = focus->id;
	if (focus->row >= layer->top + pane->height)
		layer->top = focus->row - pane->height + 1;
	if (focus->row < layer->top)
		layer->top = focus->row;
	keep_in_pane(layer, pane);
}

static bool go_to_next(struct ui *ui, int id)
{
	int next = pane_go(&ui->pane, id, WAY_AFTER);

	ui_set_focus(ui, next);
	return next != id;
}

/* The focus stays in sight meanwhile, as the cursor is on it; where it would
 * not, it goes on, too. */
bool ui_scroll_on(struct ui *ui)
{
	struct layer *layer = ui_layer(ui);
	const struct pane *pane = &ui->pane;
	const struct item *focus = pane_find(pane, layer->focus);
	int from, to, top;

	if (!focus)
		return false;
	find_context(pane, focus, &from, &to);
	if (to < layer->top + pane->height)
		return false;
	if (layer->top >= focus->row)
		return go_to_next(ui, focus->id);
	top = to - pane->height + 1;
	layer->top = top < focus->row ? top : focus->row;
	return true;
}

/* Where a text is only read, Enter does not pass what was not in sight. */
bool ui_read_on(struct ui *ui)
{
	int id = ui_focus(ui), next;

	if (ui_scroll_on(ui))
		return true;
	next = pane_go(&ui->pane, id, WAY_AFTER);
	if (next == id || (id < PANE_STOP && next < PANE_STOP))
		return false;
	ui_set_focus(ui, next);
	return true;
}

bool ui_scroll_back(struct ui *ui)
{
	struct layer *layer = ui_layer(ui);
	const struct pane *pane = &ui->pane;
	const struct item *focus = pane_find(pane, layer->focus);
	int from, to, least;

	if (!focus)
		return false;
	find_context(pane, focus, &from, &to);
	least = focus->row - pane->height + 1;
	if (from >= layer->top || layer->top <= least)
		return false;
	layer->top = from > least ? from : least;
	return true;
}

/* The focus goes along, from one item to the next, until the window is as far
 * from where it was as it is high, less a line or two to read on from. */
void ui_scroll_page(struct ui *ui, bool on)
{
	struct layer *layer = ui_layer(ui);
	const struct view *view = ui_view(ui);
	int from = layer->top;
	int far = ui->pane.height > 3 ? ui->pane.height - 2 : 1;

	for (int moved = 0; moved < far; moved = abs(layer->top - from)) {
		int id = ui_focus(ui), top = layer->top;

		if (!(on ? ui_scroll_on(ui) : ui_scroll_back(ui)))
			ui_set_focus(ui, pane_go(&ui->pane, id,
						 on ? WAY_AFTER : WAY_BEFORE));
		if (ui_view(ui) != view || !ui->pane_is_current)
			return;
		scroll_to(layer, &ui->pane, pane_find(&ui->pane, ui_focus(ui)));
		if (ui_focus(ui) == id && layer->top == top)
			return;
	}
}
