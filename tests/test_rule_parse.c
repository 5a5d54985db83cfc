/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic setup { title = 'S' always = true"
	" question alone { ask = 'Q?' type = 'choice' @yes_no }"
	" question plain { ask = 'Q?' type = 'choice'"
	" option some { label = 'Some' } option any { label = 'Any' } }"
	" question number { ask = 'Q?' type = 'number' }"
	" question day { ask = 'Q?' type = 'date' } }"
	"topic heard { title = 'H' private = true"
	" question hurt { ask = 'Q?' type = 'choice' @yes_no }"
	" question after { ask = 'Q?' type = 'number' } }"
	"topic body { title = 'B'"
	" question signs { ask = 'Q?' type = 'many'"
	" option hot { label = 'Hot' } option all { label = 'All' } }"
	" question words { ask = 'Q?' type = 'text' }"
	" question month { ask = 'Q?' type = 'month' }"
	" question read { ask = 'Q.' type = 'say' }"
	" question count { ask = 'Q?' type = 'number' }"
	" question any { ask = 'Q?' type = 'number' }"
	" question here { ask = 'Q?' type = 'number' }"
	" question later { ask = 'Q?' type = 'number' } }"
	"score sum { of = { 'setup.alone' } }"
	"score secret { of = { 'heard.hurt' } private = true }"
	"here { private_ok = 'setup.alone == yes' }";

/* Where a rule stands. */
enum stands {
	NEED,	  /* everything can be read */
	QUESTION, /* the show_if of body.here */
	PRIVATE,  /* the show_if of heard.after */
	STRICT	  /* ordinary, and may read scores */
};

struct wrong {
	enum stands stands;
	const char *rule, *said;
};

#define TWENTY "(((((((((((((((((((("
#define ZEROS "00000000000000000000000000000000000000000000000"
#define LONG_NAME                                                       \
	"a_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on" \
	"_and_on_and_on_and_on_and_on_and_on"

static const struct wrong wrongs[] = {
	{ NEED, "", "an empty rule" },
	{ NEED, " \t\n", "an empty rule" },

	/* Names. */
	{ NEED, "setup.alnoe == yes",
		"no question 'setup.alnoe' (did you mean 'setup.alone'?)" },
	{ NEED, "nowhere.to_be_found == yes",
		"no question 'nowhere.to_be_found'" },
	{ NEED, "signs has hot", "no question 'signs'" },
	{ QUESTION, "singns has hot",
		"no question 'singns' (did you mean 'signs'?)" },
	{ QUESTION, "alone == yes", "no question 'alone'" },
	{ QUESTION, "later > 5",
		"'body.later' is not asked before this: only earlier questions can be read" },
	{ QUESTION, "here > 5",
		"'body.here' is not asked before this: only earlier questions can be read" },
	{ QUESTION, "heard.hurt == yes",
		"'heard.hurt' is private: only what is private itself may read it" },
	{ STRICT, "score(secret) > 1",
		"score 'secret' is private: only what is private itself may read it" },
	{ NEED, "body.read is answered",
		"'body.read' is only read out: it has no answer" },
	{ NEED, LONG_NAME " == yes",
		"'a_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_o': this name is too long" },

	/* Options. */
	{ NEED, "setup.alone == yess",
		"no option 'yess' in 'setup.alone' (did you mean 'yes'?)" },
	{ NEED, "setup.alone != hot", "no option 'hot' in 'setup.alone'" },
	{ NEED, "body.signs has yes", "no option 'yes' in 'body.signs'" },
	{ NEED, "body.signs has none", "no option 'none' in 'body.signs'" },
	{ NEED, "setup.alone in (yes, maybe, noo)",
		"no option 'maybe' in 'setup.alone'\n"
		"no option 'noo' in 'setup.alone' (did you mean 'no'?)" },
	{ NEED, "setup.alone == \"yes\"",
		"an option is named by its id, without quotes" },
	{ NEED, "setup.alone == `yes`", "expected an option, not '`'" },
	{ NEED, "setup.alone in (“yes”)",
		"'“': an option is named by its id, without quotes" },
	{ NEED, "setup.plain == today", "no option 'today' in 'setup.plain'" },

	/* Signs of other languages. */
	{ NEED, "setup.alone = yes", "'=': write '=='" },
	{ NEED, "setup.number ≥ 5", "'≥': write '>='" },
	{ NEED, "setup.number == 5 && setup.alone == yes",
		"'&&': write 'and'" },
	{ NEED, "setup.number == 5 & setup.alone == yes", "'&': write 'and'" },
	{ NEED, "setup.number == 5 || setup.alone == yes", "'||': write 'or'" },
	{ NEED, "setup.number == 5 | setup.alone == yes", "'|': write 'or'" },
	{ NEED, "!(setup.alone == yes)", "'!': write 'not'" },
	{ NEED, "setup.number == 5 ÷ 5",
		"expected 'and', 'or' or the end, not '÷'" },
	{ NEED, "setup.number == 5 [6]",
		"expected 'and', 'or' or the end, not '['" },
	{ NEED, "setup.number == 5 }",
		"expected 'and', 'or' or the end, not '}'" },
	{ NEED, "setup.number == - 5", "expected a question, not '-'" },
	{ NEED, "_one == yes", "no question '_one'" },
	{ NEED, "setup.number == " ZEROS ZEROS "77",
		"'" ZEROS ZEROS
		"7': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.number == 12x",
		"'12x': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.number == 1.5",
		"'1.5': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.number == 2147483648",
		"'2147483648': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.number == -2147483649",
		"'-2147483649': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.number == 99999999999999999999",
		"'99999999999999999999': this is no number, and no date yyyy-mm-dd" },
	{ NEED, "setup.day == 2026-02-30",
		"'2026-02-30': this is no number, and no date yyyy-mm-dd" },

	/* Types. */
	{ NEED, "body.words == foo",
		"'body.words' is a text: it can only be 'answered' or 'blank'" },
	{ NEED, "body.words < 5",
		"'body.words' is a text: it can only be 'answered' or 'blank'" },
	{ NEED, "body.words is declined",
		"'body.words' is a text: it can only be 'answered' or 'blank'" },
	{ NEED, "body.words has hot",
		"'body.words' is a question of type 'text': it has no options" },
	{ NEED, "body.signs == hot",
		"'body.signs' takes several answers: use 'has', or count()" },
	{ NEED, "body.signs > 2",
		"'body.signs' takes several answers: use 'has', or count()" },
	{ NEED, "body.signs in (hot)",
		"'body.signs' is a question of type 'many': write 'has any (…)'" },
	{ NEED, "setup.alone has yes",
		"'setup.alone' is a question of type 'choice': write '==' or 'in (…)'" },
	{ NEED, "setup.alone has any (yes, no)",
		"'setup.alone' is a question of type 'choice': write '==' or 'in (…)'" },
	{ NEED, "setup.number in (hot, cold)",
		"'setup.number' is a question of type 'number': it has no options" },
	{ NEED, "setup.day has all (hot)",
		"'setup.day' is a question of type 'date': it has no options" },
	{ NEED, "setup.plain > 5",
		"'setup.plain' has no options with a 'value': compare it with an option" },
	{ NEED, "setup.number == yes", "no question 'yes'" },
	{ NEED, "setup.day > 5", "a date and a number cannot be compared" },
	{ NEED, "5 < setup.day", "a date and a number cannot be compared" },
	{ NEED, "setup.number > today",
		"a date and a number cannot be compared" },
	{ NEED, "months_since(setup.day) > 2026-01-01",
		"a date and a number cannot be compared" },
	{ NEED, "body.month == score(sum)",
		"a date and a number cannot be compared" },
	{ NEED, "months_since(setup.number) > 1",
		"'setup.number' is not a date" },
	{ NEED, "years_since(setup.alone) > 1", "'setup.alone' is not a date" },
	{ NEED, "count(setup.alone) > 1",
		"'setup.alone' is a question of type 'choice': count() counts the ticks of 'many'" },
	{ NEED, "any(setup.alone)",
		"'setup.alone' is a question of type 'choice': any() looks at the ticks of 'many'" },
	{ NEED, "score(summ) > 1", "no score 'summ' (did you mean 'sum'?)" },
	{ QUESTION, "score(sum) > 1",
		"score() cannot be read here: scores come after the questions" },

	/* Grammar: after such a mistake nothing more can be told apart. */
	{ NEED, "setup.alone",
		"'setup.alone' alone is no rule: compare it, or say 'is answered'" },
	{ NEED, "setup.alone equals yes",
		"'setup.alone' alone is no rule: compare it, or say 'is answered'" },
	{ NEED, "setup.alone ==", "expected a question, not the end" },
	{ NEED, "setup.alone in yes", "expected '(', not 'yes'" },
	{ NEED, "setup.alone in ()", "expected an option, not ')'" },
	{ NEED, "setup.alone in (yes", "expected ',' or ')', not the end" },
	{ NEED, "setup.alone in (yes no)", "expected ',' or ')', not 'no'" },
	{ NEED, "setup.alone is",
		"expected answered, declined, not_sure, not_now or blank, not the end" },
	{ NEED, "setup.alone is yes",
		"expected answered, declined, not_sure, not_now or blank, not 'yes'" },
	{ NEED, "setup.number > 5 setup.alone == yes",
		"expected 'and', 'or' or the end, not 'setup.alone'" },
	{ NEED, "setup.number > 5)",
		"expected 'and', 'or' or the end, not ')'" },
	{ NEED, "(setup.number > 5", "expected ')', not the end" },
	{ NEED, "setup.number > 5 or", "expected a question, not the end" },
	{ NEED, "not", "expected a question, not the end" },
	{ NEED, "== 5", "expected a question, not '=='" },
	{ NEED, "5", "expected a comparison, not the end" },
	{ NEED, "today and", "expected a comparison, not 'and'" },
	{ NEED, "count(body.signs)", "expected a comparison, not the end" },
	{ NEED, "count(body.signs > 1", "expected ')', not '>'" },
	{ NEED, "counts(body.signs) > 1",
		"no question 'counts'\n"
		"'counts' alone is no rule: compare it, or say 'is answered'" },
	{ NEED, "setup.number > counts(body.signs)",
		"no question 'counts'\n"
		"expected 'and', 'or' or the end, not '('" },
	{ NEED, "count(5) > 1", "expected a question, not '5'" },
	{ NEED, "any(5)", "expected a question, not '5'" },
	{ NEED, "any(body.signs", "expected ')', not the end" },
	{ NEED, "score(5) > 1", "expected a score, not '5'" },
	{ NEED, "setup.day > months_since(5)", "expected a question, not '5'" },
	{ NEED, "setup.number > count(", "expected a question, not the end" },
	{ NEED, TWENTY TWENTY "( 1 == 1",
		"too many parentheses in each other" },

	/* Several in one rule. */
	{ NEED,
		"nope.no == yes and setup.alone == maybe or not (setup.day > 5"
		" and body.signs == hot) and count(setup.number) > 1",
		"no question 'nope.no'\n"
		"no option 'maybe' in 'setup.alone'\n"
		"a date and a number cannot be compared\n"
		"'body.signs' takes several answers: use 'has', or count()\n"
		"'setup.number' is a question of type 'number': count() counts the ticks of 'many'" },
	{ NEED, "nope.no in (a, b) or nope.nor has any (c) or 5 < nope.not",
		"no question 'nope.no'\n"
		"no question 'nope.nor'\n"
		"no question 'nope.not'" },
	{ NEED, "any(nope.no) or score(nor) > 1 or nope.not = 5",
		"no question 'nope.no'\n"
		"no score 'nor'\n"
		"no question 'nope.not'\n"
		"'=': write '=='" },
	{ QUESTION, "heard.hurt == yes or later == 5 or nope.no is blank",
		"'heard.hurt' is private: only what is private itself may read it\n"
		"'body.later' is not asked before this: only earlier questions can be read\n"
		"no question 'nope.no'" },
};

static const struct rule *parse(
	struct world *world, enum stands stands, const char *text)
{
	static const char *const questions[] = { NULL, "body.here",
		"heard.after", NULL };
	struct rule_place place = {
		.list = &world->list,
		.diag = &world->diag,
		.file = "test",
		.what = "rule",
		.line = 7,
		.topic = -1,
		.before = world->list.n_questions,
		.scores = !questions[stands],
		.ordinary = stands == QUESTION || stands == STRICT,
	};

	if (questions[stands]) {
		place.before = question_of(world, questions[stands]);
		place.topic = world->list.questions[place.before].topic;
	}
	diag_release(&world->diag);
	return rule_parse(text, &place, &world->list.arena);
}

/* What was said, a line each. */
static const char *said(struct world *world)
{
	const struct diag_entry *entry;
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (entry = world->diag.first; entry; entry = entry->next) {
		assert_string_equal(entry->file, "test");
		assert_int_equal(entry->line, 7);
		assert_int_equal(entry->level, DIAG_ERROR);
		assert_memory_equal(entry->text, "rule: ", 6);
		buf_addf(&buf, "%s%s", buf.len ? "\n" : "", entry->text + 6);
	}
	return buf.text;
}

static void rule_parse__says__what_is_wrong(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(wrongs) / sizeof(*wrongs); i++) {
		const struct wrong *wrong = &wrongs[i];

		if (parse(&world, wrong->stands, wrong->rule))
			fail_msg("taken for right: %s", wrong->rule);
		if (strcmp(said(&world), wrong->said))
			fail_msg("'%s' is said to be:\n%s\nnot:\n%s",
				wrong->rule, said(&world), wrong->said);
	}
	world_release(&world);
}

