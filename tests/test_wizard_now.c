/* SPDX-License-Identifier: MIT */
#include "moves.h"

static const char body[] =
	"topic setup { title = 'S' always = true question alone { @choice } }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @choice show_if = 'one is answered' }"
	" question three { @choice } }"
	"topic b { title = 'B' question one { @choice } }"
	"topic heard { title = 'H' private = true"
	" question one { @choice } question two { @choice } }"
	"need ring { @now when = 'a.one == yes' }"
	"need soon { @soon when = 'a.one == yes' }"
	"need meet { @now when = 'a.one == yes and a.two == yes' }"
	"need hurt { @now when = 'heard.one == yes' }"
	"need both { @now private = true when = 'b.one == yes' }"
	"here { private_ok = 'setup.alone == yes' }";

static void wizard__interrupts__once_and_then_goes_on(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" }, /* only a move does it */
		{ "next", "now ring" },
		{ "next", "a.two" },
		{ "back", "a.one" },
		{ "next", "a.two" },
		{ "say a.two yes", "a.two" },
		{ "next", "now meet" },
		{ "next", "a.three" },
		{ "finish", "came up" },
	};

	(void)state;
	PLAY(body, moves);
}

/* Whichever way she goes, and after it she comes where she was going. */
static void wizard__interrupts__any_move(void **state)
{
	static const struct move ways[][2] = {
		{ { "next", "a.two" }, { "back", "a.one" } },
		{ { "skip", "a.two" }, { "back", "a.one" } },
		{ { "back", "hub" }, { "back", "setup.alone" } },
		{ { "hub", "hub" }, { "next", "a.one" } },
		{ { "finish", "came up" }, { "next", "paper" } },
		{ { "topic b", "b.one" }, { "next", "came up" } },
		{ { "topic a", "a.one" }, { "next", "a.two" } },
		{ { "jump a.three", "a.three" }, { "back", "a.two" } },
		{ { "jump setup.alone", "setup.alone" }, { "next", "hub" } },
	};
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		const struct move moves[] = {
			{ "topic a", "a.one" },
			{ "say a.one yes", "a.one" },
			{ ways[i][0].what, "now ring" },
			{ "next", ways[i][0].where },
			ways[i][1],
		};

		WALK(&world, moves);
		arena_release(&world.secret);
		world_begin(&world);
	}
	world_release(&world);
}

static void wizard__goes_back__from_what_cannot_wait(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "back", "a.one" }, /* she may have meant something else */
		{ "next", "now ring" },
		{ "back", "a.one" },
		{ "say a.one no", "a.one" },
		{ "next", "a.two" },
		/* Taken back, and said again: that is news. */
		{ "back", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "next", "a.two" },
		{ "back", "a.one" },
		{ "say a.one ?blank", "a.one" },
		{ "next", "a.three" },
		{ "back", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "next", "a.two" },
	};

	(void)state;
	PLAY(body, moves);
}

/* She has read it: from there, too, she can go anywhere. */
static void wizard__can_leave__from_what_cannot_wait(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "finish", "came up" },
		{ "back", "a.one" }, /* where she was before it */
		{ "say a.two yes", "a.one" },
		{ "hub", "now meet" },
		{ "jump b.one", "b.one" },
		{ "say a.one no", "b.one" },
		{ "next", "came up" },
		{ "say a.one yes", "came up" },
		{ "next", "now ring" },
		{ "hub", "now meet" }, /* the other one first */
		{ "next", "hub" },
	};

	(void)state;
	PLAY(body, moves);
}

/* Who goes back from it gets away; whoever goes on comes to it again. */
static void wizard__goes_back__past_what_was_looked_at(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "back", "a.one" },
		{ "back", "hub" },
		{ "next", "now ring" },
		{ "back", "hub" },
		{ "topic a", "now ring" },
		{ "next", "a.one" },
	};

	(void)state;
	PLAY(body, moves);
}

static void wizard__shows__one_after_the_other(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "say a.two yes", "a.one" },
		{ "jump b.one", "now ring" },
		{ "next", "now meet" },
		{ "back", "a.one" }, /* where she was before them */
		{ "next", "now meet" },
		{ "next", "a.two" },
	};

	(void)state;
	PLAY(body, moves);
}

