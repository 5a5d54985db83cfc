/* SPDX-License-Identifier: MIT */
#include "screen_race.h"

#include "median.h"

enum {
	STARTS = 31,
	KEYS = 304,
	STRIDE = 4 /* down, and up again */
};

static struct terminal terminals[SCREENS];

struct starts {
	double cpu[STARTS];
	struct tally tallies[PRESS_KINDS];
};

static bool start(const struct screen_racer *racer, struct terminal *terminal,
	struct starts *starts, int round)
{
	double cpu;
	bool ok;

	if (!terminal_start(terminal, racer->argv))
		return false;
	ok = screen_walk(terminal, racer->first, starts->tallies);
	starts->cpu[round] = terminal_cpu(terminal);
	ok = ok && screen_walk(terminal, racer->leave, NULL);
	return terminal_end(terminal, &cpu) && ok;
}

static bool race_starts(const struct screen_racer racers[SCREENS],
	struct screen_cost costs[SCREENS])
{
	static struct starts starts[SCREENS];

	for (int round = 0; round < STARTS; round++)
		for (int i = 0; i < SCREENS; i++)
			if (!start(&racers[i], &terminals[i], &starts[i],
				    round))
				return false;
	for (int i = 0; i < SCREENS; i++) {
		struct tally *tally = &starts[i].tallies[PRESS_START];

		costs[i].first_wall = median(tally->latency, tally->n);
		costs[i].first_cpu = median(starts[i].cpu, STARTS);
	}
	return true;
}

static bool press_keys(struct tally tallies[SCREENS])
{
	static const struct press down = { "Down", PRESS_MOVE, NULL };
	static const struct press up = { "Up", PRESS_MOVE, NULL };

	for (int key = 0; key < KEYS; key++)
		for (int i = 0; i < SCREENS; i++)
			if (!screen_press(&terminals[i],
				    key / STRIDE % 2 ? &up : &down,
				    &tallies[i]))
				return false;
	return true;
}

static bool race_keys(struct screen_cost costs[SCREENS])
{
	static struct tally tallies[SCREENS];
	double before[SCREENS];

	for (int i = 0; i < SCREENS; i++)
		before[i] = terminal_cpu(&terminals[i]);
	if (!press_keys(tallies))
		return false;
	for (int i = 0; i < SCREENS; i++) {
		double *latency = tallies[i].latency;

		costs[i].key_cpu = (terminal_cpu(&terminals[i]) - before[i]) /
				   KEYS;
		costs[i].key = median(latency, KEYS);
		costs[i].slow_key = latency[KEYS * 99 / 100];
		costs[i].memory = terminal_memory(&terminals[i]);
	}
	return true;
}

static bool start_all(const struct screen_racer racers[SCREENS])
{
	for (int i = 0; i < SCREENS; i++)
		if (!terminal_start(&terminals[i], racers[i].argv) ||
			!screen_walk(&terminals[i], racers[i].first, NULL) ||
			!screen_walk(&terminals[i], racers[i].to_keys, NULL))
			return false;
	return true;
}

static bool end_all(const struct screen_racer racers[SCREENS])
{
	double cpu;
	bool ok = true;

	for (int i = 0; i < SCREENS; i++) {
		ok = screen_walk(&terminals[i], racers[i].end, NULL) && ok;
		ok = terminal_end(&terminals[i], &cpu) && ok;
	}
	return ok;
}

bool screen_race(const struct screen_racer racers[SCREENS],
	struct screen_cost costs[SCREENS])
{
	return race_starts(racers, costs) && start_all(racers) &&
	       race_keys(costs) && end_all(racers);
}
