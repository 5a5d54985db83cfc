/* SPDX-License-Identifier: MIT */
#include "stream_file.h"

#include <sys/stat.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* The text between two good records, and what is found and said. */
struct between {
	const char *text, *found, *said;
};

#define GOOD(id) "record { id = \"" id "\" }\n"

static bool is_as(const char *what, const char *text, const char *is,
	const char *expected)
{
	if (!strcmp(is, expected))
		return true;
	print_error("of\n%s\n%s is\n%s\nnot\n%s\n", text, what, is, expected);
	return false;
}

static bool check_text(
	const char *text, size_t n, const char *found, const char *said)
{
	struct stream_file file;
	bool right;

	stream_file_read(&file, text, n);
	right = is_as("found", text, file.found, found);
	right &= is_as("said", text, file.said, said ? said : "");
	assert_true(file.ok);
	stream_file_release(&file);
	return right;
}

static void check_between(const struct between *cases, size_t n)
{
	char text[4096], found[4096];
	bool right = true;
	int lines;

	for (size_t i = 0; i < n; i++) {
		lines = 2;
		for (const char *p = cases[i].text; *p; p++)
			lines += *p == '\n';
		snprintf(text, sizeof(text), GOOD("first") "%s" GOOD("last"),
			cases[i].text);
		snprintf(found, sizeof(found), "1 first\n%s%d last\n",
			cases[i].found, lines);
		right &= check_text(text, strlen(text), found, cases[i].said);
	}
	assert_true(right);
}

static void stream__hands_over_each_section_with_its_line(void **state)
{
	static const struct between cases[] = {
		{ "", "", NULL },
		{ "\n \t\r\n", "", NULL },
		{ "record{id=\"a\"}record { id = 'b' }\n", "2 a\n2 b\n", NULL },
		{ "record\n\n{\nid\n=\n\"a\"\n}\n", "2 a\n", NULL },
		{ "dead { why = \"x\" }\nrecord { id = \"a\" }\n"
		  "dead { why = \"y\" }\n",
			"2 x\n3 a\n4 y\n", NULL },
		{ "record { id = \"} record { \"\n"
		  "note = \"\\\" } \\\nrecord { \\\\\" # } '\n"
		  "tags = { \"}\", '{', '\\'', '\\\\' } /* } */ }\n",
			"2 } record { \n", NULL },
		{ "record { id = \"a\" note = \"x \\ \t\n"
		  "record { id = \" }\n",
			"2 a\n", NULL },
		{ "record { id = \"a\" note = \"http://x//y\" }\n", "2 a\n",
			NULL },
	};

	(void)state;
	check_between(cases, LENGTH(cases));
}

static void stream__takes_no_notice_of_comments(void **state)
{
	static const struct between cases[] = {
		{ "# record { id = \"a\" }\n", "", NULL },
		{ "  // record { id = \"a\n", "", NULL },
		{ "/*\nrecord {\n  id = \"a\" }\n} \" ' // # */\n", "", NULL },
		{ "/* * / ** /* */ record { id = \"a\" } /**/\n", "2 a\n",
			NULL },
		{ "record { # }\n// }\n/* }\nrecord { */ id = \"a\" }\n",
			"2 a\n", NULL },
		{ "#\\\nrecord { id = \"a\" }\n", "3 a\n", NULL },
	};

	(void)state;
	check_between(cases, LENGTH(cases));
}

#define OPEN_QUOTE                          \
	"error: a line ends inside quotes " \
	"(end it with \\ to go on, or close the quote)\n"

static const struct between broken[] = {
	{ "record { id = \"a }\n", "2 ?\n", "2: " OPEN_QUOTE },
	{ "record { id = 'a\nnote = 'x' }\n", "2 ?\n", "2: " OPEN_QUOTE },
	{ "record { id = \"a\"\n", "2 a?\n",
		"2: error: record is never closed\n" },
	{ "record { id = \"a\" tags = { \"b\" \n", "2 a?\n",
		"2: error: the list of 'tags' is never closed\n"
		"2: error: record is never closed\n" },
	{ "record { id = \"a\" } }\n", "2 a\n", "2: error: a '}' too many\n" },
	{ "record { note = \"a\" }\n", "2 ?\n",
		"2: error: record: 'id' is missing\n" },
	{ "record { id = a }\n", "2 ?\n",
		"2: error: 'id' takes text in quotes: id = \"a\"\n" },
	{ "record { id = http:/* }\n", "2 ?\n",
		"2: error: 'id' takes text in quotes: "
		"id = \"http:/*\"\n" },
	{ "record a { id = \"a\" }\n", "",
		"2: error: 'record' takes no id: record { … }\n" },
	{ "recrod { id = \"a\" }\n", "",
		"2: error: unknown section 'recrod' "
		"(did you mean 'record'?)\n" },
	{ "recrod { id = \"a\" { } \n", "",
		"2: error: unknown section 'recrod' "
		"(did you mean 'record'?)\n"
		"2: error: this '{' is never closed\n" },
	{ "record { id = \"a\" x { { }\n", "2 a?\n",
		"2: error: record: unknown section 'x'\n"
		"2: error: record is never closed\n" },
	{ "id = \"a\"\n", "", "2: error: unknown key 'id'\n" },
	{ "{\n", "",
		"2: error: '{' has no place here\n"
		"2: error: this '{' is never closed\n" },
	{ "record { id = \"a\" x { x { x { x { x { x { x { x {\n"
	  "} } } } } } } } }\nrecord { id = \"b\" }\n",
		"2 a?\n4 b\n",
		"2: error: record: unknown section 'x'\n"
		"2: error: nested too deep\n" },
};

