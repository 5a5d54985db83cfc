/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/paper_lines.h"
#include "ui/papers.h"
#include "ui/tongue.h"

/* Paper, or none: which, and what may stand on it, line by line. */

enum {
	ITEM_NONE = PANE_OWN, /* behind all lines */
	ITEM_SHORT,
	ITEM_FULL,
	ITEM_SEE,
	ITEM_RECORD,
	ITEM_HANDOVER,
	ITEM_MEETING,
	ITEM_NUMBERS,
	ITEM_KEEP,
	ITEM_DONE
};

enum {
	WIDE = 60,
	WHAT_COLUMN = 22
};

static bool is_full(const struct ui *ui)
{
	return papers_level(ui) == LEVEL_FULL;
}

/* What needs no yes; nothing of it may be there. */
static int list_plain(struct ui *ui, int *needs)
{
	int all = paper_steps(&ui->wizard, papers_level(ui), needs), n = 0;

	for (int i = 0; i < all; i++)
		if (!paper_asks(&ui->wizard, LINE_NEED, needs[i]))
			needs[n++] = needs[i];
	return n;
}

/* What is on it anyway, and what she has a say in. */
static void put_lines(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	int *needs = arena_array(
		&ui->frame, (size_t)list->n_needs + 1, sizeof(*needs));
	int n = list_plain(ui, needs);

	pane_gap(pane);
	pane_text(pane, 0, STYLE_STRONG, _("On it:"));
	for (int i = 0; i < n; i++)
		pane_text(pane, 4, STYLE_PLAIN, list->needs[needs[i]].title);
	if (!n)
		pane_text(pane, 4, STYLE_PLAIN,
			_("room for what you would like to ask"));
	if (is_full(ui))
		paper_lines_needs(ui, pane, LEVEL_FULL, false);
	paper_lines_infos(ui, pane, is_full(ui));
	pane_item(pane, ITEM_SEE, "", STYLE_PLAIN,
		_("See all of it, print it, or save it"));
}

/* What each is, in a column where there is room for one. */
static void put_level(struct ui *ui, struct pane *pane, int item, bool chosen,
	const char *name, const char *what)
{
	int row = pane->row, column = pane->left + WHAT_COLUMN;

	if (pane->width < WIDE) {
		pane_item(pane, item, mark_one(chosen), STYLE_PLAIN,
			ui_printf(ui, "%s: %s", name, what));
		return;
	}
	pane_item(pane, item, mark_one(chosen), STYLE_PLAIN, name);
	pane_beside(pane, row, column, pane->width, STYLE_PLAIN, what);
}

static void put_levels(struct ui *ui, struct pane *pane)
{
	bool wanted = papers_are_wanted(ui);
	bool full = is_full(ui);

	put_level(ui, pane, ITEM_NONE, !wanted, _("none"),
		_("nothing to carry, nothing to find"));
	put_level(ui, pane, ITEM_SHORT, wanted && !full, _("short"),
		ui_is_overheard(ui)
			? _("your first steps")
			: _("nothing private on it; read it together first"));
	if (asking_is_private_ok(&ui->wizard.asking))
		put_level(ui, pane, ITEM_FULL, wanted && full,
			_("with everything"),
			_("line by line, each with your yes"));
}

/* Paper that is not safe is said before it is chosen, if nobody is there to
 * ask why. */
static void put_warning(struct ui *ui, struct pane *pane)
{
	if (papers_are_safe(ui) || ui_is_overheard(ui))
		return;
	ui_put_said(pane, 0, STYLE_ACCENT,
		ui_said_by_us(ui, true,
			N_("None is the safest; a short one can stay here, for you.")));
	pane_gap(pane);
}

static void put_others(struct ui *ui, struct pane *pane)
{
	pane_gap(pane);
	pane_text(pane, 0, STYLE_STRONG, _("Other papers"));
	pane_item(pane, ITEM_RECORD, "", STYLE_PLAIN,
		_("A note for the file: you see it first"));
	pane_item(pane, ITEM_HANDOVER, "", STYLE_PLAIN,
		_("For the next worker, so that you tell it once"));
	pane_item(pane, ITEM_MEETING, "", STYLE_PLAIN,
		_("A page to take to a meeting"));
	if (asking_is_private_ok(&ui->wizard.asking))
		pane_item(pane, ITEM_NUMBERS, "", STYLE_PLAIN,
			_("Numbers: on a small card, or by heart"));
	if (ui->world.shelf && !practice_is_on(ui) && !ui_is_overheard(ui))
		pane_item(pane, ITEM_KEEP, "", STYLE_PLAIN,
			ui->keeping.on
				? _("The note that is kept")
				: _("A note on this machine, sealed with words of hers"));
}

