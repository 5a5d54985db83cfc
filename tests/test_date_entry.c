/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/date_entry.h"
#include "base/i18n.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct date today = { 2026, 11, 20 };

typedef bool entered_fn(const char *text, struct date today, struct date *date);

struct entry_case {
	const char *text;
	struct date date; /* of year 0: none */
};

/* What is no date leaves alone what was there. */
static void assert_read(entered_fn *entered, const char *text,
	struct date today_is, struct date expected)
{
	const struct date before = { 7, 8, 9 };
	struct date date = before;
	bool ok = entered(text, today_is, &date);

	if (!expected.year)
		expected = before;
	if (ok == (expected.year == 7) || date.year != expected.year ||
		date.month != expected.month || date.day != expected.day)
		fail_msg("'%s' is %s%d-%d-%d", text, ok ? "" : "none, ",
			date.year, date.month, date.day);
}

static void assert_entries(
	entered_fn *entered, const struct entry_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_read(entered, cases[i].text, today, cases[i].date);
}

static void date_entered__reads__the_ways_people_write_a_day(void **state)
{
	static const struct entry_case cases[] = {
		{ "20/11/2026", { 2026, 11, 20 } },
		{ "20-11-2026", { 2026, 11, 20 } },
		{ "20.11.2026", { 2026, 11, 20 } },
		{ "20 11 2026", { 2026, 11, 20 } },
		{ "20/11/26", { 2026, 11, 20 } },
		{ "20-11-26", { 2026, 11, 20 } },
		{ "2026-11-20", { 2026, 11, 20 } },
		{ "2026/11/20", { 2026, 11, 20 } },
		{ "2026 nov 20", { 2026, 11, 20 } },
		{ "20 November 2026", { 2026, 11, 20 } },
		{ "20 nov 2026", { 2026, 11, 20 } },
		{ "20-nov-26", { 2026, 11, 20 } },
		{ "20 NOV 2026", { 2026, 11, 20 } },
		{ "20 Nov. 2026", { 2026, 11, 20 } },
		{ "5 sept 2026", { 2026, 9, 5 } },
		{ "1/2/2026", { 2026, 2, 1 } },
		{ "01/02/2026", { 2026, 2, 1 } },
		{ "  20 / 11 / 2026\t", { 2026, 11, 20 } },
		{ "20, 11, 2026", { 2026, 11, 20 } },
		{ "1/1/1000", { 1000, 1, 1 } },
		{ "31/12/9999", { 9999, 12, 31 } },
	};

	(void)state;
	assert_entries(date_entered, cases, LENGTH(cases));
}

/* A name stands for a month and for nothing else, wherever it stands. */
static void date_entered__takes__a_name_for_the_month(void **state)
{
	static const struct entry_case cases[] = {
		{ "nov 5", { 2026, 11, 5 } },
		{ "November 5, 2026", { 2026, 11, 5 } },
		{ "nov 20", { 2026, 11, 20 } },
		{ .text = "5 6 nov" },
		{ .text = "nov nov" },
		{ .text = "5 nov nov" },
		{ .text = "nov 5 nov" },
		{ .text = "nov 2026" },
	};

	(void)state;
	assert_entries(date_entered, cases, LENGTH(cases));
}

static void date_entered__takes__real_days_only(void **state)
{
	static const struct entry_case cases[] = {
		{ "31/4", { 0, 0, 0 } },
		{ "31/4/2026", { 0, 0, 0 } },
		{ "30 feb", { 0, 0, 0 } },
		{ "29 feb 2024", { 2024, 2, 29 } },
		{ "29/2/2000", { 2000, 2, 29 } },
		{ "29/2/2023", { 0, 0, 0 } },
		{ "29/2/1900", { 0, 0, 0 } },
		{ "29/2/2100", { 0, 0, 0 } },
		{ "32/1/2026", { 0, 0, 0 } },
		{ "20/13/2026", { 0, 0, 0 } },
		{ "2026-13-01", { 0, 0, 0 } },
		{ "2026-11-31", { 0, 0, 0 } },
		{ "11/20/2026", { 0, 0, 0 } },
		{ "0/11/2026", { 0, 0, 0 } },
		{ "20/0/2026", { 0, 0, 0 } },
		{ "2026-00-20", { 0, 0, 0 } },
		{ "20/11/6", { 0, 0, 0 } },
		{ "20/11/0", { 0, 0, 0 } },
		{ "1/1/999", { 0, 0, 0 } },
		{ "1/1/100", { 0, 0, 0 } },
	};

	(void)state;
	assert_entries(date_entered, cases, LENGTH(cases));
}

static const char *const rubbish[] = { "", " ", "/", " - . , ", "x", "today",
	"nov", "no 2026", "20", "2026", "20 no 2026", "20 nov x",
	"20 novel 2026", "20 novemberish 2026", "20/11/2026/1", "20 11 2026 1",
	"1 2 3 4", "20 nov 2026 at 10", "20/11/02026", "20/11/20261", "20x11",
	"20:11:2026", "+20/11/2026", "20/11/2026x", "20th November",
	"٢٠/١١/٢٠٢٦", "20\xa0nov", "\xff", "99999999999999999999/1/1",
	"4294967316/11/2026", "1/1/4294969322", "20\n11" };

