/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/date.h"
#include "model/hours.h"
#include "model/nation.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	LINES_MOST = 8,
	DAY = 24 * 60,
};

/* "FR 09:00-11:00 | SA 10:00-12:00" */
static int read_lines(const char *text, struct hours_line lines[LINES_MOST])
{
	char copy[256], *at = copy, *line;
	int n = 0;

	snprintf(copy, sizeof(copy), "%s", text);
	while ((line = strsep(&at, "|"))) {
		if (at)
			at[-2] = '\0';
		line += *line == ' ';
		if (!hours_parse(line, &lines[n++]))
			fail_msg("'%s' is not read", line);
	}
	return n;
}

static struct moment pin(const char *clock)
{
	struct moment now;

	assert_int_equal(setenv("SIGNPOST_NOW", clock, 1), 0);
	if (!moment_now(&now))
		fail_msg("'%s' is no moment", clock);
	return now;
}

struct telling {
	const char *clock, *lines, *text;
};

static void expect(enum nation nation, const char *clock, const char *lines,
	const char *expected)
{
	struct hours_line read[LINES_MOST];
	struct moment now = pin(clock);
	int n = read_lines(lines, read);
	struct open open = hours_open(read, n, &now, nation);
	char text[OPEN_TEXT_SIZE];

	if (open_text(&open, &now, text) != text || strcmp(text, expected) != 0)
		fail_msg("%s '%s': '%s', not '%s'", clock, lines, text,
			expected);
}

static void expect_all(const struct telling *tellings, size_t n)
{
	for (size_t i = 0; i < n; i++)
		expect(NATION_ENGLAND, tellings[i].clock, tellings[i].lines,
			tellings[i].text);
}

#define EXPECT_ALL(tellings) expect_all(tellings, LENGTH(tellings))

/* 20 November 2026 is a Friday. */
static void open_text__says__when_it_opens(void **state)
{
	static const struct telling tellings[] = {
		{ "2026-11-20T10:00:00", "FR 14:00-16:00",
			"opens today 14:00" },
		{ "2026-11-20T13:59:59", "FR 14:00-16:00",
			"opens today 14:00" },
		{ "2026-11-20T10:00:00", "SA 09:30-12:00",
			"opens tomorrow 09:30" },
		{ "2026-11-20T23:59:59", "SA 00:00-12:00",
			"opens tomorrow 00:00" },
		{ "2026-11-20T10:00:00", "SU 09:30-12:00",
			"opens Sunday 09:30" },
		{ "2026-11-20T10:00:00", "MO-WE 14:00-16:00",
			"opens Monday 14:00" },
		{ "2026-11-20T10:00:00", "TH 00:00-16:00",
			"opens Thursday 00:00" },
		{ "2026-11-20T10:00:00", "FR 09:00-10:00",
			"opens Friday 27 November, 09:00" },
		{ "2026-11-20T10:00:00", "1MO 18:00-20:00",
			"opens Monday 7 December, 18:00" },
		{ "2026-11-20T10:00:00", "TU 09:00-10:00 | TU 08:00-09:00",
			"opens Tuesday 08:00" },
		{ "2026-11-20T10:00:00", "TU 08:00-10:00 | MO 09:00-10:00",
			"opens Monday 09:00" },
		{ "2026-12-30T10:00:00", "-1FR 09:00-10:00",
			"opens Friday 29 January, 09:00" },
	};

	(void)state;
	EXPECT_ALL(tellings);
}

static void open_text__says__until_when_it_is_open(void **state)
{
	static const struct telling tellings[] = {
		{ "2026-11-20T14:00:00", "FR 14:00-16:00",
			"open now, until 16:00" },
		{ "2026-11-20T15:59:59", "FR 14:00-16:00",
			"open now, until 16:00" },
		{ "2026-11-20T16:00:00", "FR 14:00-16:00",
			"opens Friday 27 November, 14:00" },
		{ "2026-11-20T14:00:00", "FR 14:00-24:00",
			"open now, until midnight" },
		{ "2026-11-20T23:59:59", "FR 14:00-00:00",
			"open now, until midnight" },
		{ "2026-11-21T00:00:00", "FR 14:00-00:00",
			"opens Friday 14:00" },
		{ "2026-11-20T14:00:00", "24/7", "day and night" },
		{ "2026-11-20T14:00:00", "SA 10:00-12:00 | 24/7",
			"day and night" },
	};

	(void)state;
	EXPECT_ALL(tellings);
}

#define BUT_LAST_FRIDAY                                              \
	"MO-TH 00:00-24:00 | SA-SU 00:00-24:00 | 1FR 00:00-24:00 | " \
	"2FR 00:00-24:00 | 3FR 00:00-24:00"

