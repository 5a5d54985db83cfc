/* SPDX-License-Identifier: MIT */
#include "world.h"

enum {
	MANY = 200
};

static void bits_next__finds__each_member_in_order(void **state)
{
	static const int members[] = { 0, 1, 62, 63, 64, 65, 127, 128, 191 };
	const int n = sizeof(members) / sizeof(*members);
	uint64_t bits[3] = { 0, 0, 0 };
	int at = -1;

	(void)state;
	assert_int_equal(bits_words(0), 0);
	assert_int_equal(bits_words(1), 1);
	assert_int_equal(bits_words(64), 1);
	assert_int_equal(bits_words(65), 2);
	assert_int_equal(bits_next(bits, 3, 0), -1);
	for (int i = n - 1; i >= 0; i--)
		bits_add(bits, members[i]);
	for (int i = 0; i < n; i++) {
		at = bits_next(bits, 3, at + 1);
		assert_int_equal(at, members[i]);
		assert_true(bits_has(bits, at));
		assert_false(bits_has(bits, 100));
	}
	assert_int_equal(bits_next(bits, 3, at + 1), -1);
	bits_drop(bits, 64);
	assert_false(bits_has(bits, 64));
	assert_int_equal(bits_next(bits, 3, 64), 65);
}

/* a.q0, and then each is shown by the one before it. */
static void load_chain(struct world *world)
{
	struct arena arena;
	struct buf buf;

	arena_init(&arena);
	buf_init(&buf, &arena);
	buf_add(&buf, "topic a { title = 'A' question q0 { @choice }\n");
	for (int i = 1; i < MANY; i++)
		buf_addf(&buf,
			"question q%d { @choice show_if = 'q%d == yes' }\n", i,
			i - 1);
	buf_add(&buf, "}\n");
	for (int i = 0; i < MANY; i++)
		buf_addf(&buf, "need n%d { @soon when = 'a.q%d == yes' }\n", i,
			i);
	world_load(world, buf.text);
	arena_release(&arena);
}

static void asking__follows__a_long_chain(void **state)
{
	struct world world;
	const uint64_t *missing;
	char name[32];

	(void)state;
	load_chain(&world);
	wizard_open_topic(&world.wizard, 0);
	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof(name), "a.q%d", i);
		assert_true(asking_is_asked(asking_of(&world), i));
		assert_int_equal(say(&world, name, "yes"), 0);
		assert_int_equal(
			needs_state(&world.wizard.needs, i), NEED_FOUND);
	}
	assert_int_equal(say(&world, "a.q0", "?not_sure"), MANY - 1);
	/* All of it hangs on that one. */
	for (int i = 0; i < MANY; i++) {
		assert_int_equal(
			needs_state(&world.wizard.needs, i), NEED_UNCLEAR);
		missing = needs_missing(&world.wizard.needs, i);
		assert_int_equal(bits_next(missing, bits_words(MANY), 0), 0);
		assert_int_equal(bits_next(missing, bits_words(MANY), 1), -1);
	}
	assert_int_equal(say(&world, "a.q0", "yes"), 0);
	assert_int_equal(say(&world, "a.q150", "no"), MANY - 151);
	assert_int_equal(needs_state(&world.wizard.needs, 149), NEED_FOUND);
	assert_int_equal(needs_state(&world.wizard.needs, MANY - 1), NEED_NONE);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bits_next__finds__each_member_in_order),
		cmocka_unit_test(asking__follows__a_long_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
