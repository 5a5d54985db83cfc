/* SPDX-License-Identifier: MIT */
#include "cmd/teletype.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/date.h"
#include "base/fatal.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "term/key.h"
#include "term/signals.h"
#include "term/wait.h"
#include "plain/order.h"
#include "plain/plain.h"

enum {
	WIDTH = 80,
	ROWS = 24,
	NARROWEST = 20,
	WAITING = 8192, /* bytes that were typed and not looked at */
	STACK = 32768,	/* more than a signal and a wait take of it */
};

struct teletype {
	struct ui ui;
	struct plain plain;
	struct arena memory; /* of what is said now */
	struct buf out;
	char waiting[WAITING], line[WAITING];
	size_t n;
	bool in_terminal, out_terminal;
	bool skipping; /* the rest of a line that was too long */
	bool gone;     /* nobody is there any more */
	bool was_used; /* something was typed */
	bool unseen;   /* what is typed is not echoed */
	struct termios before;
	sigset_t while_waiting;
};

enum typed {
	TYPED_LINE,
	TYPED_NOTHING, /* for as long as was waited */
	TYPED_WAKE,
	TYPED_END
};

/* For the end of the road. */
static struct teletype *open_teletype;

static int number_in(const char *name)
{
	const char *text = getenv(name);
	int number = text ? atoi(text) : 0;

	return number > 0 && number <= 10000 ? number : 0;
}

/* What was said with COLUMNS goes before what the terminal says of itself: it
 * may be wider than the display beneath her fingers. */
static void fit(struct teletype *tty)
{
	struct winsize size = { .ws_col = 0 };
	int columns = number_in("COLUMNS"), rows = number_in("LINES");

	ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	if (!columns)
		columns = size.ws_col ? size.ws_col : WIDTH;
	if (!rows)
		rows = size.ws_row ? size.ws_row : ROWS;
	tty->plain.width = columns < NARROWEST ? NARROWEST : columns;
	tty->plain.rows = rows;
}

static void flush(struct teletype *tty)
{
	struct buf *out = &tty->out;

	if (!write_all(STDOUT_FILENO, out->text ? out->text : "", out->len))
		tty->gone = true;
	arena_reuse(&tty->memory);
	buf_init(out, &tty->memory);
}

