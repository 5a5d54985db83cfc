/* SPDX-License-Identifier: MIT */
#ifndef TEST_PANED_H
#define TEST_PANED_H

#include "test.h"

#include "base/utf8.h"
#include "ui/pane.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A pane, and what a window of its width shows of it. */
static struct arena arena;
static struct pane pane;

/* Another pane: of texts that fit into it, unless it is a low one. */
static inline void begin(int width, int height)
{
	arena_reuse(&arena);
	pane_init(&pane, &arena, width, height);
}

static inline int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	begin(20, 40);
	return 0;
}

static inline int tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* What is not ASCII is shown as '#', in each of its columns. */
static inline void draw(char *row, const struct piece *piece)
{
	const char *text = piece->text;
	size_t n = piece->length;
	int col = piece->col;

	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);
		int width = utf8_point_width(point);

		/* What is beyond the edge is on no screen. */
		if (col >= 0 && col + width <= pane.width)
			memset(row + col, point < 0x80 ? (int)point : '#',
				(size_t)width);
		col += width;
		text += took;
		n -= took;
	}
}

/* A row as a window of its width shows it; '>' marks the items. */
static inline const char *row_of(int row)
{
	static char out[256];
	int n = pane.width;

	memset(out, ' ', sizeof(out));
	for (int i = 0; i < pane.n_pieces; i++)
		if (pane.pieces[i].row == row)
			draw(out, &pane.pieces[i]);
	for (int i = 0; i < pane.n_items; i++)
		if (pane.items[i].row == row)
			out[pane.items[i].col] = '>';
	while (n && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return out;
}

static inline void assert_rows(const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(row_of((int)i), rows[i]))
			fail_msg("row %zu is '%s', not '%s'", i, row_of((int)i),
				rows[i]);
	assert_int_equal(pane.row, n);
}

#define PANE_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
