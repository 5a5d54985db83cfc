/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* The word chart of a gate: what official words mean. */

static const struct gate *gate_about(const struct ui *ui)
{
	const struct checklist *list = ui->world.list;
	int topic = ui_about_index(ui);

	if (ui_about_kind(ui) == ABOUT_QUESTION)
		topic = list->questions[topic].topic;
	return &list->gates[list->topics[topic].gate];
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct gate *gate = gate_about(ui);

	pane_text(pane, 0, STYLE_STRONG, _("What official words mean"));
	pane_gap(pane);
	for (int i = 0; i < gate->n_terms; i++)
		pane_labelled(
			pane, gate->terms[i].word, 24, gate->terms[i].means);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Word chart");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_CHART, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_chart = {
	.name = "chart",
	.title = title,
	.build = build,
	.keys = keys,
	.page = true,
	.closed_by = ACT_CHART,
};
