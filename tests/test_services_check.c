/* SPDX-License-Identifier: MIT */
#include "services_case.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* What a careful manager would see to, on 20 November 2026. */

static const struct wording_term terms[] = {
	{ .say = "drug user",
		.plural = true,
		.instead = "woman who uses drugs",
		.error = true },
	{ .say = "service user", .plural = true, .instead = "woman" },
};

static const char *const discreet[] = { "refuge", "abuse" };

static const struct wording wording = {
	.terms = terms,
	.n_terms = LENGTH(terms),
	.discreet = discreet,
	.n_discreet = LENGTH(discreet),
};

static const struct services_lint lint = {
	.wording = &wording,
	.today = { 2026, 11, 20 },
};

/* A record on line 1, and what is said of it. */
struct finding {
	const char *text, *said;
};

static void check(const struct finding *cases, size_t n)
{
	struct services_case c;
	bool wrong = false;

	for (size_t i = 0; i < n; i++) {
		const char *said = cases[i].said ? cases[i].said : "";

		services_case_init(&c);
		services_case_add(
			&c, cases[i].text, strlen(cases[i].text), true, &lint);
		if (strcmp(c.said, said)) {
			print_error("of\n%s\nit is said\n%s\nnot\n%s\n",
				cases[i].text, c.said, said);
			wrong = true;
		}
		assert_int_equal(c.ok, !strstr(said, "error:"));
		services_case_release(&c);
	}
	assert_false(wrong);
}

#define NAMED(id) "service { id = \"" id "\" " NEEDED
#define CHECKED "verified = \"2026-11-03\" "
#define RINGS "phone = { \"0141 496 0123\" } "
#define FINE CHECKED RINGS

