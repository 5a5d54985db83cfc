/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "term/key.h"
#include "play.h"

/* How long a screen may be left alone before something happens by itself. */

static void begin(struct play *play, bool kiosk)
{
	play_init(play);
	play->settings.kiosk = kiosk;
	play_begin(play);
}

static void patience__is_for_check_ins__as_the_settings_have_it(void **state)
{
	struct play play;

	(void)state;
	begin(&play, false);
	assert_int_equal(ui_patience(&play.ui), -1);
	play_keys(&play, "Enter");
	assert_int_equal(ui_patience(&play.ui), 120);
	play.settings.idle_hide_seconds = 0;
	assert_int_equal(ui_patience(&play.ui), -1);
	play_release(&play);
}

static void what_is_hidden__waits__for_her(void **state)
{
	struct play play;

	(void)state;
	begin(&play, false);
	play_keys(&play, "Enter F9");
	assert_int_equal(ui_patience(&play.ui), -1);
	play_keys(&play, "Idle Idle F9");
	assert_true(play_shows(&play, "Still just us?"));
	play_release(&play);
}

static void what_is_hidden__is_wiped__where_the_next_may_come(void **state)
{
	struct play play;

	(void)state;
	begin(&play, true);
	play_keys(&play, "F9");
	assert_int_equal(ui_patience(&play.ui), -1); /* nobody's */
	play_keys(&play, "F9 Enter F9");
	assert_int_equal(ui_patience(&play.ui), 600);
	play_keys(&play, "Idle");
	assert_true(play_shows(&play, "Start a check-in"));
	assert_false(play.ui.began);
	play_release(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			patience__is_for_check_ins__as_the_settings_have_it),
		cmocka_unit_test(what_is_hidden__waits__for_her),
		cmocka_unit_test(
			what_is_hidden__is_wiped__where_the_next_may_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
