/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic setup { title = 'S' always = true question alone { @choice } }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @choice show_if = 'one == yes' }"
	" question three { @choice show_if = 'two == yes' }"
	" question m { @many } question d { @date } }"
	"topic mum { title = 'M' gate = 'family' question kids { @choice }"
	" question worry { @choice } }"
	"topic heard { title = 'H' private = true question p { @choice } }"
	"topic mix { title = 'M' question o { @choice }"
	" question p { @choice private = true } }"
	"gate family { @gate when = 'mum.kids == yes' }"
	"need talk { @when when = 'a.one == yes' }"
	"need deep { @soon when = 'a.three == yes' }"
	"need child { @now when = 'mum.worry == yes' }"
	"need hurt { @now when = 'heard.p == yes' }"
	"need quiet { @soon private = true when = 'a.one == yes' }"
	"need either { @when when = 'mix.p == yes or mix.o == yes' }"
	"need many { @soon when = 'any(a.m)' }"
	"need rest { @now when = 'a.d < today' }"
	"info always { @info }"
	"info one { @info when = 'a.one == yes' }"
	"info never { @info when = 'a.one is blank' }"
	"info shy { @info when = 'heard.p == yes' }"
	"info quiet { @info private = true }"
	"here { private_ok = 'setup.alone == yes' }";

/* "a.one a.m": the names of a set of questions. */
static const char *names_of(struct world *world, const uint64_t *questions)
{
	size_t words = bits_words(world->list.n_questions);
	struct buf buf;
	int q = -1;

	buf_init(&buf, &world->secret);
	while ((q = bits_next(questions, words, q + 1)) >= 0)
		buf_addf(&buf, "%s%s", buf.len ? " " : "",
			world->list.questions[q].name);
	return buf.text;
}

static void open_topic(struct world *world, const char *id)
{
	wizard_open_topic(&world->wizard, topic_of(world, id));
}

static enum need_state state_of(struct world *world, const char *id)
{
	return needs_state(&world->wizard.needs, need_of(world, id));
}

static void assert_need(struct world *world, const char *id,
	enum need_state expected, const char *missing)
{
	const uint64_t *is;

	if (state_of(world, id) != expected)
		fail_msg("need '%s' is in state %d, not %d", id,
			(int)state_of(world, id), (int)expected);
	is = needs_missing(&world->wizard.needs, need_of(world, id));
	assert_string_equal(names_of(world, is), missing);
}

static void needs_state__is_unclear__only_once_it_was_in_front_of_her(
	void **state)
{
	static const char *const left[] = { "?blank", "?declined", "?not_sure",
		"?not_now" };
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < 4; i++) {
		say(&world, "a.one", left[i]);
		assert_need(&world, "talk", NEED_NONE, "a.one");
	}
	open_topic(&world, "a");
	for (size_t i = 0; i < 4; i++) {
		say(&world, "a.one", left[i]);
		assert_need(&world, "talk", NEED_UNCLEAR, "a.one");
		assert_need(&world, "deep", NEED_UNCLEAR, "a.one");
	}
	say(&world, "a.one", "yes");
	assert_need(&world, "talk", NEED_FOUND, "");
	assert_need(&world, "deep", NEED_UNCLEAR, "a.two");
	say(&world, "a.one", "no");
	assert_need(&world, "talk", NEED_NONE, "");
	assert_need(&world, "deep", NEED_NONE, "");
	world_release(&world);
}

static void needs_state__is_unclear__behind_a_gate_she_left_open(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	assert_need(&world, "child", NEED_NONE, "mum.kids");
	open_topic(&world, "mum");
	say(&world, "mum.kids", "?declined");
	assert_need(&world, "child", NEED_UNCLEAR, "mum.kids");
	/* She answered that; the rest was never in front of her. */
	say(&world, "mum.kids", "yes");
	assert_need(&world, "child", NEED_NONE, "mum.kids");
	tick_all(&world, "family");
	assert_need(&world, "child", NEED_UNCLEAR, "mum.worry");
	say(&world, "mum.worry", "yes");
	assert_need(&world, "child", NEED_FOUND, "");
	wizard_tick(&world.wizard, gate_of(&world, "family"), 0, false);
	assert_need(&world, "child", NEED_NONE, "mum.kids");
	world_release(&world);
}

/* To decline or put off in private is to say nothing at all. */
static void needs_state__is_the_same__for_silence_in_private(void **state)
{
	static const char *const silence[] = { "?blank", "?declined",
		"?not_now" };
	struct world world;

	(void)state;
	world_load(&world, "topic setup { title = 'S' always = true"
			   " question alone { @choice } }"
			   "topic heard { title = 'H' private = true"
			   " question p { @choice } }"
			   "need off { @soon when = 'heard.p is declined' }"
			   "need later { @soon when = 'heard.p is not_now' }"
			   "need open { @soon when = 'heard.p is blank' }"
			   "here { private_ok = 'setup.alone == yes' }");
	say(&world, "setup.alone", "yes");
	open_topic(&world, "heard");
	for (size_t i = 0; i < sizeof(silence) / sizeof(*silence); i++) {
		say(&world, "heard.p", silence[i]);
		assert_need(&world, "off", NEED_NONE, "");
		assert_need(&world, "later", NEED_NONE, "");
		assert_need(&world, "open", NEED_FOUND, "");
	}
	say(&world, "heard.p", "yes");
	assert_need(&world, "open", NEED_NONE, "");
	world_release(&world);
}

