/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "model/offer.h"
#include "directory.h"

struct choice {
	const char *id;
	struct given given;
};

/* A service for emergencies that answers, and one that does not yet. */
#define HELP                                                                  \
	{                                                                     \
		"999",                                                        \
		{                                                             \
			.tags = "emergency", .phone = "999", .national = true \
		}                                                             \
	}
#define CARE                                                                   \
	{                                                                      \
		"111",                                                         \
		{                                                              \
			.tags = "urgent_care|peer", .hours = "SA 10:00-12:00", \
			.phone = "111", .national = true                       \
		}                                                              \
	}

/* What is there for "sleep", for today or not, and what is shown. */
struct offer_case {
	struct choice services[6];
	bool urgent;
	int most;
	const char *found;
	bool gap;
};

static const char *offered_text(
	const struct offer_case *c, struct arena *arena, bool *gap)
{
	static const char *const tags[] = { "sleep" };
	const struct need need = { .tags = tags, .n_tags = 1 };
	const struct her her = { .urgent = c->urgent };
	struct seeker seeker = seeker_of(&her, arena);
	struct services services;
	struct matches matches;
	const char *text = "";

	services_init(&services);
	for (int i = 0; i < 6 && c->services[i].id; i++)
		directory_add(
			&services, c->services[i].id, &c->services[i].given);
	offer_services(&matches, &services, &seeker, &need, c->most, arena);
	for (int i = 0; i < matches.n_found; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? " " : "",
			service_text(&services.all[matches.found[i].service],
				SERVICE_ID));
	*gap = *matches.missing;
	services_release(&services);
	return text;
}

static void check(const struct offer_case *cases, size_t n)
{
	struct arena arena;
	bool gap;

	for (size_t i = 0; i < n; i++) {
		arena_init(&arena);
		assert_string_equal(
			offered_text(&cases[i], &arena, &gap), cases[i].found);
		assert_int_equal(gap, cases[i].gap);
		arena_release(&arena);
	}
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof(*(cases)))

#define SLEEP .tags = "sleep"

static void offer__gives__a_number_for_today(void **state)
{
	static const struct offer_case cases[] = {
		{ { HELP, CARE }, true, 3, "999 111", true },
		{ { { "web", { SLEEP } }, HELP }, true, 3, "web 999", false },
		{ { { "far", { SLEEP, .phone = "1",
				     .hours = "SA 10:00-12:00" } },
			  HELP },
			true, 3, "far 999", false },
		{ { { "old",
			    { SLEEP, .phone = "1", .verified = "2024-01-01" } },
			  HELP },
			true, 3, "old 999", false },
		{ { { "new", { SLEEP, .phone = "1" } }, HELP }, true, 3, "new",
			false },
		{ { { "uk", { SLEEP, .phone = "1", .verified = "2024-01-01",
				    .national = true } },
			  HELP },
			true, 3, "uk", false },
		{ { { "both", { .tags = "sleep|emergency" } }, HELP }, true, 3,
			"both 999", false },
		{ { { "web", { SLEEP } } }, true, 3, "web", false },
		{ { HELP, { "web", { SLEEP } } }, true, 0, "web 999", false },
	};

	(void)state;
	CHECK(cases);
}

static void offer__keeps__one_that_answers_among_the_few(void **state)
{
	static const struct offer_case cases[] = {
		{ { { "a", { SLEEP } }, { "b", { SLEEP } }, { "c", { SLEEP } },
			  HELP },
			true, 2, "a 999", false },
		{ { { "a", { SLEEP } }, { "b", { SLEEP } },
			  { "c", { SLEEP, .phone = "1" } }, HELP },
			true, 2, "a c", false },
		{ { { "a", { SLEEP } }, { "b", { SLEEP } },
			  { "c", { SLEEP } } },
			true, 2, "a b", false },
		{ { { "a", { SLEEP, .phone = "1" } }, { "b", { SLEEP } },
			  { "c", { SLEEP } } },
			true, 2, "a b", false },
	};

	(void)state;
	CHECK(cases);
}

static void offer__stays_with_her_tags__where_it_can_wait(void **state)
{
	static const struct offer_case cases[] = {
		{ { HELP, CARE }, false, 3, "", true },
		{ { { "web", { SLEEP } }, HELP }, false, 3, "web", false },
		{ { { "a", { SLEEP } }, { "b", { SLEEP } }, HELP }, false, 1,
			"a", false },
	};

	(void)state;
	CHECK(cases);
}

static void bury__leaves_alone__national_emergency_lines(void **state)
{
	static const struct choice choices[] = { HELP, CARE,
		{ "near", { .tags = "emergencyroom", .phone = "999" } },
		{ "far", { SLEEP, .phone = "999", .national = true } },
		{ "local", { .tags = "emergency", .phone = "111" } } };
	static const enum service_status becomes[] = { SERVICE_OPEN,
		SERVICE_OPEN, SERVICE_CLOSED, SERVICE_CLOSED, SERVICE_CLOSED };
	struct services services;

	(void)state;
	services_init(&services);
	for (int i = 0; i < 5; i++)
		directory_add(&services, choices[i].id, &choices[i].given);
	services_add_dead(&services, "999", "a slip");
	services_add_dead(&services, "111", "another");
	services_bury_dead(&services);
	for (int i = 0; i < 5; i++)
		assert_int_equal(services.all[i].status, becomes[i]);
	services_release(&services);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offer__gives__a_number_for_today),
		cmocka_unit_test(offer__keeps__one_that_answers_among_the_few),
		cmocka_unit_test(offer__stays_with_her_tags__where_it_can_wait),
		cmocka_unit_test(bury__leaves_alone__national_emergency_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
