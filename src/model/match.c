/* SPDX-License-Identifier: MIT */
#include "model/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "model/match_fit.h"
#include "model/tags.h"

/*
 * The order of what is offered: where it is urgent, open before shut; here
 * before elsewhere, what she asked for, sure before to be asked, local before
 * national (by their files, and by how far they reach), lately checked before
 * long ago; and then as the files have it.
 */
static int compare(const void *left, const void *right)
{
	const struct fit *a = left, *b = right;

	if (a->shut != b->shut)
		return a->shut - b->shut;
	if (a->here != b->here)
		return b->here - a->here;
	if (a->covers != b->covers)
		return b->covers - a->covers;
	if (a->granted != b->granted)
		return b->granted - a->granted;
	if (a->unsure != b->unsure)
		return a->unsure - b->unsure;
	if (a->local != b->local)
		return b->local - a->local;
	if (a->reach != b->reach)
		return (int)b->reach - (int)a->reach;
	if (a->fresh != b->fresh)
		return b->fresh - a->fresh;
	return a->service - b->service;
}

struct candidates {
	int *services;
	int n;
};

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* Each service once, in file order, whichever of the tags it has. */
static void sort_out(struct candidates *candidates)
{
	int kept = 0;

	qsort(candidates->services, (size_t)candidates->n, sizeof(int),
		by_number);
	for (int i = 0; i < candidates->n; i++)
		if (!kept || candidates->services[kept - 1] !=
				     candidates->services[i])
			candidates->services[kept++] = candidates->services[i];
	candidates->n = kept;
}

static struct candidates all_services(
	const struct services *services, struct arena *arena)
{
	struct candidates all = {
		.services = arena_array(
			arena, (size_t)services->n, sizeof(int)),
		.n = services->n,
	};

	for (int i = 0; i < services->n; i++)
		all.services[i] = i;
	return all;
}

static struct candidates with_tags(const struct services *services,
	const char *const *tags, int n_tags, struct arena *arena)
{
	struct candidates candidates = { .n = 0 };
	size_t most = 0;

	for (int i = 0; i < n_tags; i++) {
		const struct tagged *tagged = services_with_tag(
			services, tags[i]);

		most += tagged ? (size_t)tagged->n : 0;
	}
	candidates.services = arena_array(arena, most, sizeof(int));
	for (int i = 0; i < n_tags; i++) {
		const struct tagged *tagged = services_with_tag(
			services, tags[i]);

		if (!tagged)
			continue;
		memcpy(candidates.services + candidates.n, tagged->services,
			(size_t)tagged->n * sizeof(int));
		candidates.n += tagged->n;
	}
	sort_out(&candidates);
	return candidates;
}

static struct candidates find_candidates(const struct services *services,
	const char *const *tags, int n_tags, struct arena *arena)
{
	return n_tags ? with_tags(services, tags, n_tags, arena)
		      : all_services(services, arena);
}

/* The words for those that are wanted, in their order. */
static struct match *explain(const struct services *services,
	const struct seeker *seeker, const struct fit *fits, int n,
	enum fit_verdict verdict, int wanted, struct arena *arena)
{
	struct match *matches = arena_array(
		arena, (size_t)wanted, sizeof(*matches));
	int made = 0;

	for (int i = 0; i < n && made < wanted; i++) {
		struct fit fit;

		if (fits[i].verdict != verdict)
			continue;
		fit_service(&fit, services, fits[i].service, seeker, arena);
		matches[made++] = (struct match){ fit.service, fit.why, fit.ask,
			fit.answers };
	}
	return matches;
}

static int at_most(int n, int most)
{
	return most && n > most ? most : n;
}

/* Nothing is there at all. */
static const char *say_none(const struct seeker *seeker,
	const char *const *tags, int n_tags, struct arena *arena)
{
	struct buf buf;

	if (seeker->nation == NATION_UNKNOWN)
		return _(
			"nothing is listed for all of the UK, and it is not known which nation she is in");
	if (!n_tags)
		return _("nothing is listed here");
	buf_init(&buf, arena);
	for (int i = 0; i < n_tags; i++)
		buf_addf(&buf, "%s%s", i ? ", " : "", tag_words(tags[i]));
	/* TRANSLATORS: "sleep", "a GP, menopause". */
	return arena_printf(
		arena, _("nothing is listed here for: %s"), buf.text);
}

/* There is something, and this is why it is not for her. */
static const char *say_left_out(
	const struct matches *matches, struct arena *arena)
{
	struct text_list reasons;

	text_list_init(&reasons, arena);
	for (int i = 0; i < matches->n_left_out; i++)
		for (int j = 0; j < matches->left_out[i].why.n; j++)
			text_list_add(
				&reasons, matches->left_out[i].why.texts[j]);
	return arena_printf(arena,
		ngettext("%d is listed here, but: %s",
			"%d are listed here, but: %s",
			(unsigned long)matches->all_left_out),
		matches->all_left_out, text_list_joined(&reasons, "; ", arena));
}

void match_services(struct matches *matches, const struct services *services,
	const struct seeker *seeker, const char *const *tags, int n_tags,
	struct arena *arena)
{
	struct candidates candidates = find_candidates(
		services, tags, n_tags, arena);
	struct fit *fits = arena_array(
		arena, (size_t)candidates.n, sizeof(*fits));
	int n = 0;

	*matches = (struct matches){ .missing = "" };
	for (int i = 0; i < candidates.n; i++) {
		fit_service(&fits[n], services, candidates.services[i], seeker,
			NULL);
		matches->all_found += fits[n].verdict == FIT_TAKES_HER;
		matches->all_left_out += fits[n].verdict == FIT_LEFT_OUT;
		n += fits[n].verdict != FIT_ELSEWHERE;
	}
	qsort(fits, (size_t)n, sizeof(*fits), compare);
	matches->n_found = at_most(matches->all_found, seeker->most);
	matches->n_left_out = at_most(matches->all_left_out, seeker->most);
	matches->found = explain(services, seeker, fits, n, FIT_TAKES_HER,
		matches->n_found, arena);
	matches->left_out = explain(services, seeker, fits, n, FIT_LEFT_OUT,
		matches->n_left_out, arena);
	/* A commissioner should see at a glance what there is none of. */
	if (!matches->all_found && matches->all_left_out)
		matches->missing = say_left_out(matches, arena);
	else if (!matches->all_found)
		matches->missing = say_none(seeker, tags, n_tags, arena);
}
