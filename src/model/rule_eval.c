/* SPDX-License-Identifier: MIT */
#include "model/rule_eval.h"

#include "model/bits.h"
#include "model/score.h"

static struct range known(long value)
{
	return (struct range){ RANGE_KNOWN, value, value };
}

static struct range unknown(void)
{
	return (struct range){ .kind = RANGE_UNKNOWN };
}

static struct range does_not_apply(void)
{
	return (struct range){ .kind = RANGE_DOES_NOT_APPLY };
}

/* The answer that a rule may use, or NULL with why not in *else_range. */
static const struct answer *given(
	int question, const struct asking *asking, struct range *else_range)
{
	const struct answer *answer = answers_get(&asking->answers, question);
	enum seen seen = asking_see(asking, question);

	if (seen == SEEN_ANSWER && answer->state == ANSWER_GIVEN)
		return answer;
	*else_range = seen == SEEN_DOES_NOT_APPLY ? does_not_apply()
						  : unknown();
	return NULL;
}

static struct range option_value(
	const struct question *question, uint64_t options)
{
	const struct option *option =
		&question->options[__builtin_ctzll(options)];

	return option->has_value ? known(option->value) : unknown();
}

static struct range date_in(enum operand_unit unit, struct date date)
{
	return known(
		unit == UNIT_MONTH ? date_to_month(date) : date_to_day(date));
}

static struct range question_range(
	const struct operand *operand, const struct asking *asking)
{
	const struct question *question =
		&asking->list->questions[operand->index];
	struct range range;
	const struct answer *answer = given(operand->index, asking, &range);

	if (!answer)
		return range;
	if (operand->unit != UNIT_NUMBER)
		return date_in(operand->unit, answer->date);
	if (question->type == QUESTION_CHOICE)
		return option_value(question, answer->options);
	return known(answer->number);
}

static struct range number_range(
	const struct operand *operand, const struct asking *asking)
{
	(void)asking;
	return known(operand->number);
}

static struct range date_range(
	const struct operand *operand, const struct asking *asking)
{
	(void)asking;
	return date_in(operand->unit, date_from_day(operand->number));
}

static struct range today_range(
	const struct operand *operand, const struct asking *asking)
{
	return date_in(operand->unit, asking->today);
}

/* Nothing was ticked where the question does not apply. */
static struct range count_range(
	const struct operand *operand, const struct asking *asking)
{
	const struct question *question =
		&asking->list->questions[operand->index];
	struct range range;
	const struct answer *answer = given(operand->index, asking, &range);

	if (answer)
		return known(__builtin_popcountll(
			answer->options & question->counted));
	return range.kind == RANGE_DOES_NOT_APPLY ? known(0) : range;
}

static struct range score_range(
	const struct operand *operand, const struct asking *asking)
{
	struct score_result result = score_add_up(
		&asking->list->scores[operand->index], asking);

	if (!result.of)
		return does_not_apply();
	return (struct range){ RANGE_KNOWN, result.least, result.most };
}

/* A month is known to the month only. */
static struct range months_range(
	const struct operand *operand, const struct asking *asking)
{
	const struct question *question =
		&asking->list->questions[operand->index];
	struct range range;
	const struct answer *answer = given(operand->index, asking, &range);

	if (!answer)
		return range;
	if (question->type == QUESTION_MONTH)
		return known(date_to_month(asking->today) -
			     date_to_month(answer->date));
	return known(date_months_between(answer->date, asking->today));
}

static long whole_years(long months)
{
	return months >= 0 ? months / 12 : -((-months + 11) / 12);
}

static struct range years_range(
	const struct operand *operand, const struct asking *asking)
{
	struct range range = months_range(operand, asking);

	range.lo = whole_years(range.lo);
	range.hi = whole_years(range.hi);
	return range;
}

struct range operand_range(
	const struct operand *operand, const struct asking *asking)
{
	static struct range (*const ranges[])(
		const struct operand *, const struct asking *) = {
		[OPERAND_NUMBER] = number_range,
		[OPERAND_DATE] = date_range,
		[OPERAND_TODAY] = today_range,
		[OPERAND_QUESTION] = question_range,
		[OPERAND_COUNT] = count_range,
		[OPERAND_SCORE] = score_range,
		[OPERAND_MONTHS_SINCE] = months_range,
		[OPERAND_YEARS_SINCE] = years_range,
	};

	return ranges[operand->kind](operand, asking);
}

