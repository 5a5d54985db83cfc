/* SPDX-License-Identifier: MIT */
#include "outside.h"
#include "wild_walk.h"

/*
 * What she says in private changes nothing that anybody else may read: not
 * the needs, nor the reasons for them, nor what is missing, counted, listed
 * or parked. For checklists and walks without rhyme or reason.
 */
enum {
	LISTS = 2000,
	WALKS = 3, /* through each */
	STEPS = 24,
	CHANGES = 5, /* of what is private, after each walk */
};

/* Says something else in private, if there is a private question. */
static bool say_in_private(struct wild *wild, struct world *world)
{
	for (int tries = 0; tries < 20; tries++) {
		int q = wild_below(wild, world->list.n_questions);

		if (!world->list.questions[q].private)
			continue;
		wild_say(wild, world, q);
		return true;
	}
	return false;
}

static void forget_change(struct wizard *wizard)
{
	wizard->change.parked = 0;
}

/* What shows of something that was said in private, or NULL. */
static const char *mark(
	struct wild *wild, struct world *world, struct arena *arena)
{
	const char *before, *after;

	forget_change(&world->wizard);
	before = view(&world->wizard, arena);
	if (!say_in_private(wild, world))
		return NULL;
	after = view(&world->wizard, arena);
	return strcmp(before, after)
		       ? arena_printf(arena, "%s\nand then:\n%s", before, after)
		       : NULL;
}

static void check_silence(struct wild *wild, struct world *world, unsigned seed)
{
	struct arena arena;

	arena_init(&arena);
	for (int i = 0; i < CHANGES; i++) {
		const char *text = mark(wild, world, &arena);

		if (text)
			fail_msg("seed %u: it shows:\n%s", seed, text);
	}
	arena_release(&arena);
}

/* How often somebody could hear, and how often not. */
struct tally {
	int walks, alone, heard;
};

/* The same, whether or not somebody can hear. */
static void check_walk(struct wild *wild, struct world *world, unsigned seed,
	struct tally *tally)
{
	static const uint64_t said[] = { 1, 2 };

	for (int i = 0; i < STEPS; i++)
		wild_step(wild, world);
	check_silence(wild, world, seed);
	for (size_t i = 0; i < 2; i++) {
		struct answer answer = answer_options(said[i]);

		wizard_just_us(&world->wizard, true);
		wizard_answer(&world->wizard, 0, &answer);
		if (asking_is_private_ok(asking_of(world)))
			tally->alone++;
		else
			tally->heard++;
		check_silence(wild, world, seed);
	}
	tally->walks++;
}

static void private__leaves_no_mark__in_any_walk(void **state)
{
	struct tally tally = { 0, 0, 0 };
	struct wild wild;
	struct world world;

	(void)state;
	for (unsigned seed = 1; seed <= LISTS; seed++) {
		wild_load(&wild, seed, &world);
		for (int i = 0; i < WALKS; i++) {
			check_walk(&wild, &world, seed, &tally);
			arena_release(&world.secret);
			world_begin(&world);
		}
		world_release(&world);
	}
	print_message("%d walks through %d checklists; alone %d times, "
		      "heard %d times\n",
		tally.walks, LISTS, tally.alone, tally.heard);
	assert_true(tally.alone > LISTS && tally.heard > LISTS);
}

/*
 * The same check-in twice, but for what was said in private: after every step
 * they look alike, down to how many answers each step parked.
 */
static void say_alike(
	struct wild *wild, struct world *world, struct wizard *other)
{
	int q = wild_below(wild, world->list.n_questions);
	const struct question *question = &world->list.questions[q];
	struct answer answer;

	if (!question_takes_answer(question))
		return;
	answer = wild_answer(wild, question);
	wizard_answer(&world->wizard, q, &answer);
	if (question->private)
		answer = wild_answer(wild, question);
	wizard_answer(other, q, &answer);
}

static void both_tick(
	struct wild *wild, struct world *world, struct wizard *other)
{
	int gate, step;

	if (!world->list.n_gates)
		return;
	gate = wild_below(wild, world->list.n_gates);
	step = wild_below(wild, world->list.gates[gate].n_steps);
	wizard_tick(&world->wizard, gate, step, true);
	wizard_tick(other, gate, step, true);
}

