/* SPDX-License-Identifier: MIT */
#include "ui/frame.h"

#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/playing.h"
#include "ui/progress.h"
#include "ui/role.h"
#include "ui/scroll.h"
#include "ui/tongue.h"
#include "ui/ui_parts.h"
#include "ui/window.h"

#define MARGIN WINDOW_MARGIN

static void put(struct ui *ui, struct canvas *canvas, int row, int col,
	int limit, enum style style, const char *text)
{
	text = pane_shown(&ui->pane, text);
	canvas_put(canvas, row, col, limit, text, strlen(text), style);
}

static void put_right(struct ui *ui, struct canvas *canvas, int row,
	enum style style, const char *text)
{
	int col = canvas->cols - MARGIN -
		  utf8_width(pane_shown(&ui->pane, text));

	if (col > 0)
		put(ui, canvas, row, col, canvas->cols, style, text);
}

const char *ui_no_title(const struct ui *ui)
{
	(void)ui;
	return "";
}

/* Where the title has to end. */
static int before(struct ui *ui, const struct canvas *canvas, const char *state)
{
	return canvas->cols - MARGIN - 1 -
	       utf8_width(pane_shown(&ui->pane, state));
}

/* How far she is; and where there is no rule to say it on, of the language. */
static const char *state_text(struct ui *ui, bool whole)
{
	const char *state = progress_text(ui, whole);

	if (window_is_airy(ui) || !*ui_tongue_note(ui))
		return state;
	/* TRANSLATORS: what is said there is translated, but not checked yet.
	 */
	return ui_printf(ui, "%s  %s", _("draft"), state);
}

/* As much as there is room for; and it can be seen that there is more. */
static const char *shortened(struct ui *ui, const char *text, int columns)
{
	const char *more = pane_shown(&ui->pane, "…");
	size_t n = 0, length = strlen(text);
	int width = 0, most = columns - utf8_width(more);

	if (utf8_width(pane_shown(&ui->pane, text)) <= columns)
		return text;
	while (n < length) {
		uint32_t point;
		size_t took = utf8_decode(text + n, length - n, &point, NULL);

		width += utf8_point_width(point);
		if (width > most)
			break;
		n += took;
	}
	while (n && text[n - 1] == ' ')
		n--;
	return ui_printf(ui, "%.*s%s", (int)n, text, more);
}

static void draw_header(struct ui *ui, struct canvas *canvas)
{
	const struct view *view = ui_view(ui);
	const char *title = view->title ? view->title(ui)
					: ui->world.list->title;
	const char *state = state_text(ui, true);
	int room = before(ui, canvas, state), row = window_banner(ui);

	if (MARGIN + utf8_width(pane_shown(&ui->pane, title)) > room) {
		state = state_text(ui, false);
		room = before(ui, canvas, state);
	}
	put_right(ui, canvas, row, STYLE_PLAIN, state);
	put(ui, canvas, row, MARGIN, room, STYLE_ACCENT,
		shortened(ui, title, room - MARGIN));
}

/* Above all else, so that nobody takes a practice for anything else; and, if
 * there is room for that, how it plays. */
static void draw_banner(struct ui *ui, struct canvas *canvas)
{
	const char *banner = practice_banner(ui, canvas->cols - 2 * MARGIN);
	const char *state = playing_state(ui);
	int room = before(ui, canvas, state);

	if (!window_banner(ui))
		return;
	put(ui, canvas, 0, MARGIN, canvas->cols, STYLE_STRONG, banner);
	if (MARGIN + utf8_width(pane_shown(&ui->pane, banner)) < room)
		put_right(ui, canvas, 0, STYLE_ACCENT, state);
}

static void draw_rule(struct ui *ui, struct canvas *canvas)
{
	for (int col = MARGIN;
		window_is_airy(ui) && col < canvas->cols - MARGIN; col++)
		put(ui, canvas, canvas->rows - 2, col, canvas->cols,
			STYLE_PLAIN, "─");
	if (window_is_airy(ui) && *ui_tongue_note(ui))
		put(ui, canvas, canvas->rows - 2, MARGIN + 2,
			canvas->cols - MARGIN, STYLE_PLAIN,
			ui_printf(ui, " %s ", ui_tongue_note(ui)));
}

static int count_lines(const char *text, int columns)
{
	size_t start = 0;
	int n = 0;

	for (; text[start]; n++)
		utf8_wrap(text, &start, columns);
	return n;
}

/* In the place of the rule, or where there is none of the first line, and as
 * many more as it takes; but not on what has the focus. */
static int message_row(
	const struct ui *ui, const struct canvas *canvas, int lines)
{
	int below = canvas->rows - 1 - lines;
	int above = window_banner(ui);
	int row = window_is_airy(ui) ? below : above;

	if (canvas->row < row || canvas->row >= row + lines)
		return row;
	return row == below ? above : below;
}

static void draw_message(struct ui *ui, struct canvas *canvas)
{
	const char *text = pane_shown(&ui->pane, ui->message);
	int columns = canvas->cols - 2 * MARGIN;
	int lines = count_lines(text, columns < 1 ? 1 : columns);
	int row = message_row(ui, canvas, lines);
	size_t start = 0;

	for (; text[start]; row++) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, columns < 1 ? 1 : columns);

		for (int col = 0; col < canvas->cols; col++)
			put(ui, canvas, row, col, canvas->cols, STYLE_PLAIN,
				" ");
		canvas_put(canvas, row, MARGIN, canvas->cols, text + from,
			end - from, STYLE_STRONG);
	}
}

