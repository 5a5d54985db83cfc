/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>
#include <unistd.h>

#include "aloud.h"

/*
 * Every script in tests/plain is a test of its own; and those that are walked
 * with a braille display, too, are another: NAME.lines comes to NAME.out, and
 * to NAME-40.out if there is one.
 */
#define WIDE 80
#define BRAILLE 40

static void compare(const char *wanted, const char *got)
{
	char command[9000];

	snprintf(command, sizeof(command), "diff -u '%s' '%s'", wanted, got);
	if (system(command))
		fail_msg("%s is not what comes of it now: UPDATE=1", wanted);
}

static void read_out(const char *lines, const char *wanted, int width)
{
	const char *dir = getenv("TMPDIR");
	static struct aloud aloud;
	char got[4096];
	FILE *out;

	if (getenv("UPDATE"))
		snprintf(got, sizeof(got), "%s", wanted);
	else
		snprintf(got, sizeof(got), "%s/aloud-%d", dir ? dir : "/tmp",
			(int)getpid());
	out = fopen(got, "w");
	assert_non_null(out);
	aloud_init(&aloud);
	aloud_script(&aloud, lines, width, out);
	aloud_release(&aloud);
	fclose(out);
	compare(wanted, got);
}

static void with_end(const char *lines, const char *end, char out[4096])
{
	snprintf(out, 4096, "%.*s%s", (int)(strlen(lines) - strlen(".lines")),
		lines, end);
}

static void read_one(void **state)
{
	char wanted[4096];

	with_end(*state, ".out", wanted);
	read_out(*state, wanted, WIDE);
	with_end(*state, "-40.out", wanted);
	if (!access(wanted, F_OK))
		read_out(*state, wanted, BRAILLE);
}

int main(void)
{
	struct CMUnitTest tests[64];
	glob_t found;
	size_t n;
	int failed;

	if (glob("tests/plain/*.lines", 0, NULL, &found))
		return 1;
	for (n = 0; n < found.gl_pathc && n < 64; n++)
		tests[n] = (struct CMUnitTest){
			.name = strrchr(found.gl_pathv[n], '/') + 1,
			.test_func = read_one,
			.initial_state = found.gl_pathv[n],
		};
	failed = _cmocka_run_group_tests("plain", tests, n, NULL, NULL);
	globfree(&found);
	return failed;
}
