/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <time.h>

#include "base/date.h"
#include "base/i18n.h"
#include "ui/view.h"

/* The notes that are kept on this machine. Nothing of what is in them can be
 * seen before one is opened. */

static int list(struct ui *ui, struct shelf_note **notes)
{
	return shelf_list(ui->world.shelf, notes, &ui->frame);
}

/* When it was written to last, which is all there is to know it by. */
static const char *when(struct ui *ui, const struct shelf_note *note)
{
	char day[DATE_TEXT_SIZE];
	struct tm tm;

	localtime_r(&note->written, &tm);
	return ui_printf(ui, "%s, %02d:%02d   %.4s",
		date_text((struct date){ tm.tm_year + 1900, tm.tm_mon + 1,
				  tm.tm_mday },
			day),
		tm.tm_hour, tm.tm_min, note->name);
}

static void build(struct ui *ui, struct pane *pane)
{
	struct shelf_note *notes;
	int n = list(ui, &notes);

	pane_text(pane, 0, STYLE_STRONG, _("Kept notes"));
	pane_gap(pane);
	for (int i = 0; i < n; i++)
		pane_item(pane, i, "", STYLE_PLAIN, when(ui, &notes[i]));
	if (n < 0)
		pane_text(pane, 0, STYLE_PLAIN,
			_("The place where they lie cannot be read."));
	if (n <= 0)
		pane_text(pane, 0, STYLE_PLAIN,
			_("There are none on this machine."));
	if (ui->world.settings->keep_days) {
		pane_gap(pane);
		pane_text(pane, 0, STYLE_PLAIN,
			ui_printf(ui,
				_("Each is deleted %d days after the last time."),
				ui->world.settings->keep_days));
	}
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Kept notes");
}

/* By its name from now on: the list may change meanwhile. */
static bool find(struct ui *ui)
{
	struct shelf_note *notes;
	int n = list(ui, &notes), at = ui_focus(ui);

	if (at < 0 || at >= n)
		return false;
	snprintf(ui->keeping.found, sizeof(ui->keeping.found), "%s",
		notes[at].name);
	return true;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if ((action != ACT_ENTER && action != ACT_DROP) || !find(ui))
		return false;
	keeping_forget_words(ui);
	ui_open(ui, action == ACT_ENTER ? VIEW_UNLOCK : VIEW_DELETE, 0);
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	return (action != ACT_ENTER && action != ACT_DROP) ||
	       ui_focus(ui) != NO_FOCUS;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("open") },
	{ ACT_DROP, N_("delete") },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_DROP, N_("delete this note; you are asked first") },
	{ ACT_NONE, NULL },
};

const struct view view_notes = {
	.name = "notes",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.help = help,
	.page = true,
};
