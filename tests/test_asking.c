/* SPDX-License-Identifier: MIT */
#include "moves.h"

static const char body[] =
	"topic setup { title = 'S' always = true"
	" question alone { @choice } question kids { @choice }"
	" question show { @choice } question own { @choice } }"
	"topic x { title = 'X' gate = 'g' show_if = 'setup.show == yes'"
	" question plain { @choice show_if = 'setup.own == yes' }"
	" question shy { @choice show_if = 'setup.own == yes' private = true } }"
	"topic free { title = 'F'"
	" question one { @choice show_if = 'setup.own == yes' }"
	" question two { @text show_if = 'one is answered' }"
	" question three { @choice private = true show_if = 'one == yes' }"
	" question four { @many show_if = 'two is answered' } }"
	"topic heard { title = 'H' private = true question one { @choice } }"
	"gate g { @gate when = 'setup.kids == yes' }"
	"here { private_ok = 'setup.alone == yes' }";

/* All of "tick g; say setup.own yes". */
static void go_all(struct world *world, const char *all)
{
	char copy[256], *one, *rest;

	snprintf(copy, sizeof(copy), "%s", all);
	for (one = strtok_r(copy, ";", &rest); one;
		one = strtok_r(NULL, ";", &rest))
		go(world, one + strspn(one, " "));
}

static enum asked asked(struct world *world, const char *name)
{
	return asking_of(world)->asked[question_of(world, name)];
}

#define OPEN "tick g; say setup.kids yes"
#define SHOWN "say setup.show yes; say setup.own yes"

/* Which of several reasons it is that a question is not asked. */
static const struct {
	const char *question, *all;
	enum asked asked;
} reasons[] = {
	{ "x.plain", "", ASKED_BEHIND_GATE },
	{ "x.plain", OPEN, ASKED_UNKNOWN },
	{ "x.plain", OPEN "; say setup.show yes", ASKED_UNKNOWN },
	{ "x.plain", OPEN "; say setup.own yes", ASKED_UNKNOWN },
	{ "x.plain", OPEN "; say setup.own no", ASKED_NO },
	{ "x.plain", OPEN "; say setup.show no", ASKED_NO },
	{ "x.plain", OPEN "; " SHOWN, ASKED_YES },
	{ "x.plain", "say setup.kids no; " SHOWN, ASKED_YES },
	{ "x.plain", "say setup.kids no; say setup.show no", ASKED_NO },
	{ "x.plain", OPEN "; " SHOWN "; later x", ASKED_DROPPED },
	{ "x.plain", OPEN "; say setup.show no; later x", ASKED_NO },
	/* The gate is not for what does not apply, yet it says so. */
	{ "x.plain", "tick g; " SHOWN, ASKED_BEHIND_GATE },
	{ "x.plain", "say setup.kids yes; " SHOWN, ASKED_BEHIND_GATE },
	{ "x.plain", "say setup.kids yes; say setup.show no",
		ASKED_BEHIND_GATE },
	{ "x.plain", "say setup.kids ?declined; tick g; " SHOWN,
		ASKED_BEHIND_GATE },
	{ "x.plain", OPEN "; untick g; " SHOWN, ASKED_BEHIND_GATE },
	{ "x.plain", "later x", ASKED_BEHIND_GATE },
	/* That somebody can hear comes before all else. */
	{ "x.shy", "", ASKED_OVERHEARD },
	{ "x.shy", OPEN "; " SHOWN, ASKED_OVERHEARD },
	{ "x.shy", OPEN "; say setup.own no", ASKED_OVERHEARD },
	{ "x.shy", "say setup.alone no; later x", ASKED_OVERHEARD },
	{ "x.shy", "say setup.alone ?declined", ASKED_OVERHEARD },
	{ "x.shy", "say setup.alone yes", ASKED_BEHIND_GATE },
	{ "x.shy", "say setup.alone yes; " OPEN, ASKED_UNKNOWN },
	{ "x.shy", "say setup.alone yes; " OPEN "; " SHOWN, ASKED_YES },
	{ "x.shy", "say setup.alone yes; " OPEN "; " SHOWN "; hide",
		ASKED_OVERHEARD },
	{ "x.shy",
		"say setup.alone yes; " OPEN "; " SHOWN "; hide; just_us yes",
		ASKED_YES },
	{ "heard.one", "say setup.alone no", ASKED_OVERHEARD },
	{ "heard.one", "say setup.alone yes; hide; just_us no",
		ASKED_OVERHEARD },
	{ "heard.one", "say setup.alone yes; just_us no", ASKED_OVERHEARD },
	{ "heard.one", "say setup.alone yes", ASKED_YES },
};

