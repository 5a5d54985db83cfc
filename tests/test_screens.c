/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>
#include <unistd.h>

#include "play.h"

/* Every script in tests/screens is a test of its own. */

/* "a/b.keys" → "a/b.out" */
static void with_end(const char *keys, const char *end, char out[4096])
{
	snprintf(out, 4096, "%.*s%s", (int)(strlen(keys) - strlen("keys")),
		keys, end);
}

static void compare(const char *wanted, const char *got)
{
	char command[9000];

	snprintf(command, sizeof(command), "diff -u '%s' '%s'", wanted, got);
	if (system(command))
		fail_msg("%s is not what comes of it now: UPDATE=1", wanted);
}

static void play_one(void **state)
{
	const char *keys = *state, *dir = getenv("TMPDIR");
	char wanted[4096], got[4096];
	struct play play;
	FILE *out;

	with_end(keys, "out", wanted);
	if (getenv("UPDATE"))
		snprintf(got, sizeof(got), "%s", wanted);
	else
		snprintf(got, sizeof(got), "%s/transcript-%d",
			dir ? dir : "/tmp", (int)getpid());
	out = fopen(got, "w");
	assert_non_null(out);
	play_init(&play);
	play_script(&play, keys, out);
	play_release(&play);
	fclose(out);
	compare(wanted, got);
}

int main(void)
{
	struct CMUnitTest tests[256];
	glob_t found;
	size_t n;
	int failed;

	if (glob("tests/screens/*.keys", 0, NULL, &found))
		return 1;
	for (n = 0; n < found.gl_pathc && n < 256; n++)
		tests[n] = (struct CMUnitTest){
			.name = strrchr(found.gl_pathv[n], '/') + 1,
			.test_func = play_one,
			.initial_state = found.gl_pathv[n],
		};
	failed = _cmocka_run_group_tests("screens", tests, n, NULL, NULL);
	globfree(&found);
	return failed;
}
