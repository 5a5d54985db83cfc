/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/tongue.h"

/* The word chart of a gate: what official words mean. */

static int gate_about(const struct ui *ui)
{
	const struct checklist *list = ui->world.list;
	int topic = ui_about_index(ui);

	if (ui_about_kind(ui) == ABOUT_QUESTION)
		topic = list->questions[topic].topic;
	return list->topics[topic].gate;
}

static void build(struct ui *ui, struct pane *pane)
{
	int n = gate_about(ui);

	pane_text(pane, 0, STYLE_STRONG, _("What official words mean"));
	pane_gap(pane);
	for (int i = 0; i < ui->world.list->gates[n].n_terms; i++) {
		struct said word = SAID(ui, true, gates[n].terms[i].word);
		struct said means = SAID(ui, true, gates[n].terms[i].means);

		pane_labelled(pane, word.text, 24, means.text);
		pane_labelled(pane, word.under, 24, means.under);
	}
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
	.hers = true,
	.page = true,
	.closed_by = ACT_CHART,
};
