/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/tongue.h"
#include "ui/view.h"

/* A note to keep: sealed with words that only she knows. */

enum {
	ITEM_LABEL,
	ITEM_WORDS,
	ITEM_AGAIN,
	ITEM_PRIVATE,
	ITEM_KEEP,
	ITEM_CLOSE,
	ITEM_CHANGE,
	ITEM_DELETE
};

static struct field *field_of(struct ui *ui, int item)
{
	switch (item) {
	case ITEM_LABEL:
		return &ui->keeping.label;
	case ITEM_WORDS:
		return &ui->keeping.words;
	case ITEM_AGAIN:
		return &ui->keeping.again;
	default:
		return NULL;
	}
}

void ui_put_hidden_field(struct ui *ui, struct pane *pane, int item,
	const struct field *field, bool typing)
{
	const struct field *shown = typing ? &ui->field : field;
	struct buf dots;
	size_t at = 0, cursor = 0;

	if (ui->linear) {
		pane_field(pane, item,
			*shown->text ? _("typed, and not shown") : "", 40, 0);
		pane_field_unseen(pane);
		return;
	}
	buf_init(&dots, &ui->frame);
	while (shown->text[at]) {
		uint32_t point;

		if (at == shown->at)
			cursor = dots.len;
		at += utf8_decode(
			shown->text + at, shown->length - at, &point, NULL);
		buf_add(&dots, "*");
	}
	if (at == shown->at)
		cursor = dots.len;
	pane_field(pane, item, dots.text, 40, typing ? cursor : 0);
}

/* She reads it herself before she says yes: in her language, too. */
static void tell(struct ui *ui, struct pane *pane, const char *msgid)
{
	ui_put_said(pane, 0, STYLE_PLAIN, ui_said_by_us(ui, true, msgid));
}

static void head(struct ui *ui, struct pane *pane, const char *msgid)
{
	ui_put_said(pane, 0, STYLE_STRONG, ui_said_by_us(ui, true, msgid));
}

static void put_choice(struct ui *ui, struct pane *pane, int item,
	const char *mark, const char *msgid)
{
	ui_put_item_said(ui, pane, item, mark, STYLE_PLAIN,
		ui_said_by_us(ui, true, msgid));
}

/* In front of somebody there is no such thing. */
static void put_private(struct ui *ui, struct pane *pane, bool on)
{
	if (asking_is_private_ok(&ui->wizard.asking))
		put_choice(ui, pane, ITEM_PRIVATE, mark_many(on),
			N_("What is private, too"));
}

static void put_words(struct ui *ui, struct pane *pane, const char *label)
{
	tell(ui, pane, label);
	ui_put_hidden_field(ui, pane, ITEM_WORDS, &ui->keeping.words,
		ui->field_of == ITEM_WORDS);
	tell(ui, pane, N_("The same once more:"));
	ui_put_hidden_field(ui, pane, ITEM_AGAIN, &ui->keeping.again,
		ui->field_of == ITEM_AGAIN);
}

static void put_form(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_LABEL;

	head(ui, pane, N_("Keep a note of this"));
	tell(ui, pane,
		N_("It lies on this machine, sealed with words that only you know. Without them nobody can open it, and neither can we."));
	pane_gap(pane);
	tell(ui, pane, N_("A name for it, if you like:"));
	pane_field(pane, ITEM_LABEL,
		typing ? ui->field.text : ui->keeping.label.text, 40,
		typing ? ui->field.at : 0);
	put_words(ui, pane, N_("A few words that open it:"));
	put_private(ui, pane, ui->keeping.private);
	put_choice(ui, pane, ITEM_KEEP, "", N_("Keep it from now on"));
	if (ui->world.settings->keep_days)
		ui_put_said(pane, 0, STYLE_PLAIN,
			ui_said_with(ui,
				ui_printf(ui, "%d",
					ui->world.settings->keep_days),
				ui_said_by_us(ui, true,
					N_("It is deleted %s days after the last time."))));
}

