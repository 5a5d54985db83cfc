/* SPDX-License-Identifier: MIT */
#include "exchange/services_csv.h"

#include <string.h>

#include "exchange/cell.h"
#include "exchange/service_ids.h"
#include "exchange/service_join.h"

enum {
	MOST_ALIKE = 8 /* columns of one field */
};

struct reading {
	const struct csv *csv;
	struct service_column *columns;
	struct service_rows *rows;
	struct diag *diag;
};

static bool has_cells(const struct csv *csv, int column)
{
	for (int i = 0; i < csv->n_rows; i++)
		if (*csv_cell(&csv->rows[i], column))
			return true;
	return false;
}

/* One warning names all of them; those that hold nothing are no loss. */
static void warn_of_unknown(const struct reading *reading)
{
	const struct csv *csv = reading->csv;
	struct buf names;
	int n = 0;

	buf_init(&names, reading->rows->arena);
	for (int c = 0; c < csv->n_columns; c++) {
		if (reading->columns[c].kind != COLUMN_UNKNOWN ||
			!has_cells(csv, c))
			continue;
		buf_add(&names, n++ ? ", " : "");
		if (*csv->heading[c])
			buf_addf(&names, "'%.80s'", csv->heading[c]);
		else
			buf_addf(&names, "%d (without a heading)", c + 1);
	}
	if (n)
		diag_warning(reading->diag, csv->path, 1, NULL,
			n == 1 ? "column %s is not known, so it is left out"
			       : "columns %s are not known, so they are left out",
			names.text);
}

/* Lists and paragraphs can come from several columns, all else from one. */
static void warn_of_double(const struct reading *reading, const char *first,
	const char *second, enum service_field field)
{
	enum service_field_kind kind = service_field_kind(field);

	if (kind != KIND_LIST && kind != KIND_PARAGRAPH)
		diag_warning(reading->diag, reading->csv->path, 1, NULL,
			"columns '%.80s' and '%.80s' are both '%s': the second "
			"counts where the first is empty",
			first, second, service_field_names[field]);
}

static void find_columns(struct reading *reading)
{
	const struct csv *csv = reading->csv;
	int first[SERVICE_FIELDS], counts[SERVICE_FIELDS] = { 0 };

	for (int c = 0; c < csv->n_columns; c++) {
		struct service_column *column = &reading->columns[c];
		int field;

		*column = service_column_of(csv->heading[c]);
		field = column->which;
		if (column->kind != COLUMN_FIELD)
			continue;
		if (counts[field] == MOST_ALIKE)
			column->kind = COLUMN_UNKNOWN;
		else if (counts[field]++)
			warn_of_double(reading, csv->heading[first[field]],
				csv->heading[c], (enum service_field)field);
		else
			first[field] = c;
		reading->rows->knows[field] = true;
	}
}

static bool read_row(struct reading *reading, const struct csv_row *row)
{
	const struct csv *csv = reading->csv;
	struct cell cell = {
		.row = service_rows_add(reading->rows, row->number),
		.rows = reading->rows,
		.diag = reading->diag,
	};
	bool right = true;

	for (int c = 0; c < csv->n_columns; c++) {
		cell.heading = csv->heading[c];
		cell.text = csv_cell(row, c);
		if (*cell.text && !cell_read(&cell, reading->columns[c]))
			right = false;
	}
	return right;
}

/* Whether it says which service it is about, and not two opposite things. */
static bool check_row(
	const struct reading *reading, const struct service_row *row)
{
	const char *const *fields = row->fields;
	unsigned both = service_row_takes(row) & service_row_refuses(row);
	bool right = true;

	if (!fields[SERVICE_FIELD_ID] && !fields[SERVICE_FIELD_NAME]) {
		diag_error(reading->diag, reading->csv->path, row->number,
			"there is no name");
		right = false;
	}
	for (int i = 0; i < TAKENS; i++) {
		if (!(both >> i & 1))
			continue;
		diag_error(reading->diag, reading->csv->path, row->number,
			"'%s' is both taken and refused", taken_names[i]);
		right = false;
	}
	return right;
}

static void read_rows(struct reading *reading)
{
	struct service_rows *rows = reading->rows;

	for (int i = 0; i < reading->csv->n_rows; i++) {
		bool right = read_row(reading, &reading->csv->rows[i]);

		if (!check_row(reading, &rows->all[rows->n - 1]) || !right)
			rows->n--;
	}
}

bool services_csv_read(
	struct service_rows *rows, const struct csv *csv, struct diag *diag)
{
	struct reading reading = {
		.csv = csv,
		.columns = arena_array(rows->arena, (size_t)csv->n_columns,
			sizeof(struct service_column)),
		.rows = rows,
		.diag = diag,
	};

	find_columns(&reading);
	if (!rows->knows[SERVICE_FIELD_ID] &&
		!rows->knows[SERVICE_FIELD_NAME]) {
		diag_error(diag, csv->path, 1,
			"there is no column for the name ('Name' or 'Service')");
		return false;
	}
	warn_of_unknown(&reading);
	read_rows(&reading);
	service_rows_join(rows, diag);
	service_rows_give_ids(rows);
	return true;
}

/* The items of a list in one cell, with what stands in none of them between
 * them. */
static const char *cell_of(const char *field, struct arena *arena)
{
	struct buf cell;

	if (!strchr(field, SERVICE_PART))
		return field;
	buf_init(&cell, arena);
	service_add_items(field, strpbrk(field, ";|") ? "\n" : "; ", &cell);
	return cell.text;
}

void services_csv_write(struct buf *out, const struct services *services)
{
	const char *cells[SERVICE_FIELDS];
	struct arena arena;

	arena_init(&arena);
	csv_write_row(out, service_field_names, SERVICE_FIELDS);
	for (int i = 0; i < services->n; i++) {
		struct service_row row;

		arena_reuse(&arena);
		service_row_of(&row, &services->all[i], &arena);
		for (int f = 0; f < SERVICE_FIELDS; f++)
			cells[f] = cell_of(row.fields[f], &arena);
		csv_write_row(out, cells, SERVICE_FIELDS);
	}
	arena_release(&arena);
}