static void needs_state__says_nothing__of_private_needs(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	open_topic(&world, "heard");
	open_topic(&world, "mix");
	open_topic(&world, "a");
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "?declined");
	say(&world, "mix.p", "?declined");
	/* Never "could not tell", whatever else they read. */
	assert_need(&world, "hurt", NEED_NONE, "");
	assert_need(&world, "either", NEED_NONE, "mix.o");
	assert_need(&world, "quiet", NEED_NONE, "a.one");
	say(&world, "heard.p", "yes");
	say(&world, "a.one", "yes");
	assert_need(&world, "hurt", NEED_FOUND, "");
	assert_need(&world, "quiet", NEED_FOUND, "");
	/* Nor is one there while somebody can hear. */
	say(&world, "setup.alone", "?not_sure");
	assert_need(&world, "hurt", NEED_NONE, "");
	assert_need(&world, "quiet", NEED_NONE, "");
	assert_need(&world, "talk", NEED_FOUND, "");
	say(&world, "setup.alone", "yes");
	wizard_hide(&world.wizard);
	assert_need(&world, "quiet", NEED_NONE, "");
	assert_need(&world, "hurt", NEED_NONE, "");
	world_release(&world);
}

/* What is said while somebody may have come in changes nothing of it. */
static void needs_state__is_back__when_it_is_just_them(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "yes");
	wizard_hide(&world.wizard);
	wizard_just_us(&world.wizard, false);
	say(&world, "a.one", "no");
	assert_need(&world, "hurt", NEED_NONE, "");
	wizard_just_us(&world.wizard, true);
	assert_need(&world, "hurt", NEED_FOUND, "");
	world_release(&world);
}

static const char *listed(struct world *world)
{
	int order[16], n = needs_list(&world->wizard.needs, order);
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 0; i < n; i++)
		buf_addf(&buf, "%s%s", i ? " " : "",
			world->list.needs[order[i]].id);
	return buf.text;
}

static void needs_list__is__by_urgency_and_then_as_in_the_file(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	assert_string_equal(listed(&world), "");
	for (int t = 0; t < world.list.n_topics; t++)
		wizard_open_topic(&world.wizard, t);
	assert_string_equal(listed(&world), "child rest deep many talk");
	say(&world, "a.one", "yes");
	assert_string_equal(listed(&world), "talk child rest deep many");
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "yes");
	say(&world, "a.m", "hot");
	say(&world, "a.d", "2026-11-19");
	assert_string_equal(
		listed(&world), "hurt rest quiet many talk child deep");
	world_release(&world);
}

static void needs_because__gives__the_reason_of_a_need(void **state)
{
	struct world world;
	struct text_list list;

	(void)state;
	world_load(&world, body);
	say(&world, "a.one", "yes");
	text_list_init(&list, &world.secret);
	needs_because(&world.wizard.needs, need_of(&world, "talk"), &list);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.texts[0], "You said “Yes” to “Q?”");
	world_release(&world);
}

static const char *infos(struct world *world)
{
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 0; i < world->list.n_infos; i++)
		if (needs_has_info(&world->wizard.needs, i))
			buf_addf(&buf, "%s%s", buf.len ? " " : "",
				world->list.infos[i].id);
	return buf.text;
}

static void needs_has_info__is_true__when_its_rule_is_and_nobody_hears(
	void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	assert_string_equal(infos(&world), "always never");
	say(&world, "a.one", "?declined");
	assert_string_equal(infos(&world), "always");
	say(&world, "a.one", "yes");
	say(&world, "heard.p", "yes");
	assert_string_equal(infos(&world), "always one");
	say(&world, "setup.alone", "yes");
	assert_string_equal(infos(&world), "always one shy quiet");
	wizard_hide(&world.wizard);
	assert_string_equal(infos(&world), "always one");
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			needs_state__is_unclear__only_once_it_was_in_front_of_her),
		cmocka_unit_test(
			needs_state__is_unclear__behind_a_gate_she_left_open),
		cmocka_unit_test(
			needs_state__is_the_same__for_silence_in_private),
		cmocka_unit_test(needs_state__says_nothing__of_private_needs),
		cmocka_unit_test(needs_state__is_back__when_it_is_just_them),
		cmocka_unit_test(
			needs_list__is__by_urgency_and_then_as_in_the_file),
		cmocka_unit_test(needs_because__gives__the_reason_of_a_need),
		cmocka_unit_test(
			needs_has_info__is_true__when_its_rule_is_and_nobody_hears),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