static void put_kept(struct ui *ui, struct pane *pane)
{
	head(ui, pane, N_("A note of this is kept"));
	if (*ui->keeping.kept.label)
		pane_text(pane, 2, STYLE_PLAIN,
			ui_printf(ui, "%s", ui->keeping.kept.label));
	tell(ui, pane,
		N_("Each answer is in it as soon as it is given, and what you take back is gone from it."));
	pane_gap(pane);
	put_choice(ui, pane, ITEM_CLOSE, "", N_("Back"));
	put_private(ui, pane, ui->keeping.kept.private);
	put_choice(ui, pane, ITEM_DELETE, "",
		N_("Keep nothing, and delete the note"));
	pane_gap(pane);
	put_words(ui, pane, N_("Other words that open it, if you like:"));
	put_choice(ui, pane, ITEM_CHANGE, "", N_("These words from now on"));
}

/* Nothing is to be typed before it is asked for. */
static int first(struct ui *ui)
{
	return ui->keeping.on ? ITEM_CLOSE : ITEM_LABEL;
}

static void build(struct ui *ui, struct pane *pane)
{
	if (ui->keeping.on)
		put_kept(ui, pane);
	else
		put_form(ui, pane);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("A note");
}

static bool is_field(const struct ui *ui, int id)
{
	return id >= (ui->keeping.on ? ITEM_WORDS : ITEM_LABEL) &&
	       id <= ITEM_AGAIN;
}

static void load(struct ui *ui)
{
	field_set(&ui->field, field_of(ui, ui_focus(ui))->text);
}

static bool commit(struct ui *ui)
{
	struct field *field = field_of(ui, ui->field_of);

	if (field)
		field_set(field, ui->field.text);
	return true;
}

static void keep(struct ui *ui)
{
	char why[KEEPING_WHY];

	if (!keeping_begin(ui, why)) {
		keeping_forget_words(ui);
		ui_set_focus(ui, ITEM_WORDS);
		ui_message(ui, why);
		return;
	}
	ui_close(ui);
	ui_message(ui, _("From now on it is kept."));
}

static void change_words(struct ui *ui)
{
	char why[KEEPING_WHY];
	bool ok = keeping_change_words(ui, why);

	ui_set_focus(ui, ok ? ITEM_CLOSE : ITEM_WORDS);
	ui_message(ui, ok ? _("From now on it opens with these words.") : why);
}

static void turn_private(struct ui *ui)
{
	if (ui->keeping.on)
		ui->keeping.kept.private ^= true;
	else
		ui->keeping.private ^= true;
}

/* What is private is only asked about where it may be. */
static int after(const struct ui *ui, int field)
{
	if (field == ITEM_AGAIN && !asking_is_private_ok(&ui->wizard.asking))
		return ITEM_KEEP;
	return field + 1;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int item = ui_focus(ui);

	(void)digit;
	if (action != ACT_ENTER && action != ACT_TICK)
		return false;
	if (!ui_leave_field(ui))
		return true;
	if (action == ACT_TICK) {
		if (item == ITEM_PRIVATE)
			turn_private(ui);
		return true;
	}
	if (item == ITEM_PRIVATE)
		ui_set_focus(ui, pane_go(&ui->pane, item, WAY_AFTER));
	else if (item == ITEM_AGAIN && ui->keeping.on)
		ui_set_focus(ui, ITEM_CHANGE);
	else if (item <= ITEM_AGAIN)
		ui_set_focus(ui, after(ui, item));
	else if (item == ITEM_KEEP)
		keep(ui);
	else if (item == ITEM_CHANGE)
		change_words(ui);
	else if (item == ITEM_DELETE)
		ui_open(ui, VIEW_DELETE, 0);
	else
		ui_close(ui);
	return true;
}

/* She may think that it is. */
static void closed(struct ui *ui)
{
	if (!ui->keeping.on)
		ui_message(ui,
			_("No note is kept. If she wants one after all: it is on the page of papers, too."));
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("go on") },
	{ ACT_UP, NULL },
	{ ACT_TICK, NULL },
	{ ACT_ESCAPE, N_("out of the text") },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_keep = {
	.name = "keep",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = ui_can_leave_text,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.closed = closed,
	.keys = keys,
	.page = true,
	.hers = true,
};
