/* SPDX-License-Identifier: MIT */
#include "world.h"

#include "model/score.h"

/* Nine questions with the same four options, as many forms have them. */
static const char body[] =
	"scale often {"
	" option a { label = '0' score = 0 } option b { label = '1' score = 1 }"
	" option c { label = '2' score = 2 } option d { label = '3' score = 3 } }"
	"topic setup { title = 'S' always = true"
	" question show { @choice } question alone { @choice } }"
	"topic nine { title = 'N'"
	" question q1 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q2 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q3 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q4 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q5 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q6 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q7 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q8 { ask = 'Q?' type = 'choice' scale = 'often' }"
	" question q9 { ask = 'Q?' type = 'choice' scale = 'often' } }"
	"topic odd { title = 'O'"
	" question many { ask = 'Q?' type = 'many'"
	" option up { label = 'U' score = 3 } option on { label = 'O' score = 2 }"
	" option down { label = 'D' score = -4 }"
	" option rest { label = 'R' score = 0 free = true } }"
	" question lone { ask = 'Q?' type = 'many'"
	" option one { label = '1' score = 1 } option two { label = '2' score = 2 }"
	" option all { label = 'A' score = 7 alone = true }"
	" option none { label = 'N' score = -1 alone = true } }"
	" question low { ask = 'Q?' type = 'many'"
	" option down { label = 'D' score = -4 }"
	" option none { label = 'N' score = -1 alone = true } }"
	" question part { ask = 'Q?' type = 'choice' show_if = 'setup.show == yes'"
	" option low { label = 'L' score = -2 }"
	" option high { label = 'H' score = 5 } } }"
	"topic gated { title = 'G' gate = 'shut'"
	" question q { ask = 'Q?' type = 'choice' scale = 'often' } }"
	"topic heard { title = 'H' private = true"
	" question q { ask = 'Q?' type = 'choice' scale = 'often' } }"
	"gate shut { @gate when = 'setup.show is blank or setup.show == yes' }"
	"score nine { of = { 'nine.q1', 'nine.q2', 'nine.q3', 'nine.q4',"
	" 'nine.q5', 'nine.q6', 'nine.q7', 'nine.q8', 'nine.q9' }"
	" least_answered = 8"
	" band low { from = 0 to = 4 label = 'Low' }"
	" band mild { from = 5 to = 9 label = 'Mild' }"
	" band high { from = 15 to = 27 label = 'High' } }"
	"score many { of = { 'odd.many' } }"
	"score lone { of = { 'odd.lone' } }"
	"score low { of = { 'odd.low' } }"
	"score part { of = { 'odd.many', 'odd.part' }"
	" band any { from = -9 to = 99 label = 'Any' } }"
	"score only { of = { 'odd.part' }"
	" band any { from = -9 to = 99 label = 'Any' } }"
	"score gated { of = { 'gated.q', 'nine.q1' } }"
	"score heard { of = { 'heard.q', 'nine.q1' } private = true }"
	"here { private_ok = 'setup.alone == yes' }";

struct row {
	const char *score;
	const char *says; /* question answer; … */
	const char *sums; /* value, answered/of, least..most, band */
};

static const struct row rows[] = {
	{ "nine", "", "0 0/9 0..27 -" },
	{ "nine", "q1 c; q2 b", "3 2/9 3..24 -" },
	/* Seven of nine are too few for a band; eight are enough. */
	{ "nine", "q1 c; q2 b; q3 b; q4 b; q5 b; q6 d; q7 a", "9 7/9 9..15 -" },
	{ "nine", "q1 c; q2 b; q3 b; q4 b; q5 b; q6 d; q7 a; q8 ?declined",
		"9 7/9 9..15 -" },
	{ "nine", "q1 c; q2 b; q3 b; q4 b; q5 b; q6 d; q7 a; q8 a",
		"9 8/9 9..12 mild" },
	{ "nine", "q1 d; q2 d; q3 d; q4 d; q5 d; q6 a; q7 a; q8 a; q9 a",
		"15 9/9 15..15 high" },
	{ "nine", "q1 a; q2 a; q3 a; q4 a; q5 a; q6 a; q7 a; q8 a; q9 a",
		"0 9/9 0..0 low" },
	/* Between two bands. */
	{ "nine", "q1 d; q2 d; q3 d; q4 b; q5 a; q6 a; q7 a; q8 a; q9 a",
		"10 9/9 10..10 -" },
	/* Whatever is no answer leaves it open. */
	{ "nine", "q1 ?declined; q2 ?not_sure; q3 ?not_now", "0 0/9 0..27 -" },

	{ "many", "", "0 0/1 -4..5 -" },
	{ "many", "odd.many up on", "5 1/1 5..5 -" },
	{ "many", "odd.many up down rest", "-1 1/1 -1..-1 -" },
	{ "lone", "", "0 0/1 -1..7 -" },
	{ "lone", "odd.lone all", "7 1/1 7..7 -" },
	{ "lone", "odd.lone one two", "3 1/1 3..3 -" },

	{ "low", "", "0 0/1 -4..0 -" },
	{ "low", "odd.low none", "-1 1/1 -1..-1 -" },

	/* What does not apply is left out; what may apply is not. */
	{ "part", "odd.many up", "3 1/2 1..8 -" },
	{ "part", "odd.many up; setup.show yes", "3 1/2 1..8 -" },
	{ "part", "odd.many up; setup.show yes; odd.part low",
		"1 2/2 1..1 any" },
	{ "part", "odd.many up; setup.show no", "3 1/1 3..3 any" },
	{ "part", "odd.many up; odd.part high; setup.show no",
		"3 1/1 3..3 any" },
	{ "only", "odd.part high; setup.show no", "0 0/0 0..0 -" },

	/* Behind a gate, or while somebody hears, it is open. */
	{ "gated", "nine.q1 d; gated.q d", "3 1/2 3..6 -" },
	{ "gated", "nine.q1 d; gated.q d; setup.show ?declined",
		"3 1/2 3..6 -" },
	{ "gated", "nine.q1 d; gated.q d; setup.show no", "6 2/2 6..6 -" },
	{ "heard", "nine.q1 d; heard.q d", "3 1/2 3..6 -" },
	{ "heard", "nine.q1 d; heard.q d; setup.alone yes", "6 2/2 6..6 -" },
	{ "heard", "nine.q1 d; heard.q d; setup.alone no", "3 1/2 3..6 -" },
};

