/* SPDX-License-Identifier: MIT */
#include "paned.h"

#include "base/i18n.h"

/*
 *	0  1  2  3
 *	4     5
 *	   6
 *
 *
 *	7
 */
static const struct {
	int id, row, col;
} grid[] = { { 0, 0, 2 }, { 2, 0, 22 }, { 1, 0, 12 }, { 3, 0, 32 }, { 4, 1, 2 },
	{ 5, 1, 22 }, { 6, 2, 14 }, { 7, 5, 2 } };

static void make_grid(void)
{
	begin(40, 10);
	for (size_t i = 0; i < LENGTH(grid); i++)
		pane_cell(&pane, grid[i].id, grid[i].row, grid[i].col, "( )");
}

/* From each of them, where the way leads. */
static void assert_ways(enum way way, const int to[LENGTH(grid)])
{
	for (int id = 0; id < (int)LENGTH(grid); id++)
		if (pane_go(&pane, id, way) != to[id])
			fail_msg("from %d to %d, not %d", id,
				pane_go(&pane, id, way), to[id]);
}

static void pane_go__goes__to_the_nearest_in_the_next_row(void **state)
{
	static const int down[] = { 4, 4, 5, 5, 6, 6, 7, 7 };
	static const int up[] = { 0, 1, 2, 3, 0, 2, 5, 6 };

	(void)state;
	make_grid();
	assert_ways(WAY_DOWN, down);
	assert_ways(WAY_UP, up);
}

static void pane_go__goes__along_a_row_and_no_further(void **state)
{
	static const int left[] = { 0, 0, 1, 2, 4, 4, 6, 7 };
	static const int right[] = { 1, 2, 3, 3, 5, 5, 6, 7 };

	(void)state;
	make_grid();
	assert_ways(WAY_LEFT, left);
	assert_ways(WAY_RIGHT, right);
}

/* The first and the last, and Tab from one to the next: as they were made. */
static void pane_go__goes__through_all_of_them_in_their_order(void **state)
{
	static const int first[] = { 0, 0, 0, 0, 0, 0, 0, 0 };
	static const int last[] = { 7, 7, 7, 7, 7, 7, 7, 7 };
	static const int after[] = { 2, 3, 1, 4, 5, 6, 7, 7 };
	static const int before[] = { 0, 2, 0, 1, 3, 4, 5, 6 };

	(void)state;
	make_grid();
	assert_ways(WAY_FIRST, first);
	assert_ways(WAY_LAST, last);
	assert_ways(WAY_AFTER, after);
	assert_ways(WAY_BEFORE, before);
}

static void pane_go__begins__with_the_first_from_nowhere(void **state)
{
	(void)state;
	for (int way = 0; way < WAYS; way++)
		assert_int_equal(pane_go(&pane, -1, (enum way)way), -1);
	make_grid();
	for (int way = 0; way < WAYS; way++)
		assert_int_equal(pane_go(&pane, 99, (enum way)way), 0);
}

static void pane_is_in_row__is_true__beside_another(void **state)
{
	static const bool beside[] = { true, true, true, true, true, true,
		false, false };

	(void)state;
	make_grid();
	for (int id = 0; id < (int)LENGTH(grid); id++)
		assert_int_equal(pane_is_in_row(&pane, id), beside[id]);
	assert_false(pane_is_in_row(&pane, 99));
	assert_false(pane_is_in_row(&pane, -1));
}

static void pane_go__goes__by_a_window_at_a_time(void **state)
{
	static const struct {
		int from, up, down;
	} cases[] = { { 0, 0, 9 }, { 1, 0, 10 }, { 9, 0, 18 }, { 10, 1, 19 },
		{ 20, 11, 29 }, { 28, 19, 29 }, { 29, 20, 29 } };

	(void)state;
	begin(40, 10);
	for (int i = 0; i < 30; i++)
		pane_item(&pane, i, "", STYLE_PLAIN, "item");
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(pane_go(&pane, cases[i].from, WAY_PAGE_UP),
			cases[i].up);
		assert_int_equal(pane_go(&pane, cases[i].from, WAY_PAGE_DOWN),
			cases[i].down);
	}
}

/* To the next one, where that is more than a window away. */
static void pane_go__goes__by_a_window_or_to_the_next(void **state)
{
	(void)state;
	begin(40, 10);
	for (int i = 0; i < 4; i++)
		pane_cell(&pane, i, 25 * i, 2, "( )");
	assert_int_equal(pane_go(&pane, 0, WAY_PAGE_DOWN), 1);
	assert_int_equal(pane_go(&pane, 1, WAY_PAGE_DOWN), 2);
	assert_int_equal(pane_go(&pane, 3, WAY_PAGE_DOWN), 3);
	assert_int_equal(pane_go(&pane, 3, WAY_PAGE_UP), 2);
	assert_int_equal(pane_go(&pane, 1, WAY_PAGE_UP), 0);
	assert_int_equal(pane_go(&pane, 0, WAY_PAGE_UP), 0);
}