/* A test on ranges: sure when it holds for all of a beside all of b. */
static enum truth sure(bool all, bool none)
{
	return all ? TRUTH_YES : none ? TRUTH_NO : TRUTH_UNKNOWN;
}

static enum truth less(const struct range *a, const struct range *b)
{
	return sure(a->hi < b->lo, a->lo >= b->hi);
}

static enum truth equal(const struct range *a, const struct range *b)
{
	return sure(a->lo == a->hi && b->lo == b->hi && a->lo == b->lo,
		a->hi < b->lo || b->hi < a->lo);
}

static enum truth compare(
	enum rule_compare how, const struct range *a, const struct range *b)
{
	switch (how) {
	case COMPARE_EQ:
		return equal(a, b);
	case COMPARE_NE:
		return truth_not(equal(a, b));
	case COMPARE_LT:
		return less(a, b);
	case COMPARE_LE:
		return truth_not(less(b, a));
	case COMPARE_GT:
		return less(b, a);
	case COMPARE_GE:
		break;
	}
	return truth_not(less(a, b));
}

static enum truth eval_compare(
	const struct rule *rule, const struct asking *asking)
{
	struct range a = operand_range(&rule->a, asking);
	struct range b = operand_range(&rule->b, asking);

	if (a.kind == RANGE_DOES_NOT_APPLY || b.kind == RANGE_DOES_NOT_APPLY)
		return TRUTH_NO;
	if (a.kind == RANGE_UNKNOWN || b.kind == RANGE_UNKNOWN)
		return TRUTH_UNKNOWN;
	return compare(rule->compare, &a, &b);
}

static bool holds_options(const struct rule *rule, uint64_t ticked)
{
	switch (rule->op) {
	case RULE_HAS_ALL:
		return (ticked & rule->options) == rule->options;
	case RULE_HAS_NONE:
		return !(ticked & rule->options);
	default:
		return !!(ticked & rule->options) != rule->negated;
	}
}

static enum truth eval_options(
	const struct rule *rule, const struct asking *asking)
{
	struct range range;
	const struct answer *answer = given(rule->question, asking, &range);

	if (!answer)
		return range.kind == RANGE_DOES_NOT_APPLY ? TRUTH_NO
							  : TRUTH_UNKNOWN;
	return holds_options(rule, answer->options) ? TRUTH_YES : TRUTH_NO;
}

/*
 * For a rule, a text is answered or blank, and nothing else. What she declines
 * in private, or puts off, is as if it had not been asked.
 */
static enum answer_state told_state(
	const struct question *question, enum answer_state state)
{
	bool silent = state == ANSWER_DECLINED || state == ANSWER_NOT_NOW;

	if (question->type == QUESTION_TEXT && state != ANSWER_GIVEN)
		return ANSWER_BLANK;
	return question->private && silent ? ANSWER_BLANK : state;
}

static enum truth eval_state(
	const struct rule *rule, const struct asking *asking)
{
	const struct question *question =
		&asking->list->questions[rule->question];
	enum answer_state state =
		answers_get(&asking->answers, rule->question)->state;
	enum seen seen = asking_see(asking, rule->question);

	if (seen == SEEN_DOES_NOT_APPLY)
		return TRUTH_NO;
	if (seen == SEEN_UNKNOWN)
		return TRUTH_UNKNOWN;
	return told_state(question, state) == rule->state ? TRUTH_YES
							  : TRUTH_NO;
}

enum truth rule_eval(const struct rule *rule, const struct asking *asking)
{
	switch (rule->op) {
	case RULE_AND:
		return truth_and(rule_eval(rule->left, asking),
			rule_eval(rule->right, asking));
	case RULE_OR:
		return truth_or(rule_eval(rule->left, asking),
			rule_eval(rule->right, asking));
	case RULE_NOT:
		return truth_not(rule_eval(rule->left, asking));
	case RULE_STATE:
		return eval_state(rule, asking);
	case RULE_COMPARE:
		return eval_compare(rule, asking);
	default:
		return eval_options(rule, asking);
	}
}
