/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/i18n.h"
#include "base/secret.h"
#include "base/utf8.h"
#include "small_canvas.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A row as it shows; '.' is a blank, and '~' the right half of what is wide. */
static const char *row_of(int row)
{
	static char out[4 * CELL_POINTS * CANVAS_MOST + 1];
	size_t n = 0;

	for (int col = 0; col < canvas.cols; col++) {
		const struct cell *cell = canvas_cell(&canvas, row, col);

		if (cell->tail) {
			assert_int_equal(cell->points[0], 0);
			out[n++] = '~';
			continue;
		}
		assert_int_not_equal(cell->points[0], 0);
		for (int i = 0; i < CELL_POINTS && cell->points[i]; i++)
			if (cell->points[i] == ' ')
				out[n++] = '.';
			else
				n += utf8_encode(cell->points[i], out + n);
	}
	out[n] = '\0';
	return out;
}

static void assert_blank(void)
{
	static const struct cell blank = { .points = { ' ' } };

	for (int row = 0; row < canvas.rows; row++)
		for (int col = 0; col < canvas.cols; col++)
			assert_memory_equal(canvas_cell(&canvas, row, col),
				&blank, sizeof(blank));
}

static void canvas_put__says__which_column_is_next(void **state)
{
	(void)state;
	assert_int_equal(put(1, 2, 8, "abc"), 5);
	assert_int_equal(put(1, 5, 8, ""), 5);
	assert_int_equal(put(2, 0, 8, "a漢b"), 4);
	assert_int_equal(put(0, 0, 8, "e\xcc\x81."), 2);
	assert_string_equal(row_of(0), "e\xcc\x81.......");
	assert_string_equal(row_of(1), "..abc...");
	assert_string_equal(row_of(2), "a漢~b....");
}

/* A row, once "12345678" stands on it and the text is put upon that. */
static const struct {
	int col, limit;
	const char *text;
	int next;
	const char *row;
} clip_cases[] = {
	{ 5, 8, "abc", 8, "12345abc" },
	{ 5, 8, "abcd", 8, "12345abc" },
	{ 5, 7, "abc", 7, "12345ab8" },
	{ 5, 6, "abc", 6, "12345a78" },
	{ 5, 5, "abc", 5, "12345678" },
	{ 5, 2, "abc", 5, "12345678" },
	{ 5, 0, "abc", 5, "12345678" },
	{ 5, -1, "abc", 5, "12345678" },
	{ 5, 1000000, "abcd", 8, "12345abc" },
	{ 8, 8, "abc", 8, "12345678" },
	{ 8, 1000, "abc", 8, "12345678" },
	{ 20, 1000, "abc", 20, "12345678" },
	{ 20, 1000, "\xcc\x81", 20, "12345678" },
	{ -1, 8, "abc", -1, "12345678" },
	{ -1, 8, "\xcc\x81", -1, "12345678" },
	/* what is wide, at the edge and at the limit */
	{ 6, 8, "漢", 8, "123456漢~" },
	{ 7, 8, "漢", 7, "12345678" },
	{ 4, 6, "漢x", 6, "1234漢~78" },
	{ 4, 5, "漢x", 4, "12345678" },
	/* nothing comes after what had no room, though it had some */
	{ 6, 8, "a漢b", 7, "123456a8" },
	/* a mark on the last column has room, and one behind it has not */
	{ 7, 8, "e\xcc\x81x", 8, "1234567e\xcc\x81" },
	{ 4, 6, "漢\xcc\x81x", 6, "1234漢\xcc\x81~78" },
	{ 6, 8, "ab\x63\xcc\x81", 8, "123456ab" },
};

static void canvas_put__stops__at_the_limit_and_at_the_edge(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(clip_cases); i++) {
		int next;

		canvas_clear(&canvas);
		put(1, 0, 8, "12345678");
		next = put(1, clip_cases[i].col, clip_cases[i].limit,
			clip_cases[i].text);
		if (next != clip_cases[i].next ||
			strcmp(row_of(1), clip_cases[i].row))
			fail_msg("case %zu: %s, then %d", i, row_of(1), next);
		assert_string_equal(row_of(0), "........");
		assert_string_equal(row_of(2), "........");
	}
}

static void canvas_put__takes__no_more_bytes_than_it_is_given(void **state)
{
	(void)state;
	assert_int_equal(
		canvas_put(&canvas, 0, 0, 8, "abcdef", 3, STYLE_PLAIN), 3);
	assert_string_equal(row_of(0), "abc.....");
	/* half a character is one that cannot be read */
	assert_int_equal(canvas_put(&canvas, 1, 0, 8, "漢", 2, STYLE_PLAIN), 1);
	assert_string_equal(row_of(1), "\xef\xbf\xbd.......");
	assert_int_equal(canvas_put(&canvas, 2, 0, 8, NULL, 0, STYLE_PLAIN), 0);
}

