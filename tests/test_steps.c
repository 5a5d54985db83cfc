/* SPDX-License-Identifier: MIT */
#include "world.h"

#include "model/steps.h"

static const char body[] =
	"topic setup { title = 'S' always = true question alone { @choice } }"
	"topic a { title = 'A' question w1 { @choice } question w2 { @choice }"
	" question s1 { @choice } question s2 { @choice }"
	" question n1 { @choice } question n2 { @choice }"
	" question w3 { @choice } question by { @choice } }"
	"topic heard { title = 'H' private = true question p { @choice }"
	" question q { @choice } }"
	"need w1 { @when when = 'a.w1 == yes' }"
	"need s1 { @soon when = 'a.s1 == yes' }"
	"need w2 { @when when = 'a.w2 == yes' }"
	"need n1 { @now when = 'a.n1 == yes' }"
	"need shy { @now when = 'heard.p == yes' }"
	"need s2 { @soon when = 'a.s2 == yes' }"
	"need n2 { @now when = 'a.n2 == yes' }"
	"need quiet { @when when = 'heard.q == yes' }"
	"need w3 { @when when = 'a.w3 == yes' }"
	"need by { @soon by = '5 days' when = 'a.by == yes' }"
	"here { private_ok = 'setup.alone == yes' }";

static struct world world;

static int set_up(void **state)
{
	(void)state;
	world_load(&world, body);
	wizard_open_topic(&world.wizard, topic_of(&world, "a"));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	world_release(&world);
	return 0;
}

/* "w1 s1": each of these questions of topic a. */
static void say_to(const char *said, const char *questions)
{
	char copy[64], name[16], *word, *rest;

	snprintf(copy, sizeof(copy), "%s", questions);
	for (word = strtok_r(copy, " ", &rest); word;
		word = strtok_r(NULL, " ", &rest)) {
		snprintf(name, sizeof(name), "a.%s", word);
		say(&world, name, said);
	}
}

static const char *ids(const int *needs, int n)
{
	struct buf buf;

	buf_init(&buf, &world.secret);
	for (int i = 0; i < n; i++)
		buf_addf(&buf, "%s%s", i ? " " : "",
			world.list.needs[needs[i]].id);
	return buf.text;
}

static const char *steps(void)
{
	int needs[16];

	return ids(needs, steps_list(&world.wizard, needs));
}

static const char *later(void)
{
	int needs[16];

	return ids(needs, steps_kept_for_later(&world.wizard, needs));
}

static void propose(void)
{
	steps_propose(&world.wizard);
}

static void drop(const char *id)
{
	decisions_drop_step(&world.wizard.decisions, need_of(&world, id));
}

static void take(const char *id, enum who who)
{
	decisions_take_step(&world.wizard.decisions, need_of(&world, id), who);
}

static enum who who_does(const char *id)
{
	const struct decisions *decisions = &world.wizard.decisions;
	int at = decisions_find_step(decisions, need_of(&world, id));

	assert_true(at >= 0);
	return decisions->steps[at].who;
}

static void steps_propose__takes__what_came_up_by_urgency(void **state)
{
	(void)state;
	propose();
	assert_string_equal(steps(), "");
	say_to("yes", "w1 w2 s1 n2");
	assert_string_equal(steps(), ""); /* until they are proposed */
	assert_string_equal(later(), "n2 s1 w1 w2");
	propose();
	assert_string_equal(steps(), "n2 s1 w1 w2");
	assert_string_equal(later(), "");
	assert_int_equal(who_does("n2"), WHO_UNSAID);
	assert_int_equal(who_does("w2"), WHO_UNSAID);
}

/* "Within 5 days" is nearer than "soon". */
static void steps_propose__puts__what_has_its_time_first(void **state)
{
	(void)state;
	say_to("yes", "w1 s1 s2 by n2");
	propose();
	assert_string_equal(steps(), "n2 by s1 s2 w1");
}

