/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRANSLATION_H
#define MODEL_TRANSLATION_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/checklist.h"

/*
 * The texts of a checklist in another language: as checklists of the same
 * shape, so that a topic or a need has the same index in each. Only texts may
 * be read in them; ids, rules and all else are the source's.
 *
 * What is not translated is the source's own text: in `plain` the very same
 * pointer, by which it is known, and in `marked` with a mark behind it, so that
 * two languages are never mixed without a word.
 */
struct translation {
	struct arena arena;
	struct checklist plain, marked;
	int n, missing; /* texts */
};

/* The translation of a text by its place, or NULL; in any memory. */
typedef const char *translation_find(
	const char *context, const char *text, void *data);

/* The mark is what is put behind a text: " [English]". */
void translation_init(struct translation *translation,
	const struct checklist *source, translation_find *find, void *data,
	const char *mark);
/* Or the source itself, where its language is the one that is wanted. */
void translation_same(
	struct translation *translation, const struct checklist *source);
void translation_release(struct translation *translation);

/*
 * From now on the list speaks as the other does. It stays what it is for
 * whoever holds it: only pointers to its topics, questions, … must be got anew.
 */
void checklist_speak(struct checklist *list, const struct checklist *as);

#endif
