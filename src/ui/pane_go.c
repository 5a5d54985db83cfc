/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "ui/pane.h"

bool pane_is_in_row(const struct pane *pane, int id)
{
	const struct item *item = pane_find(pane, id);

	for (int i = 0; item && i < pane->n_items; i++)
		if (&pane->items[i] != item && pane->items[i].row == item->row)
			return true;
	return false;
}

/* The item nearest to `from` in the rows that lie `ahead` of it. */
static const struct item *in_next_row(
	const struct pane *pane, const struct item *from, int ahead)
{
	const struct item *best = NULL;

	for (int i = 0; i < pane->n_items; i++) {
		const struct item *item = &pane->items[i];
		int rows = (item->row - from->row) * ahead, off, least;

		if (rows <= 0)
			continue;
		off = abs(item->col - from->col);
		least = best ? (best->row - from->row) * ahead : rows;
		if (!best || rows < least ||
			(rows == least && off < abs(best->col - from->col)))
			best = item;
	}
	return best;
}

static const struct item *in_row(
	const struct pane *pane, const struct item *from, int ahead)
{
	const struct item *best = NULL;

	for (int i = 0; i < pane->n_items; i++) {
		const struct item *item = &pane->items[i];
		int cols = (item->col - from->col) * ahead;

		if (item->row == from->row && cols > 0 &&
			(!best || cols < (best->col - from->col) * ahead))
			best = item;
	}
	return best;
}

static const struct item *page_away(
	const struct pane *pane, const struct item *from, int ahead)
{
	const struct item *item = from, *next;

	while ((next = in_next_row(pane, item, ahead)) &&
		abs(next->row - from->row) < pane->height)
		item = next;
	return item == from ? next : item;
}

static const struct item *by_number(const struct pane *pane, long n)
{
	return n >= 0 && n < pane->n_items ? &pane->items[n] : NULL;
}

static const struct item *find(
	const struct pane *pane, const struct item *from, enum way way)
{
	switch (way) {
	case WAY_UP:
		return in_next_row(pane, from, -1);
	case WAY_DOWN:
		return in_next_row(pane, from, +1);
	case WAY_LEFT:
		return in_row(pane, from, -1);
	case WAY_RIGHT:
		return in_row(pane, from, +1);
	case WAY_FIRST:
		return by_number(pane, 0);
	case WAY_LAST:
		return by_number(pane, pane->n_items - 1);
	case WAY_PAGE_UP:
		return page_away(pane, from, -1);
	case WAY_PAGE_DOWN:
		return page_away(pane, from, +1);
	case WAY_BEFORE:
		return by_number(pane, from - pane->items - 1);
	case WAY_AFTER:
		return by_number(pane, from - pane->items + 1);
	case WAYS:
		break;
	}
	return NULL;
}

int pane_go(const struct pane *pane, int id, enum way way)
{
	const struct item *from = pane_find(pane, id), *to;

	if (!from)
		return pane->n_items ? pane->items[0].id : id;
	to = find(pane, from, way);
	return to ? to->id : id;
}
