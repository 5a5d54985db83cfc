/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "ui/answer_field.h"
#include "ui/answering.h"
#include "ui/heed.h"
#include "ui/question_page.h"
#include "ui/scroll.h"

/* The questions of a topic: most of a check-in. */

static const char *title(const struct ui *ui)
{
	int topic = ui_topic_to_name(ui);

	return topic < 0 ? ui->world.list->title
			 : ui->world.list->topics[topic].title;
}

/*
 * The focus begins where Enter changes nothing: at what was chosen before or,
 * where nothing was, at the question itself.
 */
static int where_answered(const struct ui *ui)
{
	const struct question *question = answering_question(ui);
	const struct answer *answer = answering_answer(ui);
	int q = ui->wizard.place.index;

	if (answer_has_field(question))
		return question_item(q, PART_FIELD);
	if (answer->state != ANSWER_BLANK && answer->state != ANSWER_GIVEN)
		return question_item(q, PART_ESCAPE + (int)answer->state);
	if (question->type == QUESTION_MANY)
		return question_item(q, PART_OPTION);
	if (answer->state == ANSWER_GIVEN)
		return question_item(
			q, PART_OPTION + __builtin_ctzll(answer->options));
	return question_item(q, PART_ASK);
}

/* A page that is new is read from its beginning, however long that is. */
static int first(struct ui *ui)
{
	int id = where_answered(ui);

	if (ui->linear || answering_answer(ui)->state != ANSWER_BLANK ||
		scroll_is_from_top(&ui->pane, id))
		return id;
	return ui->pane.items[0].id;
}

static void moved(struct ui *ui, int id)
{
	if (id < PANE_STOP && id / PARTS != ui->wizard.place.index)
		wizard_jump(&ui->wizard, id / PARTS);
}

/* A change that set other answers aside is looked at first. */
static void go_on(struct ui *ui, bool changed)
{
	changed |= ui->unheeded == ui->wizard.place.index;
	ui->unheeded = -1;
	if (changed)
		heed_keep(ui, answering_question(ui), answering_answer(ui));
	if (ui_view(ui) == &view_parked)
		ui_layer(ui)->about = true;
	else if (!heed_answer(ui, answering_question(ui), answering_answer(ui),
			 changed))
		ui_next(ui);
}

/* A digit is meant for the question that stands below on the same page. */
static void pass_what_is_said(struct ui *ui)
{
	int last = question_page(ui).last;

	while (answering_question(ui)->type == QUESTION_SAY &&
		ui->wizard.place.index < last && wizard_next(&ui->wizard) &&
		ui->wizard.place.kind == PLACE_QUESTION)
		;
}

static bool digit(struct ui *ui, int n)
{
	const struct question *question;

	pass_what_is_said(ui);
	if (ui->wizard.place.kind != PLACE_QUESTION)
		return true; /* something grave came before it */
	question = answering_question(ui);
	if (!question_takes_answer(question) || answer_has_field(question))
		return false;
	if (n == 8 || n == 9 || n == 0) {
		if (!question->escapes)
			return false;
		if (answering_is_ticked(ui)) {
			ui_message(ui,
				_("The ticks stay. A line without a number: go there, and Space."));
			return true;
		}
		go_on(ui, answering_escape(ui, n == 8	? ANSWER_NOT_SURE
					       : n == 9 ? ANSWER_DECLINED
							: ANSWER_NOT_NOW));
		return true;
	}
	if (question->layout == LAYOUT_BINGO) {
		ui_message(ui, _("On a card: go there, and Space."));
		return true;
	}
	if (n > question->n_options)
		return false;
	if (question->type == QUESTION_MANY) {
		answering_toggle(ui, n - 1);
		if (ui_view(ui) == &view_question)
			ui_set_focus(ui, question_item(ui->wizard.place.index,
						 PART_OPTION + n - 1));
		return true;
	}
	go_on(ui, answering_choose(ui, n - 1));
	return true;
}

static bool is_only_read(const struct ui *ui)
{
	return ui_focus(ui) >= PANE_STOP || ui_focus(ui) % PARTS == PART_ASK;
}

/* On from what is asked to what can be said, where that has not been seen; but
 * never to where Enter would choose it. */
static bool goes_to_answers(struct ui *ui)
{
	int next = pane_go(&ui->pane, ui_focus(ui), WAY_AFTER);

	if (!is_only_read(ui) || next % PARTS < PART_FIELD ||
		answering_question(ui)->type == QUESTION_CHOICE ||
		scroll_shows(ui_layer(ui), &ui->pane, next))
		return false;
	ui_set_focus(ui, next);
	return true;
}

static bool enter(struct ui *ui)
{
	bool changed;

	if (is_only_read(ui) ? ui_read_on(ui) || goes_to_answers(ui)
			     : ui_scroll_on(ui))
		return true;
	if (!ui_leave_field(ui))
		return true;
	changed = answering_take(ui, false);
	if (!heed_blank(ui, answering_question(ui), answering_answer(ui)))
		go_on(ui, changed);
	return true;
}

/* What is being typed goes first: it is the latest change. */
static bool undo(struct ui *ui)
{
	ui->field_of = NO_FOCUS;
	field_clear(&ui->field);
	ui_undo(ui);
	return true;
}

