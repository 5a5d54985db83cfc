/* SPDX-License-Identifier: MIT */
#include "model/bits.h"
#include "model/rule.h"

struct search {
	const struct asking *asking;
	uint64_t *missing, *seen;
};

static void search_rule(const struct rule *rule, struct search *search);
static void search_question(int q, void *data);

/* Why is it not known whether this question is to be asked? */
static void search_shown(int q, struct search *search)
{
	const struct asking *asking = search->asking;
	const struct question *question = &asking->list->questions[q];
	const struct rule *topic_rule =
		asking->list->topics[question->topic].show_if;

	if (topic_rule)
		search_rule(topic_rule, search);
	if (question->show_if)
		search_rule(question->show_if, search);
}

/* Everything rests on what the gate asks about: on what is open of that or,
 * where only its steps are, on all of it. */
static void search_gate(int q, struct search *search)
{
	const struct checklist *list = search->asking->list;
	int gate = list->topics[list->questions[q].topic].gate;
	const struct rule *when = list->gates[gate].when;

	if (search->asking->gate_asked[gate] == TRUTH_UNKNOWN)
		search_rule(when, search);
	else
		rule_reads(when, list, search_question, search);
}

/* A question behind its gate for want of ticks leaves the gate's own question
 * to be named, though that is answered. */
static void name(int q, struct search *search)
{
	if (!search->asking->list->questions[q].private)
		bits_add(search->missing, q);
}

static void search_question(int q, void *data)
{
	struct search *search = data;

	if (bits_has(search->seen, q))
		return;
	bits_add(search->seen, q);
	switch (search->asking->asked[q]) {
	case ASKED_YES:
		name(q, search);
		return;
	case ASKED_UNKNOWN:
		search_shown(q, search);
		return;
	case ASKED_BEHIND_GATE:
		search_gate(q, search);
		return;
	case ASKED_NO:
	case ASKED_OVERHEARD:
	case ASKED_DROPPED:
		return;
	}
}

/* Of a score, only what was not answered is missing. */
static void search_open_question(int q, void *data)
{
	struct search *search = data;
	const struct answer *answer = answers_get(&search->asking->answers, q);

	if (!asking_is_asked(search->asking, q) ||
		answer->state != ANSWER_GIVEN)
		search_question(q, search);
}

static void search_rule(const struct rule *rule, struct search *search)
{
	if (rule_eval(rule, search->asking) != TRUTH_UNKNOWN)
		return;
	switch (rule->op) {
	case RULE_AND:
	case RULE_OR:
		search_rule(rule->left, search);
		search_rule(rule->right, search);
		return;
	case RULE_NOT:
		search_rule(rule->left, search);
		return;
	case RULE_COMPARE:
		rule_reads(rule, search->asking->list, search_open_question,
			search);
		return;
	default:
		search_question(rule->question, search);
	}
}

void rule_missing(const struct rule *rule, const struct asking *asking,
	uint64_t *missing, uint64_t *seen)
{
	struct search search = { asking, missing, seen };

	search_rule(rule, &search);
}
