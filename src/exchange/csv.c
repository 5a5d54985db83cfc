/* SPDX-License-Identifier: MIT */
#include "exchange/csv.h"

#include <string.h>

#include "base/clean.h"
#include "exchange/blanks.h"
#include "exchange/encoding.h"

#define FORMULA "=+-@\t\r"

struct reader {
	struct csv *csv;
	struct arena *arena;
	struct diag *diag;
	char *at, *end; /* what is not read yet */
	const char *separator;
	size_t separator_size;
	/* The row on its way. */
	char *cells[CSV_MOST_COLUMNS];
	int number, column, n_cells;
	int n_extra; /* cells with something in them, past the last column */
	bool wrong;
	int rows_size;
};

static char *empty(void)
{
	static char none[1];

	return none;
}

char *csv_cell(const struct csv_row *row, int column)
{
	return column < row->n_cells ? row->cells[column] : empty();
}

/* How many quotes stand before what a spreadsheet would reckon out. */
static size_t formula_quotes(const char *text, bool *formula)
{
	size_t n = strspn(text, "'");

	*formula = text[n] && strchr(FORMULA, text[n]);
	return n;
}

static void write_cell(struct buf *out, const char *text)
{
	bool formula;

	formula_quotes(text, &formula);
	if (!formula && !text[strcspn(text, "\",\r\n")]) {
		buf_add(out, text);
		return;
	}
	buf_add(out, formula ? "\"'" : "\"");
	for (; *text; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

void csv_write_row(struct buf *out, const char *const *cells, int n)
{
	for (int i = 0; i < n; i++) {
		if (i)
			buf_add_char(out, ',');
		write_cell(out, cells[i]);
	}
	buf_add_char(out, '\n');
}

/* '=1+1 was a formula that somebody, or we, made harmless; ="0141" is how
 * numbers are kept from being reckoned with. */
static char *without_guard(char *text)
{
	size_t n = strlen(text);
	bool formula;

	if (formula_quotes(text, &formula) && formula)
		return text + 1;
	if (n < 3 || strncmp(text, "=\"", 2) ||
		strchr(text + 2, '"') != text + n - 1)
		return text;
	text[n - 1] = '\0';
	return text + 2;
}

/* At most once a row. */
static void wrong_cell(struct reader *reader, const char *what)
{
	const struct csv *csv = reader->csv;
	int column = reader->column;

	if (reader->wrong)
		return;
	reader->wrong = true;
	if (column < csv->n_columns)
		diag_error(reader->diag, csv->path, reader->number,
			"column '%.80s': %s", csv->heading[column], what);
	else
		diag_error(reader->diag, csv->path, reader->number,
			"column %d: %s", column + 1, what);
}

static void keep_cell(struct reader *reader, char *text, size_t size)
{
	const struct csv *csv = reader->csv;
	int most = csv->heading ? csv->n_columns : CSV_MOST_COLUMNS;

	if (size > CSV_CELL_CAP) {
		wrong_cell(reader, "is longer than 64 kB");
		text = empty();
	} else if (memchr(text, '\0', size)) {
		wrong_cell(reader, "a NUL byte");
		text = empty();
	} else {
		clean_text(text);
		text = blanks_trim(without_guard(blanks_trim(text)));
	}
	if (reader->column < most)
		reader->cells[reader->column] = text;
	else
		reader->n_extra += *text != '\0';
	reader->column++;
	if (*text && reader->column <= most)
		reader->n_cells = reader->column;
}

static bool at_separator(const struct reader *reader, const char *p)
{
	return !strncmp(p, reader->separator, reader->separator_size);
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Behind the end of the line at p. */
static char *next_line(const struct reader *reader, char *p)
{
	while (p < reader->end && !is_line_end(*p))
		p++;
	if (p < reader->end)
		p += *p == '\r' && p[1] == '\n' ? 2 : 1;
	return p;
}

/* The quote that closes the one before p; NULL if none does. */
static const char *closing_quote(const struct reader *reader, const char *p)
{
	while ((p = memchr(p, '"', (size_t)(reader->end - p)))) {
		if (p[1] != '"')
			break;
		p += 2;
	}
	return p;
}

/* What is between quotes, moved to where they begin; gives its end. */
static char *unquote(char *out, const char *in, const char *end)
{
	for (; in < end; in++) {
		if (*in == '"')
			in++;
		if (*in == '\r') {
			*out++ = '\n';
			in += in[1] == '\n';
		} else {
			*out++ = *in;
		}
	}
	return out;
}

/* Moves on over what ends the cell; false if that ends the row, too. */
static bool pass_cell_end(struct reader *reader)
{
	if (reader->at < reader->end && !is_line_end(*reader->at)) {
		reader->at += reader->separator_size;
		return true;
	}
	reader->at = next_line(reader, reader->at);
	return false;
}

/* Where quotes begin the cell at reader->at, these; else NULL. */
static char *opening_quote(const struct reader *reader)
{
	char *p = reader->at;

	while (*p == ' ')
		p++;
	return *p == '"' ? p : NULL;
}

/* One cell, in place; false at the end of the row. */
static bool read_cell(struct reader *reader)
{
	char *text = reader->at, *quote = opening_quote(reader), *out, *p;
	const char *close;
	bool more;

	out = p = text;
	if (quote) {
		close = closing_quote(reader, quote + 1);
		if (!close) {
			wrong_cell(
				reader, "a quote is opened and never closed");
			reader->at = next_line(reader, quote);
			return false;
		}
		out = unquote(text, quote + 1, close);
		p = quote + (close - quote) + 1;
	}
	/* What stands behind quotes, against all rules, is not lost. */
	while (p < reader->end && !is_line_end(*p) && !at_separator(reader, p))
		*out++ = *p++;
	reader->at = p;
	more = pass_cell_end(reader);
	*out = '\0';
	keep_cell(reader, text, (size_t)(out - text));
	return more;
}

static char **copy_cells(struct reader *reader)
{
	size_t n = (size_t)reader->n_cells;
	char **cells = arena_array(reader->arena, n, sizeof(*cells));

	memcpy(cells, reader->cells, n * sizeof(*cells));
	return cells;
}

static void keep_heading(struct reader *reader)
{
	struct csv *csv = reader->csv;

	if (reader->n_extra)
		diag_error(reader->diag, csv->path, reader->number,
			"more than %d columns", CSV_MOST_COLUMNS);
	if (reader->n_extra || reader->wrong)
		return;
	csv->heading = copy_cells(reader);
	csv->n_columns = reader->n_cells;
}

static void keep_row(struct reader *reader)
{
	struct csv *csv = reader->csv;
	size_t size = sizeof(*csv->rows), old = (size_t)reader->rows_size;

	if (reader->n_extra)
		diag_error(reader->diag, csv->path, reader->number,
			reader->n_extra == 1
				? "%d cell more than there are headings"
				: "%d cells more than there are headings",
			reader->n_extra);
	if (reader->n_extra || reader->wrong)
		return;
	if (csv->n_rows == reader->rows_size) {
		reader->rows_size = old ? 2 * reader->rows_size : 64;
		csv->rows = arena_grow(reader->arena, csv->rows, old * size,
			(size_t)reader->rows_size * size);
	}
	csv->rows[csv->n_rows++] = (struct csv_row){
		.cells = copy_cells(reader),
		.n_cells = reader->n_cells,
		.number = reader->number,
	};
}

static void read_row(struct reader *reader)
{
	reader->number++;
	reader->column = reader->n_cells = reader->n_extra = 0;
	reader->wrong = false;
	while (read_cell(reader))
		;
}

/* The first row with anything in it. Without it nothing can be said of the
 * others. */
static bool read_heading(struct reader *reader)
{
	struct csv *csv = reader->csv;

	do {
		if (reader->at == reader->end) {
			diag_error(reader->diag, csv->path, 1,
				"there is nothing in this file");
			return false;
		}
		read_row(reader);
	} while (!reader->n_cells && !reader->n_extra && !reader->wrong);
	keep_heading(reader);
	return csv->heading != NULL;
}

static void read_rows(struct reader *reader)
{
	struct csv *csv = reader->csv;

	while (reader->at < reader->end && csv->n_rows < CSV_MOST_ROWS) {
		read_row(reader);
		if (reader->n_cells || reader->n_extra)
			keep_row(reader);
	}
	if (reader->at < reader->end)
		diag_error(reader->diag, csv->path, reader->number,
			"more than %d rows: what comes after this one is not read",
			CSV_MOST_ROWS);
}

/* The one that stands most often in the first line with anything in it. */
static void sniff_separator(struct reader *reader)
{
	static const char *const separators[] = { ",", ";", "\t", "\xc2\xac" };
	int counts[4] = { 0 }, best = 0;
	bool quoted = false;
	const char *p = reader->at;

	p += strspn(p, " \r\n");
	for (; p < reader->end && (quoted || !is_line_end(*p)); p++) {
		quoted ^= *p == '"';
		for (int i = 0; i < 4 && !quoted; i++)
			counts[i] += !strncmp(
				p, separators[i], strlen(separators[i]));
	}
	for (int i = 1; i < 4; i++)
		if (counts[i] > counts[best])
			best = i;
	reader->separator = separators[best];
	reader->separator_size = strlen(separators[best]);
}

/* "sep=;" in a line of its own, which a spreadsheet does not show. */
static bool take_separator(struct reader *reader)
{
	if (strncmp(reader->at, "sep=", 4) || !strchr(",;\t", reader->at[4]) ||
		!reader->at[4] || !is_line_end(reader->at[5]))
		return false;
	reader->separator = arena_strndup(reader->arena, reader->at + 4, 1);
	reader->separator_size = 1;
	reader->at = next_line(reader, reader->at);
	return true;
}

bool csv_read(struct csv *csv, const struct file *file, struct arena *arena,
	struct diag *diag)
{
	struct reader reader = { .csv = csv, .arena = arena, .diag = diag };
	struct file text;

	*csv = (struct csv){ .path = file->path };
	encoding_decode(&text, file, arena, diag);
	reader.at = text.text;
	reader.end = text.text + text.size;
	if (!take_separator(&reader))
		sniff_separator(&reader);
	if (!read_heading(&reader))
		return false;
	read_rows(&reader);
	return true;
}
