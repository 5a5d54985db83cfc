/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* A change that set other answers aside says how many, and can be undone. */

enum {
	ITEM_GO_ON,
	ITEM_UNDO
};

static void build(struct ui *ui, struct pane *pane)
{
	int parked = wizard_parked(&ui->wizard);

	pane_text(pane, 0, STYLE_STRONG,
		ui_printf(ui,
			ngettext("That sets %d other answer aside.",
				"That sets %d other answers aside.",
				(unsigned long)parked),
			parked));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("Nothing is lost: what was set aside is back when this is changed back."));
	pane_gap(pane);
	pane_item(pane, ITEM_GO_ON, "", STYLE_PLAIN, _("Go on"));
	pane_item(pane, ITEM_UNDO, "", STYLE_PLAIN, _("Undo the change"));
}

static void undo(struct ui *ui)
{
	ui_close(ui);
	ui_undo(ui);
}

/* On the way that the change was made. */
static void go_on(struct ui *ui)
{
	bool was_going = ui_about(ui);

	ui_close(ui);
	if (was_going)
		ui_next(ui);
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action == ACT_UNDO ||
		(action == ACT_ENTER && ui_focus(ui) == ITEM_UNDO))
		undo(ui);
	else if (action == ACT_BACK || action == ACT_ESCAPE)
		ui_close(ui);
	else if (action == ACT_ENTER)
		go_on(ui);
	else
		return false;
	return true;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("choose") },
	{ ACT_UNDO, NULL },
	{ ACT_BACK, NULL },
	{ ACT_ESCAPE, NULL },
	{ ACT_UP, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_parked = {
	.name = "parked",
	.build = build,
	.act = act,
	.keys = keys,
	.grave = true,
	.menu = true,
};
