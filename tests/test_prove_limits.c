/* SPDX-License-Identifier: MIT */
#include "test.h"
#include "world.h"

#include "model/prove.h"

/* A large checklist in the making, and what is proved of it. */
struct large {
	struct arena arena;
	struct buf body;
	struct world world;
	struct proofs proofs;
};

static void large_init(struct large *large)
{
	arena_init(&large->arena);
	buf_init(&large->body, &large->arena);
	buf_add(&large->body, "topic t { title = 'T' ");
}

static void large_prove(struct large *large)
{
	world_load(&large->world, large->body.text);
	prove(&large->proofs, &large->world.list, world_today,
		&large->world.secret);
}

static void large_release(struct large *large)
{
	world_release(&large->world);
	arena_release(&large->arena);
}

/* Each question hangs on the one before it. */
static void prove__gives_up__on_what_goes_too_deep(void **state)
{
	enum {
		DEPTH = 2000
	};
	struct large large;

	(void)state;
	large_init(&large);
	buf_add(&large.body, "question q0 { @choice }\n");
	for (int i = 1; i < DEPTH; i++)
		buf_addf(&large.body,
			"question q%d { @choice show_if = 'q%d == yes' }\n", i,
			i - 1);
	buf_add(&large.body, "}");
	large_prove(&large);
	assert_int_equal(large.proofs.questions[0], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.questions[200], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.questions[DEPTH - 1], PROOF_OPEN);
	large_release(&large);
}

/*
 * A round of questions, each to be less than the next: it cannot be, but
 * there are too many ways to see it. What is easy is still proved after it.
 */
static void prove__gives_up__on_what_has_too_many_ways(void **state)
{
	enum {
		ROUND = 12,
		HARD = 6
	};
	struct large large;

	(void)state;
	large_init(&large);
	for (int i = 0; i < ROUND; i++)
		buf_addf(&large.body,
			"question q%d { @number min = 0 max = 20 }\n", i);
	buf_add(&large.body, "}");
	for (int need = 0; need < HARD; need++) {
		buf_addf(&large.body, "need n%d { @when when = 't.q%d < t.q0",
			need, ROUND - 1);
		for (int i = 1; i < ROUND; i++)
			buf_addf(&large.body, " and t.q%d < t.q%d", i - 1, i);
		buf_add(&large.body, "' }\n");
	}
	buf_add(&large.body, "need other { @when when = 'not (t.q0 < t.q1");
	for (int i = 1; i <= ROUND; i++)
		buf_addf(&large.body, " and t.q%d < t.q%d", i % ROUND,
			(i + 1) % ROUND);
	buf_add(&large.body, ")' }\n");
	buf_add(&large.body, "need easy { @when when = 't.q0 > 20' }");
	large_prove(&large);
	for (int need = 0; need < HARD; need++)
		assert_int_equal(large.proofs.needs[need], PROOF_OPEN);
	assert_int_equal(large.proofs.needs[HARD], PROOF_OPEN);
	assert_int_equal(large.proofs.needs[HARD + 1], PROOF_NEVER);
	large_release(&large);
}

/* A need that fires on all options ticked, and on something of the count. */
static void add_need_of_all(struct buf *body, int options, const char *count)
{
	buf_addf(body, "need n%zu { @when when = 'count(t.m) %s", body->len,
		count);
	for (int i = 0; i < options; i++)
		buf_addf(body, " and t.m has o%d", i);
	buf_add(body, "' }\n");
}

/* There are more sets of ticks than can be tried, where each option matters. */
static void prove__rules_nothing_out__where_it_cannot_try_all(void **state)
{
	enum {
		OPTIONS = 20
	};
	struct large large;

	(void)state;
	large_init(&large);
	buf_add(&large.body, "question m { ask = 'M' type = 'many'");
	for (int i = 0; i < OPTIONS; i++)
		buf_addf(&large.body, " option o%d { label = 'O' }", i);
	buf_add(&large.body, "} } need few { @when when = 'count(t.m) > 20' }"
			     "need all { @when when = 'count(t.m) == 20' }");
	add_need_of_all(&large.body, OPTIONS, "== 20");
	add_need_of_all(&large.body, OPTIONS, "< 20");
	large_prove(&large);
	assert_int_equal(large.proofs.needs[0], PROOF_NEVER);
	assert_int_equal(large.proofs.needs[1], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.needs[2], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.needs[3], PROOF_OPEN);
	large_release(&large);
}