static void build(struct ui *ui, struct pane *pane)
{
	ui_put_said(pane, 0, STYLE_STRONG,
		ui_said_by_us(
			ui, false, N_("Would you like something on paper?")));
	pane_gap(pane);
	put_warning(ui, pane);
	put_levels(ui, pane);
	if (papers_are_wanted(ui))
		put_lines(ui, pane);
	put_others(ui, pane);
	pane_gap(pane);
	pane_item(pane, ITEM_DONE, "", STYLE_PLAIN, _("That's everything"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

static int first(struct ui *ui)
{
	return !papers_are_wanted(ui)		? ITEM_NONE
	       : papers_level(ui) == LEVEL_FULL ? ITEM_FULL
						: ITEM_SHORT;
}

static bool choose_level(struct ui *ui, int item)
{
	if (item < ITEM_NONE || item > ITEM_FULL)
		return false;
	ui->paper.chosen = true;
	ui->paper.wanted = item != ITEM_NONE;
	ui->paper.level = item == ITEM_FULL ? LEVEL_FULL : LEVEL_DISCREET;
	return true;
}

static bool open_item(struct ui *ui, int item)
{
	static const struct {
		int item;
		enum paper_kind kind;
	} papers[] = {
		{ ITEM_SEE, KIND_SHEET },
		{ ITEM_RECORD, KIND_RECORD },
		{ ITEM_HANDOVER, KIND_HANDOVER },
		{ ITEM_MEETING, KIND_MEETING },
	};

	for (size_t i = 0; i < sizeof(papers) / sizeof(*papers); i++)
		if (papers[i].item == item) {
			ui_open(ui, VIEW_SHEET, (int)papers[i].kind);
			return true;
		}
	if (item == ITEM_NUMBERS)
		ui_open(ui, VIEW_NUMBERS, 0);
	if (item == ITEM_KEEP)
		ui_open(ui, VIEW_KEEP, 0);
	return item == ITEM_NUMBERS || item == ITEM_KEEP;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	switch (action) {
	case ACT_TICK:
		return choose_level(ui, ui_focus(ui)) ||
		       paper_lines_tick(ui, LEVEL_FULL, ui_focus(ui));
	case ACT_ENTER:
		if (ui_focus(ui) == ITEM_DONE)
			return wizard_next(&ui->wizard);
		return open_item(ui, ui_focus(ui)) ||
		       choose_level(ui, ui_focus(ui)) ||
		       paper_lines_tick(ui, LEVEL_FULL, ui_focus(ui));
	case ACT_SHOW:
		ui_open(ui, VIEW_SHEET, KIND_SHEET);
		return true;
	case ACT_PRINT:
		papers_print(ui, KIND_SHEET);
		return true;
	case ACT_SAVE:
		papers_save(ui, KIND_SHEET);
		return true;
	case ACT_FINISH:
		return wizard_next(&ui->wizard);
	default:
		return false;
	}
}

static bool is_paper(const struct ui *ui)
{
	return ui_focus(ui) >= ITEM_SEE && ui_focus(ui) <= ITEM_KEEP;
}

static const char *enter_does(const struct ui *ui)
{
	if (is_paper(ui))
		return N_("open");
	return ui_focus(ui) == ITEM_DONE ? N_("done") : NULL;
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_TICK)
		return !is_paper(ui) && ui_focus(ui) != ITEM_DONE;
	if (action == ACT_PRINT)
		return papers_are_wanted(ui) && papers_may_print(ui);
	if (action == ACT_SAVE)
		return papers_are_wanted(ui) && papers_may_save(ui);
	return action != ACT_SHOW || papers_are_wanted(ui);
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_TICK, N_("choose") },
	{ ACT_ENTER, N_("open") },
	{ ACT_SHOW, N_("see it all") },
	{ ACT_PRINT, NULL },
	{ ACT_SAVE, NULL },
	{ ACT_BACK, NULL },
	{ ACT_FINISH, N_("done") },
	{ ACT_OVERVIEW, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_SHOW, N_("see all that would stand on it") },
	{ ACT_FINISH, N_("done with paper: on to the end") },
	{ ACT_NONE, NULL },
};

const struct view view_paper = {
	.name = "paper",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = can,
	.enter = enter_does,
	.keys = keys,
	.help = help,
	.hers = true,
};
