/* SPDX-License-Identifier: MIT */
#include "moves.h"

static const char body[] =
	"topic setup { title = 'S' always = true"
	" question alone { @choice } question one { @choice } }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @text } question read { @say } }"
	"topic b { title = 'B' show_if = 'a.one == yes' question one { @choice } }"
	"topic mum { title = 'M' gate = 'family' question kids { @choice }"
	" question worry { @choice } }"
	"topic heard { title = 'H' private = true gate = 'quiet'"
	" show_if = 'setup.one != no'"
	" question one { @choice } question two { @choice } }"
	"topic mix { title = 'X' question one { @choice }"
	" question shy { @choice private = true } }"
	"topic bingo { title = 'B' question many { ask = 'Q?' type = 'many'"
	" option hot { label = 'H' } option cold { label = 'C' }"
	" option none { label = 'N' alone = true }"
	" option never { label = 'V' alone = true }"
	" option here { label = 'I' free = true } } }"
	"gate family { @gate when = 'mum.kids == yes' }"
	"gate quiet { @gate when = 'heard.one == yes' }"
	"here { private_ok = 'setup.alone == yes' }";

/* "a:open b:hidden …" but for setup and bingo, with * for the listed. */
static const char *statuses(struct world *world)
{
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int t = 1; t < world->list.n_topics - 1; t++)
		buf_addf(&buf, "%s%s%s:%s", t > 1 ? " " : "",
			wizard_is_listed(&world->wizard, t) ? "*" : "",
			world->list.topics[t].id,
			topic_status_names[wizard_topic_status(
				&world->wizard, t)]);
	return buf.text;
}

static const struct {
	const char *what, *statuses;
} looks[] = {
	{ "next",
		"*a:not_picked b:hidden *mum:not_picked heard:unlisted *mix:not_picked" },
	{ "pick a",
		"*a:open b:hidden *mum:not_picked heard:unlisted *mix:not_picked" },
	{ "say a.one yes",
		"*a:open *b:not_picked *mum:not_picked heard:unlisted *mix:not_picked" },
	{ "pick b",
		"*a:open *b:open *mum:not_picked heard:unlisted *mix:not_picked" },
	{ "say a.one no",
		"*a:open b:hidden *mum:not_picked heard:unlisted *mix:not_picked" },
	{ "later a",
		"*a:not_picked b:hidden *mum:not_picked heard:unlisted *mix:not_picked" },
	/* Behind its gate, picked or not; and no more once it opens. */
	{ "say mum.kids yes",
		"*a:not_picked b:hidden *mum:gated heard:unlisted *mix:not_picked" },
	{ "pick mum",
		"*a:not_picked b:hidden *mum:gated heard:unlisted *mix:not_picked" },
	{ "tick family",
		"*a:not_picked b:hidden *mum:open heard:unlisted *mix:not_picked" },
	{ "say mum.kids ?declined",
		"*a:not_picked b:hidden *mum:open heard:unlisted *mix:not_picked" },
	/* A private topic is private or unlisted, never more. */
	{ "say setup.alone yes",
		"*a:not_picked b:hidden *mum:open heard:private *mix:not_picked" },
	{ "say setup.one yes",
		"*a:not_picked b:hidden *mum:open *heard:private *mix:not_picked" },
	{ "pick heard",
		"*a:not_picked b:hidden *mum:open *heard:private *mix:not_picked" },
	{ "say heard.one yes",
		"*a:not_picked b:hidden *mum:open *heard:private *mix:not_picked" },
	{ "say setup.one no",
		"*a:not_picked b:hidden *mum:open heard:private *mix:not_picked" },
	{ "hide",
		"*a:not_picked b:hidden *mum:open heard:unlisted *mix:not_picked" },
	{ "just_us yes",
		"*a:not_picked b:hidden *mum:open heard:private *mix:not_picked" },
	{ "say setup.alone ?not_sure",
		"*a:not_picked b:hidden *mum:open heard:unlisted *mix:not_picked" },
};

static void wizard_topic_status__is__what_anybody_may_know(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	assert_int_equal(wizard_topic_status(&world.wizard, 0), TOPIC_IS_OPEN);
	assert_false(wizard_is_listed(&world.wizard, 0));
	for (size_t i = 0; i < sizeof(looks) / sizeof(*looks); i++) {
		go(&world, looks[i].what);
		if (strcmp(statuses(&world), looks[i].statuses))
			fail_msg("after '%s':\n%s\nnot:\n%s", looks[i].what,
				statuses(&world), looks[i].statuses);
	}
	world_release(&world);
}

