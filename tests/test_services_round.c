/* SPDX-License-Identifier: MIT */
#include "merged.h"

#include "model/nation.h"
#include "model/service_fields.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

/* Service → spreadsheet → row → conf → service: every field is the same. */
static void check_same(const struct services *one, const struct services *two,
	struct arena *arena)
{
	assert_int_equal(one->n, two->n);
	for (int i = 0; i < one->n; i++) {
		struct service_row a, b;

		service_row_of(&a, &one->all[i], arena);
		service_row_of(&b, &two->all[i], arena);
		for (int f = 0; f < SERVICE_FIELDS; f++)
			if (strcmp(a.fields[f], b.fields[f]))
				fail_msg("%s: %s: '%s' has become '%s'",
					a.fields[0], service_field_names[f],
					a.fields[f], b.fields[f]);
	}
}

static void check_round(const struct services *services)
{
	struct services back;
	struct merged merged;
	struct arena arena;
	struct buf csv;

	arena_init(&arena);
	buf_init(&csv, &arena);
	services_csv_write(&csv, services);
	merge_texts(&merged, csv.text, csv.len, "");
	if (merged.sheet.diag.errors)
		fail_msg("it is said\n%s", sheet_said(&merged.sheet));
	load_right_text(&back, merged.text.text, merged.text.len);
	check_same(services, &back, &arena);
	services_release(&back);
	merged_release(&merged);
	arena_release(&arena);
}

static void shipped_services__come_back__the_same(void **state)
{
	static const char *const paths[] = { "checklists/services/example.conf",
		"checklists/services/uk-national.conf" };

	(void)state;
	for (size_t i = 0; i < N(paths); i++) {
		struct services services;
		struct diag diag;

		services_init(&services);
		diag_init(&diag);
		assert_true(load_services(&services, paths[i], true, &diag));
		assert_true(services.n > 10);
		check_round(&services);
		diag_release(&diag);
		services_release(&services);
	}
}

/* Texts that are hard to write, and clean: what a loader lets through. */
static const char *random_text(unsigned *seed, struct arena *arena)
{
	static const char *const pieces[] = { "a", "B", "é", " ", ",", ";",
		"\"", "'", "\\", "\\n", "${HOME}", "$", "{", "}", "=", "+", "-",
		"@", "#", "/*", "//", "|", "x\ny", "0141", "\xc2\xa0z" };
	struct buf text;

	buf_init(&text, arena);
	for (unsigned n = next_random(seed) % 8; n; n--)
		buf_add(&text, pieces[next_random(seed) % N(pieces)]);
	/* Blanks at its ends are nobody's intention; nor is "?" a text. */
	return arena_printf(
		arena, "%s(%s)", next_random(seed) % 2 ? "=" : "", text.text);
}

static const char *random_line(unsigned *seed, struct arena *arena)
{
	char *line = arena_strdup(arena, random_text(seed, arena));

	for (char *p = line; (p = strchr(p, '\n'));)
		*p = ' ';
	return line;
}

/* Lines of an address: a ';' in one is kept only where there are two. */
static const char *random_address(unsigned *seed, struct arena *arena)
{
	return arena_printf(arena, "%s%c1%s", random_line(seed, arena),
		SERVICE_PART, random_line(seed, arena));
}

static void random_texts(
	struct service_record *record, unsigned *seed, struct arena *arena)
{
	static const enum service_text lines[] = { SERVICE_NAME,
		SERVICE_ORGANISATION, SERVICE_EMAIL, SERVICE_WEB,
		SERVICE_POSTCODE, SERVICE_PRINT_AS, SERVICE_VERIFIED_BY,
		SERVICE_SOURCE };
	static const enum service_text paragraphs[] = { SERVICE_SUMMARY,
		SERVICE_HOURS_NOTE, SERVICE_COST, SERVICE_HOW, SERVICE_NEXT,
		SERVICE_NOTE, SERVICE_ALERT };

	for (size_t i = 0; i < N(lines); i++)
		record->texts[lines[i]] = random_line(seed, arena);
	for (size_t i = 0; i < N(paragraphs); i++)
		record->texts[paragraphs[i]] = random_text(seed, arena);
	record->texts[SERVICE_ADDRESS] = random_address(seed, arena);
	record->texts[SERVICE_TAGS] = next_random(seed) % 2 ? "peer" : "refuge";
	record->texts[SERVICE_LANGUAGES] = "en\x1f"
					   "ckb";
	record->texts[SERVICE_PHONE] = "0141 496 0001\x1f"
				       "0800 1111 (24/7)";
	record->texts[SERVICE_HOURS] = "MO,WE 10:00-12:00\x1f-1FR 20:00-02:00";
}

