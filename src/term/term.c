/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* dup3 */

#include "term/term.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "term/crash.h"
#include "term/key.h"
#include "term/outgoing.h"
#include "term/sequences.h"
#include "term/signals.h"

/* What the terminal does on this word of its description; NULL: nothing. */
static const char *sequence_of(const char *word)
{
	const char *sequence = tigetstr(word);

	return sequence == (const char *)-1 ? NULL : sequence;
}

static void learn_keys(struct keyboard *keyboard)
{
	for (int i = 0; i < n_sequences; i++) {
		const char *text = sequences[i].text;

		if (*text != '\033')
			text = sequence_of(text);
		if (text && *text == '\033')
			keyboard_learn(keyboard, text, sequences[i].key);
	}
}

/* Of curses' own term.h, which has another struct term. */
int setupterm(const char *type, int fd, int *what);

/* It is known, and writes on paper. */
static bool is_paper(const char *type, FILE *out)
{
	int what = 0;

	return setupterm(type, fileno(out), &what) == ERR && what == 1;
}

/* A terminal that nobody has described here is most likely one of these. */
static SCREEN *new_screen(const char *type, FILE *in, FILE *out)
{
	SCREEN *screen = newterm(type, out, in);

	if (screen || !type || !*type || is_paper(type, out))
		return screen;
	return newterm(strncmp(type, "xterm", 5) ? "vt100" : "xterm", out, in);
}

/* The terminal says what is pasted, or stops it. Some let that pass. */
static const char pastes[] = "\033[?2004h", no_pastes[] = "\033[?2004l";

static void tell_pastes(const struct term *term, const char *sequence)
{
	write_all(term->out, sequence, strlen(sequence));
}

/*
 * Each line emptied by itself: a screen that is cleared as a whole goes into
 * the scrollback of some terminals.
 */
static void send_empty_lines(struct outgoing *out)
{
	for (int i = 0; i < LINES; i++) {
		outgoing_add(out, tiparm(sequence_of("cup"), i, 0));
		outgoing_add(out, sequence_of("el"));
	}
}

/* What curses does at its end, and a scrub, all but the terminal's modes. */
static void prepare_crash(void)
{
	static const char *const ends[] = { "sgr0", "op", "cnorm", "rmkx",
		"rmcup" };
	struct outgoing out = { .fd = FOR_A_CRASH };

	crash_begin();
	send_empty_lines(&out);
	outgoing_add(&out, no_pastes);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (sequence_of(ends[i]))
			outgoing_add(&out, sequence_of(ends[i]));
	outgoing_send(&out);
}

/* Curses has made its copies of the screen, in ordinary memory. */
static void take_size(void)
{
	secret_lock_heap();
	prepare_crash();
}

/* Keys are read past curses: it would let a sequence that it does not know
 * fall apart into letters that nobody typed. */
static void set_up(struct term *term, int in)
{
	raw();
	noecho();
	nonl();
	keyboard_init(&term->keyboard, in, term->while_waiting);
	learn_keys(&term->keyboard);
	tell_pastes(term, pastes);
}