/* What she answers there can take it away, or where she was going. */
static void wizard__moves_on__when_it_can_wait(void **state)
{
	static const struct move moves[] = {
		{ "topic a", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "say a.one no", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "undo", "a.one" },
		{ "next", "a.two" },
		{ "say a.one yes", "a.two" },
		{ "next", "now ring" },
		{ "later a", "hub" },
		{ "topic a", "now ring" },
		{ "next", "a.one" },
		{ "pick b", "a.one" },
		{ "say a.two yes", "a.one" },
		{ "jump a.three", "now meet" },
		{ "say b.one no", "now meet" },
		{ "next", "a.three" },
	};

	(void)state;
	PLAY(body, moves);
}

static void wizard__goes_on_elsewhere__when_its_aim_has_gone(void **state)
{
	static const char chain[] =
		"topic a { title = 'A' always = true question one { @choice }"
		" question two { @choice show_if = 'one != no' } }"
		"topic b { title = 'B' always = true question one { @choice } }"
		"need ring { @now when = 'a.one is answered' }";
	static const struct move moves[] = {
		{ "say a.one yes", "a.one" },
		{ "next", "now ring" },
		{ "say a.one no", "now ring" },
		{ "next", "a.one" }, /* a.two was what came next */
		{ "next", "b.one" },
	};

	(void)state;
	PLAY(chain, moves);
}

static void wizard_hide__takes_away__what_is_private(void **state)
{
	static const struct move moves[] = {
		{ "say setup.alone yes", "setup.alone" },
		{ "topic heard", "heard.one" },
		{ "say heard.one yes", "heard.one" },
		{ "next", "now hurt" },
		{ "hide", "hub" },
		{ "next", "came up" },
		{ "just_us no", "came up" },
		{ "back", "hub" },
		{ "!topic heard", "hub" },
		{ "just_us yes", "hub" },
		{ "next", "now hurt" }, /* she has not been through it */
		{ "next", "heard.one" },
		{ "next", "heard.two" },
		/* Shut away is not gone: it does not come up again. */
		{ "hide", "hub" },
		{ "next", "came up" },
		{ "just_us yes", "came up" },
		{ "hub", "hub" },
		{ "next", "heard.one" },
		{ "say setup.alone no", "hub" },
		{ "finish", "came up" },
		{ "say setup.alone yes", "came up" },
		{ "hub", "hub" },
		{ "say heard.one no", "hub" },
		{ "finish", "came up" },
		{ "say heard.one yes", "came up" },
		{ "hub", "now hurt" },
	};

	(void)state;
	PLAY(body, moves);
}

/* A private need waits until it may be seen, whatever it reads. */
static void wizard__interrupts__with_private_needs_in_private(void **state)
{
	static const struct move moves[] = {
		{ "topic b", "b.one" },
		{ "say b.one yes", "b.one" },
		{ "next", "came up" },
		{ "say setup.alone yes", "came up" },
		{ "back", "now both" },
		{ "next", "b.one" },
		{ "hide", "b.one" }, /* an ordinary place stays */
		{ "next", "came up" },
	};

	(void)state;
	PLAY(body, moves);
}

static void wizard_just_us__remembers__that_someone_came(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go(&world, "hide");
	assert_false(world.wizard.someone_came);
	go(&world, "just_us yes");
	assert_false(world.wizard.someone_came);
	go(&world, "hide");
	go(&world, "just_us no");
	assert_true(world.wizard.someone_came);
	go(&world, "just_us yes");
	assert_true(world.wizard.someone_came);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wizard__interrupts__once_and_then_goes_on),
		cmocka_unit_test(wizard__interrupts__any_move),
		cmocka_unit_test(wizard__goes_back__from_what_cannot_wait),
		cmocka_unit_test(wizard__can_leave__from_what_cannot_wait),
		cmocka_unit_test(wizard__goes_back__past_what_was_looked_at),
		cmocka_unit_test(wizard__shows__one_after_the_other),
		cmocka_unit_test(wizard__moves_on__when_it_can_wait),
		cmocka_unit_test(
			wizard__goes_on_elsewhere__when_its_aim_has_gone),
		cmocka_unit_test(wizard_hide__takes_away__what_is_private),
		cmocka_unit_test(
			wizard__interrupts__with_private_needs_in_private),
		cmocka_unit_test(wizard_just_us__remembers__that_someone_came),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
