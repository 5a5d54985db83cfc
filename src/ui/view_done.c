/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* The end of a check-in, before all of it is wiped. */

enum {
	ITEM_THANKS = PANE_OWN, /* where Enter does no harm */
	ITEM_WIPE
};

/* What cannot wait is looked at once more, whoever was to do it. */
static void put_today(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	bool any = false;

	for (int n = 0; n < list->n_needs; n++) {
		if (list->needs[n].urgency != URGENCY_NOW ||
			!needs_is_found(&ui->wizard.needs, n))
			continue;
		if (!any)
			pane_text(pane, 0, STYLE_STRONG,
				_("Before you part, for today:"));
		any = true;
		pane_item(pane, n, "", STYLE_PLAIN, list->needs[n].title);
	}
	if (any)
		pane_gap(pane);
}

static const char *what_stays(const struct ui *ui)
{
	if (ui->keeping.on && ui->paper.given)
		return _(
			"What stays is the note, and the paper and the files you made. Back is still there until then.");
	if (ui->keeping.on)
		return _(
			"What stays is the note. Back is still there until then.");
	if (ui->paper.given)
		return _(
			"What stays is the paper and the files you made. Back is still there until then.");
	return _(
		"Nothing was kept, and nothing was printed. Back is still there until then.");
}

static void build(struct ui *ui, struct pane *pane)
{
	pane_said(pane, ITEM_THANKS, STYLE_STRONG,
		_("Thank you for your time today."));
	pane_gap(pane);
	put_today(ui, pane);
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
	pane_text(pane, 0, STYLE_PLAIN, what_stays(ui));
	for (int i = 0; i < ui->paper.files.n; i++)
		pane_text(pane, 2, STYLE_PLAIN, ui->paper.files.texts[i]);
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
	if (ui_focus(ui) < ui->world.list->n_needs) {
		ui->service_shown = -1;
		ui_open_about(ui, VIEW_SERVICES, ABOUT_STEP, ui_focus(ui));
		return true;
	}
	if (ui_focus(ui) != ITEM_WIPE) {
		ui_message(
			ui, _("To wipe it all: down to that line, and Enter."));
		return true;
	}
	ui_end_check_in(ui);
	return true;
}

static int first(struct ui *ui)
{
	(void)ui;
	return ITEM_THANKS;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
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
	.first = first,
	.act = act,
	.keys = keys,
};
