/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/match.h"
#include "directory.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define WHOLE "for the whole of Scotland"

static void match__never_shows__what_is_closed_or_unchecked(void **state)
{
	static const struct pair pairs[] = {
		{ { .status = SERVICE_OPEN }, { .area = "" }, "+s " WHOLE },
		{ { .status = SERVICE_CLOSED }, { .area = "" }, "" },
		{ { .status = SERVICE_UNCHECKED }, { .area = "" }, "" },
		{ { .closed_on = "2026-11-19" }, { .area = "" }, "" },
		{ { .closed_on = "2026-11-20" }, { .area = "" }, "" },
		/* Nobody is sent to a place that is going. */
		{ { .closed_on = "2026-11-21" }, { .area = "" }, "" },
		{ { .status = SERVICE_CLOSED, .closed_on = "2026-11-19" },
			{ .area = "" }, "" },
		{ { .status = SERVICE_CLOSED, .closed_on = "2027-11-20" },
			{ .area = "" }, "" },
		{ { .status = SERVICE_UNCHECKED, .closed_on = "2027-11-20" },
			{ .area = "" }, "" },
		{ { .status = SERVICE_CLOSED, .onsite = true }, { .area = "" },
			"" },
		/* Nor does it say why not. */
		{ { .status = SERVICE_CLOSED, .refuses = BIT(TAKEN_OST) },
			{ .must = BIT(TAKEN_OST) }, "" },
		{ { .status = SERVICE_UNCHECKED, .age_min = 60 },
			{ .age_from = 30, .age_to = 34 }, "" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

static void match__keeps_to__her_nation(void **state)
{
	static const char *const whole[NATIONS] = {
		[NATION_ENGLAND] = "+s for the whole of England",
		[NATION_SCOTLAND] = "+s for the whole of Scotland",
		[NATION_WALES] = "+s for the whole of Wales",
		[NATION_NI] = "+s for the whole of Northern Ireland",
	};

	(void)state;
	for (unsigned nations = 1; nations < 1 << (NATIONS - 1); nations++)
		for (int n = NATION_ENGLAND; n < NATIONS; n++) {
			bool there = nations << 1 & BIT(n);
			const struct pair pair = {
				{ .nations = nations << 1 },
				{ .nation = (enum nation)n },
				there ? whole[n] : "",
			};

			expect_pairs(&pair, 1);
		}
	for (unsigned nations = 1; nations < 1 << (NATIONS - 1); nations++) {
		bool all = nations << 1 == NATIONS_ALL;
		const struct pair pair = {
			{ .nations = nations << 1 },
			{ .nation_unknown = true },
			all ? "+s for the whole of the UK" : "",
		};

		expect_pairs(&pair, 1);
	}
}

static const struct pair area_pairs[] = {
	{ { .areas = "Glasgow" }, { .area = "Glasgow" }, "+s covers Glasgow" },
	{ { .areas = "Glasgow" }, { .area = "glasgow" }, "+s covers Glasgow" },
	{ { .areas = "GLASGOW" }, { .area = "Glasgow" }, "+s covers GLASGOW" },
	{ { .areas = "Glasgow" }, { .area = "Dundee" }, "" },
	{ { .areas = "Glasgow" }, { .area = "Glas" }, "" },
	{ { .areas = "Glas" }, { .area = "Glasgow" }, "" },
	{ { .areas = "Dundee|Glasgow" }, { .area = "Glasgow" },
		"+s covers Glasgow" },
	{ { .areas = "West Lothian" }, { .area = "west lothian" },
		"+s covers West Lothian" },
	{ { .areas = "West Lothian" }, { .area = "East Lothian" }, "" },
	{ { .areas = "Bury" }, { .area = "Bury St Edmunds" }, "" },
	{ { .areas = "G20" }, { .area = "G20" }, "+s covers G20" },
	{ { .areas = "G20" }, { .area = "G20 7XX" }, "+s covers G20" },
	{ { .areas = "G20" }, { .area = "g20 7xx" }, "+s covers G20" },
	{ { .areas = "G20" }, { .area = "G207XX" }, "+s covers G20" },
	{ { .areas = "G20" }, { .area = "g20 7xx " }, "+s covers G20" },
	{ { .areas = "G2" }, { .area = "G207XX" }, "" },
	{ { .areas = "G20" }, { .area = "G20777" }, "" },
	{ { .areas = "G2" }, { .area = "G20" }, "" },
	{ { .areas = "G2" }, { .area = "G20 7XX" }, "" },
	{ { .areas = "G20" }, { .area = "G2" }, "" },
	{ { .areas = "G20" }, { .area = "G2 0XX" }, "" },
	{ { .areas = "G2|G20" }, { .area = "G20 7XX" }, "+s covers G20" },
	{ { .areas = "S12000049" }, { .area = "S12000049" },
		"+s covers S12000049" },
	{ { .areas = "S12000049" }, { .area = "s12000049" },
		"+s covers S12000049" },
	{ { .areas = "S12000049" }, { .area = "S12000045" }, "" },
	{ { .areas = "Glasgow", .nations = BIT(NATION_ENGLAND) },
		{ .area = "Glasgow" }, "" },
	{ { .areas = "Glasgow", .onsite = true }, { .area = "Dundee" }, "" },
	{ { .areas = NULL }, { .area = "Glasgow" }, "+s " WHOLE },
	{ { .areas = "Glasgow", .age_min = 60 },
		{ .area = "Dundee", .age_from = 30, .age_to = 34 }, "" },
	/* Not known: it may be hers. */
	{ { .areas = "Glasgow|G20" }, { .area = "" },
		"+s in Glasgow, G20"
		" ? do you cover where she lives? (Glasgow, G20)" },
	{ { .areas = NULL }, { .area = "" }, "+s " WHOLE },
};

static void match__keeps_to__her_area(void **state)
{
	(void)state;
	EXPECT_PAIRS(area_pairs);
}

#define RIGHT_AGE "do you take women of her age?"

static const struct given all = { .age_min = 0 };
static const struct given adults = { .age_min = 18 };
static const struct given young = { .age_max = 25 };
static const struct given some = { .age_min = 16, .age_max = 25 };

static const struct {
	const struct given *given;
	int from, to;
	const char *text;
} age_cases[] = {
	{ &all, 75, AGE_OPEN, "+s " WHOLE },
	{ &all, 0, 0, "+s " WHOLE },
	{ &adults, 18, 24, "+s " WHOLE },
	{ &adults, 75, AGE_OPEN, "+s " WHOLE },
	{ &adults, 13, 17, "-s for women of 18 and over" },
	{ &adults, 16, 17, "-s for women of 18 and over" },
	{ &adults, 16, 18,
		"+s for women of 18 and over; " WHOLE " ? " RIGHT_AGE },
	{ &adults, 0, 0,
		"+s for women of 18 and over; " WHOLE " ? " RIGHT_AGE },
	{ &young, 16, 25, "+s " WHOLE },
	{ &young, 25, 29, "+s for women up to 25; " WHOLE " ? " RIGHT_AGE },
	{ &young, 26, 29, "-s for women up to 25" },
	{ &young, 75, AGE_OPEN, "-s for women up to 25" },
	{ &some, 16, 25, "+s " WHOLE },
	{ &some, 18, 20, "+s " WHOLE },
	{ &some, 16, 16, "+s " WHOLE },
	{ &some, 25, 25, "+s " WHOLE },
	{ &some, 15, 15, "-s for women from 16 to 25" },
	{ &some, 26, AGE_OPEN, "-s for women from 16 to 25" },
	{ &some, 10, 16, "+s for women from 16 to 25; " WHOLE " ? " RIGHT_AGE },
	{ &some, 25, AGE_OPEN,
		"+s for women from 16 to 25; " WHOLE " ? " RIGHT_AGE },
	{ &some, 10, AGE_OPEN,
		"+s for women from 16 to 25; " WHOLE " ? " RIGHT_AGE },
	{ &some, 0, 0, "+s for women from 16 to 25; " WHOLE " ? " RIGHT_AGE },
};

static void match__knows__ages(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(age_cases); i++) {
		const struct pair pair = {
			*age_cases[i].given,
			{ .age_from = age_cases[i].from,
				.age_to = age_cases[i].to },
			age_cases[i].text,
		};

		expect_pairs(&pair, 1);
	}
}

#define OST_CHILDREN (BIT(TAKEN_OST) | BIT(TAKEN_CHILDREN))

static const struct pair must_pairs[] = {
	{ { .accepts = BIT(TAKEN_OST) }, { .must = 0 }, "+s " WHOLE },
	/* She may not have said: a no is always said. */
	{ { .refuses = BIT(TAKEN_OST) }, { .must = 0 },
		"+s " WHOLE "; does not take women on methadone" },
	{ { .accepts = BIT(TAKEN_OST) }, { .must = BIT(TAKEN_OST) },
		"+s takes women on methadone; " WHOLE },
	{ { .refuses = BIT(TAKEN_OST) }, { .must = BIT(TAKEN_OST) },
		"-s does not take women on methadone" },
	{ { .accepts = 0 }, { .must = BIT(TAKEN_OST) },
		"+s " WHOLE " ? do you take women on methadone?" },
	{ { .accepts = BIT(TAKEN_CURRENT_USE) },
		{ .must = BIT(TAKEN_CURRENT_USE) },
		"+s takes women who use drugs now; " WHOLE },
	{ { .accepts = BIT(TAKEN_PETS), .refuses = BIT(TAKEN_OST) },
		{ .must = BIT(TAKEN_PETS) },
		"+s takes pets; " WHOLE "; does not take women on methadone" },
	{ { .accepts = BIT(TAKEN_OST) }, { .must = OST_CHILDREN },
		"+s takes women on methadone; " WHOLE
		" ? do you take children?" },
	/* One is enough, and then nothing else is said. */
	{ { .accepts = BIT(TAKEN_OST),
		  .refuses = BIT(TAKEN_CHILDREN),
		  .areas = "Glasgow" },
		{ .must = OST_CHILDREN, .area = "Glasgow" },
		"-s does not take children" },
	{ { .refuses = OST_CHILDREN, .onsite = true }, { .must = OST_CHILDREN },
		"-s does not take women on methadone; "
		"does not take children" },
	{ { .refuses = BIT(TAKEN_OST), .areas = "Glasgow", .age_min = 16 },
		{ .must = BIT(TAKEN_OST) },
		"-s does not take women on methadone" },
	/* She must be sure of it: no is no, whatever else is said. */
	{ { .accepts = BIT(TAKEN_OST), .refuses = BIT(TAKEN_OST) },
		{ .must = BIT(TAKEN_OST) },
		"-s does not take women on methadone" },
	{ { .onsite = true }, { .must = BIT(TAKEN_PETS) },
		"+s we can do this here, today if you like"
		" ? do you take pets?" },
};

static void match__takes_her__with_all_she_has(void **state)
{
	(void)state;
	EXPECT_PAIRS(must_pairs);
}

#define ABOUT_ALL                                       \
	" ? do you take children?; do you take pets?; " \
	"do you take women on methadone?"

static void match__says_of_a_refuge__what_it_takes(void **state)
{
	static const struct pair pairs[] = {
		{ { .tags = "refuge" }, { .must = 0 }, "+s " WHOLE ABOUT_ALL },
		{ { .tags = "da|refuge" }, { .must = 0 },
			"+s " WHOLE ABOUT_ALL },
		{ { .tags = "da" }, { .must = 0 }, "+s " WHOLE },
		{ { .tags = "refuge",
			  .accepts = BIT(TAKEN_CHILDREN),
			  .refuses = BIT(TAKEN_PETS) },
			{ .must = 0 },
			"+s " WHOLE "; takes children; does not take pets"
			" ? do you take women on methadone?" },
		{ { .tags = "refuge",
			  .accepts = OST_CHILDREN | BIT(TAKEN_PETS) },
			{ .must = 0 },
			"+s " WHOLE "; takes children; takes pets; "
			"takes women on methadone" },
		/* Once, where it is what she asked. */
		{ { .tags = "refuge", .accepts = BIT(TAKEN_OST) },
			{ .must = OST_CHILDREN },
			"+s takes women on methadone; " WHOLE
			" ? do you take children?; do you take pets?" },
		{ { .tags = "refuge",
			  .accepts = BIT(TAKEN_OST),
			  .refuses = BIT(TAKEN_PETS) },
			{ .must = BIT(TAKEN_PETS) }, "-s does not take pets" },
	};

	(void)state;
	EXPECT_PAIRS(pairs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			match__never_shows__what_is_closed_or_unchecked),
		cmocka_unit_test(match__keeps_to__her_nation),
		cmocka_unit_test(match__keeps_to__her_area),
		cmocka_unit_test(match__knows__ages),
		cmocka_unit_test(match__takes_her__with_all_she_has),
		cmocka_unit_test(match__says_of_a_refuge__what_it_takes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
