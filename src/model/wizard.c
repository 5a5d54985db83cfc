/* SPDX-License-Identifier: MIT */
#include "model/wizard.h"

#include <assert.h>
#include <string.h>

#include "model/bits.h"
#include "model/wizard_change.h"
#include "model/wizard_route.h"

void wizard_init(struct wizard *wizard, const struct checklist *list,
	struct date today, struct arena *secret)
{
	size_t topics = (size_t)list->n_topics;
	int topic;

	*wizard = (struct wizard){
		.list = list,
		.arena = secret,
		.topic_opened = arena_array(secret, topics, sizeof(bool)),
		.topic_done = arena_array(secret, topics, sizeof(bool)),
		.topic_later = arena_array(secret, topics, sizeof(bool)),
		.picks = arena_array(secret, topics, sizeof(int)),
		.now_seen = arena_array(
			secret, (size_t)list->n_needs, sizeof(bool)),
		.now_shown = arena_array(
			secret, (size_t)list->n_needs, sizeof(bool)),
		.left_at = { PLACE_CAME_UP, 0 },
	};
	asking_init(&wizard->asking, list, today, secret);
	needs_init(
		&wizard->needs, &wizard->asking, wizard->topic_opened, secret);
	needs_update(&wizard->needs);
	decisions_init(&wizard->decisions, list, secret);
	route_first(wizard, &wizard->place);
	topic = route_topic_of(wizard, wizard->place);
	if (topic >= 0)
		wizard_open_topic(wizard, topic);
}

static void wipe_text(char *text)
{
	if (text)
		explicit_bzero(text, strlen(text));
}

void wizard_forget_change(struct wizard *wizard)
{
	wipe_text(wizard->change.answer.text);
	wizard->change = (struct change){ .kind = CHANGE_NONE };
}

void change_begin(
	struct wizard *wizard, enum change_kind kind, int index, int step)
{
	struct change *change = &wizard->change;

	wipe_text(change->answer.text);
	*change = (struct change){
		.kind = kind, .index = index, .step = step, .pick = -1
	};
	if (kind == CHANGE_ANSWER) {
		change->answer = *answers_get(&wizard->asking.answers, index);
		if (change->answer.text)
			change->answer.text = arena_strdup(
				wizard->arena, change->answer.text);
	} else if (kind == CHANGE_TOPIC) {
		change->pick = picks_find(wizard, index);
		change->later = wizard->topic_later[index];
		change->dropped = wizard->asking.topic_dropped[index];
		change->done = wizard->topic_done[index];
	}
}

/* She said yes to what there was then: to what comes up anew she has not. While
 * somebody can hear, what is private has only stepped aside. */
static void drop_old_yesses(struct wizard *wizard)
{
	uint8_t *const *yes = wizard->decisions.yes;

	if (asking_is_overheard(&wizard->asking))
		return;
	for (int i = 0; i < wizard->list->n_needs; i++)
		if (yes[LINE_NEED][i] && !needs_is_found(&wizard->needs, i))
			yes[LINE_NEED][i] = 0;
	for (int i = 0; i < wizard->list->n_infos; i++)
		if (yes[LINE_INFO][i] && !needs_has_info(&wizard->needs, i))
			yes[LINE_INFO][i] = 0;
}

void change_end(struct wizard *wizard, int parked)
{
	wizard->change.parked = parked;
	needs_update(&wizard->needs);
	drop_old_yesses(wizard);
	wizard_settle_place(wizard);
}

void wizard_answer(
	struct wizard *wizard, int question, const struct answer *answer)
{
	assert(question_takes_answer(&wizard->list->questions[question]));
	change_begin(wizard, CHANGE_ANSWER, question, 0);
	wizard->decisions.yes[LINE_QUESTION][question] = 0;
	change_end(wizard, asking_set(&wizard->asking, question, answer));
}

/* The options that are `alone`: nothing else is ticked beside one of them. */
static uint64_t lone_options(const struct question *question)
{
	uint64_t lone = 0;

	for (int i = 0; i < question->n_options; i++)
		if (question->options[i].alone)
			bits_add(&lone, i);
	return lone;
}

void wizard_toggle(struct wizard *wizard, int q, int option)
{
	const struct question *question = &wizard->list->questions[q];
	uint64_t bit = UINT64_C(1) << option, lone = lone_options(question);
	uint64_t old = answers_get(&wizard->asking.answers, q)->options;
	struct answer answer;

	if (old & bit)
		answer = answer_options(old & ~bit);
	else if (question->type == QUESTION_CHOICE || (lone & bit))
		answer = answer_options(bit);
	else
		answer = answer_options((old & ~lone) | bit);
	if (!answer.options)
		answer = answer_blank();
	wizard_answer(wizard, q, &answer);
}

void wizard_tick(struct wizard *wizard, int gate, int step, bool on)
{
	change_begin(wizard, CHANGE_TICK, gate, step);
	wizard->change.ticked = wizard->asking.gate_ticks[gate] >> step & 1;
	change_end(wizard, asking_tick(&wizard->asking, gate, step, on));
}

int wizard_parked(const struct wizard *wizard)
{
	return wizard->change.parked;
}

static void undo_topic(struct wizard *wizard, const struct change *change)
{
	int topic = change->index;

	picks_put(wizard, topic, change->pick);
	wizard->topic_later[topic] = change->later;
	wizard->topic_done[topic] = change->done;
	asking_drop_topic(&wizard->asking, topic, change->dropped);
}

bool wizard_undo(struct wizard *wizard)
{
	struct change *change = &wizard->change;

	switch (change->kind) {
	case CHANGE_NONE:
		return false;
	case CHANGE_ANSWER:
		asking_set(&wizard->asking, change->index, &change->answer);
		break;
	case CHANGE_TICK:
		asking_tick(&wizard->asking, change->index, change->step,
			change->ticked);
		break;
	case CHANGE_TOPIC:
		undo_topic(wizard, change);
		break;
	}
	change->kind = CHANGE_NONE;
	change_end(wizard, 0);
	return true;
}
