/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_CSV_H
#define EXCHANGE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"

/*
 * A spreadsheet's file as it comes: commas, semicolons, tabs or '¬'; UTF-8
 * with or without a mark, UTF-16, or Windows-1252; any ends of lines; cells in
 * quotes with line breaks in them; rows that are too short or too long.
 *
 * Messages name the row as if it were a line, and the column:
 *
 *	clinics.csv:4: error: column 'Phone': is longer than 64 kB
 */
#define CSV_CAP ((size_t)64 << 20)
#define CSV_CELL_CAP ((size_t)64 << 10)
#define CSV_MOST_COLUMNS 256
#define CSV_MOST_ROWS 200000

struct csv_row {
	char **cells; /* up to the last one with something in it */
	int n_cells;
	int number; /* of the row in the spreadsheet; the heading is row 1 */
};

struct csv {
	const char *path;
	char **heading;
	int n_columns;
	struct csv_row *rows; /* none that is empty */
	int n_rows;
};

/*
 * Everything lies in the arena; cells are clean, without blanks at their ends
 * and without what keeps a spreadsheet from reading a formula. A row with an
 * error is left out. False where there is no table in it at all.
 */
bool csv_read(struct csv *csv, const struct file *file, struct arena *arena,
	struct diag *diag);

/* "" where there is none. */
char *csv_cell(const struct csv_row *row, int column);

/* A row written: cells in quotes where they must be, and never as formulas. */
void csv_write_row(struct buf *out, const char *const *cells, int n);

#endif
