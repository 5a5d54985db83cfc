/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <unistd.h>

#include "term/key.h"
#include "ui/view.h"

#include "play.h"

/*
 * From every view there is, one key leads to a screen that says nothing, in
 * one frame, and what was shown is scrubbed off the terminal.
 */

/* Keys that lead from the first screen to the view; pages lie on a question. */
#define TO_QUESTION "Enter 1 Enter Enter"
#define TO_PAPER TO_QUESTION " 1 1 1 f Down Space"
#define TO_NUMBERS "Enter 2 Enter Down Enter 1 f f End Up*2 Enter"

static const struct {
	const char *list, *keys;
} ways[VIEWS] = {
	[VIEW_START] = { "needs", "" },
	[VIEW_QUESTION] = { "needs", TO_QUESTION },
	[VIEW_GATE] = { "parks", "Enter 2 Enter End Up Enter 1" },
	[VIEW_HUB] = { "needs", "Enter 1 Enter" },
	[VIEW_NOW] = { "parks", "Enter 2 Enter Down Enter 1" },
	[VIEW_CAME_UP] = { "needs", TO_QUESTION " 1 1 1" },
	[VIEW_PAPER] = { "needs", TO_QUESTION " 1 1 1 f" },
	[VIEW_DONE] = { "needs", TO_QUESTION " 1 1 1 f f" },
	[VIEW_SHEET] = { "needs", TO_PAPER " v" },
	[VIEW_PRINT] = { "needs", TO_PAPER " p" },
	[VIEW_SAVE] = { "needs", TO_PAPER " k" },
	[VIEW_NUMBERS] = { "parks", TO_NUMBERS },
	[VIEW_LEARN] = { "parks", TO_NUMBERS " Enter" },
	[VIEW_KEEP] = { "needs", TO_PAPER " End Up Enter" },
	[VIEW_NOTES] = { "needs", "2" },
	[VIEW_UNLOCK] = { "needs", "2 Enter" },
	[VIEW_DELETE] = { "needs", "2 d" },
	[VIEW_SERVICES] = { "needs", TO_QUESTION " 1 1 1 Enter" },
	[VIEW_LOOKUP] = { "needs", "3" },
	[VIEW_WOMEN] = { "needs", "4" },
	[VIEW_ROLE] = { "womens-health", "4 7 e" },
	[VIEW_DEBRIEF] = { "womens-health", "4 7 Ctrl-C 2 f f" },
	[VIEW_DISPLAY] = { "needs", "5" },
	[VIEW_OVERVIEW] = { "needs", TO_QUESTION " o" },
	[VIEW_ASK] = { "needs", "Enter 1 Enter a" },
	[VIEW_WHY] = { "needs", TO_QUESTION " y" },
	[VIEW_NOTE] = { "needs", TO_QUESTION " 1 1 1 Enter n" },
	[VIEW_CHART] = { "parks", "Enter 2 Enter End Up Enter c" },
	[VIEW_HELP] = { "needs", TO_QUESTION " ?" },
	[VIEW_PARKED] = { "parks",
		"Enter 2 Enter Enter 1 Enter 2 b*2 Esc Home" },
	[VIEW_TRY_HIDE] = { "needs", "Enter 1" },
	[VIEW_HIDDEN] = { "needs", "" },
	[VIEW_STILL_US] = { "needs", TO_QUESTION " F9 F9" },
	[VIEW_WAITING] = { "needs", TO_QUESTION " F9 F9 2" },
	[VIEW_FORGET] = { "needs", TO_QUESTION " x" },
	[VIEW_STOP] = { "needs", TO_QUESTION " q" },
	[VIEW_ENDED] = { "needs", TO_QUESTION " 1 1 1 f f End Enter" },
};

/* A place for notes, with something in it that looks like one. */
static char shelf[3000], note[3100];

static int put_note(void **state)
{
	const char *tmp = getenv("TMPDIR");
	FILE *file;

	(void)state;
	snprintf(shelf, sizeof(shelf), "%s/hide-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(shelf))
		return -1;
	snprintf(note, sizeof(note), "%s/aa.note", shelf);
	file = fopen(note, "w");
	return file ? fclose(file) : -1;
}

static int remove_note(void **state)
{
	(void)state;
	return remove(note) || rmdir(shelf);
}

static void check_says_nothing(const struct play *play, const char *from)
{
	char row[ROW_SIZE];

	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		if (*row && strcmp(row, "  Ready."))
			fail_msg("hidden from '%s', it shows: %s", from, row);
	}
}

static void hide_from(enum view_id view, uint32_t key)
{
	char path[64];
	struct play play;

	play_init(&play);
	snprintf(path, sizeof(path), "%s/%s.conf",
		strcmp(ways[view].list, "womens-health") ? "tests/data/screens"
							 : "checklists",
		ways[view].list);
	play_list(&play, path);
	play.world.shelf = shelf;
	play_keys(&play, ways[view].keys);
	if (view == VIEW_PARKED)
		play_keys(&play, "\"\" 2");
	play_begin(&play);
	if (view != VIEW_HIDDEN && ui_view(&play.ui) != views[view])
		fail_msg("the way to '%s' leads to '%s'", views[view]->name,
			ui_view_name(&play.ui));
	play_key(&play, key);
	assert_ptr_equal(ui_view(&play.ui), &view_hidden);
	check_says_nothing(&play, views[view]->name);
	assert_true(play.canvas.scrub);
	play_release(&play);
}

static void hide__says_nothing__from_every_view(void **state)
{
	(void)state;
	for (int view = 0; view < VIEWS; view++) {
		if (!ways[view].list)
			fail_msg("no way to '%s'", views[view]->name);
		hide_from((enum view_id)view, K_F1 + 8);
		hide_from((enum view_id)view, K_CTRL('G'));
	}
}

/* What is typed stands on the screen, too. */
static void hide__says_nothing__from_a_text(void **state)
{
	struct play play;

	(void)state;
	play_init(&play);
	play_keys(&play, "Enter 2 \"something private\" F9");
	assert_ptr_equal(ui_view(&play.ui), &view_hidden);
	check_says_nothing(&play, "text");
	for (size_t i = 0; i < FIELD_SIZE; i++)
		assert_int_equal(play.ui.field.text[i], 0);
	play_release(&play);
}

/* Beside the usual two, the one that the clinic has chosen. */
static void hide__is_found__by_a_key_of_the_settings(void **state)
{
	static const struct {
		const char *key;
		const struct view *leads_to;
	} steps[] = {
		{ "F6", &view_start },
		{ "F5", &view_hidden },
		{ "F6", &view_start },
		{ "F9", &view_hidden },
		{ "F5", &view_start },
		{ "Ctrl-G", &view_hidden },
		{ "F7", &view_hidden },
		{ "F9", &view_start },
	};
	struct play play;

	(void)state;
	play_init(&play);
	play_begin(&play);
	play.ui.hide_key = key_by_name("F5", 2);
	play.ui.show_key = key_by_name("F6", 2);
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		play_keys(&play, steps[i].key);
		assert_ptr_equal(ui_view(&play.ui), steps[i].leads_to);
	}
	play_release(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hide__says_nothing__from_every_view),
		cmocka_unit_test(hide__says_nothing__from_a_text),
		cmocka_unit_test(hide__is_found__by_a_key_of_the_settings),
	};

	return cmocka_run_group_tests(tests, put_note, remove_note);
}
