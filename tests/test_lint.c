/* SPDX-License-Identifier: MIT */
#include "linted.h"

#include "base/i18n.h"

static void texts(struct world *world)
{
	struct wording none;

	wording_init(&none);
	lint_texts(&world->list, &none, &world->diag);
	wording_release(&none);
}

/* 17 of them are 34 columns wide, and 51 bytes long. */
#define WIDE17                                                   \
	"\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57" \
	"\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57\u5b57"

#define STEPS(label)                                            \
	"topic t { title = 'T'\nquestion q { @choice } }\n"     \
	"gate g { title = 'G' text = 'G' when = 't.q == yes'\n" \
	"step one { label = '" label "' } }"

static void lint_texts__warns__of_what_is_too_long_for_its_place(void **state)
{
	static const struct linted cases[] = {
		{ LABELS(A34), "" },
		{ LABELS(A35),
			"4: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n" },
		{ STEPS(A60), "" },
		{ STEPS(A61), "7: warning: gate 'g': step is 61 columns long, "
			      "more than 60 [long:g.step]\n" },
		{ ASKS("ask = '" A90 "' type = 'text'"), "" },
		{ ASKS("\nask = '" A91 "' type = 'text'"),
			"5: warning: question 'q': ask is 91 columns long, "
			"more than 90 [long:t.q.ask]\n" },

		/* What is read out, and not asked, may take its time. */
		{ ASKS("ask = '" A91 "' type = 'say'"), "" },
		{ ASKS("help = '" A91 "' @choice"), "" },
		{ ASKS("note = '" A91 "' @choice"), "" },
		{ "topic t { title = '" A91 "' intro = '" A91 "'"
		  " question q { @choice } }",
			"" },
		{ ASKS("@choice") "need n { when = 't.q == yes'"
				  " urgency = 'soon' title = '" A91
				  "' tags = { 'gp' } }",
			"" },

		/* Labels for many questions; and those for the worker. */
		{ "scale s { option a { label = '" A35
		  "' } }\n" ASKS("ask = 'Q?' type = 'choice' scale = 's'"),
			"4: warning: scale 's': label is 35 columns long, "
			"more than 34 [long:s.label]\n" },
		{ ASKS("@choice") "score s { of = { 't.q' } band b { from = 0"
				  " to = 1 label = '" A35 "' } }",
			"" },
	};

	(void)state;
	EXPECT(cases, texts);
}

static void lint_texts__counts__columns_and_not_bytes(void **state)
{
	static const struct linted cases[] = {
		{ LABELS(WIDE17), "" },
		{ LABELS(WIDE17 "x"),
			"4: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n" },
		{ LABELS(WIDE17 "\u5b57"),
			"4: warning: question 'q': label is 36 columns long, "
			"more than 34 [long:t.q.label]\n" },
		{ LABELS(A34 "\u0301\u0301"), "" },
		{ LABELS(A30 "\u00e9\u00e9\u00e9\u00e9"), "" },
		{ LABELS(A30 "\u00e9\u00e9\u00e9\u00e9\u00e9"),
			"4: warning: question 'q': label is 35 columns long, "
			"more than 34 [long:t.q.label]\n" },
	};

	(void)state;
	EXPECT(cases, texts);
}

#define SIT7 "Sit sit sit sit sit sit sit"
#define SIT22 \
	SIT7 " sit sit sit sit sit sit sit sit sit sit sit sit sit sit sit"
#define SIT31 SIT22 " sit sit sit sit sit sit sit sit sit"

#define INFO(text) ASKS("@choice") "\ninfo i { title = 'I'\ntext = '" text "' }"
#define HARD_INFO(grade)                                           \
	"6: warning: info 'i': text is hard to read (grade " grade \
	", more than 9) [hard:i.text]\n"

static void lint_texts__warns__of_a_text_that_is_hard_to_read(void **state)
{
	static const struct linted cases[] = {
		/* 8.7 and 9.1 */
		{ INFO(SIT31 " sit"), "" },
		{ INFO(SIT31 " today"), HARD_INFO("9.1") },

		/* Too short for a grade, in characters and not in bytes. */
		{ INFO(HARD80), "" },
		{ INFO(HARD81), HARD_INFO("32.7") },
		{ INFO("\u201c\u2014\u2014\u2014\u2014 Information "
		       "information information information information "
		       "informations.\u201d"),
			"" },

		/* What only the worker reads is not for her. */
		{ ASKS("note = '" HARD81 "' @choice"), "" },
		{ ASKS("@choice") "need n { @soon when = 't.q == yes'"
				  " note = '" HARD81 "' }",
			"" },
	};

	(void)state;
	EXPECT(cases, texts);
}

