/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/map.h"

static void map_get__is__minus_one_when_empty(void **state)
{
	struct arena arena;
	struct map map;

	(void)state;
	arena_init(&arena);
	map_init(&map, &arena);
	assert_int_equal(map_get(&map, "x"), -1);
	assert_int_equal(map_get(&map, ""), -1);
	assert_null(arena.newest);
	arena_release(&arena);
}

static void map_add__keeps__the_first_value(void **state)
{
	char one[] = "menopause", other[] = "menopause";
	struct arena arena;
	struct map map;

	(void)state;
	arena_init(&arena);
	map_init(&map, &arena);
	assert_int_equal(map_add(&map, one, 0), -1);
	assert_int_equal(map_add(&map, other, 7), 0);
	assert_int_equal(map_get(&map, other), 0);
	assert_int_equal(map_add(&map, "", 3), -1);
	assert_int_equal(map_get(&map, ""), 3);
	assert_int_equal(map_get(&map, "menopaus"), -1);
	assert_int_equal(map_get(&map, "Menopause"), -1);
	assert_int_equal(map.used, 2);
	arena_release(&arena);
}

static void map__holds__many_keys(void **state)
{
	enum {
		MANY = 100000
	};
	const char **keys;
	struct arena arena;
	char missing[32];
	struct map map;
	int i;

	(void)state;
	arena_init(&arena);
	map_init(&map, &arena);
	keys = arena_array(&arena, MANY, sizeof(*keys));
	for (i = 0; i < MANY; i++) {
		keys[i] = arena_printf(&arena, "service-%d", i);
		assert_int_equal(map_add(&map, keys[i], i), -1);
		/* There is always a free slot, or a miss would not end. */
		assert_true(map.used * 3 <= map.size * 2);
	}
	assert_int_equal(map.used, MANY);
	assert_int_equal(map.size & (map.size - 1), 0);
	for (i = 0; i < MANY; i++) {
		assert_int_equal(map_get(&map, keys[i]), i);
		assert_int_equal(map_add(&map, keys[i], i + 1), i);
		snprintf(missing, sizeof(missing), "service-%d", MANY + i);
		assert_int_equal(map_get(&map, missing), -1);
	}
	arena_release(&arena);
}

/* These two have the same FNV-1a hash of 32 bits. */
static void map__tells_apart__keys_of_one_hash(void **state)
{
	struct arena arena;
	struct map map;

	(void)state;
	arena_init(&arena);
	map_init(&map, &arena);
	assert_int_equal(map_add(&map, "costarring", 1), -1);
	assert_int_equal(map_get(&map, "liquid"), -1);
	assert_int_equal(map_add(&map, "liquid", 2), -1);
	assert_int_equal(map_get(&map, "costarring"), 1);
	assert_int_equal(map_get(&map, "liquid"), 2);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(map_get__is__minus_one_when_empty),
		cmocka_unit_test(map_add__keeps__the_first_value),
		cmocka_unit_test(map__holds__many_keys),
		cmocka_unit_test(map__tells_apart__keys_of_one_hash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
