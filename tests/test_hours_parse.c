/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/hours.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	MO = 1,
	TU = 2,
	WE = 4,
	TH = 8,
	FR = 16,
	SA = 32,
	SU = 64,
	WEEK = 127,
};

/* Times are written as 930 for 09:30. */
static int minute(int time)
{
	return time / 100 * 60 + time % 100;
}

static const struct {
	const char *text;
	int days, nth, from, to;
} good_lines[] = {
	{ "TU 14:00-16:00", TU, 0, 1400, 1600 },
	{ "MO-FR 09:00-17:00", MO | TU | WE | TH | FR, 0, 900, 1700 },
	{ "MO,WE 10:00-12:00", MO | WE, 0, 1000, 1200 },
	{ "1MO 18:00-20:00", MO, 1, 1800, 2000 },
	{ "-1FR 10:00-12:00", FR, -1, 1000, 1200 },
	{ "5SU 10:00-12:00", SU, 5, 1000, 1200 },
	{ "2TU,2TH 10:00-12:00", TU | TH, 2, 1000, 1200 },
	{ "-1SA,-1SU 10:00-12:00", SA | SU, -1, 1000, 1200 },
	{ "mo-Fr 09:00-17:00", MO | TU | WE | TH | FR, 0, 900, 1700 },
	{ "SA-MO 09:00-17:00", SA | SU | MO, 0, 900, 1700 },
	{ "TU-MO 09:00-17:00", WEEK, 0, 900, 1700 },
	{ "MO-MO 09:00-17:00", MO, 0, 900, 1700 },
	{ "MO,MO 09:00-17:00", MO, 0, 900, 1700 },
	{ "MO-WE,FR-SA 09:00-17:00", MO | TU | WE | FR | SA, 0, 900, 1700 },
	{ "SU,MO-TU 09:00-17:00", SU | MO | TU, 0, 900, 1700 },
	{ "TU 9:00-17:30", TU, 0, 900, 1730 },
	{ "TU   14:00-16:00", TU, 0, 1400, 1600 },
	{ "TU 00:00-24:00", TU, 0, 0, 2400 },
	{ "TU 0:00-0:01", TU, 0, 0, 1 },
	{ "TU 18:00-24:00", TU, 0, 1800, 2400 },
	{ "TU 18:00-00:00", TU, 0, 1800, 2400 },
	{ "FR 22:00-02:00", FR, 0, 2200, 2600 },
	{ "FR 09:00-09:00", FR, 0, 900, 3300 },
	{ "FR 23:59-23:58", FR, 0, 2359, 4758 },
};

static void hours_parse__reads(void **state)
{
	struct hours_line line;

	(void)state;
	for (size_t i = 0; i < LENGTH(good_lines); i++) {
		memset(&line, 0x55, sizeof(line));
		if (!hours_parse(good_lines[i].text, &line) || line.always ||
			line.days != good_lines[i].days ||
			line.nth != good_lines[i].nth ||
			line.from != minute(good_lines[i].from) ||
			line.to != minute(good_lines[i].to))
			fail_msg("'%s': days %x nth %d %d-%d",
				good_lines[i].text, line.days, line.nth,
				line.from, line.to);
	}
}

static void hours_parse__reads__day_and_night(void **state)
{
	struct hours_line line;

	(void)state;
	memset(&line, 0x55, sizeof(line));
	assert_true(hours_parse("24/7", &line));
	assert_true(line.always);
}

static const char *const no_lines[] = {
	"",
	" ",
	"TU",
	"TU ",
	"14:00-16:00",
	"TU14:00-16:00",
	" TU 14:00-16:00",
	"TU 14:00-16:00 ",
	"TU 14:00-16:00,",
	"TU 14:00-16:00 WE 14:00-16:00",
	"TU 14:00 - 16:00",
	"TU\t14:00-16:00",
	"TU\n14:00-16:00",
	"TU 14:00",
	"TU 14:00-",
	"TU -16:00",
	"TU 14.00-16.00",
	"TU 14-16",
	"TU 9-5",
	"TU 9am-5pm",
	"TU 14:0-16:00",
	"TU 14:000-16:00",
	"TU 014:00-16:00",
	"TU :00-16:00",
	"TU 14:60-16:00",
	"TU 14:00-16:99",
	"TU 24:00-02:00",
	"TU 25:00-26:00",
	"TU 14:00-24:01",
	"TU 14:00-25:00",
	"TU 14:00-99:99",
	"TU +14:00-16:00",
	"TU 14:00--16:00",
	"TU 14:00\u201316:00",
	"Tuesday 14:00-16:00",
	"Tue 14:00-16:00",
	"XX 14:00-16:00",
	"T 14:00-16:00",
	"MO- 09:00-17:00",
	"MO-FR- 09:00-17:00",
	"MO-WE-FR 09:00-17:00",
	"-FR 09:00-17:00",
	"MO, 09:00-17:00",
	",MO 09:00-17:00",
	"MO,,WE 09:00-17:00",
	"MO, WE 09:00-17:00",
	"MO;WE 09:00-17:00",
	"MO WE 09:00-17:00",
	"0MO 09:00-17:00",
	"6MO 09:00-17:00",
	"-2MO 09:00-17:00",
	"-0MO 09:00-17:00",
	"+1MO 09:00-17:00",
	"11MO 09:00-17:00",
	"1 MO 09:00-17:00",
	"1MO,3MO 09:00-17:00",
	"1MO,WE 09:00-17:00",
	"MO,1WE 09:00-17:00",
	"1MO-WE 09:00-17:00",
	"1MO-1WE 09:00-17:00",
	"MO-1WE 09:00-17:00",
	"24/7 ",
	" 24/7",
	"24/ 7",
	"24-7",
	"24/5",
	"MO 24/7",
	"always",
};

