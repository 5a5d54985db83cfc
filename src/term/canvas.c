/* SPDX-License-Identifier: MIT */
#include "term/canvas.h"

#include <string.h>

#include "base/secret.h"
#include "base/utf8.h"

static const struct cell blank = { .points = { ' ' } };

void canvas_init(struct canvas *canvas)
{
	*canvas = (struct canvas){ .rows = 0 };
	secret_init(&canvas->arena);
	canvas_resize(canvas, 1, 1);
}

void canvas_release(struct canvas *canvas)
{
	arena_release(&canvas->arena);
}

static int within(int n, int least, int most)
{
	return n < least ? least : n > most ? most : n;
}

void canvas_resize(struct canvas *canvas, int rows, int cols)
{
	arena_reuse(&canvas->arena);
	canvas->rows = within(rows, 1, CANVAS_MOST);
	canvas->cols = within(cols, 1, CANVAS_MOST);
	canvas->cells = arena_array(&canvas->arena,
		(size_t)canvas->rows * (size_t)canvas->cols,
		sizeof(*canvas->cells));
	canvas_clear(canvas);
}

void canvas_clear(struct canvas *canvas)
{
	int n = canvas->rows * canvas->cols;

	for (int i = 0; i < n; i++)
		canvas->cells[i] = blank;
	canvas->row = canvas->col = 0;
	canvas->scrub = false;
}

static struct cell *cell_at(const struct canvas *canvas, int row, int col)
{
	return &canvas->cells[row * canvas->cols + col];
}

const struct cell *canvas_cell(const struct canvas *canvas, int row, int col)
{
	return cell_at(canvas, row, col);
}

/* A mark that takes no column stands on the character before it. */
static void add_mark(struct canvas *canvas, int row, int col, uint32_t point)
{
	struct cell *cell;

	if (col <= 0 || col > canvas->cols)
		return;
	cell = cell_at(canvas, row, col - 1);
	if (cell->tail && col > 1)
		cell--;
	for (int i = 1; i < CELL_POINTS; i++)
		if (!cell->points[i]) {
			cell->points[i] = point;
			return;
		}
}

/* Half of a wide character that is written over is no character. */
static void free_cell(struct canvas *canvas, int row, int col)
{
	struct cell *cell = cell_at(canvas, row, col);

	if (cell->tail && col > 0)
		cell[-1] = blank;
	if (col + 1 < canvas->cols && cell[1].tail)
		cell[1] = blank;
	*cell = blank;
}

static void put_point(struct canvas *canvas, int row, int col, uint32_t point,
	int width, enum style style)
{
	for (int i = 0; i < width; i++) {
		struct cell *cell = cell_at(canvas, row, col + i);

		free_cell(canvas, row, col + i);
		cell->points[0] = i ? 0 : point;
		cell->style = (uint8_t)style;
	}
	if (width == 2)
		cell_at(canvas, row, col + 1)->tail = true;
}

int canvas_put(struct canvas *canvas, int row, int col, int limit,
	const char *text, size_t n, enum style style)
{
	if (limit > canvas->cols)
		limit = canvas->cols;
	if (row < 0 || row >= canvas->rows || col < 0)
		return col;
	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);
		int width = utf8_point_width(point);

		if (col + width > limit)
			break;
		if (width)
			put_point(canvas, row, col, point, width, style);
		else
			add_mark(canvas, row, col, point);
		col += width;
		text += took;
		n -= took;
	}
	return col;
}

void canvas_move_cursor(struct canvas *canvas, int row, int col)
{
	canvas->row = within(row, 0, canvas->rows - 1);
	canvas->col = within(col, 0, canvas->cols - 1);
}

bool canvas_row_is(
	const struct canvas *canvas, const struct canvas *other, int row)
{
	return !memcmp(cell_at(canvas, row, 0), cell_at(other, row, 0),
		(size_t)canvas->cols * sizeof(struct cell));
}

void canvas_copy_row(struct canvas *canvas, const struct canvas *from, int row)
{
	memcpy(cell_at(canvas, row, 0), cell_at(from, row, 0),
		(size_t)canvas->cols * sizeof(struct cell));
}

static int count_changed(
	const struct canvas *canvas, const struct canvas *before)
{
	int n = 0;

	for (int row = 0; row < canvas->rows; row++)
		n += !canvas_row_is(canvas, before, row);
	return n;
}

static bool is_narrow(const struct canvas *canvas, int row, int col)
{
	return !cell_at(canvas, row, col)->tail &&
	       (col + 1 == canvas->cols ||
		       !cell_at(canvas, row, col + 1)->tail);
}

bool canvas_is_rubbed_out(const struct canvas *canvas,
	const struct canvas *before, int row, int col)
{
	return cell_at(canvas, row, col)->points[0] == ' ' &&
	       cell_at(before, row, col)->points[0] != ' ' &&
	       is_narrow(before, row, col) && col + 1 < canvas->cols &&
	       count_changed(canvas, before) <= 2;
}
