/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/date.h"
#include "model/nation.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * As they have been published, but for the days that were given to one year
 * alone (Scotland's 15 June 2026).
 */
#define ENGLAND_2024 "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"
#define ENGLAND_2025 "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"
#define ENGLAND_2026 "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"
#define ENGLAND_2027 "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"
#define ENGLAND_2028 "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"

static const struct {
	enum nation nation;
	int year;
	const char *days;
} lists[] = {
	{ NATION_ENGLAND, 2024, ENGLAND_2024 },
	{ NATION_ENGLAND, 2025, ENGLAND_2025 },
	{ NATION_ENGLAND, 2026, ENGLAND_2026 },
	{ NATION_ENGLAND, 2027, ENGLAND_2027 },
	{ NATION_ENGLAND, 2028, ENGLAND_2028 },
	{ NATION_WALES, 2024, ENGLAND_2024 },
	{ NATION_WALES, 2025, ENGLAND_2025 },
	{ NATION_WALES, 2026, ENGLAND_2026 },
	{ NATION_WALES, 2027, ENGLAND_2027 },
	{ NATION_WALES, 2028, ENGLAND_2028 },
	{ NATION_SCOTLAND, 2024,
		"01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26" },
	{ NATION_SCOTLAND, 2025,
		"01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26" },
	{ NATION_SCOTLAND, 2026,
		"01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28" },
	{ NATION_SCOTLAND, 2027,
		"01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28" },
	{ NATION_SCOTLAND, 2028,
		"01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26" },
	{ NATION_NI, 2024,
		"01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26" },
	{ NATION_NI, 2025,
		"01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26" },
	{ NATION_NI, 2026,
		"01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28" },
	{ NATION_NI, 2027,
		"01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28" },
	{ NATION_NI, 2028,
		"01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26" },
};

static struct date read_date(const char *text)
{
	struct date date;

	if (!date_parse(text, &date))
		fail_msg("'%s' is no date", text);
	return date;
}

static void nation_has_bank_holiday__is_as__published(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(lists); i++) {
		char days[128] = "", day[32];
		int at = date_to_day((struct date){ lists[i].year, 1, 1 });
		struct date date;

		for (; (date = date_from_day(at)).year == lists[i].year; at++) {
			if (!nation_has_bank_holiday(lists[i].nation, date))
				continue;
			snprintf(day, sizeof(day), "%s%02d-%02d",
				*days ? " " : "", date.month, date.day);
			assert_true(strlen(days) + strlen(day) < sizeof(days));
			strcat(days, day);
		}
		if (strcmp(days, lists[i].days) != 0)
			fail_msg("%s %d: %s", nation_names[lists[i].nation],
				lists[i].year, days);
	}
}

/* Where a holiday falls on a weekend, it is kept later, never twice. */
static void nation_has_bank_holiday__moves__out_of_a_weekend(void **state)
{
	static const struct {
		enum nation nation;
		const char *date;
		bool is;
	} cases[] = {
		/* New Year's Day was a Sunday. */
		{ NATION_ENGLAND, "2023-01-01", false },
		{ NATION_ENGLAND, "2023-01-02", true },
		{ NATION_ENGLAND, "2023-01-03", false },
		{ NATION_SCOTLAND, "2023-01-01", false },
		{ NATION_SCOTLAND, "2023-01-02", true },
		{ NATION_SCOTLAND, "2023-01-03", true },
		{ NATION_SCOTLAND, "2023-01-04", false },
		/* Christmas Day was a Sunday, a Saturday, a Friday. */
		{ NATION_WALES, "2022-12-25", false },
		{ NATION_WALES, "2022-12-26", true },
		{ NATION_WALES, "2022-12-27", true },
		{ NATION_WALES, "2022-12-28", false },
		{ NATION_SCOTLAND, "2021-12-25", false },
		{ NATION_SCOTLAND, "2021-12-26", false },
		{ NATION_SCOTLAND, "2021-12-27", true },
		{ NATION_SCOTLAND, "2021-12-28", true },
		{ NATION_SCOTLAND, "2021-12-29", false },
		{ NATION_NI, "2020-12-25", true },
		{ NATION_NI, "2020-12-26", false },
		{ NATION_NI, "2020-12-27", false },
		{ NATION_NI, "2020-12-28", true },
		{ NATION_NI, "2020-12-29", false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		if (nation_has_bank_holiday(cases[i].nation,
			    read_date(cases[i].date)) != cases[i].is)
			fail_msg("%s %s", nation_names[cases[i].nation],
				cases[i].date);
}

static void nation_has_bank_holiday__knows__easter(void **state)
{
	/* The earliest and the latest there can be, and where the moon of
	 * the calendar is not that of the sky. */
	static const char *const fridays[] = { "1818-03-20", "1943-04-23",
		"1954-04-16", "1981-04-17", "2000-04-21", "2008-03-21",
		"2019-04-19", "2038-04-23", "2049-04-16", "2076-04-17",
		"2285-03-20" };

	(void)state;
	for (size_t i = 0; i < LENGTH(fridays); i++) {
		int friday = date_to_day(read_date(fridays[i]));

		for (int day = friday - 40; day <= friday + 40; day++) {
			struct date date = date_from_day(day);
			bool is = nation_has_bank_holiday(NATION_ENGLAND, date);

			if (date.month >= 3 && date.month <= 4 &&
				is != (day == friday || day == friday + 3))
				fail_msg("%s: %d %d", fridays[i], date.month,
					date.day);
		}
	}
}

static void nation_has_bank_holiday__is_any_nations__if_unknown(void **state)
{
	int day = date_to_day((struct date){ 2024, 1, 1 });
	int last = date_to_day((struct date){ 2033, 12, 31 });

	(void)state;
	for (; day <= last; day++) {
		struct date date = date_from_day(day);
		bool any = false;

		for (int i = NATION_UNKNOWN + 1; i < NATIONS; i++)
			any |= nation_has_bank_holiday(i, date);
		assert_int_equal(
			nation_has_bank_holiday(NATION_UNKNOWN, date), any);
	}
	assert_true(nation_has_bank_holiday(
		NATION_UNKNOWN, (struct date){ 2026, 11, 30 }));
	assert_false(nation_has_bank_holiday(
		NATION_UNKNOWN, (struct date){ 2026, 11, 20 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nation_has_bank_holiday__is_as__published),
		cmocka_unit_test(
			nation_has_bank_holiday__moves__out_of_a_weekend),
		cmocka_unit_test(nation_has_bank_holiday__knows__easter),
		cmocka_unit_test(
			nation_has_bank_holiday__is_any_nations__if_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
