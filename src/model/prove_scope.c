/* SPDX-License-Identifier: MIT */
#include "model/prove_scope.h"

#include "model/bits.h"

static void add_question(int q, void *data)
{
	struct scope *scope = data;

	if (bits_has(scope->members, q))
		return;
	if (scope->n_questions == QUESTIONS_MOST) {
		scope->too_large = true;
		return;
	}
	bits_add(scope->members, q);
	scope->questions[scope->n_questions++] = q;
}

static void add_lever(struct scope *scope, enum lever_kind kind, int index)
{
	if (scope->n_levers == LEVERS_MOST)
		scope->too_large = true;
	else
		scope->levers[scope->n_levers++] = (struct lever){ kind,
			index };
}

static void add_leaf(struct scope *scope, const struct rule *leaf)
{
	if (scope->n_leaves == LEAVES_MOST)
		scope->too_large = true;
	else
		scope->leaves[scope->n_leaves++] = leaf;
}

static void add_leaves(struct scope *scope, const struct rule *rule)
{
	switch (rule->op) {
	case RULE_AND:
	case RULE_OR:
		add_leaves(scope, rule->left);
		add_leaves(scope, rule->right);
		return;
	case RULE_NOT:
		add_leaves(scope, rule->left);
		return;
	default:
		add_leaf(scope, rule);
	}
}

static void add_rule(struct scope *scope, const struct rule *rule)
{
	if (!rule)
		return;
	add_leaves(scope, rule);
	rule_reads(rule, scope->list, add_question, scope);
}

static void add_topic(struct scope *scope, int topic)
{
	if (bits_has(scope->topics, topic))
		return;
	bits_add(scope->topics, topic);
	add_rule(scope, scope->list->topics[topic].show_if);
}

static void add_gate(struct scope *scope, int gate)
{
	if (bits_has(scope->gates, gate))
		return;
	bits_add(scope->gates, gate);
	add_lever(scope, LEVER_GATE, gate);
	add_rule(scope, scope->list->gates[gate].when);
}

static void add_who_hears(struct scope *scope)
{
	if (scope->hears)
		return;
	scope->hears = true;
	add_rule(scope, scope->list->here.private_ok);
}

/* All that decides whether it is asked. */
static void add_asking(struct scope *scope, int q)
{
	const struct question *question = &scope->list->questions[q];

	if (question->private)
		add_who_hears(scope);
	if (question->gated)
		add_gate(scope, scope->list->topics[question->topic].gate);
	add_topic(scope, question->topic);
	add_rule(scope, question->show_if);
}

/* Whether a score may leave some question out, as one that does not apply. */
static bool may_leave_out(
	const struct scope *scope, const struct operand *operand)
{
	const struct checklist *list = scope->list;
	const struct score *score;

	if (operand->kind != OPERAND_SCORE)
		return false;
	score = &list->scores[operand->index];
	for (int i = 0; i < score->n_of; i++) {
		const struct question *question =
			&list->questions[score->of[i]];

		if (question->show_if || list->topics[question->topic].show_if)
			return true;
	}
	return false;
}

static bool has_loose_score(const struct scope *scope)
{
	for (int i = 0; i < scope->n_leaves; i++) {
		const struct rule *leaf = scope->leaves[i];

		if (leaf->op == RULE_COMPARE &&
			(may_leave_out(scope, &leaf->a) ||
				may_leave_out(scope, &leaf->b)))
			return true;
	}
	return false;
}

/*
 * To put a topic away says less than to leave it blank, and what fires on
 * less fires on more; so it need not be tried. Except beside a score: when
 * it is not known whether a question applies, the score counts it, and when
 * more is known it may be left out.
 */
static void add_topics_to_put_away(struct scope *scope)
{
	const struct checklist *list = scope->list;
	size_t words = bits_words(list->n_questions);

	if (!has_loose_score(scope))
		return;
	for (int t = 0; t < list->n_topics; t++) {
		const struct topic *topic = &list->topics[t];
		int q = bits_next(scope->members, words, topic->first);

		if (!topic->always && q >= 0 && q < topic->first + topic->count)
			add_lever(scope, LEVER_AWAY, t);
	}
}

static void put_in_order(struct scope *scope)
{
	const struct checklist *list = scope->list;
	size_t words = bits_words(list->n_questions);
	int n = 0;

	for (int pass = 0; pass < 2; pass++) {
		int q = -1;

		while ((q = bits_next(scope->members, words, q + 1)) >= 0)
			if (list->questions[q].private == (pass > 0))
				scope->questions[n++] = q;
	}
}

void scope_init(struct scope *scope, const struct claim *claim,
	const struct checklist *list, struct arena *arena)
{
	*scope = (struct scope){
		.list = list,
		.claim = claim,
		.members = arena_array(
			arena, bits_words(list->n_questions), sizeof(uint64_t)),
		.topics = arena_array(
			arena, bits_words(list->n_topics), sizeof(uint64_t)),
		.gates = arena_array(
			arena, bits_words(list->n_gates), sizeof(uint64_t)),
	};
	if (claim->question >= 0)
		add_asking(scope, claim->question);
	if (claim->private)
		add_who_hears(scope);
	add_rule(scope, claim->when);
	for (int i = 0; i < scope->n_questions && !scope->too_large; i++)
		add_asking(scope, scope->questions[i]);
	add_topics_to_put_away(scope);
	put_in_order(scope);
}

struct wanted {
	int question;
	bool found;
};

static void compare_question(int q, void *data)
{
	struct wanted *wanted = data;

	wanted->found |= q == wanted->question;
}

bool leaf_reads(
	const struct rule *leaf, const struct checklist *list, int question)
{
	struct wanted wanted = { .question = question };

	rule_reads(leaf, list, compare_question, &wanted);
	return wanted.found;
}

bool leaf_has(const struct rule *leaf, enum operand_kind kind)
{
	return leaf->op == RULE_COMPARE &&
	       (leaf->a.kind == kind || leaf->b.kind == kind);
}
