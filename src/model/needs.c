/* SPDX-License-Identifier: MIT */
#include "model/needs.h"

#include "model/bits.h"

void needs_init(struct needs *needs, struct asking *asking,
	const bool *topic_opened, struct arena *secret)
{
	size_t words = bits_words(asking->list->n_questions);

	*needs = (struct needs){
		.asking = asking,
		.topic_opened = topic_opened,
		.truth = arena_array(secret, (size_t)asking->list->n_needs,
			sizeof(enum truth)),
		.missing = arena_array(secret, words, sizeof(uint64_t)),
		.seen = arena_array(secret, words, sizeof(uint64_t)),
	};
}

void needs_update(struct needs *needs)
{
	struct asking *asking = needs->asking;
	size_t words = bits_words(asking->list->n_needs);
	int n = 0;

	while ((n = bits_next(asking->stale_needs, words, n)) >= 0) {
		bits_drop(asking->stale_needs, n);
		needs->truth[n] = rule_eval(
			asking->list->needs[n].when, asking);
	}
}

/* She was asked, and it was left, declined or not known. */
static bool was_left(const struct needs *needs, int q)
{
	const struct asking *asking = needs->asking;

	return asking_is_asked(asking, q) &&
	       needs->topic_opened[asking->list->questions[q].topic] &&
	       answers_get(&asking->answers, q)->state != ANSWER_GIVEN;
}

const uint64_t *needs_missing(const struct needs *needs, int need)
{
	size_t words = bits_words(needs->asking->list->n_questions);

	for (size_t w = 0; w < words; w++)
		needs->missing[w] = needs->seen[w] = 0;
	rule_missing(needs->asking->list->needs[need].when, needs->asking,
		needs->missing, needs->seen);
	return needs->missing;
}

/* A need that hangs on what was never in front of her is not worth a line. */
static bool is_unclear(const struct needs *needs, int need)
{
	size_t words = bits_words(needs->asking->list->n_questions);
	const uint64_t *missing = needs_missing(needs, need);
	int q = -1;

	while ((q = bits_next(missing, words, q + 1)) >= 0)
		if (was_left(needs, q))
			return true;
	return false;
}

bool needs_is_found(const struct needs *needs, int n)
{
	return needs->truth[n] == TRUTH_YES &&
	       (!needs->asking->list->needs[n].private ||
		       asking_is_private_ok(needs->asking));
}

enum need_state needs_state(const struct needs *needs, int n)
{
	const struct need *need = &needs->asking->list->needs[n];

	if (needs_is_found(needs, n))
		return NEED_FOUND;
	if (needs->truth[n] == TRUTH_UNKNOWN && !need->private &&
		is_unclear(needs, n))
		return NEED_UNCLEAR;
	return NEED_NONE;
}

bool needs_has_info(const struct needs *needs, int i)
{
	const struct info *info = &needs->asking->list->infos[i];

	if (info->private && !asking_is_private_ok(needs->asking))
		return false;
	return !info->when || rule_eval(info->when, needs->asking) == TRUTH_YES;
}

static int add_those(const struct needs *needs, enum need_state state,
	enum urgency urgency, int *order, int n)
{
	const struct checklist *list = needs->asking->list;

	for (int i = 0; i < list->n_needs; i++)
		if (list->needs[i].urgency == urgency &&
			needs_state(needs, i) == state)
			order[n++] = i;
	return n;
}

int needs_list(const struct needs *needs, int *order)
{
	int n = 0;

	for (enum urgency u = URGENCY_NOW; u < URGENCIES; u++)
		n = add_those(needs, NEED_FOUND, u, order, n);
	for (enum urgency u = URGENCY_NOW; u < URGENCIES; u++)
		n = add_those(needs, NEED_UNCLEAR, u, order, n);
	return n;
}

void needs_because(
	const struct needs *needs, int need, struct text_list *because)
{
	rule_because(
		needs->asking->list->needs[need].when, needs->asking, because);
}
