/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/words.h"
#include "model/nation.h"
#include "model/tags.h"
#include "load/services_keys.h"
#include "load/services_parts.h"

enum {
	NATIONAL_RANK = 128,
};

/* A key, and the text that it becomes. */
struct kept {
	enum record_key key;
	enum service_text text;
};

static const struct kept texts[] = {
	{ RECORD_ID, SERVICE_ID },
	{ RECORD_NAME, SERVICE_NAME },
	{ RECORD_ORGANISATION, SERVICE_ORGANISATION },
	{ RECORD_SUMMARY, SERVICE_SUMMARY },
	{ RECORD_TEXT_TO, SERVICE_TEXT_TO },
	{ RECORD_EMAIL, SERVICE_EMAIL },
	{ RECORD_WEB, SERVICE_WEB },
	{ RECORD_POSTCODE, SERVICE_POSTCODE },
	{ RECORD_HOURS_NOTE, SERVICE_HOURS_NOTE },
	{ RECORD_COST, SERVICE_COST },
	{ RECORD_HOW, SERVICE_HOW },
	{ RECORD_NEXT, SERVICE_NEXT },
	{ RECORD_NOTE, SERVICE_NOTE },
	{ RECORD_PRINT_AS, SERVICE_PRINT_AS },
	{ RECORD_ALERT, SERVICE_ALERT },
	{ RECORD_VERIFIED_BY, SERVICE_VERIFIED_BY },
	{ RECORD_SOURCE, SERVICE_SOURCE },
};

static const struct kept lists[] = {
	{ RECORD_PHONE, SERVICE_PHONE },
	{ RECORD_ADDRESS, SERVICE_ADDRESS },
	{ RECORD_AREAS, SERVICE_AREAS },
	{ RECORD_LANGUAGES, SERVICE_LANGUAGES },
	{ RECORD_TAGS, SERVICE_TAGS },
	{ RECORD_HOURS, SERVICE_HOURS },
};

static const char *key_name(int key)
{
	return services_kind.keys[SERVICES_SERVICE].section->keys[key].name;
}

/* "service 'with-us'" */
static const char *name_of(const struct record *record)
{
	const char *id = record->to.texts[SERVICE_ID];

	if (!*id)
		return "service";
	return arena_printf(&record->loader->record, "service '%s'", id);
}

void record_error(const struct record *record, int key, const char *format, ...)
{
	struct services_loader *loader = record->loader;
	va_list args;

	va_start(args, format);
	diag_error(loader->diag, loader->path, conf_line(record->section, key),
		"%s: %s", name_of(record),
		arena_vprintf(&loader->record, format, args));
	va_end(args);
}

void record_warning(const struct record *record, int key, const char *kind,
	const char *which, const char *format, ...)
{
	struct services_loader *loader = record->loader;
	struct arena *arena = &loader->record;
	va_list args;

	va_start(args, format);
	diag_warning(loader->diag, loader->path,
		conf_line(record->section, key),
		arena_printf(arena, "%s:%s", kind, which), "%s: %s",
		name_of(record), arena_vprintf(arena, format, args));
	va_end(args);
}

/* The items that are not empty, end to end. */
static const char *join(
	const struct record *record, const char *const *items, int n)
{
	struct buf buf;

	if (n <= 1)
		return n ? items[0] : "";
	buf_init(&buf, &record->loader->record);
	for (int i = 0; i < n; i++) {
		if (buf.len && *items[i])
			buf_add_char(&buf, SERVICE_PART);
		buf_add(&buf, items[i]);
	}
	return buf.text;
}

static void read_texts(struct record *record)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		record->to.texts[texts[i].text] = conf_text(
			record->section, texts[i].key);
}

static void read_lists(struct record *record)
{
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		int n;
		const char *const *items = conf_list(
			record->section, lists[i].key, &n);

		record->to.texts[lists[i].text] = join(record, items, n);
	}
}

/* What cannot be missing, and is not, may yet be empty. Tags may: then no
 * need finds it, but a worker can. */
static void check_needed(const struct record *record)
{
	static const struct kept needed[] = {
		{ RECORD_ID, SERVICE_ID },
		{ RECORD_NAME, SERVICE_NAME },
	};

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		if (conf_has(record->section, needed[i].key) &&
			!*record->to.texts[needed[i].text])
			record_error(record, needed[i].key, "'%s' is empty",
				key_name(needed[i].key));
	if (!service_is_id(record->to.texts[SERVICE_ID]))
		record_error(
			record, RECORD_ID, "an id is one word, without blanks");
}

static void unknown_word(const struct record *record, int key, const char *word,
	const char *meant, const char *const *words, int n)
{
	char known[SUGGEST_SIZE];

	if (*meant)
		record_error(record, key, "unknown word '%s' in '%s'%s", word,
			key_name(key), meant);
	else
		record_error(record, key,
			"unknown word '%s' in '%s' (it takes %s)", word,
			key_name(key), words_list(words, n, known));
}

/* The words of a list as bits, by their places among those that it takes. */
static unsigned read_bits(
	const struct record *record, int key, const char *const *words, int n)
{
	char meant[SUGGEST_SIZE];
	unsigned bits = 0;
	int n_items, word;
	const char *const *items = conf_list(record->section, key, &n_items);

	for (int i = 0; i < n_items; i++) {
		word = words_find(words, n, items[i], meant);
		if (word < 0)
			unknown_word(record, key, items[i], meant, words, n);
		else
			bits |= 1u << word;
	}
	return bits;
}

