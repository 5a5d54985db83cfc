/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ASKING_H
#define MODEL_ASKING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "model/answers.h"
#include "model/checklist.h"
#include "model/truth.h"

/*
 * Which questions are in front of her, and why the others are not. It holds
 * the answers, and keeps this picture right after each change at the cost of
 * what the change touches, not of the whole checklist.
 *
 * The answer of a question that is not asked is *parked*: kept, but no rule
 * can see it, and it is back when the question is.
 */
enum asked {
	ASKED_YES,
	ASKED_NO, /* its show_if, or its topic's, is false: it does not apply */
	ASKED_UNKNOWN, /* …is unknown */
	ASKED_BEHIND_GATE,
	ASKED_OVERHEARD, /* private, and somebody can hear */
	ASKED_DROPPED,	 /* its topic was picked and put away again */
};

struct asking {
	const struct checklist *list;
	struct answers answers;
	struct date today;
	uint32_t *gate_ticks; /* a bit for each step */
	bool *topic_dropped;
	bool doubt;	       /* somebody may have come in */
	enum truth private_ok; /* of the rule; see asking_is_private_ok() */
	enum truth *topic_shown, *gate_asked;
	enum asked *asked; /* of each question */

	int parked;	       /* ordinary answers, by the latest change */
	uint64_t *dirty;       /* questions to look at again */
	uint64_t *stale_needs; /* needs to look at again: needs.h clears them */
};

/* Everything lies in the secret arena. */
void asking_init(struct asking *asking, const struct checklist *list,
	struct date today, struct arena *secret);

/* The changes. Each says how many ordinary answers it parked. */
int asking_set(
	struct asking *asking, int question, const struct answer *answer);
int asking_tick(struct asking *asking, int gate, int step, bool on);
int asking_drop_topic(struct asking *asking, int topic, bool dropped);
int asking_doubt(struct asking *asking, bool doubt);

/* Nobody else can hear, as far as the answers say, and nobody came in. */
bool asking_is_private_ok(const struct asking *asking);

/* The checklist asks who can hear, and somebody can, or may. */
bool asking_is_overheard(const struct asking *asking);

/* All steps ticked, or not asked for. Unknown is shut, whatever is ticked. */
bool asking_gate_is_open(const struct asking *asking, int gate);

bool asking_is_asked(const struct asking *asking, int question);

/* What she said in her own words to a question of that name, if that is what
 * the question is, and an ordinary one; or NULL. */
const char *asking_own_words(
	const struct asking *asking, int question, const char *id);

/* What she answered is kept, and no rule can see it. */
bool asking_is_parked(const struct asking *asking, int question);

/*
 * What a rule sees of a question. SEEN_ANSWER has the slot's answer, in
 * whichever of its states; "no" and "unknown" have nothing else.
 */
enum seen {
	SEEN_ANSWER,
	SEEN_DOES_NOT_APPLY,
	SEEN_UNKNOWN
};
enum seen asking_see(const struct asking *asking, int question);

#endif
