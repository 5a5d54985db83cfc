/* SPDX-License-Identifier: MIT */
#include "paned.h"

#include "base/i18n.h"

static void pane_field__has__a_line_to_write_on(void **state)
{
	(void)state;
	pane_field(&pane, 1, "", 8, 0);
	assert_string_equal(row_of(0), "> ________");
	assert_int_equal(pane.row, 1);
	assert_int_equal(pane_find(&pane, 1)->cursor, 2);
	pane_field(&pane, 2, "tea", 8, 3);
	assert_string_equal(row_of(1), "> tea_____");
	assert_int_equal(pane_find(&pane, 2)->cursor, 5);
	pane_field(&pane, 3, "漢字", 8, 4);
	assert_string_equal(row_of(2), "> ####____");
	/* as long as the line, and longer */
	pane_field(&pane, 4, "eight...", 8, 1);
	assert_string_equal(row_of(3), "> eight...");
	assert_int_equal(pane_find(&pane, 4)->cursor, 3);
	pane_field(&pane, 5, "more than eight", 8, 15);
	assert_string_equal(row_of(4), "> more than eight");
	/* as far as the window goes */
	pane_field(&pane, 6, "", 100, 0);
	assert_string_equal(row_of(5), "> _________________");
}

/* Wherever the cursor is in a long text: it is on the screen, and so is the
 * character before it. */
static void pane_field__shows__what_is_being_typed(void **state)
{
	static const char text[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	int length = (int)strlen(text);

	(void)state;
	for (int width = 4; width < 50; width++)
		for (int cursor = 0; cursor <= length; cursor++) {
			const struct item *item;
			int col;

			begin(width, 40);
			pane_field(&pane, 1, text, 20, cursor);
			item = pane_find(&pane, 1);
			col = item->col + item->cursor;
			assert_in_range(col, pane.left, width - 1);
			if (cursor && row_of(0)[col - 1] != text[cursor - 1] &&
				col > pane.left)
				fail_msg("%d columns, cursor %d: '%s'", width,
					cursor, row_of(0));
		}
}

static void pane_field__keeps__the_cursor_on_screen_with_wide_ones(void **state)
{
	static const char text[] = "a漢b字c漢d字e漢f字g漢h字i漢j字";

	(void)state;
	for (int width = 5; width < 40; width++)
		for (int cursor = 0; cursor <= utf8_width(text); cursor++) {
			const struct item *item;

			begin(width, 40);
			pane_field(&pane, 1, text, 20, cursor);
			item = pane_find(&pane, 1);
			assert_in_range(item->col + item->cursor, pane.left - 1,
				width - 1);
		}
}

/* What is shown is wider then than what was typed. */
static void pane_field__puts__the_cursor_behind_what_is_shown(void **state)
{
	(void)state;
	pane.ascii = true;
	pane_field(&pane, 1, "£5", 12, strlen("£5"));
	assert_string_equal(row_of(0), "> GBP 5_______");
	assert_int_equal(pane_find(&pane, 1)->cursor, 2 + 5);
	pane_field(&pane, 2, "漢字", 12, strlen("漢字"));
	assert_string_equal(row_of(1), "> ??__________");
	assert_int_equal(pane_find(&pane, 2)->cursor, 2 + 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		PANE_TEST(pane_field__has__a_line_to_write_on),
		PANE_TEST(pane_field__shows__what_is_being_typed),
		PANE_TEST(
			pane_field__keeps__the_cursor_on_screen_with_wide_ones),
		PANE_TEST(pane_field__puts__the_cursor_behind_what_is_shown),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
