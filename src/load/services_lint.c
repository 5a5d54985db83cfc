/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <string.h>

#include "model/phone.h"
#include "model/tags.h"
#include "load/services_keys.h"
#include "load/services_parts.h"

enum {
	YEAR_DAYS = 365
};

static const char *text_of(const struct record *record, enum service_text text)
{
	return record->to.texts[text];
}

static const char *id_of(const struct record *record)
{
	return text_of(record, SERVICE_ID);
}

static void lint_contact(const struct record *record)
{
	if (*text_of(record, SERVICE_PHONE) || record->to.service.onsite)
		return;
	if (*text_of(record, SERVICE_TEXT_TO) ||
		*text_of(record, SERVICE_EMAIL) ||
		*text_of(record, SERVICE_WEB))
		record_warning(record, RECORD_PHONE, "no-phone", id_of(record),
			"it has no phone number");
	else
		record_warning(record, RECORD_PHONE, "no-contact",
			id_of(record),
			"it has no phone number, no number for texts, no email "
			"and no web page");
}

/* Of what is shown to nobody, it says nothing new. */
static void lint_verified(const struct record *record)
{
	const struct service *service = &record->to.service;
	struct date today = record->loader->lint->today;
	int days = service_age_of_check(service, today);

	if (!service_is_shown(service) ||
		(days >= 0 && days <= SERVICE_STALE_DAYS))
		return;
	if (days == INT_MAX)
		record_warning(record, RECORD_VERIFIED, "stale", id_of(record),
			"nobody has said when it was last checked: "
			"add verified = \"YYYY-MM-DD\"");
	else if (days < 0)
		record_warning(record, RECORD_VERIFIED, "stale", id_of(record),
			"it was last checked on %s, which is still to come",
			conf_text(record->section, RECORD_VERIFIED));
	else if (days > YEAR_DAYS)
		record_warning(record, RECORD_VERIFIED, "stale", id_of(record),
			"it has not been checked for over a year (%d days)",
			days);
	else
		record_warning(record, RECORD_VERIFIED, "stale", id_of(record),
			"it was last checked %d days ago, more than %d", days,
			SERVICE_STALE_DAYS);
}

static void lint_closed(const struct record *record)
{
	const struct service *service = &record->to.service;
	bool closed = service->closed_on <=
		      date_to_day(record->loader->lint->today);

	if (service->closed_on)
		record_warning(record, RECORD_CLOSED_ON, "closed",
			id_of(record),
			closed ? "it closed on %s, and is shown to nobody"
			       : "it closes on %s, and is shown to nobody already",
			conf_text(record->section, RECORD_CLOSED_ON));
}

static void warn_shared(
	const struct record *record, int key, const char *phone, int other)
{
	const struct services *services = record->loader->services;
	const struct service *service = &services->all[other];
	const char *organisation = text_of(record, SERVICE_ORGANISATION);
	bool same = !strcmp(
		service_text(service, SERVICE_ORGANISATION), organisation);

	/* One organisation may well have one number for all it does, and for
	 * texts, too. */
	if (other != services->n - 1 && (!*organisation || !same))
		record_warning(record, key, "number", id_of(record),
			"'%s' is also the number of '%s' (%s:%d)", phone,
			service_text(service, SERVICE_ID),
			services->files[service->file], service->line);
}

static void lint_number(
	const struct record *record, int key, const char *phone, bool for_texts)
{
	struct services_loader *loader = record->loader;
	char digits[PHONE_SIZE];
	int other;

	phone_digits(phone, strlen(phone), digits);
	if (!phone_is_uk(digits, for_texts)) {
		record_warning(record, key, "not-uk", id_of(record),
			"'%s' is not a phone number of the UK", phone);
		return;
	}
	/* Whoever answers to 111 or 999, it is the same everywhere. */
	if (phone_is_short(digits, for_texts))
		return;
	other = map_get(&loader->numbers, digits);
	if (other >= 0)
		warn_shared(record, key, phone, other);
	else
		map_add(&loader->numbers, arena_strdup(&loader->kept, digits),
			loader->services->n - 1);
}

