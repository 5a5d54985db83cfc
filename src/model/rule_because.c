/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "model/bits.h"
#include "model/rule.h"
#include "model/score.h"

/*
 * “A”, “B” and “C”: the labels of some options, as they are written.
 */
static const char *quote_options(struct arena *arena,
	const struct question *question, uint64_t options, const char *last)
{
	struct buf buf;
	int left = __builtin_popcountll(options);

	buf_init(&buf, arena);
	for (int i = 0; i < question->n_options; i++) {
		if (!bits_has(&options, i))
			continue;
		/* TRANSLATORS: quotation marks around an answer. */
		buf_addf(&buf, _("“%s”"), question->options[i].label);
		left--;
		if (left)
			buf_add(&buf, left == 1 ? last : ", ");
	}
	return buf.text;
}

static void add_ticked(struct text_list *list, const struct question *question,
	uint64_t options)
{
	/* TRANSLATORS: between the last two of several answers. */
	const char *quoted = quote_options(
		list->arena, question, options, _(" and "));

	text_list_add(
		list, arena_printf(list->arena, _("You ticked %s"), quoted));
}

static void add_not_ticked(struct text_list *list,
	const struct question *question, uint64_t options)
{
	/* TRANSLATORS: between the last two answers that were not ticked. */
	const char *quoted = quote_options(
		list->arena, question, options, _(" or "));

	text_list_add(list,
		arena_printf(list->arena, _("You did not tick %s"), quoted));
}

static void add_said(struct text_list *list, const struct question *question,
	const char *said)
{
	/* TRANSLATORS: her answer, then the question. */
	text_list_add(
		list, arena_printf(list->arena, _("You said “%s” to “%s”"),
			      said, question->ask));
}

static const char *answer_words(struct arena *arena,
	const struct question *question, const struct answer *answer)
{
	char date[DATE_TEXT_SIZE];

	switch (question->type) {
	case QUESTION_CHOICE:
		return question->options[__builtin_ctzll(answer->options)]
			.label;
	case QUESTION_DATE:
		return arena_strdup(arena, date_text(answer->date, date));
	case QUESTION_MONTH:
		return arena_strdup(arena, month_text(answer->date, date));
	default:
		return arena_printf(arena, "%d", answer->number);
	}
}

static const char *state_words(
	struct arena *arena, enum answer_state state, const char *ask)
{
	switch (state) {
	case ANSWER_DECLINED:
		return arena_printf(
			arena, _("You would rather not say: “%s”"), ask);
	case ANSWER_NOT_SURE:
		return arena_printf(arena, _("You were not sure: “%s”"), ask);
	case ANSWER_NOT_NOW:
		return arena_printf(arena, _("You said not now: “%s”"), ask);
	case ANSWER_GIVEN:
		return arena_printf(arena, _("You answered “%s”"), ask);
	default:
		return arena_printf(arena, _("“%s” was left open"), ask);
	}
}

/* In private, to decline and to say nothing both leave no mark. */
static bool leaves_no_mark(
	const struct question *question, const struct answer *answer)
{
	return question->private && (answer->state == ANSWER_DECLINED ||
					    answer->state == ANSWER_BLANK);
}

/* What she said to one question, or that she said nothing. */
static void add_answer(
	struct text_list *list, const struct asking *asking, int q)
{
	const struct question *question = &asking->list->questions[q];
	const struct answer *answer = answers_get(&asking->answers, q);

	if (asking_see(asking, q) != SEEN_ANSWER ||
		leaves_no_mark(question, answer))
		return;
	if (answer->state != ANSWER_GIVEN || question->type == QUESTION_TEXT)
		text_list_add(list,
			state_words(list->arena, answer->state, question->ask));
	else if (question->type != QUESTION_MANY)
		add_said(list, question,
			answer_words(list->arena, question, answer));
	else if (answer->options)
		add_ticked(list, question, answer->options);
}

/* Of `many`, the ticks that the rule looks at are what counts. */
static void because_options(const struct rule *rule,
	const struct asking *asking, struct text_list *list)
{
	const struct question *question =
		&asking->list->questions[rule->question];
	const struct answer *answer = answers_get(
		&asking->answers, rule->question);
	uint64_t ticked = answer->options & rule->options;

	if (question->type != QUESTION_MANY ||
		asking_see(asking, rule->question) != SEEN_ANSWER ||
		answer->state != ANSWER_GIVEN)
		add_answer(list, asking, rule->question);
	else if (rule->op == RULE_HAS_ALL && ticked != rule->options)
		add_not_ticked(list, question, rule->options & ~ticked);
	else if (ticked)
		add_ticked(list, question, ticked);
	else
		add_not_ticked(list, question, rule->options);
}

static void because_score(
	int index, const struct asking *asking, struct text_list *list)
{
	const struct checklist *checklist = asking->list;
	const struct score *score = &checklist->scores[index];
	struct score_result result = score_add_up(score, asking);
	int topic = checklist->questions[score->of[0]].topic;

	/* Of a private one, what is missing would be a mark. */
	if (!result.of || (score->private && result.answered < result.of))
		return;
	/* No sum: she is told that nobody adds her up, and this is to her.
	 * TRANSLATORS: a topic's title. */
	text_list_add(list, arena_printf(list->arena,
				    _("What you said in “%s”, taken together"),
				    checklist->topics[topic].title));
}

static void because_count(
	int q, const struct asking *asking, struct text_list *list)
{
	const struct question *question = &asking->list->questions[q];
	uint64_t counted = answers_get(&asking->answers, q)->options &
			   question->counted;

	if (counted && asking_is_asked(asking, q))
		add_ticked(list, question, counted);
	else
		add_answer(list, asking, q);
}

static void because_operand(const struct operand *operand,
	const struct asking *asking, struct text_list *list)
{
	switch (operand->kind) {
	case OPERAND_NUMBER:
	case OPERAND_DATE:
	case OPERAND_TODAY:
		return;
	case OPERAND_SCORE:
		because_score(operand->index, asking, list);
		return;
	case OPERAND_COUNT:
		because_count(operand->index, asking, list);
		return;
	default:
		add_answer(list, asking, operand->index);
	}
}

/* Only what made the rule come out as it did is a reason. */
static void explain(const struct rule *rule, enum truth wanted,
	const struct asking *asking, struct text_list *list)
{
	if (rule_eval(rule, asking) != wanted)
		return;
	switch (rule->op) {
	case RULE_AND:
	case RULE_OR:
		explain(rule->left, wanted, asking, list);
		explain(rule->right, wanted, asking, list);
		return;
	case RULE_NOT:
		explain(rule->left, truth_not(wanted), asking, list);
		return;
	case RULE_STATE:
		add_answer(list, asking, rule->question);
		return;
	case RULE_COMPARE:
		because_operand(&rule->a, asking, list);
		because_operand(&rule->b, asking, list);
		return;
	default:
		because_options(rule, asking, list);
	}
}

void rule_because(const struct rule *rule, const struct asking *asking,
	struct text_list *list)
{
	explain(rule, TRUTH_YES, asking, list);
}
