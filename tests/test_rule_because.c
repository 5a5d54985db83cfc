/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic setup { title = 'S' always = true"
	" question alone { ask = 'Just us?' type = 'choice' @yes_no }"
	" question show { ask = 'Go on?' type = 'choice' @yes_no } }"
	"topic body { title = 'Your BODY'"
	" question bother { ask = 'Does it bother you?' type = 'choice'"
	" option most { label = 'MOST days' value = 3 score = 2 }"
	" option some { label = 'some Days' value = 2 score = 1 }"
	" option never { label = 'Not at all' value = 0 score = 0 } }"
	" question signs { ask = 'Any of these?' type = 'many'"
	" option hot { label = 'HOT flushes' score = 1 }"
	" option cold { label = 'cold 100%s' score = 1 }"
	" option wet { label = 'Night sweats' score = 1 }"
	" option no { label = 'None of these' alone = true score = 0 } }"
	" question hidden { ask = 'More of these?' type = 'many'"
	" show_if = 'setup.show != no'"
	" option hot { label = 'Hidden' } option cold { label = 'Parked' } }"
	" question number { ask = 'How many?' type = 'number' }"
	" question day { ask = 'Which day?' type = 'date' }"
	" question month { ask = 'Which month?' type = 'month' }"
	" question words { ask = 'Anything else?' type = 'text' } }"
	"topic heard { title = 'H' private = true"
	" question hurt { ask = 'Hurt?' type = 'choice' @yes_no } }"
	"topic off { title = 'Off' show_if = 'setup.show == yes'"
	" question one { ask = 'One?' type = 'choice' @yes_no } }"
	"score sum { of = { 'body.bother', 'body.signs' } }"
	"score off { of = { 'off.one' } }"
	"score two { of = { 'setup.show', 'body.bother' } }"
	"here { private_ok = 'setup.alone == yes' }";

struct row {
	const char *rule;
	const char *says[7]; /* question, answer, … */
	const char *because; /* a line each */
};

static const struct row rows[] = {
	/* A choice. */
	{ "body.bother == most", { "body.bother", "most" },
		"You said “MOST days” to “Does it bother you?”" },
	{ "body.bother != most", { "body.bother", "some" },
		"You said “some Days” to “Does it bother you?”" },
	{ "body.bother in (most, some)", { "body.bother", "some" },
		"You said “some Days” to “Does it bother you?”" },
	{ "body.bother >= 2", { "body.bother", "most" },
		"You said “MOST days” to “Does it bother you?”" },
	{ "2 < body.bother", { "body.bother", "most" },
		"You said “MOST days” to “Does it bother you?”" },
	{ "not body.bother == most", { "body.bother", "never" },
		"You said “Not at all” to “Does it bother you?”" },

	/* Many: only the ticks that the rule looks at. */
	{ "body.signs has hot", { "body.signs", "hot wet" },
		"You ticked “HOT flushes”" },
	{ "body.signs has any (hot, wet)", { "body.signs", "hot cold wet" },
		"You ticked “HOT flushes” and “Night sweats”" },
	{ "body.signs has all (hot, cold, wet)",
		{ "body.signs", "hot cold wet" },
		"You ticked “HOT flushes”, “cold 100%s” and “Night sweats”" },
	{ "body.signs has none (hot, cold, wet)", { "body.signs", "no" },
		"You did not tick “HOT flushes”, “cold 100%s” or “Night sweats”" },
	{ "not body.signs has hot", { "body.signs", "wet" },
		"You did not tick “HOT flushes”" },
	{ "not body.signs has all (hot, cold)", { "body.signs", "hot" },
		"You did not tick “cold 100%s”" },
	{ "not body.signs has all (hot, cold)", { "body.signs", "wet" },
		"You did not tick “HOT flushes” or “cold 100%s”" },
	{ "not body.signs has none (hot, cold)", { "body.signs", "cold wet" },
		"You ticked “cold 100%s”" },
	{ "any(body.signs)", { "body.signs", "hot cold" },
		"You ticked “HOT flushes” and “cold 100%s”" },
	{ "not any(body.signs)", { "body.signs", "no" },
		"You did not tick “HOT flushes”, “cold 100%s” or “Night sweats”" },
	{ "count(body.signs) >= 2", { "body.signs", "hot cold" },
		"You ticked “HOT flushes” and “cold 100%s”" },
	{ "count(body.signs) == 0", { "body.signs", "no" },
		"You ticked “None of these”" },
	{ "body.signs is answered", { "body.signs", "no" },
		"You ticked “None of these”" },

	/* States. */
	{ "body.bother is answered", { "body.bother", "never" },
		"You said “Not at all” to “Does it bother you?”" },
	{ "body.bother is declined", { "body.bother", "?declined" },
		"You would rather not say: “Does it bother you?”" },
	{ "body.bother is not_sure", { "body.bother", "?not_sure" },
		"You were not sure: “Does it bother you?”" },
	{ "body.bother is not_now", { "body.bother", "?not_now" },
		"You said not now: “Does it bother you?”" },
	{ "body.bother is blank", { NULL },
		"“Does it bother you?” was left open" },
	{ "not body.signs is answered", { "body.signs", "?not_sure" },
		"You were not sure: “Any of these?”" },
	{ "body.words is answered", { "body.words", "my own" },
		"You answered “Anything else?”" },
	{ "body.words is blank", { NULL }, "“Anything else?” was left open" },

	/* Numbers, days, months. */
	{ "body.number > -5", { "body.number", "-4" },
		"You said “-4” to “How many?”" },
	{ "body.day < today", { "body.day", "2026-03-01" },
		"You said “1 March 2026” to “Which day?”" },
	{ "months_since(body.month) > 6", { "body.month", "2026-03" },
		"You said “March 2026” to “Which month?”" },
	{ "years_since(body.day) >= 1", { "body.day", "2024-02-29" },
		"You said “29 February 2024” to “Which day?”" },
	{ "body.number == body.bother",
		{ "body.number", "3", "body.bother", "most" },
		"You said “3” to “How many?”\n"
		"You said “MOST days” to “Does it bother you?”" },
	{ "2026-01-01 < 2026-01-02 and today == today", { NULL }, "" },

	/* Scores. */
	{ "score(sum) >= 2", { "body.bother", "most" },
		"What you said in “Your BODY”, taken together" },
	{ "score(sum) == 4", { "body.bother", "most", "body.signs", "hot wet" },
		"What you said in “Your BODY”, taken together" },
	{ "score(two) >= 2", { "body.bother", "most" },
		"What you said in “S”, taken together" },
	{ "not score(off) > 0", { "setup.show", "no" }, "" },

	/* Only what made it true, and that once. */
	{ "body.bother == most and body.signs has hot",
		{ "body.bother", "most", "body.signs", "hot" },
		"You said “MOST days” to “Does it bother you?”\n"
		"You ticked “HOT flushes”" },
	{ "body.bother == most or body.signs has hot",
		{ "body.bother", "some", "body.signs", "hot" },
		"You ticked “HOT flushes”" },
	{ "body.bother == most or body.signs has hot", { "body.signs", "hot" },
		"You ticked “HOT flushes”" },
	{ "body.bother == most or body.signs has hot",
		{ "body.bother", "most", "body.signs", "hot" },
		"You said “MOST days” to “Does it bother you?”\n"
		"You ticked “HOT flushes”" },
	{ "not (body.bother == most and body.signs has hot)",
		{ "body.bother", "most", "body.signs", "cold" },
		"You did not tick “HOT flushes”" },
	{ "not (body.bother == most and body.signs has hot)",
		{ "body.bother", "some" },
		"You said “some Days” to “Does it bother you?”" },
	{ "not (body.bother == most or body.signs has hot)",
		{ "body.bother", "never", "body.signs", "wet" },
		"You said “Not at all” to “Does it bother you?”\n"
		"You did not tick “HOT flushes”" },
	{ "not (not body.bother == most)", { "body.bother", "most" },
		"You said “MOST days” to “Does it bother you?”" },
	{ "body.bother != some and body.bother > 1", { "body.bother", "most" },
		"You said “MOST days” to “Does it bother you?”" },

	/* Not true, no reason. */
	{ "body.bother == most", { "body.bother", "some" }, "" },
	{ "body.bother == most", { "body.bother", "?declined" }, "" },
	{ "body.bother == most and body.signs has hot",
		{ "body.bother", "most" }, "" },

	/* What is parked is no reason, whatever it was. */
	{ "count(body.hidden) < 2",
		{ "body.hidden", "hot", "setup.show", "no" }, "" },
	{ "not body.hidden has cold",
		{ "body.hidden", "hot", "setup.show", "no" }, "" },
	{ "not body.hidden is declined",
		{ "body.hidden", "hot", "setup.show", "no" }, "" },
	{ "not body.hidden is declined",
		{ "body.hidden", "hot", "setup.show", "yes" },
		"You ticked “Hidden”" },

	/* What she declined or left in private leaves no mark here, either. */
	{ "heard.hurt == yes", { "setup.alone", "yes", "heard.hurt", "yes" },
		"You said “Yes” to “Hurt?”" },
	{ "not heard.hurt is answered",
		{ "setup.alone", "yes", "heard.hurt", "?not_sure" },
		"You were not sure: “Hurt?”" },
	{ "heard.hurt is declined or not heard.hurt is answered",
		{ "setup.alone", "yes", "heard.hurt", "?declined" }, "" },
	{ "not heard.hurt is answered", { "setup.alone", "yes" }, "" },
};

static const char *because(struct world *world, const struct row *row)
{
	struct text_list list;
	struct buf buf;

	for (int i = 0; row->says[i]; i += 2)
		say(world, row->says[i], row->says[i + 1]);
	text_list_init(&list, &world->secret);
	rule_because(rule_of(world, row->rule), asking_of(world), &list);
	buf_init(&buf, &world->secret);
	for (int i = 0; i < list.n; i++)
		buf_addf(&buf, "%s%s", i ? "\n" : "", list.texts[i]);
	return buf.text;
}

static void rule_because__says__what_made_it_so(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *is = because(&world, &rows[i]);

		if (strcmp(is, rows[i].because))
			fail_msg("'%s', because:\n%s\nnot:\n%s", rows[i].rule,
				is, rows[i].because);
		arena_release(&world.secret);
		world_begin(&world);
	}
	world_release(&world);
}

