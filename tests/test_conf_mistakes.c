/* SPDX-License-Identifier: MIT */
#include "conf_file.h"

static const struct conf_mistake unknown[] = {
	{ "tilte = \"x\"", "1: error: unknown key 'tilte' "
			   "(did you mean 'title'?)\n" },
	{ "\n\ntpoic a { title = \"x\" }\nversion = 08\n",
		"3: error: unknown section 'tpoic' "
		"(did you mean 'topic'?)\n"
		"4: error: 'version' takes a whole number, "
		"not '08'\n" },
	{ "topic a {\n question bp {\n  ask = \"x\"\n"
	  "  tpye = \"choice\"\n }\n}",
		"4: error: question 'bp': unknown key 'tpye' "
		"(did you mean 'type'?)\n" },
	{ "topic a { xyz b { c { d = \"}\" } } title = 1 }",
		"1: error: topic 'a': unknown section 'xyz'\n"
		"1: error: 'title' takes text in quotes: "
		"title = \"1\"\n" },
	{ "service { name = \"x\" nmae = { 1, 2 } }",
		"1: error: service: unknown key 'nmae' "
		"(did you mean 'name'?)\n" },
	{ "tpoic \"a b\" { }\ntpoic 9 { }\nxyz {\n}",
		"1: error: unknown section 'tpoic' "
		"(did you mean 'topic'?)\n"
		"2: error: unknown section 'tpoic' "
		"(did you mean 'topic'?)\n"
		"3: error: unknown section 'xyz'\n" },
	{ "tilte \"x\"\nversion = 1\nxyz \"x\"\nand so on",
		"1: error: unknown key 'tilte' "
		"(did you mean 'title'?)\n"
		"3: error: 'xyz' has no place here\n" },
	/* What is skipped is not looked at. */
	{ "xyz = \"${HOME}\" title = \"x\"\nabc = ab \"c\n"
	  "version = 0x10",
		"1: error: unknown key 'xyz'\n"
		"2: error: unknown key 'abc'\n"
		"3: error: 'version' takes a whole number, "
		"not '0x10'\n" },
	{ "xyz =\nversion = 1", "1: error: unknown key 'xyz'\n" },
	{ "xyz a { b = \"\n}\nversion = 1.5",
		"1: error: unknown section 'xyz'\n"
		"3: error: 'version' takes a whole number, "
		"not '1.5'\n" },
};

static void conf__names_unknown_keys_and_sections(void **state)
{
	(void)state;
	CONF_CHECK(unknown);
}

static const struct conf_mistake twice[] = {
	{ "title = \"x\"\n\ntitle = \"y\"", "3: error: 'title' is given twice "
					    "(first on line 1)\n" },
	{ "title = x\ntitle = \"y\"", "1: error: 'title' takes text in quotes: "
				      "title = \"x\"\n"
				      "2: error: 'title' is given twice "
				      "(first on line 1)\n" },
	{ "topic a {\n question bp { ask = \"x\" }\n"
	  " question bq { ask = \"x\" }\n"
	  " question bp { ask = x }\n}",
		"4: error: question 'bp' is given twice "
		"(first on line 2)\n"
		"4: error: 'ask' takes text in quotes: "
		"ask = \"x\"\n" },
	{ "here { }\nhere { }", "2: error: 'here' is given twice "
				"(first on line 1)\n" },
	{ "topic a { question q { ask = \"x\" } }\n"
	  "topic b { question q { ask = \"x\" } }\n"
	  "service { name = \"x\" } service { name = \"x\" }",
		NULL },
	/* Past the few that are compared one by one. */
	{ "topic a{} topic b{} topic c{} topic d{} topic e{}\n"
	  "topic f{} topic g{} topic h{} topic i{} topic j{}\n"
	  "topic e{}\ntopic j{}\ntopic k{}",
		"3: error: topic 'e' is given twice "
		"(first on line 1)\n"
		"4: error: topic 'j' is given twice "
		"(first on line 2)\n" },
};

static void conf__names_what_is_given_twice(void **state)
{
	(void)state;
	CONF_CHECK(twice);
}

