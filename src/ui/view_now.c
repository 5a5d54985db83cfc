/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/offer.h"
#include "model/steps.h"
#include "report/words.h"
#include "ui/papers.h"
#include "ui/tongue.h"

/* An answer that cannot wait: what to do now, together, and which number. */

#define NUMBERS_MOST 3

static const enum who whos[] = { WHO_TOGETHER, WHO_YOU, WHO_ME, WHO_NOT_NOW };
static const char *const who_labels[] = { N_("together"), N_("you"),
	N_("she is"), N_("not now") };
#define N_WHOS (int)(sizeof(whos) / sizeof(*whos))
#define ITEM_SAY N_WHOS

static const struct need *need_now(const struct ui *ui)
{
	return &ui->world.list->needs[ui->wizard.place.index];
}

/* Together, unless she has said otherwise before. */
static enum who who_now(const struct ui *ui)
{
	const struct decisions *decisions = &ui->wizard.decisions;
	int at = decisions_find_step(decisions, ui->wizard.place.index);

	if (at < 0 || decisions->steps[at].who == WHO_UNSAID)
		return WHO_TOGETHER;
	return decisions->steps[at].who;
}

/* The name, where it says more than the number does. */
static void put_number(struct ui *ui, struct pane *pane,
	const struct service *service, const struct seeker *seeker)
{
	const char *name = service_text(service, SERVICE_NAME);
	const char *call = service_joined(
		service, SERVICE_PHONE, _(" or "), &ui->frame);
	const char *when = service_when(service, seeker, &ui->frame);

	if (!*call)
		call = service_contact(service, &ui->frame);
	if (strcmp(name, call))
		call = ui_printf(ui, "%s   %s", call, name);
	pane_text(pane, 0, STYLE_STRONG, call);
	pane_text(pane, 2, STYLE_PLAIN, when);
}

/* Beside one that is answered now, others would only be in the way. */
static bool one_answers(const struct matches *matches)
{
	for (int i = 0; i < matches->n_found; i++)
		if (matches->found[i].answers)
			return true;
	return false;
}

static void put_numbers(struct ui *ui, struct pane *pane)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(&seeker, &ui->wizard, &ui->world.around,
		ui->wizard.place.index, &ui->frame);
	offer_services(&matches, ui->world.services, &seeker, need_now(ui),
		NUMBERS_MOST, &ui->frame);
	for (int i = 0; i < matches.n_found; i++)
		if (matches.found[i].answers || !one_answers(&matches))
			put_number(ui, pane,
				&ui->world.services
					 ->all[matches.found[i].service],
				&seeker);
	if (!matches.n_found)
		pane_text(pane, 0, STYLE_STRONG, _("In danger: 999"));
}

static void build(struct ui *ui, struct pane *pane)
{
	int n = ui->wizard.place.index;
	struct said say = *need_now(ui)->say
				  ? SAID(ui, true, needs[n].say)
				  : ui_said_by_us(ui, true,
					    N_("Let's stop for a moment."));

	ui_put_read_out(pane, ITEM_SAY, STYLE_STRONG, say);
	pane_air(pane);
	ui_put_said(pane, 0, STYLE_PLAIN, SAID(ui, true, needs[n].title));
	ui_put_said(pane, 0, STYLE_PLAIN,
		ui_said_by_us(ui, true, N_("Together, now:")));
	for (int i = 0; i < need_now(ui)->n_steps; i++)
		ui_put_said(pane, 2, STYLE_PLAIN,
			ui_said_after(ui,
				ui->linear ? "" : ui_printf(ui, "%d  ", i + 1),
				SAID(ui, true, needs[n].steps[i])));
	pane_gap(pane);
	put_numbers(ui, pane);
	pane_gap(pane);
	ui_put_said(pane, 0, STYLE_PLAIN,
		ui_said_by_us(ui, true, N_("Who is doing this?")));
	for (int i = 0; i < N_WHOS; i++)
		pane_flow(pane, i, mark_one(who_now(ui) == whos[i]),
			ui_both(ui, ui_said_by_us(ui, true, who_labels[i])));
	pane_end_flow(pane);
}

/* Nothing on the glass says what was said. */
static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("For today");
}

/* Where not all of it can be seen it begins at its beginning. */
static int first(struct ui *ui)
{
	if (ui->pane.row > ui->pane.height)
		return ITEM_SAY;
	for (int i = 0; i < N_WHOS; i++)
		if (whos[i] == who_now(ui))
			return i;
	return 0;
}

static void take(struct ui *ui, enum who who)
{
	steps_take_now(&ui->wizard, ui->wizard.place.index, who);
}

static bool is_who(int item)
{
	return item >= 0 && item < N_WHOS;
}

/* Where not all of it can be seen Enter first goes through the rest. */
static bool reads_on(struct ui *ui)
{
	int at = ui_focus(ui);

	if (ui->pane.row <= ui->pane.height || is_who(at))
		return false;
	if (!ui_scroll_on(ui))
		ui_set_focus(ui, pane_go(&ui->pane, at, WAY_AFTER));
	return true;
}

/* Whoever only came there reading does not say with Enter that it is not now:
 * first it is marked. */
static bool marks(struct ui *ui)
{
	int at = ui_focus(ui);

	if (!is_who(at) || whos[at] == who_now(ui))
		return false;
	take(ui, whos[at]);
	ui_message(ui, _("It is marked. Enter goes on with that."));
	return true;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	switch (action) {
	case ACT_TICK:
		if (is_who(ui_focus(ui)))
			take(ui, whos[ui_focus(ui)]);
		return true;
	case ACT_ENTER:
	case ACT_SKIP:
		if (reads_on(ui) || marks(ui))
			return true;
		take(ui, who_now(ui));
		return wizard_next(&ui->wizard);
	case ACT_PRINT:
		ui_open(ui, VIEW_SHEET, KIND_SHEET);
		return true;
	case ACT_FINISH:
		take(ui, who_now(ui));
		return wizard_finish(&ui->wizard);
	default:
		return false;
	}
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_PRINT)
		return papers_may_print(ui) && !need_now(ui)->private &&
		       need_now(ui)->paper == PAPER_YES;
	return action != ACT_NOTE || *need_now(ui)->note;
}

static const struct offer keys[] = {
	{ ACT_LEFT, N_("choose") },
	{ ACT_ENTER, N_("go on") },
	{ ACT_FINISH, N_("finish here") },
	{ ACT_WHY, NULL },
	{ ACT_NOTE, NULL },
	{ ACT_PRINT, N_("the papers") },
	{ ACT_BACK, NULL },
	{ ACT_TICK, NULL },
	{ ACT_SKIP, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_PRINT, N_("what could stand on paper, to look at or to print") },
	{ ACT_NONE, NULL },
};

const struct view view_now = {
	.name = "now",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = can,
	.keys = keys,
	.help = help,
	.hers = true,
	.grave = true,
	.no_digits = true,
	.line = true,
};
