/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/fatal.h"
#include "base/suggest.h"

static struct diag diag;

static int set_up(void **state)
{
	(void)state;
	diag_init(&diag);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	diag_release(&diag);
	return 0;
}

static void assert_printed(const char *expected)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	bool any;

	assert_non_null(out);
	any = diag_print(&diag, out);
	fclose(out);
	assert_string_equal(text, expected);
	assert_int_equal(any, *expected != '\0');
	free(text);
}

static void diag_print__says__nothing_of_nothing(void **state)
{
	(void)state;
	assert_printed("");
	assert_int_equal(diag_drop(&diag, "a.conf", "x"), 0);
	assert_printed("");
}

static void diag_print__sorts__by_file_as_it_came_then_line(void **state)
{
	(void)state;
	diag_error(&diag, "z.conf", 9, "nine %d", 9);
	diag_warning(&diag, "a.conf", 5, "code", "five");
	diag_unreadable(&diag, "no.conf", ENOENT);
	diag_error(&diag, "z.conf", 2, "two, first");
	diag_warning(&diag, "z.conf", 2, NULL, "two, second");
	diag_error(&diag, "a.conf", 1, "one");
	diag_unreadable(&diag, "a.conf", EIO);
	diag_error(&diag, "z.conf", 2, "two, third");
	assert_printed("z.conf:2: error: two, first\n"
		       "z.conf:2: warning: two, second\n"
		       "z.conf:2: error: two, third\n"
		       "z.conf:9: error: nine 9\n"
		       "signpost: cannot read 'a.conf': Input/output error\n"
		       "a.conf:1: error: one\n"
		       "a.conf:5: warning: five [code]\n"
		       "signpost: cannot read 'no.conf': "
		       "No such file or directory\n");
	assert_int_equal(diag.errors, 4);
	assert_int_equal(diag.warnings, 2);
	assert_int_equal(diag.unreadable, 2);
}

static void diag__keeps__copies_of_all(void **state)
{
	char file[] = "a.conf", code[] = "code", text[] = "text";

	(void)state;
	diag_warning(&diag, file, 3, code, "%s", text);
	file[0] = code[0] = text[0] = 'X';
	assert_printed("a.conf:3: warning: text [code]\n");
}

static void diag__sends__nothing_hostile_to_a_terminal(void **state)
{
	(void)state;
	diag_error(&diag, "a\033[2J\n.conf", 1, "no \033]0;%s\a\xff",
		"t\nitle\xe2\x80\xae");
	diag_warning(&diag, "b", 1, "c\x7f\x9b", "\xc2\x9b%d", 1);
	diag_unreadable(&diag, "\001\002", EACCES);
	assert_printed("a[2J .conf:1: error: no ]0;t itle?\n"
		       "b:1: warning: 1 [c?]\n"
		       "signpost: cannot read '': Permission denied\n");
	/* Its own names still find them. */
	assert_int_equal(diag_drop(&diag, "b", "c\x7f\x9b"), 1);
}

static void diag_drop__takes_out__what_it_is_told(void **state)
{
	(void)state;
	diag_warning(&diag, "a", 1, "old", "first");
	diag_warning(&diag, "b", 2, "old", "of another file");
	diag_error(&diag, "a", 3, "an error");
	diag_warning(&diag, "a", 4, NULL, "without a code");
	diag_warning(&diag, "a", 5, "new", "of another code");
	diag_warning(&diag, "a", 6, "old", "last");
	assert_int_equal(diag_drop(&diag, "a", "old"), 2);
	assert_int_equal(diag_drop(&diag, "a", "old"), 0);
	assert_int_equal(diag.warnings, 3);
	assert_int_equal(diag.errors, 1);
	/* The last one is gone: what comes now goes after the one before. */
	diag_error(&diag, "a", 7, "after");
	assert_printed("b:2: warning: of another file [old]\n"
		       "a:3: error: an error\n"
		       "a:4: warning: without a code\n"
		       "a:5: warning: of another code [new]\n"
		       "a:7: error: after\n");
}

