/* SPDX-License-Identifier: MIT */
#ifndef BENCH_FORM_PARTS_H
#define BENCH_FORM_PARTS_H

#include <stdbool.h>

#include "form.h"

#define COUNT(array) (int)(sizeof(array) / sizeof(*(array)))

struct choice {
	const char *id, *label, *more;
};

/* Questions are known by their place in the file. */
struct kind {
	const char *id, *type, *ask, *more;
	const struct choice *options; /* NULL: a number */
	int n;			      /* but for the one that stands alone */
	bool own;		      /* its options are not a scale's */
};

extern const struct choice form_yes_no[2], form_how_often[4];

const struct kind *form_kind(const struct form *form, int q);
const struct choice *form_option(const struct form *form, int q, int i);
bool form_adds_up(const struct form *form, int q); /* in a score */

static inline int form_topic_of(const struct form *form, int q)
{
	return q / form->questions;
}

/* The last two topics. */
static inline int form_private_topic(const struct form *form)
{
	return form->topics - 2;
}

static inline int form_gated_topic(const struct form *form)
{
	return form->topics - 1;
}

void form_topic_id(int t, FILE *out);
void form_question_id(const struct form *form, int q, FILE *out);

/* As the rules of that topic call it; those of none: -1. */
void form_name(const struct form *form, int q, int from_topic, FILE *out);

/* A condition that holds, or does not, for what she answers. */
void form_condition(
	const struct form *form, int q, bool holds, int from_topic, FILE *out);

#endif
