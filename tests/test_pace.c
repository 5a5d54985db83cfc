/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "ui/pace.h"

/* How long there is to read. */

static void pace_wait__grows__with_the_words(void **state)
{
	(void)state;
	for (int pace = 0; pace < PACES; pace++) {
		int beat = pace_wait((enum pace)pace, 0), last = beat;

		for (int words = 1; words < 400; words++) {
			int wait = pace_wait((enum pace)pace, words);

			assert_true(wait >= last);
			assert_true(wait <= 60000);
			last = wait;
		}
		assert_true(last > beat);
	}
}

static void pace_wait__is_longer__the_slower_it_is(void **state)
{
	(void)state;
	for (int words = 0; words < 100; words++)
		for (int pace = 1; pace < PACES; pace++)
			assert_true(pace_wait((enum pace)(pace - 1), words) >
				    pace_wait((enum pace)pace, words));
}

/* A page of eighty words, read out of a hall's last row: half a minute. */
static void pace_wait__lets_a_group_read(void **state)
{
	(void)state;
	assert_in_range(pace_wait(PACE_NORMAL, 80), 25000, 35000);
	assert_in_range(pace_wait(PACE_NORMAL, 0), 1000, 2000);
	assert_in_range(pace_step(PACE_NORMAL), 50, 200);
	assert_true(pace_wait(PACE_SKIM, 80) < 200);
	assert_int_equal(pace_wait(PACE_SLOW, 1000000), 60000);
}

static void pace_words__counts__what_is_read(void **state)
{
	static const struct {
		const char *text;
		int words;
	} cases[] = {
		{ "", 0 },
		{ "one", 1 },
		{ "one two", 2 },
		{ "  1 (•) The same as ever", 5 },
		{ "› [✓] élan", 1 },
		{ "____ ─── ●○", 0 },
		{ "don't stop\nhere", 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(
			pace_words(cases[i].text, strlen(cases[i].text)),
			cases[i].words);
}

static void pace__ends__at_both_ends(void **state)
{
	(void)state;
	assert_int_equal(pace_faster(PACE_SLOW), PACE_NORMAL);
	assert_int_equal(pace_faster(PACE_SKIM), PACE_SKIM);
	assert_int_equal(pace_slower(PACE_SKIM), PACE_FAST);
	assert_int_equal(pace_slower(PACE_SLOW), PACE_SLOW);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pace_wait__grows__with_the_words),
		cmocka_unit_test(pace_wait__is_longer__the_slower_it_is),
		cmocka_unit_test(pace_wait__lets_a_group_read),
		cmocka_unit_test(pace_words__counts__what_is_read),
		cmocka_unit_test(pace__ends__at_both_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
