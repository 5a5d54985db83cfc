/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/*
 * Somebody is here. Nothing of hers is on this page, and it can stay as long
 * as it has to; whoever goes on from it goes to the topics.
 */

enum {
	ITEM_GO_ON,
	ITEM_JUST_US
};

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, ui->world.list->title);
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN, _("There is no hurry."));
	pane_gap(pane);
	pane_item(pane, ITEM_GO_ON, "1  ", STYLE_PLAIN, _("Go on"));
	pane_item(pane, ITEM_JUST_US, "2  ", STYLE_PLAIN,
		_("Back to where we were"));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	bool just_us = ui_focus(ui) == ITEM_JUST_US;

	(void)digit;
	if (action != ACT_ENTER)
		return false;
	ui_close(ui);
	if (just_us) {
		wizard_just_us(&ui->wizard, true);
		ui_show_wanted(ui);
	} else {
		ui->wanted.view = VIEW_START;
		wizard_go_to_hub(&ui->wizard);
	}
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_NONE, NULL },
};

const struct view view_waiting = {
	.name = "waiting",
	.title = ui_no_title,
	.build = build,
	.act = act,
	.keys = keys,
	.neutral = true,
	.menu = true,
};
