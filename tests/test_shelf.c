/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "keep/note.h"
#include "keep/shelf.h"

/* Where notes lie: found again, one writer each, and not for ever. */

#define DAY (24 * 3600)

static char dir[3000], shelf[4000];
static struct arena arena;

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	arena_init(&arena);
	snprintf(dir, sizeof(dir), "%s/shelf-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(dir))
		return -1;
	snprintf(shelf, sizeof(shelf), "%s/state/notes", dir);
	return 0;
}

static int end(void **state)
{
	char command[8000];

	(void)state;
	arena_release(&arena);
	snprintf(command, sizeof(command), "rm -r '%s'", dir);
	return system(command);
}

static const char *put(const char *name, int days_ago)
{
	const char *path = arena_printf(&arena, "%s/%s", shelf, name);
	struct utimbuf times = { 0 };
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("not much", file);
	fclose(file);
	times.actime = times.modtime = time(NULL) - (time_t)days_ago * DAY;
	assert_int_equal(utime(path, &times), 0);
	return path;
}

static void expect_list(const char *wanted)
{
	struct shelf_note *notes;
	int n = shelf_list(shelf, &notes, &arena);
	char names[1000] = "";

	assert_true(n >= 0);
	for (int i = 0; i < n; i++)
		snprintf(names + strlen(names), sizeof(names) - strlen(names),
			"%s ", notes[i].name);
	assert_string_equal(names, wanted);
}

static void shelf_new__draws__a_name_that_says_nothing(void **state)
{
	char one[SHELF_NAME], other[SHELF_NAME];
	struct stat stat;

	(void)state;
	expect_list("");
	assert_true(shelf_new(shelf, one));
	assert_true(shelf_new(shelf, other));
	assert_string_not_equal(one, other);
	assert_int_equal(strlen(one), strlen("0123456789abcdef.note"));
	assert_int_equal(strspn(one, "0123456789abcdef"), 16);
	assert_int_equal(lstat(shelf, &stat), 0);
	assert_int_equal(stat.st_mode & 07777, 0700);
}

static void shelf_new__uses__no_place_that_others_can_look_into(void **state)
{
	char name[SHELF_NAME];

	(void)state;
	assert_true(shelf_new(shelf, name));
	assert_int_equal(chmod(shelf, 0755), 0);
	assert_false(shelf_new(shelf, name));
	assert_int_equal(errno, EPERM);
}

static void shelf_list__lists__notes_and_nothing_else(void **state)
{
	char name[SHELF_NAME];

	(void)state;
	assert_true(shelf_new(shelf, name));
	put("bb.note", 2);
	put("aa.note", 1);
	put("cc.note", 2);
	put("aa.note.new", 0);
	put("aa.note.lock", 0);
	put(".note", 0);
	put("a letter", 0);
	put("a-name-that-is-much-longer-than-any.note", 0);
	assert_int_equal(
		mkdir(arena_printf(&arena, "%s/dd.note", shelf), 0700), 0);
	expect_list("aa.note bb.note cc.note ");
}

static void shelf_find__finds__by_a_beginning(void **state)
{
	char name[SHELF_NAME], path[4096];

	(void)state;
	assert_true(shelf_new(shelf, name));
	put("aabb.note", 2);
	put("aacc.note", 1);
	assert_true(shelf_find(shelf, "aab", path, sizeof(path)));
	assert_string_equal(path, arena_printf(&arena, "%s/aabb.note", shelf));
	assert_true(shelf_find(shelf, "aacc.note", path, sizeof(path)));
	assert_false(shelf_find(shelf, "aa", path, sizeof(path)));
	assert_false(shelf_find(shelf, "bb", path, sizeof(path)));
	assert_false(shelf_find(shelf, "", path, sizeof(path)));
	assert_false(shelf_find(shelf, "../", path, sizeof(path)));
}

static void shelf_tidy__deletes__what_is_old(void **state)
{
	char name[SHELF_NAME];

	(void)state;
	assert_true(shelf_new(shelf, name));
	put("new.note", 0);
	put("week.note", 7);
	put("month.note", 31);
	put("soon.note", -3);
	put("long-ago.note", 5000);
	assert_int_equal(shelf_tidy(shelf, 0, time(NULL)), 0);
	assert_int_equal(shelf_tidy(shelf, 30, time(NULL)), 1);
	expect_list("soon.note new.note week.note long-ago.note ");
	/* A clock that is years ahead. */
	assert_int_equal(
		shelf_tidy(shelf, 30, time(NULL) + (time_t)4000 * DAY), 0);
}

static bool lock_elsewhere(const char *path, char who[SHELF_WHO])
{
	int ends[2], status;
	bool got;
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	pid = fork();
	if (!pid) {
		struct shelf_lock lock;

		got = shelf_lock(&lock, path, "another", who);
		_exit(!(write(ends[1], who, SHELF_WHO) == SHELF_WHO) * 2 +
			!got);
	}
	assert_int_equal(read(ends[0], who, SHELF_WHO), SHELF_WHO);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	close(ends[0]);
	close(ends[1]);
	return !status;
}

static void shelf_lock__lets__one_write(void **state)
{
	char name[SHELF_NAME], who[SHELF_WHO];
	struct shelf_lock lock;
	const char *path;

	(void)state;
	assert_true(shelf_new(shelf, name));
	path = put("aa.note", 0);
	assert_true(shelf_lock(&lock, path, "a worker, since ten", who));
	assert_false(lock_elsewhere(path, who));
	assert_string_equal(who, "a worker, since ten");
	shelf_unlock(&lock);
	assert_true(lock_elsewhere(path, who));
	/* It ended without a word: nothing is locked. */
	assert_true(shelf_lock(&lock, path, "me", who));
	shelf_unlock(&lock);
	shelf_unlock(&lock);
	expect_list("aa.note ");
}

#define IN_DIR(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DIR(shelf_new__draws__a_name_that_says_nothing),
		IN_DIR(shelf_new__uses__no_place_that_others_can_look_into),
		IN_DIR(shelf_list__lists__notes_and_nothing_else),
		IN_DIR(shelf_find__finds__by_a_beginning),
		IN_DIR(shelf_tidy__deletes__what_is_old),
		IN_DIR(shelf_lock__lets__one_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
