/* SPDX-License-Identifier: MIT */
#include "spreadsheet.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

/* A file, the cells in it, and all that is said of it. */
struct csv_case {
	const char *bytes;
	size_t size;
	const char *cells, *said;
};

#define BYTES(text) text, sizeof(text) - 1

static void check(const struct csv_case *cases, size_t n)
{
	bool wrong = false;

	for (size_t i = 0; i < n; i++) {
		const struct csv_case *c = &cases[i];
		const char *said = c->said ? c->said : "";
		struct sheet sheet;

		sheet_read(
			&sheet, c->bytes, c->size ? c->size : strlen(c->bytes));
		if (strcmp(sheet_cells(&sheet), c->cells) ||
			strcmp(sheet_said(&sheet), said)) {
			print_error("of\n%s\ncomes\n%s\nnot\n%s\nand is "
				    "said\n%s\nnot\n%s\n",
				c->bytes, sheet_cells(&sheet), c->cells,
				sheet_said(&sheet), said);
			wrong = true;
		}
		sheet_release(&sheet);
	}
	assert_false(wrong);
}

static void csv_read__finds__separator(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\n1,2;3\n"), "[a][b]\n2:[1][2;3]", NULL },
		{ BYTES("a;b\n1;2,3\n"), "[a][b]\n2:[1][2,3]", NULL },
		{ BYTES("a\tb\n1\t2\n"), "[a][b]\n2:[1][2]", NULL },
		{ BYTES("a¬b¬c\n1¬2\n"), "[a][b][c]\n2:[1][2][]", NULL },
		{ BYTES("a, x;b;c\n1;2;3\n"), "[a, x][b][c]\n2:[1][2][3]",
			NULL },
		{ BYTES("\"a,b,c\";d\n1;2\n"), "[a,b,c][d]\n2:[1][2]", NULL },
		{ BYTES("\"a\n,,,\";d\n1;2\n"), "[a\n,,,][d]\n2:[1][2]", NULL },
		{ BYTES("sep=;\r\na,b;c\r\n1;2\r\n"), "[a,b][c]\n2:[1][2]",
			NULL },
		{ BYTES("sep=x\n"), "[sep=x]", NULL },
		{ BYTES("a\n1\n2"), "[a]\n2:[1]\n3:[2]", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__reads__quotes(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\n\"x,y\",\"z\"\n"), "[a][b]\n2:[x,y][z]", NULL },
		{ BYTES("a\n\"x\"\"y\"\n"), "[a]\n2:[x\"y]", NULL },
		{ BYTES("a\n\"\"\"+44 1234 234567\"\"\"\n"),
			"[a]\n2:[\"+44 1234 234567\"]", NULL },
		{ BYTES("a,b\n\"x\r\ny\rz\n\",2\n"), "[a][b]\n2:[x\ny\nz][2]",
			NULL },
		{ BYTES("a,b\n\"x\ny\",2\n3,4\n"),
			"[a][b]\n2:[x\ny][2]\n3:[3][4]", NULL },
		{ BYTES("a,b\n  \"x,y\"  ,2\n"), "[a][b]\n2:[x,y][2]", NULL },
		{ BYTES("a,b\n\"x\"y,2\n"), "[a][b]\n2:[xy][2]", NULL },
		{ BYTES("a,b\nx\"y,2\n"), "[a][b]\n2:[x\"y][2]", NULL },
		{ BYTES("a,b\n\"\",\"\"\"\"\n"), "[a][b]\n2:[][\"]", NULL },
		{ BYTES("\"a\",\"b\"\n"), "[a][b]", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__reads__any_line_ends(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\r\n1,2\r\n"), "[a][b]\n2:[1][2]", NULL },
		{ BYTES("a,b\r1,2\r3,4\r"), "[a][b]\n2:[1][2]\n3:[3][4]",
			NULL },
		{ BYTES("a,b\r\n1,2\r3,4\n5,6"),
			"[a][b]\n2:[1][2]\n3:[3][4]\n4:[5][6]", NULL },
		{ BYTES("a,b\n\n1,2\n,\n \t, \n3,4"),
			"[a][b]\n3:[1][2]\n6:[3][4]", NULL },
		{ BYTES("\n\na,b\n1,2"), "[a][b]\n4:[1][2]", NULL },
		{ BYTES("a,b\n1,"), "[a][b]\n2:[1][]", NULL },
		{ BYTES("a,b\n1,\""), "[a][b]",
			"2: error: column 'b': a quote is opened and never "
			"closed\n" },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__reads__any_encoding(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("\xef\xbb\xbf"
			"a,b\n\xc3\xa9,2"),
			"[a][b]\n2:[é][2]", NULL },
		{ BYTES("a,b\ncaf\xe9,\x80 5 \x96 6\n"),
			"[a][b]\n2:[café][€ 5 – 6]",
			"1: warning: not UTF-8 text: read as Windows-1252\n" },
		{ BYTES("a\xac"
			"b\ncaf\xe9\xac"
			"2\n"),
			"[a][b]\n2:[café][2]",
			"1: warning: not UTF-8 text: read as Windows-1252\n" },
		{ BYTES("a,b\ncaf\xc3\xa9,\n,caf\xe9\n"),
			"[a][b]\n2:[café][]\n3:[][café]",
			"1: warning: not UTF-8 text: read as Windows-1252\n" },
		{ BYTES("\xff\xfe"
			"a\0,\0b\0\r\0\n\0\xe9\0,\0\x3d\xd8\x00\xde\n\0"),
			"[a][b]\n2:[é][😀]", NULL },
		{ BYTES("\xfe\xff\0a\0,\0b\0\n\0x\0,\xd8\x00"),
			"[a][b]\n2:[x][�]", NULL },
		{ BYTES("\xfe\xff\0a\0,\0b\0"), "[a][b]", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__names__long_rows(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\n1\n1,2,,,\n1,2,3\n1,2,3,,5\n7,8\n"),
			"[a][b]\n2:[1][]\n3:[1][2]\n6:[7][8]",
			"4: error: 1 cell more than there are headings\n"
			"5: error: 2 cells more than there are headings\n" },
		/* A table to its right, or a heading of blanks. */
		{ BYTES("a,b,,\n1,2,,\n"), "[a][b]\n2:[1][2]", NULL },
		{ BYTES("a,,b\n1,x,2\n"), "[a][][b]\n2:[1][x][2]", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__goes_on__after_mistakes(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\n1,\"x\n3,4\n"), "[a][b]\n3:[3][4]",
			"2: error: column 'b': a quote is opened and never "
			"closed\n" },
		{ BYTES("a,b\n1,x\0y\n3,4\n"), "[a][b]\n3:[3][4]",
			"2: error: column 'b': a NUL byte\n" },
		{ BYTES("a,b\n\0,1,\0\n3,4\n"), "[a][b]\n3:[3][4]",
			"2: error: column 'a': a NUL byte\n" },
		{ BYTES("a,b\n1,2,\0\n"), "[a][b]",
			"2: error: column 3: a NUL byte\n" },
		{ BYTES("a,\0\n1,2\n"), "",
			"1: error: column 2: a NUL byte\n" },
		{ BYTES("\"a,b\n1,2\n"), "",
			"1: error: column 1: a quote is opened and never "
			"closed\n" },
		{ BYTES(" \r\n,,\n"), "",
			"1: error: there is nothing in this file\n" },
		{ BYTES("\xef\xbb\xbf"), "",
			"1: error: there is nothing in this file\n" },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__cleans__cells(void **state)
{
	static const struct csv_case cases[] = {
		{ BYTES("a,b\n x \xc2\xa0,\"\n y\t\"\n"), "[a][b]\n2:[x][y]",
			NULL },
		{ BYTES("a,b\n\x1b[31mred,\xe2\x80\xaegnol\xc2\x9b\n"),
			"[a][b]\n2:[[31mred][gnol]", NULL },
		{ BYTES("a,b\n'=1+1,'-1FR\n"), "[a][b]\n2:[=1+1][-1FR]", NULL },
		{ BYTES("a,b\n'x,''=x\n"), "[a][b]\n2:['x]['=x]", NULL },
		{ BYTES("a,b\n\"=\"\"0141\"\"\",=1+1\n"),
			"[a][b]\n2:[0141][=1+1]", NULL },
		{ BYTES("a\n\"=\"\"x\"\" & \"\"y\"\"\"\n"),
			"[a]\n2:[=\"x\" & \"y\"]", NULL },
		{ BYTES("a\n=\n=\"\n'\n"), "[a]\n2:[=]\n3:[=\"]\n4:[']", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void csv_read__has__caps(void **state)
{
	const size_t large = 1 << 20;
	char *bytes = malloc(large + 100), *p = bytes;
	struct sheet sheet;

	(void)state;
	assert_non_null(bytes);
	p += sprintf(p, "name,note\nx,\"");
	memset(p, 'y', large);
	p += large;
	p += sprintf(p, "\"\nz,1\n");
	sheet_read(&sheet, bytes, (size_t)(p - bytes));
	assert_string_equal(sheet_cells(&sheet), "[name][note]\n3:[z][1]");
	assert_string_equal(sheet_said(&sheet),
		"2: error: column 'note': is longer than 64 kB\n");
	sheet_release(&sheet);

	memset(bytes, ',', CSV_MOST_COLUMNS);
	bytes[CSV_MOST_COLUMNS] = 'x';
	bytes[CSV_MOST_COLUMNS + 1] = '\n';
	sheet_read(&sheet, bytes, CSV_MOST_COLUMNS + 2);
	assert_false(sheet.ok);
	assert_string_equal(
		sheet_said(&sheet), "1: error: more than 256 columns\n");
	sheet_release(&sheet);

	for (size_t i = 0; i < large; i += 2)
		memcpy(bytes + i, "x\n", 2);
	sheet_read(&sheet, bytes, large);
	assert_int_equal(sheet.csv.n_rows, CSV_MOST_ROWS);
	assert_int_equal(sheet.diag.errors, 1);
	sheet_release(&sheet);
	free(bytes);
}

static void csv_write_row__is__read_back(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = {
		{ "", "" },
		{ "plain; text", "plain; text" },
		{ "a,b", "\"a,b\"" },
		{ "say \"x\"", "\"say \"\"x\"\"\"" },
		{ "two\nlines", "\"two\nlines\"" },
		{ "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
		{ "+44 141", "\"'+44 141\"" },
		{ "-1FR 10:00-12:00", "\"'-1FR 10:00-12:00\"" },
		{ "@sum", "\"'@sum\"" },
		{ "'=x", "\"''=x\"" },
		{ "'x'", "'x'" },
		{ "=\"0141\"", "\"'=\"\"0141\"\"\"" },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct arena arena;
		struct sheet sheet;
		struct buf out;

		arena_init(&arena);
		buf_init(&out, &arena);
		csv_write_row(&out, &cases[i].text, 1);
		assert_string_equal(
			out.text, arena_printf(&arena, "%s\n", cases[i].cell));
		buf_clear(&out);
		csv_write_row(&out, (const char *const[]){ "a", "b" }, 2);
		csv_write_row(
			&out, (const char *const[]){ "1", cases[i].text }, 2);
		sheet_read(&sheet, out.text, out.len);
		assert_string_equal(
			csv_cell(&sheet.csv.rows[0], 1), cases[i].text);
		sheet_release(&sheet);
		arena_release(&arena);
	}
}

/* Nothing to be held against anything: it is to come to an end, and to keep
 * its promises. */
static void check_promises(struct sheet *sheet)
{
	const struct csv *csv = &sheet->csv;

	assert_int_equal(sheet->ok, csv->heading != NULL);
	assert_true(sheet->ok || sheet->diag.errors);
	for (int r = 0; r < csv->n_rows; r++) {
		const struct csv_row *row = &csv->rows[r];

		assert_in_range(row->n_cells, 1, csv->n_columns);
		assert_true(*row->cells[row->n_cells - 1]);
		assert_true(!r || row->number > csv->rows[r - 1].number);
		for (int c = 0; c < csv->n_columns; c++)
			assert_true(strlen(csv_cell(row, c)) <= CSV_CELL_CAP);
	}
}

static void csv_read__survives__anything(void **state)
{
	static const char *const pieces[] = { ",", ";", "\t", "¬", "\"", "\"\"",
		"\r", "\n", "\r\n", "x", "é", "\xe9", "'=", "=\"", " ",
		"\xef\xbb\xbf", "\xff\xfe", "sep=;", "name", "\x1b" };
	unsigned seed = 20261120;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char bytes[256];
		size_t size = 0, n = next_random(&seed) % 40;
		struct sheet sheet;

		for (size_t i = 0; i < n; i++) {
			const char *piece =
				pieces[next_random(&seed) % N(pieces)];

			memcpy(bytes + size, piece, strlen(piece));
			size += strlen(piece);
			if (next_random(&seed) % 32 == 0)
				bytes[size++] = '\0';
		}
		sheet_read(&sheet, bytes, size);
		check_promises(&sheet);
		sheet_release(&sheet);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_read__finds__separator),
		cmocka_unit_test(csv_read__reads__quotes),
		cmocka_unit_test(csv_read__reads__any_line_ends),
		cmocka_unit_test(csv_read__reads__any_encoding),
		cmocka_unit_test(csv_read__names__long_rows),
		cmocka_unit_test(csv_read__goes_on__after_mistakes),
		cmocka_unit_test(csv_read__cleans__cells),
		cmocka_unit_test(csv_read__has__caps),
		cmocka_unit_test(csv_write_row__is__read_back),
		cmocka_unit_test(csv_read__survives__anything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
