/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/secret.h"

enum {
	KB = 1024,
	MB = 1024 * 1024
};

static char dir[4096];
static struct arena arena;
static struct diag diag;
static struct file file;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	diag_init(&diag);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	diag_release(&diag);
	return 0;
}

/* All tests work in a directory of their own, and clean up behind them. */
static int make_dir(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(dir, sizeof(dir), "%s/signpost-file-XXXXXX",
		tmp ? tmp : "/tmp");
	return !mkdtemp(dir) || chdir(dir);
}

static int remove_dir(void **state)
{
	static const char *const names[] = { "text", "fifo", "link", "large" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(names[i]);
	return rmdir("dir") || chdir("/") || rmdir(dir);
}

static void put(const char *path, const char *text, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_not_equal(fd, -1);
	assert_true(write_all(fd, text, n));
	assert_int_equal(close(fd), 0);
}

static void assert_said(const char *expected)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	diag_print(&diag, out);
	fclose(out);
	assert_string_equal(text, expected);
	free(text);
}

static void file_read__reads__all_of_it(void **state)
{
	static const struct {
		const char *text;
		size_t size;
	} cases[] = {
		{ "", 0 },
		{ "a", 1 },
		{ "id = \"x\"\n", 9 },
		{ "with\0nul\xff", 9 },
	};
	char path[] = "text";
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		put("text", cases[i].text, cases[i].size);
		path[0] = 't';
		assert_true(file_read(&file, path, 9, &arena, &diag));
		path[0] = 'X';
		assert_string_equal(file.path, "text");
		assert_int_equal(file.size, cases[i].size);
		assert_memory_equal(file.text, cases[i].text, cases[i].size);
		assert_int_equal(file.text[file.size], '\0');
	}
	assert_said("");
}

static void file_read__keeps__to_the_cap(void **state)
{
	char *large = test_calloc(2 * MB + 1, 1);

	(void)state;
	memset(large, 'x', 2 * MB);
	put("large", large, 2 * MB);
	assert_true(file_read(&file, "large", 2 * MB, &arena, &diag));
	assert_int_equal(file.size, 2 * MB);
	assert_string_equal(file.text, large);
	assert_said("");
	assert_false(file_read(&file, "large", 2 * MB - 1, &arena, &diag));
	assert_false(file_read(&file, "large", 300 * KB, &arena, &diag));
	put("large", large, 2 * MB + 1);
	assert_false(file_read(&file, "large", 2 * MB, &arena, &diag));
	assert_said("large:1: error: is larger than 1 MB\n"
		    "large:1: error: is larger than 300 kB\n"
		    "large:1: error: is larger than 2 MB\n");
	test_free(large);
}

/* A file whose size says nothing, like one that grows while it is read. */
static void file_read__keeps__to_the_cap_of_what_grows(void **state)
{
	static const char path[] = "/proc/self/smaps";

	(void)state;
	if (access(path, R_OK))
		skip();
	assert_false(file_read(&file, path, 2 * KB, &arena, &diag));
	assert_said("/proc/self/smaps:1: error: is larger than 2 kB\n");
	assert_true(file_read(&file, path, 64 * MB, &arena, &diag));
	assert_true(file.size > 2 * KB);
	assert_int_equal(strlen(file.text), file.size);
	assert_int_equal(file.text[file.size - 1], '\n');
}

static void file_read__names__what_is_no_file(void **state)
{
	(void)state;
	mkdir("dir", 0700);
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_int_equal(symlink("dir", "link"), 0);
	/* Nobody will ever write to the pipe: it must not be waited for. */
	alarm(20);
	assert_false(file_read(&file, "fifo", MB, &arena, &diag));
	assert_false(file_read(&file, "dir", MB, &arena, &diag));
	assert_false(file_read(&file, "link", MB, &arena, &diag));
	assert_false(file_read(&file, "/dev/zero", MB, &arena, &diag));
	alarm(0);
	assert_said("fifo:1: error: is not a regular file\n"
		    "dir:1: error: is a directory, not a file\n"
		    "link:1: error: is a directory, not a file\n"
		    "/dev/zero:1: error: is not a regular file\n");
}

static void file_read__says_why__it_cannot(void **state)
{
	struct arena secret;

	(void)state;
	secret_init(&secret);
	assert_false(file_read(&file, "gone", MB, &secret, &diag));
	put("text", "", 0);
	assert_false(file_read(&file, "text/x", MB, &secret, &diag));
	assert_false(file_read(&file, "", MB, &secret, &diag));
	assert_said("signpost: cannot read 'gone': No such file or directory\n"
		    "signpost: cannot read 'text/x': Not a directory\n"
		    "signpost: cannot read '': No such file or directory\n");
	assert_int_equal(diag.unreadable, 3);
	arena_release(&secret);
}

static void file_read__leaves__no_file_open(void **state)
{
	int before = dup(0), after;

	(void)state;
	close(before);
	put("text", "text", 4);
	mkdir("dir", 0700);
	file_read(&file, "text", MB, &arena, &diag);
	file_read(&file, "text", 1, &arena, &diag);
	file_read(&file, "dir", MB, &arena, &diag);
	after = dup(0);
	close(after);
	assert_int_equal(after, before);
}

