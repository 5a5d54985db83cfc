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

/* A browser goes by the end of the name. */
static const char *with_end(struct ui *ui, const char *path)
{
	size_t n = strlen(path), end = strlen(".txt");

	if (!ui->paper.as_page || n < end || strcmp(path + n - end, ".txt"))
		return path;
	return ui_printf(ui, "%.*s.html", (int)(n - end), path);
}

/* A name alone, and "~/notes.txt" of whoever is used to a shell, are meant to
 * be where one's own files are: the program may have been started anywhere. */
static const char *whole(struct ui *ui, const char *path)
{
	const char *home = ui->world.outlet->home;

	if (*path == '/' || !home)
		return path;
	path += strncmp(path, "~/", 2) ? 0 : 2;
	return ui_printf(ui, "%s/%s", home, path);
}

static const char *default_path(struct ui *ui)
{
	return with_end(ui, ui->world.outlet->path);
}

static void build(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_PATH;

	pane_text(pane, 0, STYLE_STRONG, _("Save as a file"));
	pane_text(pane, 0, STYLE_PLAIN,
		ui_printf(ui,
			_("Where, and under which name? Left empty it is %s."),
			default_path(ui)));
	pane_gap(pane);
	if (pane->linear)
		pane_text(pane, 0, STYLE_PLAIN, _("File name:"));
	pane_field(pane, ITEM_PATH,
		typing ? ui->field.text : ui->paper.path.text, 60,
		typing ? ui->field.at : 0);
	pane_item(pane, ITEM_PAGE, mark_many(ui->paper.as_page), STYLE_PLAIN,
		_("As a page that a browser shows and prints"));
	pane_item(pane, ITEM_SAVE, "", STYLE_STRONG,
		ui->paper.over ? _("Save it in place of that file")
			       : _("Save it"));
	pane_gap(pane);
	if (ui->paper.as_page)
		pane_text(pane, 0, STYLE_PLAIN,
			_("Browsers print the file's name and the date, too: switch “headers and footers” off there."));
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

/* Nobody means a blank before or after a name. */
static void take_off_blanks(struct field *field)
{
	char text[FIELD_SIZE];
	size_t from = strspn(field->text, " "), n = field->length - from;

	while (n && field->text[from + n - 1] == ' ')
		n--;
	memcpy(text, field->text + from, n);
	text[n] = '\0';
	field_set(field, text);
}

/* Another name is another question. */
static bool commit(struct ui *ui)
{
	take_off_blanks(&ui->field);
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

/* To be looked at again at the end: what is where. */
static void remember(struct ui *ui, const char *path)
{
	struct paper_trail *paper = &ui->paper;

	paper->given = true;
	paper->over = false;
	if (!paper->files.arena)
		text_list_init(&paper->files, &ui->secret);
	text_list_add(&paper->files, arena_strdup(&ui->secret, path));
}

static void save(struct ui *ui)
{
	enum paper_kind kind = (enum paper_kind)ui_about(ui);
	const char *path = *ui->paper.path.text
				   ? whole(ui,
					     with_end(ui, ui->paper.path.text))
				   : default_path(ui);
	const char *text;
	size_t length;
	enum saved saved;

	text = ui->paper.as_page ? papers_page(ui, kind, &length)
				 : papers_text(ui, kind, &length);
	saved = ui->world.outlet->save(path, text, length, ui->paper.over);
	if (saved == SAVE_EXISTS) {
		ui->paper.over = true;
		ui_set_focus(ui, ITEM_PATH);
		ui_message(ui,
			_("There is a file of that name already; nothing was changed."));
	} else if (saved == SAVE_FAILED) {
		say_failed(ui);
	} else {
		remember(ui, path);
		ui_close(ui);
		ui_message(ui, ui_printf(ui, _("It is saved: %s"), path));
	}
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER && action != ACT_TICK && action != ACT_SAVE)
		return false;
	if (!ui_leave_field(ui))
		return true;
	if (ui_focus(ui) == ITEM_PAGE && action != ACT_SAVE)
		ui->paper.as_page ^= true;
	else if (ui_focus(ui) == ITEM_PATH && action == ACT_ENTER)
		ui_set_focus(ui, ITEM_SAVE);
	else if (action != ACT_TICK)
		save(ui);
	return true;
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
	.can = ui_can_leave_text,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.page = true,
};
