/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "ui/paper_lines.h"
#include "ui/papers.h"

/* A paper as it will be, to read before it is one: and where something of it
 * needs her yes, that. */

enum {
	ITEM_SLIP = PANE_OWN,
	ITEM_POLICY
};

static enum paper_kind kind_of(const struct ui *ui)
{
	return (enum paper_kind)ui_about(ui);
}

static enum paper_level level_of(const struct ui *ui)
{
	return kind_of(ui) == KIND_RECORD ? LEVEL_FILE : LEVEL_NEXT;
}

static void put_lines(struct ui *ui, struct pane *pane)
{
	int row = pane->row;

	if (kind_of(ui) == KIND_RECORD)
		paper_lines_needs(ui, pane, LEVEL_FILE, true);
	if (kind_of(ui) == KIND_HANDOVER)
		paper_lines_needs(ui, pane, LEVEL_NEXT, false);
	if (kind_of(ui) == KIND_HANDOVER)
		paper_lines_questions(ui, pane);
	if (kind_of(ui) == KIND_POLICY)
		pane_item(pane, ITEM_SLIP, "", STYLE_PLAIN,
			_("The slip to sign, a page of its own"));
	if (kind_of(ui) == KIND_POLICY && papers_has_policy(ui))
		pane_item(pane, ITEM_POLICY, "", STYLE_PLAIN,
			_("The policy itself"));
	if (pane->row > row)
		pane_gap(pane);
}

/* In lines that fit, so that it looks as it will. */
static void put_doc(struct ui *ui, struct pane *pane)
{
	const char *text = papers_shown(
		ui, kind_of(ui), pane->width - pane->left, pane->roomy);

	for (const char *at = text, *next; *at; at = next) {
		size_t n = strcspn(at, "\n");

		next = at + n + (at[n] == '\n');
		if (n)
			pane_text(pane, 0, STYLE_PLAIN,
				arena_strndup(&ui->frame, at, n));
		else
			pane_gap(pane);
	}
}

static void build(struct ui *ui, struct pane *pane)
{
	put_lines(ui, pane);
	if (pane->linear)
		papers_say(ui, pane, kind_of(ui));
	else
		put_doc(ui, pane);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

static bool is_on_line(const struct ui *ui)
{
	return ui_focus(ui) >= 0 && ui_focus(ui) < PANE_OWN;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	switch (action) {
	case ACT_TICK:
		return paper_lines_tick(ui, level_of(ui), ui_focus(ui));
	case ACT_ENTER:
		if (ui_focus(ui) == ITEM_SLIP)
			ui_open(ui, VIEW_SHEET, KIND_SLIP);
		else if (ui_focus(ui) == ITEM_POLICY)
			ui_open(ui, VIEW_SHEET, KIND_POLICY_ITSELF);
		else
			ui_close(ui);
		return true;
	case ACT_PRINT:
		papers_print(ui, kind_of(ui));
		return true;
	case ACT_SAVE:
		papers_save(ui, kind_of(ui));
		return true;
	default:
		return false;
	}
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_PRINT)
		return papers_may_print(ui);
	if (action == ACT_SAVE)
		return papers_may_save(ui);
	return action != ACT_TICK || is_on_line(ui);
}

static const struct offer keys[] = {
	{ ACT_PRINT, NULL },
	{ ACT_SAVE, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_TICK, N_("yes or no") },
	{ ACT_ENTER, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_sheet = {
	.name = "sheet",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.page = true,
};
