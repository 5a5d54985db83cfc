/* SPDX-License-Identifier: MIT */
#include "directory.h"
#include "sought.h"

static const char wishes[] =
	"topic setup { title = 'S' always = true question alone { @choice } }"
	"topic likes { title = 'L' question worker { @choice }"
	" question way { @many } question script { @choice } }"
	"topic mum { title = 'M' gate = 'family' question kids { @choice }"
	" question bring { @choice } }"
	"topic heard { title = 'H' private = true question p { @choice } }"
	"gate family { @gate when = 'mum.kids == yes' }"
	"score harm { private = true of = { 'heard.p' } }"
	"here { private_ok = 'setup.alone == yes' }"
	"wish woman { when = 'likes.worker == yes' want = 'female_worker' }"
	"wish late { when = 'likes.way has hot' want = 'evenings' }"
	"wish tongue { when = 'likes.way has cold' want = 'language:pl' }"
	"wish script { when = 'likes.script == yes' must = 'ost' }"
	"wish not_script { when = 'likes.script != yes' want = 'drop_in' }"
	"wish child { when = 'mum.bring == yes' must = 'children' }"
	"wish phone { when = 'heard.p == yes' want = 'remote' }"
	"wish harm { when = 'score(harm) >= 1' must = 'current_use' }"
	"wish either { when = 'likes.worker == yes or heard.p == yes'"
	" must = 'pets' }"
	"need n { @soon when = 'today > 2020-01-01' }"
	"need secret { @soon private = true when = 'today > 2020-01-01' }";

static void seek__takes__what_she_asked_for(void **state)
{
	static const struct case_of_seek cases[] = {
		{ { NULL }, "scotland Glasgow -" },
		{ { "say likes.worker yes" },
			"scotland Glasgow - +female_worker" },
		{ { "say likes.worker no" }, "scotland Glasgow -" },
		{ { "say likes.way hot" }, "scotland Glasgow - +evenings" },
		{ { "say likes.way hot cold" },
			"scotland Glasgow - +evenings +pl" },
		{ { "say likes.script yes" }, "scotland Glasgow - !ost" },
		{ { "say likes.script no" }, "scotland Glasgow - +drop_in" },
		{ { "say likes.script yes", "say likes.worker yes",
			  "say likes.way cold" },
			"scotland Glasgow - +female_worker +pl !ost" },

		/* What cannot be told is no wish. */
		{ { "say likes.worker ?declined", "say likes.way ?not_sure",
			  "say likes.script ?declined" },
			"scotland Glasgow -" },
		{ { "say likes.script ?not_now" }, "scotland Glasgow -" },
	};

	(void)state;
	EXPECT(wishes, "n", &clinic, cases);
}

#define SAID_IN_PRIVATE "say setup.alone yes", "say heard.p yes"
#define SAID_OF_CHILDREN "say mum.kids yes", "tick family", "say mum.bring yes"
#define PRIVATE_WISHES "+remote !current_use !pets"

static void seek__keeps__private_wishes_for_private_needs(void **state)
{
	static const struct case_of_seek ordinary[] = {
		{ { SAID_IN_PRIVATE }, "scotland Glasgow -" },
		{ { SAID_OF_CHILDREN }, "scotland Glasgow -" },
		{ { SAID_IN_PRIVATE, SAID_OF_CHILDREN }, "scotland Glasgow -" },
		/* It could tell of the private answer by what it leaves. */
		{ { "say likes.worker yes" },
			"scotland Glasgow - +female_worker" },
	};
	static const struct case_of_seek private[] = {
		{ { SAID_IN_PRIVATE }, "scotland Glasgow - " PRIVATE_WISHES },
		{ { SAID_OF_CHILDREN }, "scotland Glasgow - !children" },
		{ { "say likes.worker yes", "say likes.script yes" },
			"scotland Glasgow - +female_worker !ost !pets" },
		{ { "say setup.alone yes", "say heard.p no" },
			"scotland Glasgow -" },
		{ { "say setup.alone yes", "say heard.p ?declined" },
			"scotland Glasgow -" },
	};

	(void)state;
	EXPECT(wishes, "n", &clinic, ordinary);
	EXPECT(wishes, "secret", &clinic, private);
}

static void seek__forgets__private_wishes_while_somebody_hears(void **state)
{
	static const struct case_of_seek cases[] = {
		{ { SAID_IN_PRIVATE, "say setup.alone no" },
			"scotland Glasgow -" },
		{ { SAID_IN_PRIVATE, "say setup.alone ?blank" },
			"scotland Glasgow -" },
		{ { SAID_IN_PRIVATE, "hide" }, "scotland Glasgow -" },
		{ { SAID_IN_PRIVATE, "hide", "just_us no" },
			"scotland Glasgow -" },
		{ { SAID_IN_PRIVATE, "hide", "just_us yes" },
			"scotland Glasgow - " PRIVATE_WISHES },
		{ { SAID_OF_CHILDREN, "untick family" }, "scotland Glasgow -" },
		{ { SAID_OF_CHILDREN, "say mum.kids ?declined" },
			"scotland Glasgow -" },
	};

	(void)state;
	EXPECT(wishes, "secret", &clinic, cases);
}

static void seek__hurries__what_is_for_now(void **state)
{
	static const char body[] =
		"topic t { title = 'T' question q { @choice } }"
		"need today { @now when = 't.q == yes' }"
		"need soon { @soon when = 't.q == yes' }"
		"need when { @when when = 't.q == yes' }";
	static const struct case_of_seek now[] = {
		{ { NULL }, "scotland Glasgow - now" },
	};
	static const struct case_of_seek later[] = {
		{ { NULL }, "scotland Glasgow -" },
	};

	(void)state;
	EXPECT(body, "today", &clinic, now);
	EXPECT(body, "soon", &clinic, later);
	EXPECT(body, "when", &clinic, later);
}

/* All the way to the services, each of which it tells from the others. */
static void seek__finds__what_fits_her(void **state)
{
	struct services services;
	struct matches matches;
	struct seeker seeker;
	struct world world;

	(void)state;
	world_load(&world, wishes);
	services_init(&services);
	directory_add(&services, "any", &(struct given){ .tags = "gp" });
	directory_add(&services, "woman",
		&(struct given){
			.tags = "gp",
			.offers = BIT(OFFERED_FEMALE_WORKER),
			.accepts = BIT(TAKEN_OST),
		});
	directory_add(&services, "strict",
		&(struct given){ .tags = "gp", .refuses = BIT(TAKEN_OST) });
	directory_add(&services, "far",
		&(struct given){ .tags = "gp", .areas = "Leith" });
	say(&world, "likes.worker", "yes");
	say(&world, "likes.script", "yes");
	seek_for_need(&seeker, &world.wizard, &clinic, need_of(&world, "n"),
		&world.secret);
	match_services(&matches, &services, &seeker, world.list.needs[0].tags,
		world.list.needs[0].n_tags, &world.secret);
	assert_string_equal(matches_text(&matches, &services, &world.secret),
		"+woman takes women on methadone; for the whole of Scotland; "
		"you can see a woman\n"
		"+any for the whole of Scotland"
		" ? do you take women on methadone?; can she see a woman?\n"
		"-strict does not take women on methadone");
	services_release(&services);
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seek__takes__what_she_asked_for),
		cmocka_unit_test(seek__keeps__private_wishes_for_private_needs),
		cmocka_unit_test(
			seek__forgets__private_wishes_while_somebody_hears),
		cmocka_unit_test(seek__hurries__what_is_for_now),
		cmocka_unit_test(seek__finds__what_fits_her),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
