/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "model/match.h"
#include "directory.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

struct fixture {
	struct services services;
	struct matches matches;
	struct arena arena;
};

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	*state = fixture;
	if (!fixture)
		return -1;
	services_init(&fixture->services);
	arena_init(&fixture->arena);
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	services_release(&fixture->services);
	arena_release(&fixture->arena);
	free(fixture);
	return 0;
}

/* Tags are parted by '|'. */
static const struct matches *match(
	struct fixture *fixture, const struct her *her, const char *tags)
{
	struct seeker seeker = seeker_of(her, &fixture->arena);
	const char *at = list_of(tags, &fixture->arena), *item, *list[8];
	size_t len;
	int n = 0;

	while (service_next_item(&at, &item, &len))
		list[n++] = arena_strndup(&fixture->arena, item, len);
	match_services(&fixture->matches, &fixture->services, &seeker, list, n,
		&fixture->arena);
	return &fixture->matches;
}

static const char *found_text(struct fixture *fixture, const char *tags)
{
	const struct matches *matches = match(
		fixture, &(struct her){ .area = "" }, tags);
	char *text = arena_alloc(&fixture->arena, 256);

	for (int i = 0; i < matches->n_found; i++) {
		int n = matches->found[i].service;

		strcat(strcat(text, i ? " " : ""),
			service_text(&fixture->services.all[n], SERVICE_ID));
	}
	return text;
}

static void match__finds__each_service_of_the_tags_once(void **state)
{
	static const struct {
		const char *tags, *found;
	} cases[] = {
		{ "menopause", "a c d" },
		{ "peer", "b c d" },
		{ "sleep", "d" },
		{ "menopause|peer", "a b c d" },
		{ "peer|menopause", "a b c d" },
		{ "sleep|peer|menopause", "a b c d" },
		{ "peer|peer", "b c d" },
		{ "peer|gp", "b c d" },
		{ "gp", "" },
		{ "Peer", "" },
		{ "pee", "" },
		{ "", "a b c d e" },
	};
	struct fixture *fixture = *state;

	directory_add(&fixture->services, "a",
		&(struct given){ .tags = "menopause" });
	directory_add(
		&fixture->services, "b", &(struct given){ .tags = "peer" });
	directory_add(&fixture->services, "c",
		&(struct given){ .tags = "peer|menopause" });
	directory_add(&fixture->services, "d",
		&(struct given){ .tags = "menopause|peer|sleep|peer" });
	directory_add(
		&fixture->services, "e", &(struct given){ .tags = "dental" });
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			found_text(fixture, cases[i].tags), cases[i].found);
}

static void match__finds__a_tag_too_long_for_its_place(void **state)
{
	static const char tag[] =
		"a_tag_with_so_many_letters_that_some_of_them_are_of_no_use";
	struct fixture *fixture = *state;

	assert_true(sizeof(tag) > TAG_SIZE);
	directory_add(&fixture->services, "a", &(struct given){ .tags = tag });
	assert_string_equal(found_text(fixture, tag), "a");
}

/*
 * What counts, most first. A service that has a thing stands before all that
 * have not, whatever these have of what counts less: so, with a bit for each,
 * they stand in the order of their numbers.
 */
enum {
	FRESH = 1,
	LOCAL = 2,
	SURE = 4,
	GRANTED = 8,
	COVERS = 16,
	HERE = 32,
	SORTS = 64,
};

static struct given given_with(int sort)
{
	return (struct given){
		.onsite = sort & HERE,
		.areas = sort & COVERS ? NULL : "Glasgow",
		.accepts = sort & SURE ? BIT(TAKEN_OST) : 0,
		.offers = sort & GRANTED ? BIT(OFFERED_REMOTE) : 0,
		.national = !(sort & LOCAL),
		.verified = sort & FRESH ? "2026-11-01" : "2026-01-01",
	};
}

