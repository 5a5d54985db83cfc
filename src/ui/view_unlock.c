/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/papers.h"
#include "ui/view.h"

/* The words that open a note, and what for. */

enum {
	ITEM_WORDS,
	ITEM_OPEN,
	ITEM_SHOW,
	ITEM_HAND_OVER
};

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("The words that open it"));
	pane_gap(pane);
	ui_put_hidden_field(ui, pane, ITEM_WORDS, &ui->keeping.words,
		ui->field_of == ITEM_WORDS);
	pane_item(pane, ITEM_OPEN, "", STYLE_PLAIN, _("Carry on with it"));
	pane_item(
		pane, ITEM_SHOW, "", STYLE_PLAIN, _("Show her what is in it"));
	pane_item(pane, ITEM_HAND_OVER, "", STYLE_PLAIN,
		_("Hand it over, on paper"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("It takes a moment, so that they are slow to guess."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Kept notes");
}

static bool is_field(const struct ui *ui, int id)
{
	(void)ui;
	return id == ITEM_WORDS;
}

static void load(struct ui *ui)
{
	field_set(&ui->field, ui->keeping.words.text);
}

static bool commit(struct ui *ui)
{
	field_set(&ui->keeping.words, ui->field.text);
	return true;
}

/* After the words Enter carries on, as nearly everybody wants to. */
static void open_it(struct ui *ui)
{
	int what = ui_focus(ui);
	char why[KEEPING_WHY];

	if (!keeping_resume(ui, why)) {
		ui_set_focus(ui, ITEM_WORDS);
		ui_message(ui, why);
		return;
	}
	if (what == ITEM_SHOW)
		ui->wanted.view = VIEW_OVERVIEW;
	if (what == ITEM_HAND_OVER) {
		ui->wanted.view = VIEW_SHEET;
		ui->wanted.about = KIND_HANDOVER;
	}
	ui_show_resumed(ui);
	ui_message(ui, why);
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER || !ui_leave_field(ui))
		return false;
	open_it(ui);
	return true;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("open") },
	{ ACT_UP, NULL },
	{ ACT_ESCAPE, N_("out of the text") },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_unlock = {
	.name = "unlock",
	.title = title,
	.build = build,
	.act = act,
	.can = ui_can_leave_text,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.page = true,
};
