/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

#include "base/utf8.h"
#include "term/key.h"
#include "ui/question_page.h"
#include "ui/ui_parts.h"

/* What is meant, as keys on the screen. */

#define TRIES 400

static int place_in(const struct pane *pane, int item)
{
	for (int i = 0; i < pane->n_items; i++)
		if (pane->items[i].id == item)
			return i;
	return -1;
}

/* By Tab, and back by Shift-Tab. */
static void go_to(struct play *play, int item)
{
	struct ui *ui = &play->ui;

	for (int i = 0; i < TRIES && ui_focus(ui) != item; i++) {
		int here, there;

		ui_build(ui);
		here = place_in(&ui->pane, ui_focus(ui));
		there = place_in(&ui->pane, item);
		if (there < 0)
			play_wrong(play, "has no such item", ui_view_name(ui));
		play_key(play, here < there ? K_TAB : K_BACK_TAB);
	}
	assert_int_equal(ui_focus(ui), item);
}

/* Where there is more to read it goes there first. */
static void enter(struct play *play)
{
	struct ui *ui = &play->ui;

	for (int i = 0; i < TRIES; i++) {
		int top = ui_layer(ui)->top, focus = ui_focus(ui);
		int depth = ui->depth, about = ui_about(ui);
		const struct view *view = ui_view(ui);
		struct place place = ui->wizard.place;

		play_key(play, K_ENTER);
		if (ui->depth != depth || ui_view(ui) != view ||
			ui_about(ui) != about ||
			ui->wizard.place.kind != place.kind ||
			ui->wizard.place.index != place.index ||
			ui_focus(ui) != focus || ui_layer(ui)->top == top)
			return;
	}
}

static void letter(struct play *play, uint32_t key)
{
	if (ui_is_typing(&play->ui))
		play_key(play, K_ESC);
	play_key(play, key);
}

static const struct question *question_at(const struct play *play)
{
	return &play->list.questions[play->ui.wizard.place.index];
}

static void answer(struct play *play, int item)
{
	const struct question *question = question_at(play);
	int option = item % PARTS - PART_OPTION;
	bool is_option = item % PARTS < PART_ESCAPE;

	if (is_option && option < DIGITS_FOR_OPTIONS &&
		question->type == QUESTION_CHOICE &&
		question->layout != LAYOUT_BINGO) {
		play_key(play, (uint32_t)('1' + option));
		return;
	}
	go_to(play, item);
	if (is_option && question->type == QUESTION_MANY)
		play_key(play, K_SPACE);
	else
		enter(play);
}

/* A mark is drawn before what can be ticked. */
static bool has_mark(const struct play *play, int item)
{
	static const char *const marks[] = { "( )", "(•)", "[ ]", "[✓]",
		"[★]" };
	const struct pane *pane = &play->ui.pane;
	const struct item *at = pane_find(pane, item);

	for (int i = 0; at && i < pane->n_pieces; i++)
		for (size_t m = 0; m < sizeof(marks) / sizeof(*marks); m++)
			if (pane->pieces[i].row == at->row &&
				pane->pieces[i].col < at->col + 6 &&
				pane->pieces[i].col >= at->col &&
				strstr(pane->pieces[i].text, marks[m]) ==
					pane->pieces[i].text)
				return true;
	return false;
}

static void choose(struct play *play, int item)
{
	if (ui_view(&play->ui) == &view_question) {
		answer(play, item);
		return;
	}
	go_to(play, item);
	if (has_mark(play, item) && view_offers(ui_view(&play->ui), ACT_TICK))
		play_key(play, K_SPACE);
	else
		enter(play);
}

/* The page before is another one only from its first question on. */
static void back(struct play *play)
{
	struct ui *ui = &play->ui;
	int q = ui->wizard.place.index;

	if (ui_view(ui) != &view_question || q <= question_page(ui).first) {
		letter(play, 'b');
		return;
	}
	for (int i = 0; i < TRIES && ui_view(ui) == &view_question &&
			ui->wizard.place.index == q;
		i++)
		play_key(play, K_BACK_TAB);
}

/* The topic that the mark is on is the one that is begun, if it was moved. */
static void open(struct play *play, int item)
{
	go_to(play, item);
	if (ui_view(&play->ui) == &view_hub) {
		play_key(play, K_BACK_TAB);
		play_key(play, K_TAB);
		go_to(play, item);
	}
	enter(play);
}

/* Where she is led without choosing. */
static void next(struct play *play)
{
	struct ui *ui = &play->ui;
	const struct view *view = ui_view(ui);

	if (view == &view_question)
		letter(play, 's');
	else if (view == &view_hub)
		open(play, view->first(ui));
	else if (view == &view_came_up || view == &view_paper)
		letter(play, 'f');
	else if (view == &view_now) {
		ui_build(ui);
		for (int i = 0; i < ui->pane.n_items; i++) {
			int item = ui->pane.items[i].id;

			if (item < PANE_STOP && has_mark(play, item) &&
				view->first(ui) == item)
				go_to(play, item);
		}
		enter(play);
	} else if (view->page && !view->closed_by && view != &view_services &&
		   view != &view_try_hide)
		letter(play, 'b');
	else
		enter(play);
}

static void text(struct play *play, const struct meaning *meaning)
{
	const char *at = meaning->text;
	size_t n = strlen(at), took;

	go_to(play, meaning->item);
	play_key(play, K_CTRL('U'));
	for (; n; at += took, n -= took) {
		uint32_t point;

		took = utf8_decode(at, n, &point, NULL);
		play_key(play, point);
	}
	enter(play);
}

static void do_action(struct play *play, enum action action)
{
	if (action == ACT_BACK)
		back(play);
	else
		letter(play, keymap[action].keys[0]);
}

void screen_do(struct play *play, const struct meaning *meaning)
{
	switch (meaning->meant) {
	case MEANT_NEXT:
		next(play);
		break;
	case MEANT_ITEM:
		choose(play, meaning->item);
		break;
	case MEANT_OPEN:
		open(play, meaning->item);
		break;
	case MEANT_TICK:
		go_to(play, meaning->item);
		play_key(play, K_SPACE);
		break;
	case MEANT_TEXT:
		text(play, meaning);
		break;
	case MEANT_DO_TO:
		go_to(play, meaning->item);
		do_action(play, meaning->action);
		break;
	case MEANT_DO:
		do_action(play, meaning->action);
		break;
	case MEANT_HIDE:
		play_key(play, K_F1 + 8);
		break;
	}
}
