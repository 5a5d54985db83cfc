/* SPDX-License-Identifier: MIT */
#include "services_case.h"

#include <sys/stat.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define BIT(n) (1u << (n))

/* A record in the middle of its file, on line 2, and what is said of it. */
struct mistake {
	const char *text, *said;
};

static const char full[] =
	"# one\n"
	"service {\n"
	"  id = \"with-us\" name = \"Menopause group\" organisation = \"With Us\"\n"
	"  summary = \"A group.\" tags = { \"menopause\", \"\", \"peer\" }\n"
	"  nations = { \"scotland\", \"ni\" } areas = { \"Glasgow\", \"G20\" }\n"
	"  onsite = true phone = { \"0141 496 0123\", \"0141 496 0124\" }\n"
	"  text_to = \"07700 900123\" email = \"a@example.org\" web = \"b\"\n"
	"  address = { \"1 High Street\", \"Glasgow\" } postcode = \"G20 7XX\"\n"
	"  hours = { \"TU 14:00-16:00\", \"1MO 18:00-20:00\" }\n"
	"  hours_note = \"not in July\" women_only = true\n"
	"  age_min = 18 age_max = 65 accepts = { \"ost\", \"pets\" }\n"
	"  refuses = { \"children\" } offers = { \"remote\", \"peer_led\" }\n"
	"  languages = { \"en\", \"pl\" } referral = \"gp\" cost = \"free\"\n"
	"  how = \"Turn up — 'is it on?'\" next = \"Tea.\" note = \"n\"\n"
	"  safe_to_print = true print_as = \"Wellbeing\" alert = \"moved\"\n"
	"  status = \"unchecked\" closed_on = \"2027-01-02\"\n"
	"  verified = \"2026-11-03\" verified_by = \"phone\" source = \"s\"\n"
	"}\n";

static const char *const full_texts[SERVICE_TEXTS] = {
	[SERVICE_ID] = "with-us",
	[SERVICE_NAME] = "Menopause group",
	[SERVICE_ORGANISATION] = "With Us",
	[SERVICE_SUMMARY] = "A group.",
	[SERVICE_TEXT_TO] = "07700 900123",
	[SERVICE_EMAIL] = "a@example.org",
	[SERVICE_WEB] = "b",
	[SERVICE_POSTCODE] = "G20 7XX",
	[SERVICE_HOURS_NOTE] = "not in July",
	[SERVICE_COST] = "free",
	[SERVICE_HOW] = "Turn up — 'is it on?'",
	[SERVICE_NEXT] = "Tea.",
	[SERVICE_NOTE] = "n",
	[SERVICE_PRINT_AS] = "Wellbeing",
	[SERVICE_ALERT] = "moved",
	[SERVICE_VERIFIED_BY] = "phone",
	[SERVICE_SOURCE] = "s",
	[SERVICE_PHONE] = "0141 496 0123\x1f"
			  "0141 496 0124",
	[SERVICE_ADDRESS] = "1 High Street\x1fGlasgow",
	[SERVICE_AREAS] = "Glasgow\x1fG20",
	[SERVICE_LANGUAGES] = "en\x1fpl",
	[SERVICE_TAGS] = "menopause\x1fpeer",
	[SERVICE_HOURS] = "TU 14:00-16:00\x1f"
			  "1MO 18:00-20:00",
};

static void services__are_what_the_file_says(void **state)
{
	const struct date verified = { 2026, 11, 3 }, closed = { 2027, 1, 2 };
	const struct service *service;
	struct services_case c;

	(void)state;
	services_case_read(&c, full);
	assert_string_equal(c.said, "");
	assert_true(c.ok);
	service = service_in(&c, "with-us");
	for (int i = 0; i < SERVICE_TEXTS; i++)
		assert_string_equal(service_text(service, i), full_texts[i]);
	assert_int_equal(service->line, 2);
	assert_int_equal(
		service->nations, BIT(NATION_SCOTLAND) | BIT(NATION_NI));
	assert_int_equal(service->age_min, 18);
	assert_int_equal(service->age_max, 65);
	assert_int_equal(service->accepts, BIT(TAKEN_OST) | BIT(TAKEN_PETS));
	assert_int_equal(service->refuses, BIT(TAKEN_CHILDREN));
	assert_int_equal(service->offers, BIT(OFFERED_REMOTE) |
						  BIT(OFFERED_PEER_LED) |
						  BIT(OFFERED_WOMEN_ONLY));
	assert_int_equal(service->referral, REFERRAL_GP);
	assert_int_equal(service->status, SERVICE_UNCHECKED);
	assert_int_equal(service->verified, date_to_day(verified));
	assert_int_equal(service->closed_on, date_to_day(closed));
	assert_true(service->onsite && service->local && service->has_areas);
	assert_true(service->safe_to_print);
	services_case_release(&c);
}

