/* SPDX-License-Identifier: MIT */
#include "linted.h"

static const char *const not_before_support[] = { "Support" };

static const struct wording_term terms[] = {
	{ .say = "addict",
		.instead = "woman who uses drugs",
		.plural = true,
		.error = true },
	{ .say = "chaotic", .instead = "having a hard time" },
	{ .say = "victim",
		.instead = "survivor",
		.not_before = not_before_support,
		.n_not_before = 1 },
};

static const char *const ok[] = { "Chaotic Kitchen" };
static const char *const discreet[] = { "refuge", "abuse" };

static const struct wording words = {
	.terms = terms,
	.n_terms = LENGTH(terms),
	.ok = ok,
	.n_ok = LENGTH(ok),
	.discreet = discreet,
	.n_discreet = LENGTH(discreet),
};

static void texts(struct world *world)
{
	lint_texts(&world->list, &words, &world->diag);
}

static void texts_expected(struct world *world)
{
	texts(world);
	lint_expected(&world->list, true, &world->diag);
}

#define HARD_TOPIC(language)                                                   \
	"language = '" language "' topic t { title = '" HARD81 "'\n"           \
	"question q { ask = 'Is he an addict?' type = 'text' } }"              \
	"need n { when = 't.q is answered' urgency = 'soon' tags = { 'gp' }\n" \
	"title = 'A refuge' }"
#define REFUGE                                                             \
	"6: error: need 'n': title: 'refuge' may not stand on a discreet " \
	"sheet: word it otherwise, or 'paper = \"ask\"'\n"
#define ENGLISH                                                                \
	HARD("4", "topic 't': title", "t.title")                               \
	"5: error: question 'q': ask: say 'woman who uses drugs' rather than " \
	"'addict'\n" REFUGE                                                    \
	"4: warning: topic 't': what she hears is hard to read (grade 20.9, "  \
	"more than 6) [grade:t]\n"

static void lint_texts__judges__only_english(void **state)
{
	static const struct linted cases[] = {
		{ HARD_TOPIC("en"), ENGLISH },
		{ HARD_TOPIC("en-GB"), ENGLISH },
		{ HARD_TOPIC(""), ENGLISH },
		/* The words that may not be seen are for any sheet. */
		{ HARD_TOPIC("pl"), REFUGE },
		{ "language = 'pl'\n" LABELS(A35),
			"5: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n" },
	};

	(void)state;
	EXPECT(cases, texts);
}

static void lint_texts__finds__words_that_wound(void **state)
{
	static const struct linted cases[] = {
		{ ASKS("\nask = 'Are Addicts here?' type = 'text'"),
			"5: error: question 'q': ask: say 'woman who uses "
			"drugs' rather than 'Addicts'\n" },
		{ ASKS("@choice note = 'She is Chaotic, a victim.'"),
			"4: warning: question 'q': note: say 'having a hard "
			"time' rather than 'Chaotic' [wording:chaotic]\n"
			"4: warning: question 'q': note: say 'survivor' rather "
			"than 'victim' [wording:victim]\n" },
		{ "topic t { title = 'Chaotic addict' question q { @choice } }",
			"4: warning: topic 't': title: say 'having a hard time'"
			" rather than 'Chaotic' [wording:chaotic]\n"
			"4: error: topic 't': title: say 'woman who uses drugs'"
			" rather than 'addict'\n" },
		{ LABELS("Victim Support"), "" },
		{ LABELS("The Chaotic Kitchen"), "" },
	};

	(void)state;
	EXPECT(cases, texts);
}

#define NEED(rest)                                       \
	ASKS("@choice")                                  \
	"\nneed n { when = 't.q == yes' urgency = 'now'" \
	" tags = { 'gp' }\n" rest "}"
#define INFO_LINE(rest) ASKS("@choice") "\ninfo i { " rest " }"
#define NOT_DISCREET(line, what, word)                                    \
	line ": error: " what ": '" word "' may not stand on a discreet " \
	     "sheet: word it otherwise, or 'paper = \"ask\"'\n"
#define PRIVATE_RULE                                       \
	"topic t { title = 'T' question alone { @choice }" \
	" question q { @choice private = true } }"         \
	"here { private_ok = 't.alone == yes' }"

