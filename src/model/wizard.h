/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WIZARD_H
#define MODEL_WIZARD_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/asking.h"
#include "model/checklist.h"
#include "model/decisions.h"
#include "model/needs.h"

/*
 * A check-in, as a value: commands go in, and what to show can be read from
 * it. The full screen, the linear mode and the batch all drive this one, so
 * that the same commands always come to the same end.
 *
 * The route: the `always` topics that stand before all others, the hub, the
 * topics she picked in her order, the other `always` topics, what came up,
 * paper.
 */
enum place_kind {
	PLACE_QUESTION, /* index: the question */
	PLACE_GATE,	/* index: the topic whose gate is in the way */
	PLACE_HUB,
	PLACE_NOW, /* index: the need that cannot wait */
	PLACE_CAME_UP,
	PLACE_PAPER,
	PLACE_DONE,
};

struct place {
	enum place_kind kind;
	int index;
};

/* As an outside reader may see a topic. Never depends on a private answer. */
enum topic_status {
	TOPIC_IS_OPEN,
	TOPIC_IS_NOT_PICKED,
	TOPIC_IS_HIDDEN,
	TOPIC_IS_GATED,
	TOPIC_IS_PRIVATE,  /* and can be opened; no more is said of it */
	TOPIC_IS_UNLISTED, /* private, and somebody can hear */
	TOPIC_STATUSES
};

/* "open", "not_picked", … in enum order. */
extern const char *const topic_status_names[TOPIC_STATUSES];

/* The latest change, so that it can be taken back. */
enum change_kind {
	CHANGE_NONE,
	CHANGE_ANSWER,
	CHANGE_TICK,
	CHANGE_TOPIC
};

struct change {
	enum change_kind kind;
	int index, step;
	struct answer answer; /* as it was; the text is a copy */
	int pick;	      /* where the topic was among the picks, or -1 */
	bool later;	      /* whether it was for later */
	bool dropped;	      /* whether it was put away */
	bool done;	      /* whether it was walked to its end */
	bool ticked;	      /* whether the step was */
	int parked;	      /* ordinary answers that it parked */
};

struct wizard {
	const struct checklist *list;
	struct arena *arena;
	struct asking asking;
	struct needs needs;
	struct decisions decisions;

	bool *topic_opened; /* it was in front of her */
	bool *topic_done;   /* walked to its end */
	bool *topic_later;  /* "not today" */
	int *picks;	    /* topics, in her order */
	int n_picks;

	struct place place;
	struct place from, then;    /* around a NOW place: back, and on */
	struct place left_at;	    /* on the way to what came up */
	bool *now_seen, *now_shown; /* of each need: gone through; looked at */
	struct change change;
	struct place hidden_at, hidden_to; /* where she was then, and after */
	bool was_hidden;
	bool someone_came; /* she was not alone at some point */
};

/* Everything that she says lies in the secret arena. */
void wizard_init(struct wizard *wizard, const struct checklist *list,
	struct date today, struct arena *secret);

/* Topics. wizard_undo() takes each of these back. */
void wizard_pick(struct wizard *wizard, int topic);
void wizard_put_away(struct wizard *wizard, int topic); /* unpick */
void wizard_not_today(struct wizard *wizard, int topic);
/* The next of those that she has not been through. */
void wizard_put_first(struct wizard *wizard, int topic);
bool wizard_is_picked(const struct wizard *wizard, int topic);

/* Whether a topic belongs on the hub now. */
bool wizard_is_listed(const struct wizard *wizard, int topic);
enum topic_status wizard_topic_status(const struct wizard *wizard, int topic);

/* "Not today" was said of it, or "not now" of an ordinary question in it. */
bool wizard_is_for_later(const struct wizard *wizard, int topic);

/* Answers. The question need not be where she is. */
void wizard_answer(
	struct wizard *wizard, int question, const struct answer *answer);
/* Ticks or unticks an option of `many`: one that is `alone` stays alone. */
void wizard_toggle(struct wizard *wizard, int question, int option);
void wizard_tick(struct wizard *wizard, int gate, int step, bool on);

/* How many ordinary answers the latest change parked; and taking it back. */
int wizard_parked(const struct wizard *wizard);
bool wizard_undo(struct wizard *wizard);
void wizard_forget_change(struct wizard *wizard); /* nothing to take back */

/*
 * Moves. A NOW answer comes first, whichever way she goes; after it, the move
 * goes on. False where there is nowhere to go. Back from what came up is where
 * she left for it, and not what she has passed over.
 */
bool wizard_next(struct wizard *wizard);
bool wizard_back(struct wizard *wizard);
bool wizard_skip(struct wizard *wizard);	       /* leaves it as it is */
bool wizard_jump(struct wizard *wizard, int question); /* picks its topic */
bool wizard_go_to_topic(struct wizard *wizard, int topic);
bool wizard_go_to_hub(struct wizard *wizard);
bool wizard_finish(struct wizard *wizard); /* to what came up */

/*
 * Somebody may have come in: private topics are shut and unlisted until she
 * says that it is just the two again. Then, if nothing came
 * between, she is where she was.
 */
void wizard_hide(struct wizard *wizard);
void wizard_just_us(struct wizard *wizard, bool just_us);

/* For batches: as if she had walked through the topic. */
void wizard_open_topic(struct wizard *wizard, int topic);

#endif
