/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_SCOPE_H
#define MODEL_PROVE_SCOPE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/checklist.h"
#include "model/rule.h"

/* What is looked at: whether a question is asked, or whether a rule fires. */
struct claim {
	int question;		 /* or -1 */
	const struct rule *when; /* NULL: it always fires */
	bool private;		 /* while somebody can hear, it is not shown */
};

/* Besides answers, what she and the worker do: off to begin with. */
enum lever_kind {
	LEVER_GATE, /* all steps of a gate are ticked */
	LEVER_AWAY, /* a topic is put away again */
};

struct lever {
	enum lever_kind kind;
	int index;
};

enum {
	QUESTIONS_MOST = 400,
	LEAVES_MOST = 1000,
	LEVERS_MOST = 16,
};

/*
 * What a claim hangs on: the questions that its rule reads, those that decide
 * whether these are asked, and so on down, with the gates on the way.
 *
 * The questions stand in such an order that whether one is asked depends on
 * those before it only: the ordinary ones, then the private ones. For who can
 * hear is never a private answer, and rules read earlier questions.
 */
struct scope {
	const struct checklist *list;
	const struct claim *claim;
	int questions[QUESTIONS_MOST];
	const struct rule *leaves[LEAVES_MOST]; /* all that is compared */
	struct lever levers[LEVERS_MOST];
	int n_questions, n_leaves, n_levers;
	bool too_large; /* then only a part of it is here */

	uint64_t *members, *topics, *gates; /* what is in it, as bits */
	bool hears;			    /* private_ok is */
};

/* The arena holds what the scope needs besides. */
void scope_init(struct scope *scope, const struct claim *claim,
	const struct checklist *list, struct arena *arena);

/* Whether a comparison reads the question, itself or through a score. */
bool leaf_reads(
	const struct rule *leaf, const struct checklist *list, int question);

/* Whether one of its sides is an operand of this kind. */
bool leaf_has(const struct rule *leaf, enum operand_kind kind);

#endif