/* "q1 c; odd.many up on": each as say() has it; q1 is nine.q1. */
static void say_all(struct world *world, const char *says)
{
	char copy[256], name[64], *one, *rest;

	snprintf(copy, sizeof(copy), "%s", says);
	for (one = strtok_r(copy, ";", &rest); one;
		one = strtok_r(NULL, ";", &rest)) {
		char *said;

		one += strspn(one, " ");
		said = strchr(one, ' ');
		*said++ = '\0';
		snprintf(name, sizeof(name), "%s%s",
			strchr(one, '.') ? "" : "nine.", one);
		say(world, name, said);
	}
}

static struct score_result add_up(struct world *world, const char *id)
{
	int score = named(world, NAME_SCORE, id);

	return score_add_up(&world->list.scores[score], asking_of(world));
}

static void check_row(struct world *world, const struct row *row)
{
	struct score_result sum;
	char is[64];

	say_all(world, row->says);
	sum = add_up(world, row->score);
	snprintf(is, sizeof(is), "%d %d/%d %d..%d %s", sum.value, sum.answered,
		sum.of, sum.least, sum.most, sum.band ? sum.band->id : "-");
	if (strcmp(is, row->sums))
		fail_msg("'%s' with '%s': %s, not %s", row->score, row->says,
			is, row->sums);
}

static void score_add_up__counts__what_there_is_to_count(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		check_row(&world, &rows[i]);
		arena_release(&world.secret);
		world_begin(&world);
	}
	world_release(&world);
}

/*
 * Met if the least is enough, not met if the most is too little, else not
 * known: here it is from 9 to 15.
 */
static const struct {
	const char *rule;
	char truth;
} thresholds[] = {
	{ "score(nine) >= 9", 'Y' },
	{ "score(nine) >= 10", '?' },
	{ "score(nine) >= 15", '?' },
	{ "score(nine) >= 16", 'N' },
	{ "score(nine) > 8", 'Y' },
	{ "score(nine) > 9", '?' },
	{ "score(nine) > 14", '?' },
	{ "score(nine) > 15", 'N' },
	{ "score(nine) < 9", 'N' },
	{ "score(nine) < 10", '?' },
	{ "score(nine) < 16", 'Y' },
	{ "score(nine) <= 8", 'N' },
	{ "score(nine) <= 9", '?' },
	{ "score(nine) <= 15", 'Y' },
	{ "score(nine) == 8", 'N' },
	{ "score(nine) == 9", '?' },
	{ "score(nine) == 16", 'N' },
	{ "score(nine) != 8", 'Y' },
	{ "score(nine) != 15", '?' },
	{ "16 > score(nine)", 'Y' },
	{ "9 <= score(nine)", 'Y' },
	{ "10 <= score(nine)", '?' },
	{ "9 == score(nine)", '?' },
	/* Two that are open: -4..5 and 9..15. */
	{ "score(many) < score(nine)", 'Y' },
	{ "score(many) >= score(nine)", 'N' },
	{ "score(many) == score(nine)", 'N' },
	/* -4..5 and -1..7 */
	{ "score(many) == score(lone)", '?' },
	{ "score(many) == score(many)", '?' },
};

static void rule_eval__takes__all_that_a_score_may_come_to(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	say_all(&world, "q1 c; q2 b; q3 b; q4 b; q5 b; q6 d; q7 a");
	for (size_t i = 0; i < sizeof(thresholds) / sizeof(*thresholds); i++) {
		char truth = truth_of(&world, thresholds[i].rule);

		if (truth != thresholds[i].truth)
			fail_msg("'%s': %c, not %c", thresholds[i].rule, truth,
				thresholds[i].truth);
	}
	world_release(&world);
}

/* Whatever is said of the rest, it stays between least and most. */
static void score_add_up__keeps__its_word(void **state)
{
	static const char *const said[] = { "a", "b", "c", "d" };
	struct world world;
	unsigned seed = 1;

	(void)state;
	world_load(&world, body);
	for (int round = 0; round < 200; round++) {
		struct score_result before = { .least = -1, .most = 99 };

		for (int q = 1; q <= 9; q++) {
			struct score_result sum;
			char name[32];

			seed = seed * 1103515245 + 12345;
			snprintf(name, sizeof(name), "nine.q%d", q);
			say(&world, name, said[seed >> 16 & 3]);
			sum = add_up(&world, "nine");
			assert_true(sum.least >= before.least);
			assert_true(sum.most <= before.most);
			assert_true(sum.least == sum.value);
			before = sum;
		}
		assert_int_equal(before.least, before.most);
		for (int q = 1; q <= 9; q++) {
			char name[32];

			snprintf(name, sizeof(name), "nine.q%d", q);
			say(&world, name, "?blank");
		}
	}
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(score_add_up__counts__what_there_is_to_count),
		cmocka_unit_test(
			rule_eval__takes__all_that_a_score_may_come_to),
		cmocka_unit_test(score_add_up__keeps__its_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
