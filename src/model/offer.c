/* SPDX-License-Identifier: MIT */
#include "model/offer.h"

static bool one_answers(const struct matches *matches)
{
	for (int i = 0; i < matches->n_found; i++)
		if (matches->found[i].answers)
			return true;
	return false;
}

static bool is_found(const struct matches *matches, int service)
{
	for (int i = 0; i < matches->n_found; i++)
		if (matches->found[i].service == service)
			return true;
	return false;
}

/* Behind those that are there. What was a gap stays one. */
static void add_emergency_services(struct matches *matches,
	const struct services *services, const struct seeker *seeker,
	struct arena *arena)
{
	size_t size = sizeof(struct match), n = (size_t)matches->n_found;
	struct matches more;

	match_services(&more, services, seeker, emergency_tags,
		N_EMERGENCY_TAGS, arena);
	matches->found = arena_grow(arena, matches->found, n * size,
		(n + (size_t)more.n_found) * size);
	for (int i = 0; i < more.n_found; i++)
		if (!is_found(matches, more.found[i].service))
			matches->found[matches->n_found++] = more.found[i];
}

/* The last of the few makes room, if none of them answers. */
static void keep_one_that_answers(struct matches *matches, int most)
{
	for (int i = 0; i < matches->n_found; i++) {
		if (!matches->found[i].answers)
			continue;
		if (i >= most)
			matches->found[most - 1] = matches->found[i];
		return;
	}
}

void offer_services(struct matches *matches, const struct services *services,
	const struct seeker *seeker, const struct need *need, int most,
	struct arena *arena)
{
	struct seeker wide = *seeker;

	wide.most = seeker->urgent ? 0 : most;
	match_services(
		matches, services, &wide, need->tags, need->n_tags, arena);
	if (!seeker->urgent)
		return;
	if (!one_answers(matches))
		add_emergency_services(matches, services, &wide, arena);
	if (!most || matches->n_found <= most)
		return;
	keep_one_that_answers(matches, most);
	matches->n_found = most;
}
