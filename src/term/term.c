/* SPDX-License-Identifier: MIT */
#include "term/term.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "term/key.h"
#include "term/signals.h"
#include "term/wait.h"

/* Beyond curses' own codes. */
enum {
	PASTE_BEGIN = KEY_MAX + 1,
	PASTE_END
};

/* A paste that stops for so long has lost its end. */
#define PASTE_PATIENCE 1000

/* Sequences that terminals send whatever their description says. */
static void define_keys(void)
{
	static const struct {
		const char *sequence;
		int code;
	} more[] = {
		{ "\033[A", KEY_UP },
		{ "\033[B", KEY_DOWN },
		{ "\033[C", KEY_RIGHT },
		{ "\033[D", KEY_LEFT },
		{ "\033OA", KEY_UP },
		{ "\033OB", KEY_DOWN },
		{ "\033OC", KEY_RIGHT },
		{ "\033OD", KEY_LEFT },
		{ "\033[H", KEY_HOME },
		{ "\033OH", KEY_HOME },
		{ "\033[1~", KEY_HOME },
		{ "\033[7~", KEY_HOME },
		{ "\033[F", KEY_END },
		{ "\033OF", KEY_END },
		{ "\033[4~", KEY_END },
		{ "\033[8~", KEY_END },
		{ "\033[3~", KEY_DC },
		{ "\033[5~", KEY_PPAGE },
		{ "\033[6~", KEY_NPAGE },
		{ "\033[Z", KEY_BTAB },
		{ "\033[11~", KEY_F(1) },
		{ "\033OP", KEY_F(1) },
		{ "\033[20~", KEY_F(9) },
		{ "\033[200~", PASTE_BEGIN },
		{ "\033[201~", PASTE_END },
	};

	for (size_t i = 0; i < sizeof(more) / sizeof(*more); i++)
		define_key(more[i].sequence, more[i].code);
}

static uint32_t from_curses(int code)
{
	static const struct {
		int code;
		uint32_t key;
	} keys[] = {
		{ KEY_UP, K_UP },
		{ KEY_DOWN, K_DOWN },
		{ KEY_LEFT, K_LEFT },
		{ KEY_RIGHT, K_RIGHT },
		{ KEY_HOME, K_HOME },
		{ KEY_FIND, K_HOME },
		{ KEY_END, K_END },
		{ KEY_SELECT, K_END },
		{ KEY_PPAGE, K_PAGE_UP },
		{ KEY_NPAGE, K_PAGE_DOWN },
		{ KEY_BTAB, K_BACK_TAB },
		{ KEY_ENTER, K_ENTER },
		{ KEY_BACKSPACE, K_BACKSPACE },
		{ KEY_DC, K_DELETE },
		{ KEY_RESIZE, K_RESIZE },
	};

	if (code >= KEY_F(1) && code <= KEY_F(12))
		return K_F1 + (uint32_t)(code - KEY_F(1));
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (keys[i].code == code)
			return keys[i].key;
	return K_NONE;
}

/* What the terminal does on this word of its description; NULL: nothing. */
static const char *sequence_of(const char *word)
{
	const char *sequence = tigetstr(word);

	return sequence == (const char *)-1 ? NULL : sequence;
}

static bool can_address(void)
{
	return sequence_of("cup") && sequence_of("el");
}

/* A terminal that nobody has described here is most likely one of these. */
static SCREEN *new_screen(const char *type, FILE *in, FILE *out)
{
	SCREEN *screen = newterm(type, out, in);

	if (screen || !type || !*type)
		return screen;
	return newterm(strncmp(type, "xterm", 5) ? "vt100" : "xterm", out, in);
}

/* Says what is pasted, where the terminal can tell. */
static void tell_pastes(const struct term *term, const char *word)
{
	const char *sequence = sequence_of(word);

	if (sequence)
		write_all(term->out, sequence, strlen(sequence));
}

static void set_up(struct term *term)
{
	set_escdelay(25);
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	term->keys = newpad(1, 1); /* reading from stdscr would draw it */
	keypad(term->keys, TRUE);
	nodelay(term->keys, TRUE);
	define_keys();
	tell_pastes(term, "BE");
}

const char *term_open(struct term *term, const char *type, FILE *in, FILE *out)
{
	*term = (struct term){ .in = fileno(in), .out = fileno(out) };
	signals_catch(&term->while_waiting);
	term->screen = new_screen(type, in, out);
	if (term->screen && can_address()) {
		set_up(term);
		secret_init(&term->arena);
		return NULL;
	}
	if (term->screen) {
		endwin();
		delscreen(term->screen);
	}
	signals_release(&term->while_waiting);
	return _("this terminal cannot place its cursor");
}

