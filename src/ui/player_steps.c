/* SPDX-License-Identifier: MIT */
#include "ui/player_steps.h"

#include <string.h>

#include "model/offer.h"
#include "model/steps.h"
#include "term/key.h"
#include "ui/player_go.h"

#define SERVICES_SHOWN 8

static enum who who_of(const struct wizard *wizard, int need)
{
	int at = decisions_find_step(&wizard->decisions, need);

	return at < 0 ? WHO_UNSAID : wizard->decisions.steps[at].who;
}

/* Where not all of it can be seen it is gone through first. */
uint32_t player_at_now(struct ui *ui)
{
	static const int items[WHOS] = { [WHO_TOGETHER] = 0,
		[WHO_YOU] = 1,
		[WHO_ME] = 2,
		[WHO_NOT_NOW] = 3 };
	enum who who = who_of(&ui->practice.hers, ui->wizard.place.index);

	if (ui->pane.row > ui->pane.height && ui_focus(ui) > items[WHO_NOT_NOW])
		return K_ENTER;
	return who == WHO_UNSAID ? K_ENTER : player_go(ui, items[who], K_ENTER);
}

/* The item of a service on the page about a need; -1 if it is not offered. */
static int service_item(struct ui *ui, int need, const char *service)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(
		&seeker, &ui->wizard, &ui->world.around, need, &ui->frame);
	offer_services(&matches, ui->world.services, &seeker,
		&ui->world.list->needs[need], SERVICES_SHOWN, &ui->frame);
	for (int i = 0; i < matches.n_found; i++)
		if (!strcmp(service,
			    service_text(
				    &ui->world.services
					     ->all[matches.found[i].service],
				    SERVICE_ID)))
			return i;
	return -1;
}

/* A service that she chose, and that is not put beside the need yet: its item,
 * or -1. With need -1 for any, which is then told. */
static int missing_service(struct ui *ui, int only, int *need)
{
	const struct decisions *hers = &ui->practice.hers.decisions;

	for (int i = 0; i < hers->n_withs; i++) {
		const struct with *with = &hers->withs[i];
		int item = -1;

		if ((only < 0 || with->need == only) &&
			needs_is_found(&ui->wizard.needs, with->need) &&
			!decisions_has_with(&ui->wizard.decisions, with->need,
				with->service))
			item = service_item(ui, with->need, with->service);
		if (item >= 0) {
			*need = with->need;
			return item;
		}
	}
	return -1;
}

/* Those that she would put away for now. */
static int to_drop(struct ui *ui, const int *needs, int n)
{
	const struct decisions *hers = &ui->practice.hers.decisions;

	for (int i = 0; i < n && hers->n_steps; i++)
		if (decisions_find_step(hers, needs[i]) < 0)
			return needs[i];
	return -1;
}

/* Then which they are, in which order, and who does each. */
static uint32_t order_steps(struct ui *ui, const int *needs, int n)
{
	const struct wizard *wizard = &ui->wizard;
	const struct decisions *hers = &ui->practice.hers.decisions;

	for (int i = 0, at = 0; i < hers->n_steps; i++) {
		int need = hers->steps[i].need;

		if (!needs_is_found(&wizard->needs, need))
			continue;
		if (!steps_has(wizard, need))
			return n < STEPS_MOST ? player_go(ui, need, K_SPACE)
					      : K_NONE;
		if (at < n && needs[at++] != need)
			return player_go(ui, need, '+');
		if (who_of(wizard, need) != hers->steps[i].who)
			return player_go(ui, need, 'w');
	}
	return K_NONE;
}

uint32_t player_at_came_up(struct ui *ui)
{
	int *needs = arena_array(&ui->frame,
		(size_t)ui->world.list->n_needs + 1, sizeof(*needs));
	int n = steps_list(&ui->wizard, needs), need;
	int drop = to_drop(ui, needs, n);
	uint32_t key;

	if (drop >= 0)
		return player_go(ui, drop, 'd');
	key = order_steps(ui, needs, n);
	if (key != K_NONE)
		return key;
	if (missing_service(ui, -1, &need) >= 0)
		return player_go(ui, need, K_ENTER);
	return ui_is_in_field(ui) ? K_UP : 'f';
}

uint32_t player_at_services(struct ui *ui)
{
	int need, item = missing_service(ui, ui_about_index(ui), &need);

	return item < 0 ? 'b' : player_go(ui, item, K_SPACE);
}
