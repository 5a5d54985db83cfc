/* SPDX-License-Identifier: MIT */
#include "model/prove_cases.h"

#include <string.h>

#include "model/prove_draft.h"
#include "model/rule_eval.h"

#define CASES_MOST 256

static bool is_fixed(const struct operand *operand)
{
	return operand->kind == OPERAND_NUMBER ||
	       operand->kind == OPERAND_DATE || operand->kind == OPERAND_TODAY;
}

bool leaf_is_alone(const struct rule *leaf)
{
	return leaf->op != RULE_COMPARE ||
	       ((is_fixed(&leaf->a) || is_fixed(&leaf->b)) &&
		       !leaf_has(leaf, OPERAND_SCORE));
}

static long *look_at(
	const struct operand *operand, const struct asking *asking, long *view)
{
	struct range range = operand_range(operand, asking);

	*view++ = (long)range.kind;
	*view++ = range.lo;
	*view++ = range.hi;
	return view;
}

/*
 * What the leaves make of an answer: their truth or, where that hangs on
 * other answers too, what they go by.
 */
static void look(struct draft *draft, const struct answer *answer, long *view)
{
	answers_set(&draft->all_asked->answers, draft->q, answer);
	for (int i = 0; i < draft->n_leaves; i++) {
		const struct rule *leaf = draft->leaves[i];

		if (leaf_is_alone(leaf)) {
			*view++ = (long)rule_eval(leaf, draft->all_asked);
		} else {
			view = look_at(&leaf->a, draft->all_asked, view);
			view = look_at(&leaf->b, draft->all_asked, view);
		}
	}
}

void draft_offer(struct draft *draft, struct answer answer)
{
	struct cases *cases = draft->cases;
	size_t size = draft->view_size;
	long *view = draft->views + (size_t)cases->n * size;

	look(draft, &answer, view);
	for (int i = 0; i < cases->n; i++)
		if (!memcmp(draft->views + (size_t)i * size, view,
			    size * sizeof(*view)))
			return;
	if (cases->n == CASES_MOST)
		cases->partial = true;
	else
		cases->answers[cases->n++] = answer;
}

static void offer_choice(struct draft *draft)
{
	for (int i = 0; i < draft->question->n_options; i++)
		draft_offer(draft, answer_options(UINT64_C(1) << i));
}

static void offer_text(struct draft *draft)
{
	static char some[] = "text";

	draft_offer(draft, answer_text(some));
}

static void offer_nothing(struct draft *draft)
{
	(void)draft;
}

static void offer_given(struct draft *draft)
{
	static void (*const offer[QUESTION_TYPES])(struct draft *) = {
		[QUESTION_CHOICE] = offer_choice,
		[QUESTION_MANY] = draft_offer_ticks,
		[QUESTION_NUMBER] = draft_offer_line,
		[QUESTION_DATE] = draft_offer_line,
		[QUESTION_MONTH] = draft_offer_line,
		[QUESTION_TEXT] = offer_text,
		[QUESTION_SAY] = offer_nothing,
	};

	offer[draft->question->type](draft);
}

static void offer_not_given(struct draft *draft)
{
	draft_offer(draft, answer_blank());
	if (!draft->question->escapes)
		return;
	draft_offer(draft, answer_escape(ANSWER_DECLINED));
	draft_offer(draft, answer_escape(ANSWER_NOT_SURE));
	draft_offer(draft, answer_escape(ANSWER_NOT_NOW));
}

static void draft_init(
	struct draft *draft, const struct scope *scope, struct arena *arena)
{
	draft->leaves = arena_array(
		arena, (size_t)scope->n_leaves, sizeof(*draft->leaves));
	for (int i = 0; i < scope->n_leaves; i++) {
		const struct rule *leaf = scope->leaves[i];

		if (!leaf_reads(leaf, scope->list, draft->q))
			continue;
		draft->leaves[draft->n_leaves++] = leaf;
		draft->view_size += leaf_is_alone(leaf) ? 1 : 6;
	}
	draft->views = arena_array(arena, CASES_MOST + 1,
		draft->view_size * sizeof(*draft->views));
}

void cases_init(struct cases *cases, int question, const struct scope *scope,
	struct asking *all_asked, struct arena *arena)
{
	const struct answer blank = answer_blank();
	struct arena work;
	struct draft draft = {
		.cases = cases,
		.q = question,
		.question = &scope->list->questions[question],
		.all_asked = all_asked,
	};

	*cases = (struct cases){
		.answers = arena_array(
			arena, CASES_MOST, sizeof(*cases->answers)),
	};
	arena_init(&work);
	draft_init(&draft, scope, &work);
	offer_given(&draft);
	cases->n_given = cases->n;
	offer_not_given(&draft);
	answers_set(&all_asked->answers, question, &blank);
	arena_release(&work);
}
