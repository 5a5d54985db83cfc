/* SPDX-License-Identifier: MIT */
#include "model/prove.h"

#include <limits.h>

#include "model/asking.h"
#include "model/prove_scope.h"
#include "model/prove_search.h"

/*
 * What may be spent on all claims, on one, and on one even when all is spent:
 * most are settled in a few steps, and should not pay for a hard one. It is
 * counted and not timed, so that the same file always comes to the same end.
 */
enum {
	SPEND_ALL = 4000000,
	SPEND_MOST = 1000000,
	SPEND_LEAST = 1000,
};

struct prover {
	const struct checklist *list;
	struct asking asking, all_asked;
	long left, tried;
};

static void prover_init(struct prover *prover, const struct checklist *list,
	struct date today, struct arena *arena)
{
	*prover = (struct prover){ .list = list, .left = SPEND_ALL };
	asking_init(&prover->asking, list, today, arena);
	asking_init(&prover->all_asked, list, today, arena);
	for (int q = 0; q < list->n_questions; q++)
		prover->all_asked.asked[q] = ASKED_YES;
}

static long allowance(const struct prover *prover)
{
	if (prover->left < SPEND_LEAST)
		return SPEND_LEAST;
	return prover->left < SPEND_MOST ? prover->left : SPEND_MOST;
}

/*
 * A question that is always asked, a line that is always there, are as they
 * are meant to be; and what is so for want of an answer is not always so.
 */
static enum proof weigh(struct search *search)
{
	enum found found = search_for(search, OUTCOME_YES, false);

	if (found != FOUND_ONE)
		return found == FOUND_NONE ? PROOF_NEVER : PROOF_OPEN;
	if (!search->scope->claim->when)
		return PROOF_SOMETIMES;
	found = search_for(search, OUTCOME_NO, true);
	if (found != FOUND_NONE)
		return found == FOUND_ONE ? PROOF_SOMETIMES : PROOF_OPEN;
	found = search_for(search, OUTCOME_YES, true);
	if (found != FOUND_ONE)
		return found == FOUND_NONE ? PROOF_SOMETIMES : PROOF_OPEN;
	return PROOF_ALWAYS;
}

static enum proof prove_claim(struct prover *prover, const struct claim *claim)
{
	long allowed = allowance(prover);
	struct scope scope;
	struct search search;
	struct arena arena;
	enum proof proof;

	arena_init(&arena);
	scope_init(&scope, claim, prover->list, &arena);
	search_init(&search, &scope, &prover->asking, &prover->all_asked,
		allowed, &arena);
	proof = weigh(&search);
	prover->left -= allowed - search.left;
	prover->tried += search.tried;
	arena_release(&arena);
	return proof;
}

static void prove_questions(struct prover *prover, enum proof *proofs)
{
	for (int q = 0; q < prover->list->n_questions; q++) {
		struct claim claim = { .question = q };

		proofs[q] = prove_claim(prover, &claim);
	}
}

static void prove_needs(struct prover *prover, enum proof *proofs)
{
	for (int n = 0; n < prover->list->n_needs; n++) {
		const struct need *need = &prover->list->needs[n];
		struct claim claim = { -1, need->when, need->private };

		proofs[n] = prove_claim(prover, &claim);
	}
}

static void prove_infos(struct prover *prover, enum proof *proofs)
{
	for (int i = 0; i < prover->list->n_infos; i++) {
		const struct info *info = &prover->list->infos[i];
		struct claim claim = { -1, info->when, info->private };

		proofs[i] = prove_claim(prover, &claim);
	}
}

static bool can_be_walked(
	const struct topic *topic, const enum proof *questions)
{
	for (int q = topic->first; q < topic->first + topic->count; q++)
		if (questions[q] != PROOF_NEVER)
			return true;
	return false;
}

static int whole(long minutes)
{
	return minutes < INT_MAX ? (int)minutes : INT_MAX;
}

static void add_up_minutes(struct proofs *proofs, const struct checklist *list)
{
	long shortest = 0, longest = 0, pick = -1;

	for (int t = 0; t < list->n_topics; t++) {
		const struct topic *topic = &list->topics[t];

		if (!can_be_walked(topic, proofs->questions))
			continue;
		longest += topic->minutes;
		if (!topic->always && (pick < 0 || topic->minutes < pick))
			pick = topic->minutes;
		if (topic->always && !topic->show_if && !topic->private)
			shortest += topic->minutes;
	}
	proofs->shortest = whole(pick > 0 ? shortest + pick : shortest);
	proofs->longest = whole(longest);
}

void prove(struct proofs *proofs, const struct checklist *list,
	struct date today, struct arena *arena)
{
	struct arena work;
	struct prover prover;

	*proofs = (struct proofs){
		.questions = arena_array(
			arena, (size_t)list->n_questions, sizeof(enum proof)),
		.needs = arena_array(
			arena, (size_t)list->n_needs, sizeof(enum proof)),
		.infos = arena_array(
			arena, (size_t)list->n_infos, sizeof(enum proof)),
	};
	arena_init(&work);
	prover_init(&prover, list, today, &work);
	prove_questions(&prover, proofs->questions);
	prove_needs(&prover, proofs->needs);
	prove_infos(&prover, proofs->infos);
	add_up_minutes(proofs, list);
	proofs->tried = prover.tried;
	arena_release(&work);
}
