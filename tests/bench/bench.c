/* SPDX-License-Identifier: MIT */
/*
 * bench PROGRAM BARE: what the program costs beside the least that it could
 * (bare.c). All in one run; a missed target is said, and no failure.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "duel.h"
#include "form.h"
#include "walk.h"

enum {
	PATH_SIZE = 256
};

static const struct size {
	const char *name;
	struct form form;
	int rounds;
	double most_ratio, most_memory; /* the targets; 0: none */
} sizes[] = {
	{ "60 questions", { 10, 6, 20 }, 101, 2, 5 },
	{ "2,000 questions", { 40, 50, 500 }, 15, 3, 0 },
};

enum {
	SIZES = sizeof(sizes) / sizeof(*sizes),
	LARGE = SIZES - 1
};

/* Everything that is made lies in here. */
static char dir[PATH_SIZE / 2];

static const char *path_in_dir(char path[PATH_SIZE], int i, const char *kind)
{
	snprintf(path, PATH_SIZE, "%s/%d.%s", dir, i, kind);
	return path;
}

static bool make_dir(void)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(dir, sizeof(dir), "%s/signpost-bench.XXXXXX",
		tmp && *tmp ? tmp : "/tmp");
	if (mkdtemp(dir))
		return true;
	perror(dir);
	return false;
}

static void remove_dir(void)
{
	char path[PATH_SIZE];

	for (int i = 0; i < SIZES; i++) {
		unlink(path_in_dir(path, i, "conf"));
		unlink(path_in_dir(path, i, "answers"));
	}
	rmdir(dir);
}

static bool made(FILE *file, const char *path, bool ok)
{
	ok = !ferror(file) && ok;
	if (!fclose(file) && ok)
		return true;
	fprintf(stderr, "cannot make '%s'\n", path);
	return false;
}

static bool make_checklist(int i)
{
	char path[PATH_SIZE];
	FILE *file = fopen(path_in_dir(path, i, "conf"), "w");

	if (!file)
		return false;
	form_write(&sizes[i].form, file);
	return made(file, path, true);
}

static bool make_answers(int i)
{
	char path[PATH_SIZE], checklist[PATH_SIZE];
	FILE *file = fopen(path_in_dir(path, i, "answers"), "w");

	return file &&
	       made(file, path,
		       walk_write_answers(
			       path_in_dir(checklist, i, "conf"), file));
}

static bool make_files(int pipe)
{
	(void)pipe;
	for (int i = 0; i < SIZES; i++)
		if (!make_checklist(i) || !make_answers(i))
			return false;
	return true;
}

static bool time_walk(int pipe)
{
	struct walk_times times;
	char path[PATH_SIZE];

	return walk_time(path_in_dir(path, LARGE, "conf"), &times) &&
	       write(pipe, &times, sizeof(times)) == sizeof(times);
}

/*
 * In a process of its own, which takes its memory with it, so that this one
 * stays small: see duel(). What it finds comes through a pipe.
 */
static bool aside(bool (*work)(int pipe), void *result, size_t size)
{
	int ends[2], status;
	bool ok = true;
	pid_t pid;

	if (pipe(ends))
		return false;
	pid = fork();
	if (pid == 0)
		_exit(!work(ends[1]));
	close(ends[1]);
	if (size)
		ok = read(ends[0], result, size) == (ssize_t)size;
	close(ends[0]);
	return pid > 0 && waitpid(pid, &status, 0) == pid && !status && ok;
}

/* The columns are as wide as they look: a letter may take two bytes. */
static void cell(int width, const char *text)
{
	for (const char *p = text; *p; p++)
		width -= (*p & 0xc0) != 0x80;
	printf("%s%*s", text, width > 0 ? width : 0, "");
}

static void cellf(int width, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void cellf(int width, const char *format, ...)
{
	char text[64];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	cell(width, text);
}

static void first_cells(const char *size, const char *what)
{
	cell(17, size);
	cell(19, what);
}

static void last_cell(const char *target, bool kept)
{
	printf("%s%s\n", target, kept || !*target ? "" : "  missed");
}

static void print_time(
	const struct size *size, const char *what, double ours, double bare)
{
	char target[32];

	snprintf(target, sizeof(target), "%g×", size->most_ratio);
	first_cells(size->name, what);
	cellf(11, "%.2f ms", ours);
	cellf(11, "%.2f ms", bare);
	cellf(9, "%.2f×", ours / bare);
	last_cell(target, ours <= size->most_ratio * bare);
}

static void print_memory(const struct size *size, double ours, double bare)
{
	char target[32] = "";

	if (size->most_memory > 0)
		snprintf(target, sizeof(target), "under %g MB",
			size->most_memory);
	first_cells(size->name, "peak memory");
	cellf(11, "%.2f MB", ours);
	cellf(11, "%.2f MB", bare);
	cellf(9, "%.2f×", ours / bare);
	last_cell(target, ours < size->most_memory);
}

static bool compare(const struct size *size, int i, char **argv)
{
	char conf[PATH_SIZE], answers[PATH_SIZE];
	char assess[] = "assess", with[] = "-c";
	char *our_argv[] = { argv[1], assess, with, conf, answers, NULL };
	char *bare_argv[] = { argv[2], conf, NULL };
	struct cost ours, bare;

	path_in_dir(conf, i, "conf");
	path_in_dir(answers, i, "answers");
	if (!duel(our_argv, bare_argv, size->rounds, &ours, &bare))
		return false;
	print_time(size, "time, wall", ours.wall, bare.wall);
	print_time(size, "time, CPU", ours.cpu, bare.cpu);
	print_memory(size, ours.memory, bare.memory);
	return true;
}

static void print_span(const char *what, double span)
{
	first_cells("an answer", what);
	cellf(31, "%.2f µs", span);
	last_cell("5 µs", span <= 5);
}

static bool compare_answers(void)
{
	struct walk_times times;
	double ratio;

	if (!aside(time_walk, &times, sizeof(times)))
		return false;
	print_span("the first 200", times.first);
	print_span("the middle 200", times.middle);
	print_span("the last 200", times.last);
	ratio = times.last / times.first;
	first_cells("", "last to first");
	cell(22, "");
	cellf(9, "%.2f×", ratio);
	last_cell("about 1×", ratio < 1.25);
	return true;
}

static bool bench(char **argv)
{
	if (!aside(make_files, NULL, 0))
		return false;
	cell(36, "");
	puts("ours       bare       ratio    target");
	for (int i = 0; i < SIZES; i++)
		if (!compare(&sizes[i], i, argv))
			return false;
	if (!compare_answers())
		return false;
	puts("\nours: 'signpost assess' of a checklist, from start to end; bare: "
	     "libconfuse\nreading the same file, and no more. For scale, the best "
	     "form engines:\n145–418 ms and 65–130 MB for the small form, "
	     "12–65 s for the large.");
	return true;
}

int main(int argc, char **argv)
{
	bool ok;

	if (argc < 3) {
		fputs("usage: bench PROGRAM BARE\n", stderr);
		return EXIT_FAILURE;
	}
	if (!make_dir())
		return EXIT_FAILURE;
	/* Nobody's own settings. */
	setenv("XDG_CONFIG_HOME", dir, 1);
	ok = bench(argv);
	remove_dir();
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
