/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "model/services.h"
#include "directory.h"

/* Far more than there is room for at first. */
enum {
	MANY = 200
};

static void services_add__keeps__the_first_of_an_id(void **state)
{
	struct services services;

	(void)state;
	services_init(&services);
	directory_add(&services, "one",
		&(struct given){ .name = "First", .tags = "gp" });
	directory_add(&services, "two", &(struct given){ .tags = "gp" });
	assert_int_equal(services_add(&services,
				 &(struct service_record){
					 .texts = { [SERVICE_ID] = "one",
						 [SERVICE_NAME] = "Second",
						 [SERVICE_TAGS] = "peer" },
				 }),
		-1);
	assert_int_equal(services.n, 2);
	assert_int_equal(services_find(&services, "one"), 0);
	assert_int_equal(services_find(&services, "two"), 1);
	assert_int_equal(services_find(&services, "three"), -1);
	assert_string_equal(
		service_text(&services.all[0], SERVICE_NAME), "First");
	assert_null(services_with_tag(&services, "peer"));
	services_release(&services);
}

static void services_with_tag__gives__those_of_each_tag(void **state)
{
	struct services services;
	const struct tagged *tagged;
	char name[32], tags[64];

	(void)state;
	services_init(&services);
	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof(name), "s%d", i);
		snprintf(tags, sizeof(tags), "t%d|all|t%d", i, i);
		directory_add(&services, name, &(struct given){ .tags = tags });
	}
	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof(name), "t%d", i);
		tagged = services_with_tag(&services, name);
		assert_non_null(tagged);
		assert_int_equal(tagged->n, 1);
		assert_int_equal(tagged->services[0], i);
	}
	tagged = services_with_tag(&services, "all");
	assert_int_equal(tagged->n, MANY);
	for (int i = 0; i < MANY; i++)
		assert_int_equal(tagged->services[i], i);
	assert_null(services_with_tag(&services, "none"));
	services_release(&services);
}

/* "MO 09:00-10:00|MO 09:01-10:00|…" */
static const char *hours_of(int n, struct arena *arena)
{
	const char *text = "MO 09:00-10:00";

	for (int i = 1; i < n; i++)
		text = arena_printf(arena, "%s|MO 09:%02d-10:00", text, i);
	return text;
}

static void service_hours__reads__what_there_is_room_for(void **state)
{
	static const struct {
		int n, read;
	} cases[] = {
		{ 1, 1 },
		{ HOURS_MOST - 1, HOURS_MOST - 1 },
		{ HOURS_MOST, HOURS_MOST },
		{ HOURS_MOST + 1, HOURS_MOST },
		{ 3 * HOURS_MOST, HOURS_MOST },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct hours_line lines[HOURS_MOST];
		struct services services;
		struct arena arena;

		arena_init(&arena);
		services_init(&services);
		directory_add(&services, "s",
			&(struct given){
				.hours = hours_of(cases[i].n, &arena) });
		assert_int_equal(
			service_hours(&services.all[0], lines), cases[i].read);
		for (int l = 0; l < cases[i].read; l++)
			assert_int_equal(lines[l].from, 9 * 60 + l);
		services_release(&services);
		arena_release(&arena);
	}
}

static void service_hours__leaves_out__what_it_cannot_read(void **state)
{
	struct hours_line lines[HOURS_MOST];
	struct services services;

	(void)state;
	services_init(&services);
	directory_add(&services, "s",
		&(struct given){
			.hours = "late|MO 09:00-10:00|MO|TU 11:00-12:00" });
	directory_add(&services, "t", &(struct given){ .hours = NULL });
	assert_int_equal(service_hours(&services.all[0], lines), 2);
	assert_int_equal(lines[0].from, 9 * 60);
	assert_int_equal(lines[1].from, 11 * 60);
	assert_int_equal(service_hours(&services.all[1], lines), 0);
	services_release(&services);
}

/* A service with these numbers, and nothing else, in nobody's directory. */
static const struct dead_number *dead_of(const struct services *services,
	const char *phones, const char *text_to)
{
	const struct dead_number *dead;
	struct services one;
	struct arena arena;

	arena_init(&arena);
	services_init(&one);
	services_add(&one,
		&(struct service_record){
			.texts = { [SERVICE_ID] = "s",
				[SERVICE_TEXT_TO] = text_to,
				[SERVICE_PHONE] = list_of(phones, &arena) },
		});
	dead = services_find_dead(services, &one.all[0]);
	services_release(&one);
	arena_release(&arena);
	return dead;
}

static void services_find_dead__knows__every_number(void **state)
{
	struct services services;
	char phone[32], why[32];

	(void)state;
	services_init(&services);
	assert_null(dead_of(&services, "0141 496 0000", "07700 900000"));
	for (int i = 0; i < MANY; i++) {
		snprintf(phone, sizeof(phone), "0141 496 0%03d", i);
		snprintf(why, sizeof(why), "reason %d", i);
		services_add_dead(&services, phone, why);
	}
	/* The same number, written in another way: the first reason stands. */
	services_add_dead(&services, "+44 141 496 0007", "another");
	assert_int_equal(services.n_dead, MANY);
	for (int i = 0; i < MANY; i++) {
		const struct dead_number *dead;

		snprintf(phone, sizeof(phone), "0141 4960%03d", i);
		snprintf(why, sizeof(why), "reason %d", i);
		dead = dead_of(&services, phone, NULL);
		assert_non_null(dead);
		assert_string_equal(dead->why, why);
	}
	services_release(&services);
}

static void services_find_dead__looks_at__all_of_a_service(void **state)
{
	struct services services;

	(void)state;
	services_init(&services);
	services_add_dead(&services, "0808 157 0001", "one");
	services_add_dead(&services, "07700 900002", "two");
	assert_null(dead_of(&services, NULL, NULL));
	assert_null(dead_of(&services, "0808 157 0002|999", "07700 900001"));
	assert_string_equal(
		dead_of(&services, "999|0808 157 0001", NULL)->why, "one");
	assert_string_equal(
		dead_of(&services, "999", "+44 7700 900 002")->why, "two");
	assert_string_equal(
		dead_of(&services, "0808 157 0001", "07700 900002")->why,
		"two");
	services_release(&services);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(services_add__keeps__the_first_of_an_id),
		cmocka_unit_test(services_with_tag__gives__those_of_each_tag),
		cmocka_unit_test(service_hours__reads__what_there_is_room_for),
		cmocka_unit_test(
			service_hours__leaves_out__what_it_cannot_read),
		cmocka_unit_test(services_find_dead__knows__every_number),
		cmocka_unit_test(
			services_find_dead__looks_at__all_of_a_service),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
