/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <unistd.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "term/key.h"
#include "ui/view.h"
#include "ui/window.h"

#include "play.h"

/*
 * Whatever the size of the window: all that a page has to say can be seen, by
 * nothing but Up and Down. SCROLL_KEYS=100000 for a longer walk through the
 * pages.
 */
enum {
	KEYS = 600, /* of a walk */
	PIECES = 2000
};

static uint64_t seed;

static unsigned dice(unsigned n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)((seed >> 20) % n);
}

static int top_of(const struct play *play)
{
	return play->ui.layers[play->ui.depth - 1].top;
}

/* Whether each of its characters is on the screen. */
static bool is_seen(const struct play *play, const struct piece *piece)
{
	struct window window = window_of(&play->ui);
	int row = piece->row - top_of(play), col = window.left + piece->col;
	size_t at = 0;

	if (row < 0 || row >= window.rows)
		return false;
	while (at < piece->length) {
		const struct cell *cell;
		uint32_t point;

		at += utf8_decode(
			piece->text + at, piece->length - at, &point, NULL);
		if (col >= play->canvas.cols)
			return false;
		cell = canvas_cell(&play->canvas, window.top + row, col);
		if (utf8_point_width(point) && cell->points[0] != point)
			return false;
		col += utf8_point_width(point);
	}
	return true;
}

/* As far as the key goes, looking at all that comes by. */
static void go(struct play *play, uint32_t key, bool *seen)
{
	int focus, top;

	do {
		focus = ui_focus(&play->ui);
		top = top_of(play);
		for (int i = 0; i < play->ui.pane.n_pieces; i++)
			seen[i] |= is_seen(play, &play->ui.pane.pieces[i]);
		play_key(play, key);
	} while (ui_focus(&play->ui) != focus || top_of(play) != top);
}

/* Where what is shown hangs on where one stands there is no telling. */
static bool is_steady(const struct play *play)
{
	const struct view *view = ui_view(&play->ui);

	return !view->bare && !view->follows;
}

static void check_page(struct play *play)
{
	const struct pane *pane = &play->ui.pane;
	bool seen[PIECES] = { false };
	int focus = ui_focus(&play->ui), n = pane->n_pieces;

	if (!is_steady(play))
		return;
	assert_in_range(n, 1, PIECES);
	/* There is no way out of what is no number. */
	if (ui_is_in_field(&play->ui))
		play_key(play, K_CTRL('U'));
	go(play, K_UP, seen);
	go(play, K_DOWN, seen);
	for (int i = 0; i < n && pane->n_pieces == n; i++)
		if (!seen[i])
			fail_msg("%d×%d, %s: row %d of %d is never seen: %.*s",
				play->canvas.rows, play->canvas.cols,
				ui_view_name(&play->ui), pane->pieces[i].row,
				pane->row, (int)pane->pieces[i].length,
				pane->pieces[i].text);
	ui_set_focus(&play->ui, focus);
}

/* Often enough into a check-in, and out of pages that lie on it again. */
static void any_step(struct play *play)
{
	static const char keys[] = "1122345678909bsnyycowfftuavg+-!??     ";
	static const uint32_t named[] = { K_UP, K_DOWN, K_DOWN, K_TAB, K_LEFT,
		K_RIGHT, K_ESC, K_F1 + 8 };

	if (ui_view(&play->ui) == &view_start && dice(10))
		play_keys(play, "Home Enter");
	else if (ui_view(&play->ui) == &view_still_us)
		play_keys(play, "1");
	else if (ui_view(&play->ui)->page && dice(2))
		play_keys(play, "b");
	else if (!dice(3))
		play_keys(play, "Enter");
	else if (!dice(3))
		play_key(play, named[dice(sizeof(named) / sizeof(*named))]);
	else
		play_key(play, (unsigned char)keys[dice(sizeof(keys) - 1)]);
}

static void begin_again(struct play *play, int rows, int cols)
{
	if (play->begun)
		ui_release(&play->ui);
	play->begun = false;
	play_begin(play);
	canvas_resize(&play->canvas, rows, cols);
	play_key(play, K_RESIZE);
}

static void walk(struct play *play, int rows, int cols)
{
	const char *number = getenv("SCROLL_KEYS");
	int keys = number ? atoi(number) : KEYS;

	seed = 88172645463325252u;
	begin_again(play, rows, cols);
	for (int i = 0; i < keys; i++) {
		any_step(play);
		if (play->ui.over)
			begin_again(play, rows, cols);
		check_page(play);
	}
}

