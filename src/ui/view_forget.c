/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/tongue.h"
#include "ui/view.h"

/* Everything forgotten, and out: one key, and the same once more. */

enum {
	ITEM_STAY,
	ITEM_FORGET
};

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("Forget everything, and leave?"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("Nothing of this check-in can be brought back."));
	if (ui->keeping.on)
		pane_text(pane, 0, STYLE_PLAIN,
			ui->keeping.resumed
				? _("The note stays, as it is now.")
				: _("The note that was begun today goes, too."));
	pane_text(pane, 0, STYLE_PLAIN, _("Press x to do it, or choose:"));
	pane_gap(pane);
	pane_item(pane, ITEM_STAY, "1  ", STYLE_PLAIN,
		_("Stay; nothing is lost"));
	pane_item(pane, ITEM_FORGET, "2  ", STYLE_PLAIN,
		_("Forget everything, and leave"));
}

/* In a clinic's booth there is nothing to leave to; and that a note is still
 * there has to be seen. */
static void forget(struct ui *ui)
{
	bool gone = keeping_end(ui, !ui->keeping.resumed);

	ui_wipe(ui);
	ui_leave_tongue(ui);
	ui->scrub = true;
	if (gone) {
		ui->over = !ui->world.settings->kiosk;
		return;
	}
	ui_open(ui, VIEW_ENDED, 0);
	ui_message(ui, _("The note could not be deleted."));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action == ACT_FORGET ||
		(action == ACT_ENTER && ui_focus(ui) == ITEM_FORGET))
		forget(ui);
	else if (action == ACT_ENTER)
		ui_close(ui);
	else
		return false;
	return true;
}

static const struct offer keys[] = {
	{ ACT_FORGET, N_("forget and leave") },
	{ ACT_BACK, N_("stay") },
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_NONE, NULL },
};

const struct view view_forget = {
	.name = "forget",
	.title = ui_no_title,
	.build = build,
	.act = act,
	.keys = keys,
	.neutral = true,
	.page = true,
	.menu = true,
};