static void open_own_ends(struct term *term)
{
	int fd = fcntl(term->out, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	term->own = fd < 0 ? NULL : fdopen(fd, "w");
	term->nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
}

/* As it was before. */
static void give_back(struct term *term)
{
	if (term->screen)
		endwin();
	crash_forget();
	signals_release(&term->while_waiting);
}

static void release(struct term *term)
{
	if (term->screen)
		delscreen(term->screen);
	term->screen = NULL;
	if (term->own)
		fclose(term->own);
	if (term->nowhere >= 0)
		close(term->nowhere);
}

const char *term_open(struct term *term, const char *type, FILE *in, FILE *out)
{
	*term = (struct term){ .out = fileno(out) };
	signals_catch(&term->while_waiting);
	crash_prepare(fileno(in), term->out);
	open_own_ends(term);
	term->screen = new_screen(type, in, term->own ? term->own : out);
	if (term->screen && sequence_of("cup") && sequence_of("el")) {
		set_up(term, fileno(in));
		take_size();
		canvas_init(&term->shown);
		return NULL;
	}
	give_back(term);
	release(term);
	return _("this terminal cannot place its cursor");
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
	cchar_t out = { .attr = A_NORMAL };
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

/*
 * Curses has what it sent last in a buffer, and the screen in its windows, and
 * wipes neither. So it sends a page, to nobody, that takes more bytes than any
 * row of letters; and then there is nothing on its screen, and the cursor is at
 * home.
 */
static void wipe_copies(struct term *term)
{
	int own = term->own ? fileno(term->own) : -1;
	bool nowhere = dup3(term->nowhere, own, O_CLOEXEC) >= 0;

	clearok(curscr, FALSE);
	move(0, 0);
	for (int i = 0; i < LINES * COLS; i++)
		addch(i % 2 ? '.' : ':' | A_BOLD);
	move(0, 0);
	refresh();
	if (nowhere)
		dup3(term->out, own, O_CLOEXEC);
	werase(curscr);
	werase(newscr);
	erase();
}

static void scrub(struct term *term)
{
	struct outgoing out = { .fd = term->out };

	wipe_copies(term);
	send_empty_lines(&out);
	outgoing_add(&out, tiparm(sequence_of("cup"), 0, 0));
	outgoing_send(&out);
	canvas_clear(&term->shown);
}

void term_set_colours(struct term *term, enum colours colours)
{
	short back = colours == COLOURS_CONTRAST ? COLOR_BLACK : -1;

	if (colours != COLOURS_NONE && !has_colors())
		colours = COLOURS_NONE;
	if (term->is_drawn)
		scrub(term); /* all of it is drawn again */
	term->is_drawn = true;
	term->colours = colours;
	bkgd(' ');
	if (colours == COLOURS_NONE)
		return;
	start_color();
	use_default_colors();
	init_pair(1, colours == COLOURS_CONTRAST ? COLOR_WHITE : -1, back);
	init_pair(2, colours == COLOURS_CONTRAST ? COLOR_YELLOW : COLOR_MAGENTA,
		back);
	if (colours == COLOURS_CONTRAST)
		bkgd(COLOR_PAIR(1) | A_BOLD);
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

void term_fit(struct term *term, struct canvas *canvas)
{
	int rows, cols;

	if (size_now(term, &rows, &cols) && (rows != LINES || cols != COLS)) {
		wipe_copies(term);
		resize_term(rows, cols);
		take_size();
		scrub(term);
	}
	rows = LINES < CANVAS_MOST ? LINES : CANVAS_MOST;
	cols = COLS < CANVAS_MOST ? COLS : CANVAS_MOST;
	if (canvas->rows == rows && canvas->cols == cols)
		return;
	canvas_resize(canvas, rows, cols);
	canvas_resize(&term->shown, rows, cols);
	erase();
}

/*
 * A mark that moves leaves a cell that the cursor stands on still. Rubbed out
 * first, it costs no way back: curses would draw from the top down, whichever
 * way the mark went.
 */
static void rub_out(struct term *term, const struct canvas *canvas)
{
	int row = term->shown.row, col = term->shown.col;
	cchar_t blank;

	if (!canvas_is_rubbed_out(canvas, &term->shown, row, col))
		return;
	canvas_put(&term->shown, row, col, col + 1, " ", 1, STYLE_PLAIN);
	blank = curses_cell(term, canvas_cell(canvas, row, col));
	mvadd_wch(row, col, &blank);
	refresh();
}

/*
 * Row by row: where several are new at once, curses may shift old ones to
 * their place by scrolling, and what leaves the screen so lies in the
 * scrollback.
 */
static void put_changed(struct term *term, const struct canvas *canvas)
{
	cchar_t line[CANVAS_MOST];

	leaveok(stdscr, TRUE);
	for (int row = 0; row < canvas->rows; row++) {
		if (canvas_row_is(canvas, &term->shown, row))
			continue;
		put_row(term, canvas, row, line);
		canvas_copy_row(&term->shown, canvas, row);
		refresh();
	}
	leaveok(stdscr, FALSE);
}

void term_draw(struct term *term, const struct canvas *canvas)
{
	if (canvas->scrub)
		scrub(term);
	rub_out(term, canvas);
	put_changed(term, canvas);
	canvas_move_cursor(&term->shown, canvas->row, canvas->col);
	move(canvas->row, canvas->col);
	refresh();
}

uint32_t term_key(struct term *term, int milliseconds)
{
	uint32_t key = keyboard_key(&term->keyboard, milliseconds);

	if (key == K_WAKE)
		reset_prog_mode();
	return key;
}

bool term_is_gone(const struct term *term)
{
	return term->keyboard.gone;
}

/* Curses' own copies of the screen are emptied with it; and what was typed and
 * not read is for nobody else, such as the shell. */
void term_leave(struct term *term)
{
	if (!term->screen || term->is_left)
		return;
	term->is_left = true;
	tell_pastes(term, no_pastes);
	scrub(term);
	tcflush(term->keyboard.fd, TCIFLUSH);
	give_back(term);
	canvas_release(&term->shown);
}

void term_close(struct term *term)
{
	term_leave(term);
	if (term->screen)
		release(term);
}