/* "Enter next  ": how wide that is, drawn at a column or (-1) not at all. */
static int draw_key(struct ui *ui, struct canvas *canvas, int col,
	enum action action, const char *brief)
{
	bool typing = ui_is_typing(ui) && !playing_is_on(ui);
	const char *key = pane_shown(&ui->pane, keymap_shown(action, typing));
	int width = utf8_width(key);

	brief = pane_shown(&ui->pane, brief);

	if (col >= 0) {
		put(ui, canvas, canvas->rows - 1, col, canvas->cols, STYLE_KEY,
			key);
		put(ui, canvas, canvas->rows - 1, col + width + 1, canvas->cols,
			STYLE_PLAIN, brief);
	}
	return width + 1 + utf8_width(brief) + (window_is_narrow(ui) ? 1 : 2);
}

/* What is said of it on the last line; NULL: it is not there. */
static const char *brief_of(const struct ui *ui, const struct offer *offer)
{
	if (playing_is_on(ui) && !offer->brief)
		return ui_view(ui) == &view_role
			       ? _("close")
			       : _(keymap[offer->action].brief);
	if (playing_is_on(ui))
		return _(offer->brief);
	return keymap_shown(offer->action, ui_is_typing(ui))
		       ? ui_offer_brief(ui, offer)
		       : NULL;
}

static bool is_last(const struct ui *ui, enum action action)
{
	if (action == ACT_TONGUE)
		return ui_view(ui)->hers && ui_has_two_tongues(ui) &&
		       !ui_is_typing(ui);
	return action == ACT_HELP || (action == ACT_ROLE && ui_has_role(ui));
}

static int width_of(struct ui *ui, enum action action)
{
	return draw_key(ui, NULL, -1, action, _(keymap[action].brief));
}

/* What is always among the keys: help, the card of who is practised with, and
 * on a screen of some width the key for her language, where there is something
 * to turn. */
static void draw_last_keys(
	struct ui *ui, struct canvas *canvas, int col, int end)
{
	static const enum action last[] = { ACT_TONGUE, ACT_ROLE, ACT_HELP };

	for (size_t i = 0; i < sizeof(last) / sizeof(*last); i++) {
		if (!is_last(ui, last[i]))
			continue;
		if (last[i] == ACT_TONGUE && window_is_narrow(ui) &&
			col + width_of(ui, last[i]) > end)
			continue;
		col += draw_key(
			ui, canvas, col, last[i], _(keymap[last[i]].brief));
	}
}

/* As many as there is room for. */
static void draw_keys(struct ui *ui, struct canvas *canvas)
{
	const struct offer *keys = playing_keys(ui);
	int col = MARGIN, end = canvas->cols + 1;

	for (int i = 0; i < ACTIONS && !keys; i++)
		if (is_last(ui, (enum action)i) &&
			(i != ACT_TONGUE || !window_is_narrow(ui)))
			end -= width_of(ui, (enum action)i);

	for (const struct offer *offer = keys ? keys : ui_view(ui)->keys;
		offer && offer->action != ACT_NONE; offer++) {
		const char *brief = brief_of(ui, offer);

		if (brief &&
			col + draw_key(ui, NULL, -1, offer->action, brief) <=
				end)
			col += draw_key(ui, canvas, col, offer->action, brief);
	}
	if (!keys)
		draw_last_keys(ui, canvas, col, end);
}

static void draw_pane(struct ui *ui, struct canvas *canvas,
	const struct window *window, const struct item *focus)
{
	const struct pane *pane = &ui->pane;
	int top = ui_layer(ui)->top, limit = window->left + window->cols;

	for (int i = 0; i < pane->n_pieces; i++) {
		const struct piece *piece = &pane->pieces[i];
		int row = piece->row - top;

		if (row >= 0 && row < window->rows)
			canvas_put(canvas, window->top + row,
				window->left + piece->col, limit, piece->text,
				piece->length, piece->style);
	}
	if (!focus) {
		canvas_move_cursor(canvas, window->top, window->left);
		return;
	}
	put(ui, canvas, window->top + focus->row - top,
		window->left + focus->col, limit, STYLE_PLAIN, "›");
	canvas_move_cursor(canvas, window->top + focus->row - top,
		window->left + focus->col + focus->cursor);
}

/* That there is more above or below: at the edge, where no text is. */
static void draw_more(
	struct ui *ui, struct canvas *canvas, const struct window *window)
{
	int col = window->left + window->cols;
	int top = ui_layer(ui)->top;

	if (top > 0)
		put(ui, canvas, window->top, col, canvas->cols, STYLE_ACCENT,
			ui->ascii ? "^" : "↑");
	if (ui->pane.row - top > window->rows)
		put(ui, canvas, window->top + window->rows - 1, col,
			canvas->cols, STYLE_ACCENT, ui->ascii ? "v" : "↓");
}

void frame_draw(struct ui *ui, struct canvas *canvas)
{
	struct window window = window_of(ui);
	const struct view *view = ui_view(ui);
	const struct item *focus = pane_find(&ui->pane, ui_focus(ui));

	if (view->bare)
		focus = NULL;
	scroll_to(ui_layer(ui), &ui->pane, focus);
	draw_pane(ui, canvas, &window, focus);
	if (view->bare)
		return;
	draw_more(ui, canvas, &window);
	if (window.side && practice_is_on(ui))
		role_draw(ui, canvas, window.top, window.side - 2 * MARGIN);
	else if (window.side)
		progress_draw_rail(
			ui, canvas, window.top, window.side - MARGIN);
	draw_banner(ui, canvas);
	draw_header(ui, canvas);
	draw_keys(ui, canvas);
	draw_rule(ui, canvas);
	if (*ui->message)
		draw_message(ui, canvas);
}