static void asking__knows__why_not(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++) {
		go_all(&world, reasons[i].all);
		if (asked(&world, reasons[i].question) != reasons[i].asked)
			fail_msg("'%s' after '%s': %d, not %d",
				reasons[i].question, reasons[i].all,
				asked(&world, reasons[i].question),
				reasons[i].asked);
		arena_release(&world.secret);
		world_begin(&world);
	}
	world_release(&world);
}

/* Without `here`, nothing private is ever asked. */
static void asking__keeps_shut__what_nothing_opens(void **state)
{
	struct world world;
	struct here none = { .nation = -1, .area = -1, .age = -1 };

	(void)state;
	world_load(&world, body);
	world.list.here = none;
	arena_release(&world.secret);
	world_begin(&world);
	say(&world, "setup.alone", "yes");
	assert_int_equal(asked(&world, "heard.one"), ASKED_OVERHEARD);
	assert_int_equal(asking_of(&world)->private_ok, TRUTH_UNKNOWN);
	world_release(&world);
}

static void asking__opens_at_once__what_hangs_on_nothing(void **state)
{
	struct world world;

	(void)state;
	world_load(&world,
		"topic x { title = 'X' private = true show_if = '1 == 1'"
		" gate = 'g' question one { @choice } }"
		"gate g { @gate when = '1 == 2' }"
		"here { private_ok = '1 == 1' }");
	assert_int_equal(asked(&world, "x.one"), ASKED_YES);
	world_release(&world);
}

static bool is_parked(struct world *world, const char *name)
{
	return asking_is_parked(asking_of(world), question_of(world, name));
}

static void asking_set__says__how_many_it_parked(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go_all(&world, "say setup.alone yes; say setup.own yes");
	assert_int_equal(say(&world, "free.one", "yes"), 0);
	assert_int_equal(say(&world, "free.two", "words"), 0);
	assert_int_equal(say(&world, "free.three", "yes"), 0);
	assert_int_equal(say(&world, "free.four", "hot"), 0);
	/* Two, and the private one, which is not counted. */
	assert_int_equal(say(&world, "free.one", "?declined"), 2);
	assert_true(is_parked(&world, "free.two"));
	assert_true(is_parked(&world, "free.three"));
	assert_true(is_parked(&world, "free.four"));
	assert_false(is_parked(&world, "free.one"));
	/* They are back, as they were, and nobody counts that. */
	assert_int_equal(say(&world, "free.one", "no"), 0);
	assert_false(is_parked(&world, "free.two"));
	assert_true(is_parked(&world, "free.three"));
	assert_int_equal(truth_of(&world, "free.four has hot"), 'Y');
	assert_int_equal(say(&world, "setup.own", "no"), 3);
	/* What is parked already is not parked again. */
	assert_int_equal(say(&world, "free.one", "?blank"), 0);
	assert_int_equal(say(&world, "setup.own", "yes"), 0);
	assert_true(is_parked(&world, "free.two"));
	world_release(&world);
}

static void asking__parks__what_was_answered_and_nothing_else(void **state)
{
	static const char *const said[] = { "?declined", "?not_now", "?blank" };
	struct world world;

	(void)state;
	world_load(&world, body);
	go_all(&world, OPEN "; " SHOWN);
	say(&world, "x.plain", "yes");
	go_all(&world, "untick g");
	assert_int_equal(wizard_parked(&world.wizard), 1);
	go_all(&world, "tick g");
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
		say(&world, "x.plain", said[i]);
		go_all(&world, "untick g");
		assert_int_equal(wizard_parked(&world.wizard), 0);
		assert_false(is_parked(&world, "x.plain"));
		go_all(&world, "tick g");
	}
	world_release(&world);
}

static void asking__counts_nothing__that_is_private(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go_all(&world,
		"say setup.alone yes; say heard.one yes; say setup.own yes; "
		"say free.one yes; say free.three no");
	assert_int_equal(asking_doubt(asking_of(&world), true), 0);
	assert_true(is_parked(&world, "heard.one"));
	assert_true(is_parked(&world, "free.three"));
	assert_int_equal(asking_doubt(asking_of(&world), false), 0);
	assert_int_equal(say(&world, "setup.alone", "no"), 0);
	assert_true(is_parked(&world, "heard.one"));
	go_all(&world, "later heard");
	assert_int_equal(wizard_parked(&world.wizard), 0);
	go_all(&world, "later free");
	assert_int_equal(wizard_parked(&world.wizard), 1);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asking__knows__why_not),
		cmocka_unit_test(asking__keeps_shut__what_nothing_opens),
		cmocka_unit_test(asking__opens_at_once__what_hangs_on_nothing),
		cmocka_unit_test(asking_set__says__how_many_it_parked),
		cmocka_unit_test(
			asking__parks__what_was_answered_and_nothing_else),
		cmocka_unit_test(asking__counts_nothing__that_is_private),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
