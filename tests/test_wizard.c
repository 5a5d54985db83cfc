/* SPDX-License-Identifier: MIT */
#include "moves.h"

#include "model/wizard_route.h"
#include "visit.h"

static void wizard__goes__by_the_hub_and_to_the_end(void **state)
{
	static const struct move moves[] = {
		{ "!back", "setup.one" },
		{ "next", "setup.alone" },
		{ "next", "hub" },
		{ "next", "mid.one" },
		{ "next", "came up" },
		{ "next", "paper" },
		{ "next", "done" },
		{ "!next", "done" },
		{ "back", "paper" },
		{ "back", "came up" },
		{ "back", "mid.one" },
		{ "back", "hub" },
		{ "back", "setup.alone" },
		{ "back", "setup.one" },
		{ "!back", "setup.one" },
	};

	(void)state;
	PLAY(visit, moves);
}

static void wizard__goes__to_her_topics_in_her_order(void **state)
{
	static const struct move moves[] = {
		{ "hub", "hub" },
		{ "pick b", "hub" },
		{ "pick a", "hub" },
		{ "pick b", "hub" }, /* already is */
		{ "pick close", "hub" },
		{ "next", "b.one" },
		{ "next", "a.one" },
		{ "say a.one yes", "a.one" },
		{ "skip", "a.two" },
		{ "next", "a.three" },
		{ "say setup.one yes", "a.three" },
		{ "next", "mid.one" },
		{ "next", "close.one" },
		{ "next", "came up" },
		{ "back", "close.one" },
		{ "back", "mid.one" },
		{ "back", "a.three" },
		{ "back", "a.two" },
		{ "back", "a.one" },
		{ "back", "b.one" },
		{ "back", "hub" },
	};

	(void)state;
	PLAY(visit, moves);
}

static void wizard__goes_from_the_hub__to_what_is_left(void **state)
{
	static const struct move moves[] = {
		{ "pick b", "setup.one" },
		{ "pick a", "setup.one" },
		{ "topic b", "b.one" },
		{ "next", "a.one" }, /* b is done */
		{ "hub", "hub" },
		{ "next", "a.one" },
		{ "next", "a.three" },
		{ "hub", "hub" },
		{ "next", "a.one" }, /* a is not: she left half-way */
		{ "next", "a.three" },
		{ "next", "mid.one" },
		{ "hub", "hub" },
		{ "next", "mid.one" },
		{ "next", "came up" },
		{ "hub", "hub" },
		{ "next", "came up" }, /* nothing is left */
		{ "hub", "hub" },
		{ "back", "setup.alone" },
	};

	(void)state;
	PLAY(visit, moves);
}

/* Not to what she has passed over. */
static void wizard__goes_back_from_what_came_up__to_where_she_was(void **state)
{
	static const struct move moves[] = {
		{ "pick a", "setup.one" },
		{ "pick b", "setup.one" },
		{ "hub", "hub" },
		{ "finish", "came up" },
		{ "back", "hub" },
		{ "topic a", "a.one" },
		{ "finish", "came up" },
		{ "finish", "came up" }, /* and again, once there */
		{ "next", "paper" },
		{ "back", "came up" },
		{ "back", "a.one" },
		{ "finish", "came up" },
		{ "away a", "came up" },
		{ "back", "hub" }, /* where she was has gone */
		{ "next", "b.one" },
		{ "finish", "came up" },
		{ "hub", "hub" },
		{ "finish", "came up" },
		{ "back", "hub" },
	};

	(void)state;
	PLAY(visit, moves);
}

static void wizard__stops_at_a_gate__until_it_is_open(void **state)
{
	static const struct move moves[] = {
		{ "pick mum", "setup.one" },
		{ "pick b", "setup.one" },
		{ "topic mum", "mum.kids" },
		{ "say mum.kids yes", "mum.kids" },
		{ "next", "gate mum" },
		{ "back", "mum.kids" },
		{ "!jump mum.worry", "mum.kids" },
		{ "next", "gate mum" },
		{ "next", "hub" }, /* not today, then */
		{ "next", "b.one" },
		{ "back", "gate mum" },
		{ "tick family", "gate mum" },
		{ "next", "mum.worry" },
		{ "say mum.worry yes", "mum.worry" },
		{ "next", "mum.more" },
		{ "next", "b.one" },
		{ "back", "mum.more" },
		{ "back", "mum.worry" },
		{ "back", "mum.kids" },
		{ "next", "mum.worry" }, /* it is open */
		{ "untick family", "mum.kids" },
		{ "next", "gate mum" },
		{ "say mum.kids no", "mum.kids" }, /* asks for no gate */
		{ "next", "mum.worry" },
		{ "say mum.kids yes", "mum.kids" },
		{ "tick family", "mum.kids" },
		{ "next", "mum.worry" },
	};

	(void)state;
	PLAY(visit, moves);
}

/* Closed without a mark. */
static void wizard__passes_a_gate__that_she_would_not_speak_of(void **state)
{
	static const struct move moves[] = {
		{ "pick mum", "setup.one" },
		{ "pick b", "setup.one" },
		{ "topic mum", "mum.kids" },
		{ "next", "b.one" },
		{ "back", "mum.kids" },
		{ "say mum.kids ?declined", "mum.kids" },
		{ "tick family", "mum.kids" }, /* opens nothing */
		{ "next", "b.one" },
		{ "!jump mum.worry", "b.one" },
	};

	(void)state;
	PLAY(visit, moves);
}

static const char gate_first[] =
	"topic setup { title = 'S' always = true gate = 'g'"
	" question one { @choice } question two { @choice } }"
	"topic mine { title = 'M' gate = 'g' question one { @choice } }"
	"topic end { title = 'E' always = true question one { @choice } }"
	"gate g { @gate when = 'setup.one != no' }";

