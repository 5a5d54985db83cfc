/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "term/key.h"
#include "ui/tongue.h"

/* The keys of the view that this page lies on, out of the table of keys. */

enum {
	WIDE = 60,
	COLUMN = 12
};

const char *view_offer_help(const struct view *view, const struct offer *offer)
{
	for (const struct offer *help = view->help;
		help && help->action != ACT_NONE; help++)
		if (help->action == offer->action)
			return _(help->brief);
	return _(offer->brief ? offer->brief : keymap[offer->action].help);
}

static const struct layer *layer_below(const struct ui *ui)
{
	return &ui->layers[ui->depth - 2];
}

static void put_key(
	struct ui *ui, struct pane *pane, enum action action, const char *help)
{
	const char *key = keymap_shown(action, ui_about(ui));

	if (!key || (action == ACT_ESCAPE && !ui_about(ui)))
		return;
	if (pane->width >= WIDE)
		pane_labelled(pane, key, COLUMN, help);
	else
		pane_text(pane, 0, STYLE_PLAIN,
			ui_printf(ui, "%s: %s", key, help));
}

/* A view says what it can do as if it lay on top. */
static bool works_below(struct ui *ui, const struct offer *offer)
{
	bool works;

	if (offer->action == ACT_ESCAPE)
		return true;
	ui->depth--;
	works = ui_offer_brief(ui, offer) != NULL;
	ui->depth++;
	return works;
}

static void put_always(struct ui *ui, struct pane *pane, enum action action)
{
	put_key(ui, pane, action, _(keymap[action].help));
}

static void build(struct ui *ui, struct pane *pane)
{
	static const enum action always[] = { ACT_FIRST, ACT_PAGE_UP, ACT_AFTER,
		ACT_HELP, ACT_REDRAW, ACT_HIDE };
	const struct view *view = views[layer_below(ui)->view];

	for (const struct offer *offer = view->keys;
		offer && offer->action != ACT_NONE; offer++)
		if (works_below(ui, offer))
			put_key(ui, pane, offer->action,
				view_offer_help(view, offer));
	for (size_t i = 0; i < sizeof(always) / sizeof(*always); i++)
		put_always(ui, pane, always[i]);
	if (practice_is_on(ui))
		put_always(ui, pane, ACT_ROLE);
	if (ui_has_two_tongues(ui) && view->hers)
		put_always(ui, pane, ACT_TONGUE);
	if (ui->world.tongues)
		put_always(ui, pane, ACT_LANGUAGES);
	if (ui->began && !view_offers(view, ACT_FORGET))
		put_always(ui, pane, ACT_FORGET);
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN, _("› marks where you are."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Keys");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_help = {
	.name = "help",
	.title = title,
	.build = build,
	.keys = keys,
	.page = true,
	.closed_by = ACT_HELP,
};
