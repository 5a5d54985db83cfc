/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "term/key.h"
#include "ui/tongue.h"

/* The key that hides the screen, tried once while nothing is on it. */

static void build(struct ui *ui, struct pane *pane)
{
	char name[KEY_TEXT_SIZE];
	const char *key = key_text(ui->hide_key, name);

	ui_put_said(pane, 0, STYLE_STRONG,
		ui_said_by_us(ui, true, N_("If somebody comes in")));
	pane_gap(pane);
	if (ui->linear) {
		ui_put_read_out(pane, 0, STYLE_PLAIN,
			ui_said_by_us(ui, true,
				N_("Type h and Enter, either of you, at any time: what stands here goes out of sight at once. Type h again to come back: it then asks whether it is still just the two of you.")));
		ui_put_said(pane, 0, STYLE_PLAIN,
			ui_said_by_us(
				ui, true, N_("Try it now: h, and h again.")));
		return;
	}
	ui_put_read_out(pane, 0, STYLE_PLAIN,
		ui_said_with(ui, key,
			ui_said_by_us(ui, true,
				N_("Press %s, either of you, at any time: the screen goes quiet at once. Press it again to come back: it then asks whether it is still just the two of you."))));
	pane_gap(pane);
	ui_put_said(pane, 0, STYLE_PLAIN,
		ui_said_with(ui, key,
			ui_said_by_us(ui, true,
				N_("Try it now: %s, and %s again."))));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER && action != ACT_SKIP)
		return false;
	ui_close(ui);
	return true;
}

static const struct offer keys[] = {
	{ ACT_HIDE, N_("try it") },
	{ ACT_ENTER, N_("go on") },
	{ ACT_BACK, NULL },
	{ ACT_SKIP, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_try_hide = {
	.name = "try hide",
	.build = build,
	.act = act,
	.keys = keys,
	.hers = true,
	.page = true,
};
