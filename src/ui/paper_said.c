/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/papers.h"
#include "ui/tongue.h"

/* A paper as it is read out: what it says, and nothing that is drawn on it. */

static const char *said_item(struct ui *ui, const struct block *block)
{
	(void)ui;
	return block->text;
}

static const char *said_detail(struct ui *ui, const struct block *block)
{
	return *block->label
		       ? ui_printf(ui, "%s: %s", block->label, block->text)
		       : block->text;
}

static const char *said_box(struct ui *ui, const struct block *block)
{
	return ui_printf(ui, _("To tick by hand: %s"), block->text);
}

static const char *said_line(struct ui *ui, const struct block *block)
{
	if (!*block->label)
		return _("A line to write on.");
	return ui_printf(ui, _("%s: a line to write on."), block->label);
}

static const char *said_bar(struct ui *ui, const struct block *block)
{
	return ui_printf(
		ui, _("%s: %d of %d"), block->label, block->number, block->of);
}

void papers_say(struct ui *ui, struct pane *pane, enum paper_kind kind)
{
	static const char *(*const said[BLOCK_KINDS])(
		struct ui * ui, const struct block *block) = {
		[BLOCK_HEADING] = said_item,
		[BLOCK_TEXT] = said_item,
		[BLOCK_ITEM] = said_item,
		[BLOCK_DETAIL] = said_detail,
		[BLOCK_BOX] = said_box,
		[BLOCK_WRITE] = said_line,
		[BLOCK_BAR] = said_bar,
	};
	struct doc doc;

	ui_speak(ui, papers_tongue(kind));
	papers_make(ui, kind, &doc);
	pane_text(pane, 0, STYLE_PLAIN, doc.banner);
	pane_text(pane, 0, STYLE_STRONG, doc.title);
	for (int i = 0; i < doc.n; i++)
		pane_text(pane, 0, STYLE_PLAIN,
			said[doc.blocks[i].kind](ui, &doc.blocks[i]));
	pane_text(pane, 0, STYLE_PLAIN, doc.foot);
	ui_speak(ui, TONGUE_MINE);
}
