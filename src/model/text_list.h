/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TEXT_LIST_H
#define MODEL_TEXT_LIST_H

#include "base/arena.h"

/* A growing list of texts in an arena, each of them once. */
struct text_list {
	struct arena *arena;
	const char **texts;
	int n, size;
};

void text_list_init(struct text_list *list, struct arena *arena);

/* The text is kept, not copied. */
void text_list_add(struct text_list *list, const char *text);

void text_list_drop(struct text_list *list, int index);

/* All of them as one text in an arena, with `between` between them. */
const char *text_list_joined(
	const struct text_list *list, const char *between, struct arena *arena);

#endif
