/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* Stopping, in whichever way she likes. */

enum {
	ITEM_GO_ON,
	ITEM_FINISH,
	ITEM_FORGET
};

static void build(struct ui *ui, struct pane *pane)
{
	(void)ui;
	pane_text(pane, 0, STYLE_STRONG, _("Stop here?"));
	pane_gap(pane);
	pane_item(pane, ITEM_GO_ON, "1  ", STYLE_PLAIN, _("Go on"));
	pane_item(pane, ITEM_FINISH, "2  ", STYLE_PLAIN,
		_("Finish here: look at what came up"));
	pane_item(pane, ITEM_FORGET, "3  ", STYLE_PLAIN,
		_("Forget everything, and leave"));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (action == ACT_FORGET)
		item = ITEM_FORGET;
	else if (action != ACT_ENTER)
		return false;
	if (item == ITEM_FINISH) {
		ui_close_pages(ui);
		wizard_finish(&ui->wizard);
		return true;
	}
	ui_close(ui);
	if (item == ITEM_FORGET)
		ui_open(ui, VIEW_FORGET, 0);
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_BACK, N_("go on") },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_stop = {
	.name = "stop",
	.title = ui_no_title,
	.build = build,
	.act = act,
	.keys = keys,
	.neutral = true,
	.page = true,
	.menu = true,
};
