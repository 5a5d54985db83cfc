/* SPDX-License-Identifier: MIT */
#include "conf_file.h"

#include <fcntl.h>
#include <sys/stat.h>

static void read_file(struct conf_file *file, const char *text)
{
	conf_file_read(file, text, strlen(text), &top_kind);
}

static const struct {
	const char *text, *value;
} texts[] = {
	{ "\"\"", "" },
	{ "\"plain\"", "plain" },
	{ "'single \"quotes\"'", "single \"quotes\"" },
	{ "'it\\'s \\\\ \\n \\x41 ${HOME}'", "it's \\ \\n \\x41 ${HOME}" },
	{ "\"say \\\"hello\\\" \\\\ it's\"", "say \"hello\" \\ it's" },
	{ "\"one\\ntwo\\tthree\"", "one\ntwo\tthree" },
	{ "\"\\x41\\102\\103\\7\"", "ABC" },
	{ "\"\\${HOME} $HOME {x}\"", "${HOME} $HOME {x}" },
	{ "\"Żółć – “naïve” 日本 🙂\"",
		"Żółć – “naïve” 日本 🙂" },
	{ "\"a # b // c /* d */ e\"", "a # b // c /* d */ e" },
	{ "\"{ } = , += ( )\"", "{ } = , += ( )" },
	{ "\"  blanks  inside  \"", "  blanks  inside  " },
	/* Over lines. */
	{ "\"one \\\n    two\"", "one two" },
	{ "\"one\\\n    two\"", "one two" },
	{ "\"one   \\\ntwo\"", "one two" },
	{ "\"one\\\ntwo\"", "onetwo" },
	{ "\"one \\\r\n\ttwo \\  \n  three\"", "one two three" },
	{ "\"\\\n    one.\\n\\\n    \\\n    two. \\\n    \"", "one.\ntwo." },
	{ "'one \\\n   it\\'s \"two\"'", "one it's \"two\"" },
	{ "\"$\\\n{HOME} \\\n \\${HOME}\"", "${HOME} ${HOME}" },
	{ "\"c:\\\\\\\n   x\"", "c:\\ x" },
	{ "\"one\\ \\\n  two\"", "one two" },
};

static void conf__gives_texts_as_they_were_meant(void **state)
{
	struct conf_file file;
	char text[256];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		snprintf(text, sizeof(text), "title = %s\nversion = 7\n",
			texts[i].text);
		read_file(&file, text);
		assert_true(file.ok);
		assert_int_equal(file.diag.errors, 0);
		assert_string_equal(
			conf_text(file.conf.top, TOP_TITLE), texts[i].value);
		assert_int_equal(conf_number(file.conf.top, TOP_VERSION), 7);
		conf_file_release(&file);
	}
}

static void conf__gives_values_of_every_type(void **state)
{
	struct conf_file file;
	const struct conf_section *top;
	const char *const *tags;
	int n;

	(void)state;
	read_file(&file,
		"version = -12 private=yes\n"
		"tags = { \"a\", 'b\\\n c', } // the rest is left out\n");
	top = file.conf.top;
	assert_string_equal(file.said, "");
	assert_int_equal(conf_number(top, TOP_VERSION), -12);
	assert_true(conf_switch(top, TOP_PRIVATE));
	tags = conf_list(top, TOP_TAGS, &n);
	assert_int_equal(n, 2);
	assert_string_equal(tags[0], "a");
	assert_string_equal(tags[1], "b c");
	assert_int_equal(conf_line(top, TOP_TAGS), 2);
	/* What is not there. */
	assert_false(conf_has(top, TOP_TITLE));
	assert_string_equal(conf_text(top, TOP_TITLE), "");
	assert_int_equal(conf_line(top, TOP_TITLE), 1);
	assert_int_equal(conf_count(top, TOP_TOPIC), 0);
	assert_string_equal(conf_title(top), "");
	conf_file_release(&file);

	read_file(&file, "private = off tags = \"one\"\nhere { }");
	top = file.conf.top;
	assert_false(conf_switch(top, TOP_PRIVATE));
	assert_true(conf_has(top, TOP_PRIVATE));
	assert_string_equal(conf_list(top, TOP_TAGS, &n)[0], "one");
	assert_int_equal(n, 1);
	top = conf_section(top, TOP_HERE, 0);
	assert_int_equal(conf_number(top, HERE_NATION), 0);
	conf_list(file.conf.top, TOP_VERSION, &n);
	assert_int_equal(n, 0);
	conf_file_release(&file);
}

