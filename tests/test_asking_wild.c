/* SPDX-License-Identifier: MIT */
#include "wild.h"

/*
 * What is kept right change by change is held against the long way round, as
 * if nothing had been known before.
 */
struct gated {
	const struct topic *topic;
	int last;
};

static void note(int q, void *data)
{
	struct gated *gated = data;

	if (q >= gated->topic->first &&
		q < gated->topic->first + gated->topic->count &&
		q > gated->last)
		gated->last = q;
}

static bool is_behind_gate(const struct asking *asking, int q)
{
	const struct checklist *list = asking->list;
	const struct topic *topic = &list->topics[list->questions[q].topic];
	struct gated gated = { topic, -1 };
	const struct gate *gate;
	uint32_t all;

	if (topic->gate < 0)
		return false;
	gate = &list->gates[topic->gate];
	rule_reads(gate->when, list, note, &gated);
	if (q <= gated.last)
		return false;
	all = (UINT32_C(1) << gate->n_steps) - 1;
	switch (rule_eval(gate->when, asking)) {
	case TRUTH_NO:
		return false;
	case TRUTH_YES:
		return asking->gate_ticks[topic->gate] != all;
	default:
		return true;
	}
}

static enum asked from_scratch(const struct asking *asking, int q)
{
	static const enum asked as[] = { ASKED_NO, ASKED_UNKNOWN, ASKED_YES };
	const struct question *question = &asking->list->questions[q];
	const struct rule *of_topic =
		asking->list->topics[question->topic].show_if;
	enum truth topic = of_topic ? rule_eval(of_topic, asking) : TRUTH_YES;
	enum truth own = question->show_if
				 ? rule_eval(question->show_if, asking)
				 : TRUTH_YES;

	if (question->private &&
		(asking->private_ok != TRUTH_YES || asking->doubt))
		return ASKED_OVERHEARD;
	if (is_behind_gate(asking, q))
		return ASKED_BEHIND_GATE;
	if (topic == TRUTH_NO)
		return ASKED_NO;
	if (asking->topic_dropped[question->topic])
		return ASKED_DROPPED;
	return as[truth_and(topic, own)];
}

static void check_from_scratch(struct world *world, unsigned seed)
{
	const struct asking *is = asking_of(world);
	enum asked again[WILD_QUESTIONS];
	struct asking asking = *is;

	asking.asked = again;
	asking.private_ok = TRUTH_UNKNOWN;
	for (int q = 0; q < asking.list->n_questions; q++)
		again[q] = ASKED_UNKNOWN;
	/* Who can hear is known once all that is ordinary is. */
	for (int pass = 0; pass < 2; pass++) {
		for (int q = 0; q < asking.list->n_questions; q++)
			again[q] = from_scratch(&asking, q);
		asking.private_ok = rule_eval(
			asking.list->here.private_ok, &asking);
	}
	for (int q = 0; q < asking.list->n_questions; q++)
		again[q] = from_scratch(&asking, q);
	assert_int_equal(is->private_ok, asking.private_ok);
	for (int q = 0; q < asking.list->n_questions; q++)
		if (is->asked[q] != again[q])
			fail_msg("seed %u: '%s' is %d, not %d", seed,
				asking.list->questions[q].name, is->asked[q],
				again[q]);
	for (int n = 0; n < asking.list->n_needs; n++)
		assert_int_equal(world->wizard.needs.truth[n],
			rule_eval(asking.list->needs[n].when, &asking));
}

/* The same said in another order comes to the same. */
static void check_other_order(struct world *world, unsigned seed)
{
	const struct asking *is = asking_of(world);
	const struct checklist *list = is->list;
	struct asking other;
	struct arena arena;

	arena_init(&arena);
	asking_init(&other, list, world_today, &arena);
	asking_doubt(&other, is->doubt);
	for (int t = 0; t < list->n_topics; t++)
		asking_drop_topic(&other, t, is->topic_dropped[t]);
	for (int q = list->n_questions - 1; q >= 0; q--)
		asking_set(&other, q, answers_get(&is->answers, q));
	for (int g = 0; g < list->n_gates; g++)
		for (int i = 0; i < list->gates[g].n_steps; i++)
			asking_tick(&other, g, i, is->gate_ticks[g] >> i & 1);
	for (int q = 0; q < list->n_questions; q++)
		if (is->asked[q] != other.asked[q])
			fail_msg("seed %u: '%s' is %d, not %d", seed,
				list->questions[q].name, is->asked[q],
				other.asked[q]);
	arena_release(&arena);
}

/* Answers that could be seen and cannot be seen now. */
static int count_parked(const struct asking *asking, const enum asked *before)
{
	int n = 0;

	for (int q = 0; q < asking->list->n_questions; q++)
		n += before[q] == ASKED_YES && asking_is_parked(asking, q) &&
		     !asking->list->questions[q].private;
	return n;
}

static int wild_change(struct wild *wild, struct world *world)
{
	struct asking *asking = asking_of(world);
	const struct checklist *list = &world->list;
	int gate, q = wild_below(wild, list->n_questions);
	struct answer answer;

	switch (wild_below(wild, 12)) {
	case 0:
		return asking_doubt(asking, wild_chance(wild, 30));
	case 1:
		return asking_drop_topic(asking,
			wild_below(wild, list->n_topics),
			wild_chance(wild, 50));
	case 2:
	case 3:
		if (!list->n_gates)
			return asking_doubt(asking, false);
		gate = wild_below(wild, list->n_gates);
		return asking_tick(asking, gate,
			wild_below(wild, list->gates[gate].n_steps),
			wild_chance(wild, 80));
	default:
		answer = question_takes_answer(&list->questions[q])
				 ? wild_answer(wild, &list->questions[q])
				 : answer_blank();
		return asking_set(asking, q, &answer);
	}
}

static void asking__is_right__after_every_change(void **state)
{
	struct wild wild;
	struct world world;

	(void)state;
	for (unsigned seed = 1; seed <= 400; seed++) {
		wild_load(&wild, seed, &world);
		check_from_scratch(&world, seed);
		for (int i = 0; i < 50; i++) {
			enum asked before[WILD_QUESTIONS];
			int parked;

			memcpy(before, asking_of(&world)->asked,
				(size_t)world.list.n_questions *
					sizeof(*before));
			parked = wild_change(&wild, &world);
			needs_update(&world.wizard.needs);
			check_from_scratch(&world, seed);
			assert_int_equal(parked,
				count_parked(asking_of(&world), before));
		}
		check_other_order(&world, seed);
		world_release(&world);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asking__is_right__after_every_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
