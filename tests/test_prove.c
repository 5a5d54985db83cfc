/* SPDX-License-Identifier: MIT */
#include "test.h"
#include "world.h"

#include "model/prove.h"

/* S sometimes, N never, A always, O open */
static char letter_of(enum proof proof)
{
	return "SNAO"[proof];
}

/* For all questions, needs and infos, in the order of the file. */
static void letters_of(const struct proofs *proofs,
	const struct checklist *list, char *letters)
{
	for (int i = 0; i < list->n_questions; i++)
		*letters++ = letter_of(proofs->questions[i]);
	for (int i = 0; i < list->n_needs; i++)
		*letters++ = letter_of(proofs->needs[i]);
	for (int i = 0; i < list->n_infos; i++)
		*letters++ = letter_of(proofs->infos[i]);
	*letters = '\0';
}

static void prove_world(
	struct world *world, const char *body, struct proofs *proofs)
{
	world_load(world, body);
	prove(proofs, &world->list, world_today, &world->secret);
}

/* A need that fires on what is said of these. */
static const char questions[] =
	"topic t { title = 'T'"
	" question a { @choice }"
	" question b { @choice }"
	" question sure { @choice escapes = false }"
	" question m { @many option free { label = 'F' free = true } }"
	" question age { @number min = 0 max = 120 }"
	" question any { @number }"
	" question low { @number max = 3 min = 0 }"
	" question day { @date }"
	" question month { @month }"
	" question word { @text }"
	"} need n { @when when = '%s' }";

static const struct {
	const char *when;
	char proved;
} rules[] = {
	{ "t.a == yes", 'S' },
	{ "t.a == yes and t.a == no", 'N' },
	{ "t.a == yes and not (t.a == yes)", 'N' },
	{ "t.a in (yes, no)", 'A' },
	{ "t.a == yes or t.b == yes or t.a == no", 'A' },
	{ "t.a < t.b", 'S' },
	{ "t.a < t.b and t.b < t.a", 'N' },

	/* What is so only because she was silent is not always so. */
	{ "t.a is answered", 'A' },
	{ "t.a is blank", 'S' },
	{ "not (t.a is answered)", 'S' },
	{ "t.a is declined and t.b is not_sure", 'S' },
	{ "t.a is declined and t.a is blank", 'N' },
	{ "t.a is declined and t.a == yes", 'N' },
	{ "t.sure is declined", 'N' },
	{ "t.sure is blank", 'S' },

	{ "t.m has hot and t.m has cold", 'S' },
	{ "t.m has hot and t.m has none (hot, cold)", 'N' },
	{ "t.m has none and t.m has hot", 'N' },
	{ "t.m has none and any(t.m)", 'N' },
	{ "any(t.m) or t.m has any (none, free)", 'A' },
	{ "count(t.m) == 2", 'S' },
	{ "count(t.m) > 2", 'N' },
	{ "count(t.m) >= 0", 'A' },
	{ "count(t.m) == 1 and t.m has all (hot, cold)", 'N' },
	{ "count(t.m) == 0 and t.m has free", 'S' },

	{ "t.age == 120", 'S' },
	{ "t.age > 120", 'N' },
	{ "t.age >= 0", 'A' },
	{ "t.age > 34 and t.age < 36", 'S' },
	{ "t.age > 34 and t.age < 35", 'N' },
	{ "t.age != 35 or t.age == 35", 'A' },
	{ "count(t.m) > t.low and t.low > 0", 'S' },
	{ "count(t.m) > t.low and t.low > 1", 'N' },

	{ "35 < t.age and 37 > t.age", 'S' },
	{ "35 < t.age and 36 > t.age", 'N' },
	{ "t.any > 120 and t.any < 122", 'S' },
	{ "t.any > 120 and t.any < 121", 'N' },
	{ "t.any >= 0", 'S' },
	{ "t.any == 2147483647 or t.any < 2147483647", 'A' },

	{ "t.day < 2026-02-28 and t.day > 2026-02-26", 'S' },
	{ "t.day < 2026-02-28 and t.day > 2026-02-27", 'N' },
	{ "t.day > today and years_since(t.day) > 0", 'N' },
	{ "months_since(t.day) == 3 and t.day > 2026-08-19", 'S' },
	{ "months_since(t.day) == 3 and t.day > 2026-08-20", 'N' },
	{ "months_since(t.day) < 12 or years_since(t.day) >= 1", 'A' },
	{ "t.month == 2026-02-28 and t.month == 2026-02-01", 'S' },
	{ "t.month > 2026-02-28 and t.month < 2026-03-01", 'N' },
	{ "months_since(t.month) == 0 and t.month < today", 'N' },

	{ "t.word is answered", 'A' },
	{ "t.word is blank and t.word is answered", 'N' },

	/* Two days beside each other: found where it can be, never ruled out,
	 * but for what does not hang on them. */
	{ "t.day < t.month", 'S' },
	{ "t.day < t.month and t.month < t.day", 'O' },
	{ "t.day < t.month and t.a == yes and t.a == no", 'N' },
};