static void diag_drop__can_take_out__everything(void **state)
{
	(void)state;
	diag_warning(&diag, "a", 1, "c", "one");
	diag_warning(&diag, "a", 2, "c", "two");
	assert_int_equal(diag_drop(&diag, "a", "c"), 2);
	assert_printed("");
	diag_warning(&diag, "a", 3, "d", "three");
	assert_printed("a:3: warning: three [d]\n");
}

static size_t kept(void)
{
	const struct diag_entry *entry;
	size_t n = 0;

	for (entry = diag.first; entry; entry = entry->next)
		n++;
	return n;
}

static void diag__counts__what_nobody_would_read(void **state)
{
	char *text = NULL, *end;
	size_t size;
	FILE *out;
	int i;

	(void)state;
	for (i = 0; i < 600; i++) {
		diag_error(&diag, "a", i + 1, "wrong");
		diag_warning(&diag, "a", i + 1, "c", "odd");
	}
	diag_unreadable(&diag, "b", ENOENT);
	assert_int_equal(kept(), 1001);
	assert_int_equal(diag.unsaid, 200);
	assert_int_equal(diag.errors, 600);
	assert_int_equal(diag.warnings, 600);
	out = open_memstream(&text, &size);
	assert_true(diag_print(&diag, out));
	fclose(out);
	end = text + size - strlen("signpost: 200 more not shown\n");
	assert_string_equal(end, "signpost: 200 more not shown\n");
	free(text);
	/* What is dropped makes room again. */
	assert_int_equal(diag_drop(&diag, "a", "c"), 500);
	diag_error(&diag, "a", 1, "one more");
	assert_int_equal(diag.unsaid, 200);
	assert_int_equal(kept(), 502);
}

static void diag_release__leaves__one_to_use_again(void **state)
{
	(void)state;
	diag_error(&diag, "a", 1, "wrong");
	diag_release(&diag);
	assert_int_equal(diag.errors, 0);
	assert_printed("");
	diag_error(&diag, "b", 1, "wrong");
	assert_printed("b:1: error: wrong\n");
}

/* The right words are apart by blanks; expected is NULL for none. */
static const struct {
	const char *wrong, *right, *expected;
} slip_cases[] = {
	{ "mabye", "yes no maybe", "maybe" },
	{ "questoin", "topic question option", "question" },
	{ "qestoin", "question", "question" }, /* two slips of 7 */
	{ "qestin", "question", "question" },
	{ "qestn", "question", NULL },
	{ "optino", "option", "option" },
	{ "ture", "true", "true" }, /* 4 letters, 1 swap */
	{ "tuer", "true", NULL },
	{ "hlep", "help", "help" },
	{ "yse", "yes", "yes" },
	{ "ys", "yes", NULL },
	{ "no", "on", NULL },
	{ "n", "no", NULL },
	{ "", "a", NULL },
	{ "titel", "title", "title" },
	{ "tittle", "title", "title" },
	{ "tags", "tags", NULL }, /* the very same */
	{ "Tags", "tags", "tags" },
	{ "NO", "no", "no" },
	{ "MABYE", "maybe", "maybe" },
	{ "cat", "bat hat", "bat" },	 /* the first of equals */
	{ "bat", "hat bat cat", "hat" }, /* not itself */
	{ "lable", "labels label", "label" },
	{ "abcdef", "abcxyf abxdef", "abxdef" }, /* the nearer one */
	/* A swap with something between is not one slip. */
	{ "ca", "abc", NULL },
	{ "cax", "abcx", NULL },
	{ "wholly", "other", NULL },
};

static void suggest__finds__slips_of_the_finger(void **state)
{
	char words[64], *word, *rest;
	struct suggest suggest;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(slip_cases) / sizeof(slip_cases[0]); i++) {
		suggest_init(&suggest, slip_cases[i].wrong);
		snprintf(words, sizeof(words), "%s", slip_cases[i].right);
		for (word = strtok_r(words, " ", &rest); word;
			word = strtok_r(NULL, " ", &rest))
			suggest_offer(&suggest, word);
		if (!slip_cases[i].expected)
			assert_null(suggest.best);
		else if (!suggest.best)
			fail_msg("nothing for '%s'", slip_cases[i].wrong);
		else
			assert_string_equal(
				suggest.best, slip_cases[i].expected);
	}
}

