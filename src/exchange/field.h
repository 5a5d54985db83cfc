/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_FIELD_H
#define EXCHANGE_FIELD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/service_fields.h"

/*
 * Fields of a service as texts, on their way from one place to another: lists
 * and sets with SERVICE_PART between their items.
 */

/* Adds an item to a list, unless it is in it. */
void field_list_add(struct buf *list, const char *item);

/* The first list, and what is only in the second; in the arena, if that is
 * anything. */
const char *field_list_join(
	const char *first, const char *second, struct arena *arena);

/* Sets of words as bits, and back; what is none of the words is left out. */
unsigned field_set_bits(const char *set, const char *const *words, int n);
const char *field_set_text(
	unsigned bits, const char *const *words, int n, struct arena *arena);

/* Whether both come to the same: "no" is what is not said of a switch, and of
 * phone numbers only digits count. */
bool field_is_same(enum service_field field, const char *a, const char *b);

#endif