/* There is no hub to go back to before the hub. */
static void wizard__goes_on__from_a_shut_gate_that_is_always_there(void **state)
{
	static const struct move moves[] = {
		{ "next", "hub" },
		{ "back", "setup.one" },
		{ "say setup.one yes", "setup.one" },
		{ "next", "gate setup" },
		{ "next", "hub" },
		{ "back", "gate setup" },
		{ "next", "hub" },
		{ "pick mine", "hub" },
		{ "next", "gate mine" },
		{ "back", "hub" },
		{ "next", "gate mine" },
		{ "next", "hub" },
		{ "next", "end.one" },
		{ "back", "gate mine" },
		{ "tick g", "gate mine" },
		{ "next", "mine.one" },
		{ "back", "hub" },
		{ "back", "setup.two" },
		{ "topic setup", "setup.one" },
		{ "next", "setup.two" },
		{ "next", "hub" },
	};

	(void)state;
	PLAY(gate_first, moves);
}

static void wizard__goes__where_there_is_only_so_much(void **state)
{
	static const char only_always[] =
		"topic x { title = 'X' always = true question one { @say } }"
		"topic y { title = 'Y' always = true question one { @say } }";
	static const struct move through[] = {
		{ "!hub", "x.one" },
		{ "next", "y.one" },
		{ "next", "came up" },
		{ "back", "y.one" },
		{ "back", "x.one" },
		{ "!back", "x.one" },
		{ "finish", "came up" },
		{ "next", "paper" },
		{ "next", "done" },
	};
	static const char only_private[] =
		"topic x { title = 'X' private = true question one { @choice } }"
		"topic y { title = 'Y' always = true question alone { @choice } }"
		"here { private_ok = 'y.alone == yes' }";
	static const struct move shut[] = {
		{ "next", "y.alone" },
		{ "back", "hub" },
		{ "pick x", "hub" },
		{ "next", "y.alone" },
		{ "say y.alone yes", "y.alone" },
		{ "back", "x.one" },
		{ "back", "hub" },
		{ "next", "x.one" },
		{ "hide", "hub" },
		{ "!back", "hub" },
	};
	(void)state;
	PLAY(only_always, through);
	PLAY(only_private, shut);
}

/* Nothing is left of where she was, nor is there a hub: then to what was before
 * it. */
static void wizard__goes_back_from_what_came_up__past_what_is_shut(void **state)
{
	static const char no_hub[] =
		"topic x { title = 'X' always = true"
		" question here { @choice } }"
		"topic y { title = 'Y' always = true private = true"
		" question one { @choice } }"
		"here { private_ok = 'x.here == yes' }";
	static const struct move moves[] = {
		{ "say x.here yes", "x.here" },
		{ "next", "y.one" },
		{ "finish", "came up" },
		{ "back", "y.one" },
		{ "finish", "came up" },
		{ "hide", "came up" },
		{ "just_us no", "came up" },
		{ "back", "x.here" },
	};

	(void)state;
	PLAY(no_hub, moves);
}

static void wizard__ends__where_nothing_can_be_asked(void **state)
{
	static const char all_hidden[] =
		"topic x { title = 'X' always = true"
		" question one { @choice private = true } }"
		"topic y { title = 'Y' always = true show_if = '1 == 2'"
		" question one { @choice } }"
		"here { private_ok = '1 == 2' }";
	static const struct move nothing[] = {
		{ "!back", "came up" },
		{ "!topic x", "came up" },
		{ "next", "paper" },
		{ "next", "done" },
	};

	(void)state;
	PLAY(all_hidden, nothing);
}

/* A gate is the first thing there is; its topic is in front of her. */
static void wizard__begins__at_a_gate(void **state)
{
	static const char first[] =
		"topic x { title = 'X' always = true gate = 'g'"
		" question one { @choice } }"
		"gate g { @gate when = '1 == 1' }";
	struct world world;

	(void)state;
	world_load(&world, first);
	assert_place(&world, "gate x", "nothing");
	assert_true(world.wizard.topic_opened[0]);
	world_release(&world);
}

/* What cannot wait is on no route: the wizard knows what it came between. */
static void route__has_no_way__from_what_is_not_on_it(void **state)
{
	const struct place now = { PLACE_NOW, 0 };
	struct place place = { PLACE_HUB, 7 };
	struct world world;

	(void)state;
	world_load(&world, visit);
	assert_false(route_after(&world.wizard, now, &place));
	assert_false(route_before(&world.wizard, now, &place));
	assert_int_equal(place.kind, PLACE_HUB);
	assert_int_equal(place.index, 7);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wizard__goes__by_the_hub_and_to_the_end),
		cmocka_unit_test(wizard__goes__to_her_topics_in_her_order),
		cmocka_unit_test(wizard__goes_from_the_hub__to_what_is_left),
		cmocka_unit_test(
			wizard__goes_back_from_what_came_up__to_where_she_was),
		cmocka_unit_test(wizard__stops_at_a_gate__until_it_is_open),
		cmocka_unit_test(
			wizard__passes_a_gate__that_she_would_not_speak_of),
		cmocka_unit_test(
			wizard__goes_on__from_a_shut_gate_that_is_always_there),
		cmocka_unit_test(wizard__goes__where_there_is_only_so_much),
		cmocka_unit_test(
			wizard__goes_back_from_what_came_up__past_what_is_shut),
		cmocka_unit_test(wizard__ends__where_nothing_can_be_asked),
		cmocka_unit_test(wizard__begins__at_a_gate),
		cmocka_unit_test(route__has_no_way__from_what_is_not_on_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