static const char *later(struct world *world)
{
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int t = 0; t < world->list.n_topics; t++)
		if (wizard_is_for_later(&world->wizard, t))
			buf_addf(&buf, "%s%s", buf.len ? " " : "",
				world->list.topics[t].id);
	return buf.text;
}

static void wizard_is_for_later__says_nothing__of_what_is_private(void **state)
{
	static const struct {
		const char *what, *later;
	} steps[] = {
		{ "say setup.alone yes", "" }, { "say heard.one ?not_now", "" },
		{ "say mix.shy ?not_now", "" }, { "later heard", "" },
		{ "later mix", "mix" }, { "pick mix", "" },
		{ "say mix.one ?not_now", "mix" },
		{ "say setup.one ?not_now", "setup mix" },
		{ "later setup", "setup mix" },	       /* always there */
		{ "say b.one ?not_now", "setup mix" }, /* nobody asked */
		{ "say a.one yes", "setup b mix" },
		{ "say a.two ?not_now", "setup a b mix" },
		{ "away mix", "setup a b" }, /* and what was said in it */
		{ "pick mix", "setup a b mix" },
		{ "say setup.one yes", "a b mix" },
		{ "say mix.one yes", "a b" },
		{ "later a", "a" }, /* b hangs on an answer in a */
	};
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		go(&world, steps[i].what);
		if (strcmp(later(&world), steps[i].later))
			fail_msg("after '%s': %s, not %s", steps[i].what,
				later(&world), steps[i].later);
	}
	world_release(&world);
}

static const char *picks(struct world *world)
{
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 0; i < world->wizard.n_picks; i++)
		buf_addf(&buf, "%s%s", i ? " " : "",
			world->list.topics[world->wizard.picks[i]].id);
	return buf.text;
}

static void wizard_put_away__parks__and_picking_restores(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go(&world, "pick mix");
	go(&world, "pick a");
	go(&world, "pick bingo");
	go(&world, "say a.one yes");
	go(&world, "say a.two words");
	assert_string_equal(picks(&world), "mix a bingo");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	go(&world, "away a");
	assert_int_equal(wizard_parked(&world.wizard), 2);
	assert_string_equal(picks(&world), "mix bingo");
	assert_string_equal(later(&world), "");
	assert_int_equal(truth_of(&world, "a.one == yes"), '?');
	assert_int_equal(truth_of(&world, "a.two is answered"), '?');
	go(&world, "away a"); /* it is not there any more */
	assert_string_equal(picks(&world), "mix bingo");
	go(&world, "pick a");
	assert_int_equal(wizard_parked(&world.wizard), 0);
	assert_string_equal(picks(&world), "mix bingo a");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	assert_int_equal(truth_of(&world, "a.two is answered"), 'Y');
	go(&world, "later a");
	assert_int_equal(wizard_parked(&world.wizard), 2);
	assert_string_equal(later(&world), "a");
	assert_int_equal(truth_of(&world, "a.one == yes"), '?');
	go(&world, "undo");
	assert_string_equal(picks(&world), "mix bingo a");
	assert_string_equal(later(&world), "");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	world_release(&world);
}

/* It goes back to where it was in her order. */
static void wizard_undo__restores__her_order(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	assert_false(go(&world, "undo"));
	go(&world, "pick mix");
	go(&world, "pick a");
	go(&world, "pick bingo");
	go(&world, "away a");
	assert_true(go(&world, "undo"));
	assert_string_equal(picks(&world), "mix a bingo");
	assert_false(go(&world, "undo")); /* it goes one step back */
	go(&world, "away mix");
	go(&world, "undo");
	assert_string_equal(picks(&world), "mix a bingo");
	go(&world, "later bingo");
	go(&world, "undo");
	assert_string_equal(picks(&world), "mix a bingo");
	go(&world, "away bingo");
	go(&world, "pick bingo");
	go(&world, "undo");
	assert_string_equal(picks(&world), "mix a");
	world_release(&world);
}

