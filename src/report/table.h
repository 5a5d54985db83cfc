/* SPDX-License-Identifier: MIT */
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include "base/buf.h"

/*
 * A table of text that fits a width: columns are as wide as their cells, and
 * where that is too much, the widest give way; what does not fit wraps inside
 * its column.
 */
#define TABLE_COLUMNS 8

struct table {
	struct arena *arena;
	const char **cells; /* row by row; the first row is the heading */
	int columns, rows, size;
};

void table_init(struct table *table, int columns, struct arena *arena);

/* As many cells as there are columns; they are kept, not copied. */
void table_add_row(struct table *table, const char *const *cells);
void table_write(const struct table *table, int width, struct buf *out);

#endif