static void hours_open__joins__lines_without_a_break(void **state)
{
	static const struct telling tellings[] = {
		{ "2026-11-20T10:00:00", "FR 09:00-11:00 | FR 10:30-13:00",
			"open now, until 13:00" },
		{ "2026-11-20T10:00:00", "FR 10:30-13:00 | FR 09:00-11:00",
			"open now, until 13:00" },
		{ "2026-11-20T10:00:00", "FR 09:00-12:00 | FR 12:00-17:00",
			"open now, until 17:00" },
		{ "2026-11-20T10:00:00", "FR 09:00-12:00 | FR 12:01-17:00",
			"open now, until 12:00" },
		{ "2026-11-20T10:00:00", "FR 09:00-17:00 | FR 10:00-12:00",
			"open now, until 17:00" },
		{ "2026-11-20T20:00:00", "FR 18:00-24:00 | SA 00:00-06:00",
			"open now, until 06:00" },
		{ "2026-11-20T20:00:00", "FR 18:00-02:00 | SA 01:00-06:00",
			"open now, until 06:00" },
		{ "2026-11-21T01:30:00", "FR 18:00-05:00 | SA 01:00-03:00",
			"open now, until 05:00" },
		{ "2026-11-20T20:00:00",
			"FR 18:00-24:00 | SA 00:00-24:00 | SU 00:00-12:00",
			"open now, until Sunday 12:00" },
		{ "2026-11-21T12:00:00", "SA 00:00-24:00 | SU 00:00-12:00",
			"open now, until Sunday 12:00" },
		{ "2026-11-21T12:01:00", "SA 00:00-24:00 | SU 00:00-12:00",
			"open now, until 12:00" },
		{ "2026-11-03T12:00:00", BUT_LAST_FRIDAY,
			"open now, until Friday 27 November, 00:00" },
		{ "2026-11-20T12:00:00", BUT_LAST_FRIDAY,
			"open now, until Friday 27 November, 00:00" },
		{ "2026-11-21T12:00:00", BUT_LAST_FRIDAY,
			"open now, until Friday 00:00" },
		{ "2026-11-20T20:00:00", "MO-SU 00:00-24:00", "day and night" },
		{ "2026-11-20T20:00:00", "MO-SU 09:00-09:00", "day and night" },
		{ "2026-12-25T20:00:00", "TU-MO 06:00-18:00 | MO-SU 18:00-6:00",
			"day and night" },
	};

	(void)state;
	EXPECT_ALL(tellings);
}

static void hours_open__counts_a_night__to_the_day_it_began(void **state)
{
	static const struct telling tellings[] = {
		{ "2026-11-20T01:00:00", "FR 22:00-02:00",
			"opens today 22:00" },
		{ "2026-11-20T23:00:00", "FR 22:00-02:00",
			"open now, until 02:00" },
		{ "2026-11-21T01:59:00", "FR 22:00-02:00",
			"open now, until 02:00" },
		{ "2026-11-21T02:00:00", "FR 22:00-02:00",
			"opens Friday 22:00" },
		{ "2026-11-23T01:00:00", "SU 22:00-02:00",
			"open now, until 02:00" },
		{ "2026-11-21T08:00:00", "FR 09:00-09:00",
			"open now, until 09:00" },
		/* The last Friday of July is its 31st. */
		{ "2026-08-01T01:00:00", "-1FR 22:00-02:00",
			"open now, until 02:00" },
		{ "2026-08-01T01:00:00", "5FR 22:00-02:00",
			"open now, until 02:00" },
		{ "2026-08-01T01:00:00", "1FR 22:00-02:00",
			"opens Friday 22:00" },
		{ "2027-02-01T00:30:00", "-1SU 22:00-01:00",
			"open now, until 01:00" },
	};

	(void)state;
	EXPECT_ALL(tellings);
}

static void hours_open__knows__the_weeks_of_a_month(void **state)
{
	static const struct telling tellings[] = {
		{ "2026-11-01T12:00:00", "1MO 10:00-12:00",
			"opens tomorrow 10:00" },
		{ "2026-11-02T12:00:00", "1MO 10:00-12:00",
			"opens Monday 7 December, 10:00" },
		{ "2026-11-02T12:00:00", "2MO 10:00-12:00",
			"opens Monday 9 November, 10:00" },
		{ "2026-11-01T11:00:00", "1SU 10:00-12:00",
			"open now, until 12:00" },
		{ "2026-11-07T11:00:00", "1SA 10:00-12:00",
			"open now, until 12:00" },
		{ "2026-11-08T11:00:00", "1SU 10:00-11:00",
			"opens Sunday 6 December, 10:00" },
		{ "2026-11-20T12:00:00", "4MO,4TU 10:00-12:00",
			"opens Monday 10:00" },
		{ "2026-11-24T09:00:00", "-1MO 10:00-12:00",
			"opens Monday 10:00" },
		/* A fifth Monday: in November, then not before March. */
		{ "2026-11-24T09:00:00", "5MO 10:00-12:00",
			"opens Monday 10:00" },
		{ "2026-11-30T12:00:00", "5MO 10:00-12:00",
			"opens Monday 29 March, 10:00; bank holiday: ring first" },
		{ "2027-02-01T12:00:00", "5TU 10:00-12:00",
			"opens Tuesday 30 March, 10:00" },
		/* One day more in February makes it the last one. */
		{ "2028-02-20T12:00:00", "5TU 10:00-12:00",
			"opens Tuesday 29 February, 10:00" },
		{ "2028-02-22T10:30:00", "-1TU 10:00-12:00",
			"opens Tuesday 29 February, 10:00" },
		{ "2027-02-23T10:30:00", "-1TU 10:00-12:00",
			"open now, until 12:00" },
		{ "2100-02-22T10:30:00", "-1MO 10:00-12:00",
			"open now, until 12:00" },
	};

	(void)state;
	EXPECT_ALL(tellings);
}

