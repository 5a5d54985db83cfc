/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SPREADSHEET_H
#define TESTS_SPREADSHEET_H

#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "exchange/csv.h"
#include "exchange/services_csv.h"

/*
 * Texts read as if they were the files of spreadsheets, and what comes of it
 * in one string.
 */
struct sheet {
	struct arena arena;
	struct diag diag;
	struct csv csv;
	struct service_rows rows;
	bool ok;
};

static inline void sheet_init(struct sheet *sheet)
{
	arena_init(&sheet->arena);
	diag_init(&sheet->diag);
}

static inline void sheet_release(struct sheet *sheet)
{
	diag_release(&sheet->diag);
	arena_release(&sheet->arena);
}

static inline void sheet_read(
	struct sheet *sheet, const char *bytes, size_t size)
{
	struct file file = { "t.csv", NULL, size };

	sheet_init(sheet);
	file.text = arena_alloc(&sheet->arena, size + 1);
	memcpy(file.text, bytes, size);
	sheet->ok = csv_read(&sheet->csv, &file, &sheet->arena, &sheet->diag);
}

static inline void sheet_read_services(
	struct sheet *sheet, const char *bytes, size_t size)
{
	sheet_read(sheet, bytes, size);
	service_rows_init(&sheet->rows, "t.csv", &sheet->arena);
	sheet->ok = sheet->ok &&
		    services_csv_read(&sheet->rows, &sheet->csv, &sheet->diag);
}

/* "4: error: x\n" for each line that is said of t.csv. */
static inline const char *said_of(const struct diag *diag, struct arena *arena)
{
	char *text, *line, *rest;
	size_t size;
	struct buf out;
	FILE *stream = open_memstream(&text, &size);

	assert_non_null(stream);
	diag_print(diag, stream);
	fclose(stream);
	buf_init(&out, arena);
	rest = text;
	while ((line = strsep(&rest, "\n")) && rest)
		buf_addf(&out, "%s\n", line + 6 * !strncmp(line, "t.csv:", 6));
	free(text);
	return out.text;
}

static inline const char *sheet_said(struct sheet *sheet)
{
	return said_of(&sheet->diag, &sheet->arena);
}

/* "[heading][heading]\n4:[cell][cell]\n" */
static inline const char *sheet_cells(struct sheet *sheet)
{
	const struct csv *csv = &sheet->csv;
	struct buf out;

	buf_init(&out, &sheet->arena);
	for (int c = 0; c < csv->n_columns; c++)
		buf_addf(&out, "[%s]", csv->heading[c]);
	for (int r = 0; r < csv->n_rows; r++) {
		buf_addf(&out, "\n%d:", csv->rows[r].number);
		for (int c = 0; c < csv->n_columns; c++)
			buf_addf(&out, "[%s]", csv_cell(&csv->rows[r], c));
	}
	return out.text;
}

static inline void add_bits(struct buf *out, const char *what, unsigned bits,
	const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (bits >> i & 1)
			buf_addf(out, " %s:%s", what, words[i]);
}

/* "name=X phone=0141|0142 takes:pets": what is said, with the parts of lists
 * shown as '|'. A made id is not shown. */
static inline const char *row_shown(
	const struct service_row *row, struct arena *arena)
{
	struct buf out;

	buf_init(&out, arena);
	for (int f = row->id_made; f < SERVICE_FIELDS; f++)
		if (row->fields[f])
			buf_addf(&out, "%s%s=%s", out.len ? " " : "",
				service_field_names[f], row->fields[f]);
	add_bits(&out, "takes", row->takes, taken_names, TAKENS);
	add_bits(&out, "refuses", row->refuses, taken_names, TAKENS);
	add_bits(&out, "has", row->has, offered_names, OFFEREDS);
	add_bits(&out, "lacks", row->lacks, offered_names, OFFEREDS);
	for (char *p = out.text; (p = strchr(p, SERVICE_PART)); p++)
		*p = '|';
	return out.text;
}

/* All rows, a line each. */
static inline const char *sheet_rows(struct sheet *sheet)
{
	struct buf out;

	buf_init(&out, &sheet->arena);
	for (int i = 0; i < sheet->rows.n; i++)
		buf_addf(&out, "%s%s", i ? "\n" : "",
			row_shown(&sheet->rows.all[i], &sheet->arena));
	return out.text;
}

/* Numbers that are the same each time. */
static inline unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

#endif