/* Each of very many reasons once. */
static void rule_because__says__nothing_twice(void **state)
{
	struct row row = { .says = { "body.signs", "hot", "body.bother",
				   "most" } };
	struct world world;
	struct buf buf;

	(void)state;
	world_load(&world, body);
	buf_init(&buf, &world.secret);
	buf_add(&buf, "1 == 1");
	for (int i = 0; i < 100; i++)
		buf_addf(&buf, " and body.signs has hot and body.bother > %d",
			i % 3);
	row.rule = buf.text;
	assert_string_equal(because(&world, &row),
		"You ticked “HOT flushes”\n"
		"You said “MOST days” to “Does it bother you?”");
	world_release(&world);
}

/* A list that grows, of texts that all differ. */
static void text_list__keeps__all_in_order(void **state)
{
	struct arena arena;
	struct text_list list;

	(void)state;
	arena_init(&arena);
	text_list_init(&list, &arena);
	for (int i = 0; i < 100; i++) {
		text_list_add(&list, arena_printf(&arena, "%d", i));
		text_list_add(&list, arena_printf(&arena, "%d", i / 2));
	}
	assert_int_equal(list.n, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(atoi(list.texts[i]), i);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rule_because__says__what_made_it_so),
		cmocka_unit_test(rule_because__says__nothing_twice),
		cmocka_unit_test(text_list__keeps__all_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