static void suggest_text__is__put_after_a_message(void **state)
{
	char out[SUGGEST_SIZE];
	struct suggest suggest;

	(void)state;
	suggest_init(&suggest, "mabye");
	assert_string_equal(suggest_text(&suggest, out), "");
	suggest_offer(&suggest, "maybe");
	assert_string_equal(
		suggest_text(&suggest, out), " (did you mean 'maybe'?)");
}

static void suggest__leaves_alone__words_too_long(void **state)
{
	char wrong[200], right[200], out[SUGGEST_SIZE];
	struct suggest suggest;
	size_t n;

	(void)state;
	for (n = 1; n < 199; n++) {
		memset(wrong, 'a', n);
		memset(right, 'a', n);
		wrong[n] = right[n] = '\0';
		wrong[0] = 'b';
		suggest_init(&suggest, wrong);
		suggest_offer(&suggest, right);
		assert_int_equal(suggest.best != NULL, n >= 3 && n <= 64);
		suggest_text(&suggest, out);
		assert_in_range(strlen(out), 0, SUGGEST_SIZE - 1);
	}
}

static char *volatile wiped_by_hook;

static void hook(void)
{
	fputs("hook, ", stderr);
	memset(wiped_by_hook, 'x', 4);
	fatal("again"); /* must not come back here */
}

/* Runs fatal() in a process of its own: what it says, and its exit code. */
static int fatal_in_child(void (*set)(void), char *said, size_t size)
{
	char text[] = "text";
	int ends[2], status;
	ssize_t n;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	fflush(NULL);
	child = fork();
	assert_int_not_equal(child, -1);
	if (!child) {
		dup2(ends[1], STDERR_FILENO);
		wiped_by_hook = text;
		fatal_set_hook(set);
		fatal("no %s\033[m", text);
	}
	close(ends[1]);
	n = read(ends[0], said, size - 1);
	said[n > 0 ? n : 0] = '\0';
	while (n > 0 && (n = read(ends[0], said + strlen(said),
				 size - 1 - strlen(said))) > 0)
		said[strlen(said) + (size_t)n] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void ordinary_hook(void)
{
	fputs("hook, ", stderr);
	memset(wiped_by_hook, 'x', 4);
}

static void fatal__leaves__with_4(void **state)
{
	char said[512] = "";

	(void)state;
	assert_int_equal(fatal_in_child(NULL, said, sizeof(said)), 4);
	assert_string_equal(said, "signpost: no text[m\n");
}

static void fatal__calls__the_hook_first(void **state)
{
	char said[512] = "";

	(void)state;
	assert_int_equal(fatal_in_child(ordinary_hook, said, sizeof(said)), 4);
	assert_string_equal(said, "hook, signpost: no text[m\n");
}

static void fatal__calls__the_hook_once(void **state)
{
	char said[512] = "";

	(void)state;
	assert_int_equal(fatal_in_child(hook, said, sizeof(said)), 4);
	assert_string_equal(said, "hook, signpost: again\n");
}

#define diag_test(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		diag_test(diag_print__says__nothing_of_nothing),
		diag_test(diag_print__sorts__by_file_as_it_came_then_line),
		diag_test(diag__keeps__copies_of_all),
		diag_test(diag__sends__nothing_hostile_to_a_terminal),
		diag_test(diag_drop__takes_out__what_it_is_told),
		diag_test(diag_drop__can_take_out__everything),
		diag_test(diag__counts__what_nobody_would_read),
		diag_test(diag_release__leaves__one_to_use_again),
		cmocka_unit_test(suggest__finds__slips_of_the_finger),
		cmocka_unit_test(suggest_text__is__put_after_a_message),
		cmocka_unit_test(suggest__leaves_alone__words_too_long),
		cmocka_unit_test(fatal__leaves__with_4),
		cmocka_unit_test(fatal__calls__the_hook_first),
		cmocka_unit_test(fatal__calls__the_hook_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
