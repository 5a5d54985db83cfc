/* SPDX-License-Identifier: MIT */
#include "ui/player.h"

#include <string.h>

#include "base/utf8.h"
#include "term/key.h"
#include "ui/answer_field.h"
#include "ui/player_go.h"
#include "ui/player_steps.h"
#include "ui/question_page.h"
#include "ui/ui_parts.h"

static const struct answer *said(const struct wizard *wizard, int q)
{
	return answers_get(&wizard->asking.answers, q);
}

/* A text is typed letter by letter; what stands there goes first. */
static uint32_t type(struct ui *ui, int q, const struct answer *answer)
{
	static struct field wanted;
	uint32_t point;
	size_t n = ui->field.length;

	if (ui_focus(ui) != question_item(q, PART_FIELD))
		return player_go(ui, question_item(q, PART_FIELD), K_NONE);
	answer_to_field(&wanted, &ui->world.list->questions[q], answer);
	if (n > wanted.length || memcmp(ui->field.text, wanted.text, n))
		return K_CTRL('U');
	if (n == wanted.length)
		return K_ENTER;
	if (ui->field.at != n)
		return K_END;
	utf8_decode(wanted.text + n, wanted.length - n, &point, NULL);
	return point;
}

/* Nothing is to be changed: Enter would take what the mark is on. */
static uint32_t go_on(struct ui *ui, int q)
{
	const struct question *question = &ui->world.list->questions[q];
	bool at_first = ui_focus(ui) == ui_view(ui)->first(ui);

	if (ui_is_in_field(ui) || at_first ||
		(question->type == QUESTION_MANY &&
			said(&ui->wizard, q)->state == ANSWER_GIVEN))
		return K_ENTER;
	return 's';
}

/* With a digit it would be gone before anybody sees it. */
static uint32_t tick(struct ui *ui, int q, const struct answer *answer)
{
	const struct question *question = &ui->world.list->questions[q];
	uint64_t now = said(&ui->wizard, q)->options;
	bool many = question->type == QUESTION_MANY;
	int option = __builtin_ctzll(
		many ? answer->options ^ now : answer->options);

	if (many && option < DIGITS_FOR_OPTIONS &&
		question->layout != LAYOUT_BINGO)
		return '1' + (uint32_t)option;
	return player_go(ui, question_item(q, PART_OPTION + option), K_SPACE);
}

static uint32_t at_question(struct ui *ui)
{
	int q = ui->wizard.place.index;
	const struct answer *answer = said(&ui->practice.hers, q);
	const struct answer *now = said(&ui->wizard, q);
	const struct question *question = &ui->world.list->questions[q];

	if (answer->state == ANSWER_BLANK || answer_is_same(answer, now))
		return go_on(ui, q);
	if (answer->state == ANSWER_GIVEN && !question->n_options)
		return type(ui, q, answer);
	if (answer->state == ANSWER_GIVEN)
		return tick(ui, q, answer);
	if (now->state == ANSWER_GIVEN && question->type == QUESTION_MANY)
		return '!';
	return player_go(ui, question_item(q, PART_ESCAPE + (int)answer->state),
		K_SPACE);
}

/* The first of those picked that she has not been through. */
static int next_topic(const struct ui *ui)
{
	const struct wizard *wizard = &ui->wizard;

	for (int i = 0; i < wizard->n_picks; i++) {
		int t = wizard->picks[i];

		if (!wizard->topic_done[t] && wizard_is_listed(wizard, t) &&
			!(ui->world.list->topics[t].private &&
				wizard->topic_opened[t]))
			return t;
	}
	return -1;
}

static uint32_t at_hub(struct ui *ui)
{
	const struct wizard *hers = &ui->practice.hers;
	const struct wizard *wizard = &ui->wizard;
	int next = next_topic(ui);

	for (int i = 0; i < hers->n_picks; i++)
		if (wizard_is_listed(wizard, hers->picks[i]) &&
			!wizard_is_picked(wizard, hers->picks[i]))
			return player_go(ui, hers->picks[i], K_SPACE);
	for (int t = 0; t < hers->list->n_topics; t++)
		if (hers->topic_later[t] && !wizard->topic_later[t] &&
			wizard_is_listed(wizard, t))
			return player_go(ui, t, 'd');
	/* "That's all for today" stands behind all topics. */
	return player_go(ui, next >= 0 ? next : PANE_OWN, K_ENTER);
}

static uint32_t at_gate(struct ui *ui)
{
	int gate = ui->world.list->topics[ui->wizard.place.index].gate;
	uint32_t left = ui->practice.hers.asking.gate_ticks[gate] &
			~ui->wizard.asking.gate_ticks[gate];

	return left ? player_go(ui, __builtin_ctz(left), K_SPACE) : K_ENTER;
}

static const struct {
	const struct view *view;
	uint32_t (*key)(struct ui *ui);
} players[] = {
	{ &view_question, at_question },
	{ &view_hub, at_hub },
	{ &view_gate, at_gate },
	{ &view_now, player_at_now },
	{ &view_came_up, player_at_came_up },
	{ &view_services, player_at_services },
};

uint32_t player_key(struct ui *ui)
{
	const struct view *view = ui_view(ui);

	ui_build(ui);
	for (size_t i = 0; i < sizeof(players) / sizeof(*players); i++)
		if (players[i].view == view)
			return players[i].key(ui);
	if (view == &view_paper)
		return 'f';
	if (view == &view_stop || view == &view_forget)
		return K_NONE; /* that is for a person */
	return view == &view_parked || view == &view_try_hide ? K_ENTER : 'b';
}
