/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/save.h"

/* Files of the user's: whole, or not there at all, and for nobody else. */

static char dir[4000];

static int make_dir(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(dir, sizeof(dir), "%s/save-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(dir) ? chdir(dir) : -1;
}

static int remove_dir(void **state)
{
	static const char *const names[] = { "a", "a b.txt", "a.new", "link",
		"far", "folder" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		remove(names[i]);
	return chdir("/") || rmdir(dir);
}

static void expect_file(const char *path, const char *wanted)
{
	char text[200] = "";
	FILE *file = fopen(path, "r");
	size_t n;

	if (!file)
		fail_msg("there is no '%s'", path);
	n = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[n] = '\0';
	assert_string_equal(text, wanted);
}

static mode_t mode_of(const char *path)
{
	struct stat stat;

	assert_int_equal(lstat(path, &stat), 0);
	return stat.st_mode & 07777;
}

static enum saved save(const char *path, const char *text, bool over)
{
	return save_file(path, text, strlen(text), over);
}

/* What a file is written to first is gone, whichever way it went. */
static void expect_nothing_beside_it(void)
{
	glob_t found;

	assert_int_equal(glob("a.*", 0, NULL, &found), GLOB_NOMATCH);
}

static void expect_failure(const char *path, bool over, int error)
{
	assert_int_equal(save(path, "new", over), SAVE_FAILED);
	assert_int_equal(errno, error);
}

static void save_file__makes__a_file_for_its_owner(void **state)
{
	mode_t before = umask(0);

	(void)state;
	assert_int_equal(save("a b.txt", "notes\n", false), SAVED);
	umask(before);
	expect_file("a b.txt", "notes\n");
	assert_int_equal(mode_of("a b.txt"), 0600);
}

static void save_file__asks__before_it_takes_a_place(void **state)
{
	(void)state;
	assert_int_equal(save("a", "old", false), SAVED);
	assert_int_equal(save("a", "new", false), SAVE_EXISTS);
	expect_file("a", "old");
	chmod("a", 0644);
	assert_int_equal(save("a", "new", true), SAVED);
	expect_file("a", "new");
	assert_int_equal(mode_of("a"), 0600);
	expect_nothing_beside_it();
}

static void save_file__goes__through_no_link(void **state)
{
	(void)state;
	assert_int_equal(symlink("far", "link"), 0);
	expect_failure("link", false, EEXIST);
	expect_failure("link", true, EEXIST);
	assert_int_equal(access("far", F_OK), -1);
	assert_int_equal(save("a", "old", false), SAVED);
	assert_int_equal(symlink("far", "a.new"), 0);
	assert_int_equal(save("a", "new", true), SAVED);
	expect_file("a", "new");
	assert_int_equal(access("far", F_OK), -1);
}

static void save_file__says__where_no_file_can_be(void **state)
{
	(void)state;
	assert_int_equal(mkdir("folder", 0700), 0);
	expect_failure("folder", true, EISDIR);
	expect_failure("nowhere/a", false, ENOENT);
	expect_failure("/dev/full", true, EEXIST);
	expect_failure("", false, ENOENT);
}

/* A limit ends the writing half-way, as a full disk does. */
static void save_file__leaves__no_half_of_a_file(void **state)
{
	struct rlimit before, small;
	char text[100] = "", tiny[] = "old";

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	assert_int_equal(save("a", tiny, false), SAVED);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	small = before;
	small.rlim_cur = 50;
	setrlimit(RLIMIT_FSIZE, &small);
	assert_int_equal(save("a b.txt", text, false), SAVE_FAILED);
	assert_int_equal(errno, EFBIG);
	assert_int_equal(save("a", text, true), SAVE_FAILED);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_int_equal(access("a b.txt", F_OK), -1);
	expect_nothing_beside_it();
	expect_file("a", tiny);
}

#define IN_DIR(test) cmocka_unit_test_setup_teardown(test, make_dir, remove_dir)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DIR(save_file__makes__a_file_for_its_owner),
		IN_DIR(save_file__asks__before_it_takes_a_place),
		IN_DIR(save_file__goes__through_no_link),
		IN_DIR(save_file__says__where_no_file_can_be),
		IN_DIR(save_file__leaves__no_half_of_a_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
