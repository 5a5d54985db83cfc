/* SPDX-License-Identifier: MIT */
#ifndef MODEL_MATCH_H
#define MODEL_MATCH_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"
#include "model/nation.h"
#include "model/services.h"
#include "model/text_list.h"

/*
 * Which services will really take her. A pure function: the same woman, need
 * and directory always give the same services in the same order, each with
 * its why and with what to ask, each other one with its why not.
 */
struct seeker {
	enum nation nation;
	const char *area;     /* a name, "G20", a GSS code; "" if not known */
	int age_from, age_to; /* her band; -1: not known; age_to may be open */
	unsigned must;	      /* what she comes with: bits of enum taken */
	unsigned wants;	      /* what she asked for: bits of enum offered */
	unsigned parts;	      /* …and when: bits of enum part_of_week */
	struct text_list languages; /* …and in which */
	struct text_list
		words; /* all of them stand in what it says of itself */
	struct moment now;
	bool open_now_only;
	bool urgent; /* today: who is open now comes before who is not */
	int most;    /* so many are enough, of each lot; 0: all */
};

#define AGE_OPEN 200 /* the upper end of "75 and over" */

/* Knows nothing of her yet. */
void seeker_init(
	struct seeker *seeker, const struct moment *now, struct arena *arena);

/* The area that was known is not in another nation. */
void seeker_live_in(struct seeker *seeker, enum nation nation);

/*
 * The words of wishes: "female_worker", "evenings", "language:pl"; "ost".
 * False if the word is none of them.
 */
bool seeker_want(struct seeker *seeker, const char *word);
bool seeker_must(struct seeker *seeker, const char *word);

struct match {
	int service;
	struct text_list why, ask; /* left out: only why, and that is why not */
};

struct matches {
	struct match *found, *left_out;
	int n_found, n_left_out;
	int all_found, all_left_out; /* had there been no `most` */
	const char
		*missing; /* of a gap, what was; "" where something was found */
};

/* Of the services with one of the tags, or of all where there are none. */
void match_services(struct matches *matches, const struct services *services,
	const struct seeker *seeker, const char *const *tags, int n_tags,
	struct arena *arena);

#endif