/* To the page before: what is on this one is reached by moving. */
static bool back(struct ui *ui)
{
	int first_here = question_page(ui).first;
	int topic = answering_question(ui)->topic;

	ui_drop_field(ui);
	do {
		if (!wizard_back(&ui->wizard)) {
			ui_open(ui, VIEW_STOP, 0);
			return true;
		}
	} while (ui->wizard.place.kind == PLACE_QUESTION &&
		 answering_question(ui)->topic == topic &&
		 ui->wizard.place.index >= first_here);
	return true;
}

static bool drop(struct ui *ui)
{
	int topic = answering_question(ui)->topic;

	if (ui->world.list->topics[topic].always)
		return false;
	ui_drop_field(ui);
	wizard_not_today(&ui->wizard, topic);
	ui_changed(ui);
	return true;
}

static bool act(struct ui *ui, enum action action, int n)
{
	switch (action) {
	case ACT_DIGIT:
		return digit(ui, n);
	case ACT_TICK:
		answering_take(ui, true);
		return true;
	case ACT_ENTER:
		return enter(ui);
	case ACT_BACK:
		return back(ui);
	case ACT_SKIP:
		ui_drop_field(ui);
		ui_next(ui);
		return true;
	case ACT_CLEAR:
		return answering_clear(ui);
	case ACT_UNDO:
		return undo(ui);
	case ACT_DROP:
		return drop(ui);
	default:
		return false;
	}
}

static bool is_field(const struct ui *ui, int id)
{
	(void)ui;
	return id >= 0 && id < PANE_STOP && id % PARTS == PART_FIELD;
}

static bool is_number(const struct ui *ui)
{
	return answering_question(ui)->type == QUESTION_NUMBER;
}

static void load(struct ui *ui)
{
	answer_to_field(
		&ui->field, answering_question(ui), answering_answer(ui));
}

/* Emptied, it is no answer any more; but what was declined stays so. */
static bool commit(struct ui *ui)
{
	const struct question *question = answering_question(ui);
	struct answer answer;

	if (!answer_from_field(
		    &ui->field, question, ui->wizard.asking.today, &answer)) {
		ui_message(ui, answer_field_wants(question, &ui->frame));
		return false;
	}
	if (answer.state == ANSWER_GIVEN ||
		answering_answer(ui)->state == ANSWER_GIVEN)
		answering_give(ui, &answer);
	heed_area(ui, question, &answer);
	return true;
}

static bool has_note(const struct ui *ui, const struct topic *topic)
{
	for (int q = topic->first; q < topic->first + topic->count; q++)
		if (*ui->world.list->questions[q].note)
			return true;
	return *topic->note;
}

static bool takes_digits(const struct question *question)
{
	return question->n_options > 0 && question->layout != LAYOUT_BINGO;
}

static bool has_options(const struct question *question)
{
	return question->n_options > 0;
}

static bool page_has(
	const struct ui *ui, bool (*is_such)(const struct question *question))
{
	for (int q = ui->page.first; q <= ui->page.last; q++)
		if (asking_is_asked(&ui->wizard.asking, q) &&
			is_such(&ui->world.list->questions[q]))
			return true;
	return false;
}

/* The last line stays as it is while the focus goes about on one page. */
static bool can(const struct ui *ui, enum action action)
{
	const struct question *question = answering_question(ui);
	const struct topic *topic = &ui->world.list->topics[question->topic];

	switch (action) {
	case ACT_ESCAPE:
		return ui_is_typing(ui);
	case ACT_DIGIT:
		return !ui_is_in_field(ui) && page_has(ui, takes_digits);
	case ACT_TICK:
		return !ui_is_in_field(ui) && page_has(ui, has_options);
	case ACT_NOTE:
		return has_note(ui, topic);
	case ACT_CHART:
		return topic->gate >= 0;
	case ACT_DROP:
		return !topic->always;
	case ACT_UNDO:
		return ui->wizard.change.kind != CHANGE_NONE;
	case ACT_LEFT:
		return question->layout == LAYOUT_BINGO;
	default:
		return true;
	}
}

static const struct offer keys[] = {
	{ ACT_DIGIT, NULL },
	{ ACT_ENTER, NULL },
	{ ACT_ESCAPE, N_("out of the text") },
	{ ACT_UP, NULL },
	{ ACT_LEFT, NULL },
	{ ACT_TICK, NULL },
	{ ACT_BACK, NULL },
	{ ACT_NOTE, NULL },
	{ ACT_WHY, NULL },
	{ ACT_CHART, NULL },
	{ ACT_SKIP, NULL },
	{ ACT_OVERVIEW, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FINISH, NULL },
	{ ACT_UNDO, NULL },
	{ ACT_CLEAR, NULL },
	{ ACT_DROP, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_question = {
	.name = "question",
	.title = title,
	.build = question_page_build,
	.first = first,
	.moved = moved,
	.act = act,
	.can = can,
	.is_field = is_field,
	.load = load,
	.commit = commit,
	.is_number = is_number,
	.keys = keys,
	.hers = true,
};
