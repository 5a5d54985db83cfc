/* SPDX-License-Identifier: MIT */
#include "stream_file.h"

#include "load/splitter.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* Texts with a '|' wherever they may be cut. */

/* Cuts the text wherever that may be done; it comes n bytes at a time. */
static void cut(const char *text, size_t step, char *out)
{
	const size_t len = strlen(text);
	char *bytes = calloc(1, len + 1);
	const char *at = bytes, *copied = bytes;
	struct splitter splitter;

	assert_non_null(bytes);
	splitter_init(&splitter, &stream_kind);
	for (size_t n = 0; n < len;) {
		size_t more = step < len - n ? step : len - n;

		memcpy(bytes + n, text + n, more);
		n += more;
		while (splitter_look(
			&splitter, &at, bytes, bytes + n, n == len)) {
			out += sprintf(
				out, "%.*s|", (int)(at - copied), copied);
			copied = at;
			assert_ptr_equal(splitter.statement, at);
		}
	}
	strcpy(out, copied);
	free(bytes);
}

static const char *const cut_texts[] = {
	"|record { id = \"a\" }\n|record{}\n\n |dead { }",
	"|record { }|record { }|dead\n\n\t{ }",
	"# record { }\n// record { }\n/* record { } */|record { }",
	"/* \n record { } \n***/ |record { /* \nrecord { */ }\n",
	"|record { a = \"\nrecord\" {\n}\n",
	"|record { a = \"\\\nrecord { \\\\\\\"\\\nrecord { \" }\n",
	"|record { a = '\\\nrecord { \\' \\ \t\r\nrecord { ' }\n",
	"|record { a = \" ' # // /* } { \" b = '\\' \" }' }\n|dead { }",
	"|record { a = http:/* }\n|record { b = x//y }\n}\n|dead { }",
	"|record { a = / /**/ * }\n|dead { }",
	"|record { a = { \"}\", } b = { { } } }\n|dead { }",
	/* What is broken ends where a line begins a section… */
	"|record { a = \" }\n}\n|record { a = ' }\n  |dead { }",
	"|record {\n|record {\n |dead x {\n }\n",
	"|record { dead { } dead = 1 }\n",
	"|record {\n record = { }\n recording { }\n record\n x }\n",
	/* …and is cut off from what comes next. */
	"x = 1\nrecord = { }\n|dead { }\nx { }\n|dead { }",
	"recrod { } |record { } x { } |x",
	"} |{ } |record { } } |\" }\n|record { }",
	"|record { {{{{{{{{ }}}}}}}} }|x",
	"|record { {{{{{{{ }}}}}}} }x",
	"",
	"# record { }",
	"record",
	"/*",
	"|record { a = \"\\",
};

static void splitter__cuts_before_sections(void **state)
{
	char text[256], out[256];
	size_t n;

	(void)state;
	for (size_t i = 0; i < LENGTH(cut_texts); i++) {
		n = 0;
		for (const char *p = cut_texts[i]; *p; p++)
			if (*p != '|')
				text[n++] = *p;
		text[n] = '\0';
		for (size_t step = 1; step <= n + 1; step++) {
			cut(text, step, out);
			assert_string_equal(out, cut_texts[i]);
		}
	}
}

static void splitter__waits_for_enough(void **state)
{
	static const char text[] =
		"# x\nrecord { }\ndead { }\n\nrecord { }\nx { }\nrecord { }\n";
	const char *at = text, *end = text + sizeof(text) - 1;
	struct splitter splitter;

	(void)state;
	splitter_init(&splitter, &stream_kind);
	assert_true(splitter_look(&splitter, &at, NULL, end, true));
	assert_int_equal(at - text, 4);
	assert_int_equal(splitter.statement_line, 2);
	/* A cut is no nearer than it is said to be… */
	assert_true(splitter_look(&splitter, &at, text + 17, end, true));
	assert_int_equal(splitter.statement_line, 5);
	/* …but for what is broken, or if nothing is known yet. */
	assert_true(splitter_look(&splitter, &at, NULL, end, true));
	assert_int_equal(splitter.statement_line, 6);
	assert_true(splitter_look(&splitter, &at, end, end, true));
	assert_int_equal(splitter.statement_line, 7);
	assert_false(splitter_look(&splitter, &at, end, end, true));
	assert_ptr_equal(at, end);
	assert_null(splitter.statement);
	assert_int_equal(splitter.line, 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splitter__cuts_before_sections),
		cmocka_unit_test(splitter__waits_for_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
