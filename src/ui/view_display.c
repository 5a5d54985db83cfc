/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/language.h"
#include "ui/tongue.h"

/* How it looks; and in which languages: the worker's, and hers. */

enum {
	ITEM_ASCII = THEMES,
	ITEM_MINE, /* + the number of the language */
	ITEM_NONE = ITEM_MINE + I18N_MOST,
	ITEM_HERS,
	ITEM_END = ITEM_HERS + I18N_MOST
};

static const char *const themes[THEMES] = {
	[THEME_CALM] = N_("Calm: one colour"),
	[THEME_CONTRAST] = N_("Contrast: bright on black"),
	[THEME_MONO] = N_("No colour"),
	[THEME_LARGE] = N_("Large: more room between the lines"),
};

struct languages {
	char codes[I18N_MOST][I18N_CODE];
	int n;
};

static void take(struct languages *to, struct languages *from, int i)
{
	if (!*from->codes[i])
		return;
	memcpy(to->codes[to->n++], from->codes[i], I18N_CODE);
	*from->codes[i] = '\0';
}

/* Of hers, first those of the settings, which are asked for there. */
static struct languages languages_of(const struct ui *ui, enum tongue tongue)
{
	const struct settings *settings = ui->world.settings;
	struct languages all = { .n = 0 }, sorted = { .n = 0 };

	all.n = tongues_all(ui->world.tongues, all.codes);
	for (int s = 0; tongue == TONGUE_HERS && s < settings->n_her_languages;
		s++)
		for (int i = 0; i < all.n; i++)
			if (!strcmp(settings->her_languages[s], all.codes[i]))
				take(&sorted, &all, i);
	for (int i = 0; i < all.n; i++)
		take(&sorted, &all, i);
	return sorted;
}

/* Side by side; all but one that is chosen elsewhere. */
static void put_languages(struct pane *pane, int item,
	const struct languages *languages, const char *chosen, const char *but)
{
	for (int i = 0; i < languages->n; i++)
		if (strcmp(languages->codes[i], but) != 0)
			pane_flow(pane, item + i,
				mark_one(!strcmp(languages->codes[i], chosen)),
				language_own_name(languages->codes[i]));
	pane_end_flow(pane);
}

/* What has to be known of a language before it is used. */
static void put_state(struct ui *ui, struct pane *pane, enum tongue tongue)
{
	const struct tongues *tongues = ui->world.tongues;
	const char *code = tongues->codes[tongue];
	const struct translation *translation = &tongues->of[tongue];

	if (!*code)
		return;
	if (tongues->draft[tongue])
		pane_text(pane, 4, STYLE_ACCENT,
			_("draft translation, not yet checked by a woman who speaks it"));
	if (translation->missing)
		pane_text(pane, 4, STYLE_ACCENT,
			ui_printf(ui,
				ngettext(
					"%d text of %d is not translated yet, and says so.",
					"%d texts of %d are not translated yet, and say so.",
					(unsigned long)translation->missing),
				translation->missing, translation->n));
	if (language_is_rtl(code))
		pane_text(pane, 4, STYLE_ACCENT,
			_("This screen cannot write from right to left. Her sheet can, as a page of HTML."));
}

static void put_tongues(struct ui *ui, struct pane *pane)
{
	const struct tongues *tongues = ui->world.tongues;
	const struct languages mine = languages_of(ui, TONGUE_MINE);
	const struct languages hers = languages_of(ui, TONGUE_HERS);
	bool two = ui_has_two_tongues(ui);

	pane_text(pane, 0, STYLE_STRONG, _("Your language"));
	put_languages(pane, ITEM_MINE, &mine, tongues->codes[TONGUE_MINE], "");
	put_state(ui, pane, TONGUE_MINE);
	pane_air(pane);
	pane_text(pane, 0, STYLE_STRONG, _("Her language"));
	pane_flow(pane, ITEM_NONE, mark_one(!two), _("the same"));
	put_languages(pane, ITEM_HERS, &hers,
		two ? tongues->codes[TONGUE_HERS] : "",
		tongues->codes[TONGUE_MINE]);
	if (two)
		put_state(ui, pane, TONGUE_HERS);
	if (two)
		pane_text(pane, 0, STYLE_PLAIN,
			_("What is said to her is in hers, and so is her sheet. With the key l, yours stands beside it, or not."));
	pane_gap(pane);
}

static void build(struct ui *ui, struct pane *pane)
{
	if (ui->world.tongues)
		put_tongues(ui, pane);
	pane_text(pane, 0, STYLE_STRONG, _("Display"));
	pane_gap(pane);
	for (int i = 0; i < THEMES; i++)
		pane_item(pane, i, mark_one((int)ui->theme == i), STYLE_PLAIN,
			_(themes[i]));
	pane_gap(pane);
	pane_item(pane, ITEM_ASCII, mark_many(ui->ascii), STYLE_PLAIN,
		_("Plain letters and signs only, for old terminals"));
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
	struct languages languages;

	if (!ui->world.tongues)
		return (int)ui->theme;
	languages = languages_of(ui, TONGUE_MINE);
	for (int i = 0; i < languages.n; i++)
		if (!strcmp(languages.codes[i],
			    ui->world.tongues->codes[TONGUE_MINE]))
			return ITEM_MINE + i;
	return ITEM_MINE;
}

static void choose_tongue(struct ui *ui, int item)
{
	enum tongue tongue = item < ITEM_NONE ? TONGUE_MINE : TONGUE_HERS;
	int i = item - (tongue == TONGUE_MINE ? ITEM_MINE : ITEM_HERS);
	struct languages languages = languages_of(ui, tongue);

	tongues_set(ui->world.tongues, tongue,
		item == ITEM_NONE ? "" : languages.codes[i]);
	pager_forget(&ui->pager);
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
	else if (ui->world.tongues && item > ITEM_ASCII && item < ITEM_END)
		choose_tongue(ui, item);
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
