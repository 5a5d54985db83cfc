/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <limits.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/utf8.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	const char *text;
	bool ok;
} day_cases[] = {
	{ "2026-03-03", true },
	{ "0001-01-01", true },
	{ "9999-12-31", true },
	{ "2024-02-29", true },
	{ "2000-02-29", true },
	{ "2023-02-29", false },
	{ "1900-02-29", false },
	{ "2026-02-30", false },
	{ "2026-04-31", false },
	{ "2026-00-01", false },
	{ "2026-13-01", false },
	{ "2026-01-00", false },
	{ "2026-01-32", false },
	{ "0000-01-01", false },
	{ "", false },
	{ "2026", false },
	{ "2026-03", false },
	{ "2026-03-", false },
	{ "2026-03-3", false },
	{ "2026-3-03", false },
	{ "2026-03-03 ", false },
	{ " 2026-03-03", false },
	{ "2026-03-033", false },
	{ "2026/03/03", false },
	{ "2026-03-+3", false },
	{ "2026-03--3", false },
	{ "-026-03-03", false },
	{ "+026-03-03", false },
	{ "12026-03-03", false },
	{ "2026-03-0x", false },
	{ "٢٠٢٦-٠٣-٠٣", false },
};

static void date_parse__takes__real_days_only(void **state)
{
	struct date date;
	char text[40];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(day_cases); i++) {
		date = (struct date){ 1, 2, 3 };
		if (date_parse(day_cases[i].text, &date) != day_cases[i].ok)
			fail_msg("'%s'", day_cases[i].text);
		snprintf(text, sizeof(text), "%04d-%02d-%02d", date.year,
			date.month, date.day);
		assert_string_equal(text,
			day_cases[i].ok ? day_cases[i].text : "0001-02-03");
	}
}

static void month_parse__takes__months_only(void **state)
{
	static const struct {
		const char *text;
		int year, month; /* 0: no month */
	} cases[] = {
		{ "2026-03", 2026, 3 },
		{ "0001-12", 1, 12 },
		{ "2026-13", 0, 0 },
		{ "2026-00", 0, 0 },
		{ "0000-01", 0, 0 },
		{ "2026-3", 0, 0 },
		{ "2026-03-01", 0, 0 },
		{ "2026-03-", 0, 0 },
		{ "2026", 0, 0 },
		{ "", 0, 0 },
	};
	struct date date;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		date = (struct date){ 0 };
		assert_int_equal(
			month_parse(cases[i].text, &date), cases[i].month != 0);
		assert_int_equal(date.year, cases[i].year);
		assert_int_equal(date.month, cases[i].month);
		assert_int_equal(date.day, cases[i].month != 0);
	}
}

static void date_to_day__counts__from_1970(void **state)
{
	static const struct {
		struct date date;
		int day, weekday;
	} cases[] = {
		{ { 1970, 1, 1 }, 0, 3 },
		{ { 1969, 12, 31 }, -1, 2 },
		{ { 1970, 1, 2 }, 1, 4 },
		{ { 2000, 2, 29 }, 11016, 1 },
		{ { 2000, 3, 1 }, 11017, 2 },
		{ { 2026, 11, 20 }, 20777, 4 },
		{ { 1, 1, 1 }, -719162, 0 },
		{ { 9999, 12, 31 }, 2932896, 4 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(date_to_day(cases[i].date), cases[i].day);
		assert_int_equal(date_weekday(cases[i].date), cases[i].weekday);
	}
	assert_int_equal(date_to_month((struct date){ 2026, 3, 9 }), 24314);
	assert_int_equal(date_to_month((struct date){ 1, 1, 1 }), 12);
}

static void date__goes_on__day_by_day_for_all_years(void **state)
{
	struct date date = { 1, 1, 1 }, back;
	int day = -719162;
	bool same;

	(void)state;
	while (date.year < 10000) {
		back = date_from_day(day);
		same = back.year == date.year && back.month == date.month &&
		       back.day == date.day;
		if (!same || date_to_day(date) != day ||
			date_weekday(date) != (day + 719162) % 7)
			fail_msg("day %d", day);
		day++;
		if (++date.day <= date_days_in_month(date.year, date.month))
			continue;
		date.day = 1;
		if (++date.month <= 12)
			continue;
		date.month = 1;
		date.year++;
	}
	assert_int_equal(day, 2932897);
}

static void date_days_in_month__knows__leap_years(void **state)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	int month;

	(void)state;
	for (month = 1; month <= 12; month++)
		assert_int_equal(
			date_days_in_month(2026, month), days[month - 1]);
	assert_int_equal(date_days_in_month(2024, 2), 29);
	assert_int_equal(date_days_in_month(2000, 2), 29);
	assert_int_equal(date_days_in_month(2100, 2), 28);
}

