/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/offer.h"
#include "ui/papers.h"

/* Numbers of what came up: some on a small card, or one by heart. Only while
 * nobody can hear. */

#define ITEM_CARD PANE_OWN

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
static void put_of_need(struct ui *ui, struct pane *pane, int need)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(
		&seeker, &ui->wizard, &ui->world.around, need, &ui->frame);
	offer_services(&matches, ui->world.services, &seeker,
		&ui->world.list->needs[need], EACH_MOST, &ui->frame);
	for (int i = 0; i < matches.n_found; i++) {
		int service = matches.found[i].service;

		if (pane->n_items < SHOWN_MOST && !pane_find(pane, service) &&
			*service_joined(&ui->world.services->all[service],
				SERVICE_PHONE, "", &ui->frame))
			put_number(ui, pane, service);
	}
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	int *needs = arena_array(
		&ui->frame, (size_t)list->n_needs + 1, sizeof(*needs));
	int n = needs_list(&ui->wizard.needs, needs);

	pane_text(pane, 0, STYLE_STRONG, _("A number to carry"));
	pane_text(pane, 0, STYLE_PLAIN,
		_("In her head it is safest. On a card it stands alone, under a name that tells nothing, or under none."));
	pane_gap(pane);
	for (int i = 0; i < n; i++)
		put_of_need(ui, pane, needs[i]);
	if (!pane->n_items)
		pane_text(pane, 0, STYLE_PLAIN,
			_("No service with a number came up today."));
	if (!ui->paper.n_card)
		return;
	pane_gap(pane);
	pane_item(pane, ITEM_CARD, "", STYLE_STRONG, _("See the card"));
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
	if (item < 0 || (action != ACT_ENTER && action != ACT_TICK))
		return false;
	if (item == ITEM_CARD)
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