static void hours_parse__is_false__for_all_else(void **state)
{
	struct hours_line line, before;

	(void)state;
	memset(&before, 0x55, sizeof(before));
	for (size_t i = 0; i < LENGTH(no_lines); i++) {
		line = before;
		if (hours_parse(no_lines[i], &line))
			fail_msg("'%s' is read", no_lines[i]);
		assert_memory_equal(&line, &before, sizeof(line));
	}
}

enum {
	MORNINGS = 1 << PART_MORNINGS,
	MIDDLE = 1 << PART_MIDDLE,
	AFTERNOONS = 1 << PART_AFTERNOONS,
	EVENINGS = 1 << PART_EVENINGS,
	WEEKENDS = 1 << PART_WEEKENDS,
	ALL = (1 << PARTS_OF_WEEK) - 1,
};

static const struct {
	const char *text;
	int parts;
} part_cases[] = {
	{ "24/7", ALL },
	{ "MO 09:00-10:00", MORNINGS },
	{ "MO 09:00-09:59", 0 },
	{ "MO 11:00-11:59", 0 },
	{ "MO 11:00-12:00", MORNINGS | MIDDLE },
	{ "MO 11:01-12:59", MIDDLE },
	{ "MO 09:00-11:00", MORNINGS | MIDDLE },
	{ "MO 12:00-13:00", MIDDLE | AFTERNOONS },
	{ "MO 13:00-14:00", MIDDLE | AFTERNOONS },
	{ "MO 13:01-16:00", AFTERNOONS },
	{ "MO 16:00-18:00", AFTERNOONS | EVENINGS },
	{ "MO 16:01-17:59", 0 },
	{ "MO 17:00-18:00", EVENINGS },
	{ "MO 23:00-24:00", EVENINGS },
	{ "MO 22:00-02:00", EVENINGS },
	{ "MO 01:00-04:00", 0 },
	{ "MO 05:00-06:00", MORNINGS },
	{ "MO 20:00-08:00", EVENINGS | MORNINGS },
	{ "MO 00:00-24:00", ALL & ~WEEKENDS },
	{ "SA 10:00-11:00", WEEKENDS | MORNINGS | MIDDLE },
	{ "SU 18:00-19:00", WEEKENDS | EVENINGS },
	{ "SA 10:00-10:30", 0 },
	{ "FR 22:00-02:00", WEEKENDS | EVENINGS },
	{ "FR 22:00-00:30", EVENINGS },
	{ "SU 23:30-04:00", 0 },
	{ "SU 20:00-08:00", EVENINGS | MORNINGS | WEEKENDS },
	{ "1SA 14:00-16:00", WEEKENDS | AFTERNOONS },
};

static void hours_have__looks_for__an_hour_of_it(void **state)
{
	struct hours_line line;

	(void)state;
	for (size_t i = 0; i < LENGTH(part_cases); i++) {
		assert_true(hours_parse(part_cases[i].text, &line));
		for (int part = 0; part < PARTS_OF_WEEK; part++)
			if (hours_have(&line, 1, part) !=
				(part_cases[i].parts >> part & 1))
				fail_msg("'%s': %s", part_cases[i].text,
					part_names[part]);
	}
}

static void hours_have__is_true__if_any_line_has(void **state)
{
	struct hours_line lines[2];

	(void)state;
	assert_true(hours_parse("MO 09:00-10:00", &lines[0]));
	assert_true(hours_parse("TU 18:00-20:00", &lines[1]));
	assert_true(hours_have(lines, 2, PART_MORNINGS));
	assert_true(hours_have(lines, 2, PART_EVENINGS));
	assert_false(hours_have(lines, 2, PART_AFTERNOONS));
	assert_false(hours_have(lines, 2, PART_WEEKENDS));
	for (int part = 0; part < PARTS_OF_WEEK; part++)
		assert_false(hours_have(lines, 0, part));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_parse__reads),
		cmocka_unit_test(hours_parse__reads__day_and_night),
		cmocka_unit_test(hours_parse__is_false__for_all_else),
		cmocka_unit_test(hours_have__looks_for__an_hour_of_it),
		cmocka_unit_test(hours_have__is_true__if_any_line_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
