/* SPDX-License-Identifier: MIT */
#include "linted.h"

static void rest(struct world *world)
{
	lint_checklist(&world->list, world_today, &world->diag);
}

static void unproved(struct world *world)
{
	rest(world);
	lint_expected(&world->list, false, &world->diag);
}

/* What a proof would have said is in `expect` alone. */
static void proved(struct world *world)
{
	rest(world);
	lint_expected(&world->list, true, &world->diag);
}

#define TAGGED(tags)                                                  \
	ASKS("@choice")                                               \
	"\nneed n { title = 'N' when = 't.q == yes' urgency = 'soon'" \
	" tags = { " tags " } }"

static void lint_checklist__knows__the_tags(void **state)
{
	static const struct linted cases[] = {
		{ TAGGED("'gp', 'menopause', 'emergency', 'urgent_care'"), "" },
		{ TAGGED("'gp', 'menopase'"),
			"5: warning: need 'n': unknown tag 'menopase' (did you "
			"mean 'menopause'?) [tag:menopase]\n" },
		{ TAGGED("'rocketry', 'gp', 'smaer'"),
			"5: warning: need 'n': unknown tag 'rocketry' "
			"[tag:rocketry]\n"
			"5: warning: need 'n': unknown tag 'smaer' (did you "
			"mean 'smear'?) [tag:smaer]\n" },
	};

	(void)state;
	EXPECT(cases, rest);
}

#define WISH(wish) ASKS("@choice") "\nwish w { when = 't.q == yes' " wish " }"
#define UNKNOWN_WANT(word)                                               \
	"5: warning: wish 'w': no service can say that it offers '" word \
	"' [want:" word "]\n"

static void lint_checklist__knows__what_can_be_wanted(void **state)
{
	static const struct linted cases[] = {
		{ WISH("want = 'female_worker'"), "" },
		{ WISH("want = 'evenings'"), "" },
		{ WISH("want = 'language:pl'"), "" },
		{ WISH("must = 'ost'"), "" },
		{ WISH("want = 'ost'"), UNKNOWN_WANT("ost") },
		{ WISH("want = 'female_workr'"), UNKNOWN_WANT("female_workr") },
		{ WISH("want = 'language:'"), UNKNOWN_WANT("language:") },
	};

	(void)state;
	EXPECT(cases, rest);
}

#define READ(question, rest)                                   \
	"topic t { title = 'T'\nquestion q { " question " }\n" \
	"question other { @choice record = true" rest
#define UNREAD                                                               \
	"5: warning: question 'q': nothing reads its answer (say 'record = " \
	"true' if it is asked to be talked about) [unread:t.q]\n"

static void lint_checklist__warns__of_a_question_for_nothing(void **state)
{
	static const struct linted cases[] = {
		{ READ("@choice", " } }"), UNREAD },
		{ READ("@choice record = false", " } }"), UNREAD },
		{ READ("@text", " } } here { paper_safe = 't.other == yes' }"),
			UNREAD },
		{ READ("@number",
			  " } } need n { @soon when = 't.other == yes' }"),
			UNREAD },
		{ READ("@choice record = true", " } }"), "" },
		{ READ("@say", " } }"), "" },

		{ READ("@choice", " show_if = 'q == yes' } }"), "" },
		{ READ("@choice",
			  " } } topic u { title = 'U' show_if = 't.q == yes'"
			  " question one { @say } }"),
			"" },
		{ READ("@choice", " } } topic u { title = 'U' gate = 'g'"
				  " question one { @say } }"
				  " gate g { @gate when = 't.q == yes' }"),
			"" },
		/* …and a gate that stands before nothing. */
		{ READ("@choice", " } } gate g { @gate when = 't.q == yes' }"),
			"6: warning: gate 'g': no topic is behind it "
			"[gate:g]\n" },
		{ READ("@choice", " } } need n { @soon when = 't.q == yes' }"),
			"" },
		{ READ("@choice", " } } info i { @info when = 't.q == yes' }"),
			"" },
		{ READ("@choice", " } } info i { @info }"), UNREAD },
		{ READ("@choice", " } } score s { of = { 't.q' } }"), "" },
		{ READ("@choice", " } } wish w { must = 'ost'"
				  " when = 't.q == yes' }"),
			"" },
		{ READ("@choice", " } } here { private_ok = 't.q == yes' }"),
			"" },
		{ READ("@choice", " } } here { paper_safe = 't.q == yes' }"),
			"" },
		{ READ("@text", " } } here { area = 't.q' }"), "" },
		{ READ("@choice", " } } here { age = 't.q' }"), "" },
		{ READ("ask = 'Q?' type = 'choice' option ni { label = 'NI' }",
			  " } } here { nation = 't.q' }"),
			"" },
	};

	(void)state;
	EXPECT(cases, rest);
}

static void lint_checklist__reads__through_a_score(void **state)
{
	static const struct linted cases[] = {
		{ "topic t { title = 'T' question a { @choice }\n"
		  "question b { @choice } question c { @choice } }\n"
		  "score s { of = { 't.a', 't.c' } }\n"
		  "need n { @soon when = 'score(s) > 1' }",
			"5: warning: question 'b': nothing reads its answer "
			"(say 'record = true' if it is asked to be talked "
			"about) [unread:t.b]\n" },
	};

	(void)state;
	EXPECT(cases, rest);
}

