/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* After the screen was hidden: who is here now? Until that is said, nothing
 * private can be reached. */

enum {
	ITEM_YES,
	ITEM_NO
};

static void build(struct ui *ui, struct pane *pane)
{
	(void)ui;
	pane_text(pane, 0, STYLE_STRONG, _("Still just us?"));
	pane_gap(pane);
	pane_item(pane, ITEM_YES, "1  ", STYLE_PLAIN, _("Yes"));
	pane_item(pane, ITEM_NO, "2  ", STYLE_PLAIN, _("No, not now"));
}

/* Whoever is in a hurry does not say yes. */
static int first(struct ui *ui)
{
	(void)ui;
	return ITEM_NO;
}

/* After a no, nothing of hers is on the screen. What was only tried is over. */
static void answer(struct ui *ui, bool just_us)
{
	wizard_just_us(&ui->wizard, just_us);
	if (just_us) {
		ui_close(ui);
		if (ui_view(ui) == &view_try_hide ||
			ui_view(ui) == &view_waiting)
			ui_close(ui);
		ui_show_wanted(ui);
	} else {
		ui_close_to_beginning(ui);
		ui_open(ui, VIEW_WAITING, 0);
	}
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	answer(ui, ui_focus(ui) == ITEM_YES);
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_NONE, NULL },
};

const struct view view_still_us = {
	.name = "still us",
	.title = ui_no_title,
	.build = build,
	.first = first,
	.act = act,
	.keys = keys,
	.menu = true,
	.neutral = true,
};
