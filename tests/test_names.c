/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic menopause { title = 'M' question signs { @many }"
	" question bother { @choice } }"
	"topic family { title = 'F' gate = 'policy' question kids { @choice } }"
	"gate policy { @gate when = 'menopause.bother == yes' }"
	"score burden { of = { 'menopause.signs' } }"
	"need talk { @soon when = 'any(menopause.signs)' }"
	"info leaflet { @info }";

static const struct {
	enum name_kind kind;
	const char *name;
	int found; /* or -1 */
	const char *meant;
} rows[] = {
	{ NAME_TOPIC, "menopause", 0, "" },
	{ NAME_TOPIC, "family", 1, "" },
	{ NAME_TOPIC, "menopuase", -1, " (did you mean 'menopause'?)" },
	{ NAME_TOPIC, "kids", -1, "" },
	{ NAME_QUESTION, "menopause.bother", 1, "" },
	{ NAME_QUESTION, "family.kids", 2, "" },
	{ NAME_QUESTION, "family.kid", -1, " (did you mean 'family.kids'?)" },
	{ NAME_QUESTION, "bother", -1, "" },
	{ NAME_GATE, "policy", 0, "" },
	{ NAME_GATE, "polity", -1, " (did you mean 'policy'?)" },
	{ NAME_SCORE, "burden", 0, "" },
	{ NAME_SCORE, "burdon", -1, " (did you mean 'burden'?)" },
	{ NAME_NEED, "talk", 0, "" },
	{ NAME_NEED, "tale", -1, " (did you mean 'talk'?)" },
	{ NAME_INFO, "leaflet", 0, "" },
	{ NAME_INFO, "leaflets", -1, " (did you mean 'leaflet'?)" },
	{ NAME_INFO, "talk", -1, "" },
};

static void names_find__suggests__what_was_meant(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char meant[SUGGEST_SIZE] = "";
		int found = names_find(
			&world.list, rows[i].kind, rows[i].name, meant);

		assert_int_equal(found, rows[i].found);
		assert_string_equal(meant, rows[i].meant);
		if (found >= 0)
			assert_string_equal(
				names_at(&world.list, rows[i].kind, found),
				rows[i].name);
	}
	world_release(&world);
}

static void names_at__ends__each_kind(void **state)
{
	static const int counts[NAMES] = { 2, 3, 1, 1, 1, 1 };
	struct world world;

	(void)state;
	world_load(&world, body);
	for (int kind = 0; kind < NAMES; kind++) {
		enum name_kind of = (enum name_kind)kind;

		for (int i = 0; i < counts[kind]; i++)
			assert_non_null(names_at(&world.list, of, i));
		assert_null(names_at(&world.list, of, counts[kind]));
	}
	world_release(&world);
}

static void names_find_option__looks__in_that_question(void **state)
{
	struct world world;
	const struct question *signs;
	char meant[SUGGEST_SIZE];

	(void)state;
	world_load(&world, body);
	signs = &world.list.questions[0];
	assert_int_equal(names_find_option(signs, "cold", meant), 1);
	assert_int_equal(names_find_option(signs, "clod", meant), -1);
	assert_string_equal(meant, " (did you mean 'cold'?)");
	assert_int_equal(names_find_option(signs, "yes", meant), -1);
	assert_string_equal(meant, "");
	world_release(&world);
}

static void names_find_step__looks__in_that_gate(void **state)
{
	struct world world;
	const struct gate *gate;
	char meant[SUGGEST_SIZE];

	(void)state;
	world_load(&world, body);
	gate = &world.list.gates[0];
	assert_int_equal(names_find_step(gate, "one", meant), 0);
	assert_int_equal(names_find_step(gate, "two", meant), 1);
	assert_int_equal(names_find_step(gate, "tow", meant), -1);
	assert_string_equal(meant, " (did you mean 'two'?)");
	assert_int_equal(names_find_step(gate, "three", meant), -1);
	assert_string_equal(meant, "");
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_find__suggests__what_was_meant),
		cmocka_unit_test(names_at__ends__each_kind),
		cmocka_unit_test(names_find_option__looks__in_that_question),
		cmocka_unit_test(names_find_step__looks__in_that_gate),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
