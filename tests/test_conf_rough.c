/* SPDX-License-Identifier: MIT */
#include "conf_file.h"

#include <confuse.h>
#include <sys/stat.h>
#include <time.h>

#include "base/asan.h"
#include "load/conf_form.h"
#include "spoil.h"

/* Whatever is in a file: no crash, no hang, and no word of libconfuse's. */

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	ROUNDS = 20000,
	MOST_BYTES = 4 << 20,
	/* Far more than any of it takes, here and where memory is watched. */
	MOST_SECONDS = 2,
	MOST_SECONDS_WATCHED = 20,
	MOST_WATCHED = 1 << 17,
};

static const char good[] =
	"title = \"A check-in\"\n"
	"version = 3\n"
	"private = false\n"
	"tags = { \"one\", 'two', \"three \\\n"
	"    and a half\" }\n"
	"# a comment\n"
	"topic menopause {\n"
	"    title = \"Periods and menopause\"\n"
	"    question signs {\n"
	"        ask = \"How are \\\"things\\\", these days?\"\n"
	"        type = \"many\"  min = -1\n"
	"        private = yes\n"
	"        tags = \"one\"\n"
	"        option hot { label = \"Hot flushes – \\n ’n’ all\" }\n"
	"        option none { label = 'None $ of these' score = 12 }\n"
	"    }\n"
	"    question bother { ask = \"And how do they bother you?\" }\n"
	"}\n"
	"topic home { }\n"
	"here { nation = \"scotland\" }\n"
	"service { name = \"With Us\" tags = { } }\n"
	"service { name = \"Westfield\" tags = { \"a\", \"b\", } }\n";

static void add_titles(const struct conf_form *form)
{
	for (int i = 0; i < form->kind->n_keys; i++) {
		if (!form->sections[i])
			continue;
		if (form->kind->keys[i].titled)
			form->opts[i].flags |= CFGF_TITLE;
		add_titles(form->sections[i]);
	}
}

/* Whether libconfuse by itself has the same sections and values. Texts are
 * left out: there, lines that go on keep all their blanks. */
static void compare(const struct conf_section *section, const cfg_t *cfg,
	const struct conf_form *form)
{
	for (int key = 0; key < form->kind->n_keys; key++) {
		const struct conf_key *row = &form->kind->keys[key];
		const cfg_opt_t *opt = &cfg->opts[key];
		int n = (int)opt->nvalues, in_list;

		if (row->type == CONF_SECTION)
			assert_int_equal(conf_count(section, key), n);
		else if (row->type != CONF_LIST)
			assert_int_equal(conf_has(section, key), n);
		else if (conf_list(section, key, &in_list))
			assert_int_equal(in_list, n);
		if (row->type == CONF_NUMBER && n)
			assert_int_equal(conf_number(section, key),
				opt->values[0]->number);
		if (row->type == CONF_SWITCH && n)
			assert_int_equal(conf_switch(section, key),
				opt->values[0]->boolean);
		for (int i = 0; row->type == CONF_SECTION && i < n; i++) {
			const struct conf_section *child = conf_section(
				section, key, i);
			const cfg_t *twin = opt->values[i]->section;

			if (row->titled)
				assert_string_equal(
					conf_title(child), twin->title);
			compare(child, twin, form->sections[key]);
		}
	}
}

static void be_silent(cfg_t *cfg, const char *format, va_list args)
{
	(void)cfg;
	(void)format;
	(void)args;
}

static void check_with_libconfuse(const struct conf_file *file,
	const char *text, const struct conf_form *form)
{
	cfg_t *cfg = cfg_init(form->opts, CFGF_NONE);
	int result;

	cfg_set_error_function(cfg, be_silent);
	result = cfg_parse_buf(cfg, text);
	/* A comment between two tokens is too much for it. */
	if (!strpbrk(text, "#/"))
		assert_int_equal(result, CFG_SUCCESS);
	if (result == CFG_SUCCESS)
		compare(file->conf.top, cfg, form);
	cfg_free(cfg);
}

