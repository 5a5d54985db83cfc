/* SPDX-License-Identifier: MIT */
#include "model/text_list.h"

#include <string.h>

#include "base/buf.h"

void text_list_init(struct text_list *list, struct arena *arena)
{
	*list = (struct text_list){ .arena = arena };
}

void text_list_add(struct text_list *list, const char *text)
{
	for (int i = 0; i < list->n; i++)
		if (!strcmp(list->texts[i], text))
			return;
	if (list->n == list->size) {
		size_t old = (size_t)list->size * sizeof(*list->texts);

		list->size = list->size ? 2 * list->size : 8;
		list->texts = arena_grow(list->arena, list->texts, old,
			(size_t)list->size * sizeof(*list->texts));
	}
	list->texts[list->n++] = text;
}

void text_list_drop(struct text_list *list, int index)
{
	list->n--;
	memmove(&list->texts[index], &list->texts[index + 1],
		(size_t)(list->n - index) * sizeof(*list->texts));
}

const char *text_list_joined(
	const struct text_list *list, const char *between, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; i < list->n; i++)
		buf_addf(&buf, "%s%s", i ? between : "", list->texts[i]);
	return buf.text;
}
