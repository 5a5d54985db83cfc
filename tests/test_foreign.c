/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>

#include "base/i18n.h"
#include "play.h"

/*
 * The same scripts of keys, in languages that nobody speaks: half as long
 * again, or with letters of two columns and accents of their own; for the
 * worker, for the woman, and for both. What is looked at after every key holds
 * there, too: nothing is cut off, and the cursor is on what has the focus.
 */
static const struct {
	const char *mine, *hers;
} speakers[] = {
	{ "en_XA", NULL },
	{ "en_XC", NULL },
	{ "en", "en_XA" },
	{ "en_XA", "en_XC" },
	{ "en", "en_XB" },
};

#define N_SPEAKERS (sizeof(speakers) / sizeof(*speakers))

static void play_one(const char *keys, size_t speaker)
{
	FILE *out = fopen("/dev/null", "w");
	struct play play;

	assert_non_null(out);
	play_init(&play);
	play.foreign = true;
	play_speak(&play, TONGUE_MINE, speakers[speaker].mine);
	if (speakers[speaker].hers)
		play_speak(&play, TONGUE_HERS, speakers[speaker].hers);
	play_script(&play, keys, out);
	play_release(&play);
	fclose(out);
}

static void screens__are_whole__in_any_language(void **state)
{
	const size_t *speaker = *state;
	glob_t found;

	assert_int_equal(glob("tests/screens/*.keys", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		play_one(found.gl_pathv[i], *speaker);
	globfree(&found);
}

int main(void)
{
	static size_t all[N_SPEAKERS];
	struct CMUnitTest tests[N_SPEAKERS];

	for (size_t i = 0; i < N_SPEAKERS; i++) {
		all[i] = i;
		tests[i] = (struct CMUnitTest){
			.name = speakers[i].hers ? speakers[i].hers
						 : speakers[i].mine,
			.test_func = screens__are_whole__in_any_language,
			.initial_state = &all[i],
		};
	}
	return _cmocka_run_group_tests(
		"foreign", tests, N_SPEAKERS, NULL, NULL);
}
