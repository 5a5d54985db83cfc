/* SPDX-License-Identifier: MIT */
#include "conf_file.h"

#include "base/diag.h"
#include "model/wording.h"
#include "load/wording.h"

/* The file that ships, as it is. */
static struct wording wording;
static struct diag diag;

static int setup(void **state)
{
	const char *src = getenv("SRC");
	char path[4096];

	(void)state;
	snprintf(path, sizeof(path), "%s/checklists/wording.conf",
		src ? src : ".");
	wording_init(&wording);
	diag_init(&diag);
	if (load_wording(&wording, path, &diag) && !diag.warnings)
		return 0;
	diag_print(&diag, stderr);
	return -1;
}

static int teardown(void **state)
{
	(void)state;
	wording_release(&wording);
	diag_release(&diag);
	return 0;
}

static const struct wording_term *first_in(const char *text, size_t *len)
{
	const char *word = NULL;
	size_t at = 0;

	return wording_find(&wording, text, &at, &word, len);
}

static void wording_file__leaves_these_alone(void **state)
{
	static const char *const fine[] = {
		"clean water",
		"dirty hit",
		"Misuse of Drugs Act",
		"domestic abuse",
		"sexual abuse",
		"user interface",
		"contact details",
		"in case",
		"difficult to sleep",
		"borderline result",
		"permission denied",
		"connection refused",
		"shell script",
		"admitted to hospital",
		"Victim Support",
		"Community Addiction Team",
		"complex PTSD",
		"resistant infection",
		"WCAG compliant",
		"alcoholic drink",
		"Alcoholics Anonymous",
		"non-alcoholic",
		"relapse prevention",
		"work placement",
		"Get clean needles and clean works here",
		"water-resistant",
		"a domestic abuse worker",
		"a non-disclosure agreement",
		"a manic episode",
		"the council's homeless team",
		"the homeless team",
		"women who have been refused help",
		"people who use drugs",
		"the Victims\u2019 Code",
		"the Drug Users' Union",
		"the DNA of a virus",
		"lac",
	};
	size_t len = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(fine) / sizeof(fine[0]); i++) {
		const struct wording_term *term = first_in(fine[i], &len);

		if (term && strncmp(term->say, "clean needle", len))
			fail_msg("'%s' in '%s'", term->say, fine[i]);
	}
}

static void wording_file__warns_of_clean_needles_only(void **state)
{
	size_t len = 0;
	const struct wording_term *term = first_in("clean needle", &len);

	(void)state;
	assert_non_null(term);
	assert_false(term->error);
}

static void wording_file__finds_these(void **state)
{
	static const struct {
		const char *text, *word;
		bool error;
	} cases[] = {
		{ "A group for addicts", "addicts", true },
		{ "ex-addicts", "ex-addicts", true },
		{ "Are you a drug user?", "drug user", true },
		{ "she got clean", "got clean", true },
		{ "I\u2019m clean", "I\u2019m clean", false },
		{ "hard-to-reach women", "hard-to-reach", true },
		{ "our service users", "service users", false },
		{ "she DNA'd", "DNA'd", true },
		{ "LAC review", "LAC", true },
		{ "it was a domestic", "a domestic", true },
		{ "complex cases", "complex cases", false },
		{ "difficult women", "difficult women", true },
		{ "borderline personality disorder", "borderline personality",
			true },
		{ "crack babies", "crack babies", true },
		{ "women on a script", "on a script", false },
		{ "She refused", "refused", false },
		{ "the homeless", "the homeless", true },
		{ "committed suicide", "committed suicide", true },
	};
	size_t len = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct wording_term *term = first_in(cases[i].text, &len);

		if (!term || term->error != cases[i].error ||
			len != strlen(cases[i].word))
			fail_msg("'%s' in '%s'", term ? term->say : "nothing",
				cases[i].text);
	}
}

static void wording_file__finds_each_term(void **state)
{
	size_t len = 0;

	(void)state;
	for (int i = 0; i < wording.n_terms; i++) {
		const struct wording_term *term = &wording.terms[i];

		if (first_in(term->say, &len) != term)
			fail_msg("line %d: '%s' is not found", term->line,
				term->say);
	}
}

