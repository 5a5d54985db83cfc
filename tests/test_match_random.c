/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "base/date.h"
#include "model/match.h"
#include "directory.h"

/* Directories and women at random: what is true of every match. */
enum {
	CASES = 1000,
	SERVICES_MOST = 24,
	TAGS_MOST = 3,
};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define PICK(array) (array)[roll(LENGTH(array))]

static const char *const tag_lists[] = { "menopause", "peer", "refuge|da",
	"menopause|peer", "da", "sleep|peer|menopause", "gp" };
static const char *const tags[] = { "menopause", "peer", "refuge", "da",
	"sleep", "gp", "dental" };

static uint32_t seed;

static unsigned roll(size_t sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 16) % (unsigned)sides;
}

/* A set of bits, most often a small one. */
static unsigned roll_bits(int n)
{
	return roll(1u << n) & roll(1u << n);
}

static struct given random_given(void)
{
	static const char *const areas[] = { NULL, NULL, "Glasgow", "G20",
		"Dundee|G2", "Glasgow|Dundee" };
	static const char *const hours[] = { NULL, "24/7", "FR 09:00-17:00",
		"SA 10:00-12:00|TU 18:00-20:00", "MO-FR 22:00-02:00" };
	static const char *const languages[] = { NULL, "en", "en|pl" };
	static const char *const days[] = { NULL, "", "2026-01-01",
		"2026-12-31" };
	static const int ages[] = { 0, 0, 16, 18, 60 };

	return (struct given){
		.tags = PICK(tag_lists),
		.areas = PICK(areas),
		.hours = PICK(hours),
		.languages = PICK(languages),
		.verified = PICK(days),
		.closed_on = PICK(days),
		.nations = roll(2) ? NATIONS_ALL : roll(16) << 1,
		.accepts = roll_bits(TAKENS),
		.refuses = roll_bits(TAKENS) & roll_bits(TAKENS),
		.offers = roll_bits(OFFEREDS),
		.age_min = PICK(ages),
		.age_max = roll(4) ? 0 : 60 + (int)roll(20),
		.status = roll(8) ? SERVICE_OPEN : roll(SERVICE_STATUSES),
		.onsite = !roll(8),
		.national = roll(2),
	};
}

static struct her random_her(void)
{
	static const char *const areas[] = { "", "Glasgow", "g20 7xx", "G20",
		"G2 1AA", "Leeds" };
	static const char *const languages[] = { NULL, "pl", "ur|en" };
	static const int bands[][2] = { { 0, 0 }, { 16, 17 }, { 18, 24 },
		{ 55, 64 }, { 75, AGE_OPEN } };
	unsigned band = roll(LENGTH(bands));

	return (struct her){
		.nation = (enum nation)roll(NATIONS),
		.nation_unknown = !roll(5),
		.area = PICK(areas),
		.age_from = bands[band][0],
		.age_to = bands[band][1],
		.must = roll_bits(TAKENS),
		.wants = roll_bits(OFFEREDS),
		.parts = roll_bits(PARTS_OF_WEEK),
		.languages = PICK(languages),
		.open_now_only = !roll(4),
	};
}

struct draw {
	struct given given[SERVICES_MOST];
	int n;
	struct her her;
	const char *tags[TAGS_MOST];
	int n_tags;
};

/* The draw beside a directory of its own. */
struct table {
	struct arena arena;
	struct services services;
	struct seeker seeker;
	struct matches matches;
	const char *text;
};

static struct draw random_draw(void)
{
	struct draw draw = {
		.n = (int)roll(SERVICES_MOST + 1),
		.her = random_her(),
		.n_tags = (int)roll(TAGS_MOST + 1),
	};

	for (int i = 0; i < draw.n; i++)
		draw.given[i] = random_given();
	for (int i = 0; i < draw.n_tags; i++)
		draw.tags[i] = PICK(tags);
	return draw;
}

static void table_init(struct table *table, const struct draw *draw)
{
	arena_init(&table->arena);
	services_init(&table->services);
	for (int i = 0; i < draw->n; i++) {
		char id[16];

		snprintf(id, sizeof(id), "s%d", i);
		directory_add(&table->services, id, &draw->given[i]);
	}
	table->seeker = seeker_of(&draw->her, &table->arena);
	match_services(&table->matches, &table->services, &table->seeker,
		draw->tags, draw->n_tags, &table->arena);
	table->text = matches_text(
		&table->matches, &table->services, &table->arena);
}

static void table_release(struct table *table)
{
	services_release(&table->services);
	arena_release(&table->arena);
}

static bool has_tag(const char *list, const char *tag)
{
	size_t len = strlen(tag);
	const char *at = strstr(list, tag);

	return at && (at == list || at[-1] == '|') &&
	       (at[len] == '\0' || at[len] == '|');
}

