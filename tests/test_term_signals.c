/* SPDX-License-Identifier: MIT */
#include "termed.h"

#include <sys/wait.h>

#include "base/i18n.h"
#include "term/signals.h"

/* What ends a program is remembered for good: each is tried in a child. */
static const int ending[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };

/* Each is told once, wherever it came: none is lost before the wait. */
static void term_key__tells__once_of_another_size(void **state)
{
	(void)state;
	raise(SIGWINCH);
	raise(SIGWINCH);
	assert_int_equal(term_key(&termed.term, PATIENCE), K_RESIZE);
	assert_int_equal(term_key(&termed.term, 10), K_IDLE);
	raise(SIGWINCH);
	assert_int_equal(term_key(&termed.term, PATIENCE), K_RESIZE);
	assert_int_equal(term_key(&termed.term, 10), K_IDLE);
}

static void term_key__tells__once_of_going_on(void **state)
{
	(void)state;
	raise(SIGCONT);
	assert_int_equal(term_key(&termed.term, PATIENCE), K_WAKE);
	assert_int_equal(term_key(&termed.term, 10), K_IDLE);
}

static void term_key__tells__of_both_and_loses_no_key(void **state)
{
	(void)state;
	raise(SIGWINCH);
	raise(SIGCONT);
	assert_int_equal(term_key(&termed.term, PATIENCE), K_WAKE);
	assert_int_equal(term_key(&termed.term, PATIENCE), K_RESIZE);
	raise(SIGWINCH);
	termed_type(&termed, "ab");
	assert_int_equal(term_key(&termed.term, PATIENCE), 'a');
	assert_int_equal(term_key(&termed.term, PATIENCE), 'b');
	assert_int_equal(term_key(&termed.term, PATIENCE), K_RESIZE);
}

/* With Ctrl-Z there would be a shell, and the way back is not private. */
static void term__does_not_stop(void **state)
{
	static const int ignored[] = { SIGTSTP, SIGPIPE, SIGXFSZ };
	struct sigaction action;

	(void)state;
	for (size_t i = 0; i < LENGTH(ignored); i++) {
		assert_int_equal(sigaction(ignored[i], NULL, &action), 0);
		assert_ptr_equal(action.sa_handler, SIG_IGN);
	}
	termed_gives_one(&termed, "\x1a", K_CTRL('Z'));
}

/* In a child of its own: 0 is fine, else the line of what is not. */
static void in_child(int (*check)(int signal), int signal)
{
	int status;
	pid_t child = fork();

	assert_int_not_equal(child, -1);
	if (!child) {
		termed_open(&termed, "xterm-256color");
		status = check(signal);
		termed_close(&termed);
		_exit(status);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		fail_msg("signal %d: status %#x", signal, status);
}

#define EXPECT(holds)                                                 \
	do {                                                          \
		if (!(holds))                                         \
			return __LINE__ & 0xff ? __LINE__ & 0xff : 1; \
	} while (0)

static int ends_before_the_wait(int signal)
{
	EXPECT(signals_ending() == 0);
	raise(signal);
	EXPECT(term_key(&termed.term, PATIENCE) == K_GONE);
	EXPECT(signals_ending() == signal);
	/* It stays so, whether it waits or not. */
	EXPECT(term_key(&termed.term, -1) == K_GONE);
	EXPECT(term_key(&termed.term, 0) == K_GONE);
	term_close(&termed.term);
	EXPECT(signals_ending() == signal);
	return 0;
}

static void term_key__is_gone__when_a_signal_says_to_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(ending); i++)
		in_child(ends_before_the_wait, ending[i]);
}

/* From another process, while it waits and would for ever. */
static int ends_in_the_wait(int signal)
{
	pid_t self = getpid(), child = fork();

	if (!child) {
		usleep(20000); /* if it is not there yet: so much the better */
		_exit(kill(self, signal));
	}
	EXPECT(term_key(&termed.term, -1) == K_GONE);
	EXPECT(signals_ending() == signal);
	EXPECT(waitpid(child, NULL, 0) == child);
	return 0;
}

static void term_key__is_gone__when_it_comes_in_the_wait(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(ending); i++)
		in_child(ends_in_the_wait, ending[i]);
}

/* What was typed before comes first; and then nothing any more. */
static int ends_after_the_keys(int signal)
{
	termed_type(&termed, "ab");
	raise(signal);
	EXPECT(term_key(&termed.term, -1) == 'a');
	EXPECT(term_key(&termed.term, -1) == 'b');
	EXPECT(term_key(&termed.term, -1) == K_GONE);
	return 0;
}

static void term_key__is_gone__after_the_keys_that_wait(void **state)
{
	(void)state;
	in_child(ends_after_the_keys, SIGTERM);
}

/* By whoever started us. */
static int ends_though_blocked(int signal)
{
	sigset_t blocked;

	term_close(&termed.term);
	sigemptyset(&blocked);
	sigaddset(&blocked, signal);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	EXPECT(!term_open(&termed.term, "xterm", termed.in, termed.out));
	raise(signal);
	EXPECT(term_key(&termed.term, PATIENCE) == K_GONE);
	EXPECT(signals_ending() == signal);
	return 0;
}

static void term_key__is_gone__even_if_the_signal_was_blocked(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(ending); i++)
		in_child(ends_though_blocked, ending[i]);
}

#define XTERM_TEST(name) \
	cmocka_unit_test_setup_teardown(name, open_xterm, close_xterm)

int main(void)
{
	const struct CMUnitTest tests[] = {
		XTERM_TEST(term_key__tells__once_of_another_size),
		XTERM_TEST(term_key__tells__once_of_going_on),
		XTERM_TEST(term_key__tells__of_both_and_loses_no_key),
		XTERM_TEST(term__does_not_stop),
		cmocka_unit_test(term_key__is_gone__when_a_signal_says_to_end),
		cmocka_unit_test(term_key__is_gone__when_it_comes_in_the_wait),
		cmocka_unit_test(term_key__is_gone__after_the_keys_that_wait),
		cmocka_unit_test(
			term_key__is_gone__even_if_the_signal_was_blocked),
	};

	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