#define QUIET_TOPIC "\ntopic t { title = 'T' question q { @say } }"
#define STALE(days, most)                               \
	"5: warning: the facts were last checked " days \
	" days ago, more than " most " [stale]\n"

/* On 20 November 2026. */
static void lint_checklist__warns__of_facts_grown_old(void **state)
{
	static const struct linted cases[] = {
		{ "stale_after_days = 180\nchecked = '2026-05-24'" QUIET_TOPIC,
			"" },
		{ "stale_after_days = 180\nchecked = '2026-05-23'" QUIET_TOPIC,
			STALE("181", "180") },
		{ "stale_after_days = 1\nchecked = '2026-11-19'" QUIET_TOPIC,
			"" },
		{ "stale_after_days = 1\nchecked = '2026-11-18'" QUIET_TOPIC,
			STALE("2", "1") },
		{ "stale_after_days = 180\nchecked = '2027-01-01'" QUIET_TOPIC,
			"" },
		{ "stale_after_days = 180\nchecked = ''" QUIET_TOPIC, "" },
		{ "stale_after_days = 180" QUIET_TOPIC, "" },
		{ "stale_after_days = 0\nchecked = '1999-01-01'" QUIET_TOPIC,
			"" },
		{ "checked = '1999-01-01'" QUIET_TOPIC, "" },
	};

	(void)state;
	EXPECT(cases, rest);
}

#define ROCKETRY                                                            \
	"need n { title = 'N' when = 'today > 2020-01-01' urgency = 'soon'" \
	" tags = { 'rocketry' } }"
#define ALL_WARNINGS                                                         \
	"\nstale_after_days = 1 checked = '1999-01-01'"                      \
	"wish w { when = 'today > 2020-01-01' want = 'ost' }" ROCKETRY ASKS( \
		"@choice")

static void lint_expected__takes_out__what_was_explained_away(void **state)
{
	static const struct linted cases[] = {
		{ "expect = { 'unread:t.q', 'tag:rocketry', 'want:ost',"
		  " 'stale' }" ALL_WARNINGS,
			"" },
		{ "expect = { 'unread:t.q' }\n" ASKS("@choice"), "" },
		{ "expect = { 'unread:t.r' }\n" ASKS("@choice"),
			UNREAD GONE("unread:t.r") },
		{ "expect = { 'unread' }\n" ASKS("@choice"),
			UNREAD GONE("unread") },
		{ "expect = { }\n" ASKS("@choice"), UNREAD },
		{ "\n" ASKS("@choice"), UNREAD },
	};

	(void)state;
	EXPECT(cases, unproved);
	EXPECT(cases, proved);
}

#define PROVED(code) "expect = { '" code "' }" QUIET_TOPIC

static void lint_expected__asks_a_proof__for_what_it_can_tell(void **state)
{
	static const struct linted without[] = {
		{ PROVED("unreachable:t.q"), "" },
		{ PROVED("never:n"), "" },
		{ PROVED("always:n"), "" },
		{ PROVED("unanswered:n"), "" },
		{ PROVED("never"), GONE("never") },
		{ PROVED("tag:never:n"), GONE("tag:never:n") },
	};
	static const struct linted with[] = {
		{ PROVED("unreachable:t.q"), GONE("unreachable:t.q") },
		{ PROVED("never:n"), GONE("never:n") },
		{ PROVED("always:n"), GONE("always:n") },
		{ PROVED("unanswered:n"), GONE("unanswered:n") },
		{ PROVED("never"), GONE("never") },
	};

	(void)state;
	EXPECT(without, unproved);
	EXPECT(with, proved);
}

/* What a proof said goes away as all the rest does. */
static void lint_expected__takes_out__what_was_proved(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, "expect = { 'never:n', 'always:n' }" QUIET_TOPIC);
	diag_warning(&world.diag, world.list.file, 9, "never:n", "never");
	diag_warning(&world.diag, world.list.file, 9, "never:m", "left");
	diag_warning(&world.diag, "another.conf", 9, "never:n", "another's");
	lint_expected(&world.list, true, &world.diag);
	assert_int_equal(world.diag.warnings, 3);
	assert_string_equal(world.diag.first->text, "left");
	assert_string_equal(world.diag.first->next->text, "another's");
	assert_string_equal(world.diag.first->next->next->text,
		"the expected warning 'always:n' does not come any more");
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lint_checklist__knows__the_tags),
		cmocka_unit_test(lint_checklist__knows__what_can_be_wanted),
		cmocka_unit_test(
			lint_checklist__warns__of_a_question_for_nothing),
		cmocka_unit_test(lint_checklist__reads__through_a_score),
		cmocka_unit_test(lint_checklist__warns__of_facts_grown_old),
		cmocka_unit_test(
			lint_expected__takes_out__what_was_explained_away),
		cmocka_unit_test(
			lint_expected__asks_a_proof__for_what_it_can_tell),
		cmocka_unit_test(lint_expected__takes_out__what_was_proved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
