/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic a { title = 'A' question one { @choice } question two { @choice } }"
	"need n1 { @when when = 'a.one == yes' }"
	"need n2 { @when when = 'a.one == yes' }"
	"need n3 { @when when = 'a.one == yes' }"
	"need n4 { @when when = 'a.one == yes' }"
	"info i1 { @info } info i2 { @info }";

/* "n2 n1:together": her steps, in her order. */
static const char *steps_of(struct world *world)
{
	const struct decisions *decisions = &world->wizard.decisions;
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 0; i < decisions->n_steps; i++) {
		const struct step *step = &decisions->steps[i];

		buf_addf(&buf, "%s%s%s%s", i ? " " : "",
			world->list.needs[step->need].id, step->who ? ":" : "",
			who_names[step->who]);
	}
	return buf.text;
}

static void decisions_take_step__puts__new_ones_last(void **state)
{
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	world_load(&world, body);
	assert_false(decisions->chose_steps);
	assert_int_equal(decisions_find_step(decisions, 2), -1);
	decisions_take_step(decisions, 2, WHO_UNSAID);
	decisions_take_step(decisions, 0, WHO_ME);
	decisions_take_step(decisions, 1, WHO_NOT_NOW);
	assert_true(decisions->chose_steps);
	assert_string_equal(steps_of(&world), "n3 n1:me n2:not_now");
	decisions_take_step(decisions, 2, WHO_YOU);
	decisions_take_step(decisions, 0, WHO_TOGETHER);
	decisions_take_step(decisions, 3, WHO_UNSAID);
	assert_string_equal(
		steps_of(&world), "n3:you n1:together n2:not_now n4");
	assert_int_equal(decisions_find_step(decisions, 2), 0);
	assert_int_equal(decisions_find_step(decisions, 3), 3);
	world_release(&world);
}

static void decisions_drop_step__closes__the_gap(void **state)
{
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	world_load(&world, body);
	/* To drop what was offered is to choose, too. */
	decisions_drop_step(decisions, 1);
	assert_true(decisions->chose_steps);
	for (int i = 0; i < 4; i++)
		decisions_take_step(decisions, i, WHO_UNSAID);
	decisions_drop_step(decisions, 1);
	assert_string_equal(steps_of(&world), "n1 n3 n4");
	decisions_drop_step(decisions, 3);
	decisions_drop_step(decisions, 1);
	assert_string_equal(steps_of(&world), "n1 n3");
	decisions_take_step(decisions, 1, WHO_UNSAID);
	decisions_drop_step(decisions, 0);
	assert_string_equal(steps_of(&world), "n3 n2");
	world_release(&world);
}

static void decisions_move_step__stops__at_the_ends(void **state)
{
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	world_load(&world, body);
	for (int i = 0; i < 3; i++)
		decisions_take_step(decisions, i, WHO_UNSAID);
	decisions_move_step(decisions, 2, -1);
	assert_string_equal(steps_of(&world), "n1 n3 n2");
	decisions_move_step(decisions, 2, -1);
	decisions_move_step(decisions, 2, -1);
	assert_string_equal(steps_of(&world), "n3 n1 n2");
	decisions_move_step(decisions, 1, 1);
	decisions_move_step(decisions, 3, 1); /* is not among them */
	assert_string_equal(steps_of(&world), "n3 n1 n2");
	decisions_move_step(decisions, 2, 1);
	assert_string_equal(steps_of(&world), "n1 n3 n2");
	world_release(&world);
}

static const char *withs_of(struct world *world)
{
	const struct decisions *decisions = &world->wizard.decisions;
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (int i = 0; i < decisions->n_withs; i++)
		buf_addf(&buf, "%s%s:%s", i ? " " : "",
			world->list.needs[decisions->withs[i].need].id,
			decisions->withs[i].service);
	return buf.text;
}

static void decisions_put_with__keeps__each_once(void **state)
{
	char service[] = "group";
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	world_load(&world, body);
	decisions_put_with(decisions, 0, service);
	strcpy(service, "other"); /* it was copied */
	decisions_put_with(decisions, 0, "group");
	decisions_put_with(decisions, 1, "group");
	decisions_put_with(decisions, 0, "nurse");
	assert_string_equal(withs_of(&world), "n1:group n2:group n1:nurse");
	decisions_drop_with(decisions, 0, "group");
	decisions_drop_with(decisions, 2, "group"); /* never was there */
	assert_string_equal(withs_of(&world), "n2:group n1:nurse");
	decisions_drop_with(decisions, 0, "nurse");
	decisions_drop_with(decisions, 1, "group");
	assert_string_equal(withs_of(&world), "");
	world_release(&world);
}

static void decisions_put_with__takes__any_number(void **state)
{
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;
	char service[16];

	(void)state;
	world_load(&world, body);
	for (int i = 0; i < 100; i++) {
		snprintf(service, sizeof(service), "s%d", i);
		decisions_put_with(decisions, i % 4, service);
	}
	assert_int_equal(decisions->n_withs, 100);
	for (int i = 0; i < 100; i++) {
		assert_int_equal(decisions->withs[i].need, i % 4);
		assert_int_equal(atoi(decisions->withs[i].service + 1), i);
	}
	world_release(&world);
}

static void decisions_say_yes__is__for_that_line_alone(void **state)
{
	struct world world;
	struct decisions *decisions = &world.wizard.decisions;

	(void)state;
	world_load(&world, body);
	decisions_say_yes(decisions, YES_ALL, LINE_NEED, 1, true);
	decisions_say_yes(decisions, YES_ALL, LINE_INFO, 0, true);
	decisions_say_yes(decisions, YES_ALL, LINE_QUESTION, 0, true);
	decisions_say_yes(decisions, YES_ALL, LINE_QUESTION, 0, false);
	assert_false(decisions->yes[LINE_NEED][0]);
	assert_true(decisions->yes[LINE_NEED][1]);
	assert_true(decisions->yes[LINE_INFO][0]);
	assert_false(decisions->yes[LINE_INFO][1]);
	assert_false(decisions->yes[LINE_QUESTION][0]);
	assert_false(decisions->yes[LINE_QUESTION][1]);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decisions_take_step__puts__new_ones_last),
		cmocka_unit_test(decisions_drop_step__closes__the_gap),
		cmocka_unit_test(decisions_move_step__stops__at_the_ends),
		cmocka_unit_test(decisions_put_with__keeps__each_once),
		cmocka_unit_test(decisions_put_with__takes__any_number),
		cmocka_unit_test(decisions_say_yes__is__for_that_line_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
