/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "term/key.h"
#include "ui/view.h"

/* The keys of the view that this page lies on, out of the table of keys. */

#define COLUMN 12

static const struct layer *layer_below(const struct ui *ui)
{
	return &ui->layers[ui->depth - 2];
}

static void put_key(struct ui *ui, struct pane *pane, enum action action)
{
	const struct binding *binding = &keymap[action];
	const char *help = _(binding->help);

	if (pane->width >= 60)
		pane_labelled(pane, binding->shown, COLUMN, help);
	else
		pane_text(pane, 0, STYLE_PLAIN,
			ui_printf(ui, "%s: %s", binding->shown, help));
}

static bool is_shown(const struct ui *ui, enum action action)
{
	const struct view *view = views[layer_below(ui)->view];

	if (action == ACT_ESCAPE && ui_about(ui))
		return true;
	return !(view->can && !view->can(ui, action));
}

static void build(struct ui *ui, struct pane *pane)
{
	static const enum action always[] = { ACT_FIRST, ACT_PAGE_UP, ACT_AFTER,
		ACT_HELP, ACT_HIDE };
	const struct view *view = views[layer_below(ui)->view];

	for (const struct offer *offer = view->keys;
		offer && offer->action != ACT_NONE; offer++)
		if (is_shown(ui, offer->action))
			put_key(ui, pane, offer->action);
	for (size_t i = 0; i < sizeof(always) / sizeof(*always); i++)
		put_key(ui, pane, always[i]);
	if (ui->began && !view_offers(view, ACT_FORGET))
		put_key(ui, pane, ACT_FORGET);
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("Enter never loses anything, and back works from everywhere. › marks where you are."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Keys on the page before this one");
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER && action != ACT_HELP)
		return false;
	ui_close(ui);
	return true;
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
	.act = act,
	.keys = keys,
	.page = true,
};
