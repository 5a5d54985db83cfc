/* SPDX-License-Identifier: MIT */
#include "model/rule.h"

static void read_operand(const struct operand *operand,
	const struct checklist *list, void (*read)(int, void *), void *data)
{
	const struct score *score;

	switch (operand->kind) {
	case OPERAND_NUMBER:
	case OPERAND_DATE:
	case OPERAND_TODAY:
		return;
	case OPERAND_SCORE:
		score = &list->scores[operand->index];
		for (int i = 0; i < score->n_of; i++)
			read(score->of[i], data);
		return;
	default:
		read(operand->index, data);
	}
}

void rule_reads(const struct rule *rule, const struct checklist *list,
	void (*read)(int question, void *data), void *data)
{
	if (!rule)
		return;
	switch (rule->op) {
	case RULE_AND:
	case RULE_OR:
	case RULE_NOT:
		rule_reads(rule->left, list, read, data);
		rule_reads(rule->right, list, read, data);
		return;
	case RULE_COMPARE:
		read_operand(&rule->a, list, read, data);
		read_operand(&rule->b, list, read, data);
		return;
	default:
		read(rule->question, data);
	}
}

struct search {
	const struct checklist *list;
	bool found;
};

static void note_private(int question, void *data)
{
	struct search *search = data;

	search->found |= search->list->questions[question].private;
}

static bool is_private_score(
	const struct operand *operand, const struct checklist *list)
{
	return operand->kind == OPERAND_SCORE &&
	       list->scores[operand->index].private;
}

static bool reads_private_score(
	const struct rule *rule, const struct checklist *list)
{
	if (!rule)
		return false;
	if (rule->op == RULE_COMPARE)
		return is_private_score(&rule->a, list) ||
		       is_private_score(&rule->b, list);
	return reads_private_score(rule->left, list) ||
	       reads_private_score(rule->right, list);
}

bool rule_reads_private(const struct rule *rule, const struct checklist *list)
{
	struct search search = { .list = list };

	rule_reads(rule, list, note_private, &search);
	return search.found || reads_private_score(rule, list);
}
