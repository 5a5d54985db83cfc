/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/hours.h"

/* Hours on paper, which does not know what day it is read on. */

static void hours_said__says__them_for_any_day(void **state)
{
	static const struct {
		const char *hours, *said;
	} sayings[] = {
		{ "24/7", "day and night" },
		{ "MO-SU 00:00-24:00", "day and night" },
		{ "MO-SU 09:00-09:00", "day and night" },
		{ "SA 00:00-24:00", "Saturday, all day" },
		{ "MO-SU 09:00-21:00", "every day 09:00–21:00" },
		{ "MO-FR 09:00-17:00", "Monday to Friday 09:00–17:00" },
		{ "MO,TU 09:00-17:00", "Monday, Tuesday 09:00–17:00" },
		{ "MO,WE,FR 09:30-12:00",
			"Monday, Wednesday, Friday 09:30–12:00" },
		{ "SU 20:00-02:00", "Sunday 20:00–02:00" },
		{ "TU 09:00-24:00", "Tuesday 09:00–00:00" },
		{ "2FR 18:00-20:00", "Friday no. 2 of the month 18:00–20:00" },
		{ "-1FR 10:00-12:00",
			"the last Friday of the month 10:00–12:00" },
		{ "-1FR 00:00-24:00", "the last Friday of the month, all day" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(sayings) / sizeof(*sayings); i++) {
		char said[HOURS_SAID_SIZE];
		struct hours_line line;

		if (!hours_parse(sayings[i].hours, &line))
			fail_msg("'%s' are no hours", sayings[i].hours);
		assert_string_equal(hours_said(&line, said), sayings[i].said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_said__says__them_for_any_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
