/* SPDX-License-Identifier: MIT */
#include "conf_file.h"

/* Mistakes after which it is hard to know where the next statement begins. */

#define OPEN_QUOTE                          \
	"error: a line ends inside quotes " \
	"(end it with \\ to go on, or close the quote)\n"

static const struct conf_mistake open_quotes[] = {
	{ "title = \"What is up?\nversion = 08\n",
		"1: " OPEN_QUOTE "2: error: 'version' takes a whole number, "
		"not '08'\n" },
	{ "title = \"What\nis up?\"\nversion = 08\n",
		"1: " OPEN_QUOTE "3: error: 'version' takes a whole number, "
		"not '08'\n" },
	{ "title = \"What\n is\n\n up\nversion = 08\n",
		"1: " OPEN_QUOTE "5: error: 'version' takes a whole number, "
		"not '08'\n" },
	{ "title = 'What\n# is\nversion = 08\n",
		"1: " OPEN_QUOTE "3: error: 'version' takes a whole number, "
		"not '08'\n" },
	{ "title = \"What", "1: " OPEN_QUOTE },
	{ "title = \"What\\", "1: " OPEN_QUOTE },
	{ "topic a {\n title = \"What\n}\nhere x { }",
		"2: " OPEN_QUOTE "4: error: 'here' takes no id: here { … }\n" },
	{ "topic a { title = \"What }\nhere x { }",
		"1: " OPEN_QUOTE "2: error: 'here' takes no id: here { … }\n" },
	{ "topic a { question b { ask = \"What } }  \n"
	  "topic b { title = 1 }",
		"1: " OPEN_QUOTE "2: error: 'title' takes text in quotes: "
		"title = \"1\"\n" },
	{ "topic a { title = \"{What}\n}\nversion = x",
		"1: " OPEN_QUOTE "3: error: 'version' takes a whole number, "
		"not 'x'\n" },
	{ "tags = { \"a,\n \"b\",\n c }\nversion = x",
		"1: " OPEN_QUOTE "3: error: 'tags' takes text in quotes: "
		"tags = { \"c\" }\n"
		"4: error: 'version' takes a whole number, "
		"not 'x'\n" },
	{ "tags = { \"a, \"b\" }\nversion = x",
		"1: error: a text goes on behind its last quote "
		"(inside a text, a quote is written \\\")\n"
		"2: error: 'version' takes a whole number, "
		"not 'x'\n" },
	{ "tags = { \"a }\nversion = x",
		"1: " OPEN_QUOTE "2: error: 'version' takes a whole number, "
		"not 'x'\n" },
};

static void conf__takes_an_open_quote_as_one_mistake(void **state)
{
	(void)state;
	CONF_CHECK(open_quotes);
}

static const struct conf_mistake inside_texts[] = {
	{ "title = \"in ${HOME}, ${HOME:-x}\"\nversion = ${HOME}",
		"1: error: '${HOME}' is not looked up here; "
		"write it without the braces\n"
		"1: error: '${HOME:-x}' is not looked up here; "
		"write it without the braces\n"
		"2: error: '${HOME}' is not looked up here; "
		"write it without the braces\n" },
	{ "${HOME} = 3\nversion = 1\ntitle = \"${HOME\"",
		"1: error: '${HOME}' is not looked up here; "
		"write it without the braces\n"
		"3: error: '${HOME' is not looked up here; "
		"write it without the braces\n" },
	{ "title = \"a\\x00b \\0 \\000\"",
		"1: error: a NUL byte in this text\n"
		"1: error: a NUL byte in this text\n"
		"1: error: a NUL byte in this text\n" },
	{ "title = \"\\\n\\9 \\400 \\0101\\\n\\q \\x \\8\"",
		"2: error: bad escape '\\9'\n"
		"2: error: bad escape '\\400'\n"
		"2: error: bad escape '\\0101'\n"
		"3: error: bad escape '\\q' "
		"(a backslash itself is '\\\\')\n"
		"3: error: bad escape '\\x'\n"
		"3: error: bad escape '\\8'\n" },
	{ "title = '${HOME} \\9 \\0 \\q'", NULL },
	{ "title = \"\\${HOME} $HOME $\"", NULL },
};

static void conf__names_what_is_wrong_inside_a_text(void **state)
{
	(void)state;
	CONF_CHECK(inside_texts);
}