static void date_months_between__counts__whole_months(void **state)
{
	static const struct {
		struct date from, to;
		int months;
	} cases[] = {
		{ { 2026, 1, 31 }, { 2026, 2, 28 }, 0 },
		{ { 2026, 1, 31 }, { 2026, 3, 31 }, 2 },
		{ { 2026, 1, 31 }, { 2026, 3, 30 }, 1 },
		{ { 2026, 1, 15 }, { 2026, 2, 14 }, 0 },
		{ { 2026, 1, 15 }, { 2026, 2, 15 }, 1 },
		{ { 2025, 11, 20 }, { 2026, 11, 19 }, 11 },
		{ { 2025, 11, 20 }, { 2026, 11, 20 }, 12 },
		{ { 2026, 3, 3 }, { 2026, 3, 3 }, 0 },
		{ { 2026, 3, 3 }, { 2026, 3, 31 }, 0 },
		{ { 1, 1, 1 }, { 9999, 12, 1 }, 119987 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
			date_months_between(cases[i].from, cases[i].to),
			cases[i].months);
		assert_int_equal(
			date_months_between(cases[i].to, cases[i].from),
			-cases[i].months);
	}
}

static void date_text__is__in_words(void **state)
{
	static const char *const names[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	char out[DATE_TEXT_SIZE], expected[DATE_TEXT_SIZE];
	struct date date = { 2026, 1, 3 };

	(void)state;
	for (; date.month <= 12; date.month++) {
		snprintf(expected, sizeof(expected), "3 %s 2026",
			names[date.month - 1]);
		assert_string_equal(date_text(date, out), expected);
		assert_string_equal(month_text(date, out), expected + 2);
	}
	assert_string_equal(date_text((struct date){ 9999, 9, 30 }, out),
		"30 September 9999");
}

/* A catalogue as msgfmt writes it, of texts in the order of strcmp. */
static void write_catalogue(
	const char *path, const char *const texts[][2], uint32_t n)
{
	uint32_t head[] = { 0x950412de, 0, n, 28, 28 + n * 8, 0, 0 };
	uint32_t at = 28 + n * 16, entry[2], side, i;
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	fwrite(head, sizeof(head), 1, out);
	for (side = 0; side < 2; side++) {
		for (i = 0; i < n; i++) {
			entry[0] = (uint32_t)strlen(texts[i][side]);
			entry[1] = at;
			at += entry[0] + 1;
			fwrite(entry, sizeof(entry), 1, out);
		}
	}
	for (side = 0; side < 2; side++)
		for (i = 0; i < n; i++)
			fwrite(texts[i][side], strlen(texts[i][side]) + 1, 1,
				out);
	assert_int_equal(fclose(out), 0);
}

/* The name of June is longer than its place: 40 times two bytes. */
static const char *const hungarian[][2] = {
	{ "", "Content-Type: text/plain; charset=UTF-8\n" },
	{ "%d %s %d", "%3$d, %2$s %1$d." },
	{ "%s %d", "%2$d %1$s" },
	{ "June", "éééééééééééééééééééé"
		  "éééééééééééééééééééé" },
	{ "March", "márciús" },
};

static void date_text__can_be__put_in_another_order(void **state)
{
	const char *tmp = getenv("TMPDIR");
	char dir[4096], out[DATE_TEXT_SIZE];

	(void)state;
	snprintf(dir, sizeof(dir), "%s/signpost-date-XXXXXX",
		tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(dir));
	assert_int_equal(chdir(dir), 0);
	assert_int_equal(mkdir("hu", 0700), 0);
	assert_int_equal(mkdir("hu/LC_MESSAGES", 0700), 0);
	write_catalogue(
		"hu/LC_MESSAGES/signpost.mo", hungarian, LENGTH(hungarian));
	bindtextdomain("signpost", dir);
	setenv("LANGUAGE", "hu", 1);
	textdomain("signpost"); /* so that LANGUAGE is looked at again */

	assert_string_equal(date_text((struct date){ 2026, 3, 9 }, out),
		"2026, márciús 9.");
	assert_string_equal(
		month_text((struct date){ 2026, 3, 9 }, out), "2026 márciús");
	date_text((struct date){ 2026, 6, 9 }, out);
	assert_int_equal(utf8_valid_until(out, strlen(out)), strlen(out));
	assert_in_range(strlen(out), DATE_TEXT_SIZE - 3, DATE_TEXT_SIZE - 1);

	unsetenv("LANGUAGE");
	textdomain("signpost");
	unlink("hu/LC_MESSAGES/signpost.mo");
	rmdir("hu/LC_MESSAGES");
	rmdir("hu");
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(dir), 0);
}

