/* SPDX-License-Identifier: MIT */
#ifndef MODEL_MATCH_H
#define MODEL_MATCH_H

#include "base/arena.h"
#include "model/seeker.h"
#include "model/services.h"
#include "model/text_list.h"

/*
 * Which services will really take her. A pure function: the same woman, need
 * and directory always give the same services in the same order, each with
 * its why and with what to ask, each other one with its why not.
 */
struct match {
	int service;
	struct text_list why, ask; /* left out: only why, and that is why not */
	bool answers;		   /* a call, now, for all we know */
};

struct matches {
	struct match *found, *left_out;
	int n_found, n_left_out;
	int all_found, all_left_out; /* had there been no `most` */
	const char *missing; /* of a gap; "" where something was found */
};

/* Of the services with one of the tags, or of all where there are none. */
void match_services(struct matches *matches, const struct services *services,
	const struct seeker *seeker, const char *const *tags, int n_tags,
	struct arena *arena);

#endif