/* One rule of too many questions. */
static void prove__gives_up__on_too_many_questions(void **state)
{
	enum {
		QUESTIONS = 500
	};
	struct large large;

	(void)state;
	large_init(&large);
	for (int i = 0; i < QUESTIONS; i++)
		buf_addf(&large.body, "question q%d { @choice }\n", i);
	buf_add(&large.body, "} need n { @when when = 't.q0 == yes");
	for (int i = 1; i < QUESTIONS; i++)
		buf_addf(&large.body, " and t.q%d == yes", i);
	buf_add(&large.body, "' } need m { @when when = 't.q0 == yes' }");
	large_prove(&large);
	assert_int_equal(large.proofs.needs[0], PROOF_OPEN);
	assert_int_equal(large.proofs.needs[1], PROOF_SOMETIMES);
	large_release(&large);
}

/* Two rules, one behind the other, of too much all told. */
static void prove__gives_up__on_too_many_comparisons(void **state)
{
	enum {
		COMPARISONS = 600
	};
	struct large large;

	(void)state;
	large_init(&large);
	buf_add(&large.body, "question q { @choice }\n"
			     "question r { @choice show_if = 'q == yes");
	for (int i = 0; i < COMPARISONS; i++)
		buf_add(&large.body, " or q == no");
	buf_add(&large.body, "' } } need n { @when when = 't.r == yes");
	for (int i = 0; i < COMPARISONS; i++)
		buf_add(&large.body, " or t.r == no");
	buf_add(&large.body, "' }");
	large_prove(&large);
	assert_int_equal(large.proofs.questions[1], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.needs[0], PROOF_OPEN);
	large_release(&large);
}

/* A number of which more is asked than is worth trying: what comes up is
 * found among the first, and what does not may still come of the rest. */
static void prove__gives_up__on_too_many_places_of_a_number(void **state)
{
	enum {
		PLACES = 300
	};
	struct large large;

	(void)state;
	large_init(&large);
	buf_add(&large.body, "question q { @number min = 0 } }");
	for (int last = 0; last < 2; last++) {
		buf_addf(&large.body,
			"need n%d { @when when = 't.q > %d and (t.q == 0", last,
			last * 9999);
		for (int i = 1; i < PLACES; i++)
			buf_addf(&large.body, " or t.q == %d", 2 * i);
		buf_add(&large.body, ")' }\n");
	}
	large_prove(&large);
	assert_int_equal(large.proofs.needs[0], PROOF_SOMETIMES);
	assert_int_equal(large.proofs.needs[1], PROOF_OPEN);
	large_release(&large);
}

static void prove__gives_up__on_too_many_gates(void **state)
{
	enum {
		GATES = 20
	};
	struct large large;

	(void)state;
	large_init(&large);
	buf_add(&large.body, "question q { @choice } }\n");
	for (int i = 0; i < GATES; i++)
		buf_addf(&large.body,
			"topic t%d { title = 'T' gate = 'g%d'"
			" question q { @choice } }\n"
			"gate g%d { @gate when = 't.q == yes' }\n",
			i, i, i);
	buf_add(&large.body, "need n { @when when = 't.q == yes");
	for (int i = 0; i < GATES; i++)
		buf_addf(&large.body, " or t%d.q == no", i);
	buf_add(&large.body, "' } need m { @when when = 't0.q == no' }");
	large_prove(&large);
	assert_int_equal(large.proofs.needs[0], PROOF_OPEN);
	assert_int_equal(large.proofs.needs[1], PROOF_SOMETIMES);
	large_release(&large);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prove__gives_up__on_what_goes_too_deep),
		cmocka_unit_test(prove__gives_up__on_what_has_too_many_ways),
		cmocka_unit_test(
			prove__rules_nothing_out__where_it_cannot_try_all),
		cmocka_unit_test(prove__gives_up__on_too_many_questions),
		cmocka_unit_test(prove__gives_up__on_too_many_comparisons),
		cmocka_unit_test(
			prove__gives_up__on_too_many_places_of_a_number),
		cmocka_unit_test(prove__gives_up__on_too_many_gates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
