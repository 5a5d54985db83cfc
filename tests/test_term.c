/* SPDX-License-Identifier: MIT */
#include "termed.h"

#include "base/i18n.h"

static void put(int row, int col, const char *text)
{
	canvas_put(&termed.canvas, row, col, termed.canvas.cols, text,
		strlen(text), STYLE_PLAIN);
}

/* How many bytes that takes. */
static size_t draw(void)
{
	term_draw(&termed.term, &termed.canvas);
	return termed_look(&termed);
}

/* A page with something in each row but the last two. */
static void put_page(const char *what, int mark)
{
	char text[80];

	canvas_clear(&termed.canvas);
	for (int row = 0; row < termed.canvas.rows - 2; row++) {
		snprintf(text, sizeof(text), "%s, row %d of it", what, row);
		put(row, 6, text);
	}
	put(mark, 4, "›");
	canvas_move_cursor(&termed.canvas, mark, 4);
}

static void term_fit__takes__the_size_of_the_terminal(void **state)
{
	(void)state;
	assert_int_equal(termed.canvas.rows, 24);
	assert_int_equal(termed.canvas.cols, 80);
	canvas_resize(&termed.canvas, 3, 7);
	term_fit(&termed.term, &termed.canvas);
	assert_int_equal(termed.canvas.rows, 24);
	assert_int_equal(termed.canvas.cols, 80);
	/* what is of that size already is left as it is */
	put(3, 3, "kept");
	term_fit(&termed.term, &termed.canvas);
	assert_int_equal(canvas_cell(&termed.canvas, 3, 3)->points[0], 'k');
}

static void term_draw__shows__what_is_on_the_canvas(void **state)
{
	(void)state;
	put(0, 0, "First");
	put(5, 10, "漢字 é e\xcc\x81\xcc\xa3 😀!");
	put(23, 75, "Last.");
	draw();
	assert_true(termed_sent(&termed, "First"));
	assert_true(termed_sent(&termed, "漢字 é e\xcc\x81\xcc\xa3 😀!"));
	assert_true(termed_sent(&termed, "Last"));
	assert_true(termed_sent(&termed, "\033[6;11H"));
}

static void term_draw__sends_nothing__when_nothing_changed(void **state)
{
	(void)state;
	put_page("Page", 8);
	assert_true(draw() > 500);
	assert_int_equal(draw(), 0);
	put_page("Page", 8); /* drawn again, and the same */
	assert_int_equal(draw(), 0);
	canvas_move_cursor(&termed.canvas, 8, 5);
	assert_in_range(draw(), 1, 8);
	assert_int_equal(draw(), 0);
}

static void term_draw__sends__what_changed_only(void **state)
{
	(void)state;
	put_page("Page", 8);
	draw();
	for (int row = 9; row < 20; row++) {
		put_page("Page", row);
		assert_in_range(draw(), 1, 12);
		assert_true(termed_sent(&termed, "›"));
	}
	for (int row = 18; row > 2; row--) {
		put_page("Page", row);
		assert_in_range(draw(), 1, 12);
	}
	put(10, 30, "one word");
	draw();
	assert_in_range(termed.n, 8, 40);
	assert_true(termed_sent(&termed, "one word"));
	assert_false(termed_sent(&termed, "Page"));
}

/* Each row emptied by itself, from there on in the bytes. */
static const char *assert_rows_erased(const char *from)
{
	char erase[24];

	for (int row = 1; row <= 24; row++) {
		const char *found;

		snprintf(erase, sizeof(erase), "\033[%d;1H\033[K", row);
		found = strstr(from, erase);
		if (!found && row == 1)
			found = strstr(from, "\033[H\033[K");
		if (!found)
			fail_msg("row %d is not emptied", row);
		from = found;
	}
	return from;
}

static const char *last_of(const char *text)
{
	const char *last = NULL, *at = termed.bytes;

	while ((at = strstr(at, text)))
		last = at++;
	return last;
}

