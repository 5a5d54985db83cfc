/* SPDX-License-Identifier: MIT */
#include "model/prove_may.h"

#include "model/bits.h"
#include "model/rule.h"

/*
 * The engine once more, with sets in place of values: all the truths that a
 * rule could still come to, a bit for each, and all the ways in which a
 * question could still be seen.
 */
#define ANY 7u
#define ONLY(what) (1u << (what))

static unsigned may_be(struct search *search, const struct rule *rule);

static unsigned join(
	unsigned left, unsigned right, enum truth (*op)(enum truth, enum truth))
{
	unsigned may = 0;

	for (enum truth a = TRUTH_NO; a <= TRUTH_YES; a++)
		for (enum truth b = TRUTH_NO; b <= TRUTH_YES; b++)
			if ((left & ONLY(a)) && (right & ONLY(b)))
				may |= ONLY(op(a, b));
	return may;
}

static unsigned negate(unsigned truths)
{
	unsigned may = 0;

	for (enum truth t = TRUTH_NO; t <= TRUTH_YES; t++)
		if (truths & ONLY(t))
			may |= ONLY(truth_not(t));
	return may;
}

/* No rule: shown. */
static unsigned may_be_shown(struct search *search, const struct rule *show_if)
{
	return show_if ? may_be(search, show_if) : ONLY(TRUTH_YES);
}

static unsigned may_be_private(struct search *search)
{
	const struct rule *rule = search->asking->list->here.private_ok;

	return rule ? may_be(search, rule) : ONLY(TRUTH_UNKNOWN);
}

static unsigned gate_may_open(struct search *search, int g)
{
	bool ticked = search->asking->gate_ticks[g] != 0;
	unsigned asked = may_be(search, search->asking->list->gates[g].when);
	unsigned may = 0;

	if (asked & ONLY(TRUTH_NO))
		may |= ONLY(TRUTH_YES);
	if (asked & ONLY(TRUTH_UNKNOWN))
		may |= ONLY(TRUTH_NO);
	if (asked & ONLY(TRUTH_YES))
		may |= ticked ? ONLY(TRUTH_YES) : ONLY(TRUTH_NO);
	return may;
}

/* A topic that was put away leaves it unknown whether its questions apply. */
static unsigned may_apply(
	struct search *search, const struct question *question)
{
	const struct asking *asking = search->asking;
	unsigned own = ONLY(TRUTH_UNKNOWN);

	if (!asking->topic_dropped[question->topic])
		own = may_be_shown(search, question->show_if);
	return join(own,
		may_be_shown(
			search, asking->list->topics[question->topic].show_if),
		truth_and);
}

/* As in asking.c: who can hear comes first, then the gate. */
static unsigned work_out(struct search *search, int q)
{
	static const enum seen seen[] = {
		[TRUTH_NO] = SEEN_DOES_NOT_APPLY,
		[TRUTH_UNKNOWN] = SEEN_UNKNOWN,
		[TRUTH_YES] = SEEN_ANSWER,
	};
	const struct question *question = &search->asking->list->questions[q];
	const struct topic *topic =
		&search->asking->list->topics[question->topic];
	unsigned clear = ONLY(TRUTH_YES), applies, may = 0;

	if (question->private)
		clear = join(clear, may_be_private(search), truth_and);
	if (question->gated)
		clear = join(
			clear, gate_may_open(search, topic->gate), truth_and);
	if (clear != ONLY(TRUTH_YES))
		may |= ONLY(SEEN_UNKNOWN);
	if (!(clear & ONLY(TRUTH_YES)))
		return may;
	applies = may_apply(search, question);
	for (enum truth t = TRUTH_NO; t <= TRUTH_YES; t++)
		if (applies & ONLY(t))
			may |= ONLY(seen[t]);
	return may;
}

/* Worked out once for each beginning that is tried. */
static unsigned may_be_seen(struct search *search, int q)
{
	if (bits_has(search->decided, q))
		return ONLY(asking_see(search->asking, q));
	if (search->seen_at[q] != search->tried) {
		search->left--;
		search->seen[q] = work_out(search, q);
		search->seen_at[q] = search->tried;
	}
	return search->seen[q];
}

/* How the questions that a comparison reads may be seen. */
struct reading {
	struct search *search;
	unsigned seen;	   /* each in one of these ways */
	bool settled;	   /* as they are now, so they stay */
	bool may_fall_out; /* one of them may apply, or may not */
};

static void read_question(int q, void *data)
{
	struct reading *reading = data;
	unsigned seen = may_be_seen(reading->search, q);

	reading->seen |= seen;
	if (bits_has(reading->search->decided, q) ||
		seen == ONLY(SEEN_UNKNOWN) || seen == ONLY(SEEN_DOES_NOT_APPLY))
		return;
	reading->settled = false;
	if (seen & ONLY(SEEN_DOES_NOT_APPLY))
		reading->may_fall_out = true;
}

/*
 * As long as the same questions count, the least and the most that a score may
 * come to only draw together with every answer: what is sure now stays so.
 */
static unsigned score_may_be(
	const struct rule *leaf, const struct reading *reading)
{
	enum truth now = rule_eval(leaf, reading->search->asking);

	return reading->may_fall_out || now == TRUTH_UNKNOWN ? ANY : ONLY(now);
}

static unsigned leaf_may_be(struct search *search, const struct rule *leaf)
{
	struct reading reading = { .search = search, .settled = true };
	unsigned may = 0;

	rule_reads(leaf, search->asking->list, read_question, &reading);
	if (reading.settled)
		return ONLY(rule_eval(leaf, search->asking));
	if (leaf_has(leaf, OPERAND_SCORE))
		return score_may_be(leaf, &reading);
	if (reading.seen & ONLY(SEEN_ANSWER))
		return ANY;
	if (reading.seen & ONLY(SEEN_UNKNOWN))
		may |= ONLY(TRUTH_UNKNOWN);
	if (reading.seen & ONLY(SEEN_DOES_NOT_APPLY))
		may |= leaf_has(leaf, OPERAND_COUNT) ? ANY : ONLY(TRUTH_NO);
	return may;
}

static unsigned may_be(struct search *search, const struct rule *rule)
{
	switch (rule->op) {
	case RULE_AND:
		return join(may_be(search, rule->left),
			may_be(search, rule->right), truth_and);
	case RULE_OR:
		return join(may_be(search, rule->left),
			may_be(search, rule->right), truth_or);
	case RULE_NOT:
		return negate(may_be(search, rule->left));
	default:
		return leaf_may_be(search, rule);
	}
}

static unsigned as_outcomes(unsigned may, unsigned yes)
{
	unsigned outcomes = 0;

	if (may & yes)
		outcomes |= ONLY(OUTCOME_YES);
	if (may & ~yes)
		outcomes |= ONLY(OUTCOME_NO);
	return outcomes;
}

unsigned may_come(struct search *search)
{
	const struct claim *claim = search->scope->claim;
	unsigned heard = claim->private ? may_be_private(search)
					: ONLY(TRUTH_YES);
	unsigned outcomes = 0;

	if (claim->question >= 0)
		return as_outcomes(
			work_out(search, claim->question), ONLY(SEEN_ANSWER));
	if (heard != ONLY(TRUTH_YES))
		outcomes |= ONLY(OUTCOME_UNHEARD);
	if (heard & ONLY(TRUTH_YES))
		outcomes |= as_outcomes(
			may_be_shown(search, claim->when), ONLY(TRUTH_YES));
	return outcomes;
}