static void date_entered__refuses__what_is_no_date(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(rubbish); i++)
		assert_read(
			date_entered, rubbish[i], today, (struct date){ 0 });
}

/* "26" is 2026; what would be more than ten years off was a century ago. */
static void entered__gives__a_year_of_two_digits_its_century(void **state)
{
	static const struct {
		const char *digits;
		int year;
	} cases[] = { { "26", 2026 }, { "27", 2027 }, { "36", 2036 },
		{ "37", 1937 }, { "99", 1999 }, { "01", 2001 },
		{ "00", 2000 } };
	char text[16];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		snprintf(text, sizeof(text), "5/3/%s", cases[i].digits);
		assert_read(date_entered, text, today,
			(struct date){ cases[i].year, 3, 5 });
		snprintf(text, sizeof(text), "mar %s", cases[i].digits);
		assert_read(month_entered, text, today,
			(struct date){ cases[i].year, 3, 1 });
	}
	assert_read(date_entered, "5/3/95", (struct date){ 1995, 1, 1 },
		(struct date){ 1995, 3, 5 });
	assert_read(date_entered, "5/3/12", (struct date){ 2001, 1, 1 },
		(struct date){ 1912, 3, 5 });
}

static void date_entered__is__the_nearest_day_without_a_year(void **state)
{
	static const struct {
		struct date today;
		const char *text;
		struct date date;
	} cases[] = {
		{ { 2026, 11, 20 }, "20/11", { 2026, 11, 20 } },
		{ { 2026, 11, 20 }, "20 nov", { 2026, 11, 20 } },
		{ { 2026, 11, 20 }, "1 dec", { 2026, 12, 1 } },
		{ { 2026, 11, 20 }, "5/1", { 2027, 1, 5 } },
		{ { 2026, 11, 20 }, "1/6", { 2026, 6, 1 } },
		/* 183 days ago, or 182 ahead; 182 ago, or 183 ahead */
		{ { 2026, 11, 20 }, "21/5", { 2027, 5, 21 } },
		{ { 2026, 11, 20 }, "22/5", { 2026, 5, 22 } },
		{ { 2026, 11, 20 }, "21/2", { 2027, 2, 21 } },
		{ { 2026, 1, 2 }, "31/12", { 2025, 12, 31 } },
		{ { 2026, 1, 2 }, "31/1", { 2026, 1, 31 } },
		/* 29 February, where there is one nearby, and where not */
		{ { 2024, 11, 20 }, "29 feb", { 2024, 2, 29 } },
		{ { 2023, 12, 1 }, "29 feb", { 2024, 2, 29 } },
		{ { 2025, 1, 1 }, "29 feb", { 2024, 2, 29 } },
		{ { 2026, 11, 20 }, "29 feb", { 0, 0, 0 } },
		{ { 1900, 1, 1 }, "29 feb", { 0, 0, 0 } },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_read(date_entered, cases[i].text, cases[i].today,
			cases[i].date);
}

/* Whatever the day, no other year would bring it nearer. */
static void date_entered__is_never__half_a_year_off(void **state)
{
	struct date date;
	char text[16];

	(void)state;
	for (int day = date_to_day((struct date){ 2023, 1, 1 });
		day < date_to_day((struct date){ 2028, 1, 1 }); day += 5)
		for (int off = -182; off <= 182; off++) {
			struct date meant = date_from_day(day + off);

			if (meant.month == 2 && meant.day == 29)
				continue;
			snprintf(text, sizeof(text), "%d/%d", meant.day,
				meant.month);
			assert_true(
				date_entered(text, date_from_day(day), &date));
			if (date_to_day(date) != day + off)
				fail_msg("'%s' is in %d, not in %d", text,
					date.year, meant.year);
		}
}

static void month_entered__reads__the_ways_people_write_a_month(void **state)
{
	static const struct entry_case cases[] = {
		{ "11/2026", { 2026, 11, 1 } },
		{ "11/26", { 2026, 11, 1 } },
		{ "11-2026", { 2026, 11, 1 } },
		{ "2026-11", { 2026, 11, 1 } },
		{ "2026 nov", { 2026, 11, 1 } },
		{ "nov 2026", { 2026, 11, 1 } },
		{ "nov 26", { 2026, 11, 1 } },
		{ "Nov. 2026", { 2026, 11, 1 } },
		{ "NOVEMBER 2026", { 2026, 11, 1 } },
		{ "  feb/2024 ", { 2024, 2, 1 } },
		/* without a year: the latest that was */
		{ "november", { 2026, 11, 1 } },
		{ "nov", { 2026, 11, 1 } },
		{ "11", { 2026, 11, 1 } },
		{ "oct", { 2026, 10, 1 } },
		{ "jan", { 2026, 1, 1 } },
		{ "1", { 2026, 1, 1 } },
		{ "december", { 2025, 12, 1 } },
		{ "12", { 2025, 12, 1 } },
		{ "2027-01", { 2027, 1, 1 } },
	};

	(void)state;
	assert_entries(month_entered, cases, LENGTH(cases));
}

static void month_entered__refuses__what_is_no_month(void **state)
{
	static const char *const none[] = { "", " ", "/", "0", "13", "99",
		"2026", "no", "novel", "13/2026", "0/2026", "2026-13",
		"2026-00", "1/999", "20/11/2026", "20 nov 2026", "2026-11-20",
		"1 2 3 4", "nov nov", "5 nov", "nov 5", "11/6", "nov x",
		"11/02026", "x/2026", "+11/2026", "11\xff", "4294967307" };

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_read(month_entered, none[i], today, (struct date){ 0 });
}

static void entered__knows__each_month_by_three_letters(void **state)
{
	static const char *const names[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	char text[32];

	(void)state;
	for (int month = 1; month <= 12; month++)
		for (int n = 2; n <= (int)strlen(names[month - 1]); n++) {
			struct date day = { 2020, month, 7 },
				    first = { 2020, month, 1 };

			if (n == 2)
				day.year = first.year = 0;
			snprintf(text, sizeof(text), "7 %.*s 2020", n,
				names[month - 1]);
			assert_read(date_entered, text, today, day);
			assert_read(month_entered, text + 2, today, first);
		}
}

/* What is shown to her can be typed again: whatever the day is then. */
static void entered__reads__what_the_program_writes(void **state)
{
	int day = date_to_day((struct date){ 1900, 1, 1 });
	int end = date_to_day((struct date){ 2100, 1, 1 });
	char text[DATE_TEXT_SIZE];

	(void)state;
	for (; day < end; day++) {
		struct date date = date_from_day(day), first = date;

		assert_read(date_entered, date_text(date, text), today, date);
		snprintf(text, sizeof(text), "%04d-%02d-%02d", date.year,
			date.month, date.day);
		assert_read(date_entered, text, today, date);
		first.day = 1;
		assert_read(
			month_entered, month_text(date, text), today, first);
	}
}

/* A catalogue of one month, as msgfmt writes it: two texts, each a length and
 * a place, and then the same of their translations. */
static void write_catalogue(const char *path)
{
	static const char texts[] = "\0November\0\0Tachwedd";
	static const uint32_t head[] = { 0x950412de, 0, 2, 28, 44, 0, 0, 0, 60,
		8, 61, 0, 70, 8, 71 };
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	fwrite(head, sizeof(head), 1, out);
	fwrite(texts, sizeof(texts), 1, out);
	assert_int_equal(fclose(out), 0);
}

static void speak(const char *language, const char *dir)
{
	bindtextdomain("signpost", dir);
	setenv("LANGUAGE", language, 1);
	textdomain("signpost"); /* so that LANGUAGE is looked at again */
}

static void entered__knows__months_in_her_language_too(void **state)
{
	const char *tmp = getenv("TMPDIR");
	struct date day = { 2026, 11, 20 }, first = { 2026, 11, 1 };
	char dir[4096], path[5000], text[DATE_TEXT_SIZE];

	(void)state;
	snprintf(dir, sizeof(dir), "%s/signpost-entry-XXXXXX",
		tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/cy", dir);
	assert_int_equal(mkdir(path, 0700), 0);
	strcat(path, "/LC_MESSAGES");
	assert_int_equal(mkdir(path, 0700), 0);
	strcat(path, "/signpost.mo");
	write_catalogue(path);
	speak("cy", dir);

	assert_string_equal(date_text(day, text), "20 Tachwedd 2026");
	assert_read(date_entered, text, today, day);
	assert_read(month_entered, month_text(day, text), today, first);
	assert_read(date_entered, "20 tach", today, day);
	assert_read(date_entered, "20 nov", today, day);
	assert_read(month_entered, "TACHWEDD", today, first);

	speak("en", dir);
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
	assert_int_equal(rmdir(dir), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			date_entered__reads__the_ways_people_write_a_day),
		cmocka_unit_test(date_entered__takes__a_name_for_the_month),
		cmocka_unit_test(date_entered__takes__real_days_only),
		cmocka_unit_test(date_entered__refuses__what_is_no_date),
		cmocka_unit_test(
			entered__gives__a_year_of_two_digits_its_century),
		cmocka_unit_test(
			date_entered__is__the_nearest_day_without_a_year),
		cmocka_unit_test(date_entered__is_never__half_a_year_off),
		cmocka_unit_test(
			month_entered__reads__the_ways_people_write_a_month),
		cmocka_unit_test(month_entered__refuses__what_is_no_month),
		cmocka_unit_test(entered__knows__each_month_by_three_letters),
		cmocka_unit_test(entered__reads__what_the_program_writes),
		cmocka_unit_test(entered__knows__months_in_her_language_too),
	};

	unsetenv("LANGUAGE");
	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
