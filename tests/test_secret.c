/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/asan.h"
#include "base/secret.h"

/* Under AddressSanitizer mlock does nothing, and dumping must be possible. */

enum {
	KB = 1024
};

static bool is_heap; /* the latest of them is where malloc commonly is */

/* The VmFlags of the pages at p, from the kernel; "" if it has none. */
static void flags_of(const void *p, char *flags, int size)
{
	FILE *maps = fopen("/proc/self/smaps", "r");
	unsigned long from, to;
	bool here = false;
	char line[512];

	flags[0] = '\0';
	is_heap = false;
	while (maps && fgets(line, sizeof(line), maps)) {
		if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
			here = (uintptr_t)p >= from && (uintptr_t)p < to;
		is_heap |= here && strstr(line, "[heap]");
		if (here && !strncmp(line, "VmFlags:", 8))
			snprintf(flags, (size_t)size, "%s", line + 8);
	}
	if (maps)
		fclose(maps);
}

static void secret__is__locked_and_out_of_dumps(void **state)
{
	struct arena arena;
	char flags[512], *text;

	(void)state;
	secret_init(&arena);
	assert_in_range(arena.source->least, 16 * KB, 1024 * KB);
	assert_int_equal(
		arena.source->least % (size_t)sysconf(_SC_PAGESIZE), 0);
	text = arena_strdup(&arena, "what she said");
	flags_of(text, flags, sizeof(flags));
	if (*flags) {
		assert_non_null(strstr(flags, " dd"));
		if (secret_is_locked() && !UNDER_ASAN)
			assert_non_null(strstr(flags, " lo"));
	}
	assert_string_equal(text, "what she said");
	memset(arena_alloc(&arena, 300 * KB), 'x', 300 * KB);
	arena_release(&arena);
}

/* On the heap, where a library keeps its own copies. */
static int lock_heap(void)
{
	char flags[512], *text = strdup("what she said");
	bool locked;

	secret_lock_heap();
	flags_of(text, flags, sizeof(flags));
	free(text);
	locked = strstr(flags, " lo") && strstr(flags, " dd");
	return is_heap && secret_is_locked() && !locked;
}

/* In a process of its own, which must leave with 0. */
static void assert_in_child(int (*part)(void))
{
	pid_t child = fork();
	int status;

	assert_int_not_equal(child, -1);
	if (!child)
		_exit(part());
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void secret_lock_heap__locks__what_malloc_gave(void **state)
{
	(void)state;
	if (UNDER_ASAN)
		skip();
	assert_in_child(lock_heap);
}

static int use_secret_unlocked(void)
{
	const struct rlimit none = { 0, 0 };
	struct arena arena;
	char *text;

	if (setrlimit(RLIMIT_MEMLOCK, &none))
		return 1;
	if (!geteuid() && setuid(65534)) /* root may lock what it likes */
		return 2;
	secret_init(&arena);
	text = arena_strdup(&arena, "what she said");
	if (strcmp(text, "what she said") != 0)
		return 3;
	arena_release(&arena);
	return secret_is_locked() ? 4 : 0;
}

static void secret__says_so__where_it_may_not_lock(void **state)
{
	(void)state;
	if (UNDER_ASAN)
		skip();
	assert_in_child(use_secret_unlocked);
}

static int harden(void)
{
	struct rlimit core = { 1, 1 };

	umask(0);
	secret_harden_process();
	if (getrlimit(RLIMIT_CORE, &core) || core.rlim_cur || core.rlim_max)
		return 2;
	if (umask(0) != 077)
		return 3;
	return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != UNDER_ASAN;
}

/* Seen from outside: what was given back is not ours to look at. */
static int free_some(void)
{
	char flags[512], *text, seen[4096] = "";
	int memory = open("/proc/self/mem", O_RDONLY);
	off_t at;

	secret_harden_process();
	secret_lock_heap();
	text = malloc(sizeof(seen));
	if (!text || memory < 0)
		return 1;
	strcpy(text + 2000, "what she said");
	at = (off_t)(uintptr_t)(text + 2000);
	flags_of(text, flags, sizeof(flags));
	free(text);
	if (pread(memory, seen, 20, at) != 20)
		return 2;
	return is_heap && !strcmp(seen, "what she said");
}

static void secret_lock_heap__begins_to_wipe__what_is_freed(void **state)
{
	(void)state;
	if (UNDER_ASAN)
		skip();
	assert_in_child(free_some);
}

static void secret_harden_process__closes__what_it_says(void **state)
{
	(void)state;
	assert_in_child(harden);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(secret__is__locked_and_out_of_dumps),
		cmocka_unit_test(secret_lock_heap__locks__what_malloc_gave),
		cmocka_unit_test(secret__says_so__where_it_may_not_lock),
		cmocka_unit_test(
			secret_lock_heap__begins_to_wipe__what_is_freed),
		cmocka_unit_test(secret_harden_process__closes__what_it_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