#define TODAY4 "today today today today"
#define TODAY8 TODAY4 " " TODAY4

/* 28 words in four sentences, each too short for a grade of its own. */
#define TOPIC(word)                                                         \
	"\ntopic t { title = 'Sit'"                                         \
	" intro = 'Sit sit sit sit " TODAY8 " " word "'\n"                  \
	"question q { ask = 'Sit?' help = 'Sit sit sit sit sit " TODAY8 "'" \
	" type = 'text' } }"

#define INFORMATION(last)                                          \
	"topic t { title = 'Information' intro = 'Information'\n"  \
	"question q { ask = 'Information?' help = 'Information'\n" \
	"type = 'choice' option a { label = 'Information' }\n"     \
	"option b { label = 'Information' }\n"                     \
	"option c { label = '" last "' } } }"

static void lint_texts__warns__of_a_topic_that_is_hard_to_follow(void **state)
{
	static const struct linted cases[] = {
		/* 5.7 and 6.1 */
		{ TOPIC("sit"), "" },
		{ TOPIC("today"),
			"5: warning: topic 't': what she hears is hard to read "
			"(grade 6.1, more than 6) [grade:t]\n" },

		/* 80 characters in all, and 81. */
		{ INFORMATION("Informational"), "" },
		{ INFORMATION("Informationals"),
			"4: warning: topic 't': what she hears is hard to read "
			"(grade 33.7, more than 6) [grade:t]\n" },

		/* Without what another says, or what she never hears. */
		{ "topic t { title = 'Information' note = '" HARD80 "'\n"
		  "question q { ask = 'Information information?'\n"
		  "note = '" HARD80 "' type = 'text' } }\n"
		  "topic u { title = 'Information'\n"
		  "question q { ask = 'Information information?'\n"
		  "note = '" HARD80 "' type = 'text' } }",
			"" },
		{ "scale s { option a { label = 'Information information' }\n"
		  "option b { label = 'Information of information' } }\n"
		  "topic t { title = 'Information' question q { scale = 's'\n"
		  "ask = 'Information information?' type = 'choice' } }",
			"" },
	};

	(void)state;
	EXPECT(cases, texts);
}

#define GO_ON                                                                \
	" question on { ask = 'Go. Go. Go. Go. Go. Go. Go. Go. Go. Go. Go.'" \
	" help = 'Go. Go. Go. Go. Go. Go. Go. Go. Go. Go. Go. Go. Go. Go.'"  \
	" type = 'say' } }"

static void lint_texts__names__each_text_for_expect(void **state)
{
	static const struct linted cases[] = {
		{ "topic t { title = 'Go'\nintro = '" HARD81 "'" GO_ON,
			HARD("5", "topic 't': intro", "t.intro") },
		{ "topic t { title = 'Go'\nquestion q { ask = 'Go?'\n"
		  "help = '" HARD81 "' type = 'text' }" GO_ON,
			HARD("6", "question 'q': help", "t.q.help") },
		{ "topic t { title = 'Go' question q { ask = 'Go?'"
		  " type = 'text'\nstar_means = '" HARD81 "' }" GO_ON,
			HARD("5", "question 'q': star_means",
				"t.q.star_means") },
		{ ASKS("@choice") "\nneed n { @soon when = 't.q == yes'\n"
				  "say = '" HARD81 "' }",
			HARD("6", "need 'n': say", "n.say") },
		{ ASKS("@choice") "gate g { title = 'G' when = 't.q == yes'\n"
				  "text = '" HARD81
				  "' step a { label = 'A' } }",
			HARD("5", "gate 'g': text", "g.text") },
		{ "summary = '" HARD81 "'\n" ASKS("@choice"),
			HARD("4", "the checklist: summary", "summary") },
	};

	(void)state;
	EXPECT(cases, texts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			lint_texts__warns__of_what_is_too_long_for_its_place),
		cmocka_unit_test(lint_texts__counts__columns_and_not_bytes),
		cmocka_unit_test(
			lint_texts__warns__of_a_text_that_is_hard_to_read),
		cmocka_unit_test(
			lint_texts__warns__of_a_topic_that_is_hard_to_follow),
		cmocka_unit_test(lint_texts__names__each_text_for_expect),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