static void services__have_something_for_what_is_not_said(void **state)
{
	const struct service *service;
	struct services_case c;

	(void)state;
	services_case_read(&c,
		"service { id = \"a\" " NEEDED
		"closed_on = \"\" verified = \"\" status = \"\" tags_ = 1 }\n"
		"service { id = \"b\" " NEEDED " }\n"
		"service { id = \"c\" name = \"C\" nations = { \"wales\" }\n"
		"tags = { \"peer\", \"da\" } }\n"
		"service { id = \"d\" name = \"D\" nations = { \"wales\" }\n"
		"tags = { } safe_to_print = false closed_on = \"\" }\n");
	assert_string_equal(c.said, "1: error: service: unknown key 'tags_' "
				    "(did you mean 'tags'?)\n");
	assert_int_equal(c.services.n, 3);
	service = service_in(&c, "b");
	assert_int_equal(service->nations, NATIONS_ALL);
	assert_int_equal(service->status, SERVICE_OPEN);
	assert_int_equal(service->referral, REFERRAL_SELF);
	assert_int_equal(service->verified, 0);
	assert_int_equal(service->accepts | service->refuses, 0);
	assert_int_equal(service->offers, 0);
	assert_false(service->onsite || service->has_areas);
	assert_string_equal(service_text(service, SERVICE_PHONE), "");
	/* What can tell on her is not printed unless it says so. */
	assert_true(service->safe_to_print);
	assert_false(service_in(&c, "c")->safe_to_print);
	assert_false(service_in(&c, "d")->safe_to_print);
	services_case_release(&c);
}

static const struct mistake mistakes[] = {
	{ "service { }", "2: error: service: 'id' is missing\n"
			 "2: error: service: 'name' is missing\n"
			 "2: error: service: 'tags' is missing\n"
			 "2: error: service: 'nations' is missing\n" },
	{ "service { id = \"\" name = \"\" tags = { } nations = { } }",
		"2: error: service: 'id' is empty\n"
		"2: error: service: 'name' is empty\n"
		"2: error: service: 'nations' is empty "
		"(\"uk\" is all four)\n" },
	{ "service { id = \"a b\" " NEEDED "}",
		"2: error: service 'a b': an id is one word, "
		"without blanks\n" },
	{ "service { id = \"a\u00a0\" " NEEDED "}",
		"2: error: service 'a\u00a0': an id is one word, "
		"without blanks\n" },
	{ "service { id = \"a\" name = \"A\" tags = { \"x\" }\n"
	  "nations = { \"scotlnd\", \"France\" } }",
		"3: error: service 'a': unknown word 'scotlnd' in "
		"'nations' (did you mean 'scotland'?)\n"
		"3: error: service 'a': unknown word 'France' in "
		"'nations' (it takes england, scotland, wales, ni or "
		"uk)\n" },
	{ "service { id = \"a\" " NEEDED "\n"
	  "hours = { \"24/7\",\n\"TU 2-4pm\", \"\" } }",
		"3: error: service 'a': cannot read the hours "
		"'TU 2-4pm': write them like \"TU 14:00-16:00\" or "
		"\"24/7\"\n"
		"3: error: service 'a': cannot read the hours "
		"'': write them like \"TU 14:00-16:00\" or "
		"\"24/7\"\n" },
	{ "service { id = \"a\" " NEEDED "\n age_min = 40\n"
	  "age_max = 18 }",
		"3: error: service 'a': 'age_min' (40) is "
		"more than 'age_max' (18)\n" },
	{ "service { id = \"a\" " NEEDED "\n age_min = -1\n"
	  "age_max = 1000 }",
		"3: error: service 'a': 'age_min' is an "
		"age, or 0 for no limit, not -1\n"
		"4: error: service 'a': 'age_max' is an "
		"age, or 0 for no limit, not 1000\n" },
	{ "service { id = \"a\" " NEEDED "\n"
	  "accepts = { \"ost\", \"childrn\", \"pets\" }\n"
	  "refuses = { \"pets\", \"men\" }\n"
	  "offers = { \"remote_\" } }",
		"3: error: service 'a': unknown word 'childrn' in "
		"'accepts' (did you mean 'children'?)\n"
		"4: error: service 'a': unknown word 'men' in "
		"'refuses' (it takes ost, current_use, children or "
		"pets)\n"
		"4: error: service 'a': 'pets' is in 'accepts' and "
		"in 'refuses'\n"
		"5: error: service 'a': unknown word 'remote_' in "
		"'offers' (did you mean 'remote'?)\n" },
	{ "service { id = \"a\" " NEEDED "\n"
	  "referral = \"me\" status = \"opne\" }",
		"3: error: service 'a': 'status' is open, unchecked or "
		"closed, not 'opne' (did you mean 'open'?)\n"
		"3: error: service 'a': 'referral' is self, worker or "
		"gp, not 'me'\n" },
	{ "service { id = \"a\" " NEEDED "\n"
	  "verified = \"3.11.2026\"\nclosed_on = \"2026-02-30\" }",
		"3: error: service 'a': 'verified' is a date like "
		"2026-11-03, not '3.11.2026'\n"
		"4: error: service 'a': 'closed_on' is a date like "
		"2026-11-03, not '2026-02-30'\n" },
	{ "service { id = \"first\" " NEEDED " }",
		"2: error: id 'first' is given twice "
		"(first in F:1)\n" },
	{ "dead { phone = \"none\" }",
		"2: error: dead: 'none' is not a phone number\n" },
	{ "dead { why = \"x\" }", "2: error: dead: 'phone' is missing\n" },
	/* All of it in one run: what is wrong in form as well. */
	{ "service { id = \"a\" " NEEDED "\nage_min = 1 age_min = 2\n"
	  "status = \"shut\" }",
		"3: error: 'age_min' is given twice "
		"(first on line 3)\n"
		"4: error: service 'a': 'status' is open, unchecked or "
		"closed, not 'shut'\n" },
};