static const struct conf_mistake never_closed[] = {
	{ "version = x\n/* and\nso on",
		"1: error: 'version' takes a whole number, "
		"not 'x'\n"
		"2: error: this comment is never closed\n" },
	{ "topic a {\n question bp {\n  ask = \"x\"\n",
		"1: error: topic 'a' is never closed\n"
		"2: error: question 'bp' is never closed\n" },
	{ "service {\n", "1: error: service is never closed\n" },
	{ "topic a {\n question p { ask = \"x\"\n"
	  " question q { ask = x }\n}\ntopic b { title = x }",
		"2: error: question 'p' is never closed\n"
		"3: error: 'ask' takes text in quotes: "
		"ask = \"x\"\n"
		"5: error: 'title' takes text in quotes: "
		"title = \"x\"\n" },
	{ "topic a {\n question p {\n\ntopic b { title = x }",
		"1: error: topic 'a' is never closed\n"
		"2: error: question 'p' is never closed\n"
		"4: error: 'title' takes text in quotes: "
		"title = \"x\"\n" },
	/* Or one topic was written into the other. */
	{ "topic a {\n topic b { }\n}\nversion = x\n}",
		"1: error: topic 'a' is never closed\n"
		"4: error: 'version' takes a whole number, "
		"not 'x'\n"
		"5: error: a '}' too many\n" },
	{ "topic a { }\n}\n}\nversion = x",
		"2: error: a '}' too many\n"
		"3: error: a '}' too many\n"
		"4: error: 'version' takes a whole number, "
		"not 'x'\n" },
	{ "topic a { question b { option c { x { y { z { 1 { 2 {"
	  " 3 { 4 { } } } } } } } } } } version = x",
		"1: error: option 'c': unknown section 'x'\n"
		"1: error: nested too deep\n" },
};

static void conf__names_what_was_never_closed(void **state)
{
	(void)state;
	CONF_CHECK(never_closed);
}

static const struct conf_mistake missing[] = {
	{ "topic a {\n question bp {\n  type = \"x\"\n }\n}",
		"2: error: question 'bp': 'ask' is missing\n" },
	{ "\nservice { }", "2: error: service: 'name' is missing\n" },
	/* It is there, if wrongly. */
	{ "service { name = x }", "1: error: 'name' takes text in quotes: "
				  "name = \"x\"\n" },
};

static void conf__names_what_is_missing(void **state)
{
	static const struct conf_key keys[] = {
		REQUIRED("id", CONF_TEXT),
		OPTIONAL("title", CONF_TEXT),
	};
	static const struct conf_kind kind = KIND("top", keys);
	struct conf_file file;

	(void)state;
	CONF_CHECK(missing);
	conf_file_read(&file, "\n\ntitle = \"x\"\n", 14, &kind);
	assert_string_equal(file.said, "1: error: 'id' is missing\n");
	conf_file_release(&file);
}

static void check_bytes(const char *bytes, size_t n, const char *said, bool ok)
{
	struct conf_file file;

	conf_file_read(&file, bytes, n, &top_kind);
	assert_string_equal(file.said, said);
	assert_int_equal(file.ok, ok);
	conf_file_release(&file);
}

static void conf__names_bytes_that_are_no_text(void **state)
{
	static const char latin[] = "# caf\xe9 \xe9\n\ntitle = \"caf\xe9\"\n";
	static const char nul[] = "title = \"a\0b\"\n\0\0\nversion = 1";
	static const char utf16[] = "\xff\xfet\0i\0t\0l\0e\0";
	static const char mark[] = "\xef\xbb\xbftitle = \"x\"";

	(void)state;
	check_bytes(latin, sizeof(latin) - 1,
		"1: error: not UTF-8 text (byte 0xE9)\n"
		"3: error: not UTF-8 text (byte 0xE9)\n",
		true);
	check_bytes(nul, sizeof(nul) - 1,
		"1: error: a NUL byte\n2: error: a NUL byte\n", true);
	check_bytes(utf16, sizeof(utf16) - 1,
		"1: error: this is UTF-16, not UTF-8 text\n", false);
	check_bytes("\xfe\xff\0t", 4,
		"1: error: this is UTF-16, not UTF-8 text\n", false);
	check_bytes("title = \"\xc3", 10,
		"1: error: not UTF-8 text (byte 0xC3)\n"
		"1: " OPEN_QUOTE,
		false);
	check_bytes(mark, sizeof(mark) - 1, "", true);
	check_bytes(mark, 3, "", true);
}

static const struct conf_mistake seven[] = { {
	"title = Women's health\n"
	"version = 08\n"
	"topic a {\n"
	"    question q {\n"
	"        ask = \"How are you?\n"
	"        tpye = \"choice\"\n"
	"        tags = { \"one\" # or two\n"
	"        }\n"
	"    }\n"
	"    question q { ask = \"And you?\" }\n"
	"}\n"
	"topic b {\n"
	"    title = \"Unclosed\"\n",
	"1: error: 'title' takes text in quotes: "
	"title = \"Women's health\"\n"
	"2: error: 'version' takes a whole number, not '08'\n"
	"5: " OPEN_QUOTE "6: error: question 'q': unknown key 'tpye' "
	"(did you mean 'type'?)\n"
	"7: error: no comments inside { … }\n"
	"10: error: question 'q' is given twice (first on line 4)\n"
	"12: error: topic 'b' is never closed\n",
} };

static void conf__names_seven_mistakes_in_one_file(void **state)
{
	(void)state;
	CONF_CHECK(seven);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conf__takes_an_open_quote_as_one_mistake),
		cmocka_unit_test(conf__names_what_is_wrong_inside_a_text),
		cmocka_unit_test(conf__names_what_was_never_closed),
		cmocka_unit_test(conf__names_what_is_missing),
		cmocka_unit_test(conf__names_bytes_that_are_no_text),
		cmocka_unit_test(conf__names_seven_mistakes_in_one_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
