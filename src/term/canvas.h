/* SPDX-License-Identifier: MIT */
#ifndef TERM_CANVAS_H
#define TERM_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * What is to be on the screen: a grid of cells, and where the cursor stands.
 * Whoever draws on it knows no terminal; a terminal shows it, and a test reads
 * it. It lies in secret memory, since what she says is on it.
 */
enum style {
	STYLE_PLAIN,
	STYLE_STRONG, /* what is asked; titles */
	STYLE_ACCENT, /* the one colour */
	STYLE_KEY,    /* keys, in the last line */
	STYLES
};

#define CELL_POINTS 3 /* a character, and marks that stand on it */

struct cell {
	uint32_t points[CELL_POINTS];
	uint8_t style;
	bool tail; /* the right half of a wide character */
};

struct canvas {
	struct arena arena;
	struct cell *cells;
	int rows, cols;
	int row, col; /* of the cursor */
	bool scrub;   /* nothing may be left of what was shown before */
};

#define CANVAS_MOST 1000 /* rows, and columns */

void canvas_init(struct canvas *canvas);
void canvas_release(struct canvas *canvas);

/* At least 1×1, at most CANVAS_MOST each way; everything on it is gone. */
void canvas_resize(struct canvas *canvas, int rows, int cols);
void canvas_clear(struct canvas *canvas);

const struct cell *canvas_cell(const struct canvas *canvas, int row, int col);

/*
 * Puts n bytes of clean text on a row, as far as it and the columns up to
 * `limit` reach; says which column comes after it.
 */
int canvas_put(struct canvas *canvas, int row, int col, int limit,
	const char *text, size_t n, enum style style);

void canvas_move_cursor(struct canvas *canvas, int row, int col);

/* For what shows one canvas after another of the same size: whether they have
 * the same on a row; a row taken over; and whether little else is new than
 * that this cell has become blank. */
bool canvas_row_is(
	const struct canvas *canvas, const struct canvas *other, int row);
void canvas_copy_row(struct canvas *canvas, const struct canvas *from, int row);
bool canvas_is_rubbed_out(const struct canvas *canvas,
	const struct canvas *before, int row, int col);

#endif