static void random_service(
	struct services *services, unsigned *seed, struct arena *arena)
{
	unsigned accepts = next_random(seed) % (1u << TAKENS);
	unsigned refuses = next_random(seed) % (1u << TAKENS) & ~accepts;
	struct service_record
		record = { .service = {
				   .verified = (int)(next_random(seed) % 30000),
				   .closed_on = (int)(next_random(seed) %
						      30000),
				   .nations = (uint8_t)((1 + next_random(seed) %
									15)
							<< NATION_ENGLAND),
				   .age_min = (uint8_t)(next_random(seed) % 60),
				   .age_max = (uint8_t)(60 +
							next_random(seed) % 60),
				   .accepts = (uint8_t)accepts,
				   .refuses = (uint8_t)refuses,
				   .offers = (uint16_t)(next_random(seed) %
							(1u << OFFEREDS)),
				   .status = (uint8_t)(next_random(seed) %
						       SERVICE_STATUSES),
				   .referral = (uint8_t)(next_random(seed) %
							 REFERRALS),
				   .onsite = next_random(seed) % 2,
				   .safe_to_print = next_random(seed) % 2,
			   } };

	random_texts(&record, seed, arena);
	record.texts[SERVICE_ID] = arena_printf(arena, "id-%d", services->n);
	services_add(services, &record);
}

static void any_service__comes_back__the_same(void **state)
{
	unsigned seed = 20261120;

	(void)state;
	for (int round = 0; round < 40; round++) {
		struct services services;
		struct arena arena;

		arena_init(&arena);
		services_init(&services);
		while (services.n < 50)
			random_service(&services, &seed, &arena);
		check_round(&services);
		services_release(&services);
		arena_release(&arena);
	}
}

/* Some bytes of a spreadsheet become others. */
static void spoil(char *csv, size_t size, unsigned *seed)
{
	static const char bytes[] = ",;\t\"\r\n\0'=+-@\\${}x019 \xff\xc3\x1b/|";

	for (unsigned n = 1 + next_random(seed) % 12; n; n--)
		csv[next_random(seed) % size] =
			bytes[next_random(seed) % (sizeof(bytes) - 1)];
}

static void spoilt_sheet__never__spoils_file(void **state)
{
	unsigned seed = 4, changed = 0;
	struct services services;
	struct arena arena;
	struct diag diag;
	struct buf csv;

	(void)state;
	arena_init(&arena);
	diag_init(&diag);
	services_init(&services);
	assert_true(load_services(
		&services, "checklists/services/example.conf", true, &diag));
	services.n = 6;
	buf_init(&csv, &arena);
	services_csv_write(&csv, &services);
	for (int round = 0; round < 300; round++) {
		struct merged first, second;
		char *spoilt = arena_strndup(&arena, csv.text, csv.len);

		spoil(spoilt, csv.len, &seed);
		merge_texts(&first, spoilt, csv.len, "");
		assert_true(first.wrote);
		check_nothing_lost(&first);
		spoil(spoilt, csv.len, &seed);
		merge_texts(&second, spoilt, csv.len, first.text.text);
		assert_true(second.wrote);
		check_nothing_lost(&second);
		changed += second.merge.counts[MERGE_CHANGED] > 0;
		merged_release(&second);
		merged_release(&first);
	}
	assert_true(changed > 30);
	services_release(&services);
	diag_release(&diag);
	arena_release(&arena);
}

/* "Name,…\nX,…\n" with so many cells, or items in one cell, or rows. */
static void services_csv_read__has__caps(void **state)
{
	struct arena arena;
	struct sheet sheet;
	struct buf csv;

	(void)state;
	arena_init(&arena);
	buf_init(&csv, &arena);
	buf_add(&csv, "Name,Areas\nX,\"");
	for (int i = 0; i < 300; i++)
		buf_addf(&csv, "G%d;", i);
	buf_add(&csv, "\"\n");
	sheet_read_services(&sheet, csv.text, csv.len);
	assert_string_equal(sheet_said(&sheet),
		"2: error: column 'Areas': more than 256 things in one cell\n");
	sheet_release(&sheet);

	buf_clear(&csv);
	buf_add(&csv, "Name,Hours note\n");
	for (int i = 0; i < 2000; i++)
		buf_addf(&csv, "X,note %d\n", i);
	sheet_read_services(&sheet, csv.text, csv.len);
	assert_int_equal(sheet.rows.n, 1);
	assert_in_range(sheet.diag.errors, 1000, 1500);
	sheet_release(&sheet);

	buf_clear(&csv);
	buf_add(&csv, "Name,Note,Note,Note,Note,Note,Note,Note,Note,Note\n"
		      "X,1,2,3,4,5,6,7,8,9\n");
	sheet_read_services(&sheet, csv.text, csv.len);
	assert_string_equal(
		sheet_rows(&sheet), "name=X note=1\n2\n3\n4\n5\n6\n7\n8");
	assert_int_equal(sheet.diag.warnings, 1);
	sheet_release(&sheet);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shipped_services__come_back__the_same),
		cmocka_unit_test(any_service__comes_back__the_same),
		cmocka_unit_test(spoilt_sheet__never__spoils_file),
		cmocka_unit_test(services_csv_read__has__caps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
