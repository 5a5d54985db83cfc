/* SPDX-License-Identifier: MIT */
#include "model/missed.h"

#include "model/rule.h"

/* While the questions of a rule are gone through. */
struct search {
	const struct wizard *here, *all;
	int found; /* the first question that differs, or -1 */
};

static const struct answer *answer_of(const struct wizard *wizard, int q)
{
	return answers_get(&wizard->asking.answers, q);
}

static bool differs(const struct search *search, int q)
{
	const struct answer *said = answer_of(search->all, q);

	return said->state != ANSWER_BLANK &&
	       !(asking_is_asked(&search->here->asking, q) &&
		       answer_is_same(said, answer_of(search->here, q)));
}

/* The first in the order of the checklist: the others may hang on it. */
static void look_at(int q, void *data)
{
	struct search *search = data;

	if (differs(search, q) && (search->found < 0 || q < search->found))
		search->found = q;
}

static int question_of(const struct search *search, const struct rule *rule)
{
	struct search one = *search;

	one.found = -1;
	if (rule)
		rule_reads(rule, search->here->list, look_at, &one);
	return one.found;
}

/* Nobody has come as far as the gate, if what asks for it is not said yet. */
static int before_gate(const struct search *search, int q)
{
	const struct checklist *list = search->here->list;
	int gate = q < 0 ? -1 : list->topics[list->questions[q].topic].gate;
	int first;

	if (gate < 0 || search->here->asking.asked[q] != ASKED_BEHIND_GATE)
		return q;
	first = question_of(search, list->gates[gate].when);
	return first < 0 ? q : first;
}

static enum missed_how how(const struct wizard *here, int q)
{
	const struct answer *answer;

	if (q < 0)
		return MISSED_NOBODY;
	if (here->asking.asked[q] == ASKED_BEHIND_GATE)
		return MISSED_GATE;
	answer = answer_of(here, q);
	return answer->state == ANSWER_BLANK ||
			       !asking_is_asked(&here->asking, q)
		       ? MISSED_NOT_ASKED
		       : MISSED_ANSWERED;
}

static struct missed miss(const struct search *search, int need)
{
	const struct checklist *list = search->here->list;
	int q = question_of(search, list->needs[need].when);

	if (q < 0 && list->needs[need].private)
		q = question_of(search, list->here.private_ok);
	q = before_gate(search, q);
	return (struct missed){
		.need = need,
		.question = q,
		.how = how(search->here, q),
	};
}

int missed_list(const struct wizard *here, const struct wizard *all,
	struct missed *missed)
{
	const struct search search = { here, all, -1 };
	const struct checklist *list = here->list;
	bool overheard = asking_is_overheard(&here->asking);
	int n = 0;

	for (int urgency = 0; urgency < URGENCIES; urgency++)
		for (int i = 0; i < list->n_needs; i++)
			if ((int)list->needs[i].urgency == urgency &&
				!(overheard && list->needs[i].private) &&
				needs_is_found(&all->needs, i) &&
				!needs_is_found(&here->needs, i))
				missed[n++] = miss(&search, i);
	return n;
}
