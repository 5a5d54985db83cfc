/* SPDX-License-Identifier: MIT */
#include "wild.h"

#include "term/key.h"
#include "ui/ui_parts.h"

#include "play.h"

/*
 * What is read out to her is read to its end: Enter alone, as on the telephone,
 * never leaves a page, nor comes to its question, before all that stands above
 * has been on the screen. In a small window, too, and with two languages in it.
 */
enum {
	SEEDS = 6,
	KEYS_MOST = 60, /* for one page */
	ROWS_MOST = 400
};

static const struct {
	const char *name, *hers;
	int rows, cols;
	const char *lists[3];
} windows[] = {
	{ "small", NULL, 12, 40, { "womens-health", "short", "small" } },
	{ "small, two languages", "en_XA", 12, 40,
		{ "womens-health", "short" } },
	{ "ordinary, two languages", "en_XA", 24, 80,
		{ "womens-health", "short" } },
};

#define N_WINDOWS (sizeof(windows) / sizeof(*windows))

struct reading {
	bool seen[ROWS_MOST];
	int first, rows;
};

static void look(struct reading *reading, struct ui *ui)
{
	int top = ui_layer(ui)->top, rows = ui->pane.row;

	assert_true(rows < ROWS_MOST);
	reading->rows = rows;
	for (int row = top; row < top + ui->pane.height && row < rows; row++)
		reading->seen[row] = true;
}

static void check_seen(
	const struct reading *reading, const struct play *play, int rows)
{
	for (int row = 0; row < rows; row++)
		if (!reading->seen[row])
			fail_msg("%s: row %d of %d is passed unread",
				play->list.questions[reading->first].name, row,
				reading->rows);
}

static bool is_on_page(const struct ui *ui, const struct reading *reading)
{
	return ui_view(ui) == &view_question &&
	       ui->wizard.place.kind == PLACE_QUESTION &&
	       ui->page.first == reading->first;
}

/* The row of what can be said first, or -1. */
static int row_of_answers(const struct ui *ui)
{
	for (int i = 0; i < ui->pane.n_items; i++) {
		int id = ui->pane.items[i].id;

		if (id < PANE_STOP && id / PARTS == ui->wizard.place.index &&
			id % PARTS >= PART_FIELD)
			return ui->pane.items[i].row;
	}
	return -1;
}

/* There is something to answer, and it is there to be seen: whoever does that
 * need not go further down. Of a choice Enter cannot go to the answers, for
 * there it would choose one. */
static bool is_at_a_question(const struct ui *ui, const struct reading *reading)
{
	const struct question *question =
		&ui->world.list->questions[ui->wizard.place.index];
	int row = row_of_answers(ui);

	return ui_focus(ui) < PANE_STOP && row >= 0 &&
	       (question->type == QUESTION_CHOICE || reading->seen[row]);
}

static void read_page(struct play *play)
{
	struct ui *ui = &play->ui;
	struct reading reading = { .first = ui->page.first };

	for (int i = 0; i < KEYS_MOST; i++) {
		look(&reading, ui);
		if (is_at_a_question(ui, &reading)) {
			check_seen(&reading, play,
				pane_find(&ui->pane, ui_focus(ui))->row);
			return;
		}
		play_key(play, K_ENTER);
		if (!is_on_page(ui, &reading)) {
			check_seen(&reading, play, reading.rows);
			return;
		}
	}
	fail_msg("%s: Enter comes to no end",
		play->list.questions[reading.first].name);
}

static void answer_all(struct play *play, struct wild *wild)
{
	for (int q = 0; q < play->list.n_questions; q++) {
		struct answer answer;

		if (!question_takes_answer(&play->list.questions[q]) ||
			wild_chance(wild, 30))
			continue;
		answer = wild_answer(wild, &play->list.questions[q]);
		wizard_answer(&play->ui.wizard, q, &answer);
	}
	for (int t = 0; t < play->list.n_topics; t++)
		if (wizard_is_listed(&play->ui.wizard, t))
			wizard_pick(&play->ui.wizard, t);
}

/* Only where a page begins there. */
static bool open_at(struct play *play, int q)
{
	struct wizard *wizard = &play->ui.wizard;
	struct answer blank = answer_blank();

	if (!wizard_jump(wizard, q))
		return false;
	while (wizard->place.kind == PLACE_NOW)
		wizard_next(wizard);
	if (question_takes_answer(&play->list.questions[q]))
		wizard_answer(wizard, q, &blank);
	wizard_forget_change(wizard);
	ui_close_pages(&play->ui);
	ui_follow_place(&play->ui);
	play_key(play, K_RESIZE);
	return ui_view(&play->ui) == &view_question &&
	       play->ui.page.first == q && wizard->place.index == q;
}

static int read_list(struct play *play)
{
	int pages = 0;

	for (unsigned seed = 1; seed <= SEEDS; seed++) {
		struct wild wild = { .seed = seed * 2654435761u };

		ui_release(&play->ui);
		ui_init(&play->ui, &play->world);
		play_keys(play, "Enter");
		answer_all(play, &wild);
		for (int q = 0; q < play->list.n_questions; q++)
			if (open_at(play, q)) {
				read_page(play);
				pages++;
			}
	}
	return pages;
}

static void pages__are_read__to_their_end(void **state)
{
	size_t w = *(const size_t *)*state;

	for (int i = 0; i < 3 && windows[w].lists[i]; i++) {
		struct play play;
		char path[64];

		snprintf(path, sizeof(path), "checklists/%s.conf",
			windows[w].lists[i]);
		play_init(&play);
		if (windows[w].hers)
			play_speak(&play, TONGUE_HERS, windows[w].hers);
		play_list(&play, path);
		play_begin(&play);
		canvas_resize(&play.canvas, windows[w].rows, windows[w].cols);
		assert_true(read_list(&play) > SEEDS * 20);
		play_release(&play);
	}
}

int main(void)
{
	static size_t all[N_WINDOWS];
	struct CMUnitTest tests[N_WINDOWS];

	for (size_t i = 0; i < N_WINDOWS; i++) {
		all[i] = i;
		tests[i] = (struct CMUnitTest){
			.name = windows[i].name,
			.test_func = pages__are_read__to_their_end,
			.initial_state = &all[i],
		};
	}
	return _cmocka_run_group_tests(
		"read out", tests, N_WINDOWS, NULL, NULL);
}
