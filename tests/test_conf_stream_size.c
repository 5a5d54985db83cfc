/* SPDX-License-Identifier: MIT */
#include "stream_file.h"

/* Files of any size, and cut off anywhere. */

enum {
	KB = 1024,
	BLOCK = 256 * KB, /* what conf_stream.c reads at once */
	RECORDS = 2800,	  /* a bit more than a block */
};

/* Text that grows in memory of its own. */
struct text {
	char *bytes;
	size_t n;
	FILE *out;
};

static FILE *text_open(struct text *text)
{
	text->out = open_memstream(&text->bytes, &text->n);
	assert_non_null(text->out);
	return text->out;
}

static void text_read(struct text *text, struct stream_file *file)
{
	fclose(text->out);
	stream_file_read(file, text->bytes, text->n);
	free(text->bytes);
}

static void fill(FILE *out, const char *bytes, size_t n)
{
	const size_t len = strlen(bytes);

	for (size_t i = 0; i < n; i += len)
		fwrite(bytes, 1, len < n - i ? len : n - i, out);
}

/* Whatever a block may end in. */
static void write_tricky(FILE *out, int i)
{
	fprintf(out,
		"record { # it's {\n\tid = \"%d\"\n"
		"\tnote = \"a \\\" \\\\\" /* } */ // \"\n"
		"\ttags = { 'it\\'s', \"\\\n\trecord {\" } }\n\n",
		i);
}

static void stream__does_not_mind_where_a_block_ends(void **state)
{
	struct stream_file file;
	struct text text, found;
	const size_t step = getenv("VALGRIND") ? 40 : 1;
	const int lines = 6;

	(void)state;
	for (size_t pad = 1; pad < 120; pad += step) {
		text_open(&text);
		fill(text.out, "#", pad);
		fputc('\n', text.out);
		text_open(&found);
		for (int i = 0; i < RECORDS; i++) {
			write_tricky(text.out, i);
			fprintf(found.out, "%d %d\n", 2 + lines * i, i);
		}
		fflush(text.out);
		assert_in_range(text.n, BLOCK, 2 * BLOCK);
		text_read(&text, &file);
		fclose(found.out);
		assert_string_equal(file.said, "");
		assert_string_equal(file.found, found.bytes);
		free(found.bytes);
		stream_file_release(&file);
	}
}

static const char three[] = "record {\n"
			    "\tid = \"one\" tags = { \"a\", 'b' }\n"
			    "}\n"
			    "# record { }\n"
			    "record { note = \"\\\"x\\\" \\\n"
			    "  y\" id = 'two' } # \"\n"
			    "\n"
			    "dead { why = \"three\" }\n";

/* Where each begins, its line, and the length of the text up to its end. */
static const struct {
	const char *name, *begins, *ends;
	int line;
} parts[] = {
	{ "one", "record {\n", "}\n#", 1 },
	{ "two", "record { n", "} #", 5 },
	{ "three", "dead {", "}\n", 8 },
};

static size_t offset(size_t from, const char *what)
{
	const char *at = strstr(three + from, what);

	assert_non_null(at);
	return (size_t)(at - three);
}

/* What must be found of the first n bytes; the line of the part that is cut
 * in two, or 0. */
static int find_in_cut(size_t n, FILE *found)
{
	size_t begin, end = 0;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		begin = offset(end, parts[i].begins);
		end = offset(begin, parts[i].ends) + 1;
		if (n >= end)
			fprintf(found, "%d %s\n", parts[i].line, parts[i].name);
		else if (n > begin)
			return parts[i].line;
	}
	return 0;
}

/* All that is said is of that line or the next ones. */
static void assert_said_of(const char *said, int line)
{
	for (; *said; said = strchr(said, '\n') + 1)
		assert_in_range(atoi(said), line, line + 2);
}

