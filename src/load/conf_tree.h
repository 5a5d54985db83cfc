/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CONF_TREE_H
#define LOAD_CONF_TREE_H

#include <confuse.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/map.h"
#include "load/conf.h"
#include "load/conf_form.h"
#include "load/fair_copy.h"

/*
 * The sections of a file, as the prescan finds them. Each has a twin in
 * libconfuse's own tree, where its values are.
 */
struct conf_section {
	struct conf *conf;
	const struct conf_form *form;
	struct conf_section *parent; /* NULL: the file itself */
	struct conf_children *children;
	const char *title; /* "" if it has none */
	cfg_t *twin;
	int line, last; /* of its name, and of its '}' */
	size_t errors;	/* that had been said when it began */
	bool whole;	/* none were said while it was read */
	/* Of each key: where it stands, 0 if it is not given; -line if it is
	 * given, but wrongly. */
	int lines[];
};

/* The sections of one key. */
struct conf_children {
	struct conf_children *next; /* those of another key */
	struct conf_section **all;  /* in file order */
	struct map lines;	    /* by title, once there are many */
	int key, n;
};

/* What libconfuse made of a fair copy, and all that goes with it. */
struct conf_tree {
	struct arena arena; /* of all that is needed until the release */
	cfg_t *root;
};

/* Makes conf->tree->root of the fair copy. False: diag says why not. */
bool conf_parse(struct conf *conf, const struct conf_form *form,
	const struct fair_copy *copy);

/* Both trees have the same shape: they were made from the same fair copy. */
void conf_pair(struct conf_section *section, cfg_t *twin);

/* A section of that form, which its parent does not know of yet. The title
 * is not copied. */
struct conf_section *conf_section_new(struct conf_section *parent,
	const struct conf_form *form, const char *title, int line,
	struct arena *arena);

/* Adds it to its parent. */
void conf_section_add(
	struct conf_section *section, int key, struct arena *arena);

/* NULL if there are none. */
struct conf_children *conf_children(
	const struct conf_section *section, int key);

/*
 * The line of the section that forbids another one with this key, or with
 * this key and title if there may be many; 0 if none does.
 */
int conf_section_earlier(
	const struct conf_section *parent, int key, const char *title);

/* The key is given on that line, rightly or wrongly. */
void conf_section_give(
	struct conf_section *section, int key, int line, bool right);

/* The line where it is given, either way, or 0. */
int conf_section_given(const struct conf_section *section, int key);

static inline const struct conf_key *conf_key_of(
	const struct conf_section *section, int key)
{
	return &section->form->kind->keys[key];
}

#endif