static void match__puts_first__what_counts_most(void **state)
{
	static const struct her her = {
		.must = BIT(TAKEN_OST),
		.wants = BIT(OFFERED_REMOTE),
	};
	struct fixture *fixture = *state;
	const struct matches *matches;
	int sorts[2 * SORTS];

	/* Each of them twice, the last first in the file, or nearly. */
	for (int i = 0; i < 2 * SORTS; i++) {
		struct given given;
		char id[16];

		sorts[i] = i * 37 % SORTS;
		given = given_with(sorts[i]);
		snprintf(id, sizeof(id), "s%d", i);
		directory_add(&fixture->services, id, &given);
	}
	matches = match(fixture, &her, "");
	assert_int_equal(matches->n_found, 2 * SORTS);
	for (int i = 0; i < 2 * SORTS; i++)
		assert_int_equal(
			sorts[matches->found[i].service], SORTS - 1 - i / 2);
	/* Two that are alike stay as the file has them. */
	for (int i = 0; i < 2 * SORTS; i += 2)
		assert_true(matches->found[i].service <
			    matches->found[i + 1].service);
}

static void match__puts_first__what_has_more_of_it(void **state)
{
	static const struct her her = {
		.must = BIT(TAKEN_OST) | BIT(TAKEN_CHILDREN) | BIT(TAKEN_PETS),
		.wants = BIT(OFFERED_REMOTE) | BIT(OFFERED_DROP_IN),
		.parts = BIT(PART_EVENINGS),
		.languages = "pl",
	};
	static const struct {
		const char *id;
		struct given given;
	} directory[] = {
		{ "nothing", { .offers = 0 } },
		{ "pets", { .accepts = BIT(TAKEN_PETS) } },
		{ "way", { .offers = BIT(OFFERED_REMOTE) } },
		{ "ways", { .offers = BIT(OFFERED_REMOTE) |
				      BIT(OFFERED_DROP_IN) } },
		{ "evening",
			{ .offers = BIT(OFFERED_REMOTE) | BIT(OFFERED_DROP_IN),
				.hours = "MO 18:00-20:00" } },
		{ "all", { .offers = BIT(OFFERED_REMOTE) | BIT(OFFERED_DROP_IN),
				 .hours = "MO 18:00-20:00",
				 .languages = "pl" } },
		{ "takes", { .accepts = BIT(TAKEN_OST) | BIT(TAKEN_PETS) } },
	};
	static const char *const order[] = { "all", "evening", "ways", "way",
		"takes", "pets", "nothing" };
	struct fixture *fixture = *state;
	const struct matches *matches;

	for (size_t i = 0; i < LENGTH(directory); i++)
		directory_add(&fixture->services, directory[i].id,
			&directory[i].given);
	matches = match(fixture, &her, "");
	assert_int_equal(matches->n_found, LENGTH(order));
	for (size_t i = 0; i < LENGTH(order); i++)
		assert_int_equal(matches->found[i].service,
			services_find(&fixture->services, order[i]));
}