static void lint_numbers(const struct record *record)
{
	const char *text_to = text_of(record, SERVICE_TEXT_TO);
	int n;
	const char *const *phones = conf_list(
		record->section, RECORD_PHONE, &n);

	for (int i = 0; i < n; i++)
		lint_number(record, RECORD_PHONE, phones[i], false);
	if (*text_to)
		lint_number(record, RECORD_TEXT_TO, text_to, true);
}

static bool lint_tags(const struct record *record)
{
	bool private = false;
	int n;
	const char *const *tags = conf_list(record->section, RECORD_TAGS, &n);

	for (int i = 0; i < n; i++) {
		struct suggest suggest;
		char meant[SUGGEST_SIZE];

		private |= tag_is_private(tags[i]);
		if (tag_is_known(tags[i]))
			continue;
		suggest_init(&suggest, tags[i]);
		tag_suggest(&suggest);
		record_warning(record, RECORD_TAGS, "tag", tags[i],
			"unknown tag '%s'%s", tags[i],
			suggest_text(&suggest, meant));
	}
	return private;
}

/* What stands on paper must not tell on her. */
static void lint_paper(const struct record *record, bool private)
{
	const struct wording *wording = record->loader->lint->wording;
	const char *print_as = text_of(record, SERVICE_PRINT_AS), *word;

	word = wording_find_discreet(wording, print_as);
	if (word)
		record_error(record, RECORD_PRINT_AS,
			"'%s' may not stand on a discreet sheet: word "
			"'print_as' otherwise",
			word);
	if (*print_as ||
		(!record->to.service.safe_to_print &&
			conf_has(record->section, RECORD_SAFE_TO_PRINT)))
		return;
	word = wording_find_discreet(wording, text_of(record, SERVICE_NAME));
	if (word)
		record_warning(record, RECORD_NAME, "print-as", id_of(record),
			"its name says '%s': 'print_as' gives the words for "
			"paper",
			word);
	else if (private)
		record_warning(record, RECORD_TAGS, "print-as", id_of(record),
			"it has a private tag: 'print_as' gives the words for "
			"paper");
}

static void lint_words(const struct record *record, int key, const char *field,
	const char *text)
{
	const struct wording *wording = record->loader->lint->wording;
	const struct wording_term *term;
	const char *word;
	size_t at = 0, len;

	while ((term = wording_find(wording, text, &at, &word, &len)))
		if (term->error)
			record_error(record, key,
				"%s: say '%s' rather than '%.*s'", field,
				term->instead, (int)len, word);
		else
			record_warning(record, key, "wording", term->say,
				"%s: say '%s' rather than '%.*s'", field,
				term->instead, (int)len, word);
}

static void lint_wording(const struct record *record)
{
	static const struct {
		enum record_key key;
		enum service_text text;
		const char *name;
	} fields[] = {
		{ RECORD_SUMMARY, SERVICE_SUMMARY, "summary" },
		{ RECORD_HOW, SERVICE_HOW, "how" },
		{ RECORD_NEXT, SERVICE_NEXT, "next" },
		{ RECORD_NOTE, SERVICE_NOTE, "note" },
		{ RECORD_ALERT, SERVICE_ALERT, "alert" },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		lint_words(record, fields[i].key, fields[i].name,
			text_of(record, fields[i].text));
}

void record_lint(const struct record *record)
{
	const enum service_status status = record->to.service.status;
	const bool private = lint_tags(record);

	/* What nobody is shown may wait for a number. */
	if (status == SERVICE_OPEN)
		lint_contact(record);
	if (status != SERVICE_CLOSED) {
		lint_closed(record);
		lint_verified(record);
		lint_numbers(record);
		lint_paper(record, private);
	}
	lint_wording(record);
}