static void step_alike(
	struct wild *wild, struct world *world, struct wizard *other)
{
	int topic = wild_below(wild, world->list.n_topics);
	bool yes = wild_chance(wild, 70);

	switch (wild_below(wild, 9)) {
	case 0:
		wizard_pick(&world->wizard, topic);
		wizard_pick(other, topic);
		return;
	case 1:
		wizard_not_today(&world->wizard, topic);
		wizard_not_today(other, topic);
		return;
	case 2:
		wizard_open_topic(&world->wizard, topic);
		wizard_open_topic(other, topic);
		return;
	case 3:
		wizard_just_us(&world->wizard, yes);
		wizard_just_us(other, yes);
		return;
	case 4:
		both_tick(wild, world, other);
		return;
	case 5:
		wizard_undo(&world->wizard);
		wizard_undo(other);
		return;
	default:
		say_alike(wild, world, other);
	}
}

static void check_alike(
	const struct wizard *one, const struct wizard *other, unsigned seed)
{
	struct arena arena;
	const char *a, *b;

	arena_init(&arena);
	a = view(one, &arena);
	b = view(other, &arena);
	if (strcmp(a, b))
		fail_msg("seed %u: they differ:\n%s\nand:\n%s", seed, a, b);
	arena_release(&arena);
}

static void private__leaves_no_mark__at_any_step(void **state)
{
	struct wild wild;
	struct world world;
	struct wizard other;

	(void)state;
	for (unsigned seed = LISTS; seed < LISTS + LISTS / 4; seed++) {
		struct answer alone = answer_options(1);

		wild_load(&wild, seed, &world);
		wizard_init(&other, &world.list, world_today, &world.secret);
		wizard_answer(&world.wizard, 0, &alone);
		wizard_answer(&other, 0, &alone);
		for (int i = 0; i < 2 * STEPS; i++) {
			step_alike(&wild, &world, &other);
			check_alike(&world.wizard, &other, seed);
		}
		world_release(&world);
	}
}

/*
 * Everything hangs on one question, which is made private after all, behind
 * the loader's back.
 */
static const char open_book[] =
	"topic setup { title = 'S' always = true question alone { @choice } }"
	"topic a { title = 'A' question one { @choice } }";

static bool shows(const char *topic, const char *question, const char *rest)
{
	struct wild wild = { .seed = 7 };
	struct world world;
	struct arena arena;
	bool shown = false;

	arena_init(&arena);
	world_load(&world,
		arena_printf(&arena,
			"%s"
			"topic b { title = 'B' %s question one { @choice %s } }"
			"%s here { private_ok = 'setup.alone == yes' }",
			open_book, topic, question, rest));
	world.list.questions[question_of(&world, "a.one")].private = true;
	arena_release(&world.secret);
	world_begin(&world);
	say(&world, "setup.alone", "yes");
	say(&world, "b.one", "yes");
	for (int i = 0; i < 20 && !shown; i++)
		shown = mark(&wild, &world, &arena) != NULL;
	world_release(&world);
	arena_release(&arena);
	return shown;
}

/* A test of the test: what reads it shows it. */
static void private__would_show__through_whatever_reads_it(void **state)
{
	(void)state;
	assert_false(shows("", "", ""));
	assert_true(shows("show_if = 'a.one == yes'", "", ""));
	assert_true(shows("", "show_if = 'a.one == yes'", ""));
	assert_true(shows(
		"gate = 'g'", "", "gate g { @gate when = 'a.one == yes' }"));
	assert_true(shows("", "", "need n { @soon when = 'a.one == yes' }"));
	assert_true(shows("", "", "need n { @now when = 'not a.one == yes' }"));
	assert_true(shows("", "", "info i { @info when = 'a.one == yes' }"));
	assert_true(shows("", "", "score s { of = { 'a.one' } }"));
	assert_true(shows("", "", "score s { of = { 'b.one', 'a.one' } }"));
	assert_false(shows("", "",
		"need n { @soon private = true when = 'a.one == yes' }"));
	assert_false(shows("", "",
		"info i { @info private = true when = 'a.one == yes' }"));
	assert_false(
		shows("", "", "score s { of = { 'a.one' } private = true }"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(private__leaves_no_mark__in_any_walk),
		cmocka_unit_test(private__leaves_no_mark__at_any_step),
		cmocka_unit_test(
			private__would_show__through_whatever_reads_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
