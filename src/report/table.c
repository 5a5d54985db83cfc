/* SPDX-License-Identifier: MIT */
#include "report/table.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define GAP 2
#define LEAST 6 /* no column is narrower, unless its cells are */

void table_init(struct table *table, int columns, struct arena *arena)
{
	*table = (struct table){ .arena = arena, .columns = columns };
}

void table_add_row(struct table *table, const char *const *cells)
{
	size_t row = (size_t)table->columns * sizeof(*table->cells);

	if (table->rows == table->size) {
		size_t old = (size_t)table->size * row;

		table->size = table->size ? 2 * table->size : 16;
		table->cells = arena_grow(table->arena, table->cells, old,
			(size_t)table->size * row);
	}
	for (int c = 0; c < table->columns; c++)
		table->cells[table->rows * table->columns + c] = cells[c];
	table->rows++;
}

/* How wide a column would be, and how narrow it can be without cutting a
 * word. */
struct measure {
	int wide, word;
};

static int longest_word(const char *text)
{
	int longest = 0;

	while (*(text += strspn(text, " \n"))) {
		size_t len = strcspn(text, " \n");
		char word[64];
		int width;

		snprintf(word, sizeof(word), "%.*s", (int)len, text);
		width = utf8_width(word);
		if (width > longest)
			longest = width;
		text += len;
	}
	return longest;
}

static void measure(const struct table *table, struct measure *columns)
{
	for (int c = 0; c < table->columns; c++)
		columns[c] = (struct measure){ 0 };
	for (int i = 0; i < table->rows * table->columns; i++) {
		struct measure *column = &columns[i % table->columns];
		int wide = utf8_width(table->cells[i]);
		int word = longest_word(table->cells[i]);

		if (wide > column->wide)
			column->wide = wide;
		if (word > column->word)
			column->word = word;
	}
}

/* The widest column that can give way, or -1. */
static int can_give_way(const struct measure *columns, int n, bool cut_words)
{
	int found = -1;

	for (int c = 0; c < n; c++) {
		int least = cut_words ? LEAST : columns[c].word;

		if (columns[c].wide > least &&
			(found < 0 || columns[c].wide > columns[found].wide))
			found = c;
	}
	return found;
}

static void fit(const struct table *table, int width, int *widths)
{
	struct measure columns[TABLE_COLUMNS];
	int n = table->columns, sum = GAP * (n - 1), c;

	measure(table, columns);
	for (c = 0; c < n; c++)
		sum += columns[c].wide;
	for (; sum > width; sum--) {
		c = can_give_way(columns, n, false);
		if (c < 0)
			c = can_give_way(columns, n, true);
		if (c < 0)
			break;
		columns[c].wide--;
	}
	for (c = 0; c < n; c++)
		widths[c] = columns[c].wide;
}

static void add_blanks(struct buf *out, int n)
{
	while (n-- > 0)
		buf_add_char(out, ' ');
}

/* One line of each cell; where each goes on is in `starts`. */
static bool write_line(const struct table *table, const char *const *cells,
	const int widths[TABLE_COLUMNS], size_t starts[TABLE_COLUMNS],
	struct buf *out)
{
	bool more = false;
	int owed = 0; /* blanks, once something comes after them */

	for (int c = 0; c < table->columns; c++) {
		size_t from = starts[c];
		size_t end = cells[c][from] ? utf8_wrap(cells[c], &starts[c],
						      widths[c])
					    : from;
		const char *part = arena_strndup(
			table->arena, cells[c] + from, end - from);

		if (*part) {
			add_blanks(out, owed);
			owed = 0;
		}
		buf_add(out, part);
		owed += widths[c] - utf8_width(part) + GAP;
		more |= cells[c][starts[c]] != '\0';
	}
	buf_add_char(out, '\n');
	return more;
}

static void write_row(const struct table *table, int row,
	const int widths[TABLE_COLUMNS], struct buf *out)
{
	size_t starts[TABLE_COLUMNS] = { 0 };

	while (write_line(table, &table->cells[row * table->columns], widths,
		starts, out))
		continue;
}

static void write_rule(const struct table *table,
	const int widths[TABLE_COLUMNS], struct buf *out)
{
	for (int c = 0; c < table->columns; c++) {
		for (int i = 0; i < widths[c]; i++)
			buf_add_char(out, '-');
		if (c + 1 < table->columns)
			add_blanks(out, GAP);
	}
	buf_add_char(out, '\n');
}

void table_write(const struct table *table, int width, struct buf *out)
{
	int widths[TABLE_COLUMNS];

	fit(table, width, widths);
	for (int row = 0; row < table->rows; row++) {
		write_row(table, row, widths, out);
		if (!row)
			write_rule(table, widths, out);
	}
}