/* A word as its place among those that it may be; the first is understood. */
static uint8_t read_word(
	const struct record *record, int key, const char *const *words, int n)
{
	const char *text = conf_text(record->section, key);
	char meant[SUGGEST_SIZE], known[SUGGEST_SIZE];
	int word;

	if (!*text)
		return 0;
	word = words_find(words, n, text, meant);
	if (word < 0)
		record_error(record, key, "'%s' is %s, not '%s'%s",
			key_name(key), words_list(words, n, known), text,
			meant);
	return word < 0 ? 0 : (uint8_t)word;
}

static uint8_t read_nations(const struct record *record)
{
	/* As many bits as the nations have, and one for them all. */
	static const char *const words[] = { "england", "scotland", "wales",
		"ni", "uk" };
	enum {
		UK = 1 << 4
	};
	const size_t errors = record->loader->diag->errors;
	unsigned bits = read_bits(record, RECORD_NATIONS, words,
		(int)(sizeof(words) / sizeof(*words)));

	if (!bits && conf_has(record->section, RECORD_NATIONS) &&
		record->loader->diag->errors == errors)
		record_error(record, RECORD_NATIONS,
			"'nations' is empty (\"uk\" is all four)");
	return bits & UK ? NATIONS_ALL : (uint8_t)(bits << NATION_ENGLAND);
}

static void read_hours(const struct record *record)
{
	struct hours_line line;
	int n;
	const char *const *hours = conf_list(record->section, RECORD_HOURS, &n);

	for (int i = 0; i < n; i++)
		if (!hours_parse(hours[i], &line))
			record_error(record, RECORD_HOURS,
				"cannot read the hours '%s': write them like "
				"\"TU 14:00-16:00\" or \"24/7\"",
				hours[i]);
	if (n > HOURS_MOST)
		record_error(record, RECORD_HOURS,
			"more than %d lines of hours", HOURS_MOST);
}

static uint8_t read_age(const struct record *record, int key)
{
	int age = conf_number(record->section, key);

	if (age >= 0 && age <= AGE_LIMIT_MOST)
		return (uint8_t)age;
	record_error(record, key, "'%s' is an age, or 0 for no limit, not %d",
		key_name(key), age);
	return 0;
}

static void read_ages(struct record *record)
{
	struct service *service = &record->to.service;

	service->age_min = read_age(record, RECORD_AGE_MIN);
	service->age_max = read_age(record, RECORD_AGE_MAX);
	if (service->age_max && service->age_min > service->age_max)
		record_error(record, RECORD_AGE_MIN,
			"'age_min' (%d) is more than 'age_max' (%d)",
			service->age_min, service->age_max);
}

/* As a day; 0 if there is none. */
static int32_t read_date(const struct record *record, int key)
{
	const char *text = conf_text(record->section, key);
	struct date date;

	if (!*text)
		return 0;
	if (date_parse(text, &date))
		return date_to_day(date);
	record_error(record, key, "'%s' is a date like 2026-11-03, not '%s'",
		key_name(key), text);
	return 0;
}

static void read_taken(struct record *record)
{
	struct service *service = &record->to.service;
	unsigned both;

	service->accepts = (uint8_t)read_bits(
		record, RECORD_ACCEPTS, taken_names, TAKENS);
	service->refuses = (uint8_t)read_bits(
		record, RECORD_REFUSES, taken_names, TAKENS);
	both = service->accepts & service->refuses;
	for (int i = 0; i < TAKENS; i++)
		if (both >> i & 1)
			record_error(record, RECORD_REFUSES,
				"'%s' is in 'accepts' and in 'refuses'",
				taken_names[i]);
	service->offers = (uint16_t)read_bits(
		record, RECORD_OFFERS, offered_names, OFFEREDS);
	if (conf_switch(record->section, RECORD_WOMEN_ONLY))
		service->offers |= 1u << OFFERED_WOMEN_ONLY;
}

/* What can tell on her is printed only if the record says so. */
static bool read_safe_to_print(const struct record *record)
{
	int n;
	const char *const *tags = conf_list(record->section, RECORD_TAGS, &n);

	if (conf_has(record->section, RECORD_SAFE_TO_PRINT))
		return conf_switch(record->section, RECORD_SAFE_TO_PRINT);
	for (int i = 0; i < n; i++)
		if (tag_is_private(tags[i]))
			return false;
	return true;
}

static uint8_t rank_of(const struct services_loader *loader)
{
	int rank = loader->file < NATIONAL_RANK ? loader->file
						: NATIONAL_RANK - 1;

	return (uint8_t)(loader->local ? rank : NATIONAL_RANK + rank);
}

void record_read(struct record *record)
{
	const struct conf_section *section = record->section;
	struct service *service = &record->to.service;

	read_texts(record);
	read_lists(record);
	check_needed(record);
	*service = (struct service){
		.file = record->loader->file,
		.line = conf_section_line(section),
		.local = record->loader->local,
		.rank = rank_of(record->loader),
		.has_areas = *record->to.texts[SERVICE_AREAS] != '\0',
		.onsite = conf_switch(section, RECORD_ONSITE),
		.nations = read_nations(record),
		.verified = read_date(record, RECORD_VERIFIED),
		.closed_on = read_date(record, RECORD_CLOSED_ON),
		.safe_to_print = read_safe_to_print(record),
		.status = read_word(record, RECORD_STATUS, service_status_names,
			SERVICE_STATUSES),
		.referral = read_word(
			record, RECORD_REFERRAL, referral_names, REFERRALS),
	};
	read_ages(record);
	read_taken(record);
	read_hours(record);
}
