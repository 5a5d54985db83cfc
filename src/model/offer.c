/* SPDX-License-Identifier: MIT */
#include "model/offer.h"

const char *const emergency_tags[N_EMERGENCY_TAGS] = { "urgent_care",
	"emergency" };

static void add_emergency_services(struct matches *matches,
	const struct services *services, const struct seeker *seeker,
	struct arena *arena)
{
	struct matches more;

	match_services(&more, services, seeker, emergency_tags,
		N_EMERGENCY_TAGS, arena);
	matches->found = more.found;
	matches->n_found = more.n_found;
}

static bool can_be_rung(const struct services *services, int service)
{
	return *service_text(&services->all[service], SERVICE_PHONE);
}

/* The last of the few makes room, if none of them has a phone. */
static void keep_one_with_phone(
	struct matches *matches, const struct services *services, int most)
{
	for (int i = 0; i < matches->n_found; i++) {
		if (!can_be_rung(services, matches->found[i].service))
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
	if (!matches->n_found)
		add_emergency_services(matches, services, &wide, arena);
	if (!most || matches->n_found <= most)
		return;
	keep_one_with_phone(matches, services, most);
	matches->n_found = most;
}
