/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CONF_FORM_H
#define LOAD_CONF_FORM_H

#include <confuse.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "load/conf.h"

enum {
	CONF_MOST_DEPTH = 8 /* of sections in sections */
};

/*
 * A kind made ready for use: for the prescan, and for libconfuse, whose
 * options are the keys in the same order, so that both know them by index.
 */
struct conf_form {
	const struct conf_kind *kind;
	cfg_opt_t *opts;
	struct conf_form **sections;	/* by key; NULL: it is a value */
	const unsigned char *key_sizes; /* the lengths of their names */
	const int *required;		/* indices */
	int n_required;
};

/* The kind and all that it holds, in the arena. */
struct conf_form *conf_form_new(
	const struct conf_kind *kind, struct arena *arena);

/*
 * Shows libconfuse only the first n keys: it copies all that it is shown, for
 * each section anew.
 */
void conf_form_show(struct conf_form *form, int n);

/*
 * The index of the key, or -1. It is looked for from the hint on: in files
 * keys come much as they do in the tables.
 */
int conf_form_find(
	const struct conf_form *form, const char *name, size_t len, int hint);

#endif
