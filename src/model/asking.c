/* SPDX-License-Identifier: MIT */
#include "model/asking.h"

#include <assert.h>
#include <string.h>

#include "model/bits.h"
#include "model/rule.h"

static const enum seen seen_of[] = {
	[ASKED_YES] = SEEN_ANSWER,
	[ASKED_NO] = SEEN_DOES_NOT_APPLY,
	[ASKED_UNKNOWN] = SEEN_UNKNOWN,
	[ASKED_BEHIND_GATE] = SEEN_UNKNOWN,
	[ASKED_OVERHEARD] = SEEN_UNKNOWN,
	[ASKED_DROPPED] = SEEN_UNKNOWN,
};

static const enum asked asked_for[] = {
	[TRUTH_NO] = ASKED_NO,
	[TRUTH_UNKNOWN] = ASKED_UNKNOWN,
	[TRUTH_YES] = ASKED_YES,
};

/* No rule: shown. */
static enum truth shown(const struct rule *show_if, const struct asking *asking)
{
	return show_if ? rule_eval(show_if, asking) : TRUTH_YES;
}

/*
 * Who can hear comes first, then the gate: whatever else is said of such a
 * question, it is unknown and never "does not apply".
 */
static enum asked work_out(const struct asking *asking, int q)
{
	const struct question *question = &asking->list->questions[q];
	const struct topic *topic = &asking->list->topics[question->topic];
	enum truth topic_shown = asking->topic_shown[question->topic];

	if (question->private && !asking_is_private_ok(asking))
		return ASKED_OVERHEARD;
	if (question->gated && !asking_gate_is_open(asking, topic->gate))
		return ASKED_BEHIND_GATE;
	if (topic_shown == TRUTH_NO)
		return ASKED_NO;
	if (asking->topic_dropped[question->topic])
		return ASKED_DROPPED;
	return asked_for[truth_and(
		topic_shown, shown(question->show_if, asking))];
}

static void look_again_at_topic(struct asking *asking, int t)
{
	const struct topic *topic = &asking->list->topics[t];

	for (int q = topic->first; q < topic->first + topic->count; q++)
		bits_add(asking->dirty, q);
}

static void look_again_behind_gate(struct asking *asking, int gate)
{
	for (int t = 0; t < asking->list->n_topics; t++)
		if (asking->list->topics[t].gate == gate)
			look_again_at_topic(asking, t);
}

static void look_again_at_private(struct asking *asking)
{
	for (int q = 0; q < asking->list->n_questions; q++)
		if (asking->list->questions[q].private)
			bits_add(asking->dirty, q);
}

/* What a rule that reads a changed question stands for, looked at again. */
static void tell_question(struct asking *asking, int q)
{
	bits_add(asking->dirty, q);
}

static void tell_topic(struct asking *asking, int t)
{
	enum truth old = asking->topic_shown[t];

	asking->topic_shown[t] = shown(asking->list->topics[t].show_if, asking);
	if (asking->topic_shown[t] != old)
		look_again_at_topic(asking, t);
}

static void tell_gate(struct asking *asking, int g)
{
	enum truth old = asking->gate_asked[g];

	asking->gate_asked[g] = rule_eval(asking->list->gates[g].when, asking);
	if (asking->gate_asked[g] != old)
		look_again_behind_gate(asking, g);
}

static void tell_here(struct asking *asking, int unused)
{
	const struct rule *rule = asking->list->here.private_ok;
	enum truth old = asking->private_ok;

	(void)unused;
	asking->private_ok = rule ? rule_eval(rule, asking) : TRUTH_UNKNOWN;
	if (asking->private_ok != old)
		look_again_at_private(asking);
}

static void tell_need(struct asking *asking, int need)
{
	bits_add(asking->stale_needs, need);
}

static void (*const tell[])(struct asking *, int) = {
	[READER_QUESTION] = tell_question,
	[READER_TOPIC] = tell_topic,
	[READER_GATE] = tell_gate,
	[READER_HERE] = tell_here,
	[READER_NEED] = tell_need,
};

static void tell_readers(struct asking *asking, int q)
{
	const struct checklist *list = asking->list;

	for (int i = list->reader_from[q]; i < list->reader_from[q + 1]; i++)
		tell[list->readers[i].kind](asking, list->readers[i].index);
}

static void look_again(struct asking *asking, int q)
{
	const struct question *question = &asking->list->questions[q];
	enum asked old = asking->asked[q], new = work_out(asking, q);

	if (new == old)
		return;
	asking->asked[q] = new;
	if (old == ASKED_YES && asking_is_parked(asking, q) &&
		!question->private)
		asking->parked++;
	if (seen_of[new] != seen_of[old])
		tell_readers(asking, q);
}

