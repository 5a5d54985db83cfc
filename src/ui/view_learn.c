/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/papers.h"

/* A number by heart: look at it, cover it, and try. */

enum {
	ITEM_COVER,
	ITEM_TRY,
	ITEM_KNOWS
};

/* The first, where there are several. */
static const char *number_of(struct ui *ui)
{
	const char *at = service_text(
		&ui->world.services->all[ui_about(ui)], SERVICE_PHONE);
	const char *number = "";
	size_t n = 0;

	service_next_item(&at, &number, &n);
	return arena_strndup(&ui->frame, number, n);
}

static void build(struct ui *ui, struct pane *pane)
{
	bool typing = ui->field_of == ITEM_TRY;

	pane_text(pane, 0, STYLE_STRONG, _("By heart"));
	pane_gap(pane);
	if (ui->paper.covered) {
		pane_item(pane, ITEM_COVER, "", STYLE_PLAIN,
			_("Look at it once more"));
		pane_gap(pane);
		pane_text(pane, 0, STYLE_PLAIN,
			_("What is the number? She says it, or types it:"));
		pane_field(pane, ITEM_TRY,
			typing ? ui->field.text : ui->paper.typed.text, 20,
			typing ? ui->field.at : 0);
		pane_item(pane, ITEM_KNOWS, "", STYLE_PLAIN,
			_("She said it, and it is right"));
		return;
	}
	pane_text(pane, 0, STYLE_STRONG, number_of(ui));
	pane_text(pane, 0, STYLE_PLAIN,
		_("Read it out together, a few digits at a time, twice."));
	pane_gap(pane);
	pane_item(pane, ITEM_COVER, "", STYLE_PLAIN, _("Cover it, and try"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Paper");
}

static void turn(struct ui *ui)
{
	ui->paper.covered ^= true;
	field_clear(&ui->paper.typed);
	ui->pane_is_current = false;
	if (ui->paper.covered)
		ui_set_focus(ui, ITEM_TRY);
}

static const char *next_digit(const char *at)
{
	while (*at && (*at < '0' || *at > '9'))
		at++;
	return at;
}

/* Spaces are no part of a number. */
static bool is_same_number(const char *a, const char *b)
{
	for (;;) {
		a = next_digit(a);
		b = next_digit(b);
		if (*a != *b || !*a)
			return *a == *b;
		a++;
		b++;
	}
}

static void praise(struct ui *ui)
{
	turn(ui);
	ui_message(ui, _("That is it. Say it once more before she goes."));
}

static void try(struct ui *ui)
{
	if (!ui_leave_field(ui) || !*next_digit(ui->paper.typed.text))
		return;
	if (is_same_number(ui->paper.typed.text, number_of(ui))) {
		turn(ui);
		ui_message(
			ui, _("That is it. Say it once more before she goes."));
		return;
	}
	ui_message(ui, _("Nearly. Look at it once more; there is no hurry."));
	ui_set_focus(ui, ITEM_COVER);
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	if (ui_focus(ui) == ITEM_TRY)
		try(ui);
	else if (ui_focus(ui) == ITEM_KNOWS)
		praise(ui);
	else
		turn(ui);
	return true;
}

static bool is_field(const struct ui *ui, int id)
{
	return ui->paper.covered && id == ITEM_TRY;
}

static void load(struct ui *ui)
{
	field_set(&ui->field, ui->paper.typed.text);
}

static bool commit(struct ui *ui)
{
	field_set(&ui->paper.typed, ui->field.text);
	return true;
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("go on") },
	{ ACT_UP, NULL },
	{ ACT_BACK, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_learn = {
	.name = "learn",
	.title = title,
	.build = build,
	.act = act,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.keys = keys,
	.page = true,
};
