/* SPDX-License-Identifier: MIT */
#include "ui/pane.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

enum {
	WIDE = 60,	/* columns from which there is a margin */
	MARGIN = 6,	/* …of so many, the mark's two with it */
	MARK = 2,	/* a mark and a blank */
	BETWEEN = 3,	/* items in a row */
	TALL = 18,	/* rows from which there is room for air */
	FIRST_SIZE = 32 /* pieces, items */
};

void pane_init(struct pane *pane, struct arena *arena, int width, int height)
{
	*pane = (struct pane){
		.arena = arena,
		.width = width < 1 ? 1 : width,
		.height = height < 1 ? 1 : height,
		.left = width >= WIDE ? MARGIN : MARK,
	};
}

const char *pane_shown(const struct pane *pane, const char *text)
{
	return pane->ascii ? fold_to_ascii(text, pane->arena) : text;
}

/* Room for one more, twice as much when it is full. */
static void *room(struct pane *pane, void *all, int n, int *size, size_t each)
{
	size_t old = (size_t)*size * each;

	if (n < *size)
		return all;
	*size = *size ? 2 * *size : FIRST_SIZE;
	return arena_grow(pane->arena, all, old, (size_t)*size * each);
}

static void add_piece(struct pane *pane, int row, int col, enum style style,
	const char *text, size_t length)
{
	if (!length)
		return;
	pane->pieces = room(pane, pane->pieces, pane->n_pieces,
		&pane->pieces_size, sizeof(*pane->pieces));
	pane->pieces[pane->n_pieces++] = (struct piece){
		.row = row,
		.col = col,
		.text = text,
		.length = length,
		.style = style,
	};
}

static void add_item(struct pane *pane, int id, int row, int col, int cursor)
{
	pane->items = room(pane, pane->items, pane->n_items, &pane->items_size,
		sizeof(*pane->items));
	pane->items[pane->n_items++] = (struct item){
		.id = id,
		.row = row,
		.col = col,
		.cursor = cursor,
	};
	if (row >= pane->since_item)
		pane->since_item = row + 1;
}

/* A text that fills the window has a place in it for the focus to stop at. */
static void add_stop(struct pane *pane)
{
	int most = pane->height > 3 ? pane->height - 2 : 1;

	if (pane->row - pane->since_item < most)
		return;
	if (!pane->n_items)
		add_item(pane, PANE_STOP, 0, pane->left - MARK, 0);
	else
		add_item(pane, PANE_STOP + pane->row, pane->row,
			pane->left - MARK, 0);
}

void pane_gap(struct pane *pane)
{
	pane->row++;
}

void pane_air(struct pane *pane)
{
	if (pane->height >= TALL || pane->roomy)
		pane->row++;
}

/* Wrapped between two columns, from the row it is at on. */
static void put_wrapped(
	struct pane *pane, int col, enum style style, const char *text)
{
	int columns = pane->width - col;
	size_t start = 0;

	text = pane_shown(pane, text);
	do {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, columns < 1 ? 1 : columns);

		add_stop(pane);
		add_piece(
			pane, pane->row++, col, style, text + from, end - from);
	} while (text[start]);
}

void pane_text(
	struct pane *pane, int indent, enum style style, const char *text)
{
	if (*text)
		put_wrapped(pane, pane->left + indent, style, text);
}

void pane_put(
	struct pane *pane, int row, int col, enum style style, const char *text)
{
	text = pane_shown(pane, text);
	add_piece(pane, row, col, style, text, strlen(text));
}

void pane_labelled(
	struct pane *pane, const char *label, int column, const char *text)
{
	int row = pane->row;

	if (!*text)
		return;
	if (pane->linear) {
		pane_text(pane, 0, STYLE_PLAIN,
			arena_printf(pane->arena, "%s: %s", label, text));
		return;
	}
	if (pane->width < WIDE) {
		pane_text(pane, 0, STYLE_ACCENT, label);
		pane_text(pane, 0, STYLE_PLAIN, text);
		return;
	}
	/* A label that is too long has its own lines. */
	if (utf8_width(pane_shown(pane, label)) >= column) {
		pane_text(pane, 0, STYLE_ACCENT, label);
		put_wrapped(pane, pane->left + column, STYLE_PLAIN, text);
		return;
	}
	put_wrapped(pane, pane->left + column, STYLE_PLAIN, text);
	pane_put(pane, row, pane->left, STYLE_ACCENT, label);
}

void pane_beside(struct pane *pane, int row, int col, int limit,
	enum style style, const char *text)
{
	int below = pane->row, width = pane->width;

	if (!*text)
		return;
	pane->row = row;
	pane->width = limit < width ? limit : width;
	put_wrapped(pane, col, style, text);
	pane->width = width;
	if (pane->row < below)
		pane->row = below;
}

