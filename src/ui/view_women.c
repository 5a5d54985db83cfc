/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* The invented women: with which of them to practise. */

static const struct women *women_of(const struct ui *ui)
{
	static const struct women none;

	return ui->world.women ? ui->world.women(ui->world.data) : &none;
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct women *women = women_of(ui);

	pane_text(pane, 0, STYLE_STRONG,
		_("With whom would you like to practise?"));
	pane_text(pane, 0, STYLE_PLAIN,
		_("Each is invented. One of you asks, one plays her, the others watch. Nothing is kept, and nobody is marked."));
	pane_gap(pane);
	for (int i = 0; i < women->n; i++)
		pane_item(pane, i, "", STYLE_PLAIN, women->all[i].line);
	if (!women->n)
		pane_text(pane, 0, STYLE_PLAIN,
			_("There is nobody here who goes with this checklist."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Practice");
}

static bool act(struct ui *ui, enum action action, int digit)
{
	const struct women *women = women_of(ui);
	int at = ui_focus(ui);

	(void)digit;
	if (action != ACT_ENTER || at < 0 || at >= women->n)
		return false;
	practice_begin(ui, &women->all[at]);
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_women = {
	.name = "women",
	.title = title,
	.build = build,
	.act = act,
	.keys = keys,
	.page = true,
	.menu = true,
};
