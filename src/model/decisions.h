/* SPDX-License-Identifier: MIT */
#ifndef MODEL_DECISIONS_H
#define MODEL_DECISIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/checklist.h"
#include "model/text_list.h"

/*
 * What she decided once the needs were in front of her: which first steps, in
 * which order, who does each, with which service, and what may be on paper.
 * Nothing here is worked out; it is all hers.
 */
enum who {
	WHO_UNSAID,
	WHO_TOGETHER,
	WHO_YOU, /* the worker */
	WHO_ME,	 /* she herself */
	WHO_NOT_NOW,
	WHOS
};

/* "together", "you", "me", "not_now"; "" for unsaid. */
extern const char *const who_names[WHOS];

struct step {
	int need;
	enum who who;
};

/* A service that she put beside a need. */
struct with {
	int need;
	const char *service;
};

/* What a line on paper is about. */
enum line_kind {
	LINE_NEED,
	LINE_INFO,
	LINE_QUESTION,
	LINE_KINDS
};
extern const char *const line_kind_names[LINE_KINDS];

/* A yes is for one paper: what may be in her pocket need not be in her file. */
enum {
	YES_HERS = 1,
	YES_FILE = 2,
	YES_NEXT = 4,
	YES_ALL = 7,
	YES_PAPERS = 3 /* as many bits */
};
extern const char *const yes_names[YES_PAPERS]; /* of each bit */

struct decisions {
	struct arena *arena;
	struct step *steps; /* in her order */
	int n_steps;
	struct with *withs;
	int n_withs, withs_size;
	uint8_t *yes[LINE_KINDS]; /* lines that she said yes to: papers */
	struct text_list proud;
	bool chose_steps; /* else nobody has looked at them yet */
	bool *put_away;	  /* needs that are to be no step of hers */
	bool *gap_noted;  /* needs that nobody answers here, for the manager */
};

void decisions_init(struct decisions *decisions, const struct checklist *list,
	struct arena *secret);

/* So many first steps are enough for one day. */
#define STEPS_MOST 5

/* Something that goes well: copied; and taken away again, wiped. */
void decisions_add_proud(struct decisions *decisions, const char *text);
void decisions_drop_proud(struct decisions *decisions, int index);

/* The place of the need among the steps, or -1. */
int decisions_find_step(const struct decisions *decisions, int need);

/* Adds it at the end, or only says who, if it is there. */
void decisions_take_step(struct decisions *decisions, int need, enum who who);
void decisions_drop_step(struct decisions *decisions, int need);

/* Up (-1) or down (+1) by one; nothing at the ends. */
void decisions_move_step(struct decisions *decisions, int need, int by);

bool decisions_has_with(
	const struct decisions *decisions, int need, const char *service);

/* The id is copied. */
void decisions_put_with(
	struct decisions *decisions, int need, const char *service);
void decisions_drop_with(
	struct decisions *decisions, int need, const char *service);

/* For these papers. */
void decisions_say_yes(struct decisions *decisions, unsigned papers,
	enum line_kind kind, int index, bool yes);

#endif
