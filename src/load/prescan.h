/* SPDX-License-Identifier: MIT */
#ifndef LOAD_PRESCAN_H
#define LOAD_PRESCAN_H

#include "base/arena.h"
#include "load/conf.h"
#include "load/conf_form.h"
#include "load/fair_copy.h"

/*
 * Holds a text against a form before libconfuse sees it: names every mistake
 * of form in the conf's diag, by line, and leaves it out of the fair copy,
 * from which libconfuse will make a tree of the same shape as the one here.
 *
 * The text is ended by a NUL and has no other, is UTF-8, and begins on that
 * line of its file. What is made is in the arena, but titles in the conf's.
 */
struct prescan_source {
	const char *text;
	size_t size;
	int line;
};

/* NULL if there are only mistakes in it. */
struct conf_section *prescan(struct conf *conf, const struct conf_form *form,
	const struct prescan_source *source, struct fair_copy *copy,
	struct arena *arena);

#endif
