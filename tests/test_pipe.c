/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <signal.h>
#include <unistd.h>

#include "report/pipe.h"

/* What another program is given, and what it says. */

#define SAID_SIZE 200

static enum pipe_end run_sh(
	const char *script, const char *text, size_t n, char said[SAID_SIZE])
{
	const char *const argv[] = { "sh", "-c", script, NULL };
	struct pipe_run run = {
		.argv = argv,
		.text = text,
		.length = n,
		.said = said,
		.size = SAID_SIZE,
		.patience = 2,
	};

	return pipe_through(&run);
}

static void pipe_through__gives_and_hears(void **state)
{
	static const struct {
		const char *script, *text;
		enum pipe_end end;
		const char *said;
	} runs[] = {
		{ "cat", "a text", PIPE_DONE, "a text" },
		{ "cat", "", PIPE_DONE, "" },
		{ "cat >/dev/null; echo oh >&2; exit 3", "x", PIPE_FAILED,
			"oh\n" },
		{ "kill -9 $$", "x", PIPE_FAILED, "" },
		{ "echo one; echo two >&2", "not read", PIPE_DONE,
			"one\ntwo\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
		char said[SAID_SIZE];

		assert_int_equal(run_sh(runs[i].script, runs[i].text,
					 strlen(runs[i].text), said),
			runs[i].end);
		assert_string_equal(said, runs[i].said);
	}
}

static void pipe_through__gives__more_than_a_pipe_holds(void **state)
{
	size_t n = 1 << 20;
	char *text = malloc(n), said[SAID_SIZE];

	(void)state;
	assert_non_null(text);
	memset(text, 'x', n);
	assert_int_equal(run_sh("wc -c", text, n, said), PIPE_DONE);
	assert_int_equal(atol(said), n);
	/* …and nobody dies of one that does not listen. */
	assert_int_equal(run_sh("exit 0", text, n, said), PIPE_DONE);
	assert_int_equal(run_sh("exit 1", text, n, said), PIPE_FAILED);
	free(text);
}

static void pipe_through__hears__no_more_than_there_is_room_for(void **state)
{
	char said[SAID_SIZE];

	(void)state;
	assert_int_equal(
		run_sh("head -c 100000 /dev/zero | tr '\\0' y", "", 0, said),
		PIPE_DONE);
	assert_int_equal(strlen(said), SAID_SIZE - 1);
}

static void pipe_through__says__that_there_is_no_program(void **state)
{
	const char *const argv[] = { "there-is-no-such-program", NULL };
	char said[SAID_SIZE];
	struct pipe_run run = { .argv = argv,
		.text = "",
		.said = said,
		.size = SAID_SIZE,
		.patience = 1 };

	(void)state;
	assert_int_equal(pipe_through(&run), PIPE_MISSING);
	assert_string_equal(said, "");
}

static void pipe_through__waits__only_so_long(void **state)
{
	char said[SAID_SIZE];

	(void)state;
	assert_int_equal(
		run_sh("echo well; exec sleep 60", "x", 1, said), PIPE_SLOW);
	assert_string_equal(said, "well\n");
}

/* It has said all it will say, and is not done. */
static void pipe_through__waits__for_one_that_shut_its_outputs(void **state)
{
	char said[SAID_SIZE];

	(void)state;
	assert_int_equal(
		run_sh("exec >&- 2>&-; exec sleep 60", "", 0, said), PIPE_SLOW);
	assert_int_equal(run_sh("exec >&- 2>&-; sleep .1; exit 3", "", 0, said),
		PIPE_FAILED);
}

static void pipe_through__ends__what_it_started_as_well(void **state)
{
	char said[SAID_SIZE];
	pid_t pid;
	int tries = 0;

	(void)state;
	assert_int_equal(
		run_sh("sleep 60 & echo $!; wait", "", 0, said), PIPE_SLOW);
	pid = (pid_t)atoi(said);
	assert_true(pid > 1);
	while (!kill(pid, 0) && tries++ < 500)
		usleep(10000);
	assert_int_equal(kill(pid, 0), -1);
}

/* It can neither ask for a password nor read our keys. */
static void pipe_through__leaves__it_no_terminal(void **state)
{
	char said[SAID_SIZE];

	(void)state;
	assert_int_equal(
		run_sh("set -- $(cat /proc/$$/stat); [ $6 = $$ ] && echo own; "
		       "(: </dev/tty) 2>/dev/null || echo none",
			"", 0, said),
		PIPE_DONE);
	assert_string_equal(said, "own\nnone\n");
}

/* Whoever started us may have had its reasons; they are not lp's. */
static void pipe_through__knows__how_it_ended_all_the_same(void **state)
{
	sigset_t term, before;
	char said[SAID_SIZE];

	(void)state;
	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	sigprocmask(SIG_BLOCK, &term, &before);
	assert_int_equal(
		run_sh("kill -TERM $$; echo on", "", 0, said), PIPE_FAILED);
	sigprocmask(SIG_SETMASK, &before, NULL);
	assert_string_equal(said, "");
	signal(SIGCHLD, SIG_IGN);
	assert_int_equal(run_sh("exit 3", "", 0, said), PIPE_FAILED);
	assert_int_equal(run_sh("exit 0", "", 0, said), PIPE_DONE);
	signal(SIGCHLD, SIG_DFL);
}

/* Neither what else is open, nor what else is in the environment, nor a signal
 * that is ignored. */
static void pipe_through__hands_on__nothing_else(void **state)
{
	int fd = dup2(STDERR_FILENO, 50);
	char said[SAID_SIZE];

	(void)state;
	assert_int_equal(fd, 50);
	setenv("SECRET_OF_HERS", "yes", 1);
	setenv("LANG", "C.UTF-8", 1);
	assert_int_equal(run_sh("env | grep -c -e SECRET; env | grep ^LANG", "",
				 0, said),
		PIPE_DONE);
	assert_string_equal(said, "0\nLANG=C.UTF-8\n");
	signal(SIGTERM, SIG_IGN);
	assert_int_equal(run_sh("[ -e /proc/self/fd/1 ] && echo one; "
				"[ -e /proc/self/fd/50 ] && echo fifty; "
				"kill -TERM $$",
				 "", 0, said),
		PIPE_FAILED);
	signal(SIGTERM, SIG_DFL);
	assert_string_equal(said, "one\n");
	unsetenv("SECRET_OF_HERS");
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pipe_through__gives_and_hears),
		cmocka_unit_test(pipe_through__gives__more_than_a_pipe_holds),
		cmocka_unit_test(
			pipe_through__hears__no_more_than_there_is_room_for),
		cmocka_unit_test(pipe_through__says__that_there_is_no_program),
		cmocka_unit_test(pipe_through__waits__only_so_long),
		cmocka_unit_test(
			pipe_through__waits__for_one_that_shut_its_outputs),
		cmocka_unit_test(pipe_through__ends__what_it_started_as_well),
		cmocka_unit_test(pipe_through__leaves__it_no_terminal),
		cmocka_unit_test(
			pipe_through__knows__how_it_ended_all_the_same),
		cmocka_unit_test(pipe_through__hands_on__nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
