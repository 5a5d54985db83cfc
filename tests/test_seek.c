/* SPDX-License-Identifier: MIT */
#include "sought.h"

#define NATIONS_ASKED                                                   \
	" ask = 'Q?' type = 'choice' option england { label = 'E' }"    \
	" option scotland { label = 'S' } option wales { label = 'W' }" \
	" option ni { label = 'N' }"

static void seek__looks__in_her_nation(void **state)
{
	static const char body[] =
		"topic t { title = 'T' question nation {" NATIONS_ASKED " } }"
		"here { nation = 't.nation' }" NEED;
	static const struct case_of_seek cases[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say t.nation scotland" }, "scotland Glasgow -" },
		/* The clinic's town is not in another nation. */
		{ { "say t.nation england" }, "england - -" },
		{ { "say t.nation wales" }, "wales - -" },
		{ { "say t.nation ni" }, "ni - -" },
		{ { "say t.nation ni", "say t.nation ?declined" },
			"scotland Glasgow -" },
		{ { "say t.nation ?not_sure" }, "scotland Glasgow -" },
		{ { "say t.nation ?not_now" }, "scotland Glasgow -" },
	};
	static const struct surroundings nowhere = { .area = "" };
	static const struct case_of_seek unknown[] = {
		{ { NULL }, "- - -" },
		{ { "say t.nation ?declined" }, "- - -" },
		{ { "say t.nation wales" }, "wales - -" },
	};

	(void)state;
	EXPECT(body, "n", &clinic, cases);
	EXPECT(body, "n", &nowhere, unknown);
}

static void seek__looks__in_her_area(void **state)
{
	static const char told[] =
		"topic t { title = 'T' question nation {" NATIONS_ASKED " }"
		" question area { @text } }"
		"here { nation = 't.nation' area = 't.area' }" NEED;
	static const char chosen[] =
		"topic t { title = 'T' question area { ask = 'Q?'"
		" type = 'choice' option here { label = 'Govan' }"
		" option there { label = 'Leith' } } }"
		"here { area = 't.area' }" NEED;
	static const struct case_of_seek telling[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say t.area G20 7XX" }, "scotland G20 7XX -" },
		{ { "say t.area Leeds", "say t.nation england" },
			"england Leeds -" },
		{ { "say t.area ?declined" }, "scotland Glasgow -" },
		{ { "say t.area Leith", "say t.area ?blank" },
			"scotland Glasgow -" },
	};
	static const struct case_of_seek choosing[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say t.area here" }, "scotland Govan -" },
		{ { "say t.area there" }, "scotland Leith -" },
		{ { "say t.area ?not_sure" }, "scotland Glasgow -" },
	};

	(void)state;
	EXPECT(told, "n", &clinic, telling);
	EXPECT(chosen, "n", &clinic, choosing);
}

static void seek__looks__for_her_age(void **state)
{
	static const char chosen[] =
		"topic t { title = 'T' question age { ask = 'Q?'"
		" type = 'choice'"
		" option u18 { label = 'A' value = 0 upto = 17 }"
		" option b18 { label = 'B' value = 18 upto = 24 }"
		" option b75 { label = 'C' value = 75 }"
		" option grown { label = 'D' } } }"
		"here { age = 't.age' }" NEED;
	static const char counted[] =
		"topic t { title = 'T' question age { @number } }"
		"here { age = 't.age' }" NEED;
	static const struct case_of_seek choosing[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say t.age u18" }, "scotland Glasgow 0-17" },
		{ { "say t.age b18" }, "scotland Glasgow 18-24" },
		{ { "say t.age b75" }, "scotland Glasgow 75-200" },
		{ { "say t.age grown" }, "scotland Glasgow -" },
		{ { "say t.age b18", "say t.age ?declined" },
			"scotland Glasgow -" },
	};
	static const struct case_of_seek counting[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say t.age 45" }, "scotland Glasgow 45-45" },
		{ { "say t.age 0" }, "scotland Glasgow 0-0" },
		{ { "say t.age ?not_now" }, "scotland Glasgow -" },
	};

	(void)state;
	EXPECT(chosen, "n", &clinic, choosing);
	EXPECT(counted, "n", &clinic, counting);
}

/* What is parked is not known. */
static void seek__goes_by__what_is_asked(void **state)
{
	static const char body[] =
		"topic t { title = 'T' question shown { @choice } }"
		"topic u { title = 'U' show_if = 't.shown == yes'"
		" question nation {" NATIONS_ASKED " } question area { @text }"
		" question age { @number } }"
		"here { nation = 'u.nation' area = 'u.area'"
		" age = 'u.age' }" NEED;
	static const char gated[] =
		"topic t { title = 'T' question one { @choice } }"
		"topic u { title = 'U' gate = 'g' question area { @text } }"
		"gate g { @gate when = 't.one == yes' }"
		"here { area = 'u.area' }" NEED;
#define ANSWERED                                                     \
	"say t.shown yes", "say u.nation wales", "say u.area Barry", \
		"say u.age 45"
	static const struct case_of_seek hiding[] = {
		{ { ANSWERED }, "wales Barry 45-45" },
		{ { ANSWERED, "say t.shown no" }, "scotland Glasgow -" },
		{ { ANSWERED, "say t.shown ?blank" }, "scotland Glasgow -" },
		{ { ANSWERED, "pick u", "away u" }, "scotland Glasgow -" },
		{ { ANSWERED, "say t.shown no", "say t.shown yes" },
			"wales Barry 45-45" },
	};
	static const struct case_of_seek shutting[] = {
		{ { "say t.one no", "say u.area Leith" }, "scotland Leith -" },
		{ { "say u.area Leith", "say t.one yes" },
			"scotland Glasgow -" },
		{ { "say u.area Leith", "say t.one yes", "tick g" },
			"scotland Leith -" },
		{ { "say u.area Leith", "say t.one yes", "tick g", "untick g" },
			"scotland Glasgow -" },
	};

	(void)state;
	EXPECT(body, "n", &clinic, hiding);
	EXPECT(gated, "n", &clinic, shutting);
}

/* Everybody sees where she is: that is never asked in private. */
static void seek__has__nothing_private_of_where_she_is(void **state)
{
	static const char *const keys[] = { "nation", "area", "age" };

	(void)state;
	for (size_t i = 0; i < LENGTH(keys); i++) {
		struct world world;
		struct arena arena;

		arena_init(&arena);
		assert_false(world_try(&world,
			arena_printf(&arena,
				"topic t { title = 'T' question one { @choice }"
				" question p {" NATIONS_ASKED
				" private = true } }"
				"here { private_ok = 't.one == yes'"
				" %s = 't.p' }",
				keys[i])));
		assert_string_equal(world.diag.first->text,
			"here: 't.p' is private, and this shows to everybody");
		assert_int_equal(world.diag.errors, 1);
		arena_release(&arena);
		checklist_release(&world.list);
		diag_release(&world.diag);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seek__looks__in_her_nation),
		cmocka_unit_test(seek__looks__in_her_area),
		cmocka_unit_test(seek__looks__for_her_age),
		cmocka_unit_test(seek__goes_by__what_is_asked),
		cmocka_unit_test(seek__has__nothing_private_of_where_she_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
