/* SPDX-License-Identifier: MIT */
#ifndef UI_FIELD_H
#define UI_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A line of text while it is typed. It lies wherever its owner does, which is
 * secret memory where she is the one who speaks.
 */
#define FIELD_SIZE 1024

struct field {
	char text[FIELD_SIZE];
	size_t length, at; /* bytes; the cursor stands before `at` */
};

void field_clear(struct field *field);

/* The cursor then stands behind it. What does not fit is left out. */
void field_set(struct field *field, const char *text);

/* False for a key that means nothing here. */
bool field_key(struct field *field, uint32_t key);

#endif
