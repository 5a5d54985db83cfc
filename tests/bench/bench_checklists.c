/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <unistd.h>

#include "aside.h"
#include "bench.h"
#include "form.h"
#include "race.h"
#include "table.h"
#include "walk.h"

static const struct size {
	const char *name;
	const char *conf, *answers; /* files */
	struct form form;
	int rounds;
	double most_ratio, most_memory; /* the targets; 0: none */
} sizes[] = {
	{ "60 questions", "small.conf", "small.answers", { 10, 6, 20 }, 101, 2,
		5 },
	{ "2,000 questions", "large.conf", "large.answers", { 40, 50, 500 }, 15,
		3, 0 },
};

enum {
	SIZES = sizeof(sizes) / sizeof(*sizes),
	LARGE = SIZES - 1
};

static bool made(FILE *file, const char *path, bool ok)
{
	ok = !ferror(file) && ok;
	if (!fclose(file) && ok)
		return true;
	fprintf(stderr, "cannot make '%s'\n", path);
	return false;
}

static bool make_checklist(const struct size *size)
{
	FILE *file = fopen(size->conf, "w");

	if (!file)
		return false;
	form_write(&size->form, file);
	return made(file, size->conf, true);
}

static bool make_answers(const struct size *size)
{
	FILE *file = fopen(size->answers, "w");

	return file &&
	       made(file, size->answers, walk_write_answers(size->conf, file));
}

static bool make_files(void *data, int pipe)
{
	(void)data;
	(void)pipe;
	for (int i = 0; i < SIZES; i++)
		if (!make_checklist(&sizes[i]) || !make_answers(&sizes[i]))
			return false;
	return true;
}

static bool time_walk(void *data, int pipe)
{
	struct walk_times times;

	(void)data;
	return walk_time(sizes[LARGE].conf, &times) &&
	       write(pipe, &times, sizeof(times)) == sizeof(times);
}

static bool compare(
	const struct size *size, const char *program, const char *bare_program)
{
	const char *const our_argv[] = { program, "assess", "-c", size->conf,
		size->answers, NULL };
	const char *const bare_argv[] = { bare_program, size->conf, NULL };
	struct racer racers[] = { { .argv = our_argv }, { .argv = bare_argv } };
	const struct cost *ours = &racers[0].cost, *bare = &racers[1].cost;

	if (!race(racers, 2, size->rounds))
		return false;
	table_ratio(size->name, "time, wall", "ms", ours->wall, bare->wall,
		size->most_ratio);
	table_ratio(size->name, "time, CPU", "ms", ours->cpu, bare->cpu,
		size->most_ratio);
	table_memory(size->name, ours->memory, bare->memory, size->most_memory);
	return true;
}

static void print_span(const char *what, double span)
{
	table_first("an answer", what);
	table_cell(TABLE_WIDE, "%.2f µs", span);
	table_target("5 µs", span <= 5);
}

static bool compare_answers(void)
{
	struct walk_times times;
	double ratio;

	if (!aside(time_walk, NULL, &times, sizeof(times)))
		return false;
	print_span("the first 200", times.first);
	print_span("the middle 200", times.middle);
	print_span("the last 200", times.last);
	ratio = times.last / times.first;
	table_first("", "last to first");
	table_cell(TABLE_WIDE - TABLE_RATIO, "%s", "");
	table_cell(TABLE_RATIO, "%.2f×", ratio);
	table_target("about 1×", ratio < 1.25);
	return true;
}

bool bench_checklists(const char *program, const char *bare)
{
	if (!aside(make_files, NULL, NULL, 0))
		return false;
	table_head("ours", "bare");
	for (int i = 0; i < SIZES; i++)
		if (!compare(&sizes[i], program, bare))
			return false;
	if (!compare_answers())
		return false;
	puts("\nours: 'signpost assess' of a checklist, from start to end; bare: "
	     "libconfuse\nreading the same file, and no more. For scale, the best "
	     "form engines:\n145–418 ms and 65–130 MB for the small form, "
	     "12–65 s for the large.");
	return true;
}