static void canvas_put__leaves__rows_that_are_not_there(void **state)
{
	static const int rows[] = { -1, 3, 4, 1000000, -1000000 };

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_int_equal(put(rows[i], 2, 8, "a\xcc\x81漢"), 2);
	assert_blank();
}

static void canvas_put__leaves__no_half_of_a_wide_character(void **state)
{
	static const struct {
		const char *before;
		int col;
		const char *text, *row;
	} cases[] = {
		{ "a漢b", 1, "x", "ax.b...." },
		{ "a漢b", 2, "x", "a.xb...." },
		{ "a漢b", 1, "xy", "axyb...." },
		{ "a漢b", 0, "字", "字~.b...." },
		{ "a漢b", 2, "字", "a.字~...." },
		{ "a漢b", 1, "字", "a字~b...." },
		{ "漢字", 1, "語", ".語~....." },
		{ "漢字", 1, "x", ".x字~...." },
		{ "漢字", 2, "x", "漢~x....." },
		{ "漢字", 1, "xy", ".xy....." },
		{ "漢字漢字", 1, "語語語", ".語~語~語~." },
		{ "漢字漢字", 7, "x", "漢~字~漢~.x" },
		{ "漢\xcc\x81", 1, "x", ".x......" },
		{ "漢\xcc\x81", 0, "x", "x......." },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		canvas_clear(&canvas);
		put(0, 0, 8, cases[i].before);
		put(0, cases[i].col, 8, cases[i].text);
		if (strcmp(row_of(0), cases[i].row))
			fail_msg("case %zu: %s", i, row_of(0));
	}
}

static void canvas_put__puts__marks_on_the_character_before(void **state)
{
	(void)state;
	put(0, 0, 8, "e\xcc\x81\xcc\xa3z");
	assert_string_equal(row_of(0), "e\xcc\x81\xcc\xa3z......");
	/* there is room for two, and the third is no reason to lose more */
	put(0, 0, 8, "e\xcc\x81\xcc\xa3\xcc\x82z");
	assert_string_equal(row_of(0), "e\xcc\x81\xcc\xa3z......");
	/* another character has none of the old one's */
	put(0, 0, 8, "ez");
	assert_string_equal(row_of(0), "ez......");
	/* on the head of what is wide, never on its right half */
	put(1, 0, 8, "漢\xcc\x81字\xcc\x81");
	assert_string_equal(row_of(1), "漢\xcc\x81~字\xcc\x81~....");
	/* before all others there is nothing to stand on */
	assert_int_equal(put(2, 0, 8, "\xcc\x81z"), 1);
	assert_string_equal(row_of(2), "z.......");
}

static void canvas_put__gives__each_cell_its_style(void **state)
{
	static const uint8_t styles[] = { STYLE_PLAIN, STYLE_STRONG,
		STYLE_ACCENT, STYLE_ACCENT, STYLE_PLAIN };

	(void)state;
	canvas_put(&canvas, 0, 1, 8, "x", 1, STYLE_STRONG);
	canvas_put(&canvas, 0, 2, 8, "漢", 3, STYLE_ACCENT);
	for (int col = 0; col < (int)LENGTH(styles); col++)
		assert_int_equal(
			canvas_cell(&canvas, 0, col)->style, styles[col]);
	/* what is left of half a character is as plain as what never was */
	canvas_put(&canvas, 0, 3, 8, "y", 1, STYLE_KEY);
	assert_int_equal(canvas_cell(&canvas, 0, 2)->style, STYLE_PLAIN);
	assert_int_equal(canvas_cell(&canvas, 0, 3)->style, STYLE_KEY);
}

