/* SPDX-License-Identifier: MIT */
#ifndef UI_SERVICE_PANE_H
#define UI_SERVICE_PANE_H

#include "model/match.h"
#include "ui/view.h"

/* A list of services, and below it more about the one with the focus. */

/* One row a service: the prefix, its name, and when it is open. Its number
 * in the list is the item. */
void service_pane_row(struct ui *ui, struct pane *pane, int item,
	const struct match *match, const struct seeker *seeker,
	const char *prefix);

/* Why this one, how, what happens next, what to ask. */
void service_pane_details(struct ui *ui, struct pane *pane,
	const struct match *match, const struct seeker *seeker);

void service_pane_left_out(
	struct ui *ui, struct pane *pane, const struct matches *matches);

#endif
