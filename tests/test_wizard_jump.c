/* SPDX-License-Identifier: MIT */
#include "moves.h"
#include "visit.h"

static void wizard_jump__picks__the_topic_of_what_is_asked(void **state)
{
	static const struct move moves[] = {
		{ "jump b.one", "b.one" },
		{ "next", "mid.one" },
		{ "!jump a.two", "mid.one" },
		{ "say a.one yes", "mid.one" },
		{ "jump a.two", "a.two" },
		{ "back", "a.one" },
		{ "back", "b.one" },
		{ "jump setup.alone", "setup.alone" },
		{ "later b", "setup.alone" },
		{ "jump b.one", "b.one" },
		{ "back", "a.three" }, /* it is the last pick now */
		{ "say a.one no", "a.three" },
		{ "!topic late", "a.three" },
		{ "!jump late.one", "a.three" },
		{ "say a.one yes", "a.three" },
		{ "topic late", "late.one" },
	};
	static const char empty[] =
		"topic a { title = 'A' question one { @choice } }"
		"topic b { title = 'B'"
		" question one { @choice show_if = 'a.one == yes' } }";
	static const struct move nothing[] = {
		{ "!topic b", "hub" }, /* it is listed, and holds nothing */
		{ "!jump b.one", "hub" },
		{ "next", "came up" },
	};

	(void)state;
	PLAY(empty, nothing);
	PLAY(visit, moves);
}

/* What is not on the hub cannot be picked by going there. */
static void wizard_jump__picks_nothing__that_is_not_listed(void **state)
{
	static const struct move away[] = {
		{ "!jump heard.one", "setup.one" },
		{ "!topic heard", "setup.one" },
		{ "!topic late", "setup.one" },
	};
	static const struct move there[] = {
		{ "say setup.alone yes", "setup.one" },
		{ "jump heard.one", "heard.one" },
		{ "hub", "hub" },
		{ "topic heard", "heard.one" },
		{ "next", "mid.one" },
		{ "hide", "mid.one" },
		{ "!jump heard.one", "mid.one" },
		{ "back", "hub" },
		{ "just_us yes", "hub" },
		{ "topic heard", "heard.one" },
	};
	struct world world;

	(void)state;
	world_load(&world, visit);
	WALK(&world, away);
	assert_int_equal(world.wizard.n_picks, 0);
	WALK(&world, there);
	assert_int_equal(world.wizard.n_picks, 1);
	world_release(&world);
}

static void wizard__moves_on__when_its_place_goes(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "a.two" },
		{ "say a.one no", "a.one" }, /* the topic is still there */
		{ "next", "a.three" },
		{ "away a", "hub" },
		{ "pick a", "hub" },
		{ "topic a", "a.one" },
		{ "later a", "hub" },
		{ "say a.one yes", "hub" },
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "topic late", "late.one" },
		{ "say a.one no", "hub" },
		{ "say setup.one yes", "hub" },
		{ "next", "a.one" },
		{ "next", "a.three" },
		{ "next", "mid.one" },
		{ "next", "close.one" },
		{ "say setup.one no", "came up" }, /* that was all of it */
		{ "back", "mid.one" },
		{ "undo", "mid.one" },
		{ "next", "close.one" },
	};

	(void)state;
	PLAY(visit, moves);
}

/* What is taken back is not on the route any more. */
static void wizard_undo__leaves__a_topic_that_was_not_picked(void **state)
{
	static const struct move moves[] = {
		{ "jump b.one", "b.one" },
		{ "undo", "hub" },
		{ "!undo", "hub" },
		{ "next", "mid.one" },
		{ "back", "hub" },
		{ "topic mum", "mum.kids" },
		{ "say mum.kids yes", "mum.kids" },
		{ "next", "gate mum" },
		{ "away mum", "hub" },
		{ "undo", "hub" },
		{ "topic mum", "mum.kids" },
		{ "next", "gate mum" },
	};

	(void)state;
	PLAY(visit, moves);
}

static void wizard__opens__what_she_comes_to(void **state)
{
	struct world world;
	const bool *opened;

	(void)state;
	world_load(&world, visit);
	opened = world.wizard.topic_opened;
	assert_true(opened[topic_of(&world, "setup")]);
	go(&world, "pick a");
	go(&world, "pick b");
	assert_false(opened[topic_of(&world, "a")]);
	go(&world, "topic b");
	assert_true(opened[topic_of(&world, "b")]);
	assert_false(opened[topic_of(&world, "a")]);
	go(&world, "back");
	assert_place(&world, "a.three", "back");
	assert_true(opened[topic_of(&world, "a")]);
	assert_false(opened[topic_of(&world, "mid")]);
	world_release(&world);
}

/* Also where she only came because what was there before has gone. */
static void wizard__opens__what_she_was_moved_to(void **state)
{
	static const char shy[] =
		"topic x { title = 'X' always = true private = true"
		" question one { @choice } }"
		"topic y { title = 'Y' always = true question one { @choice } }"
		"need n { @soon when = 'y.one == yes' }"
		"here { private_ok = '1 == 1' }";
	static const struct move moves[] = {
		{ "hide", "y.one" },
		{ "next", "came up" },
	};
	struct world world;

	(void)state;
	world_load(&world, shy);
	assert_place(&world, "x.one", "nothing");
	WALK(&world, moves);
	assert_int_equal(needs_state(&world.wizard.needs, 0), NEED_UNCLEAR);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			wizard_jump__picks__the_topic_of_what_is_asked),
		cmocka_unit_test(
			wizard_jump__picks_nothing__that_is_not_listed),
		cmocka_unit_test(wizard__moves_on__when_its_place_goes),
		cmocka_unit_test(
			wizard_undo__leaves__a_topic_that_was_not_picked),
		cmocka_unit_test(wizard__opens__what_she_comes_to),
		cmocka_unit_test(wizard__opens__what_she_was_moved_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
