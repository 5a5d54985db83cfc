/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/offer.h"
#include "ui/papers.h"

/* Numbers of what came up: some on a small card, or one by heart. Only while
 * nobody can hear. */

enum {
	ITEM_CARD = PANE_OWN,
	ITEM_NAMES
};

enum {
	EACH_MOST = 3, /* of one need */
	SHOWN_MOST = 24
};

static int place_on_card(const struct ui *ui, int service)
{
	for (int i = 0; i < ui->paper.n_card; i++)
		if (ui->paper.card[i] == service)
			return i;
	return -1;
}

static void put_number(struct ui *ui, struct pane *pane, int service)
{
	const struct service *at = &ui->world.services->all[service];

	pane_item(pane, service, mark_many(place_on_card(ui, service) >= 0),
		STYLE_PLAIN,
		ui_printf(ui, "%s   %s",
			service_joined(
				at, SERVICE_PHONE, _(" or "), &ui->frame),
			service_text(at, SERVICE_NAME)));
}

/* Each once, whatever it is for. */
static void put_service(struct ui *ui, struct pane *pane, int service)
{
	if (pane->n_items < SHOWN_MOST && !pane_find(pane, service) &&
		*service_joined(&ui->world.services->all[service],
			SERVICE_PHONE, "", &ui->frame))
		put_number(ui, pane, service);
}

/* Those that she put beside a need herself, while it came up. */
static void put_chosen(struct ui *ui, struct pane *pane)
{
	const struct decisions *decisions = &ui->wizard.decisions;

	for (int i = 0; i < decisions->n_withs; i++) {
		const struct with *with = &decisions->withs[i];
		int service = services_find(ui->world.services, with->service);

		if (service >= 0 &&
			needs_is_found(&ui->wizard.needs, with->need))
			put_service(ui, pane, service);
	}
}

/* What is on the card stays in sight, to be taken off it, whatever is said
 * since. */
static void put_card(struct ui *ui, struct pane *pane)
{
	for (int i = 0; i < ui->paper.n_card; i++)
		if (!pane_find(pane, ui->paper.card[i]))
			put_number(ui, pane, ui->paper.card[i]);
}

static void put_of_need(struct ui *ui, struct pane *pane, int need)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(
		&seeker, &ui->wizard, &ui->world.around, need, &ui->frame);
	offer_services(&matches, ui->world.services, &seeker,
		&ui->world.list->needs[need], EACH_MOST, &ui->frame);
	for (int i = 0; i < matches.n_found; i++)
		put_service(ui, pane, matches.found[i].service);
}

/* What cannot wait, and what is a step of hers. */
static bool is_hers(const struct ui *ui, int need)
{
	return needs_is_found(&ui->wizard.needs, need) &&
	       !ui->wizard.decisions.put_away[need] &&
	       (ui->world.list->needs[need].urgency == URGENCY_NOW ||
		       decisions_find_step(&ui->wizard.decisions, need) >= 0);
}

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("A number to carry"));
	pane_text(pane, 0, STYLE_PLAIN,
		_("In her head it is safest. On a card it stands alone."));
	pane_gap(pane);
	put_chosen(ui, pane);
	for (int i = 0; i < ui->world.list->n_needs; i++)
		if (is_hers(ui, i))
			put_of_need(ui, pane, i);
	put_card(ui, pane);
	if (!pane->n_items) {
		pane_text(pane, 0, STYLE_PLAIN,
			_("No service with a number came up today."));
		return;
	}
	pane_gap(pane);
	pane_item(pane, ITEM_CARD, "", STYLE_STRONG, _("See the card"));
	pane_item(pane, ITEM_NAMES, mark_many(ui->paper.named), STYLE_PLAIN,
		_("With what each is called on paper"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

static void turn(struct ui *ui, int service)
{
	struct paper_trail *paper = &ui->paper;
	int at = place_on_card(ui, service);

	if (at < 0 && !ui->world.services->all[service].safe_to_print) {
		ui_message(ui,
			_("This one asks not to be on paper: by heart is safer."));
		return;
	}
	if (at < 0 && paper->n_card == CARD_MOST) {
		ui_message(ui, _("No more fit on a small card."));
		return;
	}
	if (at < 0)
		paper->card[paper->n_card++] = service;
	else
		for (paper->n_card--; at < paper->n_card; at++)
			paper->card[at] = paper->card[at + 1];
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (item < 0 || item > ITEM_NAMES ||
		(action != ACT_ENTER && action != ACT_TICK))
		return false;
	if (item == ITEM_NAMES)
		ui->paper.named ^= true;
	else if (item == ITEM_CARD && !ui->paper.n_card)
		ui_message(ui, _("Nothing is on it yet: tick a number first."));
	else if (item == ITEM_CARD)
		ui_open(ui, VIEW_SHEET, KIND_NUMBERS);
	else if (action == ACT_TICK)
		turn(ui, item);
	else
		papers_learn(ui, item);
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_TICK, N_("on the card") },
	{ ACT_ENTER, N_("learn by heart") },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_numbers = {
	.name = "numbers",
	.title = title,
	.build = build,
	.act = act,
	.keys = keys,
	.page = true,
};