static void conf__survives_any_change_to_a_good_file(void **state)
{
	char text[4096];
	struct arena arena;
	struct conf_form *form;
	struct conf_file file;
	int right = 0;

	(void)state;
	arena_init(&arena);
	form = conf_form_new(&top_kind, &arena);
	add_titles(form);
	for (int round = 0; round < ROUNDS; round++) {
		static const char bytes[] =
			"{}=\"'\\#/*,+$()\n\t ax0\xc3\x00\x1b";
		size_t n = sizeof(good) - 1;

		memcpy(text, good, n);
		for (unsigned i = random_below(4); round && i < 4; i++)
			n = mutate(text, n, bytes, sizeof(bytes));
		text[n] = '\0';
		conf_file_read(&file, text, n, &top_kind);
		assert_null(strstr(file.said, "libconfuse"));
		if (!file.diag.errors) {
			assert_true(file.ok);
			check_with_libconfuse(&file, text, form);
			right++;
		}
		conf_file_release(&file);
	}
	/* Among the rest there are some of either sort. */
	assert_in_range(right, ROUNDS / 50, ROUNDS / 2);
	arena_release(&arena);
}

static bool is_watched(void)
{
	return UNDER_ASAN || getenv("VALGRIND");
}

/* libconfuse makes room for a text by 32 bytes at a time, for a list by one
 * item: where memory is watched, each time is a copy of it all. */
static size_t most_in_value(void)
{
	return is_watched() ? MOST_WATCHED : MOST_BYTES - 100;
}

static void assert_quick(clock_t start)
{
	assert_in_range((clock() - start) / CLOCKS_PER_SEC, 0,
		is_watched() ? MOST_SECONDS_WATCHED : MOST_SECONDS);
}

/* Has n bytes read, made of the same bytes again and again. */
static void read_repeated(
	const char *head, const char *again, const char *tail, size_t n)
{
	const size_t len = strlen(again);
	char *text = malloc(n + strlen(head) + strlen(tail) + len);
	size_t size = strlen(head);
	struct conf_file file;
	clock_t start;

	assert_non_null(text);
	memcpy(text, head, size);
	for (; size < n; size += len)
		memcpy(text + size, again, len);
	size = n;
	memcpy(text + size, tail, strlen(tail));
	start = clock();
	conf_file_read(&file, text, size + strlen(tail), &top_kind);
	assert_quick(start);
	assert_null(strstr(file.said, "libconfuse"));
	conf_file_release(&file);
	free(text);
}

static const struct {
	const char *head, *again, *tail;
} long_values[] = {
	{ "tags = { ", "\"a\",", " }\n" },
	{ "title = '", "a", "'\n" },
	{ "title = '", "\"", "'\n" },
	{ "title = \"", "a", "\"\n" },
	{ "title = \"", "a \\\n  ", "a\"\n" },
}, repeated[] = {
	{ "", " ", "\ntitle = \"x\"\n" },
	{ "", "\n", "title = \"x\"\n" },
	{ "title = \"", "\n", "" },
	{ "title = \"", "\nand so on", "" },
	{ "title = \"", "\\", "" },
	{ "title = \"", "${", "" },
	{ "title = ", "a ", "" },
	{ "version = ", "9", "" },
	{ "tags = { ", "a\n", " }\n" },
	{ "tags = { ", "\"a\n", " }\n" },
	{ "tags = { ", "#\n", " }\n" },
	{ "/*", "*", "" },
	{ "", "#\n", "" },
	{ "", "\"\n", "" },
	{ "", "a", " = 1" },
	{ "", "a ", "" },
	{ "", "tilte = 1\n", "" },
	{ "", "title = ", "" },
	{ "", "tpoic { }\n", "" },
	{ "", "topic a { }\n", "" },
	{ "", "topic a { question b { ", "" },
	{ "", "{", "" },
	{ "", "a{", "" },
	{ "", "}", "" },
	{ "", "include(", "" },
	{ "", "\xff\n", "" },
	{ "", "=", "" },
};

