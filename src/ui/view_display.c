/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* How it looks; and in which language. */

#define ITEM_ASCII THEMES

static const char *const themes[THEMES] = {
	[THEME_CALM] = N_("Calm: one colour"),
	[THEME_CONTRAST] = N_("Contrast: bright on black"),
	[THEME_MONO] = N_("No colour"),
	[THEME_LARGE] = N_("Large: more room between the lines"),
};

static void build(struct ui *ui, struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("Display"));
	pane_gap(pane);
	for (int i = 0; i < THEMES; i++)
		pane_item(pane, i, mark_one((int)ui->theme == i), STYLE_PLAIN,
			_(themes[i]));
	pane_gap(pane);
	pane_item(pane, ITEM_ASCII, mark_many(ui->ascii), STYLE_PLAIN,
		_("Plain letters and signs only, for old terminals"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_STRONG, _("Language"));
	pane_gap(pane);
	/* TRANSLATORS: the name of your own language. */
	pane_text(pane, 0, STYLE_PLAIN, _("English"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("For larger letters use your terminal's own zoom: it works from 40 columns on."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Languages and display");
}

static int first(struct ui *ui)
{
	return (int)ui->theme;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (action != ACT_TICK && action != ACT_ENTER)
		return false;
	if (item == ITEM_ASCII)
		ui->ascii ^= true;
	else if (item >= 0 && item < THEMES)
		ui->theme = (enum theme)item;
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_TICK, N_("choose") },
	{ ACT_BACK, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_display = {
	.name = "display",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.keys = keys,
	.page = true,
};
