/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <unistd.h>

#include "load/settings.h"
#include "cmd/paper_files.h"

#define NOWHERE "/nowhere/at-all.txt"

/* What is said in place of a policy that is not there. */
static bool tells_path(bool kiosk)
{
	struct settings settings;
	struct paper_files files;
	const char *policy;
	bool tells;

	settings_init(&settings);
	settings.kiosk = kiosk;
	settings.policy_file = NOWHERE;
	paper_files_init(&files, &settings);
	policy = paper_files_policy(&files);
	assert_non_null(strstr(policy, "cannot be shown here"));
	tells = strstr(policy, NOWHERE);
	paper_files_release(&files);
	settings_release(&settings);
	return tells;
}

static void paper_files_policy__tells_its_path__but_not_to_everybody(
	void **state)
{
	(void)state;
	assert_true(tells_path(false));
	assert_false(tells_path(true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			paper_files_policy__tells_its_path__but_not_to_everybody),
	};

	/* It is said there what is wrong with the file. */
	if (!freopen("/dev/null", "w", stderr))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