void term_set_colours(struct term *term, enum colours colours)
{
	short back = colours == COLOURS_CONTRAST ? COLOR_BLACK : -1;

	if (colours != COLOURS_NONE && !has_colors())
		colours = COLOURS_NONE;
	term->colours = colours;
	term->rows = 0; /* all of it is drawn again */
	if (colours == COLOURS_NONE)
		return;
	start_color();
	use_default_colors();
	init_pair(1, colours == COLOURS_CONTRAST ? COLOR_WHITE : -1, back);
	init_pair(2, colours == COLOURS_CONTRAST ? COLOR_YELLOW : COLOR_MAGENTA,
		back);
}

static attr_t attributes(const struct term *term, int style, short *pair)
{
	static const struct {
		attr_t attributes;
		short pair;
	} looks[COLOURS_NONE + 1][STYLES] = {
		[COLOURS_CALM] = {
			[STYLE_STRONG] = { A_BOLD, 0 },
			[STYLE_ACCENT] = { A_NORMAL, 2 },
			[STYLE_KEY] = { A_BOLD, 0 },
		},
		[COLOURS_CONTRAST] = {
			[STYLE_PLAIN] = { A_BOLD, 1 },
			[STYLE_STRONG] = { A_BOLD, 2 },
			[STYLE_ACCENT] = { A_BOLD, 2 },
			[STYLE_KEY] = { A_BOLD, 2 },
		},
		[COLOURS_NONE] = {
			[STYLE_STRONG] = { A_BOLD, 0 },
			[STYLE_KEY] = { A_BOLD, 0 },
		},
	};

	*pair = looks[term->colours][style].pair;
	return looks[term->colours][style].attributes;
}

static cchar_t curses_cell(const struct term *term, const struct cell *cell)
{
	wchar_t points[CELL_POINTS + 1] = { 0 };
	cchar_t out;
	short pair;
	attr_t look = attributes(term, cell->style, &pair);

	for (int i = 0; i < CELL_POINTS; i++)
		points[i] = (wchar_t)cell->points[i];
	setcchar(&out, points, look, pair, NULL);
	return out;
}

static void put_row(const struct term *term, const struct canvas *canvas,
	int row, cchar_t *line)
{
	int n = 0;

	for (int col = 0; col < canvas->cols; col++) {
		const struct cell *cell = canvas_cell(canvas, row, col);

		if (!cell->tail)
			line[n++] = curses_cell(term, cell);
	}
	mvadd_wchnstr(row, 0, line, n);
	explicit_bzero(line, (size_t)n * sizeof(*line));
}

/* Without the pauses ("$<5>") that no terminal has needed for a long time. */
static void add_sequence(struct buf *bytes, const char *sequence)
{
	const char *pause;

	while ((pause = strstr(sequence, "$<"))) {
		buf_add_bytes(bytes, sequence, (size_t)(pause - sequence));
		sequence = pause + strcspn(pause, ">");
		sequence += *sequence == '>';
	}
	buf_add(bytes, sequence);
}

/*
 * Each line emptied by itself: a screen that is cleared as a whole goes into
 * the scrollback of some terminals. Then curses is told what it did not do.
 */
static void scrub(struct term *term)
{
	const char *go = sequence_of("cup");
	struct arena arena;
	struct buf bytes;
	int row = 0, col = 0;

	arena_init(&arena);
	buf_init(&bytes, &arena);
	getsyx(row, col);
	for (int i = 0; i < LINES; i++) {
		add_sequence(&bytes, tiparm(go, i, 0));
		add_sequence(&bytes, sequence_of("el"));
	}
	add_sequence(&bytes, tiparm(go, row < 0 ? 0 : row, col < 0 ? 0 : col));
	write_all(term->out, bytes.text, bytes.len);
	arena_release(&arena);
	werase(curscr);
	clearok(curscr, FALSE);
	term->rows = 0;
}

