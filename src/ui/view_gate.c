/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/wizard_route.h"
#include "ui/tongue.h"

/* A gate: what has to be gone through first. Only its steps open it. */

static const struct gate *gate_now(const struct ui *ui)
{
	const struct topic *topic =
		&ui->world.list->topics[ui->wizard.place.index];

	return &ui->world.list->gates[topic->gate];
}

static int gate_index(const struct ui *ui)
{
	return ui->world.list->topics[ui->wizard.place.index].gate;
}

static bool is_ticked(const struct ui *ui, int step)
{
	return ui->wizard.asking.gate_ticks[gate_index(ui)] >> step & 1;
}

static void build(struct ui *ui, struct pane *pane)
{
	int n = gate_index(ui);

	ui_put_said(pane, 0, STYLE_STRONG, SAID(ui, true, gates[n].title));
	pane_gap(pane);
	ui_put_said(pane, 0, STYLE_PLAIN, SAID(ui, true, gates[n].text));
	pane_gap(pane);
	for (int i = 0; i < gate_now(ui)->n_steps; i++)
		ui_put_item_said(ui, pane, i, mark_many(is_ticked(ui, i)),
			STYLE_PLAIN, SAID(ui, true, gates[n].steps[i].label));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		ui->linear
			? _("With every one done we can begin. If not today, > goes back to the topics. Nothing is noted.")
			: _("With every one done we can begin. If not today, Enter goes back to the topics. Nothing is noted."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Before we start");
}

/* She may have thought that all of it was done. */
static void say_what_is_missing(struct ui *ui)
{
	const struct gate *gate = gate_now(ui);
	int ticked = __builtin_popcount(
		ui->wizard.asking.gate_ticks[gate_index(ui)]);

	for (int i = 0; i < gate->n_steps && ticked > 0; i++)
		if (!is_ticked(ui, i)) {
			ui_message(ui, ui_printf(ui, _("Still to do: %s"),
					       gate->steps[i].label));
			return;
		}
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int step = ui_focus(ui);

	(void)digit;
	switch (action) {
	case ACT_TICK:
		if (step < gate_now(ui)->n_steps) {
			wizard_tick(&ui->wizard, gate_index(ui), step,
				!is_ticked(ui, step));
			ui_changed(ui);
		}
		return true;
	case ACT_ENTER:
		say_what_is_missing(ui);
		ui_next(ui);
		return true;
	case ACT_SKIP:
		ui_next(ui);
		return true;
	case ACT_PRINT:
		ui_open(ui, VIEW_SHEET, KIND_POLICY);
		return true;
	default:
		return false;
	}
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_CHART)
		return gate_now(ui)->n_terms > 0;
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_TICK, NULL },
	{ ACT_ENTER, N_("go on") },
	{ ACT_CHART, NULL },
	{ ACT_PRINT, N_("the papers") },
	{ ACT_BACK, NULL },
	{ ACT_WHY, NULL },
	{ ACT_NOTE, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FINISH, NULL },
	{ ACT_SKIP, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_PRINT, N_("the papers for this, to look at or to print") },
	{ ACT_NONE, NULL },
};

const struct view view_gate = {
	.name = "gate",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.help = help,
	.hers = true,
	.grave = true,
	.no_digits = true,
};