/* Of one file: what is hers before what is her nation's and the whole UK's. */
static void match__puts_first__what_is_nearest(void **state)
{
	static const struct her her = { .area = "Glasgow" };
	struct fixture *fixture = *state;

	directory_add(&fixture->services, "uk", &(struct given){ .name = "" });
	directory_add(&fixture->services, "scot",
		&(struct given){ .nations = BIT(NATION_SCOTLAND) });
	directory_add(&fixture->services, "hers",
		&(struct given){
			.nations = BIT(NATION_SCOTLAND), .areas = "Glasgow" });
	match(fixture, &her, "");
	assert_int_equal(fixture->matches.n_found, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(fixture->matches.found[i].service, 2 - i);
}

static void match__gives__no_more_than_asked(void **state)
{
	struct fixture *fixture = *state;
	const struct matches *matches;
	struct her her = { .must = BIT(TAKEN_OST), .most = 2 };

	for (int i = 0; i < 10; i++) {
		char id[16];

		snprintf(id, sizeof(id), "s%d", i);
		directory_add(&fixture->services, id,
			&(struct given){ .onsite = i == 6,
				.refuses = i % 2 ? BIT(TAKEN_OST) : 0 });
	}
	matches = match(fixture, &her, "");
	assert_int_equal(matches->n_found, 2);
	assert_int_equal(matches->n_left_out, 2);
	assert_int_equal(matches->all_found, 5);
	assert_int_equal(matches->all_left_out, 5);
	assert_int_equal(matches->found[0].service, 6);
	assert_int_equal(matches->found[1].service, 0);
	assert_int_equal(matches->left_out[0].service, 1);
	her.most = 5;
	assert_int_equal(match(fixture, &her, "")->n_found, 5);
	her.most = 0;
	assert_int_equal(match(fixture, &her, "")->n_found, 5);
	assert_int_equal(match(fixture, &her, "")->n_left_out, 5);
}

static void match__says_of_a_gap__what_is_missing(void **state)
{
	static const struct her her = {
		.must = BIT(TAKEN_OST), .age_from = 30, .age_to = 34
	};
	struct fixture *fixture = *state;
	struct services *services = &fixture->services;

	assert_string_equal(
		match(fixture, &her, "")->missing, "nothing is listed here");
	assert_string_equal(match(fixture, &her, "peer")->missing,
		"nothing is listed here for: other women who have been there");
	assert_string_equal(match(fixture, &her, "sleep|peer")->missing,
		"nothing is listed here for: sleep, other women who have been there");
	directory_add(services, "england",
		&(struct given){ .nations = BIT(NATION_ENGLAND) });
	directory_add(services, "closed",
		&(struct given){ .status = SERVICE_CLOSED });
	assert_string_equal(match(fixture, &her, "peer")->missing,
		"nothing is listed here for: other women who have been there");
	directory_add(
		services, "a", &(struct given){ .refuses = BIT(TAKEN_OST) });
	assert_string_equal(match(fixture, &her, "peer")->missing,
		"1 is listed here, but: does not take women on methadone");
	directory_add(services, "b", &(struct given){ .age_min = 60 });
	directory_add(
		services, "c", &(struct given){ .refuses = BIT(TAKEN_OST) });
	assert_string_equal(match(fixture, &her, "peer")->missing,
		"3 are listed here, but: does not take women on methadone; "
		"for women of 60 and over");
	assert_string_equal(match(fixture, &her, "sleep")->missing,
		"nothing is listed here for: sleep");
	directory_add(
		services, "d", &(struct given){ .accepts = BIT(TAKEN_OST) });
	assert_string_equal(match(fixture, &her, "peer")->missing, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* On a Friday at ten: shut now is no help today, not even here. */
static void match__puts_the_open_first__where_it_is_urgent(void **state)
{
	static const struct her calm = { .area = "" },
				urgent = { .area = "", .urgent = true };
	struct fixture *fixture = *state;

	directory_add(&fixture->services, "evening",
		&(struct given){ .hours = "FR 18:00-20:00", .onsite = true });
	directory_add(
		&fixture->services, "silent", &(struct given){ .name = "" });
	directory_add(&fixture->services, "always",
		&(struct given){ .hours = "24/7", .national = true });

	match(fixture, &calm, "");
	assert_int_equal(fixture->matches.found[0].service, 0);
	match(fixture, &urgent, "");
	assert_int_equal(fixture->matches.n_found, 3);
	assert_int_equal(fixture->matches.found[0].service, 1);
	assert_int_equal(fixture->matches.found[2].service, 0);
	assert_string_equal(
		fixture->matches.found[2].why.texts[0], "opens today 18:00");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(match__finds__each_service_of_the_tags_once),
		TEST(match__finds__a_tag_too_long_for_its_place),
		TEST(match__puts_first__what_counts_most),
		TEST(match__puts_first__what_has_more_of_it),
		TEST(match__puts_first__what_is_nearest),
		TEST(match__gives__no_more_than_asked),
		TEST(match__says_of_a_gap__what_is_missing),
		TEST(match__puts_the_open_first__where_it_is_urgent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