static void stream__loses_only_what_is_broken(void **state)
{
	(void)state;
	check_between(broken, LENGTH(broken));
}

static void stream__names_a_comment_that_is_never_closed(void **state)
{
	static const struct {
		const char *text, *found, *said;
	} cases[] = {
		{ "\n/* ", "", "2: error: this comment is never closed\n" },
		{ GOOD("a") "\n /*\n" GOOD("b"), "1 a\n",
			"3: error: this comment is never closed\n" },
		{ "record {\n id = \"a\" /*\n }\n" GOOD("b"), "1 a?\n",
			"1: error: record is never closed\n"
			"2: error: this comment is never closed\n" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_true(check_text(cases[i].text, strlen(cases[i].text),
			cases[i].found, cases[i].said));
}

static void stream__loses_what_holds_a_byte_that_is_no_text(void **state)
{
	static const char text[] = GOOD(
		"a") "record {\n id = \"caf\xe9\"\n}\n"
		     "# \xff\n" GOOD("b") "record { id = \"\0\"\n"
					  "note = \"\xc3\" }\n\n" GOOD("c");

	(void)state;
	assert_true(check_text(text, sizeof(text) - 1,
		"1 a\n2 caf??\n6 b\n7  ?\n10 c\n",
		"3: error: not UTF-8 text (byte 0xE9)\n"
		"5: error: not UTF-8 text (byte 0xFF)\n"
		"7: error: a NUL byte\n"
		"8: error: not UTF-8 text (byte 0xC3)\n"));
}

static void stream__reads_files_of_every_origin(void **state)
{
	static const struct {
		const char *text, *found;
	} cases[] = {
		{ "", "" },
		{ "\n", "" },
		{ "# nothing", "" },
		{ "\xef\xbb\xbfrecord { id = \"a\" }", "1 a\n" },
		{ "\xef\xbb\xbf", "" },
		{ "record {\r\n  id = \"a\"\r\n}\r\n" GOOD("b"), "1 a\n4 b\n" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_true(check_text(cases[i].text, strlen(cases[i].text),
			cases[i].found, NULL));
}

static void stream__refuses_what_is_no_file_of_text(void **state)
{
	static const char wide[] = "\xff\xfer\0e\0c\0o\0r\0d\0";
	char dir[] = "/tmp/stream-XXXXXX", fifo[64];
	struct stream_file file;

	(void)state;
	stream_file_read(&file, wide, sizeof(wide) - 1);
	assert_false(file.ok);
	assert_string_equal(
		file.said, "1: error: this is UTF-16, not UTF-8 text\n");
	stream_file_release(&file);

	assert_non_null(mkdtemp(dir));
	stream_file_open(&file, dir, 1000);
	assert_false(file.ok);
	assert_string_equal(
		file.said, "1: error: is a directory, not a file\n");
	stream_file_release(&file);

	snprintf(fifo, sizeof(fifo), "%s/fifo", dir);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	stream_file_open(&file, fifo, 1000);
	assert_string_equal(file.said, "1: error: is not a regular file\n");
	stream_file_release(&file);
	unlink(fifo);

	stream_file_open(&file, fifo, 1000);
	assert_false(file.ok);
	assert_int_equal(file.diag.unreadable, 1);
	stream_file_release(&file);
	rmdir(dir);
}

static void stream__refuses_a_file_that_is_too_large(void **state)
{
	char path[256], text[3000];
	struct stream_file file;

	(void)state;
	memset(text, '\n', sizeof(text));
	conf_file_write(path, sizeof(path), text, sizeof(text));
	stream_file_open(&file, path, 2048);
	assert_false(file.ok);
	assert_string_equal(file.said, "1: error: is larger than 2 kB\n");
	stream_file_release(&file);
	unlink(path);

	/* One that says it is empty, and is not. */
	if (access("/proc/self/smaps", R_OK))
		return;
	stream_file_open(&file, "/proc/self/smaps", 2048);
	assert_false(file.ok);
	assert_non_null(strstr(file.said, "1: error: is larger than 2 kB\n"));
	stream_file_release(&file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stream__hands_over_each_section_with_its_line),
		cmocka_unit_test(stream__takes_no_notice_of_comments),
		cmocka_unit_test(stream__loses_only_what_is_broken),
		cmocka_unit_test(stream__names_a_comment_that_is_never_closed),
		cmocka_unit_test(
			stream__loses_what_holds_a_byte_that_is_no_text),
		cmocka_unit_test(stream__reads_files_of_every_origin),
		cmocka_unit_test(stream__refuses_what_is_no_file_of_text),
		cmocka_unit_test(stream__refuses_a_file_that_is_too_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
