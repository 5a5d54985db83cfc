/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SEEKER_H
#define MODEL_SEEKER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"
#include "model/nation.h"
#include "model/text_list.h"

/* Somebody who is looking for a service: all that matters of her. */
struct seeker {
	enum nation nation;
	const char *area;     /* a name, "G20", a GSS code; "" if not known */
	int age_from, age_to; /* her band; -1: not known; age_to may be open */
	unsigned must;	      /* what she comes with: bits of enum taken */
	unsigned wants;	      /* what she asked for: bits of enum offered */
	unsigned parts;	      /* …and when: bits of enum part_of_week */
	struct text_list languages; /* …and in which */
	struct text_list words;	    /* all stand in what it says of itself */
	struct moment now;
	bool open_now_only;
	bool in_front_of_others; /* nothing that is for her ears alone */
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

#endif