/*
 * Rules read only earlier questions, so that taking the first one each time
 * comes to rest with every question looked at once.
 */
static int settle(struct asking *asking)
{
	size_t words = bits_words(asking->list->n_questions);
	int q = 0;

	asking->parked = 0;
	while ((q = bits_next(asking->dirty, words, 0)) >= 0) {
		bits_drop(asking->dirty, q);
		look_again(asking, q);
	}
	return asking->parked;
}

void asking_init(struct asking *asking, const struct checklist *list,
	struct date today, struct arena *secret)
{
	size_t topics = (size_t)list->n_topics, gates = (size_t)list->n_gates,
	       questions = (size_t)list->n_questions;

	*asking = (struct asking){
		.list = list,
		.today = today,
		.gate_ticks = arena_array(secret, gates, sizeof(uint32_t)),
		.topic_dropped = arena_array(secret, topics, sizeof(bool)),
		.topic_shown = arena_array(secret, topics, sizeof(enum truth)),
		.gate_asked = arena_array(secret, gates, sizeof(enum truth)),
		.asked = arena_array(secret, questions, sizeof(enum asked)),
		.dirty = arena_array(secret, bits_words(list->n_questions),
			sizeof(uint64_t)),
		.stale_needs = arena_array(
			secret, bits_words(list->n_needs), sizeof(uint64_t)),
	};
	answers_init(&asking->answers, list->n_questions, secret);

	for (int q = 0; q < list->n_questions; q++) {
		asking->asked[q] = ASKED_UNKNOWN;
		bits_add(asking->dirty, q);
	}
	for (int n = 0; n < list->n_needs; n++)
		bits_add(asking->stale_needs, n);
	for (int t = 0; t < list->n_topics; t++)
		tell_topic(asking, t);
	for (int g = 0; g < list->n_gates; g++)
		tell_gate(asking, g);
	tell_here(asking, 0);
	settle(asking);
}

int asking_set(struct asking *asking, int question, const struct answer *answer)
{
	if (answer_is_same(answers_get(&asking->answers, question), answer))
		return asking->parked = 0;
	answers_set(&asking->answers, question, answer);
	if (asking->asked[question] == ASKED_YES)
		tell_readers(asking, question);
	return settle(asking);
}

int asking_tick(struct asking *asking, int gate, int step, bool on)
{
	uint32_t bit = UINT32_C(1) << step;

	assert(step < asking->list->gates[gate].n_steps);
	if (on)
		asking->gate_ticks[gate] |= bit;
	else
		asking->gate_ticks[gate] &= ~bit;
	look_again_behind_gate(asking, gate);
	return settle(asking);
}

int asking_drop_topic(struct asking *asking, int topic, bool dropped)
{
	asking->topic_dropped[topic] = dropped;
	look_again_at_topic(asking, topic);
	return settle(asking);
}

int asking_doubt(struct asking *asking, bool doubt)
{
	asking->doubt = doubt;
	look_again_at_private(asking);
	return settle(asking);
}

bool asking_is_private_ok(const struct asking *asking)
{
	return asking->private_ok == TRUTH_YES && !asking->doubt;
}

bool asking_is_overheard(const struct asking *asking)
{
	return asking->list->here.private_ok && !asking_is_private_ok(asking);
}

bool asking_gate_is_open(const struct asking *asking, int g)
{
	int steps = asking->list->gates[g].n_steps;
	uint32_t all = UINT32_MAX >> (32 - steps);

	if (asking->gate_asked[g] == TRUTH_YES)
		return asking->gate_ticks[g] == all;
	return asking->gate_asked[g] == TRUTH_NO;
}

bool asking_is_asked(const struct asking *asking, int question)
{
	return asking->asked[question] == ASKED_YES;
}

const char *asking_own_words(const struct asking *asking, int q, const char *id)
{
	const struct question *question = &asking->list->questions[q];
	const struct answer *answer = answers_get(&asking->answers, q);

	return !strcmp(question->id, id) && !question->private &&
			       question->type == QUESTION_TEXT &&
			       answer->state == ANSWER_GIVEN &&
			       asking_is_asked(asking, q)
		       ? answer->text
		       : NULL;
}

bool asking_is_parked(const struct asking *asking, int question)
{
	return asking->asked[question] != ASKED_YES &&
	       answers_get(&asking->answers, question)->state == ANSWER_GIVEN;
}

enum seen asking_see(const struct asking *asking, int question)
{
	return seen_of[asking->asked[question]];
}
