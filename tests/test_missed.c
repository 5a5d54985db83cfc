/* SPDX-License-Identifier: MIT */
#include "world.h"

#include "model/missed.h"

/* What she would have told, had somebody come to it. */

static const char list[] =
	"topic w { title = 'W' always = true question can { @choice } }"
	"here { private_ok = 'w.can == no' }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @choice } }"
	"topic g { title = 'G' gate = 'x' question mum { @choice }"
	" question help { @choice } }"
	"gate x { when = 'g.mum == yes' @gate }"
	"topic p { title = 'P' private = true question q { @choice } }"
	"need one { when = 'a.one == yes' @soon }"
	"need both { when = 'a.one == yes and a.two == yes' @when }"
	"need two { when = 'a.two == yes' @now }"
	"need help { when = 'g.help == yes' @when }"
	"need told { private = true when = 'p.q == yes' @when }";

#define MOST 5

struct pair {
	struct world world; /* who came to less */
	struct wizard all;
};

static void say_to(struct pair *pair, struct wizard *wizard, const char *name,
	const char *said)
{
	struct answer answer = answer_options(strcmp(said, "yes") ? 2 : 1);

	wizard_answer(wizard, question_of(&pair->world, name), &answer);
}

static void begin(struct pair *pair)
{
	static const char *const said[][2] = { { "w.can", "no" },
		{ "a.one", "yes" }, { "a.two", "yes" }, { "g.mum", "yes" },
		{ "g.help", "yes" }, { "p.q", "yes" } };
	int gate;

	world_load(&pair->world, list);
	wizard_init(&pair->all, &pair->world.list, world_today,
		&pair->world.secret);
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
		say_to(pair, &pair->all, said[i][0], said[i][1]);
	gate = gate_of(&pair->world, "x");
	wizard_tick(&pair->all, gate, 0, true);
	wizard_tick(&pair->all, gate, 1, true);
}

/* Each need, with the question and how. */
static void expect(struct pair *pair, const char *wanted)
{
	static const char *const hows[] = { "not asked", "answered", "gate",
		"nobody" };
	struct missed missed[MOST];
	int n = missed_list(&pair->world.wizard, &pair->all, missed);
	char got[400] = "";

	for (int i = 0; i < n; i++) {
		int q = missed[i].question;
		size_t at = strlen(got);

		snprintf(got + at, sizeof(got) - at, "%s%s:%s %s",
			i ? ", " : "",
			pair->world.list.needs[missed[i].need].id,
			q < 0 ? "" : pair->world.list.questions[q].name,
			hows[missed[i].how]);
	}
	assert_string_equal(got, wanted);
}

static void say_here(struct pair *pair, const char *name, const char *said)
{
	say_to(pair, &pair->world.wizard, name, said);
}

static void missed_list__names__what_would_have_opened_it(void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair);
	say_here(&pair, "w.can", "no");
	expect(&pair, "two:a.two not asked, one:a.one not asked, "
		      "both:a.one not asked, help:g.mum not asked, "
		      "told:p.q not asked");
	say_here(&pair, "a.one", "yes");
	expect(&pair, "two:a.two not asked, both:a.two not asked, "
		      "help:g.mum not asked, told:p.q not asked");
	say_here(&pair, "a.two", "no");
	say_here(&pair, "g.mum", "yes");
	expect(&pair,
		"two:a.two answered, both:a.two answered, help:g.help gate, "
		"told:p.q not asked");
	say_here(&pair, "a.two", "yes");
	say_here(&pair, "p.q", "yes");
	tick_all(&pair.world, "x");
	say_here(&pair, "g.help", "yes");
	expect(&pair, "");
	world_release(&pair.world);
}

static void missed_list__names__nothing_private__in_front_of_others(
	void **state)
{
	struct pair pair;

	(void)state;
	begin(&pair);
	say_here(&pair, "w.can", "yes");
	expect(&pair, "two:a.two not asked, one:a.one not asked, "
		      "both:a.one not asked, help:g.mum not asked");
	world_release(&pair.world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(missed_list__names__what_would_have_opened_it),
		cmocka_unit_test(
			missed_list__names__nothing_private__in_front_of_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
