/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* Everything is wiped, and the screen says so. */

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG,
		ui->was_practice
			? _("The practice is over. Nothing of it was kept, and nothing was counted.")
		: ui->keeping.was_kept
			? _("All of it is wiped here, but for the note.")
		: ui->paper_was_made
			? _("All of it is wiped, but for the paper and the files that you made.")
			: _("All of it is wiped. Nothing of it is left on this machine."));
	if (ui->keeping.was_short)
		pane_text(pane, 0, STYLE_STRONG,
			_("The latest changes could not be saved: it does not have them."));
	if (ui->was_practice && ui->paper_was_made)
		pane_text(pane, 0, STYLE_PLAIN,
			_("The paper and the files that you made say that she is invented."));
	pane_gap(pane);
	if (ui->someone_came) {
		pane_text(pane, 0, STYLE_STRONG,
			_("Take two minutes alone together before she goes."));
		pane_gap(pane);
	}
	pane_item(pane, 0, "", STYLE_PLAIN, _("Back to the start"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return "signpost";
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action == ACT_ENTER)
		ui_close(ui);
	else if (action == ACT_STOP)
		ui->over = !ui->world.settings->kiosk;
	else
		return false;
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	return action != ACT_STOP || !ui->world.settings->kiosk;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("back to the start") },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_ended = {
	.name = "ended",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
};
