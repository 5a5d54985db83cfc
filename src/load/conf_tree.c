/* SPDX-License-Identifier: MIT */
#include "load/conf_tree.h"

#include <string.h>

enum {
	FEW = 8 /* titles that are compared one by one */
};

struct conf_section *conf_section_new(struct conf_section *parent,
	const struct conf_form *form, const char *title, int line,
	struct arena *arena)
{
	size_t keys = (size_t)form->kind->n_keys;
	struct conf_section *section = arena_alloc(
		arena, sizeof(*section) + keys * sizeof(section->lines[0]));

	section->conf = parent ? parent->conf : NULL;
	section->form = form;
	section->parent = parent;
	section->title = title;
	section->line = line;
	return section;
}

struct conf_children *conf_children(const struct conf_section *section, int key)
{
	struct conf_children *children = section->children;

	while (children && children->key != key)
		children = children->next;
	return children;
}

static struct conf_children *add_children(
	struct conf_section *section, int key, struct arena *arena)
{
	struct conf_children *children = arena_alloc(arena, sizeof(*children));

	children->next = section->children;
	children->key = key;
	section->children = children;
	return children;
}

/* The array is twice as large whenever their number is a power of two. */
static void append(struct conf_children *children, struct conf_section *section,
	struct arena *arena)
{
	size_t n = (size_t)children->n, size = sizeof(*children->all);

	if (!(n & (n - 1)))
		children->all = arena_grow(
			arena, children->all, n * size, (n ? n * 2 : 1) * size);
	children->all[children->n++] = section;
}

/* Many titles are looked up in a map; for a few, that would be dear. */
static void note_titles(struct conf_children *children, struct arena *arena)
{
	int i = children->n - 1;

	if (i < FEW)
		return;
	if (i == FEW) {
		map_init(&children->lines, arena);
		i = 0;
	}
	for (; i < children->n; i++)
		map_add(&children->lines, children->all[i]->title,
			children->all[i]->line);
}

void conf_section_add(
	struct conf_section *section, int key, struct arena *arena)
{
	struct conf_section *parent = section->parent;
	struct conf_children *children = conf_children(parent, key);

	if (!children)
		children = add_children(parent, key, arena);
	append(children, section, arena);
	if (conf_key_of(parent, key)->titled)
		note_titles(children, arena);
}

static int line_of_title(
	const struct conf_children *children, const char *title)
{
	int line;

	if (children->n > FEW) {
		line = map_get(&children->lines, title);
		return line > 0 ? line : 0;
	}
	for (int i = 0; i < children->n; i++)
		if (!strcmp(children->all[i]->title, title))
			return children->all[i]->line;
	return 0;
}

int conf_section_earlier(
	const struct conf_section *parent, int key, const char *title)
{
	const struct conf_key *row = conf_key_of(parent, key);
	const struct conf_children *children = conf_children(parent, key);

	if (!row->many)
		return conf_section_given(parent, key);
	return row->titled && children ? line_of_title(children, title) : 0;
}

void conf_section_give(
	struct conf_section *section, int key, int line, bool right)
{
	int *given = &section->lines[key];

	if (right && *given <= 0)
		*given = line;
	else if (!*given)
		*given = -line;
}

int conf_section_given(const struct conf_section *section, int key)
{
	int line = section->lines[key];

	return line < 0 ? -line : line;
}