static void prove__tells_what_comes_of_a_rule(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		char body[2048], proved;
		struct world world;
		struct proofs proofs;

		snprintf(body, sizeof(body), questions, rules[i].when);
		prove_world(&world, body, &proofs);
		proved = letter_of(proofs.needs[0]);
		if (proved != rules[i].proved)
			fail_msg("%s: %c, not %c", rules[i].when, proved,
				rules[i].proved);
		world_release(&world);
	}
}

/* A score of three questions that count 0 or 3. */
#define OF_THREE \
	"option p { label = 'P' score = 0 } option q { label = 'Q' score = 3 }"
#define THREE                                                       \
	"topic t { title = 'T'"                                     \
	" question p1 { ask = 'P' type = 'choice' " OF_THREE " }"   \
	" question p2 { ask = 'P' type = 'choice' " OF_THREE " }"   \
	" question p3 { ask = 'P' type = 'choice' " OF_THREE " } }" \
	" score s { of = { 't.p1', 't.p2', 't.p3' } }"

static const struct {
	const char *about, *body, *proved;
} lists[] = {
	{ "questions that are only read out",
		"topic t { title = 'T' question hello { @say }"
		" question a { @choice }"
		" question bye { @say show_if = 'a == yes and a == no' } }",
		"SSN" },
	{ "nothing is to be reached behind what is not",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice show_if = 'a == yes and a == no' }"
		" question c { @choice show_if = 'b == yes' } }"
		" need n { @when when = 't.c == no' }"
		" need m { @when when = 'not (t.c == yes)' }",
		"SNNNA" },
	{ "what does not apply is neither so nor not so",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice show_if = 'a == yes' } }"
		" need n { @when when = 't.a == no and t.b != yes' }"
		" need m { @when when = 't.a == no and not (t.b == yes)' }",
		"SSNS" },
	{ "a topic that is never shown",
		"topic t { title = 'T' question a { @choice } }"
		"topic u { title = 'U' show_if = 't.a == yes and t.a is blank'"
		" question b { @choice } }"
		"need n { @when when = 'u.b == yes' }",
		"SNN" },
	{ "always, if she answers what she is asked",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice show_if = 'a == yes' } }"
		" need n { @when when = 't.b in (yes, no) or t.a == no' }",
		"SSA" },

	{ "behind a gate that can be opened",
		"topic t { title = 'T' gate = 'g' question a { @choice }"
		" question b { @choice } } gate g { @gate when = 'a == yes' }"
		" need n { @when when = 't.a == yes and t.b == yes' }"
		" need m { @when when = 't.b in (yes, no)' }",
		"SSSS" },
	{ "a gate that nobody can open while it is not known to be needless",
		"topic t { title = 'T' gate = 'g' question a { @choice }"
		" question b { @choice } }"
		" gate g { @gate when = 'a == yes and a == no' }"
		" need n { @when when = 't.b == yes and t.a is blank' }"
		" need m { @when when = 't.b == yes and t.a is answered' }",
		"SSNS" },

	{ "what does not apply, once its gate is open",
		"topic t { title = 'T' gate = 'g' question a { @choice }"
		" question b { @choice } question c { @choice show_if = 'a == no' }"
		" question d { @choice } } gate g { @gate when = 'b == yes' }"
		" need n { @when when = 't.a == yes and t.b == yes and"
		" t.d == yes and not (t.c == yes)' }",
		"SSSSS" },
	{ "nothing to count where it is known not to apply",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice }"
		" question m { @many show_if = 'a == yes and b == yes' } }"
		" need n { @when when = 't.a is blank and count(t.m) == 0' }",
		"SSSS" },

	{ "private, where somebody may not hear",
		"topic t { title = 'T' question a { @choice } }"
		"topic u { title = 'U' private = true question b { @choice } }"
		"here { private_ok = 't.a == yes' }"
		"need n { @when when = 'u.b == yes' }"
		"need m { @when when = 'u.b in (yes, no)' }"
		"need o { @when when = 'u.b == yes and t.a == no' }"
		"need p { @when when = 't.a is blank and not (u.b == yes)' }"
		"info i { @info private = true }",
		"SSSANNS" },
	{ "private, where somebody always can",
		"topic t { title = 'T' question a { @choice } }"
		"topic u { title = 'U' private = true question b { @choice } }"
		"here { private_ok = 't.a == yes and t.a == no' }"
		"need n { @when when = 'u.b == yes' }"
		"need m { @when when = 'not (u.b == yes)' }"
		"need o { @when when = 't.a == yes' }"
		"info i { @info private = true } info j { @info }",
		"SNNNSNS" },
	{ "private lines that read nothing private",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice } } here { private_ok = 't.b == yes' }"
		"info i { @info private = true when = 't.a in (yes, no)' }"
		"info j { @info private = true when = 't.b == no' }",
		"SSAN" },

	{ "a score at its ends and past them",
		THREE "need n { @when when = 'score(s) >= 9' }"
		      "need m { @when when = 'score(s) > 9' }"
		      "need o { @when when = 'score(s) == 4' }"
		      "need p { @when when = 'score(s) >= 0' }"
		      "need q { @when when = 'score(s) < 3' }",
		"SSSSNNAS" },
	{ "a score of which nothing applies",
		"topic t { title = 'T' question a { @choice }"
		" question b { @choice show_if = 'a == yes' } }"
		"score s { of = { 't.b' } }"
		"need n { @when when = 'score(s) >= 0' }"
		"need m { @when when = 't.a == no and score(s) >= 0' }",
		"SSSN" },
	{ "a score that counts more when a topic is put away",
		"topic t { title = 'T' always = true question a { @choice } }"
		"topic u { title = 'U' question b { ask = 'B' type = 'choice'"
		" show_if = 't.a == yes' option p { label = 'P' score = 2 }"
		" option q { label = 'Q' score = 3 } } }"
		"score s { of = { 'u.b' } }"
		"need n { @when when = 't.a == no and score(s) >= 2' }"
		"need m { @when when = 't.a == no and score(s) > 3' }",
		"SSSN" },

	{ "a score that only counts once another topic is put away",
		"topic t { title = 'T' question a { @choice } }"
		"topic u { title = 'U' always = true"
		" show_if = 't.a is answered and t.a is blank'"
		" question b { @choice } } score s { of = { 'u.b' } }"
		"need n { @when when = 'score(s) <= 1' }"
		"need m { @when when = 'score(s) > 1' }",
		"SNSN" },

	{ "an info that is meant to be there",
		"topic t { title = 'T' question a { @choice } }"
		"info i { @info } info j { @info when = 't.a is answered' }",
		"SSA" },
};

