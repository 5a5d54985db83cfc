/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "model/language.h"
#include "load/checklist.h"
#include "load/tongues.h"

/* The translations of tests/data/languages, which lie beside this program. */
struct two {
	struct checklist list;
	struct tongues tongues;
	struct diag diag;
};

static int begin(void **state)
{
	static struct two two;

	i18n_init();
	i18n_use("en");
	diag_init(&two.diag);
	assert_true(load_checklist(
		&two.list, "tests/data/languages/visit.conf", &two.diag));
	tongues_init(&two.tongues, &two.list);
	*state = &two;
	return 0;
}

static int end(void **state)
{
	struct two *two = *state;

	tongues_release(&two->tongues);
	checklist_release(&two->list);
	diag_release(&two->diag);
	return 0;
}

static int find(const struct checklist *list, const char *name)
{
	int found = map_get(&list->question_names, name);

	assert_true(found >= 0);
	return found;
}

static void tongues__have__the_same_shape(void **state)
{
	struct two *two = *state;
	const struct checklist *hers, *source = &two->tongues.source;
	int q = find(&two->list, "body.sleep");

	assert_true(tongues_set(&two->tongues, TONGUE_HERS, "pl"));
	hers = tongues_texts(&two->tongues, TONGUE_HERS);
	assert_string_equal(hers->questions[q].ask, "Jak śpisz?");
	assert_string_equal(hers->questions[q].options[1].label,
		"Za krótko i wcześnie się budzę");
	assert_string_equal(
		hers->gates[0].terms[0].means, "To, co robimy razem");
	assert_string_equal(
		hers->needs[1].steps[0], "Zadzwoń pod numer poniżej");
	assert_string_equal(hers->infos[0].title, "O śnie");
	assert_ptr_equal(hers->questions[q].id, source->questions[q].id);
	assert_ptr_equal(hers->needs[0].when, source->needs[0].when);
	assert_int_equal(hers->n_questions, source->n_questions);
	assert_int_equal(
		hers->questions[q].n_options, source->questions[q].n_options);
}

static void what_is_missing__is__the_source_itself(void **state)
{
	struct two *two = *state;
	int q = find(&two->list, "body.water");
	const struct checklist *hers;

	tongues_set(&two->tongues, TONGUE_HERS, "pl");
	hers = tongues_texts(&two->tongues, TONGUE_HERS);
	assert_ptr_equal(
		hers->questions[q].ask, two->tongues.source.questions[q].ask);
	assert_int_equal(two->tongues.of[TONGUE_HERS].missing, 3);
	/* "Plan" is the same in both, and translated all the same. */
	assert_string_equal(hers->gates[0].terms[0].word, "Plan");
	assert_ptr_not_equal(hers->gates[0].terms[0].word,
		two->tongues.source.gates[0].terms[0].word);
}

static void tongues_speak__marks__what_is_missing(void **state)
{
	struct two *two = *state;
	int q = find(&two->list, "body.water");

	tongues_set(&two->tongues, TONGUE_HERS, "pl");
	assert_string_equal(two->list.questions[q].ask, "Do you drink water?");
	tongues_speak(&two->tongues, TONGUE_HERS);
	assert_string_equal(
		two->list.questions[q].ask, "Do you drink water? [angielski]");
	assert_string_equal(two->list.title, "Krótka wizyta");
	assert_string_equal(two->list.language, "pl");
	assert_string_equal(_("First steps"), "Pierwsze kroki");
	assert_string_equal(_("Paper"), "Paper [angielski]");
	tongues_speak(&two->tongues, TONGUE_MINE);
	assert_string_equal(two->list.title, "A short visit");
	assert_string_equal(_("First steps"), "First steps");
	assert_string_equal(_("Paper"), "Paper");
}

static void either__can_change__at_any_time(void **state)
{
	struct two *two = *state;

	tongues_set(&two->tongues, TONGUE_HERS, "pl");
	assert_true(tongues_are_two(&two->tongues));
	assert_true(tongues_set(&two->tongues, TONGUE_MINE, "cy"));
	assert_string_equal(two->list.title, "Ymweliad byr");
	assert_string_equal(tongues_texts(&two->tongues, TONGUE_HERS)->title,
		"Krótka wizyta");
	assert_true(tongues_set(&two->tongues, TONGUE_MINE, "pl"));
	assert_false(tongues_are_two(&two->tongues));
	assert_true(tongues_set(&two->tongues, TONGUE_HERS, "en"));
	assert_true(tongues_are_two(&two->tongues));
	assert_string_equal(tongues_texts(&two->tongues, TONGUE_HERS)->title,
		"A short visit");
	assert_true(tongues_set(&two->tongues, TONGUE_HERS, ""));
	assert_false(tongues_are_two(&two->tongues));
	assert_string_equal(tongues_texts(&two->tongues, TONGUE_HERS)->title,
		"Krótka wizyta");
}

