/* SPDX-License-Identifier: MIT */
#ifndef FAULT_GLASS_H
#define FAULT_GLASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What somebody sees who sits at the terminal: 24 rows of 80 places, and what
 * an xterm does with the bytes it gets. Colours are nothing to it.
 */
enum {
	GLASS_ROWS = 24,
	GLASS_COLS = 80
};

struct glass {
	uint32_t cells[GLASS_ROWS][GLASS_COLS];
	int row, col;
	uint32_t latest;
	char rest[64]; /* bytes that are not all of something yet */
	size_t n_rest;
};

void glass_clear(struct glass *glass);
void glass_take(struct glass *glass, const char *bytes, size_t n);

/* Whether plain letters stand anywhere; in one row, or over the end of one. */
bool glass_shows(const struct glass *glass, const char *text);

#endif