static const struct conf_mistake unquoted[] = {
	{ "title = choice\nversion = 1",
		"1: error: 'title' takes text in quotes: "
		"title = \"choice\"\n" },
	{ "title = Women's health # or so\nversion = 1",
		"1: error: 'title' takes text in quotes: "
		"title = \"Women's health\"\n" },
	{ "topic a { title = Not at all question b { ask = 7 } }",
		"1: error: 'title' takes text in quotes: "
		"title = \"Not at all\"\n"
		"1: error: 'ask' takes text in quotes: "
		"ask = \"7\"\n" },
	{ "title = a.b >= 35 and c == d",
		"1: error: 'title' takes text in quotes: "
		"title = \"a.b >= 35 and c == d\"\n" },
	{ "title = http://example.org/a/b",
		"1: error: 'title' takes text in quotes: "
		"title = \"http://example.org/a/b\"\n" },
	{ "title = “What’s up?”",
		"1: error: 'title' takes text in straight quotes: "
		"title = \"What’s up?\"\n" },
	{ "tags = { menopause, \"x\",\n peer support }\n"
	  "version = 1",
		"1: error: 'tags' takes text in quotes: "
		"tags = { \"menopause\" }\n"
		"2: error: 'tags' takes text in quotes: "
		"tags = { \"peer support\" }\n" },
	{ "tags = menopause", "1: error: 'tags' takes text in quotes: "
			      "tags = { \"menopause\" }\n" },
	{ "title = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	  "aaaaaaaaaaaaé and no end",
		"1: error: 'title' takes text in quotes: title = "
		"\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		"aaaaaaaaaaaa…\"\n" },
	{ "title = \"She said \"hello\" to us\"\nversion = 01",
		"1: error: a text goes on behind its last quote "
		"(inside a text, a quote is written \\\")\n"
		"2: error: 'version' takes a whole number, "
		"not '01'\n" },
};

static void conf__wants_texts_in_quotes(void **state)
{
	(void)state;
	CONF_CHECK(unquoted);
}

static const struct conf_mistake plain_values[] = {
	{ "version = 0", NULL },
	{ "version = -2147483648 service { name = \"x\" }", NULL },
	{ "version = 2147483647", NULL },
	{ "version = 2147483648", "1: error: 'version' takes a whole number, "
				  "not '2147483648'\n" },
	{ "version = -2147483649", "1: error: 'version' takes a whole number, "
				   "not '-2147483649'\n" },
	{ "version = \"8\"", "1: error: 'version' takes a whole number, "
			     "not \"8\"\n" },
	{ "version = 010", "1: error: 'version' takes a whole number, "
			   "not '010'\n" },
	{ "version = +4", "1: error: 'version' takes a whole number, "
			  "not '+4'\n" },
	{ "version = 1e3", "1: error: 'version' takes a whole number, "
			   "not '1e3'\n" },
	{ "version = 1 000", "1: error: 'version' takes a whole number, "
			     "not '1 000'\n" },
	{ "version = -", "1: error: 'version' takes a whole number, "
			 "not '-'\n" },
	{ "version = 99999999999999999999999999",
		"1: error: 'version' takes a whole number, "
		"not '99999999999999999999999999'\n" },
	{ "private = on version = 3 here { }", NULL },
	{ "private = \"true\"", "1: error: 'private' takes true or false, "
				"not \"true\"\n" },
	{ "private = maybe", "1: error: 'private' takes true or false, "
			     "not 'maybe'\n" },
	{ "private = True", "1: error: 'private' takes true or false, "
			    "not 'True'\n" },
	{ "private = 1", "1: error: 'private' takes true or false, "
			 "not '1'\n" },
};

static void conf__is_strict_with_numbers_and_switches(void **state)
{
	(void)state;
	CONF_CHECK(plain_values);
}

