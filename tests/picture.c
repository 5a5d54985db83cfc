/* SPDX-License-Identifier: MIT */
#include "picture.h"

#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum {
	CELL_WIDTH = 9,
	CELL_HEIGHT = 19,
	EDGE = 16,
	BASE = 14 /* of a line of text, below its upper edge */
};

/* Dark on light: so they can be read on any page, and on paper. */
static const char paper[] = "#fdfcfa", under_cursor[] = "#e8def0";
static const char *const colours[STYLES] = {
	[STYLE_PLAIN] = "#2f2a36",
	[STYLE_STRONG] = "#17131c",
	[STYLE_ACCENT] = "#6d2479",
	[STYLE_KEY] = "#17131c",
};

static void add_point(struct buf *out, uint32_t point)
{
	char bytes[5] = "";

	utf8_encode(point, bytes);
	buf_add(out, point == '<' ? "&lt;" : point == '&' ? "&amp;" : bytes);
}

static bool is_blank(const struct cell *cell)
{
	return cell->points[0] == ' ' && !cell->points[1];
}

/* Cells of one style that stand together, up to a gap of two. */
static int end_of_run(const struct canvas *canvas, int row, int col)
{
	const struct cell *first = canvas_cell(canvas, row, col);
	int end = col, blanks = 0;

	for (; col < canvas->cols && blanks < 2; col++) {
		const struct cell *cell = canvas_cell(canvas, row, col);

		blanks = is_blank(cell) ? blanks + 1 : 0;
		if (!blanks && cell->style != first->style)
			break;
		if (!blanks)
			end = col + 1;
	}
	return end;
}

static void add_run(
	const struct canvas *canvas, int row, int from, int to, struct buf *out)
{
	enum style style = (enum style)canvas_cell(canvas, row, from)->style;

	buf_addf(out,
		"<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"%s\"%s>",
		EDGE + from * CELL_WIDTH, EDGE + row * CELL_HEIGHT + BASE,
		(to - from) * CELL_WIDTH, colours[style],
		style == STYLE_STRONG || style == STYLE_KEY
			? " font-weight=\"bold\""
			: "");
	for (int col = from; col < to; col++) {
		const struct cell *cell = canvas_cell(canvas, row, col);

		for (int i = 0; i < CELL_POINTS && cell->points[i]; i++)
			add_point(out, cell->points[i]);
	}
	buf_add(out, "</text>\n");
}

static void add_cursor(const struct canvas *canvas, struct buf *out)
{
	buf_addf(out,
		"<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
		EDGE + canvas->col * CELL_WIDTH,
		EDGE + canvas->row * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT,
		under_cursor);
}

static void draw(const struct canvas *canvas, struct buf *out)
{
	int width = canvas->cols * CELL_WIDTH + 2 * EDGE;
	int height = canvas->rows * CELL_HEIGHT + 2 * EDGE;

	buf_addf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\" xml:space=\"preserve\">\n"
		"<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%s\" stroke=\"#cfc8d6\"/>\n",
		width, height, paper);
	add_cursor(canvas, out);
	for (int row = 0; row < canvas->rows; row++)
		for (int col = 0, end; col < canvas->cols; col = end) {
			end = col + 1;
			if (is_blank(canvas_cell(canvas, row, col)))
				continue;
			end = end_of_run(canvas, row, col);
			add_run(canvas, row, col, end, out);
		}
	buf_add(out, "</svg>\n");
}

static void update(const char *path, const struct buf *picture)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fwrite(picture->text, 1, picture->len, file);
	fclose(file);
}

static bool is_in_file(const char *path, const struct buf *picture)
{
	char *there = calloc(1, picture->len + 2);
	FILE *file = fopen(path, "r");
	bool same = false;

	assert_non_null(there);
	if (file) {
		size_t n = fread(there, 1, picture->len + 1, file);

		same = n == picture->len && !memcmp(there, picture->text, n);
		fclose(file);
	}
	free(there);
	return same;
}

void picture_check(const struct canvas *canvas, const char *name)
{
	char path[256];
	struct arena arena;
	struct buf picture;

	snprintf(path, sizeof(path), "tests/screens/%s.svg", name);
	arena_init(&arena);
	buf_init(&picture, &arena);
	draw(canvas, &picture);
	if (getenv("UPDATE") || getenv("PICTURES"))
		update(path, &picture);
	if (!is_in_file(path, &picture))
		fail_msg(
			"%s is not what the screen looks like: make screenshots",
			path);
	arena_release(&arena);
}
