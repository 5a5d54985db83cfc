/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "ui/service_pane.h"

/* Looking a service up, by words and without any check-in. */

enum {
	ITEM_WORDS = PANE_OWN,
	ITEM_NATION, /* + its number */
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
	seeker_live_in(seeker, ui->looked_in);
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

	find(ui, &seeker, &matches);
	pane_text(pane, 0, STYLE_PLAIN,
		ui_printf(ui,
			ngettext("%d service found", "%d services found",
				(unsigned long)matches.all_found),
			matches.all_found));
	pane_gap(pane);
	service_pane_begin(ui, &matches);
	for (int i = 0; i < matches.n_found; i++)
		service_pane_put(ui, pane, i, &matches.found[i], &seeker, "");
	if (!matches.n_found && ui->looked_in == NATION_UNKNOWN)
		pane_text(pane, 0, STYLE_PLAIN,
			_("Most services are in one nation: choose it above."));
	service_pane_left_out(ui, pane, &matches);
}

/* Most services are in one nation: it has to be known. */
static void put_nations(struct ui *ui, struct pane *pane)
{
	static const char *const names[NATIONS] = {
		[NATION_ENGLAND] = N_("England"),
		[NATION_SCOTLAND] = N_("Scotland"),
		[NATION_WALES] = N_("Wales"),
		[NATION_NI] = N_("Northern Ireland"),
	};

	for (int n = NATION_ENGLAND; n < NATIONS; n++)
		pane_flow(pane, ITEM_NATION + n,
			mark_one((int)ui->looked_in == n), _(names[n]));
	pane_end_flow(pane);
}

static void build(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_WORDS;

	pane_text(pane, 0, STYLE_STRONG,
		_("What are you looking for? A word or two: a name, a place, a kind of help."));
	pane_gap(pane);
	pane_field(pane, ITEM_WORDS,
		typing ? ui->field.text : ui->looked_for.text, 40,
		typing ? ui->field.at : 0);
	pane_gap(pane);
	put_nations(ui, pane);
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
	int item = ui_focus(ui);

	(void)digit;
	if (action != ACT_ENTER && action != ACT_TICK)
		return false;
	if (item > ITEM_NATION && item < ITEM_NATION + NATIONS)
		ui->looked_in = (enum nation)(item - ITEM_NATION);
	else if (item == ITEM_WORDS && ui_leave_field(ui) && has_words(ui))
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
	{ ACT_TICK, N_("choose") },
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
