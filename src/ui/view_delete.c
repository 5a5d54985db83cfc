/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "ui/view.h"

/* A note, deleted: the one that is kept now, or one of those that lie there. */

enum {
	ITEM_STAY,
	ITEM_DELETE
};

static void build(struct ui *ui, struct pane *pane)
{
	(void)ui;
	pane_text(pane, 0, STYLE_STRONG, _("Delete the note?"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("Nobody can bring it back, and neither can we."));
	pane_gap(pane);
	pane_item(pane, ITEM_STAY, "1  ", STYLE_PLAIN, _("Let it be"));
	pane_item(pane, ITEM_DELETE, "2  ", STYLE_PLAIN, _("Delete it"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("A note");
}

/* What can be written down of it, for whoever has to. */
static void say_receipt(struct ui *ui, const char *name)
{
	const struct moment *now = &ui->world.around.now;
	char day[DATE_TEXT_SIZE];

	ui_message(ui,
		ui_printf(ui, _("Note %.4s deleted on %s, %02d:%02d."), name,
			date_text(now->date, day), now->hour, now->minute));
}

static void delete_found(struct ui *ui)
{
	char why[KEEPING_WHY];

	if (keeping_delete_found(ui, why))
		say_receipt(ui, ui->keeping.found);
	else
		ui_message(ui, why);
}

/* Of the one that is kept now, no page is left that is about it. */
static void delete_kept(struct ui *ui)
{
	const char *slash = strrchr(ui->keeping.note.path, '/');
	char name[SHELF_NAME];
	bool deleted;

	snprintf(name, sizeof(name), "%s", slash ? slash + 1 : "");
	deleted = keeping_end(ui, true);
	ui_close(ui);
	if (deleted)
		say_receipt(ui, name);
	else
		ui_message(ui, _("The note could not be deleted."));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	if (ui_focus(ui) != ITEM_DELETE) {
		ui_close(ui);
		return true;
	}
	ui_close(ui);
	if (ui->keeping.on)
		delete_kept(ui);
	else
		delete_found(ui);
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_delete = {
	.name = "delete",
	.title = title,
	.build = build,
	.act = act,
	.keys = keys,
	.page = true,
	.menu = true,
};