static void conf__gives_sections_in_file_order(void **state)
{
	struct conf_file file;
	const struct conf_section *top, *topic, *question;

	(void)state;
	read_file(&file,
		"topic a {\n"
		"  question q1 { ask = \"one\" }\n"
		"  title = \"A\"\n"
		"  question q2 { ask = \"two\"\n"
		"    option x { label = \"X\" score = 3 }\n"
		"    option y { label = \"Y\" }\n"
		"  }\n"
		"}\n"
		"service { name = \"first\" }\n"
		"/* one\n"
		"   comment */ topic /* here */ b /* and */ { } # there\n"
		"service { name = \"second\" tags = { } }\n");
	top = file.conf.top;
	assert_string_equal(file.said, "");
	assert_int_equal(conf_count(top, TOP_TOPIC), 2);
	assert_int_equal(conf_line(top, TOP_TOPIC), 1);
	assert_int_equal(conf_count(top, TOP_SERVICE), 2);
	topic = conf_section(top, TOP_TOPIC, 0);
	assert_string_equal(conf_title(topic), "a");
	question = conf_section(topic, TOPIC_QUESTION, 1);
	assert_string_equal(conf_title(question), "q2");
	assert_string_equal(conf_text(question, QUESTION_ASK), "two");
	assert_int_equal(conf_section_line(question), 4);
	assert_int_equal(conf_number(conf_section(question, QUESTION_OPTION, 0),
				 OPTION_SCORE),
		3);
	assert_int_equal(conf_line(conf_section(question, QUESTION_OPTION, 1),
				 OPTION_SCORE),
		6);
	assert_int_equal(
		conf_section_line(conf_section(top, TOP_TOPIC, 1)), 11);
	assert_string_equal(
		conf_text(conf_section(top, TOP_SERVICE, 1), SERVICE_NAME),
		"second");
	conf_file_release(&file);
}

static void conf__leaves_out_what_is_wrong_and_keeps_the_rest(void **state)
{
	struct conf_file file;
	const struct conf_section *top, *topic;

	(void)state;
	read_file(&file,
		"version = 08\n"
		"title = \"first\" title = \"second\"\n"
		"tags = { \"a\", b }\n"
		"topic a { question q { ask = \"first\" } }\n"
		"topic a { question q { ask = \"second\" } }\n"
		"topic 9 { title = \"nine\" }\n"
		"topic b { title = \"open\" question q { ask = \"last\"\n");
	top = file.conf.top;
	assert_true(file.ok);
	assert_int_equal(file.diag.errors, 7);
	assert_false(conf_has(top, TOP_VERSION));
	assert_int_equal(conf_line(top, TOP_VERSION), 1);
	assert_int_equal(conf_number(top, TOP_VERSION), 0);
	assert_string_equal(conf_text(top, TOP_TITLE), "first");
	assert_false(conf_has(top, TOP_TAGS));
	assert_int_equal(conf_count(top, TOP_TOPIC), 2);
	topic = conf_section(top, TOP_TOPIC, 0);
	assert_string_equal(
		conf_text(conf_section(topic, TOPIC_QUESTION, 0), QUESTION_ASK),
		"first");
	topic = conf_section(top, TOP_TOPIC, 1);
	assert_string_equal(conf_text(topic, TOPIC_TITLE), "open");
	assert_string_equal(
		conf_text(conf_section(topic, TOPIC_QUESTION, 0), QUESTION_ASK),
		"last");
	conf_file_release(&file);
}

static void conf__says_once_that_controls_are_left_out(void **state)
{
	struct conf_file file;
	int n;

	(void)state;
	read_file(&file, "title = \"a\x1b[2Jb\"\n"
			 "tags = { \"\\e]0;x\\a\", \"\xe2\x80\xae"
			 "z\" }\n");
	assert_string_equal(file.said, "");
	assert_string_equal(conf_text(file.conf.top, TOP_TITLE), "a[2Jb");
	assert_string_equal(conf_text(file.conf.top, TOP_TITLE), "a[2Jb");
	assert_string_equal(conf_list(file.conf.top, TOP_TAGS, &n)[0], "]0;x");
	free(file.said);
	file.said = conf_file_said(&file.diag, file.path);
	assert_string_equal(file.said,
		"1: warning: control characters are left out of this text "
		"[control]\n"
		"2: warning: control characters are left out of this text "
		"[control]\n");
	conf_file_release(&file);
}

static void conf__keeps_texts_when_it_is_released(void **state)
{
	struct conf_file file;
	const char *text, *title;

	(void)state;
	read_file(&file, "topic a { title = \"x\" }");
	text = conf_text(
		conf_section(file.conf.top, TOP_TOPIC, 0), TOPIC_TITLE);
	title = conf_title(conf_section(file.conf.top, TOP_TOPIC, 0));
	conf_release(&file.conf);
	assert_string_equal(text, "x");
	assert_string_equal(title, "a");
	conf_file_release(&file);
}

