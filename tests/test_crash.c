/* SPDX-License-Identifier: MIT */
#include "termed.h"

#include <sys/resource.h>
#include <sys/wait.h>

static const int deadly[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP,
	SIGSYS, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU };

/* Whoever runs the tests minds some of them. */
static void mind_none(void)
{
	for (size_t i = 0; i < LENGTH(deadly); i++)
		signal(deadly[i], SIG_DFL);
}

static void open_page(void)
{
	static const char word[] = "What she said";
	struct canvas *canvas = &termed.canvas;

	termed_open(&termed, "xterm-256color");
	canvas_put(canvas, canvas->rows - 1, 0, canvas->cols, word,
		strlen(word), STYLE_PLAIN);
	term_draw(&termed.term, canvas);
}

/* In a child, which is killed by `signal`; what it sent in the end is in
 * `said`, all but what it sent before. */
static void die(void (*of)(int), int signal, char said[4096])
{
	const struct rlimit none = { 0, 0 };
	FILE *out = tmpfile();
	int status;
	pid_t child;

	assert_non_null(out);
	child = fork();
	assert_int_not_equal(child, -1);
	if (!child) {
		setrlimit(RLIMIT_CORE, &none);
		mind_none();
		open_page();
		dup2(fileno(out), termed.term.out);
		dup2(fileno(out), STDERR_FILENO);
		of(signal);
		_exit(1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), signal);
	rewind(out);
	said[fread(said, 1, 4095, out)] = '\0';
	fclose(out);
}

static void by_signal(int signal)
{
	raise(signal);
}

static void assert_left_clean(const char *said)
{
	assert_non_null(strstr(said, "\033[1;1H\033[K"));
	assert_non_null(strstr(said, "\033[24;1H\033[K"));
	assert_non_null(strstr(said, "\033[?1049l"));
	assert_non_null(strstr(said, "\033[?2004l"));
	assert_non_null(strstr(said, "what a note holds is safe\n"));
}

static void crash__leaves_the_terminal_clean__whatever_kills(void **state)
{
	char said[4096];

	(void)state;
	for (size_t i = 0; i < LENGTH(deadly); i++) {
		die(by_signal, deadly[i], said);
		assert_left_clean(said);
	}
}

static int deeper(volatile int *above)
{
	volatile int here[1024];

	here[0] = *above + 1;
	if (!here[0])
		return 0;
	return deeper(here) + here[0];
}

static void by_its_stack(int signal)
{
	const struct rlimit small = { 256 * 1024, 256 * 1024 };
	volatile int top = signal;

	setrlimit(RLIMIT_STACK, &small);
	deeper(&top);
}

static void crash__leaves_it_clean__without_a_stack(void **state)
{
	char said[4096];

	(void)state;
	die(by_its_stack, SIGSEGV, said);
	assert_left_clean(said);
}

static void assert_handler(int number, void (*handler)(int))
{
	struct sigaction action;

	assert_int_equal(sigaction(number, NULL, &action), 0);
	assert_ptr_equal(action.sa_handler, handler);
}

/* They are somebody else's again, and what was ignored is all the time. */
static void term_close__forgets__what_kills(void **state)
{
	(void)state;
	signal(SIGUSR2, SIG_IGN);
	open_page();
	assert_handler(SIGUSR2, SIG_IGN);
	termed_close(&termed);
	assert_handler(SIGUSR1, SIG_DFL);
	assert_handler(SIGUSR2, SIG_IGN);
	signal(SIGUSR2, SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			crash__leaves_the_terminal_clean__whatever_kills),
		cmocka_unit_test(crash__leaves_it_clean__without_a_stack),
		cmocka_unit_test(term_close__forgets__what_kills),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