static const struct {
	enum stands stands;
	const char *rule;
} rights[] = {
	{ NEED, "setup.alone==yes" },
	{ NEED, "\tsetup.alone\n==\ryes " },
	{ NEED, "((setup.alone in (yes,no)))" },
	{ NEED, "setup.plain == any or setup.plain in (any)" },
	{ NEED, "body.signs has all or body.signs has all (all, hot)" },
	{ NEED, "body.signs has none(hot)" },
	{ NEED, "any (body.signs) and count (body.signs) > 1" },
	{ NEED, "body.count == count(body.signs)" },
	{ NEED, "setup.number == -2147483648 or setup.number < 2147483647" },
	{ NEED, "setup.alone == count(body.signs)" },
	{ NEED, "body.month <= setup.day and 2026-01-01 != body.month" },
	{ NEED, "setup.alone >= score(sum) and score(secret) == 1" },
	{ NEED, "heard.hurt == yes" },
	{ NEED, "not not(setup.alone == yes)" },
	{ NEED, TWENTY TWENTY "1 == 1))))))))))))))))))))"
			      ")))))))))))))))))))) or (1 == 2)" },
	{ QUESTION, "signs has hot and body.signs has hot" },
	{ QUESTION, "count > 5 or count(signs) > count" },
	{ QUESTION, "any > 5 and any (signs)" },
	{ QUESTION, "words is blank or month is not_now" },
	{ PRIVATE, "hurt == yes and heard.hurt is answered" },
	{ STRICT, "score(sum) >= 1" },
};

