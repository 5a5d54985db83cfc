/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "ui/service_pane.h"

/* Looking a service up, by words and without any check-in. */

enum {
	ITEM_WORDS = PANE_STOP / 2,
	SERVICES_MOST = 20
};

/* Every word is looked for anywhere in what a service says of itself. */
static void add_words(struct ui *ui, struct seeker *seeker)
{
	char *words = arena_strdup(&ui->frame, ui->looked_for.text), *rest,
	     *word;

	for (word = strtok_r(words, " ,", &rest); word;
		word = strtok_r(NULL, " ,", &rest))
		text_list_add(&seeker->words, word);
}

static void find(struct ui *ui, struct seeker *seeker, struct matches *matches)
{
	seeker_init(seeker, &ui->world.around.now, &ui->frame);
	seeker->nation = ui->world.around.nation;
	seeker->area = ui->world.around.area;
	seeker->most = SERVICES_MOST;
	add_words(ui, seeker);
	match_services(
		matches, ui->world.services, seeker, NULL, 0, &ui->frame);
}

static bool has_words(const struct ui *ui)
{
	return ui->looked_for.text[strspn(ui->looked_for.text, " ,")];
}

static void put_found(struct ui *ui, struct pane *pane)
{
	struct matches matches;
	struct seeker seeker;
	int focus = ui_focus(ui);

	find(ui, &seeker, &matches);
	pane_text(pane, 0, STYLE_PLAIN,
		ui_printf(ui,
			ngettext("%d service found", "%d services found",
				(unsigned long)matches.all_found),
			matches.all_found));
	pane_gap(pane);
	for (int i = 0; i < matches.n_found; i++)
		service_pane_row(ui, pane, i, &matches.found[i], &seeker, "");
	if (!matches.n_found)
		return;
	pane_gap(pane);
	service_pane_details(ui, pane,
		&matches.found[focus >= 0 && focus < matches.n_found ? focus
								     : 0],
		&seeker);
}

static void build(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_WORDS;

	pane_text(pane, 0, STYLE_STRONG,
		_("What are you looking for? A word or two: a name, a place, a kind of help."));
	pane_gap(pane);
	pane_field(pane, ITEM_WORDS,
		typing ? ui->field.text : ui->looked_for.text, 40,
		typing ? field_cursor(&ui->field) : 0);
	pane_gap(pane);
	if (has_words(ui))
		put_found(ui, pane);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Look up a service");
}

static int first(struct ui *ui)
{
	(void)ui;
	return ITEM_WORDS;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	if (ui_focus(ui) == ITEM_WORDS && ui_leave_field(ui) && has_words(ui))
		ui_set_focus(ui, 0);
	return true;
}

static bool is_field(const struct ui *ui, int id)
{
	(void)ui;
	return id == ITEM_WORDS;
}

static void load(struct ui *ui)
{
	field_set(&ui->field, ui->looked_for.text);
}

static bool commit(struct ui *ui)
{
	field_set(&ui->looked_for, ui->field.text);
	return true;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("look") },
	{ ACT_UP, NULL },
	{ ACT_ESCAPE, NULL },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_lookup = {
	.name = "look up",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.page = true,
	.follows = true,
};
