/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <string.h>

#include "base/clean.h"
#include "model/lint.h"
#include "model/prove.h"
#include "load/services.h"
#include "load/wording.h"

#include "../wild_walk.h"
#include "papers.h"
#include "spare.h"

/*
 * A checklist; and if it loads, somebody who walks through it and says
 * anything. Behind a NUL there stand other ways to walk.
 */
enum {
	STEPS = 80,
	/* Of a larger one, too much can be proved. */
	QUESTIONS_PROVED = 12,
};

static struct wording wording;
static struct services services;

static void load_desk(void)
{
	struct diag diag;

	if (wording.n_terms)
		return;
	diag_init(&diag);
	fuzz_must_load(load_wording(&wording, "checklists/wording.conf", &diag),
		&diag);
	services_init(&services);
	fuzz_must_load(load_services(&services,
			       "checklists/services/example.conf", true, &diag),
		&diag);
	diag_release(&diag);
}

static void check_texts(const struct checklist *list)
{
	for (int i = 0; i < list->n_texts; i++)
		fuzz_check_clean(list->texts[i].what, list->texts[i].text, "");
}

static void check_proofs(const struct checklist *list, struct arena *arena)
{
	struct proofs proofs;

	if (list->n_questions > QUESTIONS_PROVED)
		return;
	prove(&proofs, list, world_today, arena);
	if (proofs.shortest > proofs.longest)
		fuzz_wrong("a walk of %d to %d minutes", proofs.shortest,
			proofs.longest);
}

/* What came up can be said, and why. */
static void check_needs(struct wizard *wizard)
{
	const struct checklist *list = wizard->list;
	int *order = arena_array(
		wizard->arena, (size_t)list->n_needs + 1, sizeof(*order));
	int n = needs_list(&wizard->needs, order);

	for (int i = 0; i < n; i++) {
		struct text_list because;

		if (list->needs[order[i]].private &&
			!asking_is_private_ok(&wizard->asking))
			fuzz_wrong("need '%s' is overheard",
				list->needs[order[i]].id);
		text_list_init(&because, wizard->arena);
		needs_because(&wizard->needs, order[i], &because);
		needs_missing(&wizard->needs, order[i]);
		for (int b = 0; b < because.n; b++)
			fuzz_check_clean("because", because.texts[b], "");
	}
}

/* Where she is, there is something. */
static void check_place(const struct wizard *wizard)
{
	const struct checklist *list = wizard->list;
	const struct place *place = &wizard->place;
	int most = place->kind == PLACE_QUESTION ? list->n_questions
		   : place->kind == PLACE_GATE	 ? list->n_topics
		   : place->kind == PLACE_NOW	 ? list->n_needs
						 : 1;

	if (place->index >= most)
		fuzz_wrong("place %d of kind %d", place->index, place->kind);
	if (place->kind == PLACE_QUESTION &&
		!asking_is_asked(&wizard->asking, place->index))
		fuzz_wrong("question '%s' is not asked",
			list->questions[place->index].name);
}

static void walk(struct world *world, struct fuzz_bytes *bytes)
{
	struct wild wild = { .seed = 1 };

	while (bytes->n)
		wild.seed = wild.seed * 31 + fuzz_below(bytes, 256);
	wild.seed += !wild.seed;
	for (int i = 0; i < STEPS; i++) {
		wild_step(&wild, world);
		check_place(&world->wizard);
	}
	check_needs(&world->wizard);
}

static void use(struct world *world, struct fuzz_bytes *bytes)
{
	const struct papers papers = {
		.wizard = &world->wizard,
		.services = &services,
		.wording = &wording,
		.around = { .area = "", .now = { world_today, 10, 0, 0 } },
		.organisation = "",
		.policy = "",
		.easy = "",
	};

	lint_checklist(&world->list, world_today, &world->diag);
	lint_expected(&world->list, false, &world->diag);
	world_begin(world);
	check_texts(&world->list);
	check_proofs(&world->list, &world->secret);
	if (world->list.n_topics && world->list.n_questions)
		walk(world, bytes);
	fuzz_papers(&papers, &world->secret);
	arena_release(&world->secret);
}

size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t n, size_t most, unsigned seed)
{
	return fuzz_spare(bytes, n, most, seed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_bytes rest = { bytes, n };
	const uint8_t *nul = n ? memchr(bytes, '\0', n) : NULL;
	size_t size = nul ? (size_t)(nul - bytes) : n;
	struct world world;
	bool loaded;

	load_desk();
	rest.at += nul ? size + 1 : n;
	rest.n = nul ? n - size - 1 : 0;
	diag_init(&world.diag);
	loaded = load_checklist(
		&world.list, fuzz_file(bytes, size), &world.diag);
	if (loaded == !!world.diag.errors)
		fuzz_wrong("loaded with %zu errors", world.diag.errors);
	lint_texts(&world.list, &wording, &world.diag);
	if (loaded)
		use(&world, &rest);
	fuzz_check_diag(&world.diag, bytes, size);
	checklist_release(&world.list);
	diag_release(&world.diag);
	return 0;
}
