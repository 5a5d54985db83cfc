/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/papers.h"

/* A paper as a file, where the worker says; for nobody else to read. */

enum {
	ITEM_PATH,
	ITEM_PAGE,
	ITEM_SAVE
};

static void build(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_PATH;

	pane_text(pane, 0, STYLE_STRONG, _("Save as a file"));
	pane_text(pane, 0, STYLE_PLAIN,
		_("Its place and name, such as /media/stick/notes.txt; a name that tells nobody anything."));
	pane_gap(pane);
	pane_field(pane, ITEM_PATH,
		typing ? ui->field.text : ui->paper.path.text, 60,
		typing ? ui->field.at : 0);
	pane_item(pane, ITEM_PAGE, mark_many(ui->paper.as_page), STYLE_PLAIN,
		_("As a page that a browser shows and prints"));
	pane_item(pane, ITEM_SAVE, "", STYLE_STRONG,
		ui->paper.over ? _("Save it in place of that file")
			       : _("Save it"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("A file stays where it is until somebody deletes it, and a stick can be lost."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

static int first(struct ui *ui)
{
	(void)ui;
	return ITEM_PATH;
}

static bool is_field(const struct ui *ui, int id)
{
	(void)ui;
	return id == ITEM_PATH;
}

static void load(struct ui *ui)
{
	field_set(&ui->field, ui->paper.path.text);
}

/* Another name is another question. */
static bool commit(struct ui *ui)
{
	if (strcmp(ui->paper.path.text, ui->field.text))
		ui->paper.over = false;
	field_set(&ui->paper.path, ui->field.text);
	return true;
}

static void say_failed(struct ui *ui)
{
	static const struct {
		int error;
		const char *says;
	} failures[] = {
		{ ENOSPC, N_("There is no room there: nothing was saved.") },
		{ EDQUOT, N_("There is no room there: nothing was saved.") },
		{ EROFS,
			N_("That place can only be read: nothing was saved.") },
		{ EACCES, N_("You may not write there: nothing was saved.") },
		{ EPERM, N_("You may not write there: nothing was saved.") },
		{ ENOENT, N_("There is no such place: nothing was saved.") },
		{ ENOTDIR, N_("There is no such place: nothing was saved.") },
		{ EISDIR, N_("That is a folder: give the file a name, too.") },
		{ EEXIST, N_("That is no ordinary file: nothing was saved.") },
		{ ENAMETOOLONG,
			N_("That name is too long: nothing was saved.") },
		{ EIO, N_("That disk does not work: nothing was saved.") },
	};
	int error = errno;

	for (size_t i = 0; i < sizeof(failures) / sizeof(*failures); i++)
		if (failures[i].error == error) {
			ui_message(ui, _(failures[i].says));
			return;
		}
	ui_message(
		ui, ui_printf(ui, _("It was not saved: %s"), strerror(error)));
}

static void save(struct ui *ui)
{
	enum paper_kind kind = (enum paper_kind)ui_about(ui);
	const char *path = ui->paper.path.text, *text;
	size_t length;
	enum saved saved;

	if (!*path) {
		ui_message(ui, _("It wants a name."));
		return;
	}
	text = ui->paper.as_page ? papers_page(ui, kind, &length)
				 : papers_text(ui, kind, &length);
	saved = ui->world.outlet->save(path, text, length, ui->paper.over);
	if (saved == SAVE_EXISTS) {
		ui->paper.over = true;
		ui_message(ui,
			_("There is a file of that name already; nothing was changed."));
	} else if (saved == SAVE_FAILED) {
		say_failed(ui);
	} else {
		ui->paper.given = true;
		ui->paper.over = false;
		ui_close(ui);
		ui_message(ui, _("It is saved."));
	}
}

/* A browser goes by the end of the name. */
static void turn_page(struct ui *ui)
{
	static const char *const ends[] = { ".txt", ".html" };
	const char *from = ends[ui->paper.as_page];
	const char *path = ui->paper.path.text;
	size_t n = strlen(path), end = strlen(from);

	ui->paper.as_page ^= true;
	if (n < end || strcmp(path + n - end, from))
		return;
	field_set(&ui->paper.path, ui_printf(ui, "%.*s%s", (int)(n - end), path,
					   ends[ui->paper.as_page]));
	ui->paper.over = false;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER && action != ACT_TICK && action != ACT_SAVE)
		return false;
	if (!ui_leave_field(ui))
		return true;
	if (ui_focus(ui) == ITEM_PAGE && action != ACT_SAVE)
		turn_page(ui);
	else if (ui_focus(ui) == ITEM_PATH && action == ACT_ENTER)
		ui_set_focus(ui, ITEM_SAVE);
	else if (action != ACT_TICK)
		save(ui);
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	return action != ACT_ESCAPE || ui_is_typing(ui);
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("choose") },
	{ ACT_ESCAPE, N_("out of the text") },
	{ ACT_UP, NULL },
	{ ACT_TICK, NULL },
	{ ACT_SAVE, N_("save") },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_save = {
	.name = "save",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = can,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.page = true,
};
