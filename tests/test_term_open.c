/* SPDX-License-Identifier: MIT */
#include "termed.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include "base/i18n.h"

/* Curses keeps what it made for a terminal that it then does not know. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:new_prescr";
}

/* A word near the end of the last row. */
static void put_word(const char *word)
{
	struct canvas *canvas = &termed.canvas;

	canvas_put(canvas, canvas->rows - 1, canvas->cols - 6, canvas->cols,
		word, strlen(word), STYLE_PLAIN);
	term_draw(&termed.term, canvas);
}

static void (*handler_of(int number))(int)
{
	struct sigaction action;

	assert_int_equal(sigaction(number, NULL, &action), 0);
	return action.sa_handler;
}

/* As if it had never been opened. */
static void assert_signals_are_as_before(const sigset_t *before)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM,
		SIGWINCH, SIGCONT, SIGTSTP, SIGPIPE, SIGXFSZ, SIGUSR1 };
	sigset_t now;

	sigprocmask(SIG_SETMASK, NULL, &now);
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		assert_ptr_equal(handler_of(numbers[i]), SIG_DFL);
		assert_int_equal(sigismember(&now, numbers[i]),
			sigismember(before, numbers[i]));
	}
}

static void term_open__refuses__what_cannot_place_its_cursor(void **state)
{
	sigset_t before;

	(void)state;
	sigprocmask(SIG_SETMASK, NULL, &before);
	assert_string_equal(termed_try(&termed, "dumb"),
		"this terminal cannot place its cursor");
	assert_signals_are_as_before(&before);
	termed_look(&termed);
	assert_false(termed_sent(&termed, "\033"));
	assert_in_range(termed.n, 0, 2);
	termed_release(&termed);
	/* and the next one is none the worse for it */
	termed_open(&termed, "xterm-256color");
	put_word("fine");
	termed_look(&termed);
	assert_true(termed_sent(&termed, "fine"));
	termed_gives_one(&termed, "\033[A", K_UP);
	termed_close(&termed);
	assert_signals_are_as_before(&before);
}

static bool is_taken_for(const char *type, const char *known)
{
	bool shows, is;

	termed_open(&termed, type);
	is = termed_is(known);
	put_word("fine");
	termed_look(&termed);
	shows = termed_sent(&termed, "fine");
	termed_type(&termed, "\033[A");
	is &= term_key(&termed.term, PATIENCE) == K_UP;
	termed_close(&termed);
	return is && shows;
}

/* Curses leaks a little with each name that it does not know: in a child, and
 * that turns into another program, nobody who counts is bothered with it. */
static void term_open__takes__an_unknown_name_for_a_common_one(void **state)
{
	static const struct {
		const char *type, *known;
	} cases[] = { { "no-such-terminal", "vt100" },
		{ "xterm-nobody-has", "xterm" }, { "x", "vt100" } };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		int status;
		pid_t child = fork();

		assert_int_not_equal(child, -1);
		if (!child) {
			const char *ends = is_taken_for(cases[i].type,
						   cases[i].known)
						   ? "true"
						   : "false";

			execlp(ends, ends, (char *)NULL);
			_exit(2);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		if (status)
			fail_msg("%s: %#x", cases[i].type, status);
	}
}

static void term__tells_pastes__from_opening_to_closing(void **state)
{
	(void)state;
	termed_open(&termed, "xterm-256color");
	put_word("fine");
	termed_look(&termed);
	assert_true(termed_sent(&termed, "\033[?2004h"));
	assert_false(termed_sent(&termed, "\033[?2004l"));
	term_close(&termed.term);
	termed_look(&termed);
	assert_true(termed_sent(&termed, "\033[?2004l"));
	assert_false(termed_sent(&termed, "\033[?2004h"));
	canvas_release(&termed.canvas);
	termed_release(&termed);
}

/* All that the other side of a terminal has got so far. */
static void look_at(int master)
{
	char *at = termed.bytes;
	ssize_t n;

	while ((n = read(master, at,
			sizeof(termed.bytes) - 1 -
				(size_t)(at - termed.bytes))) > 0)
		at += n;
	*at = '\0';
}

static void term_fit__follows__the_window(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 40, 132 },
		{ 24, 80 } };
	int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);

	(void)state;
	if (master < 0 || grantpt(master) || unlockpt(master) ||
		access(ptsname(master), R_OK | W_OK))
		skip(); /* there are no pseudo-terminals here */
	unsetenv("LINES");
	unsetenv("COLUMNS");
	memset(&termed, 0, sizeof(termed));
	termed.out = fdopen(open(ptsname(master), O_RDWR | O_NOCTTY), "r+");
	assert_non_null(termed.out);
	assert_null(term_open(&termed.term, "xterm", termed.out, termed.out));
	canvas_init(&termed.canvas);
	for (size_t i = 0; i < LENGTH(sizes); i++) {
		struct winsize size = { .ws_row = (unsigned short)sizes[i][0],
			.ws_col = (unsigned short)sizes[i][1] };

		assert_int_equal(ioctl(master, TIOCSWINSZ, &size), 0);
		look_at(master);
		term_fit(&termed.term, &termed.canvas);
		assert_int_equal(termed.canvas.rows, sizes[i][0]);
		assert_int_equal(termed.canvas.cols, sizes[i][1]);
		put_word("edge");
		look_at(master);
		assert_true(termed_sent(&termed, "edge"));
		if (!i)
			continue;
		/* Nothing is left of what stood elsewhere before. */
		assert_true(termed_sent(&termed, "\033[1;1H\033[K"));
		assert_false(termed_sent(&termed, "\033[2J"));
	}
	term_close(&termed.term);
	canvas_release(&termed.canvas);
	fclose(termed.out);
	close(master);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			term_open__refuses__what_cannot_place_its_cursor),
		cmocka_unit_test(
			term_open__takes__an_unknown_name_for_a_common_one),
		cmocka_unit_test(term__tells_pastes__from_opening_to_closing),
		cmocka_unit_test(term_fit__follows__the_window),
	};

	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
