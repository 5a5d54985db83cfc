/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* Stopping, in whichever way she likes. */

enum {
	ITEM_GO_ON,
	ITEM_FINISH,
	ITEM_LATER,
	ITEM_FORGET
};

/* Once what came up has been looked at, it is the end that is left. */
static bool has_finished(const struct ui *ui)
{
	return ui->wizard.place.kind >= PLACE_CAME_UP;
}

/* Nobody who is there is told of a note. */
static bool can_stop_for_today(const struct ui *ui)
{
	return ui->keeping.on && !ui_is_overheard(ui);
}

/* She said so herself, before it began. */
static bool is_not_today(const struct ui *ui)
{
	return ui_about(ui) == STOP_NOT_TODAY;
}

static void build(struct ui *ui, struct pane *pane)
{
	bool later = can_stop_for_today(ui);

	if (is_not_today(ui))
		pane_text(pane, 0, STYLE_PLAIN,
			_("That is all right. It need not be today."));
	pane_text(pane, 0, STYLE_STRONG, _("Stop here?"));
	pane_gap(pane);
	pane_item(pane, ITEM_GO_ON, "1  ", STYLE_PLAIN, _("Go on"));
	pane_item(pane, ITEM_FINISH, "2  ", STYLE_PLAIN,
		has_finished(ui) ? _("Finish here: to the end, and to wipe it")
				 : _("Finish here: look at what came up"));
	if (later)
		pane_item(pane, ITEM_LATER, "3  ", STYLE_PLAIN,
			_("Stop for today: the note stays, to go on with"));
	pane_item(pane, ITEM_FORGET, later ? "4  " : "3  ", STYLE_PLAIN,
		_("Forget everything, and leave"));
}

static void go_to_the_end(struct wizard *wizard)
{
	while (wizard->place.kind >= PLACE_CAME_UP &&
		wizard->place.kind < PLACE_DONE)
		wizard_next(wizard);
}

/* What cannot wait comes before it. */
static void stop_for_today(struct ui *ui)
{
	ui_close_pages(ui);
	wizard_finish(&ui->wizard);
	if (ui->wizard.place.kind != PLACE_NOW)
		ui_end_check_in(ui);
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (action == ACT_FORGET)
		item = ITEM_FORGET;
	else if (action != ACT_ENTER)
		return false;
	switch (item) {
	case ITEM_FINISH:
		ui_close_pages(ui);
		if (has_finished(ui))
			go_to_the_end(&ui->wizard);
		else
			wizard_finish(&ui->wizard);
		break;
	case ITEM_LATER:
		stop_for_today(ui);
		break;
	default:
		ui_close(ui);
		if (item == ITEM_FORGET)
			ui_open(ui, VIEW_FORGET, 0);
	}
	return true;
}

static int first(struct ui *ui)
{
	return is_not_today(ui) ? ITEM_FORGET : ITEM_GO_ON;
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
	.first = first,
	.act = act,
	.keys = keys,
	.neutral = true,
	.page = true,
	.menu = true,
};