static void pane_go__stays__in_its_column_by_a_window(void **state)
{
	(void)state;
	begin(40, 10);
	for (int i = 0; i < 60; i++)
		pane_cell(&pane, i, i / 2, i % 2 ? 22 : 2, "( )");
	assert_int_equal(pane_go(&pane, 0, WAY_PAGE_DOWN), 18);
	assert_int_equal(pane_go(&pane, 1, WAY_PAGE_DOWN), 19);
	assert_int_equal(pane_go(&pane, 59, WAY_PAGE_UP), 41);
	assert_int_equal(pane_go(&pane, 58, WAY_PAGE_UP), 40);
}

static const char *lines(int n)
{
	char *text = arena_alloc(&arena, 2 * (size_t)n + 1);

	for (int i = 0; i < n; i++)
		memcpy(text + 2 * i, "x\n", 2);
	return text;
}

static void pane_text__has_no_stops__when_all_of_it_is_seen(void **state)
{
	(void)state;
	for (int n = 1; n <= 8; n++) {
		begin(40, 10);
		pane_text(&pane, 0, STYLE_PLAIN, lines(n));
		assert_int_equal(pane.n_items, 0);
	}
}

/* From stop to stop all of it comes by. */
static void pane_text__has_stops__less_than_a_window_apart(void **state)
{
	(void)state;
	for (int height = 2; height <= 30; height++)
		for (int n = height + 1; n <= 100; n++) {
			begin(40, height);
			pane_text(&pane, 0, STYLE_PLAIN, lines(n));
			assert_int_equal(pane.row, n);
			assert_true(pane.n_items);
			assert_int_equal(pane.items[0].row, 0);
			for (int i = 0; i < pane.n_items; i++) {
				int next = i + 1 < pane.n_items
						   ? pane.items[i + 1].row
						   : n;
				int apart = next - pane.items[i].row;

				assert_true(pane.items[i].id >= PANE_STOP);
				assert_int_equal(
					pane.items[i].col, pane.left - 2);
				if (apart > height || apart < 1)
					fail_msg("%d rows in %d: %d to %d", n,
						height, pane.items[i].row,
						next);
			}
		}
}

/* Each has a number of its own, or the focus would stand still on it. */
static void pane_text__has_stops__to_go_down_and_up_by(void **state)
{
	int id = PANE_STOP, seen = 1;

	(void)state;
	begin(40, 10);
	pane_text(&pane, 0, STYLE_PLAIN, lines(100));
	for (; pane_go(&pane, id, WAY_DOWN) != id; seen++)
		id = pane_go(&pane, id, WAY_DOWN);
	assert_int_equal(seen, pane.n_items);
	assert_in_range(pane_find(&pane, id)->row, 90, 99);
	for (; pane_go(&pane, id, WAY_UP) != id; seen--)
		id = pane_go(&pane, id, WAY_UP);
	assert_int_equal(seen, 1);
	assert_int_equal(id, PANE_STOP);
}

static void pane_item__has_stops__in_a_text_of_its_own(void **state)
{
	(void)state;
	begin(40, 10);
	pane_item(&pane, 5, "", STYLE_PLAIN, lines(30));
	pane_item(&pane, 6, "", STYLE_PLAIN, "next");
	pane_text(&pane, 0, STYLE_PLAIN, lines(8));
	assert_int_equal(pane.items[0].id, 5);
	assert_int_equal(pane.n_items, 5);
	for (int i = 0; i + 1 < pane.n_items; i++)
		assert_in_range(
			pane.items[i + 1].row - pane.items[i].row, 1, 10);
	assert_int_equal(pane.items[4].id, 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		PANE_TEST(pane_go__goes__to_the_nearest_in_the_next_row),
		PANE_TEST(pane_go__goes__along_a_row_and_no_further),
		PANE_TEST(pane_go__goes__through_all_of_them_in_their_order),
		PANE_TEST(pane_go__begins__with_the_first_from_nowhere),
		PANE_TEST(pane_is_in_row__is_true__beside_another),
		PANE_TEST(pane_go__goes__by_a_window_at_a_time),
		PANE_TEST(pane_go__goes__by_a_window_or_to_the_next),
		PANE_TEST(pane_go__stays__in_its_column_by_a_window),
		PANE_TEST(pane_text__has_no_stops__when_all_of_it_is_seen),
		PANE_TEST(pane_text__has_stops__less_than_a_window_apart),
		PANE_TEST(pane_text__has_stops__to_go_down_and_up_by),
		PANE_TEST(pane_item__has_stops__in_a_text_of_its_own),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