/* What to say instead has to stand the same test. */
static void wording_file__never_says_a_term_instead(void **state)
{
	size_t len = 0;

	(void)state;
	for (int i = 0; i < wording.n_terms; i++) {
		const struct wording_term *term = &wording.terms[i];

		if (!term->instead[0] || first_in(term->instead, &len))
			fail_msg("line %d: '%s'", term->line, term->instead);
	}
}

static void wording_file__is_indexed(void **state)
{
	(void)state;
	assert_non_null(wording.index);
}

static void wording_file__lets_these_stand_on_a_discreet_sheet(void **state)
{
	static const char *const fine[] = {
		"A proper talk about menopause",
		"Hot flushes, night sweats and sleep",
		"A smear test (cervical screening), with a woman nurse",
		"A change in your breast",
		"Join a GP surgery",
		"Periods and wellbeing",
		"Housing advice, and help with money",
		"A health check: heart, bones, blood pressure",
		"Chest, skin, teeth and feet",
		"Take someone with you. You can stop at any time",
		"HRT, tablets, and other things that help",
		"Bleeding after sex, or between periods",
		"A walk, a cup of tea, a hard day",
		"Drink more water",
		"Tell the nurse if it hurts you",
	};
	const char *word;

	(void)state;
	for (size_t i = 0; i < sizeof(fine) / sizeof(fine[0]); i++) {
		word = wording_find_discreet(&wording, fine[i]);
		if (word)
			fail_msg("'%s' in '%s'", word, fine[i]);
	}
}

static void wording_file__keeps_these_off_a_discreet_sheet(void **state)
{
	static const char *const private[] = {
		"Domestic abuse helpline",
		"Women\u2019s Aid",
		"Rape Crisis",
		"A refuge that takes children",
		"a forced marriage",
		"FGM clinic",
		"someone who stalks you",
		"Talk to the police",
		"a court date",
		"your social worker",
		"Community Addiction Team",
		"drugs and alcohol",
		"a methadone prescription",
		"Is your script all right?",
		"buprenorphine",
		"Naloxone to take home",
		"needles and syringes",
		"a free pregnancy test",
		"abortion",
		"Emergency contraception",
		"an STI check",
		"Hep C and HIV tests",
		"hepatitis B jab",
		"support for sex workers",
		"thoughts of suicide",
		"self-harm",
		"Crisis line",
		"Samaritans",
		"When you don't feel safe",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(private) / sizeof(private[0]); i++)
		if (!wording_find_discreet(&wording, private[i]))
			fail_msg("'%s'", private[i]);
}

/* With them they would stand nowhere: not found, and no sheet the wiser. */
static void load_wording__takes_off__blanks_around_phrases(void **state)
{
	static const char text[] =
		"term { say = \" addict\t\" instead = \"w\" level = \"error\" "
		"not_before = { \" Support \" } }\n"
		"ok { say = \"\u00a0addict  helpline \" }\n"
		"discreet = { \" \", \"stalks \" }\n";
	struct wording shipped = wording;
	char path[256];
	size_t len;

	(void)state;
	conf_file_write(path, sizeof(path), text, sizeof(text) - 1);
	assert_true(load_wording(&wording, path, &diag));
	unlink(path);
	assert_non_null(first_in("an addict's way", &len));
	assert_null(first_in("addict support, an addict helpline", &len));
	assert_string_equal(
		wording_find_discreet(&wording, "one who stalks you"),
		"stalks");
	assert_null(wording_find_discreet(&wording, "a  walk"));
	wording_release(&wording);
	wording = shipped;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wording_file__leaves_these_alone),
		cmocka_unit_test(wording_file__warns_of_clean_needles_only),
		cmocka_unit_test(wording_file__finds_these),
		cmocka_unit_test(wording_file__finds_each_term),
		cmocka_unit_test(wording_file__never_says_a_term_instead),
		cmocka_unit_test(wording_file__is_indexed),
		cmocka_unit_test(
			wording_file__lets_these_stand_on_a_discreet_sheet),
		cmocka_unit_test(
			wording_file__keeps_these_off_a_discreet_sheet),
		cmocka_unit_test(
			load_wording__takes_off__blanks_around_phrases),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
