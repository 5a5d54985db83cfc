/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/papers.h"

/* On which printer, how many, how large; and what a printer keeps. */

enum {
	ITEM_COPIES = PANE_OWN, /* behind all printers */
	ITEM_LARGE,
	ITEM_PRINT,
	ITEM_SAVE,
	COPIES_MOST = 9
};

static bool has_own_command(const struct ui *ui)
{
	return *ui->world.settings->print_command;
}

static void put_none(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_PLAIN, ui->paper.no_printer);
	pane_text(pane, 0, STYLE_PLAIN, _("The paper is still here."));
	pane_gap(pane);
	if (papers_may_save(ui))
		pane_item(pane, ITEM_SAVE, "", STYLE_PLAIN,
			_("Save it as a file"));
}

static void put_choices(struct ui *ui, struct pane *pane)
{
	pane_item(pane, ITEM_PRINT, "", STYLE_STRONG, _("Print it"));
	pane_gap(pane);
	for (int i = 0; i < ui->paper.printers.n; i++)
		pane_item(pane, i, mark_one(i == ui->paper.printer),
			STYLE_PLAIN, ui->paper.printers.texts[i]);
	if (!has_own_command(ui))
		pane_item(pane, ITEM_COPIES, "", STYLE_PLAIN,
			ui_printf(ui, _("Copies: %d"), ui->paper.copies + 1));
	pane_item(pane, ITEM_LARGE, mark_many(ui->paper.large), STYLE_PLAIN,
		_("Large print"));
}

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("Print"));
	pane_gap(pane);
	if (!ui->paper.looked) {
		pane_text(pane, 0, STYLE_PLAIN, _("Looking for printers …"));
		return;
	}
	if (*ui->paper.no_printer) {
		put_none(ui, pane);
		return;
	}
	put_choices(ui, pane);
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("The queue calls it “Notes”. Print systems commonly keep what they printed for a day, and so may the printer: ask whoever looks after it. Stand beside the printer."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

/* Then it goes back to the paper, which is still there, whatever came of it. */
static void print(struct ui *ui)
{
	const struct paper_trail *paper = &ui->paper;
	char why[PRINT_WHY_SIZE] = "";
	struct print_job job = {
		.command = ui->world.settings->print_command,
		.printer = paper->printer < paper->printers.n
				   ? paper->printers.texts[paper->printer]
				   : "",
		.copies = paper->copies + 1,
		.large = paper->large,
	};
	enum printed printed;

	job.text = papers_text(ui, (enum paper_kind)ui_about(ui), &job.length);
	printed = ui->world.outlet->print(&job, why);
	ui->paper.given |= printed != NOT_PRINTED;
	ui->fresh = true; /* an impatient key prints no second one */
	if (printed != PRINTED) {
		ui_message(ui, why);
		return;
	}
	ui_close(ui);
	ui_message(ui, _("It is on its way to the printer."));
}

static bool choose(struct ui *ui, int item)
{
	if (item == ITEM_COPIES)
		ui->paper.copies = (ui->paper.copies + 1) % COPIES_MOST;
	else if (item == ITEM_LARGE)
		ui->paper.large ^= true;
	else if (item >= 0 && item < ui->paper.printers.n)
		ui->paper.printer = item;
	else
		return false;
	return true;
}

static void save_instead(struct ui *ui)
{
	int about = ui_about(ui);

	ui_close(ui);
	papers_save(ui, (enum paper_kind)about);
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (action == ACT_SAVE || (action == ACT_ENTER && item == ITEM_SAVE))
		save_instead(ui);
	else if (action == ACT_PRINT ||
		 (action == ACT_ENTER && item == ITEM_PRINT))
		print(ui);
	else if ((action != ACT_ENTER && action != ACT_TICK) ||
		 !choose(ui, item))
		return false;
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_SAVE)
		return papers_may_save(ui);
	if (action == ACT_PRINT || action == ACT_TICK)
		return ui->paper.looked && !*ui->paper.no_printer;
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_TICK, N_("choose") },
	{ ACT_PRINT, NULL },
	{ ACT_SAVE, NULL },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_print = {
	.name = "print",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.page = true,
	.grave = true,
};