static void term_draw__scrubs__row_by_row(void **state)
{
	(void)state;
	put_page("SECRET", 8);
	draw();
	canvas_clear(&termed.canvas);
	put(1, 2, "Ready.");
	termed.canvas.scrub = true;
	assert_in_range(draw(), 24 * 9, 300);
	/* and then nothing but what is to be seen */
	assert_true(strstr(assert_rows_erased(termed.bytes), "Ready."));
	assert_false(termed_sent(&termed, "SECRET"));
	/* A screen that is cleared as a whole goes into the scrollback. */
	assert_false(termed_sent(&termed, "\033[2J"));
	assert_false(termed_sent(&termed, "\033[J"));
	termed.canvas.scrub = false;
	assert_int_equal(draw(), 0);
	/* and all of it comes back */
	put_page("SECRET", 8);
	assert_true(draw() > 500);
	for (int row = 0; row < 22; row++) {
		char text[40];

		snprintf(text, sizeof(text), "SECRET, row %d of it", row);
		assert_true(termed_sent(&termed, text));
	}
}

static void term_draw__scrubs__what_is_to_be_seen_again_too(void **state)
{
	(void)state;
	put_page("SECRET", 8);
	draw();
	termed.canvas.scrub = true;
	assert_true(draw() > 700);
	assert_true(strstr(
		assert_rows_erased(termed.bytes), "SECRET, row 21 of it"));
}

static bool has_colour(void)
{
	char look[16];

	for (int colour = 30; colour < 38; colour++) {
		snprintf(look, sizeof(look), "%dm", colour);
		if (termed_sent(&termed, look))
			return true;
	}
	return false;
}

/* For another theme all is drawn again. */
static void term_set_colours__draws__all_of_it_again(void **state)
{
	static const struct {
		enum colours colours;
		bool bold, colour;
	} cases[] = { { COLOURS_CONTRAST, true, true },
		{ COLOURS_NONE, false, false }, { COLOURS_CALM, false, false },
		{ COLOURS_CONTRAST, true, true } };

	(void)state;
	put_page("Page", 8);
	draw();
	assert_false(termed_sent(&termed, "\033[24;1H\033[K"));
	for (size_t i = 0; i < LENGTH(cases); i++) {
		term_set_colours(&termed.term, cases[i].colours);
		draw();
		assert_rows_erased(termed.bytes);
		assert_true(termed_sent(&termed, "row 21"));
		assert_int_equal(termed_sent(&termed, "1m"), cases[i].bold);
		assert_int_equal(has_colour(), cases[i].colour);
	}
}

static void assert_left_clean(const char *type)
{
	const char *last;

	termed_open(&termed, type);
	put_page("SECRET", 8);
	draw();
	put_page("SECRET too", 9);
	draw();
	termed.seen = 0; /* from the beginning */
	term_close(&termed.term);
	termed_look(&termed);
	last = last_of("SECRET");
	assert_non_null(last);
	assert_rows_erased(last);
	assert_false(termed_sent(&termed, "$<"));
	assert_null(strstr(last, "\033[2J"));
	term_close(&termed.term); /* and no harm in that */
	assert_int_equal(termed_look(&termed), 0);
	canvas_release(&termed.canvas);
	termed_release(&termed);
}

/* Where there is a screen of its own for programs, and where there is none. */
static void term_close__leaves__nothing_on_the_screen(void **state)
{
	static const char *const types[] = { "xterm-256color", "linux",
		"screen", "tmux-256color", "vt100", "vt220", "ansi" };

	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++)
		assert_left_clean(types[i]);
}

#define XTERM_TEST(name) \
	cmocka_unit_test_setup_teardown(name, open_xterm, close_xterm)

int main(void)
{
	const struct CMUnitTest tests[] = {
		XTERM_TEST(term_fit__takes__the_size_of_the_terminal),
		XTERM_TEST(term_draw__shows__what_is_on_the_canvas),
		XTERM_TEST(term_draw__sends_nothing__when_nothing_changed),
		XTERM_TEST(term_draw__sends__what_changed_only),
		XTERM_TEST(term_draw__scrubs__row_by_row),
		XTERM_TEST(term_draw__scrubs__what_is_to_be_seen_again_too),
		XTERM_TEST(term_set_colours__draws__all_of_it_again),
		cmocka_unit_test(term_close__leaves__nothing_on_the_screen),
	};

	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
