/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/names.h"
#include "term/key.h"
#include "ui/view.h"

#include "play.h"

/* Practice with the women that come with the program. */

#define LIST "checklists/womens-health.conf"
#define SERVICES "checklists/services/example.conf"

static void begin(struct play *play, int rows, int cols)
{
	play_init(play);
	play_list(play, LIST);
	play_services(play, SERVICES);
	canvas_resize(&play->canvas, rows, cols);
}

/* What she would say is what was put down, wherever it could be asked. */
static void check_answers(struct play *play, const char *name)
{
	const struct wizard *here = &play->ui.wizard;
	const struct wizard *hers = &play->ui.practice.hers;

	for (int q = 0; q < play->list.n_questions; q++)
		if (asking_is_asked(&hers->asking, q) &&
			!answer_is_same(answers_get(&hers->asking.answers, q),
				answers_get(&here->asking.answers, q)))
			fail_msg("%s: something else was put down at %s", name,
				play->list.questions[q].name);
	for (int g = 0; g < play->list.n_gates; g++)
		assert_int_equal(
			here->asking.gate_ticks[g], hers->asking.gate_ticks[g]);
	for (int t = 0; t < play->list.n_topics; t++)
		assert_int_equal(here->topic_later[t], hers->topic_later[t]);
	for (int n = 0; n < play->list.n_needs; n++)
		if (needs_is_found(&here->needs, n) !=
			needs_is_found(&hers->needs, n))
			fail_msg("%s: %s came up on one side only", name,
				play->list.needs[n].id);
}

static void check_decisions(struct play *play, const char *name)
{
	const struct decisions *here = &play->ui.wizard.decisions;
	const struct decisions *hers = &play->ui.practice.hers.decisions;

	for (int i = 0; i < hers->n_steps; i++) {
		int need = hers->steps[i].need;
		int at = decisions_find_step(here, need);

		if (!needs_is_found(&play->ui.practice.hers.needs, need))
			continue;
		if (at < 0 || here->steps[at].who != hers->steps[i].who)
			fail_msg("%s: no such step: %s", name,
				play->list.needs[need].id);
	}
	for (int i = 0; i < hers->n_withs; i++)
		if (!decisions_has_with(
			    here, hers->withs[i].need, hers->withs[i].service))
			fail_msg(
				"%s: without %s", name, hers->withs[i].service);
}

static void play_woman(int rows, int cols, int i)
{
	struct play play;
	const char *name;

	begin(&play, rows, cols);
	play_begin(&play);
	name = play_women(&play)->all[i].id;
	play_practice(&play, name);
	playing_begin(&play.ui, PACE_NORMAL);
	play_by_itself(&play);
	if (ui_view(&play.ui) != &view_debrief)
		play_wrong(&play, "does not come to its end", name);
	check_answers(&play, name);
	check_decisions(&play, name);
	play_release(&play);
}

static void playing__comes_to_her_answers__with_every_woman(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 40, 130 } };

	(void)state;
	for (size_t s = 0; s < sizeof(sizes) / sizeof(*sizes); s++)
		for (int i = 0; i < 12; i++)
			play_woman(sizes[s][0], sizes[s][1], i);
}

/* Of what was on the screen when it began, in a practice that plays. */
static void begin_to_play(struct play *play, const char *woman)
{
	begin(play, 24, 80);
	play_practice(play, woman);
	playing_begin(&play->ui, PACE_NORMAL);
}

static void playing__waits__for_what_there_is_to_read(void **state)
{
	struct play play;
	int beat = pace_wait(PACE_NORMAL, 0);

	(void)state;
	begin_to_play(&play, "morag");
	assert_true(ui_wait(&play.ui) > 4 * beat); /* a page is new */
	play_key(&play, K_IDLE); /* down to England, and to Scotland */
	assert_int_equal(ui_wait(&play.ui), pace_step(PACE_NORMAL));
	play_key(&play, K_IDLE);
	assert_false(play_shows(&play, "(•)"));
	play_key(&play, K_IDLE); /* it is chosen, and stays to be seen */
	assert_true(play_shows(&play, "2 (•) Scotland"));
	assert_int_equal(ui_wait(&play.ui), beat);
	play_key(&play, K_IDLE); /* on to the area, and its first letter */
	play_key(&play, K_IDLE);
	assert_true(play_shows(&play, "K____"));
	assert_int_equal(ui_wait(&play.ui), pace_step(PACE_NORMAL));
	assert_int_equal(ui_patience(&play.ui), -1);
	play_release(&play);
}