static bool size_now(const struct term *term, int *rows, int *cols)
{
	struct winsize size;

	if (ioctl(term->out, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col)
		return false;
	*rows = size.ws_row;
	*cols = size.ws_col;
	return true;
}

bool term_fit(struct term *term, struct canvas *canvas)
{
	int rows, cols;

	if (size_now(term, &rows, &cols) && (rows != LINES || cols != COLS)) {
		resize_term(rows, cols);
		scrub(term);
	}
	rows = LINES < CANVAS_MOST ? LINES : CANVAS_MOST;
	cols = COLS < CANVAS_MOST ? COLS : CANVAS_MOST;
	if (canvas->rows == rows && canvas->cols == cols)
		return false;
	canvas_resize(canvas, rows, cols);
	return true;
}

/* What is shown is forgotten where it is not of this size. */
static void remember(struct term *term, const struct canvas *canvas)
{
	size_t cells = (size_t)canvas->rows * (size_t)canvas->cols;

	if (term->rows == canvas->rows && term->cols == canvas->cols)
		return;
	arena_reuse(&term->arena);
	term->shown = arena_array(&term->arena, cells, sizeof(struct cell));
	term->rows = canvas->rows;
	term->cols = canvas->cols;
}

static struct cell *shown_at(const struct term *term, int row, int col)
{
	return &term->shown[(size_t)row * (size_t)term->cols + (size_t)col];
}

static int count_changed(const struct term *term, const struct canvas *canvas)
{
	int n = 0;

	for (int row = 0; row < canvas->rows; row++)
		n += !canvas_row_is(canvas, row, shown_at(term, row, 0));
	return n;
}

/*
 * A mark that moves leaves a cell that the cursor stands on still. Rubbed out
 * first, it costs no way back: curses would draw from the top down, whichever
 * way the mark went.
 */
static void rub_out(struct term *term, const struct canvas *canvas)
{
	const struct cell *cell;
	struct cell *shown;
	cchar_t out;

	if (term->row >= canvas->rows || term->col + 1 >= canvas->cols ||
		count_changed(term, canvas) > 2)
		return;
	cell = canvas_cell(canvas, term->row, term->col);
	shown = shown_at(term, term->row, term->col);
	if (cell->points[0] != ' ' || shown->points[0] == ' ' || shown->tail ||
		shown[1].tail)
		return;
	*shown = *cell;
	out = curses_cell(term, cell);
	mvadd_wch(term->row, term->col, &out);
	refresh();
}

static void put_changed(struct term *term, const struct canvas *canvas)
{
	size_t width = (size_t)canvas->cols;
	cchar_t *line = calloc(width, sizeof(*line));

	for (int row = 0; line && row < canvas->rows; row++) {
		struct cell *shown = shown_at(term, row, 0);

		if (canvas_row_is(canvas, row, shown))
			continue;
		put_row(term, canvas, row, line);
		memcpy(shown, canvas_cell(canvas, row, 0),
			width * sizeof(*shown));
	}
	free(line);
}

void term_draw(struct term *term, const struct canvas *canvas)
{
	if (canvas->scrub)
		scrub(term);
	remember(term, canvas);
	rub_out(term, canvas);
	put_changed(term, canvas);
	term->row = canvas->row;
	term->col = canvas->col;
	move(canvas->row, canvas->col);
	refresh();
}

/* Bytes to a key; K_NONE where it needs more of them, or makes no sense. */
static uint32_t read_key(struct term *term, int code)
{
	uint32_t point;

	if (code == PASTE_BEGIN || code == PASTE_END) {
		term->pasting = code == PASTE_BEGIN;
		return K_NONE;
	}
	if (code > 0xff)
		return term->pasting ? K_NONE : from_curses(code);
	if (!decoder_take(&term->decoder, (unsigned char)code, &point))
		return K_NONE;
	if (term->pasting)
		return K_PASTED | (point < ' ' ? ' ' : point);
	if (point == '\n')
		return K_ENTER;
	return point == 127 ? K_BACKSPACE : point;
}

/* Whatever waits already; false when nothing does. */
static bool take_waiting(struct term *term, uint32_t *key)
{
	int code;

	while ((code = wgetch(term->keys)) != ERR) {
		*key = read_key(term, code);
		if (*key != K_NONE)
			return true;
	}
	return false;
}

static uint32_t flagged(struct term *term)
{
	if (signals_ending() || term->gone)
		return K_GONE;
	if (signals_take_wake()) {
		reset_prog_mode();
		return K_WAKE;
	}
	return signals_take_resize() ? K_RESIZE : K_NONE;
}

/* K_NONE: something waits, or the wait was broken off. */
static uint32_t wait_for_key(struct term *term, int milliseconds)
{
	bool pasting = term->pasting;

	switch (wait_for(term->in, pasting ? PASTE_PATIENCE : milliseconds,
		&term->while_waiting)) {
	case WAITED_IN_VAIN:
		term->pasting = false;
		return pasting ? K_NONE : K_IDLE;
	case WAITED_GONE:
		term->gone = true;
		break;
	case WAITED_READABLE:
	case WAITED_BROKEN:
		break;
	}
	return K_NONE;
}

uint32_t term_key(struct term *term, int milliseconds)
{
	uint32_t key = K_NONE;

	while (!take_waiting(term, &key)) {
		key = flagged(term);
		if (key == K_NONE && milliseconds)
			key = wait_for_key(term, milliseconds);
		if (key != K_NONE || !milliseconds)
			break;
	}
	return key;
}

void term_discard(struct term *term)
{
	uint32_t key;

	while (take_waiting(term, &key))
		;
}

/* Curses' own copies of the screen are emptied with it. */
void term_close(struct term *term)
{
	if (!term->screen)
		return;
	tell_pastes(term, "BD");
	scrub(term);
	erase();
	refresh();
	scrub(term);
	delwin(term->keys);
	endwin();
	delscreen(term->screen);
	arena_release(&term->arena);
	signals_release(&term->while_waiting);
	term->screen = NULL;
}
