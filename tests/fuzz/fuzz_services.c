/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "model/match.h"
#include "model/offer.h"
#include "load/conf.h"
#include "load/conf_stream.h"
#include "load/services.h"
#include "load/services_keys.h"
#include "load/wording.h"
#include "exchange/services_csv.h"
#include "report/service_lines.h"
#include "report/service_table.h"

#include "spare.h"

/*
 * A file of services, read whole and as a stream; then somebody looks for
 * some of them, and all of them go into a spreadsheet and a table.
 */
#define MOST ((size_t)4 << 20)

enum {
	BLOCK = 256 * 1024, /* what conf_stream.c reads at once */
	MOST_BYTES = 8192,
};

static const struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };
static struct wording wording;

static void load_desk(void)
{
	struct diag diag;

	if (wording.n_terms)
		return;
	diag_init(&diag);
	fuzz_must_load(load_wording(&wording, "checklists/wording.conf", &diag),
		&diag);
	diag_release(&diag);
}

/* The sections of a file: how many, where, and what they are called. */
struct sections {
	int n, before; /* lines of something else before the file */
	bool broken;
	unsigned sum;
};

static void note(struct sections *sections, const struct conf_section *section,
	int key, bool whole)
{
	const char *name = conf_text(section,
		key == SERVICES_DEAD ? (int)DEAD_PHONE : (int)RECORD_ID);
	int line = conf_section_line(section) - sections->before;

	fuzz_check_clean("an id", name, "");
	sections->n++;
	sections->broken |= !whole;
	sections->sum += ((unsigned)line * 3 + (unsigned)key) * 31 +
			 (unsigned)strlen(name);
}

static void note_streamed(
	const struct conf_section *section, int key, bool whole, void *data)
{
	note(data, section, key, whole);
}

static void read_stream(const char *path, struct sections *sections)
{
	const struct conf_stream stream = {
		.kind = &services_kind,
		.cap = MOST,
		.each = note_streamed,
		.data = sections,
	};
	struct diag diag;

	diag_init(&diag);
	if (!conf_stream_read(&stream, path, &diag) || diag.errors)
		sections->broken = true;
	diag_release(&diag);
}

static void read_whole(const char *path, struct sections *sections)
{
	struct arena arena;
	struct diag diag;
	struct conf conf;

	arena_init(&arena);
	diag_init(&diag);
	sections->broken = !conf_read(&conf, path, MOST, &services_kind, &arena,
				   &diag) ||
			   diag.errors;
	for (int key = 0; conf.top && key < services_kind.n_keys; key++)
		for (int i = 0; i < conf_count(conf.top, key); i++)
			note(sections, conf_section(conf.top, key, i), key,
				true);
	conf_release(&conf);
	diag_release(&diag);
	arena_release(&arena);
}

static void check_same(const struct sections *a, const struct sections *b)
{
	if (a->broken != b->broken)
		fuzz_wrong("wrong in one way, right in another");
	if (!a->broken && (a->n != b->n || a->sum != b->sum))
		fuzz_wrong("%d sections, and %d", a->n, b->n);
}

/* The text behind a long comment, so that it lies across two blocks. */
static const char *moved_file(const uint8_t *bytes, size_t n)
{
	static char text[BLOCK + MOST_BYTES];
	size_t before = BLOCK - n / 2;

	memset(text, '#', before);
	text[before - 1] = '\n';
	if (n)
		memcpy(text + before, bytes, n);
	return fuzz_file(text, before + n);
}

/* However it is read, it is the same. But what is no text at all is not named
 * everywhere, nor is it an error for a stream to be empty. */
static void compare_ways(const uint8_t *bytes, size_t n)
{
	struct sections whole = { .n = 0 }, streamed = { .n = 0 };
	struct sections moved = { .before = 1 };

	if (n > MOST_BYTES || memchr(bytes, '\0', n) ||
		utf8_valid_until((const char *)bytes, n) < n)
		return;
	read_whole(fuzz_file(bytes, n), &whole);
	read_stream(fuzz_file(bytes, n), &streamed);
	if (whole.n || streamed.n)
		check_same(&whole, &streamed);
	if (strncmp((const char *)bytes, "\xef\xbb\xbf", n < 3 ? n : 3)) {
		read_stream(moved_file(bytes, n), &moved);
		check_same(&streamed, &moved);
	}
}

static void check_texts(const struct services *services)
{
	static const char part[] = { SERVICE_PART, '\0' };
	struct hours_line lines[HOURS_MOST];

	for (int i = 0; i < services->n; i++) {
		const struct service *service = &services->all[i];

		for (int t = 0; t < SERVICE_TEXTS; t++)
			fuzz_check_clean("a service",
				service_text(service, (enum service_text)t),
				t >= SERVICE_PHONE ? part : "");
		if (service_hours(service, lines) > HOURS_MOST)
			fuzz_wrong("more hours than there is room for");
		service_open(service, &now, NATION_WALES);
	}
}

static void check_matches(const struct matches *matches,
	const struct services *services, const struct seeker *seeker,
	struct arena *arena)
{
	struct buf out;

	for (int i = 0; i < matches->n_found; i++)
		if (!service_is_shown(
			    &services->all[matches->found[i].service]))
			fuzz_wrong("service %d is shown to nobody",
				matches->found[i].service);
	if (matches->n_found > matches->all_found ||
		matches->all_found + matches->all_left_out > services->n)
		fuzz_wrong("%d and %d of %d", matches->all_found,
			matches->all_left_out, services->n);
	buf_init(&out, arena);
	service_matches_json(matches, services, &out);
	fuzz_check_json(out.text);
	buf_clear(&out);
	service_matches_text(matches, services, seeker, 60, &out);
	fuzz_check_clean("what was found", out.text, "");
	fuzz_check_columns("what was found", out.text, 60);
}