static const int sizes[][2] = { { 12, 40 }, { 13, 59 }, { 16, 40 }, { 17, 60 },
	{ 24, 80 }, { 20, 100 }, { 12, 130 }, { 50, 200 } };

#define N_SIZES (sizeof(sizes) / sizeof(*sizes))

/* With a checklist of this name, or our own. */
static void walk_at_each_size(const char *list, enum theme theme, bool ascii)
{
	for (size_t i = 0; i < N_SIZES; i++) {
		struct play play;

		play_init(&play);
		if (list)
			play_list(&play, list);
		play_services(&play, "checklists/services/example.conf");
		play.settings.theme = theme;
		play.settings.ascii = ascii;
		walk(&play, sizes[i][0], sizes[i][1]);
		play_release(&play);
	}
}

static void pages__can_be_seen__to_their_last_row(void **state)
{
	(void)state;
	walk_at_each_size(NULL, THEME_CALM, false);
}

static void pages__can_be_seen__with_room_between_the_lines(void **state)
{
	(void)state;
	walk_at_each_size(NULL, THEME_LARGE, false);
}

static void pages__can_be_seen__in_plain_letters(void **state)
{
	(void)state;
	walk_at_each_size(NULL, THEME_CALM, true);
}

/* Texts that are far too long, wherever there can be one: 1, 6 or 18 times the
 * same sentence; ' for ", and options for @. */
static const char long_list[] =
	"id = 'long' version = 1 title = '1'"
	"topic welcome { title = '1' always = true intro = '18'"
	" question told { ask = '6' help = '18' type = 'say' }"
	" question one { ask = '6' help = '6' note = '18' type = 'choice' @ }"
	" question beside { ask = '1' type = 'choice' layout = 'inline' @ }"
	" question card { ask = '6' type = 'many' layout = 'bingo' @ }"
	" question words { ask = '6' help = '18' type = 'text' }"
	" question day { ask = '1' help = '6' type = 'date' } }"
	"topic mum { title = '1' always = true gate = 'family'"
	" question kids { ask = 'Kids?' type = 'choice'"
	"  option yes { label = 'Yes' } option no { label = 'No' } }"
	" question worry { ask = '1' type = 'text' } }"
	"gate family { title = '1' text = '18' when = 'mum.kids == yes'"
	" step one { label = '6' } step two { label = '1' }"
	" step three { label = '6' } }"
	"need now { when = 'mum.kids == yes' urgency = 'now' title = '1'"
	" do = { '6', '18' } tags = { 'gp' } }"
	"need soon { when = 'any(welcome.card)' urgency = 'soon' title = '6'"
	" tags = { 'gp' } }"
	"info told { title = '1' text = '18' }";

static void write_text(FILE *file, int times)
{
	fputc('"', file);
	while (times--)
		fputs("She may say as much or as little as she likes. ", file);
	fputc('"', file);
}

/* Each has another length. */
static void write_options(FILE *file)
{
	for (int i = 0; i < 20; i++) {
		fprintf(file, "option o%d { label = ", i);
		write_text(file, i % 3 + 1);
		fprintf(file, " }\n");
	}
}

static void write_list(const char *path)
{
	FILE *file = fopen(path, "w");
	const char *at = long_list;

	assert_non_null(file);
	while (*at) {
		int times = *at == '\'' ? atoi(at + 1) : 0;

		if (times) {
			write_text(file, times);
			at = strchr(at + 1, '\'') + 1;
			continue;
		}
		if (*at == '@')
			write_options(file);
		else
			fputc(*at == '\'' ? '"' : *at, file);
		at++;
	}
	assert_int_equal(fclose(file), 0);
}

static void pages__can_be_seen__however_long_the_texts(void **state)
{
	const char *dir = getenv("TMPDIR");
	char path[4096];
	int file;

	(void)state;
	snprintf(path, sizeof(path), "%s/scroll-XXXXXX", dir ? dir : "/tmp");
	file = mkstemp(path);
	assert_int_not_equal(file, -1);
	close(file);
	write_list(path);
	walk_at_each_size(path, THEME_CALM, false);
	walk_at_each_size(path, THEME_LARGE, false);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages__can_be_seen__to_their_last_row),
		cmocka_unit_test(
			pages__can_be_seen__with_room_between_the_lines),
		cmocka_unit_test(pages__can_be_seen__in_plain_letters),
		cmocka_unit_test(pages__can_be_seen__however_long_the_texts),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