static void canvas_resize__begins__with_nothing(void **state)
{
	static const struct {
		int rows, cols, is_rows, is_cols;
	} cases[] = { { 24, 80, 24, 80 }, { 1, 1, 1, 1 }, { 0, 0, 1, 1 },
		{ -5, 7, 1, 7 }, { 7, -5, 7, 1 }, { 1000, 1000, 1000, 1000 },
		{ 1001, 1000000, 1000, 1000 }, { 3, 8, 3, 8 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		canvas_resize(&canvas, cases[i].rows, cases[i].cols);
		assert_int_equal(canvas.rows, cases[i].is_rows);
		assert_int_equal(canvas.cols, cases[i].is_cols);
		assert_blank();
		assert_int_equal(canvas.row, 0);
		assert_int_equal(canvas.col, 0);
		/* something in each corner, for the next to have none of */
		put(0, 0, canvas.cols, "a\xcc\x81");
		put(canvas.rows - 1, canvas.cols - 1, canvas.cols, "z");
		canvas_move_cursor(&canvas, canvas.rows, canvas.cols);
	}
}

static void canvas_clear__takes__everything_away(void **state)
{
	(void)state;
	for (int row = 0; row < 3; row++)
		canvas_put(&canvas, row, 0, 8, "e\xcc\x81漢字漢", 13,
			STYLE_STRONG);
	canvas_move_cursor(&canvas, 2, 7);
	canvas.scrub = true;
	canvas_clear(&canvas);
	assert_blank();
	assert_int_equal(canvas.row, 0);
	assert_int_equal(canvas.col, 0);
	assert_false(canvas.scrub);
	assert_int_equal(canvas.rows, 3);
	assert_int_equal(canvas.cols, 8);
}

static void canvas_move_cursor__stays__on_the_canvas(void **state)
{
	static const int cases[][4] = { { 1, 2, 1, 2 }, { 0, 0, 0, 0 },
		{ 2, 7, 2, 7 }, { 3, 8, 2, 7 }, { -1, -1, 0, 0 },
		{ 1000000, -1000000, 2, 0 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		canvas_move_cursor(&canvas, cases[i][0], cases[i][1]);
		assert_int_equal(canvas.row, cases[i][2]);
		assert_int_equal(canvas.col, cases[i][3]);
	}
}

/* What she says is on it. */
static void canvas__lies__in_secret_memory(void **state)
{
	struct arena secret;

	(void)state;
	secret_init(&secret);
	assert_ptr_equal(canvas.arena.source, secret.source);
	canvas_resize(&canvas, 100, 100);
	assert_ptr_equal(canvas.arena.source, secret.source);
	canvas_release(&canvas);
	assert_null(canvas.arena.newest);
	arena_release(&secret);
}

static uint32_t seed = 2463534242u;

static int any(int below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return (int)(seed % (uint32_t)below);
}

/* Each right half has a wide character at its left, and each of those a right
 * half; and what has no room on the canvas is nowhere. */
static void assert_whole(void)
{
	for (int row = 0; row < canvas.rows; row++)
		for (int col = 0; col < canvas.cols; col++) {
			const struct cell *cell = canvas_cell(
				&canvas, row, col);
			int width = utf8_point_width(cell->points[0]);
			bool wide = col + 1 < canvas.cols && cell[1].tail;

			if (cell->tail &&
				(!col || cell[-1].tail ||
					utf8_point_width(cell[-1].points[0]) !=
						2))
				fail_msg("half a character: %s", row_of(row));
			if (!cell->tail && (width == 2) != wide)
				fail_msg("half a character: %s", row_of(row));
		}
}

static void canvas_put__keeps__characters_whole_whatever_is_put(void **state)
{
	static const char *const texts[] = { "a", "漢", "e\xcc\x81", "\xcc\x81",
		"漢字漢", "a漢b字", "\xff\xe2", "😀", "        ", "漢\xcc\x81" };

	(void)state;
	for (int i = 0; i < 200000; i++) {
		const char *text = texts[any(LENGTH(texts))];

		canvas_put(&canvas, any(5) - 1, any(12) - 2, any(12), text,
			(size_t)any((int)strlen(text) + 1),
			(enum style)any(STYLES));
		assert_whole();
		if (!any(1000))
			canvas_resize(&canvas, 1 + any(3), 1 + any(9));
	}
}

#define CANVAS_TEST(name) \
	cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CANVAS_TEST(canvas_put__says__which_column_is_next),
		CANVAS_TEST(canvas_put__stops__at_the_limit_and_at_the_edge),
		CANVAS_TEST(canvas_put__takes__no_more_bytes_than_it_is_given),
		CANVAS_TEST(canvas_put__leaves__rows_that_are_not_there),
		CANVAS_TEST(canvas_put__leaves__no_half_of_a_wide_character),
		CANVAS_TEST(canvas_put__puts__marks_on_the_character_before),
		CANVAS_TEST(canvas_put__gives__each_cell_its_style),
		CANVAS_TEST(
			canvas_put__keeps__characters_whole_whatever_is_put),
		CANVAS_TEST(canvas_resize__begins__with_nothing),
		CANVAS_TEST(canvas_clear__takes__everything_away),
		CANVAS_TEST(canvas_move_cursor__stays__on_the_canvas),
		CANVAS_TEST(canvas__lies__in_secret_memory),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
