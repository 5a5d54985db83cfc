/* SPDX-License-Identifier: MIT */
#include "paned.h"

#include "base/i18n.h"

static void pane_init__leaves__a_margin_where_there_is_room(void **state)
{
	static const int cases[][2] = { { 1, 2 }, { 40, 2 }, { 59, 2 },
		{ 60, 6 }, { 84, 6 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		begin(cases[i][0], 10);
		assert_int_equal(pane.left, cases[i][1]);
	}
	begin(-3, 0);
	assert_int_equal(pane.width, 1);
	assert_int_equal(pane.height, 1);
}

static void pane_text__wraps__between_the_margin_and_the_edge(void **state)
{
	static const char *const rows[] = { "  one two three four", "  five",
		"", "    six seven eight", "    nine", "  abcdefghijklmnopqr",
		"  stuvwxyz", "  #######", "  ##### ##", "  one", "", "  two" };

	(void)state;
	pane_text(&pane, 0, STYLE_PLAIN, "one two three four five");
	pane_text(&pane, 0, STYLE_PLAIN, "");
	pane_gap(&pane);
	pane_text(&pane, 2, STYLE_STRONG, "six seven eight nine");
	pane_text(&pane, 0, STYLE_PLAIN, "abcdefghijklmnopqrstuvwxyz");
	pane_text(&pane, 0, STYLE_PLAIN, "ééééééé");
	pane_text(&pane, 0, STYLE_PLAIN, "漢字é é\xcc\x81é");
	pane_text(&pane, 0, STYLE_PLAIN, "one\n\ntwo\n");
	assert_rows(rows, LENGTH(rows));
	assert_int_equal(pane.pieces[1].style, STYLE_PLAIN);
	assert_int_equal(pane.pieces[2].style, STYLE_STRONG);
	assert_int_equal(pane.n_items, 0);
}

/* All of a text is there, however little room there is for it. */
static void pane_text__comes_to_an_end__at_any_width(void **state)
{
	static const char text[] = "a b 漢字 longer-than-that\n\ne\xcc\x81";
	const size_t least = strlen("ab漢字longer-than-thate\xcc\x81");

	(void)state;
	for (int width = 1; width < 60; width++)
		for (int indent = 0; indent < 70; indent += 7) {
			size_t n = 0;

			begin(width, 5);
			pane_text(&pane, indent, STYLE_PLAIN, text);
			for (int i = 0; i < pane.n_pieces; i++)
				n += pane.pieces[i].length;
			assert_in_range(n, least, strlen(text));
			assert_in_range(pane.row, 3, least + 1);
		}
}

static void pane_air__is__for_tall_windows_and_the_large_theme(void **state)
{
	static const struct {
		int height;
		bool roomy;
		int rows;
	} cases[] = { { 17, false, 0 }, { 18, false, 1 }, { 17, true, 1 },
		{ 40, true, 1 } };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		begin(80, cases[i].height);
		pane.roomy = cases[i].roomy;
		pane_air(&pane);
		assert_int_equal(pane.row, cases[i].rows);
	}
}

static void pane_labelled__puts__the_text_beside_or_below(void **state)
{
	static const char *const below[] = { "  Why", "  because one two",
		"  three" };
	static const char *const beside[] = {
		"      Why     because one two three four five six seven",
		"              eight nine",
	};

	(void)state;
	pane_labelled(&pane, "Why", 8, "");
	pane_labelled(&pane, "Why", 8, "because one two three");
	assert_rows(below, LENGTH(below));
	begin(60, 40);
	pane_labelled(&pane, "Why", 8, "");
	pane_labelled(&pane, "Why", 8,
		"because one two three four five six seven eight nine");
	assert_rows(beside, LENGTH(beside));
}

static void pane_item__hangs__its_text_from_the_prefix(void **state)
{
	static const char *const rows[] = { "> 1 (#) one two",
		"        three four", "> 2 ( ) five", "> six seven eight",
		"  nine", "> 3 ( )" };
	const struct item *item;

	(void)state;
	pane_item(&pane, 7, "1 (•) ", STYLE_PLAIN, "one two three four");
	pane_item(&pane, 8, "2 ( ) ", STYLE_PLAIN, "five");
	pane_item(&pane, 9, "", STYLE_STRONG, "six seven eight nine");
	pane_item(&pane, 10, "3 ( ) ", STYLE_PLAIN, "");
	assert_rows(rows, LENGTH(rows));
	item = pane_find(&pane, 8);
	assert_non_null(item);
	assert_int_equal(item->row, 2);
	assert_int_equal(item->col, 0);
	assert_int_equal(item->cursor, 0);
	assert_null(pane_find(&pane, 11));
	assert_null(pane_find(&pane, -1));
}

