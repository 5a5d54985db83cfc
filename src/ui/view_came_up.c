/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "model/steps.h"
#include "report/words.h"
#include "ui/tongue.h"

/* What came up, as first steps in her order; who does each; what goes well. */

enum {
	ITEM_FIELD = PANE_OWN, /* behind all needs */
	ITEM_ALL,
	ITEM_PROUD, /* + its number */
	WIDE = 60,
	WHEN = 32, /* columns from the right */
	WHO = 12
};

static int *room_for_needs(struct ui *ui)
{
	return arena_array(
		&ui->frame, (size_t)ui->world.list->n_needs + 1, sizeof(int));
}

static const struct need *need_of(const struct ui *ui, int need)
{
	return &ui->world.list->needs[need];
}

static enum who who_of(const struct ui *ui, int need)
{
	const struct decisions *decisions = &ui->wizard.decisions;

	return decisions->steps[decisions_find_step(decisions, need)].who;
}

static struct said title_of(struct ui *ui, int n)
{
	return SAID(ui,
		need_of(ui, n)->private ||
			need_of(ui, n)->urgency == URGENCY_NOW,
		needs[n].title);
}

/* The title may take as many rows as it likes, in a column of its own. */
static void put_step(struct ui *ui, struct pane *pane, int number, int n)
{
	const char *when = need_when(need_of(ui, n)),
		   *who = who_said(who_of(ui, n));
	int row = pane->row, width = pane->width;

	pane->width = width < WIDE ? width : width - WHEN - 2;
	ui_put_item_said(ui, pane, n, ui_printf(ui, "%d  ", number),
		STYLE_PLAIN, title_of(ui, n));
	pane->width = width;
	if (width < WIDE) {
		pane_text(pane, 3, STYLE_ACCENT,
			ui_printf(ui, "%s%s%s", when, *who ? ", " : "", who));
		return;
	}
	pane_beside(
		pane, row, width - WHEN, width - WHO - 1, STYLE_PLAIN, when);
	pane_beside(pane, row, width - WHO, width, STYLE_ACCENT, who);
}

/* The services that were put beside it, and how to reach them. */
static void put_chosen(struct ui *ui, struct pane *pane, int need)
{
	const struct decisions *decisions = &ui->wizard.decisions;
	const struct services *services = ui->world.services;

	for (int i = 0; i < decisions->n_withs; i++) {
		const struct with *with = &decisions->withs[i];
		int service = services_find(services, with->service);

		if (with->need != need || service < 0)
			continue;
		pane_text(pane, 3, STYLE_PLAIN,
			ui_printf(ui, "%s   %s",
				service_text(
					&services->all[service], SERVICE_NAME),
				service_contact(
					&services->all[service], &ui->frame)));
	}
}

/* What she would do first, in her own words. */
static void put_first(struct ui *ui, struct pane *pane)
{
	int n = ui_is_overheard(ui) ? 0 : ui->world.list->n_questions;

	for (int q = 0; q < n; q++) {
		const char *words = asking_own_words(
			&ui->wizard.asking, q, "first");

		if (!words)
			continue;
		pane_text(pane, 0, STYLE_PLAIN,
			ui_printf(
				ui, _("What comes first for you: %s"), words));
		pane_gap(pane);
	}
}

static void put_heading(struct ui *ui, struct pane *pane, const char *msgid)
{
	ui_put_said(pane, 0, STYLE_STRONG, ui_said_by_us(ui, false, msgid));
}

static void put_steps(struct ui *ui, struct pane *pane)
{
	int *needs = room_for_needs(ui), n = steps_list(&ui->wizard, needs);

	if (!n) {
		put_heading(ui, pane, N_("No first steps for today."));
		ui_put_said(pane, 0, STYLE_PLAIN,
			ui_said_by_us(ui, false,
				N_("You can come back to any of it, any time.")));
		return;
	}
	put_heading(ui, pane, N_("Your first steps, in your order"));
	pane_air(pane);
	for (int i = 0; i < n; i++) {
		put_step(ui, pane, i + 1, needs[i]);
		put_chosen(ui, pane, needs[i]);
	}
}

/* Each of them can be looked at, and taken up after all. */
static void put_rest(struct ui *ui, struct pane *pane)
{
	int *needs = room_for_needs(ui);
	int n = steps_kept_for_later(&ui->wizard, needs);
	bool any = n > 0;

	for (int t = 0; t < ui->world.list->n_topics; t++)
		any |= wizard_is_for_later(&ui->wizard, t);
	if (!any)
		return;
	pane_gap(pane);
	put_heading(ui, pane, N_("Kept for later"));
	for (int i = 0; i < n; i++)
		ui_put_item_said(ui, pane, needs[i], "   ", STYLE_PLAIN,
			title_of(ui, needs[i]));
	for (int t = 0; t < ui->world.list->n_topics; t++)
		if (wizard_is_for_later(&ui->wizard, t))
			ui_put_said(pane, 3, STYLE_PLAIN,
				SAID(ui, false, topics[t].title));
}

/* Something good: typed here, or answered to a question of that name. */
static void put_said(struct ui *ui, struct pane *pane)
{
	const struct text_list *proud = &ui->wizard.decisions.proud;

	for (int q = 0; q < ui->world.list->n_questions; q++) {
		const char *words = asking_own_words(
			&ui->wizard.asking, q, "proud");

		if (words)
			pane_text(pane, 3, STYLE_PLAIN, words);
	}
	for (int i = 0; i < proud->n; i++)
		pane_item(pane, ITEM_PROUD + i, "   ", STYLE_PLAIN,
			proud->texts[i]);
}

