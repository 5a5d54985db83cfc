/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NAMES_H
#define MODEL_NAMES_H

#include "base/suggest.h"
#include "model/checklist.h"

/* What the things in a checklist are called, in its file and in others. */
enum name_kind {
	NAME_TOPIC,
	NAME_QUESTION, /* "topic.question" */
	NAME_GATE,
	NAME_SCORE,
	NAME_NEED,
	NAME_INFO,
	NAMES
};

/* "topic", "question", … in enum order. */
extern const char *const name_kinds[NAMES];

/* The n-th name, or NULL past the last. */
const char *names_at(const struct checklist *list, enum name_kind kind, int n);

/*
 * What is called so, or -1; then `meant` is what to add to the message:
 * " (did you mean 'menopause'?)" or "".
 */
int names_find(const struct checklist *list, enum name_kind kind,
	const char *name, char meant[SUGGEST_SIZE]);
int names_find_option(const struct question *question, const char *id,
	char meant[SUGGEST_SIZE]);
int names_find_step(
	const struct gate *gate, const char *id, char meant[SUGGEST_SIZE]);

#endif