static void conf__reports_at_the_line_of_a_key(void **state)
{
	struct conf_file file;
	const struct conf_section *topic;

	(void)state;
	read_file(&file, "\ntopic a {\n title = \"x\"\n}");
	topic = conf_section(file.conf.top, TOP_TOPIC, 0);
	conf_error(topic, TOPIC_TITLE, "no %s", "such");
	conf_warning(topic, TOPIC_QUESTION, "empty:a", "no %d", 1);
	free(file.said);
	file.said = conf_file_said(&file.diag, file.path);
	assert_string_equal(
		file.said, "2: warning: no 1 [empty:a]\n3: error: no such\n");
	conf_file_release(&file);
}

static void conf__refuses_what_is_not_a_file_of_its_size(void **state)
{
	char path[256], said[512];
	struct arena arena;
	struct conf conf;
	struct diag diag;
	char *text;

	(void)state;
	conf_file_write(path, sizeof(path), "title = \"x\"", 11);
	arena_init(&arena);
	diag_init(&diag);
	assert_true(conf_read(&conf, path, 11, &top_kind, &arena, &diag));
	conf_release(&conf);
	assert_false(conf_read(&conf, path, 10, &top_kind, &arena, &diag));
	conf_release(&conf);
	unlink(path);
	assert_false(conf_read(&conf, path, 100, &top_kind, &arena, &diag));
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_false(conf_read(&conf, path, 100, &top_kind, &arena, &diag));
	unlink(path);
	assert_false(conf_read(&conf, "/", 100, &top_kind, &arena, &diag));
	text = conf_file_said(&diag, path);
	snprintf(said, sizeof(said),
		"signpost: cannot read '%s': No such file or directory\n"
		"1: error: is larger than 0 kB\n"
		"1: error: is not a regular file\n"
		"/:1: error: is a directory, not a file\n",
		path);
	assert_string_equal(text, said);
	free(text);
	arena_release(&arena);
	diag_release(&diag);
}

static void conf__reads_an_empty_file(void **state)
{
	struct conf_file file;

	(void)state;
	read_file(&file, "");
	assert_true(file.ok);
	assert_string_equal(file.said, "");
	assert_int_equal(conf_section_line(file.conf.top), 1);
	conf_file_release(&file);
	read_file(&file, "xyz");
	assert_false(file.ok);
	conf_file_release(&file);
}

static const struct conf_kind *guess(const char *text, struct diag *diag)
{
	static const struct conf_kind *const kinds[] = {
		&question_kind,
		&topic_kind,
		&service_kind,
	};
	char bytes[128];
	struct file file = {
		.path = "x",
		.text = bytes,
		.size = strlen(text),
	};

	strcpy(bytes, text);
	return conf_guess(&file, kinds, 3, diag);
}

static void conf__guesses_a_kind_by_its_own_keys(void **state)
{
	struct diag diag;

	(void)state;
	diag_init(&diag);
	assert_ptr_equal(guess("ask = 1", &diag), &question_kind);
	assert_ptr_equal(
		guess("\xef\xbb\xbf# ask\nname=2", &diag), &service_kind);
	assert_ptr_equal(guess("tags = { \"a\" }\nx { ask = 2 }\n"
			       "question a\n{ name = 3 }",
				 &diag),
		&topic_kind);
	assert_int_equal(diag.errors, 0);
	assert_null(guess("tags = { \"name\" }\nzzz = ask\n", &diag));
	assert_null(guess("", &diag));
	assert_int_equal(diag.errors, 2);
	assert_string_equal(
		diag.first->text, "cannot tell what kind of file this is");
	diag_release(&diag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conf__gives_texts_as_they_were_meant),
		cmocka_unit_test(conf__gives_values_of_every_type),
		cmocka_unit_test(conf__gives_sections_in_file_order),
		cmocka_unit_test(
			conf__leaves_out_what_is_wrong_and_keeps_the_rest),
		cmocka_unit_test(conf__says_once_that_controls_are_left_out),
		cmocka_unit_test(conf__keeps_texts_when_it_is_released),
		cmocka_unit_test(conf__reports_at_the_line_of_a_key),
		cmocka_unit_test(conf__refuses_what_is_not_a_file_of_its_size),
		cmocka_unit_test(conf__reads_an_empty_file),
		cmocka_unit_test(conf__guesses_a_kind_by_its_own_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