static void check_services__wants_a_way_to_get_in_touch(void **state)
{
	static const struct finding cases[] = {
		{ NAMED("a") FINE "}", NULL },
		{ NAMED("a") CHECKED "}",
			"1: warning: service 'a': it has no phone number, no "
			"number for texts, no email and no web page "
			"[no-contact:a]\n" },
		{ NAMED("a") CHECKED "\nphone = { } email = \"x@y\" }",
			"2: warning: service 'a': it has no phone number "
			"[no-phone:a]\n" },
		{ NAMED("a") CHECKED "text_to = \"85258\" }",
			"1: warning: service 'a': it has no phone number "
			"[no-phone:a]\n" },
		{ NAMED("a") CHECKED "onsite = true }", NULL },
		{ NAMED("a") CHECKED "status = \"unchecked\" }", NULL },
		{ NAMED("a") "status = \"closed\" }", NULL },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

static void check_services__wants_it_checked_lately(void **state)
{
	static const struct finding cases[] = {
		{ NAMED("a") RINGS "}",
			"1: warning: service 'a': nobody has said when it was "
			"last checked: add verified = \"YYYY-MM-DD\" "
			"[stale:a]\n" },
		{ NAMED("a") RINGS "verified = \"2026-08-22\" }", NULL },
		{ NAMED("a") RINGS "\nverified = \"2026-08-21\" }",
			"2: warning: service 'a': it was last checked 91 days "
			"ago, more than 90 [stale:a]\n" },
		{ NAMED("a") RINGS "verified = \"2025-11-19\" }",
			"1: warning: service 'a': it has not been checked for "
			"over a year (366 days) [stale:a]\n" },
		{ NAMED("a") RINGS "verified = \"2026-11-20\" }", NULL },
		{ NAMED("a") RINGS "verified = \"2062-11-20\" }",
			"1: warning: service 'a': it was last checked on "
			"2062-11-20, which is still to come [stale:a]\n" },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

static void check_services__sees_what_is_closed_or_dead(void **state)
{
	static const struct finding cases[] = {
		{ NAMED("a") FINE "\nclosed_on = \"2026-11-20\" }",
			"2: warning: service 'a': it closed on 2026-11-20, and "
			"is shown to nobody [closed:a]\n" },
		{ NAMED("a") FINE "\nclosed_on = \"2026-11-21\" }",
			"2: warning: service 'a': it closes on 2026-11-21, "
			"and is shown to nobody already [closed:a]\n" },
		{ NAMED("a") FINE
			"closed_on = \"2025-01-01\" status = \"closed\" }",
			NULL },
		{ "\n" NAMED("a") FINE
			"}\ndead { phone = \"+44 1414960123\" why = \"no\" }",
			"2: warning: service 'a': '01414960123' is a dead "
			"number: no [dead:a]\n" },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

static void check_services__looks_at_numbers(void **state)
{
	static const struct finding cases[] = {
		{ NAMED("a") CHECKED "phone = { \"0141 496 012\" } }", NULL },
		{ NAMED("a") CHECKED
			"\nphone = { \"111\", \"0141 496 01\", \"+1 2025550100\" }"
			" text_to = \"8525\" }",
			"2: warning: service 'a': '0141 496 01' is not a phone "
			"number of the UK [not-uk:a]\n"
			"2: warning: service 'a': '+1 2025550100' is not a "
			"phone number of the UK [not-uk:a]\n"
			"2: warning: service 'a': '8525' is not a phone number "
			"of the UK [not-uk:a]\n" },
		{ NAMED("a") FINE "organisation = \"A\" }\n" NAMED("b") FINE
			"organisation = \"A\" }\n" NAMED("c") CHECKED
			"organisation = \"C\"\n"
			"phone = { \"+44 141 496 0123\" } }",
			"4: warning: service 'c': '+44 141 496 0123' is also "
			"the number of 'a' (F:1) [number:c]\n" },
		{ NAMED("a") CHECKED "phone = { \"111\" } }\n" NAMED("b")
				CHECKED
			"phone = { \"111\" } organisation = \"B\" }",
			NULL },
		{ NAMED("a") FINE "text_to = \"01414960123\" }", NULL },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

static void check_services__looks_at_tags_and_paper(void **state)
{
	static const struct finding cases[] = {
		{ "service { id = \"a\" name = \"A\" nations = { \"uk\" }" FINE
		  "\ntags = { \"menopase\", \"peer\", \"zzz\" } }",
			"2: warning: service 'a': unknown tag 'menopase' "
			"(did you mean 'menopause'?) [tag:menopase]\n"
			"2: warning: service 'a': unknown tag 'zzz' "
			"[tag:zzz]\n" },
		{ "service { id = \"a\" name = \"A\" nations = { \"uk\" }" FINE
		  "\ntags = { \"peer\", \"da\" } }",
			"2: warning: service 'a': it has a private tag: "
			"'print_as' gives the words for paper [print-as:a]\n" },
		{ "service { id = \"a\" name = \"A\" nations = { \"uk\" }" FINE
		  "\ntags = { \"peer\", \"da\" } safe_to_print = false }",
			NULL },
		{ "service { id = \"a\" name = \"A\" nations = { \"uk\" }" FINE
		  "\ntags = { \"peer\", \"da\" } safe_to_print = true }",
			"2: warning: service 'a': it has a private tag: "
			"'print_as' gives the words for paper [print-as:a]\n" },
		{ "service { id = \"a\" name = \"A\" nations = { \"uk\" }" FINE
		  "tags = { \"da\" } safe_to_print = true print_as = \"B\" }",
			NULL },
		{ "service { id = \"a\" nations = { \"uk\" }" FINE
		  "tags = { \"peer\" }\nname = \"The Refuge\" }",
			"2: warning: service 'a': its name says 'refuge': "
			"'print_as' gives the words for paper [print-as:a]\n" },
		{ NAMED("a") FINE "\nprint_as = \"About abuse\" }",
			"2: error: service 'a': 'abuse' may not stand on a "
			"discreet sheet: word 'print_as' otherwise\n" },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

static void check_services__looks_for_words_that_wound(void **state)
{
	static const struct finding cases[] = {
		{ NAMED("a") FINE
			"organisation = \"Drug user\"\n"
			"summary = \"for drug users\"\nhow = \"x\"\n"
			"next = \"a service user\"\nnote = \"drug user\"\n"
			"alert = \"service users\" }",
			"2: error: service 'a': summary: say 'woman who uses "
			"drugs' rather than 'drug users'\n"
			"4: warning: service 'a': next: say 'woman' rather "
			"than 'service user' [wording:service user]\n"
			"5: error: service 'a': note: say 'woman who uses "
			"drugs' rather than 'drug user'\n"
			"6: warning: service 'a': alert: say 'woman' rather "
			"than 'service users' [wording:service user]\n" },
	};

	(void)state;
	check(cases, LENGTH(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(check_services__wants_a_way_to_get_in_touch),
		cmocka_unit_test(check_services__wants_it_checked_lately),
		cmocka_unit_test(check_services__sees_what_is_closed_or_dead),
		cmocka_unit_test(check_services__looks_at_numbers),
		cmocka_unit_test(check_services__looks_at_tags_and_paper),
		cmocka_unit_test(check_services__looks_for_words_that_wound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
