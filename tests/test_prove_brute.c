/* SPDX-License-Identifier: MIT */
#include "test.h"
#include "world.h"

#include "model/prove.h"
#include "sketch.h"

/*
 * What is proved of small checklists, beside what comes of trying all answers
 * to all questions, with all gates, and all topics put away or not.
 */
enum {
	LISTS = 250,
	QUESTIONS = 8,
	RESULTS = 8,
	DOMAIN = 256
};

struct tally {
	bool yes, yes_answered, no_answered;
};

struct brute {
	const struct checklist *list;
	struct asking *asking;
	struct answer answers[QUESTIONS][DOMAIN];
	int n[QUESTIONS];
	struct tally questions[QUESTIONS], needs[RESULTS], infos[RESULTS];
};

static void allow(struct brute *brute, int q, struct answer answer)
{
	assert_true(brute->n[q] < DOMAIN);
	brute->answers[q][brute->n[q]++] = answer;
}

static void allow_ticks(struct brute *brute, int q)
{
	const struct question *question = &brute->list->questions[q];
	uint64_t sets = UINT64_C(1) << question->n_options;

	for (uint64_t ticked = 1; ticked < sets; ticked++) {
		bool one = !(ticked & (ticked - 1)), alone = false;

		for (int i = 0; i < question->n_options; i++)
			alone |= bits_has(&ticked, i) &&
				 question->options[i].alone;
		if (one || (question->type == QUESTION_MANY && !alone))
			allow(brute, q, answer_options(ticked));
	}
}

static void allow_numbers(struct brute *brute, int q)
{
	const struct question *question = &brute->list->questions[q];

	for (int n = question->min; n <= question->max; n++)
		allow(brute, q, answer_number(n));
}

/* Day by day around today, and around the same day in other years. */
static void allow_days(struct brute *brute, int q)
{
	int today = date_to_day(world_today);

	for (int day = -130; day <= 45; day++)
		allow(brute, q, answer_date(date_from_day(today + day)));
	for (int years = -3; years <= 4; years++) {
		struct date date = world_today;

		date.year -= years;
		for (int day = -1; day <= 1; day++)
			allow(brute, q,
				answer_date(date_from_day(
					date_to_day(date) + day)));
	}
}

static void allow_months(struct brute *brute, int q)
{
	for (int month = 1; month <= 12; month++)
		for (int year = 2021; year <= 2029; year++)
			allow(brute, q,
				answer_date((struct date){ year, month, 1 }));
}

static void allow_text(struct brute *brute, int q)
{
	static char text[] = "x";

	allow(brute, q, answer_text(text));
}

static void allow_all(struct brute *brute, int q)
{
	static void (*const allow_type[QUESTION_TYPES])(struct brute *, int) = {
		[QUESTION_CHOICE] = allow_ticks,
		[QUESTION_MANY] = allow_ticks,
		[QUESTION_NUMBER] = allow_numbers,
		[QUESTION_DATE] = allow_days,
		[QUESTION_MONTH] = allow_months,
		[QUESTION_TEXT] = allow_text,
	};

	allow_type[brute->list->questions[q].type](brute, q);
	allow(brute, q, answer_blank());
	for (enum answer_state state = ANSWER_DECLINED;
		state < ANSWER_STATES && brute->list->questions[q].escapes;
		state++)
		allow(brute, q, answer_escape(state));
}

static bool is_answered(const struct brute *brute)
{
	for (int t = 0; t < brute->list->n_topics; t++)
		if (brute->asking->topic_dropped[t])
			return false;
	for (int q = 0; q < brute->list->n_questions; q++)
		if (asking_is_asked(brute->asking, q) &&
			answers_get(&brute->asking->answers, q)->state !=
				ANSWER_GIVEN)
			return false;
	return true;
}

static void count(const struct brute *brute, struct tally *tally,
	const struct rule *when, bool private, bool answered)
{
	bool fires = !when || rule_eval(when, brute->asking) == TRUTH_YES;

	if (private && !asking_is_private_ok(brute->asking))
		return;
	tally->yes |= fires;
	tally->yes_answered |= answered && fires;
	tally->no_answered |= answered && !fires;
}