static void services__name_what_is_wrong_and_lose_only_that(void **state)
{
	struct services_case c;
	char text[2048];

	(void)state;
	for (size_t i = 0; i < LENGTH(mistakes); i++) {
		snprintf(text, sizeof(text),
			"service { id = \"first\" " NEEDED "}\n%s\n"
			"service { id = \"last\" " NEEDED "}\n",
			mistakes[i].text);
		services_case_read(&c, text);
		assert_string_equal(c.said, mistakes[i].said);
		assert_false(c.ok);
		assert_int_equal(c.services.n, 2);
		assert_int_equal(services_find(&c.services, "first"), 0);
		assert_int_equal(services_find(&c.services, "last"), 1);
		services_case_release(&c);
	}
}

static void services__know_too_many_lines_of_hours(void **state)
{
	struct services_case c;
	char text[2048] = "service { id = \"a\" " NEEDED "hours = {";

	(void)state;
	for (int i = 0; i <= HOURS_MOST; i++)
		strcat(text, "\"24/7\",");
	strcat(text, "} }");
	services_case_read(&c, text);
	assert_string_equal(
		c.said, "1: error: service 'a': more than 16 lines of hours\n");
	services_case_release(&c);
}

static void add(struct services_case *c, const char *text, bool local)
{
	services_case_add(c, text, strlen(text), local, NULL);
}

static void services__of_her_place_stand_for_national_ones(void **state)
{
	static const char text[] = "service { id = \"a\" " NEEDED
				   "}\nservice { id = \"b\" " NEEDED "}";
	struct services_case c;

	(void)state;
	services_case_init(&c);
	add(&c, "service { id = \"b\" " NEEDED "summary = \"ours\" }", true);
	add(&c, text, false);
	assert_true(c.ok);
	assert_string_equal(c.said, "");
	assert_int_equal(c.services.n, 2);
	assert_string_equal(
		service_text(service_in(&c, "b"), SERVICE_SUMMARY), "ours");
	assert_true(service_in(&c, "b")->local);
	assert_false(service_in(&c, "a")->local);
	assert_true(service_in(&c, "b")->rank < service_in(&c, "a")->rank);

	/* Of two national ones the first stands, and that is a mistake. */
	add(&c, "\nservice { id = \"a\" " NEEDED "}", false);
	assert_false(c.ok);
	assert_non_null(strstr(c.said, "2: error: id 'a' is given twice"));
	services_case_release(&c);
}

