/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/replace.h"

/* A directory of its own for each test, and a file "old" in it. */
struct place {
	char directory[256];
	struct arena arena;
};

static void write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_true(write_all(fd, text, strlen(text)));
	close(fd);
}

static void check_file(const char *path, const char *text, mode_t mode)
{
	char bytes[64];
	struct stat st;
	int fd = open(path, O_RDONLY);
	ssize_t n;

	assert_true(fd >= 0);
	n = read(fd, bytes, sizeof(bytes) - 1);
	assert_true(n >= 0);
	bytes[n] = '\0';
	assert_string_equal(bytes, text);
	assert_int_equal(fstat(fd, &st), 0);
	assert_int_equal(st.st_mode & 07777, mode);
	close(fd);
}

static int enter(void **state)
{
	static struct place place;
	const char *base = getenv("TMPDIR");

	snprintf(place.directory, sizeof(place.directory), "%s/replace-XXXXXX",
		base ? base : "/tmp");
	if (!mkdtemp(place.directory) || chdir(place.directory))
		return -1;
	arena_init(&place.arena);
	write_file("old", "old");
	*state = &place;
	return 0;
}

/* Fails if there is anything left but "old". */
static int leave(void **state)
{
	struct place *place = *state;
	int left;

	arena_release(&place->arena);
	unlink("old");
	left = chdir("/") || rmdir(place->directory);
	return left;
}

static bool replace(struct place *place, const char *path, const char *text,
	const char *meanwhile)
{
	struct replace replace;
	bool done = false;

	if (replace_begin(&replace, path, &place->arena) &&
		replace_write(&replace, text, strlen(text), &place->arena)) {
		if (meanwhile)
			write_file(path, meanwhile);
		done = replace_finish(&replace);
	}
	replace_end(&replace);
	return done;
}

static void replace__keeps__mode(void **state)
{
	assert_int_equal(chmod("old", 0640), 0);
	assert_true(replace(*state, "old", "new", NULL));
	check_file("old", "new", 0640);
}

static void replace__makes__new_file_for_all(void **state)
{
	unlink("old");
	umask(077);
	assert_true(replace(*state, "old", "new", NULL));
	check_file("old", "new", 0644);
}

static void replace__leaves__what_others_changed(void **state)
{
	assert_false(replace(*state, "old", "new", "others'"));
	check_file("old", "others'", 0600);
	unlink("old");
	assert_false(replace(*state, "old", "new", "others'"));
	check_file("old", "others'", 0600);
}

static void replace__follows__no_link(void **state)
{
	assert_int_equal(symlink("old", "link"), 0);
	assert_false(replace(*state, "link", "new", NULL));
	check_file("old", "old", 0600);
	unlink("link");
	assert_int_equal(symlink("nowhere", "link"), 0);
	assert_false(replace(*state, "link", "new", NULL));
	unlink("link");
	assert_false(replace(*state, ".", "new", NULL));
	assert_false(replace(*state, "/dev/null", "new", NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			replace__keeps__mode, enter, leave),
		cmocka_unit_test_setup_teardown(
			replace__makes__new_file_for_all, enter, leave),
		cmocka_unit_test_setup_teardown(
			replace__leaves__what_others_changed, enter, leave),
		cmocka_unit_test_setup_teardown(
			replace__follows__no_link, enter, leave),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