static void conf__reads_anything_in_little_time(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(long_values); i++)
		read_repeated(long_values[i].head, long_values[i].again,
			long_values[i].tail, most_in_value());
	for (size_t i = 0; i < LENGTH(repeated); i++)
		read_repeated(repeated[i].head, repeated[i].again,
			repeated[i].tail, MOST_BYTES - 100);
	read_repeated("topic a { question b { option c { ", "{", "", 100000);
}

static void conf__compares_no_title_with_all_before_it(void **state)
{
	char *text;
	size_t size;
	FILE *stream = open_memstream(&text, &size);
	struct conf_file file;
	clock_t start = clock();

	(void)state;
	assert_non_null(stream);
	for (int i = 0; i < 40000; i++)
		fprintf(stream, "topic a%d { }\n", i);
	fclose(stream);
	conf_file_read(&file, text, size, &top_kind);
	assert_string_equal(file.said, "");
	assert_int_equal(conf_count(file.conf.top, TOP_TOPIC), 40000);
	assert_quick(start);
	conf_file_release(&file);
	free(text);
}

static void conf__does_not_read_what_is_too_large(void **state)
{
	struct conf_file file;
	struct stat st;
	struct conf conf;

	(void)state;
	conf_file_read(&file, "title = \"x\"", 11, &top_kind);
	conf_file_write(file.path, sizeof(file.path), "", 0);
	assert_int_equal(truncate(file.path, (off_t)1 << 30), 0);
	assert_int_equal(stat(file.path, &st), 0);
	assert_false(conf_read(&conf, file.path, MOST_BYTES, &top_kind,
		&file.arena, &file.diag));
	assert_string_equal(file.diag.first->text, "is larger than 4 MB");
	unlink(file.path);
	conf_file_release(&file);
}

static void conf__keeps_the_environment_out(void **state)
{
	static const char *const cases[] = {
		"title = \"${CONF_SECRET}\"",
		"title = '${CONF_SECRET}'",
		"title = ${CONF_SECRET}",
		"title = \"\\${CONF_SECRET}\"",
		"title = \"$\\\n{CONF_SECRET}\"",
		"title = \"\\x24{CONF_SECRET}\"",
		"title = '$\\\n{CONF_SECRET}'",
		"title = '$' ${CONF_SECRET}",
		"title = \"~/x\" tags = { ~, \"~\" }",
	};
	struct conf_file file;

	(void)state;
	setenv("CONF_SECRET", "leaked", 1);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		conf_file_read(&file, cases[i], strlen(cases[i]), &top_kind);
		assert_null(strstr(file.said, "leaked"));
		if (file.ok)
			assert_null(strstr(
				conf_text(file.conf.top, TOP_TITLE), "leaked"));
		conf_file_release(&file);
	}
	assert_string_equal(getenv("CONF_SECRET"), "leaked");
}

/* All of stderr goes to a file, which must be empty in the end. */
struct caught {
	FILE *file;
	int stderr_fd;
};

static int catch_stderr(void **state)
{
	static struct caught caught;

	caught.file = tmpfile();
	caught.stderr_fd = dup(STDERR_FILENO);
	*state = &caught;
	return caught.file ? dup2(fileno(caught.file), STDERR_FILENO) < 0 : -1;
}

static int show_stderr(void **state)
{
	struct caught *caught = *state;
	bool said = false;
	int c;

	fflush(stderr);
	dup2(caught->stderr_fd, STDERR_FILENO);
	close(caught->stderr_fd);
	rewind(caught->file);
	while ((c = fgetc(caught->file)) != EOF) {
		fputc(c, stderr);
		said = true;
	}
	fclose(caught->file);
	return said;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(conf__survives_any_change_to_a_good_file),
		cmocka_unit_test(conf__reads_anything_in_little_time),
		cmocka_unit_test(conf__compares_no_title_with_all_before_it),
		cmocka_unit_test(conf__does_not_read_what_is_too_large),
		cmocka_unit_test(conf__keeps_the_environment_out),
	};

	return cmocka_run_group_tests(tests, catch_stderr, show_stderr);
}