static void lint_texts__keeps__her_sheet_discreet(void **state)
{
	static const struct linted cases[] = {
		{ NEED("title = 'A Refuge' do = { 'Ring' }"),
			NOT_DISCREET("6", "need 'n': title", "refuge") },
		{ NEED("title = 'N' do = { 'Ring' }\nby = 'abuse'"),
			NOT_DISCREET("7", "need 'n': by", "abuse") },
		{ INFO_LINE("title = 'Refuges and abuse' text = 'I'"),
			NOT_DISCREET("5", "info 'i': title", "refuge") },
		{ INFO_LINE("title = 'I'\ntext = 'Abuse' paper = 'yes'"),
			NOT_DISCREET("6", "info 'i': text", "abuse") },

		/* What is said, done together or asked is not on it. */
		{ NEED("title = 'N' say = 'abuse' note = 'abuse'"
		       " do = { 'Ring the refuge' }"),
			"" },
		{ LABELS("A refuge"), "" },
		{ NEED("title = 'Refugees' do = { 'Ring' }"), "" },

		/* Not without her yes. */
		{ NEED("title = 'A refuge' do = { 'Ring' } paper = 'ask'"),
			"" },
		{ NEED("title = 'A refuge' do = { 'Ring' } paper = 'never'"),
			"" },
		{ INFO_LINE("title = 'Abuse' text = 'I' paper = 'ask'"), "" },
		{ INFO_LINE("title = 'Abuse' text = 'I' paper = 'never'"), "" },
		{ NEED("title = 'A refuge' do = { 'Ring' } private = true"),
			"" },
		{ INFO_LINE("title = 'Abuse' text = 'I' private = true"), "" },
		{ PRIVATE_RULE
			"need n { when = 't.q == yes' urgency = 'soon'"
			" title = 'A refuge' tags = { 'gp' } paper = 'yes' }"
			"info i { when = 't.q == yes' title = 'Abuse'"
			" text = 'Abuse' paper = 'yes' }",
			"" },
	};

	(void)state;
	EXPECT(cases, texts);
}

static void lint_texts__reads__what_did_not_load(void **state)
{
	struct world world;

	(void)state;
	assert_false(world_try(&world,
		"topic t { title = 'Chaotic'\nquestion q { @choice"
		" show_if = 'nothing == yes' } }"));
	arena_init(&world.secret);
	texts(&world);
	assert_string_equal(said(&world),
		"5: error: question 'q': no question 'nothing'\n"
		"4: warning: topic 't': title: say 'having a hard time' rather "
		"than 'Chaotic' [wording:chaotic]\n");
	world_release(&world);
}

#define INFORMATION_U                                                     \
	"topic u { title = 'Information information' question q { @say }" \
	" question r { ask = 'Information information?' type = 'say' }"   \
	" question s { ask = 'Information information information?'"      \
	" type = 'say' } }"
#define ALL_WARNINGS                                                     \
	"\ntopic t { title = 'Chaotic, chaotic' question q { ask = 'Q?'" \
	" type = 'choice' option a { label = '" A35 "' }"                \
	" option b { label = '" A35 "' } } }" INFORMATION_U              \
	"info i { title = 'I' text = '" HARD81 "' }"

static void lint_expected__takes_out__what_is_said_of_texts(void **state)
{
	static const struct linted cases[] = {
		{ "expect = { 'long:t.q.label', 'wording:chaotic',"
		  " 'hard:i.text', 'grade:t', 'grade:u' }" ALL_WARNINGS,
			"" },
		{ "expect = { 'wording:chaotic', 'hard:i.text', 'grade:t',"
		  " 'grade:u', 'hard:i.title' }" ALL_WARNINGS,
			"5: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n"
			"5: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n" GONE(
				"hard:i.title") },
		/* An error stays one. */
		{ "expect = { 'wording:addict' }\n" ASKS(
			  "ask = 'Addict?' type = 'say'"),
			"5: error: question 'q': say: say 'woman who uses "
			"drugs' rather than 'Addict'\n" GONE(
				"wording:addict") },
	};

	(void)state;
	EXPECT(cases, texts_expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lint_texts__judges__only_english),
		cmocka_unit_test(lint_texts__finds__words_that_wound),
		cmocka_unit_test(lint_texts__keeps__her_sheet_discreet),
		cmocka_unit_test(lint_texts__reads__what_did_not_load),
		cmocka_unit_test(
			lint_expected__takes_out__what_is_said_of_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
