/* SPDX-License-Identifier: MIT */
#include "wild_walk.h"

enum {
	LISTS = 250,
	STEPS = 80,
};

/* Everything that a change may change, but for the place. */
static const struct buf *all_of(struct world *world, struct buf *buf)
{
	const struct wizard *wizard = &world->wizard;
	const struct asking *asking = &wizard->asking;
	size_t topics = (size_t)world->list.n_topics,
	       needs = (size_t)world->list.n_needs,
	       gates = (size_t)world->list.n_gates;

	buf_clear(buf);
	for (int q = 0; q < world->list.n_questions; q++) {
		const struct answer *answer = answers_get(&asking->answers, q);

		buf_addf(buf, "%d: %d %d %llx %d %d-%d-%d %s\n", q,
			asking->asked[q], answer->state,
			(unsigned long long)answer->options, answer->number,
			answer->date.year, answer->date.month, answer->date.day,
			answer->text ? answer->text : "");
	}
	buf_addf(buf, "%d %d\n", asking->private_ok, asking->doubt);
	buf_add_bytes(buf, (const char *)wizard->topic_later, topics);
	buf_add_bytes(buf, (const char *)wizard->topic_opened, topics);
	buf_add_bytes(buf, (const char *)wizard->topic_done, topics);
	buf_add_bytes(buf, (const char *)asking->topic_dropped, topics);
	buf_add_bytes(buf, (const char *)wizard->now_seen, needs);
	buf_add_bytes(buf, (const char *)asking->gate_ticks,
		gates * sizeof(*asking->gate_ticks));
	buf_add_bytes(buf, (const char *)wizard->needs.truth,
		needs * sizeof(*wizard->needs.truth));
	for (int i = 0; i < wizard->n_picks; i++)
		buf_addf(buf, " %d", wizard->picks[i]);
	return buf;
}

static void check_undo(struct wild *wild, struct world *world, unsigned seed)
{
	struct arena arena;
	struct buf before, after;

	arena_init(&arena);
	buf_init(&before, &arena);
	buf_init(&after, &arena);
	world->wizard.change.kind = CHANGE_NONE;
	all_of(world, &before);
	wild_change(wild, world);
	if (wizard_undo(&world->wizard)) {
		all_of(world, &after);
		if (before.len != after.len ||
			memcmp(before.text, after.text, before.len))
			fail_msg("seed %u: undone, it is\n%s\nnot\n%s", seed,
				after.text, before.text);
		assert_int_equal(wizard_parked(&world->wizard), 0);
	}
	arena_release(&arena);
}

static void wizard_undo__restores__everything(void **state)
{
	struct wild wild;
	struct world world;

	(void)state;
	for (unsigned seed = 1; seed <= LISTS; seed++) {
		wild_load(&wild, seed, &world);
		for (int i = 0; i < STEPS; i++) {
			wild_step(&wild, &world);
			check_undo(&wild, &world, seed);
		}
		world_release(&world);
	}
}

static bool is_on_route(const struct world *world, int topic)
{
	return world->list.topics[topic].always ||
	       wizard_is_picked(&world->wizard, topic);
}

/* She is somewhere that is there. */
static void check_place(const struct world *world)
{
	const struct wizard *wizard = &world->wizard;
	const struct checklist *list = &world->list;
	int at = wizard->place.index, gate;

	switch (wizard->place.kind) {
	case PLACE_QUESTION:
		assert_true(asking_is_asked(&wizard->asking, at));
		assert_true(is_on_route(world, list->questions[at].topic));
		return;
	case PLACE_GATE:
		gate = list->topics[at].gate;
		assert_true(is_on_route(world, at));
		assert_int_equal(wizard->asking.gate_asked[gate], TRUTH_YES);
		assert_true(!list->topics[at].private ||
			    asking_is_private_ok(&wizard->asking));
		return;
	case PLACE_NOW:
		assert_int_equal(list->needs[at].urgency, URGENCY_NOW);
		assert_int_equal(needs_state(&wizard->needs, at), NEED_FOUND);
		return;
	default:
		return;
	}
}