static void put_strengths(struct ui *ui, struct pane *pane)
{
	pane_gap(pane);
	put_heading(ui, pane, N_("Going well"));
	if (!ui_is_overheard(ui))
		put_said(ui, pane);
	if (pane->linear)
		pane_text(pane, 0, STYLE_PLAIN, _("Something else?"));
	pane_field(pane, ITEM_FIELD,
		ui->field_of == ITEM_FIELD ? ui->field.text : "", 40,
		ui->field_of == ITEM_FIELD ? ui->field.at : 0);
}

static void build(struct ui *ui, struct pane *pane)
{
	steps_propose(&ui->wizard);
	put_first(ui, pane);
	put_steps(ui, pane);
	put_rest(ui, pane);
	put_strengths(ui, pane);
	pane_gap(pane);
	ui_put_item_said(ui, pane, ITEM_ALL, "", STYLE_PLAIN,
		ui_said_by_us(ui, false, N_("That's everything")));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("What came up");
}

static int first(struct ui *ui)
{
	int *needs = room_for_needs(ui);

	return steps_list(&ui->wizard, needs) ? needs[0] : ITEM_ALL;
}

static bool is_need(const struct ui *ui)
{
	return ui_focus(ui) >= 0 && ui_focus(ui) < ui->world.list->n_needs;
}

static bool is_step(const struct ui *ui)
{
	return is_need(ui) && steps_has(&ui->wizard, ui_focus(ui));
}

/* The focus stays among the steps. */
static void drop(struct ui *ui, int need)
{
	int *needs = room_for_needs(ui), n = steps_list(&ui->wizard, needs);
	int next = ITEM_ALL;

	for (int i = 0; i < n; i++)
		if (needs[i] == need && n > 1)
			next = needs[i + 1 < n ? i + 1 : i - 1];
	decisions_drop_step(&ui->wizard.decisions, need);
	ui_set_focus(ui, next);
}

static bool act_on_step(struct ui *ui, enum action action)
{
	int need = ui_focus(ui);

	switch (action) {
	case ACT_EARLIER:
		steps_move(&ui->wizard, need, -1);
		return true;
	case ACT_LATER:
		steps_move(&ui->wizard, need, +1);
		return true;
	case ACT_WHO:
		steps_next_who(&ui->wizard, need);
		return true;
	case ACT_DROP:
		drop(ui, need);
		return true;
	default:
		return false;
	}
}

/* Enough is enough for one day. */
static bool take_up(struct ui *ui)
{
	if (steps_list(&ui->wizard, room_for_needs(ui)) < STEPS_MOST)
		decisions_take_step(
			&ui->wizard.decisions, ui_focus(ui), WHO_UNSAID);
	else
		ui_message(ui,
			_("Five steps are enough for one day: drop another one first."));
	return true;
}

static bool is_proud(const struct ui *ui)
{
	int i = ui_focus(ui) - ITEM_PROUD;

	return i >= 0 && i < ui->wizard.decisions.proud.n;
}

static bool enter(struct ui *ui)
{
	bool all = ui_focus(ui) == ITEM_ALL;

	if (!ui_leave_field(ui))
		return true;
	if (is_need(ui)) {
		ui->service_shown = -1;
		ui_open_about(ui, VIEW_SERVICES, ABOUT_STEP, ui_focus(ui));
	} else if (all)
		wizard_next(&ui->wizard);
	return true;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action == ACT_ENTER)
		return enter(ui);
	if (action == ACT_FINISH)
		return ui_leave_field(ui) && wizard_next(&ui->wizard);
	if (action == ACT_WHY && is_need(ui)) {
		ui_open_about(ui, VIEW_WHY, ABOUT_NEED, ui_focus(ui));
		return true;
	}
	if (action == ACT_TICK && is_need(ui) && !is_step(ui))
		return take_up(ui);
	if (action == ACT_DROP && is_proud(ui)) {
		decisions_drop_proud(
			&ui->wizard.decisions, ui_focus(ui) - ITEM_PROUD);
		return true;
	}
	return is_step(ui) && act_on_step(ui, action);
}

static bool is_field(const struct ui *ui, int id)
{
	(void)ui;
	return id == ITEM_FIELD;
}

static void load(struct ui *ui)
{
	field_clear(&ui->field);
}

static bool commit(struct ui *ui)
{
	if (ui->field.text[strspn(ui->field.text, " ")])
		decisions_add_proud(&ui->wizard.decisions, ui->field.text);
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	switch (action) {
	case ACT_DROP:
		return is_step(ui) || is_proud(ui);
	case ACT_EARLIER:
	case ACT_LATER:
	case ACT_WHO:
		return is_step(ui);
	case ACT_WHY:
		return is_need(ui);
	case ACT_TICK:
		return is_need(ui) && !is_step(ui);
	case ACT_ESCAPE:
		return ui_is_typing(ui);
	default:
		return true;
	}
}

static const char *enter_does(const struct ui *ui)
{
	if (ui_focus(ui) == ITEM_FIELD)
		return ui->field.length ? N_("write it down") : NULL;
	return is_need(ui) || ui_focus(ui) == ITEM_ALL ? N_("open") : NULL;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("open") },
	{ ACT_ESCAPE, N_("out of the text") },
	{ ACT_EARLIER, NULL },
	{ ACT_LATER, NULL },
	{ ACT_TICK, N_("take up") },
	{ ACT_DROP, NULL },
	{ ACT_WHO, NULL },
	{ ACT_WHY, NULL },
	{ ACT_BACK, NULL },
	{ ACT_OVERVIEW, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FINISH, N_("done") },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_TICK, N_("take it up as one of her first steps") },
	{ ACT_FINISH, N_("done with this: on to paper") },
	{ ACT_NONE, NULL },
};

const struct view view_came_up = {
	.name = "came up",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = can,
	.enter = enter_does,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.help = help,
	.hers = true,
	.follows = true,
};