static enum mark mark_in(const char *prefix)
{
	static const struct {
		const char *drawn;
		enum mark mark;
	} marks[] = {
		{ "( )", MARK_ONE },
		{ "(•)", MARK_CHOSEN },
		{ "[ ]", MARK_MANY },
		{ "[✓]", MARK_TICKED },
		{ "[★]", MARK_TICKED },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (strstr(prefix, marks[i].drawn))
			return marks[i].mark;
	return MARK_NONE;
}

static struct item *latest_item(struct pane *pane)
{
	return &pane->items[pane->n_items - 1];
}

/* Its mark and number are for the reader to say. */
static void linear_item(struct pane *pane, int id, const char *prefix,
	enum style style, const char *text)
{
	add_item(pane, id, pane->row, 0, 0);
	latest_item(pane)->mark = mark_in(prefix);
	put_wrapped(pane, 0, style, text);
}

void pane_said(struct pane *pane, int id, enum style style, const char *text)
{
	int item = pane->n_items;

	pane_item(pane, id, "", style, text);
	pane->items[item].said = true; /* stops may be behind it */
}

void pane_item(struct pane *pane, int id, const char *prefix, enum style style,
	const char *text)
{
	int row = pane->row, width;

	if (pane->linear) {
		linear_item(pane, id, prefix, style, text);
		return;
	}
	prefix = pane_shown(pane, prefix);
	width = utf8_width(prefix);
	add_item(pane, id, row, pane->left - MARK, 0);
	put_wrapped(pane, pane->left + width, style, text);
	add_piece(pane, row, pane->left, STYLE_PLAIN, prefix, strlen(prefix));
	if (pane->roomy)
		pane->row++;
}

void pane_flow(struct pane *pane, int id, const char *prefix, const char *text)
{
	int width, at = pane->left;

	if (pane->linear) {
		linear_item(pane, id, prefix, STYLE_PLAIN, text);
		return;
	}
	prefix = pane_shown(pane, prefix);
	text = pane_shown(pane, text);
	width = utf8_width(prefix) + utf8_width(text);
	if (at + width > pane->width) {
		pane_end_flow(pane);
		pane_item(pane, id, prefix, STYLE_PLAIN, text);
		return;
	}
	if (pane->flow && pane->flow + MARK + width <= pane->width)
		at = pane->flow + MARK;
	else if (pane->flow)
		pane_end_flow(pane);
	pane_cell(pane, id, pane->row, at, prefix);
	add_piece(pane, pane->row, at + utf8_width(prefix), STYLE_PLAIN, text,
		strlen(text));
	pane->flow = at + width + BETWEEN - MARK;
}

void pane_end_flow(struct pane *pane)
{
	if (pane->flow)
		pane->row += pane->roomy ? 2 : 1;
	pane->flow = 0;
}

void pane_cell(struct pane *pane, int id, int row, int col, const char *text)
{
	add_item(pane, id, row, col - MARK, 0);
	pane_put(pane, row, col, STYLE_PLAIN, text);
}

/* A line to write on, as far as nothing stands on it yet. */
static void draw_line(struct pane *pane, int from, int to)
{
	static const char line[] =
		"__________________________________________________"
		"__________________________________________________";

	if (to > from && to - from < (int)sizeof(line))
		add_piece(pane, pane->row, from, STYLE_PLAIN, line,
			(size_t)(to - from));
}

/* In columns, as it is shown: that may be longer than what is typed. */
static int column_of(const struct pane *pane, const char *text, size_t at)
{
	return utf8_width(
		pane_shown(pane, arena_strndup(pane->arena, text, at)));
}

/* What has no width belongs to the letter before it. */
static bool is_combining(const char *text)
{
	uint32_t point;

	utf8_decode(text, strlen(text), &point, NULL);
	return *text && utf8_point_width(point) == 0;
}

/* Its beginning; and that there is more, unless that might stand on the cursor
 * of one who is typing. */
static const char *as_much_as_fits(
	const struct pane *pane, const char *text, int columns, bool typing)
{
	const char *more = typing ? "" : pane_shown(pane, "…");
	int left = columns - utf8_width(more);
	size_t end = 0;

	if (utf8_width(text) <= columns)
		return text;
	for (;;) {
		uint32_t point;
		size_t took = utf8_decode(
			text + end, strlen(text + end), &point, NULL);

		left -= utf8_point_width(point);
		if (left < 0)
			break;
		end += took;
	}
	return arena_printf(pane->arena, "%.*s%s", (int)end, text, more);
}

void pane_field(
	struct pane *pane, int id, const char *text, int columns, size_t at)
{
	int room_for = pane->width - pane->left - 1, skip = 0;
	int cursor = column_of(pane, text, at);
	size_t from = 0;

	if (pane->linear) {
		linear_item(pane, id, "", STYLE_PLAIN, text);
		latest_item(pane)->field = true;
		return;
	}
	if (columns > room_for)
		columns = room_for;
	text = pane_shown(pane, text);
	/* Of a long text that part is seen that is being typed. */
	while ((cursor - skip > room_for && text[from]) ||
		(from && is_combining(text + from))) {
		uint32_t point;

		from += utf8_decode(
			text + from, strlen(text + from), &point, NULL);
		skip += utf8_point_width(point);
	}
	text = as_much_as_fits(pane, text + from, room_for + 1, at > 0);
	add_item(pane, id, pane->row, pane->left - MARK, MARK + cursor - skip);
	draw_line(pane, pane->left + utf8_width(text), pane->left + columns);
	pane_put(pane, pane->row++, pane->left, STYLE_STRONG, text);
}

void pane_field_unseen(struct pane *pane)
{
	latest_item(pane)->unseen = true;
}

const struct item *pane_find(const struct pane *pane, int id)
{
	for (int i = 0; i < pane->n_items; i++)
		if (pane->items[i].id == id)
			return &pane->items[i];
	return NULL;
}
