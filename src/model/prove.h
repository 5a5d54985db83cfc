/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PROVE_H
#define MODEL_PROVE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"
#include "model/checklist.h"

/*
 * What can be proved of a checklist: by trying every way to answer the
 * questions that a rule hangs on, as far as they differ for that rule. Where
 * that is more than could be tried, it says so and never guesses.
 *
 * What is private counts only while nobody else can hear. A question that is
 * always asked and an info that has no rule are as they are meant to be: they
 * are SOMETIMES, unless they are NEVER.
 */
enum proof {
	PROOF_SOMETIMES, /* it can be so, and can be otherwise */
	PROOF_NEVER,  /* a question nobody reaches, a need that never fires */
	PROOF_ALWAYS, /* whatever she answers, if she answers */
	PROOF_OPEN,   /* too many ways to try them all */
};

/*
 * The longest walk is through every topic in which something can be asked;
 * the shortest is through those that nobody goes round (always, not private,
 * without a show_if), and the shortest one that she could pick.
 */
struct proofs {
	enum proof *questions; /* whether each can be asked */
	enum proof *needs;     /* whether each can be found, and not found */
	enum proof *infos;
	int shortest, longest; /* minutes of a walk */
	long tried; /* how many ways of answering, or beginnings of them */
};

/* The arrays lie in the arena. Dates are looked at as on this day. */
void prove(struct proofs *proofs, const struct checklist *list,
	struct date today, struct arena *arena);

#endif