static const struct {
	const char *text;
	struct moment moment; /* of year 0: none */
} moment_cases[] = {
	{ "2026-11-20T09:30:15", { { 2026, 11, 20 }, 9, 30, 15 } },
	{ "0001-01-01T00:00:00", { { 1, 1, 1 }, 0, 0, 0 } },
	{ "9999-12-31T23:59:59", { { 9999, 12, 31 }, 23, 59, 59 } },
	{ .text = "2026-11-20T24:00:00" },
	{ .text = "2026-11-20T23:60:00" },
	{ .text = "2026-11-20T23:59:60" },
	{ .text = "2026-02-29T09:30:15" },
	{ .text = "2026-11-20 09:30:15" },
	{ .text = "2026-11-20t09:30:15" },
	{ .text = "2026-11-20T09:30:15Z" },
	{ .text = "2026-11-20T09:30" },
	{ .text = "2026-11-20" },
	{ .text = "now" },
	{ .text = "" },
};

static void moment_now__is__what_signpost_now_says(void **state)
{
	struct moment now;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(moment_cases); i++) {
		memset(&now, 0, sizeof(now));
		setenv("SIGNPOST_NOW", moment_cases[i].text, 1);
		assert_int_equal(moment_now(&now),
			moment_cases[i].moment.date.year != 0);
		assert_memory_equal(&now, &moment_cases[i].moment, sizeof(now));
	}
	unsetenv("SIGNPOST_NOW");
}

static long seconds_of(const struct moment *moment)
{
	return ((date_to_day(moment->date) * 24L + moment->hour) * 60 +
		       moment->minute) *
		       60 +
	       moment->second;
}

static void moment_now__is__the_time_here_else(void **state)
{
	static const struct {
		const char *zone;
		long ahead;
	} cases[] = { { "UTC0", 0 }, { "XXX-5:30", 19800 },
		{ "YYY11", -39600 } };
	struct moment now;
	time_t before;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		setenv("TZ", cases[i].zone, 1);
		before = time(NULL);
		assert_true(moment_now(&now));
		assert_in_range(
			seconds_of(&now) - cases[i].ahead - before, 0, 60);
	}
	unsetenv("TZ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(date_parse__takes__real_days_only),
		cmocka_unit_test(month_parse__takes__months_only),
		cmocka_unit_test(date_to_day__counts__from_1970),
		cmocka_unit_test(date__goes_on__day_by_day_for_all_years),
		cmocka_unit_test(date_days_in_month__knows__leap_years),
		cmocka_unit_test(date_months_between__counts__whole_months),
		cmocka_unit_test(date_text__is__in_words),
		cmocka_unit_test(date_text__can_be__put_in_another_order),
		cmocka_unit_test(moment_now__is__what_signpost_now_says),
		cmocka_unit_test(moment_now__is__the_time_here_else),
	};

	/* Whatever the machine speaks, the tests read English. */
	unsetenv("SIGNPOST_NOW");
	unsetenv("LANGUAGE");
	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
