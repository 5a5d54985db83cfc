/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "bench.h"
#include "median.h"
#include "screen_race.h"
#include "screen_walks.h"
#include "table.h"
#include "ten.h"

static void print_race(const struct screen_cost costs[SCREENS])
{
	const struct screen_cost *ours = &costs[SCREEN_OURS];
	const struct screen_cost *bare = &costs[SCREEN_BARE];

	table_head("ours", "bare");
	table_ratio("the first page", "time, wall", "ms", ours->first_wall,
		bare->first_wall, 1.5);
	table_ratio("", "time, CPU", "ms", ours->first_cpu, bare->first_cpu, 0);
	table_ratio(
		"a key", "median", "µs", ours->key * 1e3, bare->key * 1e3, 1.5);
	table_ratio("", "slowest of 100", "µs", ours->slow_key * 1e3,
		bare->slow_key * 1e3, 1.5);
	table_limit(
		"", "CPU", "µs", ours->key_cpu * 1e3, bare->key_cpu * 1e3, 200);
}

/* One walk through a whole checklist. */
struct visit {
	struct tally tallies[PRESS_KINDS];
	long long idle; /* bytes in two seconds */
	double memory;	/* at its last page */
};

enum {
	IDLE = 2000
};

static bool visit(const char *const argv[], struct visit *visit)
{
	static struct terminal terminal;
	double cpu;
	bool ok;

	if (!terminal_start(&terminal, argv))
		return false;
	ok = screen_walk(&terminal, ours_first, visit->tallies) &&
	     screen_walk(&terminal, ours_to_keys, visit->tallies) &&
	     screen_walk(&terminal, ours_visit, visit->tallies);
	if (ok) {
		visit->idle = terminal_idle(&terminal, IDLE);
		visit->memory = terminal_memory(&terminal);
		ok = screen_walk(&terminal, ours_end, NULL);
	}
	return terminal_end(&terminal, &cpu) && ok;
}

/* Where no key is pressed. */
static void print_bytes(const char *what, long long bytes, const char *target)
{
	table_first("", what);
	table_cell(TABLE_WIDE, "%lld", bytes);
	table_target(target, !bytes);
}

static void print_kind(const char *what, struct tally *tally, long long most)
{
	char target[32] = "";

	if (most > 0)
		snprintf(target, sizeof(target), "%lld bytes", most);
	table_first("", what);
	table_cell(TABLE_NUMBER, "%lld", tally->most);
	table_cell(TABLE_NUMBER, "%.0f µs",
		tally->n ? median(tally->latency, tally->n) * 1e3 : 0);
	table_cell(TABLE_RATIO, "%d", tally->n);
	table_target(target, tally->most <= most);
}

static void print_visit(struct visit *visit)
{
	static const struct {
		const char *what;
		enum press_kind kind;
		long long most; /* the target; 0: none */
	} kinds[] = {
		{ "moving on a page", PRESS_MOVE, 12 },
		{ "an option", PRESS_CHOOSE, 24 },
		{ "to other keys", PRESS_TURN, 0 },
		{ "a page", PRESS_PAGE, 900 },
		{ "a bingo card", PRESS_BINGO, 1200 },
		{ "a gate", PRESS_GATE, 1200 },
		{ "help right now", PRESS_NOW, 1200 },
		{ "hiding", PRESS_HIDE, 0 },
	};

	table_first("a key, for", "");
	table_cell(TABLE_NUMBER, "most bytes");
	table_cell(TABLE_NUMBER, "median");
	table_cell(TABLE_RATIO, "keys");
	table_target("target", true);
	print_bytes("the first page", visit->tallies[PRESS_START].most, "");
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		print_kind(kinds[i].what, &visit->tallies[kinds[i].kind],
			kinds[i].most);
	print_bytes("2 s of nothing", visit->idle, "0 bytes");
}

/* How many times less than theirs, of which there may be a least. */
static void print_less(const char *about, const char *what, int decimals,
	double ours, double theirs, double least)
{
	char target[32] = "";

	if (least > 0)
		snprintf(target, sizeof(target), "%g×", least);
	table_first(about, what);
	table_cell(TABLE_NUMBER, "%.*f", decimals, ours);
	table_cell(TABLE_NUMBER, "%.*f", decimals, theirs);
	table_cell(TABLE_RATIO, "%.1f×", theirs / ours);
	table_target(target, theirs >= least * ours);
}

static void print_taker(const struct ten_cost *ours,
	const struct ten_cost *theirs, const char *name, double least_bytes,
	double least_cpu)
{
	if (theirs->end != COMMAND_OK) {
		table_first(name, "bytes");
		table_cell(TABLE_NUMBER, "%.0f", ours->bytes);
		table_target(
			theirs->end == COMMAND_NOT_HERE ? "not here" : "failed",
			true);
		return;
	}
	print_less(name, "bytes", 0, ours->bytes, theirs->bytes, least_bytes);
	print_less("", "ms of CPU", 2, ours->cpu, theirs->cpu, least_cpu);
	if (theirs->differs)
		printf("%s came to other answers\n", name);
}

static bool bench_ten(const char *program, const char *services)
{
	struct ten_cost costs[TEN_TAKERS];
	const struct ten_cost *ours = &costs[TEN_OURS];

	if (!ten_race(program, services, costs))
		return false;
	table_first("ten questions", "");
	table_cell(TABLE_NUMBER, "ours");
	table_cell(TABLE_NUMBER, "theirs");
	table_cell(TABLE_RATIO, "less by");
	table_target("target", true);
	print_taker(ours, &costs[TEN_DIALOG], ten_names[TEN_DIALOG], 5, 4);
	print_taker(ours, &costs[TEN_WHIPTAIL], ten_names[TEN_WHIPTAIL], 3, 0);
	return true;
}

bool bench_screen(const char *program, const char *bare, const char *checklist,
	const char *services, const char *national)
{
	static struct visit visited;
	const char *const ours_argv[] = { program, "start", "-c", checklist,
		"-s", services, NULL };
	const char *const bare_argv[] = { bare, checklist, services, national,
		NULL };
	const struct screen_racer racers[SCREENS] = {
		[SCREEN_OURS] = { ours_argv, ours_first, ours_leave,
			ours_to_keys, ours_end },
		[SCREEN_BARE] = { bare_argv, bare_first, bare_end, bare_to_keys,
			bare_end },
	};
	struct screen_cost costs[SCREENS];

	terminal_environment();
	if (!screen_race(racers, costs) || !visit(ours_argv, &visited))
		return false;
	print_race(costs);
	table_limit("at the last page", "memory", "MB", visited.memory,
		costs[SCREEN_BARE].memory, 5);
	putchar('\n');
	print_visit(&visited);
	putchar('\n');
	if (!bench_ten(program, services))
		return false;
	puts("\nours: 'signpost start' on a terminal of 80 by 24; bare: libconfuse "
	     "reading the\nsame files, and a page of ten options in ncurses. A "
	     "key: from its press to the\nlast byte of the answer. Ten "
	     "questions: the same in one box of the other program\nafter "
	     "another, from a script, from start to end.");
	return true;
}
