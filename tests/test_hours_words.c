/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/hours.h"
#include "exchange/hours_words.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

static const struct {
	const char *text, *line;
} written[] = {
	{ "Mon-Fri 9am-5pm", "MO-FR 09:00-17:00" },
	{ "Monday to Friday, 9am to 5.30pm", "MO-FR 09:00-17:30" },
	{ "Mon – Fri: 9 – 5", "MO-FR 09:00-17:00" },
	{ "Tues & Thurs 10-12", "TU,TH 10:00-12:00" },
	{ "Tue, Wed and Sat 1pm-3pm", "TU,WE,SA 13:00-15:00" },
	{ "Weds 2-4pm", "WE 14:00-16:00" },
	{ "Wednesdays from 2 pm until 4 pm", "WE 14:00-16:00" },
	{ "Fri 11-12pm", "FR 11:00-12:00" },
	{ "Fri 9-5pm", "FR 09:00-17:00" },
	{ "Fri 9am-1", "FR 09:00-13:00" },
	{ "Fri 9-1", "FR 09:00-13:00" },
	{ "Fri 12-2", "FR 12:00-14:00" },
	{ "Fri 8pm-2am", "FR 20:00-02:00" },
	{ "Fri noon to 3pm", "FR 12:00-15:00" },
	{ "Fri 6pm-midnight", "FR 18:00-24:00" },
	{ "Sat 14:00 to 16:30", "SA 14:00-16:30" },
	{ "Sat 02:00-04:00", "SA 02:00-04:00" },
	{ "9am-5pm Mon-Fri", "MO-FR 09:00-17:00" },
	{ "weekdays 10am-4pm", "MO-FR 10:00-16:00" },
	{ "Weekends 10am-4pm", "SA-SU 10:00-16:00" },
	{ "Daily 9am-9pm", "MO-SU 09:00-21:00" },
	{ "every day 9am-9pm", "MO-SU 09:00-21:00" },
	{ "first Tuesday of the month 2pm-4pm", "1TU 14:00-16:00" },
	{ "3rd Thu each month, 10:00-12:00", "3TH 10:00-12:00" },
	{ "last Friday of every month 10am-12pm", "-1FR 10:00-12:00" },
	{ "24 hours", "24/7" },
	{ "Open 24 hours a day, 7 days a week", "24/7" },
	{ "Sat-Sun 24 hours", "SA-SU 00:00-24:00" },
	{ "Sunday closed", "" },
	{ "Closed", "" },
};

static void hours_from_words__reads__how_people_write(void **state)
{
	(void)state;
	for (size_t i = 0; i < N(written); i++) {
		char line[HOURS_LINE_SIZE] = "";

		if (!hours_from_words(written[i].text, line) ||
			strcmp(line, written[i].line))
			fail_msg("'%s' is read as '%s', not '%s'",
				written[i].text, line, written[i].line);
	}
}

static void hours_from_words__leaves__what_is_not_clear(void **state)
{
	static const char *const texts[] = { "", "9-5", "Mon", "Mon 2-4",
		"Mon 7-9", "Mon 9", "Mon 9-12 and 1-5", "by appointment",
		"Mon-Fri 9am-5pm (term time)", "Mon 25:00-26:00",
		"Mon 9:75-10:00", "Mon 13pm-14pm", "Mon 0am-4pm",
		"closed Mon 9-5", "Mon 9am-5pmish", "first of the month 9-5",
		"1st 9am-5pm", "6th Mon 9am-5pm", "T 9-5", "24/7 9-5",
		"first Mon, third Tue 9am-5pm", "Mon 5pm 9pm", "éMon 9-5",
		"Mon Mon Mon Mon Mon Mon Mon Mon Mon Mon Mon Mon 9am-5pm",
		"every day every day every day every day every day every day "
		"every day every day every day every day every day every day "
		"every day every day 9am-5pm" };

	(void)state;
	for (size_t i = 0; i < N(texts); i++) {
		char line[HOURS_LINE_SIZE];

		if (hours_from_words(texts[i], line))
			fail_msg("'%s' is read as '%s'", texts[i], line);
	}
}

static void hours_from_words__writes__lines_that_are_read(void **state)
{
	static const char *const pieces[] = { "mon", "tue", "sun", "-", " ",
		" ", " to ", ",", "9", "12", "5", "17:30", "am", "pm", "noon",
		"1st ", "last ", "closed", "24 hours", ":", ".30", "daily" };
	unsigned seed = 7, read = 0;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		char text[128] = "", line[HOURS_LINE_SIZE];
		struct hours_line hours;

		for (int i = 0; i < 9; i++) {
			seed = seed * 1664525u + 1013904223u;
			strcat(text, pieces[(seed >> 8) % N(pieces)]);
		}
		if (!hours_from_words(text, line) || !*line)
			continue;
		read++;
		if (!hours_parse(line, &hours))
			fail_msg("'%s' is read as '%s'", text, line);
	}
	assert_true(read > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_from_words__reads__how_people_write),
		cmocka_unit_test(hours_from_words__leaves__what_is_not_clear),
		cmocka_unit_test(hours_from_words__writes__lines_that_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
