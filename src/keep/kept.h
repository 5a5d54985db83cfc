/* SPDX-License-Identifier: MIT */
#ifndef KEEP_KEPT_H
#define KEEP_KEPT_H

#include "base/i18n.h"
#include "model/text_list.h"
#include "model/wizard.h"

/*
 * What a note holds of a check-in: lines of an answers file, so that reading
 * one is reading the other. What is private is there only with her yes to
 * that; and what she declined in private leaves no mark, with it or without.
 */
struct kept {
	const char *label;	  /* her own words for it, or "" */
	bool private;		  /* she said yes to it */
	char language[I18N_CODE]; /* hers, beside the worker's; or "" */
};

/* All of it, in an order of its own. */
void kept_lines(struct text_list *lines, const struct wizard *wizard,
	const struct kept *kept);

/*
 * How to come from the lines that are in a note to those that are to be in it:
 * those that are new follow the others in `lines`; false if something has to go
 * or to change its place, so that all of it must be written anew.
 */
bool kept_grow(struct text_list *lines, const struct text_list *wanted);

/* How many of the wanted lines are not there. */
int kept_lacks(const struct text_list *lines, const struct text_list *wanted);

/* What the first lines of a note say of it. The label lies where they do. */
void kept_read(struct kept *kept, const struct text_list *lines);

#endif