/*
 * The clocks go forward at 01:00 on the last Sunday of March, and back at
 * 02:00 on that of October: 01:30 is never, or twice. Only what the clock on
 * the wall says is compared, so either is a night like any other, and no time
 * zone is asked.
 */
static void hours_open__needs_no__summer_time(void **state)
{
	static const char *const nights[] = { "2026-03-29T01:30:00",
		"2026-10-25T01:30:00", "2026-06-28T01:30:00" };
	static const char *const tellings[][2] = {
		{ "SA 22:00-03:00", "open now, until 03:00" },
		{ "SU 01:00-02:00", "open now, until 02:00" },
		{ "SU 01:31-02:00", "opens today 01:31" },
		{ "SU 02:00-04:00", "opens today 02:00" },
		{ "SU 09:00-17:00", "opens today 09:00" },
		{ "MO 01:30-02:00", "opens tomorrow 01:30" },
	};

	(void)state;
	assert_int_equal(setenv("TZ", "Europe/London", 1), 0);
	for (size_t i = 0; i < LENGTH(nights); i++)
		for (size_t j = 0; j < LENGTH(tellings); j++)
			expect(NATION_ENGLAND, nights[i], tellings[j][0],
				tellings[j][1]);
	assert_int_equal(unsetenv("TZ"), 0);
}

#define RING "; bank holiday: ring first"

static const struct {
	enum nation nation;
	struct telling say;
} ring_tellings[] = {
	{ NATION_WALES, { "2026-12-24T18:00:00", "MO-FR 09:00-17:00",
				"opens tomorrow 09:00" RING } },
	{ NATION_WALES, { "2026-12-25T10:00:00", "MO-FR 09:00-17:00",
				"open now, until 17:00" RING } },
	{ NATION_WALES, { "2026-12-25T18:00:00", "MO-FR 09:00-17:00",
				"opens Monday 09:00" RING } },
	{ NATION_WALES, { "2026-12-24T10:00:00", "MO-FR 09:00-17:00",
				"open now, until 17:00" } },
	{ NATION_WALES, { "2026-12-25T10:00:00", "24/7", "day and night" } },
	{ NATION_ENGLAND, { "2027-02-26T10:00:00", "5MO 10:00-12:00",
				  "opens Monday 29 March, 10:00" RING } },
	{ NATION_SCOTLAND, { "2027-02-26T10:00:00", "5MO 10:00-12:00",
				   "opens Monday 29 March, 10:00" } },
	{ NATION_SCOTLAND, { "2026-11-30T10:00:00", "MO 09:00-17:00",
				   "open now, until 17:00" RING } },
	{ NATION_NI, { "2026-11-30T10:00:00", "MO 09:00-17:00",
			     "open now, until 17:00" } },
	{ NATION_UNKNOWN, { "2026-11-30T10:00:00", "MO 09:00-17:00",
				  "open now, until 17:00" RING } },
	/* It is one for what goes on from it, and for what goes on
	 * into it. */
	{ NATION_ENGLAND, { "2026-12-26T01:00:00", "FR 22:00-02:00",
				  "open now, until 02:00" RING } },
	{ NATION_ENGLAND, { "2026-12-26T01:00:00", "SA 00:00-02:00",
				  "open now, until 02:00" } },
	{ NATION_ENGLAND, { "2026-05-04T01:00:00", "SU 22:00-02:00",
				  "open now, until 02:00" RING } },
	{ NATION_ENGLAND, { "2026-05-03T23:00:00", "SU 22:00-02:00",
				  "open now, until 02:00" } },
};

static void open_text__says__where_to_ring_first(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(ring_tellings); i++)
		expect(ring_tellings[i].nation, ring_tellings[i].say.clock,
			ring_tellings[i].say.lines, ring_tellings[i].say.text);
}

static void hours_open__does_not_guess(void **state)
{
	struct moment now = pin("2026-12-25T10:00:00");
	struct open open = hours_open(NULL, 0, &now, NATION_ENGLAND);
	char text[OPEN_TEXT_SIZE] = "before";

	(void)state;
	assert_int_equal(open.state, OPEN_UNKNOWN);
	assert_false(open.bank_holiday);
	assert_string_equal(open_text(&open, &now, text), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(open_text__says__when_it_opens),
		cmocka_unit_test(open_text__says__until_when_it_is_open),
		cmocka_unit_test(hours_open__joins__lines_without_a_break),
		cmocka_unit_test(
			hours_open__counts_a_night__to_the_day_it_began),
		cmocka_unit_test(hours_open__knows__the_weeks_of_a_month),
		cmocka_unit_test(hours_open__needs_no__summer_time),
		cmocka_unit_test(open_text__says__where_to_ring_first),
		cmocka_unit_test(hours_open__does_not_guess),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