/* What was said in it before it was picked is not parked by that. */
static void wizard_undo__of_a_first_pick__parks_nothing(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go(&world, "say a.one yes");
	go(&world, "pick a");
	go(&world, "undo");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	assert_int_equal(wizard_parked(&world.wizard), 0);
	go(&world, "later a");
	assert_int_equal(truth_of(&world, "a.one == yes"), '?');
	go(&world, "undo");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	go(&world, "later a");
	go(&world, "later a");
	go(&world, "undo");
	assert_int_equal(truth_of(&world, "a.one == yes"), '?');
	world_release(&world);
}

static void wizard_undo__restores__texts_and_ticks(void **state)
{
	struct world world;
	const struct answer *two;
	int family;

	(void)state;
	world_load(&world, body);
	two = answers_get(
		&asking_of(&world)->answers, question_of(&world, "a.two"));
	family = gate_of(&world, "family");
	go(&world, "say a.two first words");
	go(&world, "say a.two other words");
	go(&world, "undo");
	assert_string_equal(two->text, "first words");
	go(&world, "say a.two ?blank");
	assert_null(two->text);
	go(&world, "undo");
	assert_string_equal(two->text, "first words");
	assert_int_equal(two->state, ANSWER_GIVEN);
	go(&world, "tick family");
	assert_int_equal(asking_of(&world)->gate_ticks[family], 3);
	go(&world, "undo");
	assert_int_equal(asking_of(&world)->gate_ticks[family], 1);
	go(&world, "untick family");
	go(&world, "undo");
	assert_int_equal(asking_of(&world)->gate_ticks[family], 1);
	world_release(&world);
}

static void change_begin__wipes__the_text_it_kept(void **state)
{
	static const char zeros[6] = "";
	struct world world;
	const char *kept;

	(void)state;
	world_load(&world, body);
	go(&world, "say a.two secret");
	go(&world, "say a.two other");
	kept = world.wizard.change.answer.text;
	assert_string_equal(kept, "secret");
	go(&world, "pick a");
	assert_memory_equal(kept, zeros, 6);
	world_release(&world);
}

static void wizard_toggle__keeps_alone__what_is_alone(void **state)
{
	static const struct {
		const char *option, *ticked;
	} steps[] = {
		{ "hot", "hot" },
		{ "cold", "hot cold" },
		{ "here", "hot cold here" },
		{ "hot", "cold here" },
		{ "none", "none" },
		{ "never", "never" },
		{ "here", "here" },
		{ "none", "none" },
		{ "cold", "cold" },
		{ "cold", "" },
		{ "none", "none" },
		{ "none", "" },
	};
	struct world world;
	const struct question *question;
	const struct answer *answer;
	int q;

	(void)state;
	world_load(&world, body);
	q = question_of(&world, "bingo.many");
	question = &world.list.questions[q];
	answer = answers_get(&asking_of(&world)->answers, q);
	go(&world, "say bingo.many ?declined");
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		uint64_t ticked = options_of(question, steps[i].ticked);
		uint64_t option = options_of(question, steps[i].option);

		wizard_toggle(&world.wizard, q, __builtin_ctzll(option));
		assert_true(answer->options == ticked);
		/* With nothing ticked it is as if nothing was said. */
		assert_int_equal(
			answer->state, ticked ? ANSWER_GIVEN : ANSWER_BLANK);
	}
	world_release(&world);
}

static void wizard_toggle__takes_another__of_a_choice(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	go(&world, "toggle a.one yes");
	assert_int_equal(truth_of(&world, "a.one == yes"), 'Y');
	go(&world, "toggle a.one no");
	assert_int_equal(truth_of(&world, "a.one == no"), 'Y');
	go(&world, "toggle a.one no");
	assert_int_equal(truth_of(&world, "a.one is blank"), 'Y');
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			wizard_topic_status__is__what_anybody_may_know),
		cmocka_unit_test(
			wizard_is_for_later__says_nothing__of_what_is_private),
		cmocka_unit_test(wizard_put_away__parks__and_picking_restores),
		cmocka_unit_test(wizard_undo__restores__her_order),
		cmocka_unit_test(wizard_undo__of_a_first_pick__parks_nothing),
		cmocka_unit_test(wizard_undo__restores__texts_and_ticks),
		cmocka_unit_test(change_begin__wipes__the_text_it_kept),
		cmocka_unit_test(wizard_toggle__keeps_alone__what_is_alone),
		cmocka_unit_test(wizard_toggle__takes_another__of_a_choice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