static void services__with_a_dead_number_are_closed(void **state)
{
	static const char text[] =
		"service { id = \"a\" " NEEDED
		"phone = { \"0808 802 8000\" } }\n"
		"service { id = \"b\" " NEEDED
		"phone = { \"111\", \"+44 (0)808 8028 000\" } }\n"
		"service { id = \"c\" " NEEDED
		"text_to = \"00448088028000\" }\n"
		"service { id = \"d\" " NEEDED
		"phone = { \"0808 802 8001\" } }\n"
		"service { id = \"e\" " NEEDED "}\n"
		"dead { phone = \"0808 80 28 000\" why = \"it closed\" }\n"
		"dead { phone = \"0808 8028000\" }\n";
	struct services_case c;

	(void)state;
	services_case_read(&c, text);
	assert_string_equal(c.said, "");
	assert_int_equal(service_in(&c, "a")->status, SERVICE_OPEN);
	services_bury_dead(&c.services);
	assert_int_equal(service_in(&c, "a")->status, SERVICE_CLOSED);
	assert_int_equal(service_in(&c, "b")->status, SERVICE_CLOSED);
	assert_int_equal(service_in(&c, "c")->status, SERVICE_CLOSED);
	assert_int_equal(service_in(&c, "d")->status, SERVICE_OPEN);
	assert_int_equal(service_in(&c, "e")->status, SERVICE_OPEN);
	assert_int_equal(c.services.n_dead, 1);
	services_case_release(&c);
}

static void write_in(const char *dir, const char *name, const char *text)
{
	char path[300];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const struct {
	const char *name, *id;
} dir_files[] = {
	{ "b.conf", "second" },
	{ "B.conf", "first" },
	{ "é.conf", "third" },
	{ ".hidden.conf", "no" },
	{ "c.conf~", "no" },
	{ "conf", "no" },
};

static void fill_dir(const char *dir)
{
	char text[200];

	for (size_t i = 0; i < LENGTH(dir_files); i++) {
		snprintf(text, sizeof(text),
			"service { id = \"%s\" " NEEDED "}", dir_files[i].id);
		write_in(dir, dir_files[i].name, text);
	}
}

static void remove_dir(const char *dir)
{
	char path[300];

	for (size_t i = 0; i < LENGTH(dir_files); i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, dir_files[i].name);
		unlink(path);
	}
	assert_int_equal(rmdir(dir), 0);
}

static void services__come_from_a_directory_in_order_of_names(void **state)
{
	char dir[] = "/tmp/services-XXXXXX", path[300];
	struct services_case c;

	(void)state;
	assert_non_null(mkdtemp(dir));
	fill_dir(dir);
	services_case_init(&c);
	snprintf(path, sizeof(path), "%s/", dir);
	assert_true(load_services(&c.services, path, true, &c.diag));
	assert_int_equal(c.services.n, 3);
	assert_int_equal(services_find(&c.services, "first"), 0);
	assert_int_equal(services_find(&c.services, "second"), 1);
	assert_int_equal(services_find(&c.services, "third"), 2);
	assert_int_equal(c.services.n_files, 3);
	snprintf(path, sizeof(path), "%s/b.conf", dir);
	assert_string_equal(
		c.services.files[service_in(&c, "second")->file], path);
	services_case_release(&c);
	remove_dir(dir);

	services_case_init(&c);
	assert_false(load_services(&c.services, dir, true, &c.diag));
	assert_int_equal(c.diag.unreadable, 1);
	services_case_release(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(services__are_what_the_file_says),
		cmocka_unit_test(services__have_something_for_what_is_not_said),
		cmocka_unit_test(
			services__name_what_is_wrong_and_lose_only_that),
		cmocka_unit_test(services__know_too_many_lines_of_hours),
		cmocka_unit_test(
			services__of_her_place_stand_for_national_ones),
		cmocka_unit_test(services__with_a_dead_number_are_closed),
		cmocka_unit_test(
			services__come_from_a_directory_in_order_of_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