static void steps_propose__stops__at_five(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2 n1 n2");
	propose();
	assert_int_equal(STEPS_MOST, 5);
	assert_string_equal(steps(), "n1 n2 s1 s2 w1");
	assert_string_equal(later(), "w2 w3");
	propose();
	assert_string_equal(steps(), "n1 n2 s1 s2 w1");
	/* One that she takes up takes the place of what was only proposed. */
	take("w3", WHO_ME);
	propose();
	assert_string_equal(steps(), "n1 n2 s1 s2 w3");
	assert_string_equal(later(), "w1 w2");
}

/* That there are five already is no reason to wait with it. */
static void steps_propose__takes__what_cannot_wait_in_any_case(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2");
	propose();
	assert_string_equal(steps(), "s1 s2 w1 w2 w3");
	say_to("yes", "by n1 n2");
	propose();
	assert_string_equal(steps(), "n1 n2 s1 s2 w1");
	assert_string_equal(later(), "by w2 w3");
	drop("n1");
	propose();
	assert_string_equal(steps(), "n2 s1 s2 w1");
	assert_string_equal(later(), "n1 by w2 w3");
}

/* What somebody does is not taken out again, however much it gets. */
static void steps_propose__keeps__what_somebody_does(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2");
	take("w1", WHO_ME);
	take("w2", WHO_YOU);
	take("w3", WHO_TOGETHER);
	take("s1", WHO_ME);
	take("s2", WHO_NOT_NOW);
	say_to("yes", "n1");
	propose();
	assert_string_equal(steps(), "n1 w1 w2 w3 s1 s2");
}

static void steps_take_now__puts__it_among_the_first(void **state)
{
	(void)state;
	say_to("yes", "w1 s1 n2");
	propose();
	say_to("yes", "n1");
	steps_take_now(&world.wizard, need_of(&world, "n1"), WHO_TOGETHER);
	assert_string_equal(steps(), "n2 n1 s1 w1");
	assert_int_equal(who_does("n1"), WHO_TOGETHER);
	/* Where it is one already, it stays where it is. */
	decisions_move_step(&world.wizard.decisions, need_of(&world, "n1"), 1);
	steps_take_now(&world.wizard, need_of(&world, "n1"), WHO_YOU);
	assert_string_equal(steps(), "n2 s1 n1 w1");
	assert_int_equal(who_does("n1"), WHO_YOU);
	/* Even one that was put away. */
	drop("n2");
	steps_take_now(&world.wizard, need_of(&world, "n2"), WHO_ME);
	assert_string_equal(steps(), "n2 s1 n1 w1");
	propose();
	assert_string_equal(steps(), "n2 s1 n1 w1");
}

static void steps_propose__leaves__what_she_put_away(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2 n1");
	propose();
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
	drop("s1");
	drop("n1");
	assert_string_equal(steps(), "s2 w1 w2");
	assert_string_equal(later(), "n1 s1 w3");
	/* Their places stay free, for what she takes up herself. */
	propose();
	assert_string_equal(steps(), "s2 w1 w2");
	assert_string_equal(later(), "n1 s1 w3");
	/* Nor for what she put away before it came up. */
	drop("n2");
	say_to("yes", "n2");
	propose();
	assert_string_equal(steps(), "s2 w1 w2");
	assert_string_equal(later(), "n1 n2 s1 w3");
	/* She may take one back herself. */
	take("s1", WHO_YOU);
	propose();
	assert_string_equal(steps(), "s2 w1 w2 s1");
	assert_int_equal(who_does("s1"), WHO_YOU);
	assert_string_equal(later(), "n1 n2 w3");
}

static void steps_propose__leaves__her_order_and_who(void **state)
{
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	say_to("yes", "w1 s1");
	propose();
	take("s1", WHO_TOGETHER);
	decisions_move_step(decisions, need_of(&world, "w1"), -1);
	assert_string_equal(steps(), "w1 s1");
	/* What comes up later stands before the first that can wait longer. */
	say_to("yes", "n1 s2");
	propose();
	assert_string_equal(steps(), "n1 s2 w1 s1");
	assert_int_equal(who_does("s1"), WHO_TOGETHER);
	assert_int_equal(who_does("n1"), WHO_UNSAID);
}