static void check_picks(const struct world *world)
{
	const struct wizard *wizard = &world->wizard;

	for (int i = 0; i < wizard->n_picks; i++) {
		assert_false(world->list.topics[wizard->picks[i]].always);
		for (int j = 0; j < i; j++)
			assert_int_not_equal(
				wizard->picks[i], wizard->picks[j]);
	}
}

static bool is_same(struct place a, struct place b)
{
	return a.kind == b.kind && a.index == b.index;
}

/* The hub leads on to what is left, and a shut gate leads to the hub: from
 * these there are two ways. */
static bool leads_straight_on(struct place place)
{
	return place.kind == PLACE_QUESTION || place.kind == PLACE_CAME_UP ||
	       place.kind == PLACE_PAPER || place.kind == PLACE_DONE;
}

static void check_there_and_back(struct world *world, unsigned seed)
{
	struct wizard *wizard = &world->wizard;
	struct place place = wizard->place;

	if (!leads_straight_on(place))
		return;
	if (wizard_next(wizard) && wizard->place.kind != PLACE_NOW) {
		assert_true(wizard_back(wizard));
		if (!is_same(wizard->place, place))
			fail_msg("seed %u: next and back leads from %d %d "
				 "to %d %d",
				seed, place.kind, place.index,
				wizard->place.kind, wizard->place.index);
	} else if (wizard->place.kind == PLACE_NOW) {
		return;
	}
	if (!wizard_back(wizard) || !leads_straight_on(wizard->place))
		return;
	/* She may have come there early, past what is next. */
	assert_true(place.kind == PLACE_CAME_UP ? wizard_finish(wizard)
						: wizard_next(wizard));
	if (!is_same(wizard->place, place))
		fail_msg("seed %u: back and next leads from %d %d to %d %d",
			seed, place.kind, place.index, wizard->place.kind,
			wizard->place.index);
}

/* From wherever she leaves for what came up, back is there. */
static void check_finish_and_back(struct world *world, unsigned seed)
{
	struct wizard *wizard = &world->wizard;
	struct place place = wizard->place;

	if (place.kind != PLACE_QUESTION && place.kind != PLACE_GATE &&
		place.kind != PLACE_HUB)
		return;
	wizard_finish(wizard);
	if (wizard->place.kind == PLACE_NOW)
		return;
	assert_true(wizard_back(wizard));
	if (wizard->place.kind != PLACE_NOW && !is_same(wizard->place, place))
		fail_msg("seed %u: finish and back leads from %d %d to %d %d",
			seed, place.kind, place.index, wizard->place.kind,
			wizard->place.index);
}

static void wizard_back__takes_back__what_next_did(void **state)
{
	struct wild wild;
	struct world world;

	(void)state;
	for (unsigned seed = 1; seed <= LISTS; seed++) {
		wild_load(&wild, seed, &world);
		for (int i = 0; i < STEPS; i++) {
			wild_step(&wild, &world);
			check_place(&world);
			check_picks(&world);
			check_there_and_back(&world, seed);
			check_finish_and_back(&world, seed);
			check_place(&world);
		}
		world_release(&world);
	}
}

/* Wherever she is, and whatever is shut. */
static void wizard_next__comes__to_an_end(void **state)
{
	struct wild wild;
	struct world world;

	(void)state;
	for (unsigned seed = 1; seed <= LISTS; seed++) {
		int moves = 0;

		wild_load(&wild, seed, &world);
		for (int i = 0; i < STEPS; i++)
			wild_step(&wild, &world);
		while (wizard_next(&world.wizard))
			if (++moves > 200)
				fail_msg("seed %u goes round in circles", seed);
		assert_int_equal(world.wizard.place.kind, PLACE_DONE);
		world_release(&world);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wizard_undo__restores__everything),
		cmocka_unit_test(wizard_back__takes_back__what_next_did),
		cmocka_unit_test(wizard_next__comes__to_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