static void pane_item__has__a_row_between_in_the_large_theme(void **state)
{
	static const char *const rows[] = { "> one", "", "> two", "" };

	(void)state;
	pane.roomy = true;
	pane_item(&pane, 0, "", STYLE_PLAIN, "one");
	pane_item(&pane, 1, "", STYLE_PLAIN, "two");
	assert_rows(rows, LENGTH(rows));
}

/* A pane grows as it is filled, and nothing in it goes astray. */
static void pane_item__takes__any_number(void **state)
{
	char text[32];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		snprintf(text, sizeof(text), "item %d", i);
		pane_item(
			&pane, i, "", STYLE_PLAIN, arena_strdup(&arena, text));
	}
	for (int i = 0; i < 1000; i++) {
		snprintf(text, sizeof(text), "> item %d", i);
		assert_string_equal(row_of(i), text);
		assert_int_equal(pane_find(&pane, i)->row, i);
	}
}

static void pane_flow__puts__as_many_on_a_row_as_fit(void **state)
{
	static const char *const rows[] = { "> 1 Yes > 2 No", "> 3 ##### > z",
		"> A whole row of it", "> Just > as wide ...", "> One",
		"> one column m.", "> below" };

	(void)state;
	pane_flow(&pane, 1, "1 ", "Yes");
	pane_flow(&pane, 2, "2 ", "No");
	pane_flow(&pane, 3, "3 ", "漢字é");
	pane_flow(&pane, 4, "", "z");
	pane_flow(&pane, 5, "", "A whole row of it");
	pane_flow(&pane, 6, "", "Just");
	pane_flow(&pane, 7, "as ", "wide ...");
	pane_flow(&pane, 8, "", "One");
	pane_flow(&pane, 9, "", "one column m.");
	pane_end_flow(&pane);
	pane_item(&pane, 10, "", STYLE_PLAIN, "below");
	assert_rows(rows, LENGTH(rows));
}

static void pane_flow__ends__once(void **state)
{
	(void)state;
	pane_end_flow(&pane); /* nothing was begun */
	assert_int_equal(pane.row, 0);
	pane_flow(&pane, 1, "", "a");
	pane_end_flow(&pane);
	pane_end_flow(&pane);
	assert_int_equal(pane.row, 1);
	pane.roomy = true;
	pane_flow(&pane, 2, "", "a");
	pane_end_flow(&pane);
	assert_int_equal(pane.row, 3);
}

/* Whether these words stand in the rows, whole and in this order. */
static bool shows_words(const char *words)
{
	char all[4096] = "", *at = all;
	const char *word = words;

	for (int row = 0; row < pane.row; row++) {
		strcat(all, row_of(row));
		strcat(all, " ");
	}
	while (*word) {
		size_t n = strcspn(word, " ");
		char one[64];

		snprintf(one, sizeof(one), "%.*s", (int)n, word);
		at = strstr(at, one);
		if (!at)
			return false;
		word += n + strspn(word + n, " ");
	}
	return true;
}

static void pane_flow__loses_nothing__of_what_is_wider_than_a_row(void **state)
{
	static const char text[] = "She would like to be rung in the morning";

	(void)state;
	pane_flow(&pane, 1, "1 (•) ", text);
	pane_flow(&pane, 2, "2 ( ) ", "Next");
	pane_end_flow(&pane);
	assert_true(shows_words(text));
	assert_true(shows_words("Next"));
}

static void pane__shows__what_an_old_terminal_can(void **state)
{
	static const char *const rows[] = { "> 1 (*) \"Cafe\"...", "  GBP 5" };

	(void)state;
	pane.ascii = true;
	pane_item(&pane, 1, "1 (•) ", STYLE_PLAIN, "“Café”…");
	pane_text(&pane, 0, STYLE_PLAIN, "£5");
	assert_rows(rows, LENGTH(rows));
	assert_string_equal(pane_shown(&pane, "ŵ"), "w");
	pane.ascii = false;
	assert_string_equal(pane_shown(&pane, "ŵ"), "ŵ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		PANE_TEST(pane_init__leaves__a_margin_where_there_is_room),
		PANE_TEST(pane_text__wraps__between_the_margin_and_the_edge),
		PANE_TEST(pane_text__comes_to_an_end__at_any_width),
		PANE_TEST(pane_air__is__for_tall_windows_and_the_large_theme),
		PANE_TEST(pane_labelled__puts__the_text_beside_or_below),
		PANE_TEST(pane_item__hangs__its_text_from_the_prefix),
		PANE_TEST(pane_item__has__a_row_between_in_the_large_theme),
		PANE_TEST(pane_item__takes__any_number),
		PANE_TEST(pane_flow__puts__as_many_on_a_row_as_fit),
		PANE_TEST(pane_flow__ends__once),
		PANE_TEST(
			pane_flow__loses_nothing__of_what_is_wider_than_a_row),
		PANE_TEST(pane__shows__what_an_old_terminal_can),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