static void stream__loses_the_last_one_of_a_file_that_is_cut_off(void **state)
{
	struct stream_file file;
	struct text found;
	char *broken;
	int line;

	(void)state;
	for (size_t n = 0; n < sizeof(three); n++) {
		text_open(&found);
		line = find_in_cut(n, found.out);
		fclose(found.out);
		stream_file_read(&file, three, n);
		broken = strchr(file.found, '?');
		if (broken) {
			while (broken > file.found && broken[-1] != '\n')
				broken--;
			assert_int_equal(atoi(broken), line);
			*broken = '\0';
		}
		assert_string_equal(file.found, found.bytes);
		assert_int_equal(line != 0, *file.said != '\0');
		if (line)
			assert_said_of(file.said, line);
		free(found.bytes);
		stream_file_release(&file);
	}
}

static void stream__passes_over_long_comments(void **state)
{
	static const char *const signs[][3] = {
		{ "/*\n", "record { } \" ' # \n", "\n*/ " },
		{ "# ", "record { } \" ' /* ", "\n" },
		{ "", "# record { }\n", "" },
		{ "", " \n", "" },
	};
	struct stream_file file;
	struct text text;

	(void)state;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		text_open(&text);
		for (int j = 0; j < 3; j++) {
			fprintf(text.out, "record { id = \"%d\" }%s", j,
				signs[i][0]);
			fill(text.out, signs[i][1], 3 * BLOCK + 111);
			fputs(signs[i][2], text.out);
			fputc('\n', text.out);
		}
		text_read(&text, &file);
		assert_string_equal(file.said, "");
		assert_non_null(strstr(file.found, "1 0\n"));
		assert_non_null(strstr(file.found, " 1\n"));
		assert_non_null(strstr(file.found, " 2\n"));
		stream_file_release(&file);
	}
}

static void stream__finds_the_end_of_a_long_open_comment(void **state)
{
	struct stream_file file;
	struct text text;

	(void)state;
	text_open(&text);
	fputs("record { id = \"a\" }\n\n/*\n", text.out);
	fill(text.out, "record { id = \"b\" }\n", 4 * BLOCK);
	text_read(&text, &file);
	assert_string_equal(file.found, "1 a\n");
	assert_string_equal(
		file.said, "3: error: this comment is never closed\n");
	stream_file_release(&file);
}

static void stream__leaves_out_a_section_that_is_too_large(void **state)
{
	static const char *const contents[][2] = {
		{ "note = \"", "x" },
		{ "note = \"", "x \\\n" },
		{ "tags = { ", "\"x\",\n" },
		{ "", "{ " },
		{ "", "\n" },
		{ "# ", "x" },
		{ "note = \"\\", " " },
		{ "/*", "*" },
	};
	struct stream_file file;
	struct text text;

	(void)state;
	for (size_t i = 0; i < sizeof(contents) / sizeof(*contents); i++) {
		text_open(&text);
		fputs("record { id = \"a\" }\n", text.out);
		fprintf(text.out, "record {\n%s", contents[i][0]);
		fill(text.out, contents[i][1], 4 * BLOCK);
		fputs("*/ }\nrecord { id = \"b\" }\n", text.out);
		text_read(&text, &file);
		assert_string_equal(file.said,
			"2: error: a section is larger than 256 kB\n");
		assert_non_null(strstr(file.found, "1 a\n"));
		assert_non_null(strstr(file.found, " b\n"));
		assert_null(strchr(file.found, '?'));
		stream_file_release(&file);
	}
}

static void stream__reads_any_number_from_one_line(void **state)
{
	enum {
		MANY = 40000
	};
	struct stream_file file;
	struct text text, found;

	(void)state;
	text_open(&text);
	text_open(&found);
	for (int i = 0; i < MANY; i++) {
		fprintf(text.out, "record { id = \"%d\" } ", i);
		fprintf(found.out, "1 %d\n", i);
	}
	text_read(&text, &file);
	fclose(found.out);
	assert_string_equal(file.said, "");
	assert_string_equal(file.found, found.bytes);
	free(found.bytes);
	stream_file_release(&file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stream__does_not_mind_where_a_block_ends),
		cmocka_unit_test(
			stream__loses_the_last_one_of_a_file_that_is_cut_off),
		cmocka_unit_test(stream__passes_over_long_comments),
		cmocka_unit_test(stream__finds_the_end_of_a_long_open_comment),
		cmocka_unit_test(
			stream__leaves_out_a_section_that_is_too_large),
		cmocka_unit_test(stream__reads_any_number_from_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
