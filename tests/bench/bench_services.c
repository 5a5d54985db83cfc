/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "bench.h"
#include "services_race.h"
#include "table.h"

static const struct size {
	const char *name, *number;
	int n, rounds;
	double most_ratio, most_memory, most_jq; /* the targets; 0: none */
} sizes[] = {
	{ "1,000 services", "1,000", 1000, 31, 1.6, 0, 0 },
	{ "10,000 services", "10,000", 10000, 11, 0, 0, 0 },
	{ "100,000 services", "100,000", 100000, 7, 1.6, 64, 2 },
};

enum {
	SIZES = sizeof(sizes) / sizeof(*sizes),
	LAST = SIZES - 1,
	COUNT = 12 /* a column */
};

static void print_bare(
	const struct size *size, const struct services_race *race)
{
	const struct cost *ours = &race->ours, *bare = &race->bare;

	table_ratio(size->name, "time, wall", "ms", ours->wall, bare->wall,
		size->most_ratio);
	table_ratio(size->name, "time, CPU", "ms", ours->cpu, bare->cpu,
		size->most_ratio);
	table_memory(size->name, ours->memory, bare->memory, size->most_memory);
}

/* Milliseconds of one size as microseconds for each service. */
static void print_each(const struct size *size, double ours, double bare)
{
	table_first("each service", size->number);
	table_cell(TABLE_NUMBER, "%.2f µs", ours * 1e3 / size->n);
	table_cell(TABLE_NUMBER, "%.2f µs", bare * 1e3 / size->n);
	table_target("", true);
}

/* For one more service, between this size and the next. */
static double steepness(const struct services_race *races, int i)
{
	return (races[i + 1].ours.wall - races[i].ours.wall) * 1e3 /
	       (sizes[i + 1].n - sizes[i].n);
}

static void print_growth(const struct services_race *races)
{
	double ratio = steepness(races, LAST - 1) / steepness(races, 0);

	for (int i = 0; i < SIZES; i++)
		print_each(&sizes[i], races[i].ours.wall, races[i].bare.wall);
	for (int i = 0; i < LAST; i++) {
		table_first("one more", i ? "up to 100,000" : "up to 10,000");
		table_cell(TABLE_WIDE, "%.2f µs", steepness(races, i));
		table_target("", true);
	}
	table_first("", "last to first");
	table_cell(TABLE_WIDE - TABLE_RATIO, "%s", "");
	table_cell(TABLE_RATIO, "%.2f×", ratio);
	table_target("about 1×", ratio < 1.25);
}

static void print_rival(
	const struct size *size, const struct services_race *race, int i)
{
	static const char *const ends[] = {
		[COMMAND_FAILED] = "failed",
		[COMMAND_NOT_HERE] = "not here",
	};
	const char *what = rivals[i].name;

	if (race->ends[i] == COMMAND_OK) {
		table_ratio(size->name, what, "ms", race->ours.wall,
			race->rivals[i].wall,
			i == RIVAL_JQ ? size->most_jq : 0);
		if (race->differs[i])
			printf("%s found other services\n", what);
		return;
	}
	table_first(size->name, what);
	table_cell(TABLE_NUMBER, "%.2f ms", race->ours.wall);
	table_target(ends[race->ends[i]], true);
}

static void print_rivals(const struct services_race *races)
{
	table_head("ours", "theirs");
	for (int i = 0; i < SIZES; i++)
		for (int rival = 0; rival < RIVALS; rival++)
			print_rival(&sizes[i], &races[i], rival);
}

/* 58,576,717; where there is no file, a dash: none is so small. */
static void print_count(long long n)
{
	const long long k = n / 1000, m = k / 1000;

	if (m)
		table_cell(COUNT, "%lld,%03lld,%03lld", m, k % 1000, n % 1000);
	else if (k)
		table_cell(COUNT, "%lld,%03lld", k, n % 1000);
	else
		table_cell(COUNT, "-");
}

static void print_files(const struct services_race *races)
{
	table_first("", "bytes of");
	for (int kind = 0; kind < SERVICES_FILES; kind++)
		table_cell(COUNT, "%s", services_file_kinds[kind]);
	putchar('\n');
	for (int i = 0; i < SIZES; i++) {
		table_first(sizes[i].name, "");
		for (int kind = 0; kind < SERVICES_FILES; kind++)
			print_count(races[i].bytes[kind]);
		putchar('\n');
	}
}

bool bench_services(const char *program, const char *bare)
{
	struct services_race races[SIZES];

	table_head("ours", "bare");
	for (int i = 0; i < SIZES; i++) {
		if (!services_race(&races[i], sizes[i].n, sizes[i].rounds,
			    program, bare))
			return false;
		print_bare(&sizes[i], &races[i]);
	}
	print_growth(races);
	putchar('\n');
	print_rivals(races);
	putchar('\n');
	print_files(races);
	puts("\nours: 'signpost services find' by tag, nation, area, must and "
	     "want, the best\nfive, from start to end; bare: libconfuse reading "
	     "the same file, and no more.\nTheirs: the same question in jq of "
	     "JSON lines, in awk of a table, in sqlite3\nof a database with an "
	     "index on tag, which was made before.");
	return true;
}