static void look(const struct services *services, const struct seeker *seeker,
	const char *const *tags, int n_tags, struct arena *arena)
{
	const struct need need = {
		.urgency = URGENCY_NOW,
		.tags = tags,
		.n_tags = n_tags,
	};
	struct matches matches;

	match_services(&matches, services, seeker, tags, n_tags, arena);
	check_matches(&matches, services, seeker, arena);
	offer_services(&matches, services, seeker, &need, 3, arena);
	check_matches(&matches, services, seeker, arena);
}

static void seek(const struct services *services, struct arena *arena)
{
	static const char *const tags[] = { "peer", "sleep" };
	const char *first = services->n_tagged ? services->tagged[0].tag : "gp";
	struct seeker seeker;

	seeker_init(&seeker, &now, arena);
	look(services, &seeker, tags, 0, arena);
	look(services, &seeker, &first, 1, arena);
	seeker_live_in(&seeker, NATION_SCOTLAND);
	seeker.area = "G20";
	seeker.age_from = 45;
	seeker.age_to = 49;
	seeker_must(&seeker, "ost");
	seeker_want(&seeker, "female_worker");
	seeker_want(&seeker, "language:pl");
	seeker_want(&seeker, "evenings");
	look(services, &seeker, tags, 2, arena);
	seeker.in_front_of_others = seeker.open_now_only = true;
	seeker.most = 2;
	look(services, &seeker, &first, 1, arena);
}

/* What is a word for nothing in a spreadsheet. */
static bool says_nothing(const char *text)
{
	static const char *const words[] = { "-", "--", "–", "—", "?", "n/a",
		"N/A", "#N/A" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!strcmp(text, words[i]))
			return true;
	return false;
}

static bool is_nameless(const struct services *services)
{
	for (int i = 0; i < services->n; i++)
		if (says_nothing(service_text(&services->all[i], SERVICE_ID)) ||
			says_nothing(
				service_text(&services->all[i], SERVICE_NAME)))
			return true;
	return false;
}

/* Each of them has a row of its own in its spreadsheet. */
static void check_sheet(const struct services *services, const struct buf *text,
	struct arena *arena)
{
	const struct file file = { "t.csv", text->text, text->len };
	struct service_rows rows;
	struct diag diag;
	struct csv csv;

	diag_init(&diag);
	service_rows_init(&rows, file.path, arena);
	if (!csv_read(&csv, &file, arena, &diag) ||
		!services_csv_read(&rows, &csv, &diag) || diag.errors) {
		diag_print(&diag, stderr);
		fuzz_wrong("cannot read our own: '%s'", text->text);
	}
	if (rows.n != services->n)
		fuzz_wrong("%d rows of %d services: '%s'", rows.n, services->n,
			text->text);
	for (int i = 0; i < rows.n; i++)
		if (strcmp(rows.all[i].fields[SERVICE_FIELD_ID],
			    service_text(&services->all[i], SERVICE_ID)))
			fuzz_wrong("another id in row %d: '%s'", i, text->text);
	diag_release(&diag);
}

static void write_out(const struct services *services, struct arena *arena)
{
	struct buf out;

	buf_init(&out, arena);
	service_table_text(services, now.date, 80, &out);
	fuzz_check_clean("the table", out.text, "");
	fuzz_check_columns("the table", out.text, 80);
	buf_clear(&out);
	service_table_json(services, &out);
	fuzz_check_json(out.text);
	buf_clear(&out);
	services_csv_write(&out, services);
	fuzz_check_clean("the spreadsheet", out.text, "\r");
	if (services->n && !is_nameless(services))
		check_sheet(services, &out, arena);
}

/* Passing over what has none of the words loses nothing that has one as a tag;
 * but a word can be written in another way. */
static void check_with_words(const uint8_t *bytes, size_t n)
{
	struct services all, some;
	struct text_list words;
	struct arena arena;
	struct diag diag;

	arena_init(&arena);
	diag_init(&diag);
	services_init(&all);
	services_init(&some);
	text_list_init(&words, &arena);
	text_list_add(&words, "peer");
	load_services_with(&some, fuzz_file(bytes, n), &words, &diag);
	if (load_services(&all, fuzz_file(bytes, n), false, &diag) &&
		!memchr(bytes, '\\', n)) {
		const struct tagged *peers = services_with_tag(&all, "peer");

		for (int i = 0; peers && i < peers->n; i++)
			if (services_find(&some,
				    service_text(&all.all[peers->services[i]],
					    SERVICE_ID)) < 0)
				fuzz_wrong("'peer' is passed over");
		if (some.n > all.n)
			fuzz_wrong("%d of %d", some.n, all.n);
	}
	services_release(&some);
	services_release(&all);
	diag_release(&diag);
	arena_release(&arena);
}

size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t n, size_t most, unsigned seed)
{
	return fuzz_spare(bytes, n, most, seed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct services_lint lint = { &wording, now.date };
	struct services services;
	struct arena arena;
	struct diag diag;

	load_desk();
	if (n) {
		compare_ways(bytes, n);
		check_with_words(bytes, n);
	}
	arena_init(&arena);
	services_init(&services);
	diag_init(&diag);
	if (check_services(&services, fuzz_file(bytes, n), &lint, &diag) ==
		!!diag.errors)
		fuzz_wrong("loaded with %zu errors", diag.errors);
	services_bury_dead(&services);
	fuzz_check_diag(&diag, bytes, n);
	check_texts(&services);
	seek(&services, &arena);
	write_out(&services, &arena);
	diag_release(&diag);
	services_release(&services);
	arena_release(&arena);
	return 0;
}