static void rule_parse__takes__what_is_right(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(rights) / sizeof(*rights); i++)
		if (!parse(&world, rights[i].stands, rights[i].rule))
			fail_msg("'%s': %s", rights[i].rule, said(&world));
	world_release(&world);
}

/* "1 == 1 and 1 == 1 and …" */
static const char *long_rule(struct world *world, int n)
{
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 1; i < n; i++)
		buf_add(&buf, "1 == 1 and ");
	buf_add(&buf, "1 == 1");
	return buf.text;
}

static void rule_parse__takes__only_so_long_a_rule(void **state)
{
	static const char *const ends[] = { "1", "1 = 1", "1 1",
		"setup.day > 5 and ((" };
	struct world world;
	const struct rule *rule;

	(void)state;
	world_load(&world, body);
	rule = parse(&world, NEED,
		arena_printf(&world.secret, "not 1 == 2 and %s",
			long_rule(&world, 999)));
	assert_non_null(rule);
	assert_int_equal(rule_eval(rule, asking_of(&world)), TRUTH_YES);
	assert_null(parse(&world, NEED, long_rule(&world, 1001)));
	assert_string_equal(said(&world), "this rule is too long");
	assert_null(parse(&world, NEED, long_rule(&world, 50000)));
	assert_string_equal(said(&world), "this rule is too long");
	/* After that nothing more is said of it. */
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		assert_null(parse(&world, NEED,
			arena_printf(&world.secret, "not %s and %s",
				long_rule(&world, 1000), ends[i])));
		assert_string_equal(said(&world), "this rule is too long");
	}
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rule_parse__says__what_is_wrong),
		cmocka_unit_test(rule_parse__takes__what_is_right),
		cmocka_unit_test(rule_parse__takes__only_so_long_a_rule),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