static void steps_propose__leaves_out__what_could_not_be_told(void **state)
{
	(void)state;
	say_to("?declined", "n1 s1");
	say_to("?not_sure", "n2");
	say_to("yes", "w1");
	say_to("no", "w2");
	propose();
	assert_string_equal(steps(), "w1");
	assert_string_equal(later(), "");
}

/* An answer that she takes back takes its step along, for as long. */
static void steps_list__follows__what_she_says(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2 n1");
	propose();
	take("s1", WHO_ME);
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
	say_to("no", "s1");
	assert_string_equal(steps(), "n1 s2 w1 w2");
	assert_string_equal(later(), "w3");
	say_to("yes", "s1");
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
	assert_int_equal(who_does("s1"), WHO_ME);
	say_to("?declined", "s1");
	propose();
	assert_string_equal(steps(), "n1 s2 w1 w2 w3");
	say_to("yes", "s1");
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
}

static void steps__are_not_private__while_somebody_can_hear(void **state)
{
	(void)state;
	say_to("yes", "w1 n1");
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "yes");
	say(&world, "heard.q", "yes");
	wizard_hide(&world.wizard);
	propose();
	assert_string_equal(steps(), "n1 w1");
	assert_string_equal(later(), "");
	wizard_just_us(&world.wizard, true);
	assert_string_equal(later(), "shy quiet");
	propose();
	assert_string_equal(steps(), "n1 shy w1 quiet");
	assert_string_equal(later(), "");
	/* And gone again, wherever they stand. */
	say(&world, "setup.alone", "no");
	assert_string_equal(steps(), "n1 w1");
	assert_string_equal(later(), "");
	say(&world, "setup.alone", "yes");
	assert_string_equal(steps(), "n1 shy w1 quiet");
}

/* Or their number would tell that there is something else. */
static void steps__take_no_room__while_nobody_may_see_them(void **state)
{
	(void)state;
	say_to("yes", "w1 w2 w3 s1 s2 n1");
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "yes");
	say(&world, "heard.q", "yes");
	propose();
	assert_string_equal(steps(), "n1 shy s1 s2 w1");
	assert_string_equal(later(), "w2 quiet w3");
	wizard_hide(&world.wizard);
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
	assert_string_equal(later(), "w3");
	propose();
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
	assert_string_equal(later(), "w3");
	/* What made room for them then was not put away by her. */
	wizard_just_us(&world.wizard, true);
	propose();
	assert_string_equal(steps(), "n1 shy s1 s2 w1");
	assert_string_equal(later(), "w2 quiet w3");
	drop("shy");
	propose();
	assert_string_equal(steps(), "n1 s1 s2 w1 w2");
}

static void steps_kept_for_later__has__private_ones_put_away(void **state)
{
	(void)state;
	say(&world, "setup.alone", "yes");
	say(&world, "heard.p", "yes");
	say_to("yes", "w1");
	propose();
	drop("shy");
	propose();
	assert_string_equal(steps(), "w1");
	assert_string_equal(later(), "shy");
	wizard_hide(&world.wizard);
	assert_string_equal(later(), "");
}

#define STEPS_TEST(name) \
	cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		STEPS_TEST(steps_propose__takes__what_came_up_by_urgency),
		STEPS_TEST(steps_propose__puts__what_has_its_time_first),
		STEPS_TEST(steps_propose__stops__at_five),
		STEPS_TEST(steps_propose__takes__what_cannot_wait_in_any_case),
		STEPS_TEST(steps_propose__keeps__what_somebody_does),
		STEPS_TEST(steps_take_now__puts__it_among_the_first),
		STEPS_TEST(steps_propose__leaves__what_she_put_away),
		STEPS_TEST(steps_propose__leaves__her_order_and_who),
		STEPS_TEST(steps_propose__leaves_out__what_could_not_be_told),
		STEPS_TEST(steps_list__follows__what_she_says),
		STEPS_TEST(steps__are_not_private__while_somebody_can_hear),
		STEPS_TEST(steps__take_no_room__while_nobody_may_see_them),
		STEPS_TEST(steps_kept_for_later__has__private_ones_put_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