static void echo(struct teletype *tty, bool on)
{
	struct termios now = tty->before;

	if (!tty->in_terminal || tty->unseen == !on)
		return;
	tty->unseen = !on;
	if (!on)
		now.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
	tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

static void wipe_typed(struct teletype *tty)
{
	explicit_bzero(tty->waiting, sizeof(tty->waiting));
	explicit_bzero(tty->line, sizeof(tty->line));
	tty->n = 0;
}

/* A signal leaves there what was in the registers when it came: that may be the
 * latest bytes that were moved. */
static __attribute__((noinline)) void wipe_stack(void)
{
	char below[STACK];

	explicit_bzero(below, sizeof(below));
}

static void write_text(const char *text)
{
	write_all(STDOUT_FILENO, text, strlen(text));
}

/* What was said rolls away, if there was anything: without any memory, as that
 * may be what is missing. */
static void close_teletype(void)
{
	struct teletype *tty = open_teletype;
	int rows;

	if (!tty)
		return;
	open_teletype = NULL;
	wipe_typed(tty);
	ui_wipe(&tty->ui);
	plain_wipe(&tty->plain);
	arena_reuse(&tty->memory);
	secret_wipe_freed();
	wipe_stack();
	echo(tty, true);
	tcflush(STDIN_FILENO, TCIFLUSH); /* not for the shell */
	rows = tty->was_used ? tty->plain.rows : 1;
	while (rows-- > 0)
		write_text("\n");
	if (tty->was_used && tty->out_terminal)
		write_text(_(
			"signpost has ended. Now clear the scrollback of this window, too.\n"));
}

/* More of what was typed. False if nothing can come any more. */
static bool take_in(struct teletype *tty)
{
	ssize_t n = read(STDIN_FILENO, tty->waiting + tty->n,
		sizeof(tty->waiting) - tty->n);

	if (n <= 0)
		return false;
	tty->n += (size_t)n;
	return true;
}

static void drop(struct teletype *tty, size_t n)
{
	memmove(tty->waiting, tty->waiting + n, tty->n - n);
	explicit_bzero(tty->waiting + tty->n - n, n);
	tty->n -= n;
}

/* The first line that waits, into `line`. One that is too long is cut. */
static bool take_line(struct teletype *tty, bool at_end)
{
	char *end = memchr(tty->waiting, '\n', tty->n);
	size_t n = end ? (size_t)(end - tty->waiting) : tty->n;
	bool full = !end && tty->n == sizeof(tty->waiting);
	bool skip = tty->skipping;

	if (!end && !full && !(at_end && n))
		return false;
	if (n >= sizeof(tty->line))
		n = sizeof(tty->line) - 1;
	memcpy(tty->line, tty->waiting, n);
	tty->line[n] = '\0';
	drop(tty, end ? n + 1 : tty->n);
	tty->skipping = full;
	return skip ? take_line(tty, at_end) : true;
}

/* Whoever comes in does not wait for what was typed before. But out of a pipe
 * one line is taken after the other: nobody is in a hurry there. */
static bool take_hiding(struct teletype *tty)
{
	const char *at = tty->waiting, *end;
	size_t left = tty->n;

	while (tty->in_terminal && (end = memchr(at, '\n', left))) {
		size_t n = (size_t)(end - at);

		if (n < sizeof(tty->line)) {
			memcpy(tty->line, at, n);
			tty->line[n] = '\0';
			if (order_hides(tty->line)) {
				drop(tty, tty->n);
				return true;
			}
		}
		left -= n + 1;
		at = end + 1;
	}
	return false;
}

/* All that waits already. */
static bool take_all(struct teletype *tty)
{
	while (tty->n < sizeof(tty->waiting)) {
		enum waited waited = wait_for(
			STDIN_FILENO, 0, &tty->while_waiting);

		if (waited == WAITED_GONE)
			return false;
		if (waited != WAITED_READABLE)
			return true;
		if (!take_in(tty))
			return false;
	}
	return true;
}

static enum typed wait_for_more(struct teletype *tty)
{
	switch (wait_for(
		STDIN_FILENO, ui_wait(&tty->ui), &tty->while_waiting)) {
	case WAITED_IN_VAIN:
		return TYPED_NOTHING;
	case WAITED_GONE:
		return TYPED_END;
	case WAITED_BROKEN:
		return signals_ending()	     ? TYPED_END
		       : signals_take_wake() ? TYPED_WAKE
					     : TYPED_LINE;
	default:
		return take_in(tty) ? TYPED_LINE : TYPED_END;
	}
}

static enum typed next_line(struct teletype *tty)
{
	enum typed typed = TYPED_LINE;

	for (;;) {
		if (signals_ending())
			return TYPED_END;
		if (tty->in_terminal)
			take_all(tty);
		if (take_hiding(tty) || take_line(tty, false))
			return TYPED_LINE;
		if (typed != TYPED_LINE)
			return typed == TYPED_END && take_line(tty, true)
				       ? TYPED_LINE
				       : typed;
		typed = wait_for_more(tty);
	}
}

/* What was typed before a page that has to be read is not meant for it: but
 * what hides it is. A pipe has no before. */
static void forget_waiting(struct teletype *tty)
{
	if (!ui_takes_fresh_keys(&tty->ui) || !tty->in_terminal)
		return;
	take_all(tty);
	tcflush(STDIN_FILENO, TCIFLUSH); /* nor the line that is half typed */
	if (!ui_is_hidden(&tty->ui) && take_hiding(tty)) {
		plain_line(&tty->plain, tty->line, &tty->out);
		flush(tty);
	}
	drop(tty, tty->n);
}

/* The cursor is behind the prompt, unless somebody's Enter was seen. */
static void end_prompt(struct teletype *tty, enum typed typed)
{
	if (typed != TYPED_LINE || tty->unseen || !tty->in_terminal ||
		!tty->out_terminal)
		buf_add(&tty->out, "\n");
}

static void answer(struct teletype *tty, enum typed typed)
{
	struct plain *plain = &tty->plain;

	fit(tty);
	moment_now(&tty->ui.world.around.now);
	end_prompt(tty, typed);
	if (typed == TYPED_LINE)
		plain_line(plain, tty->line, &tty->out);
	else
		plain_key(plain, typed == TYPED_WAKE ? K_WAKE : K_IDLE,
			&tty->out);
	explicit_bzero(tty->line, sizeof(tty->line));
	tty->was_used = true;
	echo(tty, !plain_is_unseen(plain));
	flush(tty);
	forget_waiting(tty);
}

static void loop(struct teletype *tty)
{
	while (!tty->ui.over && !tty->gone) {
		enum typed typed = next_line(tty);

		if (typed == TYPED_END)
			tty->gone = true;
		else
			answer(tty, typed);
		secret_follow_heap();
	}
}

static void begin(
	struct teletype *tty, const struct ui_world *world, const char *because)
{
	tty->in_terminal = isatty(STDIN_FILENO) &&
			   !tcgetattr(STDIN_FILENO, &tty->before);
	tty->out_terminal = isatty(STDOUT_FILENO);
	secret_init(&tty->memory);
	buf_init(&tty->out, &tty->memory);
	signals_catch(&tty->while_waiting);
	ui_init(&tty->ui, world);
	tty->ui.ascii |= !i18n_is_utf8();
	plain_init(&tty->plain, &tty->ui, WIDTH, ROWS);
	fit(tty);
	open_teletype = tty;
	fatal_set_hook(close_teletype);
	plain_begin(&tty->plain, because, &tty->out);
	echo(tty, !plain_is_unseen(&tty->plain));
	flush(tty);
}

/* An end in the middle is a terminal that hung up; where nothing had begun, it
 * is only an end. */
static enum status how_it_ended(const struct teletype *tty, bool in_the_middle)
{
	int signal = signals_ending();

	if (!signal && tty->gone && in_the_middle)
		signal = SIGHUP;
	return signal ? (enum status)(128 + signal) : STATUS_OK;
}

static void say(struct teletype *tty, const char *message)
{
	if (!message)
		return;
	buf_add(&tty->out, "\n");
	plain_tell(&tty->plain, message, &tty->out);
	flush(tty);
}

enum status teletype_run(const struct ui_world *world,
	const char *(*shown)(void *data), const char *because)
{
	struct arena secret; /* what is typed lies in it, too */
	struct teletype *tty;
	enum status status;
	bool in_the_middle;

	secret_init(&secret);
	tty = arena_alloc(&secret, sizeof(*tty));
	begin(tty, world, because);
	say(tty, shown(world->data));
	secret_lock_heap();
	loop(tty);
	in_the_middle = tty->ui.began;
	if (!tty->ui.over)
		ui_settle(&tty->ui);
	close_teletype();
	signals_release(&tty->while_waiting);
	plain_release(&tty->plain);
	ui_release(&tty->ui);
	status = how_it_ended(tty, in_the_middle);
	arena_release(&tty->memory);
	arena_release(&secret);
	return status;
}
