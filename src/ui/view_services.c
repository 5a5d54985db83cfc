/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/offer.h"
#include "model/steps.h"
#include "report/words.h"
#include "ui/service_pane.h"

/* The services for one of her steps: which to put beside it, and why these. */

#define SERVICES_MOST 8

#define ITEM_GAP PANE_OWN

/* What is offered for the step that this page is about. */
struct finding {
	struct seeker seeker;
	struct matches matches;
};

static const struct need *need_about(const struct ui *ui)
{
	return &ui->world.list->needs[ui_about_index(ui)];
}

static void find(struct ui *ui, struct finding *finding)
{
	seek_for_need(&finding->seeker, &ui->wizard, &ui->world.around,
		ui_about_index(ui), &ui->frame);
	offer_services(&finding->matches, ui->world.services, &finding->seeker,
		need_about(ui), SERVICES_MOST, &ui->frame);
}

static const char *id_of(const struct ui *ui, const struct match *match)
{
	return service_text(
		&ui->world.services->all[match->service], SERVICE_ID);
}

static bool is_chosen(const struct ui *ui, const struct match *match)
{
	return decisions_has_with(
		&ui->wizard.decisions, ui_about_index(ui), id_of(ui, match));
}

static bool is_any_chosen(const struct ui *ui, const struct finding *finding)
{
	for (int i = 0; i < finding->matches.n_found; i++)
		if (is_chosen(ui, &finding->matches.found[i]))
			return true;
	return false;
}

static void put_gap(struct ui *ui, struct pane *pane, const char *missing)
{
	if (!*missing)
		return;
	pane_text(
		pane, 0, STYLE_STRONG, ui_printf(ui, _("A gap: %s"), missing));
	pane_item(pane, ITEM_GAP,
		mark_many(ui->wizard.decisions.gap_noted[ui_about_index(ui)]),
		STYLE_PLAIN,
		_("Note it for the manager: the need only, nothing of her"));
	pane_gap(pane);
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct need *need = need_about(ui);
	struct finding finding;

	find(ui, &finding);
	pane_text(pane, 0, STYLE_STRONG, need->title);
	pane_text(pane, 0, STYLE_PLAIN, need->say);
	pane_gap(pane);
	put_gap(ui, pane, finding.matches.missing);
	if (finding.matches.n_found > 1 && !is_any_chosen(ui, &finding))
		pane_text(pane, 0, STYLE_ACCENT,
			_("The first stands on her paper, unless you choose."));
	service_pane_begin(ui, &finding.matches);
	for (int i = 0; i < finding.matches.n_found; i++)
		service_pane_put(ui, pane, i, &finding.matches.found[i],
			&finding.seeker,
			mark_many(is_chosen(ui, &finding.matches.found[i])));
	service_pane_left_out(ui, pane, &finding.matches);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Services");
}

static void tick(struct ui *ui)
{
	struct decisions *decisions = &ui->wizard.decisions;
	int need = ui_about_index(ui), focus = ui_focus(ui);
	struct finding finding;

	if (focus == ITEM_GAP) {
		decisions->gap_noted[need] ^= true;
		return;
	}
	find(ui, &finding);
	if (focus < 0 || focus >= finding.matches.n_found)
		return;
	if (is_chosen(ui, &finding.matches.found[focus]))
		decisions_drop_with(decisions, need,
			id_of(ui, &finding.matches.found[focus]));
	else
		decisions_put_with(decisions, need,
			id_of(ui, &finding.matches.found[focus]));
}

/* On to the next of her steps; behind the last one, back to all of them. */
static void next_step(struct ui *ui)
{
	int *needs = arena_array(
		&ui->frame, (size_t)ui->world.list->n_needs + 1, sizeof(int));
	int n = steps_list(&ui->wizard, needs), about = ui_about_index(ui);

	ui_close(ui);
	for (int i = 0; i + 1 < n; i++)
		if (needs[i] == about) {
			ui_set_focus(ui, needs[i + 1]);
			ui->service_shown = -1;
			ui_open_about(
				ui, VIEW_SERVICES, ABOUT_STEP, needs[i + 1]);
			return;
		}
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	switch (action) {
	case ACT_TICK:
		tick(ui);
		return true;
	case ACT_ENTER:
		next_step(ui);
		return true;
	case ACT_WHY:
		ui_open_about(ui, VIEW_WHY, ABOUT_NEED, ui_about_index(ui));
		return true;
	default:
		return false;
	}
}

static bool can(const struct ui *ui, enum action action)
{
	const struct services *services = ui->world.services;

	return action != ACT_NOTE || *need_about(ui)->note ||
	       (ui->service_shown >= 0 &&
		       *service_text(&services->all[ui->service_shown],
			       SERVICE_NOTE));
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_TICK, N_("choose") },
	{ ACT_ENTER, N_("next step") },
	{ ACT_BACK, NULL },
	{ ACT_WHY, NULL },
	{ ACT_NOTE, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_services = {
	.name = "services",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.page = true,
	.follows = true,
};
