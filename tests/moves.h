/* SPDX-License-Identifier: MIT */
#ifndef TEST_MOVES_H
#define TEST_MOVES_H

#include "world.h"

/*
 * A walk as a table: what is done, and where she is after it.
 *
 *	{ "pick b", "hub" }, { "next", "b.one" }, { "!back", "b.one" },
 *
 * A '!' is for a move that has nowhere to go.
 */
struct move {
	const char *what, *where;
};

/* "a.one", "gate a", "hub", "now ring", "came up" or "done". */
static inline const char *where_is(const struct world *world, char text[64])
{
	const struct checklist *list = &world->list;
	struct place place = world->wizard.place;

	switch (place.kind) {
	case PLACE_QUESTION:
		return list->questions[place.index].name;
	case PLACE_GATE:
		snprintf(text, 64, "gate %s", list->topics[place.index].id);
		return text;
	case PLACE_HUB:
		return "hub";
	case PLACE_NOW:
		snprintf(text, 64, "now %s", list->needs[place.index].id);
		return text;
	case PLACE_CAME_UP:
		return "came up";
	case PLACE_PAPER:
		return "paper";
	case PLACE_DONE:
		break;
	}
	return "done";
}

static inline bool do_finish(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_finish(&world->wizard);
}

static inline bool do_next(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_next(&world->wizard);
}

static inline bool do_back(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_back(&world->wizard);
}

static inline bool do_skip(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_skip(&world->wizard);
}

static inline bool do_hub(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_go_to_hub(&world->wizard);
}

static inline bool do_undo(struct world *world, const char *unused)
{
	(void)unused;
	return wizard_undo(&world->wizard);
}

static inline bool do_hide(struct world *world, const char *unused)
{
	(void)unused;
	wizard_hide(&world->wizard);
	return true;
}

static inline bool do_us(struct world *world, const char *answer)
{
	wizard_just_us(&world->wizard, !strcmp(answer, "yes"));
	return true;
}

static inline bool do_pick(struct world *world, const char *topic)
{
	wizard_pick(&world->wizard, topic_of(world, topic));
	return true;
}

static inline bool do_away(struct world *world, const char *topic)
{
	wizard_put_away(&world->wizard, topic_of(world, topic));
	return true;
}

static inline bool do_later(struct world *world, const char *topic)
{
	wizard_not_today(&world->wizard, topic_of(world, topic));
	return true;
}

static inline bool do_topic(struct world *world, const char *topic)
{
	return wizard_go_to_topic(&world->wizard, topic_of(world, topic));
}

static inline bool do_jump(struct world *world, const char *question)
{
	return wizard_jump(&world->wizard, question_of(world, question));
}

static inline bool do_tick(struct world *world, const char *gate)
{
	tick_all(world, gate);
	return true;
}

static inline bool do_untick(struct world *world, const char *gate)
{
	wizard_tick(&world->wizard, gate_of(world, gate), 0, false);
	return true;
}

/* "say a.one yes" */
static inline bool do_say(struct world *world, const char *rest)
{
	char name[64];
	size_t len = strcspn(rest, " ");

	snprintf(name, sizeof(name), "%.*s", (int)len, rest);
	say(world, name, rest + len + (rest[len] == ' '));
	return true;
}

/* "toggle a.many hot" */
static inline bool do_toggle(struct world *world, const char *rest)
{
	char name[64];
	size_t len = strcspn(rest, " ");
	int q;

	snprintf(name, sizeof(name), "%.*s", (int)len, rest);
	q = question_of(world, name);
	wizard_toggle(&world->wizard, q,
		__builtin_ctzll(
			options_of(&world->list.questions[q], rest + len)));
	return true;
}

static const struct {
	const char *word;
	bool (*move)(struct world *, const char *);
} doings[] = {
	{ "next", do_next },
	{ "back", do_back },
	{ "skip", do_skip },
	{ "hub", do_hub },
	{ "finish", do_finish },
	{ "undo", do_undo },
	{ "hide", do_hide },
	{ "just_us", do_us },
	{ "pick", do_pick },
	{ "away", do_away },
	{ "later", do_later },
	{ "topic", do_topic },
	{ "jump", do_jump },
	{ "tick", do_tick },
	{ "untick", do_untick },
	{ "say", do_say },
	{ "toggle", do_toggle },
};

/* Does one thing; says whether there was somewhere to go. */
static inline bool go(struct world *world, const char *what)
{
	size_t len = strcspn(what, " ");

	for (size_t i = 0; i < sizeof(doings) / sizeof(*doings); i++)
		if (strlen(doings[i].word) == len &&
			!strncmp(what, doings[i].word, len))
			return doings[i].move(
				world, what + len + (what[len] == ' '));
	fail_msg("no such move: %s", what);
	return false;
}

static inline void assert_place(
	const struct world *world, const char *where, const char *after)
{
	char text[64];
	const char *is = where_is(world, text);

	if (strcmp(is, where))
		fail_msg("after '%s' she is at '%s', not at '%s'", after, is,
			where);
}

static inline void walk(struct world *world, const struct move *moves, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool wrong = *moves[i].what == '!';

		if (go(world, moves[i].what + wrong) == wrong)
			fail_msg("move %zu, '%s', comes to something else",
				i + 1, moves[i].what);
		assert_place(world, moves[i].where, moves[i].what);
	}
}

#define WALK(world, moves) walk(world, moves, sizeof(moves) / sizeof(*(moves)))

/* A walk and nothing else. */
static inline void play(const char *body, const struct move *moves, size_t n)
{
	struct world world;

	world_load(&world, body);
	walk(&world, moves, n);
	world_release(&world);
}

#define PLAY(body, moves) play(body, moves, sizeof(moves) / sizeof(*(moves)))

#endif
