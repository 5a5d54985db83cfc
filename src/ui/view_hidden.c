/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* A screen that says nothing. Only the key that hides brings the other back. */

static void build(struct ui *ui, struct pane *pane)
{
	pane->left = 2;
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN, ui->world.settings->hidden_text);
}

const struct view view_hidden = {
	.name = "hidden",
	.build = build,
	.grave = true,
	.bare = true,
};