static void look(struct brute *brute)
{
	const struct checklist *list = brute->list;
	bool answered = is_answered(brute);

	for (int q = 0; q < list->n_questions; q++)
		brute->questions[q].yes |= asking_is_asked(brute->asking, q);
	for (int n = 0; n < list->n_needs; n++)
		count(brute, &brute->needs[n], list->needs[n].when,
			list->needs[n].private, answered);
	for (int i = 0; i < list->n_infos; i++)
		count(brute, &brute->infos[i], list->infos[i].when,
			list->infos[i].private, answered);
}

static void try_questions(struct brute *brute, int q)
{
	if (q == brute->list->n_questions) {
		look(brute);
		return;
	}
	for (int i = 0; i < brute->n[q]; i++) {
		asking_set(brute->asking, q, &brute->answers[q][i]);
		try_questions(brute, q + 1);
	}
}

static void try_gates(struct brute *brute)
{
	int steps = brute->list->n_gates ? brute->list->gates[0].n_steps : 0;

	try_questions(brute, 0);
	for (int i = 0; i < steps; i++) {
		asking_tick(brute->asking, 0, i, true);
		try_questions(brute, 0);
	}
	for (int i = 0; i < steps; i++)
		asking_tick(brute->asking, 0, i, false);
}

static void try_topics(struct brute *brute, int t)
{
	if (t == brute->list->n_topics) {
		try_gates(brute);
		return;
	}
	try_topics(brute, t + 1);
	if (brute->list->topics[t].always)
		return;
	asking_drop_topic(brute->asking, t, true);
	try_topics(brute, t + 1);
	asking_drop_topic(brute->asking, t, false);
}

static enum proof expected(const struct tally *tally, bool can_be_always)
{
	if (!tally->yes)
		return PROOF_NEVER;
	return can_be_always && tally->yes_answered && !tally->no_answered
		       ? PROOF_ALWAYS
		       : PROOF_SOMETIMES;
}

static int n_seen[PROOF_OPEN + 1];

static void expect(enum proof proof, const char *what, const char *id,
	const struct tally *tally, bool can_be_always, const char *body)
{
	enum proof right = expected(tally, can_be_always);

	n_seen[proof]++;
	if (proof != right)
		fail_msg("%s '%s' is %d, not %d, in\n%s", what, id, right,
			proof, body);
}

static void compare(struct world *world, struct brute *brute, const char *body)
{
	const struct checklist *list = brute->list;
	struct proofs proofs;

	prove(&proofs, list, world_today, &world->secret);
	for (int q = 0; q < list->n_questions; q++)
		expect(proofs.questions[q], "question", list->questions[q].name,
			&brute->questions[q], false, body);
	for (int n = 0; n < list->n_needs; n++)
		expect(proofs.needs[n], "need", list->needs[n].id,
			&brute->needs[n], true, body);
	for (int i = 0; i < list->n_infos; i++)
		expect(proofs.infos[i], "info", list->infos[i].id,
			&brute->infos[i], !!list->infos[i].when, body);
}

static void prove__agrees_with_trying_everything(void **state)
{
	static struct brute brute;
	struct arena arena;
	struct world world;

	(void)state;
	for (uint64_t seed = 1; seed <= LISTS; seed++) {
		const char *body;

		arena_init(&arena);
		body = sketch_checklist(seed * 0x9E3779B97F4A7C15, &arena);
		world_load(&world, body);
		brute = (struct brute){ .list = &world.list,
			.asking = asking_of(&world) };
		for (int q = 0; q < world.list.n_questions; q++)
			allow_all(&brute, q);
		try_topics(&brute, 0);
		compare(&world, &brute, body);
		world_release(&world);
		arena_release(&arena);
	}
	for (enum proof proof = 0; proof < PROOF_OPEN; proof++)
		assert_true(n_seen[proof] > LISTS / 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prove__agrees_with_trying_everything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
