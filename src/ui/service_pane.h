/* SPDX-License-Identifier: MIT */
#ifndef UI_SERVICE_PANE_H
#define UI_SERVICE_PANE_H

#include "model/match.h"
#include "ui/view.h"

/*
 * A list of services, a row each: the prefix, its name, and when it is open.
 * Below the one with the focus it is said why this one, how, what happens
 * next, and what to ask. Its number in the list is the item.
 */
void service_pane_begin(struct ui *ui, const struct matches *matches);
void service_pane_put(struct ui *ui, struct pane *pane, int item,
	const struct match *match, const struct seeker *seeker,
	const char *prefix);

/* Which were left out, and why. */
void service_pane_left_out(
	struct ui *ui, struct pane *pane, const struct matches *matches);

#endif
