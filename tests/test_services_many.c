/* SPDX-License-Identifier: MIT */
#include "services_case.h"

#include <sys/resource.h>

#include "base/asan.h"

#include "bench/services_file.c"
#include "spoil.h"

/* A great many services, and a great many ways to spoil a few. */

enum {
	MANY = 100000,
	MANY_FOR_VALGRIND = 2000,
	MOST_KB = 64 * 1024,
	ROUNDS = 20000,
	ROUNDS_FOR_VALGRIND = 500,
};

static long most_memory_kb(void)
{
	struct rusage usage;

	assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
	return usage.ru_maxrss;
}

static void services__are_loaded_by_the_hundred_thousand(void **state)
{
	const int n = getenv("VALGRIND") ? MANY_FOR_VALGRIND : MANY;
	const long before = most_memory_kb();
	struct services_case c;
	char path[256], id[32];
	FILE *file;

	(void)state;
	write_temporary(path, sizeof(path), "", 0);
	file = fopen(path, "w");
	assert_non_null(file);
	services_file_write(n, file);
	assert_int_equal(fclose(file), 0);

	services_case_init(&c);
	assert_true(load_services(&c.services, path, true, &c.diag));
	unlink(path);
	assert_int_equal(c.services.n, n);
	assert_null(c.diag.first);
	for (int i = 0; i < n; i += 777) {
		snprintf(id, sizeof(id), "made-up-%06d", i);
		assert_int_equal(services_find(&c.services, id), i);
		assert_int_equal(c.services.all[i].line, 1 + 19 * i);
	}
	if (!UNDER_ASAN && !getenv("VALGRIND"))
		assert_in_range(most_memory_kb() - before, 0, MOST_KB);
	services_case_release(&c);
}

static const char *const good[] = {
	"service {\n"
	"    id = \"alpha\"  # it's the first\n"
	"    name = \"The \\\"A\\\" group\"\n"
	"    tags = { \"peer\", \"menopause\" }\n"
	"    nations = { \"uk\" }\n"
	"    hours = { \"TU 14:00-16:00\" }\n"
	"    web = \"https://example.org/a\"\n"
	"}\n",
	"service { id = 'bravo-bravo' name = 'It\\'s {B}' nations = { 'ni' }\n"
	"    summary = \"One line \\\n"
	"        and another\" tags = {\n"
	"        \"peer\",\n"
	"    }\n"
	"    age_min = 18  onsite = true  verified = \"2026-11-03\" }\n",
	"service {\n"
	"    id = \"charlie charlie\"\n" /* which is wrong */
	"    name = \"C\" tags = { \"peer\" } nations = { \"uk\" }\n"
	"}\n",
	"service {\n"
	"    id = \"delta_delta\"\n"
	"    name = \"D\" tags = { \"peer\" } nations = { \"uk\" }\n"
	"    phone = { \"0141 496 0123\" }\n"
	"}\n",
};

static const char *const ids[] = { "alpha", "bravo-bravo", NULL,
	"delta_delta" };

enum {
	GOOD = sizeof(good) / sizeof(good[0])
};

/* No comment is begun: it could take with it all that comes next. */
static const char bytes[] = "{}=\"'\\#,+$()\n\t ax0\xc3\x00\x1b";

/* All of them, one after the other, and one spoilt. */
static size_t join(char *text, int spoilt, int times)
{
	size_t n = 0, len;

	for (int i = 0; i < GOOD; i++) {
		len = strlen(good[i]);
		memcpy(text + n, good[i], len);
		for (int j = 0; i == spoilt && j < times && len > 1; j++)
			/* The last end of line stays. */
			len = mutate(text + n, len - 1, bytes, sizeof(bytes)) +
			      1;
		text[n + len - 1] = '\n';
		n += len;
	}
	return n;
}

static void assert_others_whole(const struct services_case *c, int spoilt)
{
	const struct service *service;

	for (int i = 0; i < GOOD; i++) {
		if (i == spoilt || !ids[i])
			continue;
		service = service_in(c, ids[i]);
		assert_true(
			strstr(service_text(service, SERVICE_TAGS), "peer"));
		if (i == 1)
			assert_string_equal(
				service_text(service, SERVICE_SUMMARY),
				"One line and another");
	}
}

static void services__lose_only_the_one_that_is_spoilt(void **state)
{
	const int rounds = getenv("VALGRIND") ? ROUNDS_FOR_VALGRIND : ROUNDS;
	struct services_case c;
	char text[4096];
	int whole = 0;

	(void)state;
	for (int round = 0; round < rounds; round++) {
		int spoilt = (int)random_below(GOOD);
		size_t n = join(text, spoilt, 1 + (int)random_below(3));

		services_case_init(&c);
		services_case_add(&c, text, n, true, NULL);
		assert_null(strstr(c.said, "libconfuse"));
		assert_others_whole(&c, spoilt);
		whole += ids[spoilt] &&
			 services_find(&c.services, ids[spoilt]) >= 0;
		services_case_release(&c);
	}
	/* There are some of either sort. */
	assert_in_range(whole, rounds / 20, rounds / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(services__are_loaded_by_the_hundred_thousand),
		cmocka_unit_test(services__lose_only_the_one_that_is_spoilt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
