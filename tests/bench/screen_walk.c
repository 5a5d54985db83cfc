/* SPDX-License-Identifier: MIT */
#include "screen_walk.h"

#include <stdio.h>

enum {
	SILENCE = 15 /* milliseconds: then the next key comes */
};

static void count(struct tally *tally, const struct burst *burst)
{
	if (!tally || tally->n == TALLY_MOST)
		return;
	tally->latency[tally->n++] = burst->latency;
	if (burst->bytes > tally->most)
		tally->most = burst->bytes;
}

/* A start has pauses of its own. */
static int silence_after(enum press_kind kind)
{
	return kind == PRESS_START ? 2 * SILENCE : SILENCE;
}

bool screen_press(struct terminal *terminal, const struct press *press,
	struct tally *tally)
{
	struct burst burst;
	bool heard;

	if (press->kind != PRESS_START)
		terminal_press(terminal, press->key);
	heard = terminal_hear(
		terminal, press->expected, silence_after(press->kind), &burst);
	count(tally, &burst);
	if (heard)
		return true;
	fprintf(stderr, "lost on the screen: nothing like '%s' came of '%s'\n",
		press->expected ? press->expected : "an answer", press->key);
	return false;
}

bool screen_walk(struct terminal *terminal, const struct press *walk,
	struct tally *tallies)
{
	for (const struct press *press = walk; press->key; press++)
		if (!screen_press(terminal, press,
			    tallies ? &tallies[press->kind] : NULL))
			return false;
	return true;
}