static void what_is_none__changes__nothing(void **state)
{
	static const char *const wrong[] = { "xx", "", "../pl", "PL", "p",
		"pl_", "pl_pl", "plplpl", "pl/../pl", "C" };
	struct two *two = *state;

	tongues_set(&two->tongues, TONGUE_MINE, "cy");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		assert_false(tongues_set(&two->tongues, TONGUE_MINE, wrong[i]));
		assert_string_equal(two->list.title, "Ymweliad byr");
		assert_string_equal(i18n_language(), "cy");
	}
}

static void a_draft__has__something_under_it(void **state)
{
	struct two *two = *state;

	assert_null(tongues_under(&two->tongues, TONGUE_HERS));
	tongues_set(&two->tongues, TONGUE_HERS, "pl");
	assert_true(two->tongues.draft[TONGUE_HERS]);
	assert_string_equal(tongues_under(&two->tongues, TONGUE_HERS)->title,
		"A short visit");
	assert_null(tongues_under(&two->tongues, TONGUE_MINE));
	/* A draft is no more to be relied on under another. */
	tongues_set(&two->tongues, TONGUE_MINE, "cy");
	assert_string_equal(tongues_under(&two->tongues, TONGUE_HERS)->title,
		"A short visit");
	assert_string_equal(tongues_under(&two->tongues, TONGUE_MINE)->title,
		"A short visit");
	/* Of this one somebody says that she has read it. */
	tongues_set(&two->tongues, TONGUE_HERS, "en_XA");
	assert_false(two->tongues.draft[TONGUE_HERS]);
	assert_null(tongues_under(&two->tongues, TONGUE_HERS));
}

static void i18n__asks__the_environment(void **state)
{
	static const struct {
		const char *all, *lang, *language, *speaks;
		bool utf8;
	} cases[] = {
		{ "C", "", "", "en", false },
		{ "C", "", "pl", "pl", false },
		{ "C.UTF-8", "", "", "en", true },
		{ "C.UTF-8", "", "xx:cy", "cy", true },
		{ "", "pl_PL.UTF-8", "", "pl", true },
		{ "", "pl_PL.ISO-8859-2", "", "pl", false },
		{ "", "cy_GB.utf8", "", "cy", true },
		{ "", "en_GB.UTF-8", "", "en", true },
		{ "", "de_DE.UTF-8", "", "en", true },
		{ "", "pl_PL.UTF-8", "en", "en", true },
		{ "", "", "", "en", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		setenv("LC_ALL", cases[i].all, 1);
		setenv("LANG", cases[i].lang, 1);
		setenv("LANGUAGE", cases[i].language, 1);
		i18n_init();
		assert_string_equal(i18n_language(), cases[i].speaks);
		assert_int_equal(i18n_is_utf8(), cases[i].utf8);
		assert_string_equal(_("First steps"),
			!strcmp(cases[i].speaks, "pl") ? "Pierwsze kroki"
			: !strcmp(cases[i].speaks, "cy")
				? "First steps [Saesneg]"
				: "First steps");
	}
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("LANGUAGE");
}

static void i18n__marks__words_only(void **state)
{
	(void)state;
	i18n_use("pl");
	assert_string_equal(_("%s: %d"), "%s: %d");
	assert_string_equal(_(" or "), " or [angielski] ");
	assert_string_equal(_(""), "");
	assert_string_equal(
		ngettext("%d cat", "%d cats", 2), "%d cats [angielski]");
	assert_ptr_equal(_("Paper"), _("Paper"));
	i18n_use("en");
	assert_string_equal(_(" or "), " or ");
}

static void language__knows__names_and_directions(void **state)
{
	(void)state;
	assert_string_equal(language_own_name("pl"), "Polski");
	assert_string_equal(language_own_name("cy_GB"), "Cymraeg");
	assert_string_equal(language_own_name("xx"), "xx");
	assert_true(language_is_rtl("ur"));
	assert_true(language_is_rtl("ar_EG"));
	assert_false(language_is_rtl("en"));
	assert_true(language_is_rtl("en_XB"));
	assert_false(language_is_rtl("cy"));
}

#define test_of(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test_of(tongues__have__the_same_shape),
		test_of(what_is_missing__is__the_source_itself),
		test_of(tongues_speak__marks__what_is_missing),
		test_of(either__can_change__at_any_time),
		test_of(what_is_none__changes__nothing),
		test_of(a_draft__has__something_under_it),
		cmocka_unit_test(i18n__asks__the_environment),
		cmocka_unit_test(i18n__marks__words_only),
		cmocka_unit_test(language__knows__names_and_directions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