static bool has_right_tag(const struct draw *draw, const struct given *given)
{
	for (int i = 0; i < draw->n_tags; i++)
		if (has_tag(given->tags, draw->tags[i]))
			return true;
	return !draw->n_tags;
}

static bool may_be_named(const struct table *table, const struct given *given)
{
	unsigned nations = given->nations ? given->nations : NATIONS_ALL;

	if (given->status != SERVICE_OPEN)
		return false;
	if (given->closed_on && *given->closed_on)
		return false;
	if (table->seeker.nation == NATION_UNKNOWN)
		return nations == NATIONS_ALL;
	return nations & BIT(table->seeker.nation);
}

static void expect_texts(const struct text_list *list)
{
	for (int i = 0; i < list->n; i++) {
		assert_true(*list->texts[i]);
		assert_null(strstr(list->texts[i], "%"));
	}
}

static void expect_truth(
	const struct table *table, const struct draw *draw, bool found[])
{
	const struct matches *matches = &table->matches;
	bool seen[SERVICES_MOST] = { false };

	for (int i = 0; i < matches->n_found + matches->n_left_out; i++) {
		int out = i - matches->n_found;
		const struct match *match = out < 0 ? &matches->found[i]
						    : &matches->left_out[out];
		const struct given *given = &draw->given[match->service];

		assert_false(seen[match->service]);
		seen[match->service] = true;
		assert_true(has_right_tag(draw, given));
		assert_true(may_be_named(table, given));
		assert_true(match->why.n > 0);
		expect_texts(&match->why);
		expect_texts(&match->ask);
		found[match->service] = out < 0;
		if (out < 0)
			assert_int_equal(
				given->refuses & table->seeker.must, 0);
		else
			assert_int_equal(match->ask.n, 0);
	}
	assert_int_equal(matches->n_found, matches->all_found);
	assert_int_equal(matches->n_left_out, matches->all_left_out);
	assert_int_equal(!matches->n_found, *matches->missing != '\0');
}

static void match__is_true_of__all_it_gives(void **state)
{
	int all = 0, all_found = 0, gaps = 0;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		bool found[SERVICES_MOST] = { false };
		struct table table;
		struct draw draw;

		seed = (uint32_t)i * 2654435761u;
		draw = random_draw();
		table_init(&table, &draw);
		expect_truth(&table, &draw, found);
		for (int j = 0; j < draw.n; j++, all++)
			all_found += found[j];
		gaps += !table.matches.n_found;
		table_release(&table);
	}
	/* All sorts have come up. */
	assert_in_range(all_found, all / 100, all / 2);
	assert_in_range(gaps, CASES / 20, CASES * 19 / 20);
}

static void match__is_the_same__each_time(void **state)
{
	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct table one, two;
		struct draw draw;

		seed = (uint32_t)i * 2654435761u;
		draw = random_draw();
		table_init(&one, &draw);
		table_init(&two, &draw);
		assert_string_equal(one.text, two.text);
		assert_string_equal(one.matches.missing, two.matches.missing);
		table_release(&two);
		for (int j = draw.n_tags - 1; j > 0; j--) {
			unsigned k = roll((size_t)j + 1);
			const char *tag = draw.tags[j];

			draw.tags[j] = draw.tags[k];
			draw.tags[k] = tag;
		}
		table_init(&two, &draw);
		assert_string_equal(one.text, two.text);
		table_release(&two);
		table_release(&one);
	}
}

/* A shorter list is where the longer one begins. */
static void match__is_the_same__however_few_are_asked_for(void **state)
{
	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct table all, few;
		struct draw draw;

		seed = (uint32_t)i * 2654435761u;
		draw = random_draw();
		table_init(&all, &draw);
		draw.her.most = 1 + (int)roll(4);
		table_init(&few, &draw);
		assert_int_equal(few.matches.all_found, all.matches.n_found);
		assert_int_equal(
			few.matches.all_left_out, all.matches.n_left_out);
		assert_in_range(few.matches.n_found, 0, draw.her.most);
		assert_in_range(few.matches.n_left_out, 0, draw.her.most);
		for (int j = 0; j < few.matches.n_found; j++)
			assert_int_equal(few.matches.found[j].service,
				all.matches.found[j].service);
		for (int j = 0; j < few.matches.n_left_out; j++)
			assert_int_equal(few.matches.left_out[j].service,
				all.matches.left_out[j].service);
		table_release(&few);
		table_release(&all);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(match__is_true_of__all_it_gives),
		cmocka_unit_test(match__is_the_same__each_time),
		cmocka_unit_test(match__is_the_same__however_few_are_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
