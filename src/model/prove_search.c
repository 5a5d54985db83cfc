/* SPDX-License-Identifier: MIT */
#include "model/prove_search.h"

#include <assert.h>

#include "model/bits.h"
#include "model/prove_may.h"

void search_init(struct search *search, const struct scope *scope,
	struct asking *asking, struct asking *all_asked, long left,
	struct arena *arena)
{
	size_t questions = (size_t)scope->list->n_questions;

	*search = (struct search){
		.scope = scope,
		.asking = asking,
		.all_asked = all_asked,
		.arena = arena,
		.left = left,
		.cases = arena_array(arena, (size_t)scope->n_questions,
			sizeof(struct cases)),
		.decided = arena_array(arena,
			bits_words(scope->list->n_questions), sizeof(uint64_t)),
		.seen = arena_array(arena, questions, sizeof(unsigned)),
		.seen_at = arena_array(arena, questions, sizeof(long)),
	};
}

static const struct cases *cases_of(struct search *search, int i)
{
	struct cases *cases = &search->cases[i];

	if (!cases->n)
		cases_init(cases, search->scope->questions[i], search->scope,
			search->all_asked, search->arena);
	return cases;
}

static bool try_from(struct search *search, int i);

static bool try_answers(struct search *search, int i)
{
	const struct cases *cases = cases_of(search, i);
	const struct answer blank = answer_blank();
	int q = search->scope->questions[i];
	int n = search->answered ? cases->n_given : cases->n;
	bool found = false;

	for (int c = 0; c < n && !found; c++) {
		asking_set(search->asking, q, &cases->answers[c]);
		found = try_from(search, i + 1);
	}
	asking_set(search->asking, q, &blank);
	search->gave_up |= cases->partial;
	return found;
}

static bool try_question(struct search *search, int i)
{
	int q = search->scope->questions[i];
	bool found;

	bits_add(search->decided, q);
	if (asking_is_asked(search->asking, q))
		found = try_answers(search, i);
	else
		found = try_from(search, i + 1);
	bits_drop(search->decided, q);
	return found;
}

/* The questions before the i-th are decided, and the others open. */
static bool try_from(struct search *search, int i)
{
	unsigned wanted = 1u << search->wanted, may;

	if (search->left <= 0) {
		search->gave_up = true;
		return false;
	}
	search->left--;
	search->tried++;
	may = may_come(search);
	if (!(may & wanted) || may == wanted)
		return may == wanted;
	assert(i < search->scope->n_questions);
	return try_question(search, i);
}

static void pull(struct asking *asking, const struct lever *lever, bool on)
{
	if (lever->kind == LEVER_AWAY) {
		asking_drop_topic(asking, lever->index, on);
		return;
	}
	for (int i = 0; i < asking->list->gates[lever->index].n_steps; i++)
		asking_tick(asking, lever->index, i, on);
}

/* A topic that is put away is not answered. */
static bool try_levers(struct search *search, int i)
{
	const struct lever *lever = &search->scope->levers[i];
	bool found;

	if (i == search->scope->n_levers)
		return try_from(search, 0);
	if (try_levers(search, i + 1))
		return true;
	if (lever->kind == LEVER_AWAY && search->answered)
		return false;
	pull(search->asking, lever, true);
	found = try_levers(search, i + 1);
	pull(search->asking, lever, false);
	return found;
}

enum found search_for(struct search *search, enum outcome wanted, bool answered)
{
	search->wanted = wanted;
	search->answered = answered;
	search->gave_up = search->scope->too_large;
	if (!search->gave_up && try_levers(search, 0))
		return FOUND_ONE;
	return search->gave_up ? FOUND_GAVE_UP : FOUND_NONE;
}