/* Stands in for standard input while a test reads it. */
static bool read_as_stdin(int fd, size_t cap)
{
	int kept = dup(STDIN_FILENO);
	bool ok;

	dup2(fd, STDIN_FILENO);
	ok = file_read_stdin(&file, cap, &arena, &diag);
	dup2(kept, STDIN_FILENO);
	close(kept);
	return ok;
}

static void file_read_stdin__reads__a_file(void **state)
{
	char *large = test_calloc(100 * KB + 1, 1);
	int fd;

	(void)state;
	memset(large, 'x', 100 * KB);
	put("text", large, 100 * KB);
	fd = open("text", O_RDONLY);
	assert_true(read_as_stdin(fd, 100 * KB));
	assert_string_equal(file.path, "-");
	assert_int_equal(file.size, 100 * KB);
	assert_string_equal(file.text, large);
	assert_true(read_as_stdin(fd, 100 * KB)); /* at its end */
	assert_int_equal(file.size, 0);
	assert_string_equal(file.text, "");
	lseek(fd, 0, SEEK_SET);
	assert_false(read_as_stdin(fd, 100 * KB - 1));
	assert_said("-:1: error: is larger than 99 kB\n");
	close(fd);
	test_free(large);
}

static void file_read_stdin__waits__for_a_slow_pipe(void **state)
{
	int ends[2], status;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	/* Whoever started us may have left it so. */
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	fflush(NULL);
	child = fork();
	if (!child) {
		usleep(30000);
		if (write(ends[1], "one ", 4) != 4)
			_exit(1);
		usleep(30000);
		_exit(write(ends[1], "two", 3) != 3);
	}
	close(ends[1]);
	alarm(20);
	assert_true(read_as_stdin(ends[0], MB));
	alarm(0);
	assert_string_equal(file.text, "one two");
	close(ends[0]);
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
}

static void file_read_stdin__says_why__it_cannot(void **state)
{
	int fd;

	(void)state;
	mkdir("dir", 0700);
	fd = open("dir", O_RDONLY);
	assert_false(read_as_stdin(fd, MB));
	assert_said("signpost: cannot read '-': Is a directory\n");
	close(fd);
}

static void do_nothing(int signal)
{
	(void)signal;
}

/* Takes in all that comes, slowly; leaves with 0 if it is what it should. */
static int read_slowly(int fd, size_t expected)
{
	size_t total = 0, i;
	char bytes[50000];
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) > 0) {
		for (i = 0; i < (size_t)n; i++)
			if (bytes[i] != (char)((total + i) % 251))
				return 1;
		total += (size_t)n;
		usleep(2000);
	}
	return total != expected;
}

static void write_through_pipe(int flags)
{
	enum {
		SIZE = 1000000
	};
	static char bytes[SIZE];
	int ends[2], status, i;
	pid_t child;

	for (i = 0; i < SIZE; i++)
		bytes[i] = (char)(i % 251);
	assert_int_equal(pipe(ends), 0);
	fcntl(ends[1], F_SETFL, flags);
	fflush(NULL);
	child = fork();
	if (!child) {
		close(ends[1]);
		_exit(read_slowly(ends[0], SIZE));
	}
	close(ends[0]);
	assert_true(write_all(ends[1], bytes, SIZE));
	close(ends[1]);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	assert_int_equal(status, 0);
}

static void write_all__waits__for_a_slow_reader(void **state)
{
	(void)state;
	write_through_pipe(O_NONBLOCK);
}

static void write_all__goes_on__after_signals(void **state)
{
	const struct sigaction action = { .sa_handler = do_nothing };
	const struct itimerval often = { { 0, 1000 }, { 0, 1000 } };
	const struct itimerval never = { { 0, 0 }, { 0, 0 } };

	(void)state;
	sigaction(SIGALRM, &action, NULL); /* without SA_RESTART */
	setitimer(ITIMER_REAL, &often, NULL);
	write_through_pipe(0);
	write_through_pipe(O_NONBLOCK);
	setitimer(ITIMER_REAL, &never, NULL);
	signal(SIGALRM, SIG_IGN); /* the last one may still be on its way */
}

static void write_all__says_why__it_cannot(void **state)
{
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	assert_false(write_all(ends[1], "x", 1));
	assert_int_equal(errno, EPIPE);
	assert_true(write_all(ends[1], "", 0));
	close(ends[1]);
	assert_false(write_all(-1, "x", 1));
	assert_int_equal(errno, EBADF);
	ends[0] = open("/dev/full", O_WRONLY);
	if (ends[0] >= 0) {
		assert_false(write_all(ends[0], "x", 1));
		assert_int_equal(errno, ENOSPC);
		close(ends[0]);
	}
}

#define file_test(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		file_test(file_read__reads__all_of_it),
		file_test(file_read__keeps__to_the_cap),
		file_test(file_read__keeps__to_the_cap_of_what_grows),
		file_test(file_read__names__what_is_no_file),
		file_test(file_read__says_why__it_cannot),
		file_test(file_read__leaves__no_file_open),
		file_test(file_read_stdin__reads__a_file),
		file_test(file_read_stdin__waits__for_a_slow_pipe),
		file_test(file_read_stdin__says_why__it_cannot),
		file_test(write_all__waits__for_a_slow_reader),
		file_test(write_all__goes_on__after_signals),
		file_test(write_all__says_why__it_cannot),
	};

	return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
