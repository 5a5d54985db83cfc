/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/i18n.h"
#include "small_canvas.h"

static void remember(struct canvas *copy)
{
	canvas_init(copy);
	canvas_resize(copy, canvas.rows, canvas.cols);
	for (int row = 0; row < canvas.rows; row++)
		canvas_copy_row(copy, &canvas, row);
}

static bool shows_the_same(const char *one, const char *other)
{
	struct canvas before;
	bool same;

	remember(&before);
	canvas_clear(&before);
	canvas_put(&before, 1, 0, 8, one, strlen(one), STYLE_PLAIN);
	canvas_clear(&canvas);
	put(1, 0, 8, other);
	same = canvas_row_is(&canvas, &before, 1);
	canvas_release(&before);
	return same;
}

static void canvas_row_is__sees__every_difference(void **state)
{
	struct canvas before;

	(void)state;
	assert_true(shows_the_same("a漢e\xcc\x81", "a漢e\xcc\x81"));
	assert_true(shows_the_same("", "        "));
	assert_false(shows_the_same("abcdefgh", "abcdefgi"));
	assert_false(shows_the_same("abcdefgh", "bbcdefgh"));
	assert_false(shows_the_same("e\xcc\x81", "e"));
	assert_false(shows_the_same("e\xcc\x81\xcc\xa3", "e\xcc\x81"));
	assert_false(shows_the_same("漢", "字"));

	canvas_clear(&canvas);
	put(1, 7, 8, "x");
	remember(&before);
	assert_true(canvas_row_is(&canvas, &before, 1));
	canvas_clear(&canvas);
	assert_true(canvas_row_is(&canvas, &before, 0));
	assert_false(canvas_row_is(&canvas, &before, 1));
	canvas_put(&canvas, 1, 7, 8, "x", 1, STYLE_STRONG);
	assert_false(canvas_row_is(&canvas, &before, 1));
	/* that other rows differ is no matter */
	put(1, 7, 8, "x");
	put(0, 7, 8, "y");
	put(2, 0, 8, "y");
	assert_true(canvas_row_is(&canvas, &before, 1));
	canvas_release(&before);
}

/* What a terminal does with a mark that has moved. */
static void canvas_is_rubbed_out__is_so__where_a_cell_became_blank(void **state)
{
	struct canvas before;

	(void)state;
	canvas_clear(&canvas);
	put(0, 0, 8, "> a");
	put(1, 0, 8, "  b");
	remember(&before);
	put(0, 0, 8, "  a");
	put(1, 0, 8, "> b");
	assert_true(canvas_is_rubbed_out(&canvas, &before, 0, 0));
	assert_false(canvas_is_rubbed_out(&canvas, &before, 0, 1));
	assert_false(canvas_is_rubbed_out(&canvas, &before, 0, 2));
	assert_false(canvas_is_rubbed_out(&canvas, &before, 1, 0));
	put(2, 0, 8, "another page");
	assert_false(canvas_is_rubbed_out(&canvas, &before, 0, 0));
	canvas_release(&before);
}

#define CANVAS_TEST(name) \
	cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CANVAS_TEST(canvas_row_is__sees__every_difference),
		CANVAS_TEST(
			canvas_is_rubbed_out__is_so__where_a_cell_became_blank),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
