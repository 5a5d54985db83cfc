/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_ORDER_H
#define PLAIN_ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/keymap.h"

/*
 * What a line that is typed asks for: numbers, or a letter, or a letter and
 * the numbers of what it is for: "1 3 4", "b", "w 2". The letters are those of
 * the keymap; and some that stand for keys which are no letters.
 */
#define NUMBERS_MOST 64

struct order {
	enum action action; /* ACT_NONE: numbers alone */
	char letter;
	bool listen; /* the page, read out again */
	int numbers[NUMBERS_MOST], n;
};

/* False if it makes no sense. */
bool order_read(struct order *order, const char *line);

/* Lines that take everything out of sight, wherever they are typed. */
bool order_hides(const char *line);

/* A line that is one of these is a command even where texts are typed. */
bool order_is_sign(const char *line);

/* The key of the screen that does it; and how people are told of it. */
uint32_t order_key(enum action action);
char order_letter(enum action action);

#endif