static void prove__tells_what_comes_of_a_checklist(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		char letters[64];
		struct world world;
		struct proofs proofs;

		prove_world(&world, lists[i].body, &proofs);
		letters_of(&proofs, &world.list, letters);
		if (strcmp(letters, lists[i].proved))
			fail_msg("%s: %s, not %s", lists[i].about, letters,
				lists[i].proved);
		world_release(&world);
	}
}

static const struct {
	const char *body;
	int shortest, longest;
} walks[] = {
	{ "topic t { title = 'T' minutes = 4 question a { @choice } }", 4, 4 },
	{ "topic t { title = 'T' minutes = 1 always = true"
	  " question a { @choice } }"
	  "topic u { title = 'U' minutes = 4 question a { @choice } }"
	  "topic v { title = 'V' minutes = 3 question a { @choice } }"
	  "topic w { title = 'W' minutes = 1 always = true"
	  " question a { @choice } }",
		5, 9 },
	{ "topic t { title = 'T' minutes = 1 always = true"
	  " question a { @choice } }"
	  "topic u { title = 'U' minutes = 2 always = true"
	  " show_if = 't.a == yes' question a { @choice } }",
		1, 3 },
	{ "topic t { title = 'T' minutes = 1 always = true"
	  " question a { @choice } }"
	  "topic u { title = 'U' minutes = 7"
	  " show_if = 't.a == yes and t.a == no' question a { @choice } }"
	  "topic v { title = 'V' minutes = 9 always = true private = true"
	  " question a { @choice } }"
	  "here { private_ok = 't.a == yes' }",
		1, 10 },
	{ "topic t { title = 'T' minutes = 2000000000 question a { @choice } }"
	  "topic u { title = 'U' minutes = 2000000000"
	  " question a { @choice } }",
		2000000000, 2147483647 },
};

static void prove__counts_minutes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(walks) / sizeof(*walks); i++) {
		struct world world;
		struct proofs proofs;

		prove_world(&world, walks[i].body, &proofs);
		assert_int_equal(proofs.shortest, walks[i].shortest);
		assert_int_equal(proofs.longest, walks[i].longest);
		world_release(&world);
	}
}

static void prove__comes_to_the_same_end_again(void **state)
{
	struct world world;
	struct proofs first, second;

	(void)state;
	prove_world(
		&world, THREE "need n { @when when = 'score(s) > 5' }", &first);
	prove(&second, &world.list, world_today, &world.secret);
	assert_true(first.tried > 0);
	assert_int_equal(first.tried, second.tried);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prove__tells_what_comes_of_a_rule),
		cmocka_unit_test(prove__tells_what_comes_of_a_checklist),
		cmocka_unit_test(prove__counts_minutes),
		cmocka_unit_test(prove__comes_to_the_same_end_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
