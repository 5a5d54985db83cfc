/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <unistd.h>

#include "load/women.h"

/* Invented women, as their files have them. */

static char directory[300];

static int make_directory(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(directory, sizeof(directory), "%s/women-XXXXXX",
		tmp ? tmp : "/tmp");
	return mkdtemp(directory) ? 0 : -1;
}

static const char *const names[] = { "ada.answers", "bea.answers",
	"real.answers", "other.answers", "broken.answers", ".hidden.answers",
	"notes.txt", "latin.answers" };

static int remove_directory(void **state)
{
	char path[400];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "%s/%s", directory, names[i]);
		unlink(path);
	}
	return rmdir(directory);
}

static const char *put(const char *name, const char *text)
{
	static char path[400];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", directory, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	return path;
}

#define ADA                                                               \
	"# Ada, 40, who rings from\n#  the bus.\n#\n# She is invented.\n" \
	"#\n# And \033[31mred.\n#\n# What to notice. One\n# thing.\n#\n"  \
	"# To talk about. Another?\nchecklist tea 1\n# not of the head\n" \
	"practice\n"

static void load_woman__reads__what_is_for_the_group(void **state)
{
	struct women women;
	struct diag diag;

	(void)state;
	women_init(&women);
	diag_init(&diag);
	assert_true(load_woman(&women, put("ada.answers", ADA), &diag));
	assert_int_equal(women.n, 1);
	assert_string_equal(women.all[0].id, "ada");
	assert_string_equal(women.all[0].name, "Ada");
	assert_string_equal(
		women.all[0].line, "Ada, 40, who rings from the bus.");
	assert_string_equal(women.all[0].who, "She is invented.\nAnd [31mred.");
	assert_string_equal(women.all[0].notice, "One thing.");
	assert_string_equal(women.all[0].talk, "Another?");
	assert_true(load_woman(&women,
		put("bea.answers", "checklist tea 1\npractice\n"), &diag));
	assert_string_equal(women.all[1].name, "bea");
	assert_string_equal(women.all[1].who, "");
	assert_string_equal(women.all[1].talk, "");
	diag_release(&diag);
	women_release(&women);
}

static void load_woman__refuses__who_is_not_said_to_be_invented(void **state)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{ "# Ada, 40\nchecklist tea 1\n",
			"'practice' is missing: nobody says that she is invented" },
		{ "# Ada, 40\npractice\n",
			"the line 'checklist ID VERSION' is missing" },
		{ "# Ad\xe9, 40\nchecklist tea 1\npractice\n",
			"not UTF-8 text" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct women women;
		struct diag diag;

		women_init(&women);
		diag_init(&diag);
		assert_false(load_woman(
			&women, put("real.answers", cases[i].text), &diag));
		assert_int_equal(women.n, 0);
		assert_int_equal(diag.errors, 1);
		assert_string_equal(diag.first->text, cases[i].said);
		diag_release(&diag);
		women_release(&women);
	}
}

static void load_women__takes__those_of_this_checklist(void **state)
{
	char meant[SUGGEST_SIZE];
	struct women women;

	(void)state;
	put("bea.answers", "# Bea\nchecklist tea 1\npractice\n");
	put("ada.answers", ADA);
	put("real.answers", "checklist tea 1\n");
	put("other.answers", "checklist coffee 1\npractice\n");
	put("broken.answers", "");
	put("latin.answers", "# \xe9\nchecklist tea 1\npractice\n");
	put(".hidden.answers", ADA);
	put("notes.txt", ADA);
	women_init(&women);
	assert_true(load_women(&women, directory, "tea"));
	assert_int_equal(women.n, 2);
	assert_int_equal(women_find(&women, "ada", meant), 0);
	assert_int_equal(women_find(&women, "bea", meant), 1);
	assert_int_equal(women_find(&women, "aba", meant), -1);
	assert_string_equal(meant, " (did you mean 'ada'?)");
	assert_false(load_women(&women, "/nowhere", "tea"));
	women_release(&women);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(load_woman__reads__what_is_for_the_group),
		cmocka_unit_test(
			load_woman__refuses__who_is_not_said_to_be_invented),
		cmocka_unit_test(load_women__takes__those_of_this_checklist),
	};

	return cmocka_run_group_tests(tests, make_directory, remove_directory);
}
