/* SPDX-License-Identifier: MIT */
#include "replay.h"

#include "base/i18n.h"

static void begin(const char *type)
{
	memset(&xterm, 0, sizeof(xterm));
	erase_rows(0);
	xterm.latest = at(0, 0);
	termed_open(&termed, type);
}

static bool looks_right(const struct shown *shown, const struct cell *cell)
{
	bool bold = cell->style == STYLE_STRONG || cell->style == STYLE_KEY;
	bool coloured = cell->style == STYLE_ACCENT && has_colors();

	if (shown->tail != cell->tail)
		return false;
	if (cell->tail || cell->points[0] == ' ')
		return cell->tail || shown->points[0] == ' ';
	return !memcmp(shown->points, cell->points, sizeof(cell->points)) &&
	       shown->bold == bold && shown->colour == (coloured ? MAGENTA : 0);
}

static void draw_and_compare(void)
{
	const struct canvas *canvas = &termed.canvas;

	term_draw(&termed.term, canvas);
	replay();
	for (int row = 0; row < HEIGHT; row++)
		for (int col = 0; col < WIDTH; col++)
			if (!looks_right(at(row, col),
				    canvas_cell(canvas, row, col)))
				fail_msg("U+%04X at %d,%d, not U+%04X: %s",
					at(row, col)->points[0], row, col,
					canvas_cell(canvas, row, col)
						->points[0],
					termed.bytes + 1);
	assert_int_equal(xterm.row, canvas->row);
	assert_int_equal(xterm.col, canvas->col);
}

static uint32_t seed = 2463534242u;

static int any(int below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return (int)(seed % (uint32_t)below);
}

static void change(struct canvas *canvas)
{
	static const char *const texts[] = { "a", "A word", "›", " ",
		"                              ", "漢字", "e\xcc\x81\xcc\xa3",
		"------------------------------", "She said yes", "12 (•) ",
		"漢", "  ", "😀", "She says no, not yes" };
	const char *text = texts[any(LENGTH(texts))];
	int row = any(HEIGHT), col = any(WIDTH);
	enum style style = (enum style)any(STYLES);

	/* Not into the corner: curses gets there by shifting what stands
	 * before it, and knows no wide characters then. */
	canvas_put(canvas, row, col, WIDTH - (row == HEIGHT - 1 || any(2)),
		text, strlen(text), style);
}

static void draw_anything(const char *type)
{
	struct canvas *canvas = &termed.canvas;

	begin(type);
	for (int i = 0; i < 2000; i++) {
		if (!any(50))
			canvas_clear(canvas);
		canvas->scrub = !any(40);
		for (int n = any(6); n--;)
			change(canvas);
		if (any(3))
			canvas_move_cursor(canvas, any(HEIGHT), any(WIDTH));
		draw_and_compare();
	}
	termed_close(&termed);
}

/* Those that move about in their own ways. */
static const char *const types[] = { "xterm-256color", "vt220", "linux",
	"screen", "vt100" };

static void term_draw__shows__the_canvas_whatever_was_before(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++)
		draw_anything(types[i]);
}

/* A page of many rows, of which these are seen. */
static void put_rows(int top)
{
	char text[80];

	canvas_clear(&termed.canvas);
	for (int row = 0; row < HEIGHT; row++) {
		snprintf(text, sizeof(text), "Row %d: what she said of it",
			row + top);
		canvas_put(&termed.canvas, row, 6, WIDTH, text, strlen(text),
			STYLE_PLAIN);
	}
}

/* Or what is scrolled off could be scrolled back to, later. */
static void term_draw__never_scrolls__what_moves_up_or_down(void **state)
{
	static const int tops[] = { 0, 1, 2, 1, 0, 12, 23, 40, 20, 0 };

	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++) {
		begin(types[i]);
		for (size_t n = 0; n < LENGTH(tops); n++) {
			put_rows(tops[n]);
			draw_and_compare();
		}
		termed_close(&termed);
	}
}

/* The mark with the cursor on it, from row to row and along a row. */
static void term_draw__moves__a_mark(void **state)
{
	static const char answer[] = "1 ( ) 漢 An answer", mark[] = "›";
	struct canvas *canvas = &termed.canvas;

	(void)state;
	begin("xterm-256color");
	for (int i = 0; i < 3000; i++) {
		int row = 1 + any(20), col = any(3) ? 4 : any(WIDTH - 1);

		canvas_clear(canvas);
		for (int text = 0; text < 22; text++)
			canvas_put(canvas, text, 6, WIDTH, answer,
				strlen(answer), STYLE_PLAIN);
		canvas_put(canvas, row, col, WIDTH, mark, strlen(mark),
			STYLE_PLAIN);
		canvas_move_cursor(canvas, row, col);
		draw_and_compare();
	}
	termed_close(&termed);
}

static void term_close__leaves__an_empty_screen(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(types); i++) {
		begin(types[i]);
		for (int n = 0; n < 100; n++)
			change(&termed.canvas);
		draw_and_compare();
		term_close(&termed.term);
		replay();
		for (int row = 0; row < HEIGHT; row++)
			for (int col = 0; col < WIDTH; col++)
				assert_memory_equal(at(row, col)->points,
					blank.points, sizeof(blank.points));
		canvas_release(&termed.canvas);
		termed_release(&termed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			term_draw__shows__the_canvas_whatever_was_before),
		cmocka_unit_test(
			term_draw__never_scrolls__what_moves_up_or_down),
		cmocka_unit_test(term_draw__moves__a_mark),
		cmocka_unit_test(term_close__leaves__an_empty_screen),
	};

	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
