/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* The end of a check-in, before all of it is wiped. */

enum {
	ITEM_THANKS, /* where Enter does no harm */
	ITEM_WIPE
};

static void build(struct ui *ui, struct pane *pane)
{
	pane_item(pane, ITEM_THANKS, "", STYLE_STRONG,
		_("Thank you for your time today."));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("You can come back any time, for any of it. It begins wherever you like."));
	pane_gap(pane);
	if (ui->wizard.someone_came) {
		pane_text(pane, 0, STYLE_STRONG,
			_("Take two minutes alone together before she goes."));
		pane_gap(pane);
	}
	pane_item(pane, ITEM_WIPE, "", STYLE_PLAIN,
		_("Wipe everything that was said, and end"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("Nothing was kept, and nothing was printed. Back is still there until then."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Done");
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	if (ui_focus(ui) != ITEM_WIPE) {
		ui_set_focus(ui, ITEM_WIPE);
		return true;
	}
	ui_wipe(ui);
	ui->scrub = true;
	ui_open(ui, VIEW_ENDED, 0);
	return true;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("wipe and end") },
	{ ACT_BACK, NULL },
	{ ACT_OVERVIEW, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_done = {
	.name = "done",
	.title = title,
	.build = build,
	.act = act,
	.keys = keys,
};
