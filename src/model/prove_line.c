/* SPDX-License-Identifier: MIT */
#include <limits.h>

#include "model/prove_draft.h"
#include "model/rule_eval.h"

#define PLACES_MOST 64 /* that are all looked at */

/*
 * Numbers, days and months lie on a line. Whatever a rule works out from a
 * place on it, be it months since, only ever rises or only ever falls along
 * the line: so all places between two at which it passes what it is compared
 * with are as good as one.
 */
struct line {
	int first, last;
	struct answer (*at)(int place);
};

static struct answer day_at(int place)
{
	return answer_date(date_from_day(place));
}

static struct answer month_at(int place)
{
	return answer_date((struct date){ place / 12, place % 12 + 1, 1 });
}

static struct line line_of(const struct question *question)
{
	const struct date first = { 1, 1, 1 }, last = { 9999, 12, 31 };

	if (question->type == QUESTION_DATE)
		return (struct line){ date_to_day(first), date_to_day(last),
			day_at };
	if (question->type == QUESTION_MONTH)
		return (struct line){ date_to_month(first), date_to_month(last),
			month_at };
	return (struct line){ question->has_min ? question->min : INT_MIN,
		question->has_max ? question->max : INT_MAX, answer_number };
}

/* -1, 0 or 1: where the left of the leaf is less, the same, or more. */
static int side_at(struct draft *draft, const struct rule *leaf,
	const struct line *line, int place)
{
	struct answer answer = line->at(place);
	struct range a, b;

	answers_set(&draft->all_asked->answers, draft->q, &answer);
	a = operand_range(&leaf->a, draft->all_asked);
	b = operand_range(&leaf->b, draft->all_asked);
	return (a.lo > b.lo) - (a.lo < b.lo);
}

/* Moves on to the first place on another side, if there is one. */
static bool find_other_side(struct draft *draft, const struct rule *leaf,
	const struct line *line, int *place)
{
	int side = side_at(draft, leaf, line, *place);
	long same = *place, other = line->last;

	if (side_at(draft, leaf, line, line->last) == side)
		return false;
	while (other - same > 1) {
		long middle = same + (other - same) / 2;

		if (side_at(draft, leaf, line, (int)middle) == side)
			same = middle;
		else
			other = middle;
	}
	*place = (int)other;
	return true;
}

static void offer_sides(
	struct draft *draft, const struct rule *leaf, const struct line *line)
{
	int place = line->first;

	while (find_other_side(draft, leaf, line, &place))
		draft_offer(draft, line->at(place));
}

/* Beside another answer, every place counts. */
static void offer_all(struct draft *draft, const struct line *line)
{
	if ((long)line->last - line->first >= PLACES_MOST) {
		draft_offer(draft, line->at(line->last));
		draft->cases->partial = true;
		return;
	}
	for (int place = line->first; place <= line->last; place++)
		draft_offer(draft, line->at(place));
}

void draft_offer_line(struct draft *draft)
{
	struct line line = line_of(draft->question);

	draft_offer(draft, line.at(line.first));
	for (int i = 0; i < draft->n_leaves; i++) {
		const struct rule *leaf = draft->leaves[i];

		if (leaf->op != RULE_COMPARE)
			continue;
		if (leaf_is_alone(leaf))
			offer_sides(draft, leaf, &line);
		else
			offer_all(draft, &line);
	}
}