static const struct conf_mistake around_values[] = {
	{ "tags = \"one\"\ntitle = { \"a\", \"b\" }",
		"2: error: 'title' takes one value, not a list\n" },
	{ "title \"x\"\nversion 3\nprivate\ntags { \"a\" }",
		"1: error: there is no '=' after 'title'\n"
		"2: error: there is no '=' after 'version'\n"
		"3: error: there is no '=' after 'private'\n"
		"4: error: there is no '=' after 'tags'\n" },
	{ "version =\ntitle = \"x\"", "1: error: 'version' has no value\n" },
	{ "topic a { title = }\ntags = ", "1: error: 'title' has no value\n"
					  "2: error: 'tags' has no value\n" },
	{ "tags = { \"a\" }\ntags += { \"b\" }\nversion += 1",
		"2: error: 'tags' takes no '+=': "
		"write all of it in one list\n"
		"3: error: there is no '=' after 'version'\n" },
	{ "\"x\" 7 (\nversion = 1\n= 4\nversion = 2",
		"1: error: \"x\" has no place here\n"
		"3: error: '=' has no place here\n"
		"4: error: 'version' is given twice "
		"(first on line 2)\n" },
	{ "7 \"x\"\nxyz = 3", "1: error: '7' has no place here\n"
			      "2: error: unknown key 'xyz'\n" },
	{ "include(\"/etc/passwd\")\ntitle(a, b) version = 1\n"
	  "xyz(\ntitle = \"x\"",
		"1: error: unknown function 'include'\n"
		"2: error: unknown function 'title'\n"
		"3: error: unknown function 'xyz'\n" },
	{ "tags = { \"a\" \"b\", , \"c\" }\ntags = { , }",
		"1: error: no comma before \"b\"\n"
		"2: error: 'tags' is given twice "
		"(first on line 1)\n"
		"2: error: a comma too many\n" },
	{ "tags = { \"a\", { \"b\" }, = }\nversion = x",
		"1: error: '{' has no place in this list\n"
		"2: error: 'version' takes a whole number, "
		"not 'x'\n" },
	{ "tags = { # why\n \"a\", // not\n \"b\" /* ? */ }",
		"1: error: no comments inside { … }\n"
		"2: error: no comments inside { … }\n"
		"3: error: no comments inside { … }\n" },
	{ "tags = { \"a\",\n \"b\"\nversion = 1",
		"1: error: the list of 'tags' is never closed\n" },
	{ "tags = { \"a\" version = x\ntitle = a = b\n",
		"1: error: the list of 'tags' is never closed\n"
		"1: error: 'version' takes a whole number, "
		"not 'x'\n"
		"2: error: 'title' takes text in quotes: "
		"title = \"a = b\"\n" },
	{ "tags = { a = 3, b { } }\nversion = x",
		"1: error: 'tags' takes text in quotes: "
		"tags = { \"a = 3\" }\n"
		"2: error: 'version' takes a whole number, "
		"not 'x'\n" },
};

static void conf__names_what_stands_around_a_value(void **state)
{
	(void)state;
	CONF_CHECK(around_values);
}

static const struct conf_mistake ids[] = {
	{ "topic {\n title = 1\n}",
		"1: error: a topic needs an id: topic NAME { … }\n"
		"2: error: 'title' takes text in quotes: "
		"title = \"1\"\n" },
	{ "topic a { question q { ask = \"x\"\n option { } } }",
		"2: error: an option needs an id: "
		"option NAME { … }\n"
		"2: error: option: 'label' is missing\n" },
	{ "here there { }\nhere { }",
		"1: error: 'here' takes no id: here { … }\n"
		"2: error: 'here' is given twice "
		"(first on line 1)\n" },
	{ "topic 9a { }\ntopic _a { }\ntopic a-b { }",
		"1: error: '9a' cannot be an id: letters, digits "
		"and _, and a letter first\n"
		"2: error: '_a' cannot be an id: letters, digits "
		"and _, and a letter first\n"
		"3: error: 'a-b' cannot be an id: letters, digits "
		"and _, and a letter first\n" },
	{ "topic and { } topic or { } topic not { }\n"
	  "topic in { } topic is { } topic has { }\n"
	  "topic any { } topic all { } topic i { } topic hash { }",
		"1: error: 'and' cannot be an id: "
		"it is a word of the rules\n"
		"1: error: 'or' cannot be an id: "
		"it is a word of the rules\n"
		"1: error: 'not' cannot be an id: "
		"it is a word of the rules\n"
		"2: error: 'in' cannot be an id: "
		"it is a word of the rules\n"
		"2: error: 'is' cannot be an id: "
		"it is a word of the rules\n"
		"2: error: 'has' cannot be an id: "
		"it is a word of the rules\n" },
	{ "topic ${A} { }\ntopic \"a\nversion = x",
		"1: error: '${A}' is not looked up here; "
		"write it without the braces\n"
		"2: error: a line ends inside quotes "
		"(end it with \\ to go on, or close the quote)\n"
		"3: error: 'version' takes a whole number, not 'x'\n" },
	{ "topic \"a\" { }", "1: error: an id stands without quotes: "
			     "topic a { … }\n" },
	{ "topic a b { }\ntopic c\nversion = 1",
		"1: error: there is no '{' after 'topic a'\n"
		"2: error: there is no '{' after 'topic c'\n" },
	{ "topic = \"a\"\nhere = { \"a\" }",
		"1: error: 'topic' is a section: topic NAME { … }\n"
		"2: error: 'here' is a section: here { … }\n" },
	{ "topic a\n{\n}", NULL },
};

static void conf__is_strict_with_ids(void **state)
{
	(void)state;
	CONF_CHECK(ids);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conf__names_unknown_keys_and_sections),
		cmocka_unit_test(conf__names_what_is_given_twice),
		cmocka_unit_test(conf__wants_texts_in_quotes),
		cmocka_unit_test(conf__is_strict_with_numbers_and_switches),
		cmocka_unit_test(conf__names_what_stands_around_a_value),
		cmocka_unit_test(conf__is_strict_with_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