static void playing__is_led__from_the_keyboard(void **state)
{
	struct play play;
	int normal;

	(void)state;
	begin_to_play(&play, "morag");
	normal = ui_wait(&play.ui);
	play_keys(&play, "+");
	assert_true(play_shows(&play, "plays by itself: fast"));
	play_keys(&play, "- -");
	assert_true(play_shows(&play, "plays by itself: slow"));
	play_keys(&play, "+ Space");
	assert_true(play_shows(&play, "paused"));
	assert_int_equal(ui_wait(&play.ui), -1);
	play_keys(&play, "4 Enter"); /* that is not for her */
	play_key(&play, K_IDLE);
	assert_true(play_shows(&play, "2 ( ) Scotland"));
	play_keys(&play, "n*3");
	assert_true(play_shows(&play, "2 (•) Scotland"));
	assert_int_equal(ui_wait(&play.ui), -1);
	play_keys(&play, "e");
	assert_ptr_equal(ui_view(&play.ui), &view_role);
	play_keys(&play, "n Right*2");
	assert_true(play_shows(&play, "K____"));
	play_keys(&play, "Space");
	assert_in_range(ui_wait(&play.ui), 1, normal);
	play_keys(&play, "q");
	assert_false(playing_is_on(&play.ui));
	assert_true(play_shows(&play, "You go on from here."));
	play_keys(&play, "\"elv\"");
	assert_true(play_shows(&play, "Kelv____"));
	play_release(&play);
}

/* What hides the screen belongs to whoever stands there; so does the way
 * back. */
static void playing__stops__while_it_is_hidden(void **state)
{
	struct play play;

	(void)state;
	begin_to_play(&play, "morag");
	play_key(&play, K_IDLE);
	play_keys(&play, "F9");
	assert_true(ui_is_hidden(&play.ui));
	assert_false(play_shows(&play, "Practice"));
	assert_int_equal(ui_wait(&play.ui), -1);
	play_key(&play, K_IDLE);
	assert_true(ui_is_hidden(&play.ui));
	play_keys(&play, "F9");
	assert_ptr_equal(ui_view(&play.ui), &view_still_us);
	play_keys(&play, "1");
	assert_ptr_equal(ui_view(&play.ui), &view_question);
	assert_true(play_shows(&play, "paused"));
	assert_int_equal(ui_wait(&play.ui), -1);
	play_keys(&play, "Space");
	play_by_itself(&play);
	assert_ptr_equal(ui_view(&play.ui), &view_debrief);
	play_release(&play);
}

static int question(const struct play *play, const char *name)
{
	char meant[SUGGEST_SIZE];

	return names_find(&play->list, NAME_QUESTION, name, meant);
}

/* Nothing is kept, whatever is asked for, and by which way. */
static void practice__keeps__nothing(void **state)
{
	struct shelf_note *notes;
	char why[KEEPING_WHY];
	struct play play;

	(void)state;
	begin(&play, 24, 80);
	play_open_shelf(&play);
	play_practice(&play, "celia"); /* who would like a note */
	wizard_jump(&play.ui.wizard, question(&play, "welcome.keep"));
	play_keys(&play, "3");
	assert_ptr_equal(ui_view(&play.ui), &view_question);
	assert_true(play_shows(&play, "no note is kept"));
	playing_begin(&play.ui, PACE_NORMAL);
	play_by_itself(&play);
	field_set(&play.ui.keeping.words, "four words of hers");
	field_set(&play.ui.keeping.again, "four words of hers");
	assert_false(keeping_begin(&play.ui, why));
	assert_non_null(strstr(why, "practice"));
	assert_int_equal(shelf_list(play.shelf, &notes, &play.ui.frame), 0);
	play_keys(&play, "b");
	assert_ptr_equal(ui_view(&play.ui), &view_paper);
	assert_false(play_shows(&play, "A note on this machine"));
	play_release(&play);
}

/* Whatever is done in it, until it is over: play_key() looks for what says that
 * it is practice. */
static void practice__says_so__on_every_screen(void **state)
{
	static const uint32_t keys[] = { K_ENTER, K_ENTER, K_DOWN, K_UP, K_TAB,
		K_SPACE, '1', '2', '3', '9', 'b', 'f', 'e', 'y', 'n', 'o', 't',
		's', '?', 'c', 'p', 'k', 'v', 'w', 'd', 'u', K_ESC, K_F1 + 8,
		K_PAGE_DOWN, K_IDLE };
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 30, 120 } };
	unsigned dice = 7;

	(void)state;
	for (size_t s = 0; s < sizeof(sizes) / sizeof(*sizes); s++) {
		struct play play;
		int seen = 0;

		begin(&play, sizes[s][0], sizes[s][1]);
		for (int i = 0; i < 4000; i++) {
			if (!practice_is_on(&play.ui) || !play.begun)
				play_practice(&play, i % 2 ? "morag" : "petra");
			dice = dice * 1103515245 + 12345;
			play_key(
				&play, keys[(dice >> 16) %
					       (sizeof(keys) / sizeof(*keys))]);
			seen += ui_view(&play.ui) == &view_role;
		}
		assert_true(seen > 0);
		play_release(&play);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			playing__comes_to_her_answers__with_every_woman),
		cmocka_unit_test(playing__waits__for_what_there_is_to_read),
		cmocka_unit_test(playing__is_led__from_the_keyboard),
		cmocka_unit_test(playing__stops__while_it_is_hidden),
		cmocka_unit_test(practice__keeps__nothing),
		cmocka_unit_test(practice__says_so__on_every_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
