/* SPDX-License-Identifier: MIT */
#include "world.h"

static const char body[] =
	"topic setup { title = 'S' always = true"
	" question alone { @choice } question kids { @choice } }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @choice show_if = 'one == yes' }"
	" question three { @choice show_if = 'two == yes' }"
	" question m { @many } question d { @date }"
	" question v { ask = 'Q?' type = 'choice'"
	" option some { label = 'S' value = 5 }"
	" option other { label = 'O' } } }"
	"topic sum { title = 'S' question f { @choice } question g { @choice }"
	" question h { @choice show_if = 'a.one == yes' } }"
	"topic b { title = 'B' show_if = 'setup.kids == yes'"
	" question x { @choice }"
	" question y { @choice show_if = 'a.one == yes' } }"
	"topic mum { title = 'M' gate = 'family' question kids { @choice }"
	" question worry { @choice }"
	" question more { @choice show_if = 'worry == yes' } }"
	"topic out { title = 'O' gate = 'outside' question q { @choice } }"
	"topic heard { title = 'H' private = true question p { @choice } }"
	"topic mix { title = 'M' question o { @choice }"
	" question p { @choice private = true } }"
	"topic away { title = 'W' question z { @choice } }"
	"gate family { @gate when = 'mum.kids == yes' }"
	"gate outside { @gate when = 'a.two == yes' }"
	"score sum { of = { 'sum.f', 'sum.g', 'sum.h' } }"
	"here { private_ok = 'setup.alone == yes' }";

struct row {
	const char *rule;
	const char *says[9]; /* question, answer, … */
	const char *missing;
};

static const struct row rows[] = {
	/* Left, declined, not known; and what is known is not missing. */
	{ "a.one == yes", { NULL }, "a.one" },
	{ "a.one == yes", { "a.one", "?declined" }, "a.one" },
	{ "a.one == yes", { "a.one", "?not_sure" }, "a.one" },
	{ "a.one == yes", { "a.one", "?not_now" }, "a.one" },
	{ "not a.one == yes", { NULL }, "a.one" },
	{ "a.one == yes", { "a.one", "yes" }, "" },
	{ "a.one == yes", { "a.one", "no" }, "" },
	{ "a.one is declined", { NULL }, "" },
	{ "a.m has hot", { NULL }, "a.m" },
	{ "a.m has none (hot)", { "a.m", "?not_sure" }, "a.m" },
	{ "count(a.m) > 1", { NULL }, "a.m" },
	{ "months_since(a.d) > 1 or today < a.d", { NULL }, "a.d" },
	{ "a.v > a.one", { NULL }, "a.one a.v" },
	{ "a.v > a.one", { "a.v", "some" }, "a.one" },
	/* She answered, and it says nothing of the value: not her fault. */
	{ "a.v > 1", { "a.v", "other" }, "" },

	/* Only what would make a difference. */
	{ "a.one == yes and a.m has hot", { NULL }, "a.one a.m" },
	{ "a.one == yes and a.m has hot", { "a.m", "hot" }, "a.one" },
	{ "a.one == yes and a.m has hot", { "a.one", "no" }, "" },
	{ "a.one == yes or a.m has hot", { "a.one", "no" }, "a.m" },
	{ "a.one == yes or a.m has hot", { "a.one", "yes" }, "" },
	{ "(a.one == yes or 1 == 1) and a.m has hot", { NULL }, "a.m" },

	/* Not asked for want of an answer: that one. */
	{ "a.two == yes", { NULL }, "a.one" },
	{ "a.two is answered", { NULL }, "a.one" },
	{ "a.three == yes", { NULL }, "a.one" },
	{ "a.three == yes", { "a.one", "yes" }, "a.two" },
	{ "a.three == yes", { "a.one", "yes", "a.two", "yes" }, "a.three" },
	{ "a.three == yes", { "a.one", "no" }, "" },
	{ "a.three == yes", { "a.one", "yes", "a.two", "no" }, "" },
	{ "a.two == yes and a.three == yes", { NULL }, "a.one" },
	{ "b.x == yes", { NULL }, "setup.kids" },
	{ "b.x == yes", { "setup.kids", "?declined" }, "setup.kids" },
	{ "b.x == yes", { "setup.kids", "yes" }, "b.x" },
	{ "b.y == yes", { NULL }, "setup.kids a.one" },
	{ "b.y == yes", { "setup.kids", "yes" }, "a.one" },
	{ "b.y == yes", { "a.one", "yes" }, "setup.kids" },
	{ "b.y == yes", { "a.one", "no" }, "" },

	/* Behind a gate: what the gate asks about, itself or at a remove. */
	{ "mum.worry == yes", { NULL }, "mum.kids" },
	{ "mum.worry == yes", { "mum.kids", "?declined" }, "mum.kids" },
	{ "mum.worry == yes", { "mum.kids", "yes" }, "mum.kids" },
	{ "mum.more == yes", { "mum.kids", "yes" }, "mum.kids" },
	{ "mum.worry == yes", { "mum.kids", "no" }, "mum.worry" },
	{ "mum.more == yes", { "mum.kids", "no" }, "mum.worry" },
	{ "out.q == yes", { NULL }, "a.one" },
	{ "out.q == yes", { "a.one", "yes" }, "a.two" },
	{ "out.q == yes", { "a.one", "yes", "a.two", "no" }, "out.q" },

	/* Of a score what is open. */
	{ "score(sum) > 2", { NULL }, "a.one sum.f sum.g" },
	{ "score(sum) > 2", { "sum.f", "yes" }, "a.one sum.g" },
	{ "score(sum) > 2", { "sum.f", "yes", "a.one", "yes" }, "sum.g sum.h" },
	{ "score(sum) > 1", { "sum.f", "yes", "a.one", "no" }, "sum.g" },
	{ "score(sum) > 1", { "sum.f", "no", "a.one", "no" }, "" },
	{ "score(sum) > 2", { "a.one", "no" }, "" },

	/* Never a private one, and nothing that she put away. */
	{ "heard.p == yes", { NULL }, "" },
	{ "heard.p == yes", { "setup.alone", "yes" }, "" },
	{ "mix.p == yes", { "setup.alone", "yes", "mix.p", "?declined" }, "" },
	{ "mix.p == yes or mix.o == yes", { "setup.alone", "yes" }, "mix.o" },
	{ "away.z == yes", { NULL }, "" },
	{ "away.z == yes or a.one == yes", { NULL }, "a.one" },
};

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

static void check_missing(struct world *world, const struct row *row)
{
	uint64_t missing[1] = { 0 }, seen[1] = { 0 };
	const char *names;

	assert_int_equal(bits_words(world->list.n_questions), 1);
	wizard_not_today(&world->wizard, topic_of(world, "away"));
	for (int i = 0; row->says[i]; i += 2)
		say(world, row->says[i], row->says[i + 1]);
	rule_missing(
		rule_of(world, row->rule), asking_of(world), missing, seen);
	names = names_of(world, missing);
	if (strcmp(names, row->missing))
		fail_msg("'%s' misses '%s', not '%s'", row->rule, names,
			row->missing);
}

static void rule_missing__names__what_left_it_so(void **state)
{
	struct world world;

	(void)state;
	world_load(&world, body);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		check_missing(&world, &rows[i]);
		arena_release(&world.secret);
		world_begin(&world);
	}
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rule_missing__names__what_left_it_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
