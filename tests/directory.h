/* SPDX-License-Identifier: MIT */
#ifndef TESTS_DIRECTORY_H
#define TESTS_DIRECTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "model/match.h"
#include "model/services.h"

/*
 * Services and women in a few words each, on Friday 20 November 2026 at ten.
 * What is not said is: an open service for all of the UK, tagged "peer", of a
 * local file, checked ten days ago; and a woman in Scotland of whom nothing
 * else is known. Lists are parted by '|'.
 */
#define BIT(number) (1u << (number))

struct given {
	const char *name, *tags, *areas, *languages, *hours, *phone;
	const char *verified; /* "": nobody has */
	const char *closed_on;
	unsigned nations, accepts, refuses, offers;
	int age_min, age_max;
	enum service_status status;
	bool onsite, national;
};

struct her {
	enum nation nation;
	bool nation_unknown;
	const char *area;
	int age_from, age_to;
	unsigned must, wants, parts;
	const char *languages, *words;
	bool open_now_only, urgent;
	int most;
};

void directory_add(
	struct services *services, const char *id, const struct given *given);

struct seeker seeker_of(const struct her *her, struct arena *arena);

/* "a b" from "a|b": a list as records have it. */
const char *list_of(const char *text, struct arena *arena);

/*
 * What came of it, in the order given: "+ID why; why ? ask; ask" for what was
 * found, "-ID why" for what was left out, a line for each.
 */
const char *matches_text(const struct matches *matches,
	const struct services *services, struct arena *arena);

/* One service, "s", beside one woman, and what is said of it. */
struct pair {
	struct given given;
	struct her her;
	const char *text;
};

#define EXPECT_PAIRS(pairs) expect_pairs(pairs, sizeof(pairs) / sizeof(*pairs))
void expect_pairs(const struct pair *pairs, size_t n);

#endif
