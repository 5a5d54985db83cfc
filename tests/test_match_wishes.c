/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "model/hours.h"
#include "model/match.h"
#include "directory.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define WHOLE "for the whole of Scotland"

static void match__looks_for__what_she_asked_for(void **state)
{
	static const unsigned two = BIT(OFFERED_FEMALE_WORKER) |
				    BIT(OFFERED_DROP_IN);
	const struct pair pairs[] = {
		{ { .offers = two }, { .wants = 0 }, "+s " WHOLE },
		{ { .offers = two }, { .wants = BIT(OFFERED_FEMALE_WORKER) },
			"+s " WHOLE "; you can see a woman" },
		{ { .offers = two }, { .wants = two },
			"+s " WHOLE
			"; you can see a woman; you can just turn up" },
		{ { .offers = two }, { .wants = BIT(OFFERED_WOMEN_ONLY) },
			"+s " WHOLE " ? is there a women-only time?" },
		{ { .offers = BIT(OFFERED_WOMEN_ONLY) },
			{ .wants = BIT(OFFERED_WOMEN_ONLY) },
			"+s " WHOLE "; women only" },
		{ { .offers = BIT(OFFERED_REMOTE) },
			{ .wants = BIT(OFFERED_REMOTE) |
				   BIT(OFFERED_STEP_FREE) },
			"+s " WHOLE "; by phone or video"
			" ? can she get in without steps?" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

/* Every wish has its own words for yes and for no. */
static void match__has_words__for_every_wish(void **state)
{
	static const struct her her = {
		.wants = (1u << OFFEREDS) - 1,
		.parts = (1u << PARTS_OF_WEEK) - 1,
		.must = (1u << TAKENS) - 1,
	};
	static const struct given all = {
		.offers = (1u << OFFEREDS) - 1,
		.accepts = (1u << TAKENS) - 1,
		.hours = "24/7",
	};
	static const struct given refuses = { .refuses = (1u << TAKENS) - 1 };
	static const struct given none = { .refuses = 0 };
	static const int words = OFFEREDS + PARTS_OF_WEEK + TAKENS;
	struct services services;
	struct matches matches;
	struct seeker seeker;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	services_init(&services);
	directory_add(&services, "all", &all);
	directory_add(&services, "none", &none);
	directory_add(&services, "refuses", &refuses);
	seeker = seeker_of(&her, &arena);
	match_services(&matches, &services, &seeker, NULL, 0, &arena);
	assert_int_equal(matches.n_found, 2);
	assert_int_equal(matches.n_left_out, 1);
	/* Each has the nation's, too. */
	assert_int_equal(matches.found[0].why.n, words + 1);
	assert_int_equal(matches.found[0].ask.n, 0);
	assert_int_equal(matches.found[1].why.n, 1);
	assert_int_equal(matches.found[1].ask.n, words);
	assert_int_equal(matches.left_out[0].why.n, TAKENS);
	services_release(&services);
	arena_release(&arena);
}

static void match__looks_for__times_and_languages(void **state)
{
	static const struct pair pairs[] = {
		{ { .hours = "TU 18:00-20:00" },
			{ .parts = BIT(PART_EVENINGS) },
			"+s " WHOLE "; open in the evenings" },
		{ { .hours = "TU 14:00-16:00|TH 18:00-20:00" },
			{ .parts = BIT(PART_EVENINGS) | BIT(PART_WEEKENDS) },
			"+s " WHOLE "; open in the evenings"
			" ? do you have a time at the weekend?" },
		{ { .hours = "TU 14:00-16:00" },
			{ .parts = BIT(PART_EVENINGS) },
			"+s " WHOLE " ? do you have an evening?" },
		{ { .hours = NULL }, { .parts = BIT(PART_MIDDLE) },
			"+s " WHOLE " ? do you have a time in the middle of "
			"the day?" },
		{ { .hours = "when the lights are on" },
			{ .parts = BIT(PART_MORNINGS) },
			"+s " WHOLE " ? do you have a morning?" },
		{ { .languages = "en|pl" }, { .languages = "pl" },
			"+s " WHOLE "; speaks Polish" },
		{ { .languages = "en|PL" }, { .languages = "pl" },
			"+s " WHOLE "; speaks Polish" },
		{ { .languages = "en|pl" }, { .languages = "p" },
			"+s " WHOLE " ? does somebody speak p?" },
		{ { .languages = "p" }, { .languages = "pl" },
			"+s " WHOLE " ? does somebody speak Polish?" },
		{ { .languages = "pl|ur" }, { .languages = "ur|pl|cy" },
			"+s " WHOLE "; speaks Urdu; speaks Polish"
			" ? does somebody speak Welsh?" },
		{ { .languages = NULL }, { .languages = "ur" },
			"+s " WHOLE " ? does somebody speak Urdu?" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

static void match__asks__what_was_not_checked_lately(void **state)
{
	static const struct pair pairs[] = {
		{ { .verified = "2026-11-20" }, { .area = "" }, "+s " WHOLE },
		{ { .verified = "2026-08-22" }, { .area = "" }, "+s " WHOLE },
		{ { .verified = "2026-08-21" }, { .area = "" },
			"+s " WHOLE " ? is this still right? last checked on "
			"21 August 2026" },
		{ { .verified = "2019-02-28" }, { .area = "" },
			"+s " WHOLE " ? is this still right? last checked on "
			"28 February 2019" },
		{ { .verified = "" }, { .area = "" },
			"+s " WHOLE
			" ? is this still right? nobody has checked it" },
		{ { .verified = "2026-12-24" }, { .area = "" },
			"+s " WHOLE
			" ? is this still right? last checked on 24 December 2026" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

/* It is Friday, ten o'clock. */
static void match__keeps_to__what_is_open_now(void **state)
{
	static const struct pair pairs[] = {
		{ { .hours = "FR 14:00-16:00" }, { .open_now_only = false },
			"+s " WHOLE },
		{ { .hours = "FR 09:00-16:00" }, { .open_now_only = true },
			"+s open now, until 16:00; " WHOLE },
		{ { .hours = "24/7" }, { .open_now_only = true },
			"+s day and night; " WHOLE },
		{ { .hours = "FR 14:00-16:00" }, { .open_now_only = true },
			"-s opens today 14:00" },
		{ { .hours = "FR 09:00-10:00|TU 14:00-16:00" },
			{ .open_now_only = true }, "-s opens Tuesday 14:00" },
		{ { .hours = NULL }, { .open_now_only = true },
			"-s when it is open is not known" },
		{ { .hours = "when the lights are on" },
			{ .open_now_only = true },
			"-s when it is open is not known" },
		{ { .hours = "FR 14:00-16:00",
			  .areas = "Glasgow",
			  .accepts = BIT(TAKEN_OST),
			  .age_min = 18 },
			{ .open_now_only = true,
				.area = "Glasgow",
				.must = BIT(TAKEN_OST) },
			"-s opens today 14:00" },
		{ { .hours = "FR 09:00-16:00" },
			{ .open_now_only = true,
				.parts = BIT(PART_AFTERNOONS) },
			"+s open now, until 16:00; " WHOLE
			"; open in the afternoons" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

static void match__finds__all_the_words(void **state)
{
	static const struct given given = {
		.name = "Menopause Group (north)",
		.tags = "menopause|peer",
	};
	static const struct {
		const char *words;
		bool found;
	} cases[] = {
		{ "", true },
		{ "group", true },
		{ "NORTH", true },
		{ "menopause|north", true },
		{ "meno|peer", true },
		{ "south", false },
		{ "north|south", false },
		{ "groups", false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct pair pair = { given, { .words = cases[i].words },
			cases[i].found ? "+s " WHOLE : "" };

		expect_pairs(&pair, 1);
	}
}

static void seeker_want__knows__the_words_of_wishes(void **state)
{
	static const char *const others[] = { "", "female", "Evenings", "ost",
		"female_worker ", "language", "language:" };
	struct seeker seeker;
	struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	seeker_init(&seeker, &now, &arena);
	for (size_t i = 0; i < LENGTH(others); i++)
		if (seeker_want(&seeker, others[i]))
			fail_msg("'%s' is a wish", others[i]);
	assert_int_equal(seeker.wants | seeker.parts | seeker.must, 0);
	assert_int_equal(seeker.languages.n, 0);
	for (int i = 0; i < OFFEREDS; i++) {
		assert_true(seeker_want(&seeker, offered_names[i]));
		assert_int_equal(seeker.wants, (2u << i) - 1);
	}
	for (int i = 0; i < PARTS_OF_WEEK; i++) {
		assert_true(seeker_want(&seeker, part_names[i]));
		assert_int_equal(seeker.parts, (2u << i) - 1);
	}
	assert_true(seeker_want(&seeker, "language:pl"));
	assert_true(seeker_want(&seeker, "language:pl"));
	assert_int_equal(seeker.languages.n, 1);
	assert_string_equal(seeker.languages.texts[0], "pl");
	arena_release(&arena);
}

static void seeker_must__knows__what_she_comes_with(void **state)
{
	struct seeker seeker;
	struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	seeker_init(&seeker, &now, &arena);
	assert_false(seeker_must(&seeker, "female_worker"));
	assert_false(seeker_must(&seeker, ""));
	assert_int_equal(seeker.must, 0);
	for (int i = 0; i < TAKENS; i++) {
		assert_true(seeker_must(&seeker, taken_names[i]));
		assert_int_equal(seeker.must, (2u << i) - 1);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(match__looks_for__what_she_asked_for),
		cmocka_unit_test(match__has_words__for_every_wish),
		cmocka_unit_test(match__looks_for__times_and_languages),
		cmocka_unit_test(match__asks__what_was_not_checked_lately),
		cmocka_unit_test(match__keeps_to__what_is_open_now),
		cmocka_unit_test(match__finds__all_the_words),
		cmocka_unit_test(seeker_want__knows__the_words_of_wishes),
		cmocka_unit_test(seeker_must__knows__what_she_comes_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
