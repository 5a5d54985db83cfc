/* SPDX-License-Identifier: MIT */
#include "model/service_fields.h"

#include "base/date.h"

const char *const service_field_names[SERVICE_FIELDS] = {
	[SERVICE_FIELD_ID] = "id",
	[SERVICE_FIELD_NAME] = "name",
	[SERVICE_FIELD_ORGANISATION] = "organisation",
	[SERVICE_FIELD_SUMMARY] = "summary",
	[SERVICE_FIELD_TAGS] = "tags",
	[SERVICE_FIELD_NATIONS] = "nations",
	[SERVICE_FIELD_AREAS] = "areas",
	[SERVICE_FIELD_ONSITE] = "onsite",
	[SERVICE_FIELD_PHONE] = "phone",
	[SERVICE_FIELD_TEXT_TO] = "text_to",
	[SERVICE_FIELD_EMAIL] = "email",
	[SERVICE_FIELD_WEB] = "web",
	[SERVICE_FIELD_ADDRESS] = "address",
	[SERVICE_FIELD_POSTCODE] = "postcode",
	[SERVICE_FIELD_HOURS] = "hours",
	[SERVICE_FIELD_HOURS_NOTE] = "hours_note",
	[SERVICE_FIELD_WOMEN_ONLY] = "women_only",
	[SERVICE_FIELD_AGE_MIN] = "age_min",
	[SERVICE_FIELD_AGE_MAX] = "age_max",
	[SERVICE_FIELD_ACCEPTS] = "accepts",
	[SERVICE_FIELD_REFUSES] = "refuses",
	[SERVICE_FIELD_OFFERS] = "offers",
	[SERVICE_FIELD_LANGUAGES] = "languages",
	[SERVICE_FIELD_REFERRAL] = "referral",
	[SERVICE_FIELD_COST] = "cost",
	[SERVICE_FIELD_HOW] = "how",
	[SERVICE_FIELD_NEXT] = "next",
	[SERVICE_FIELD_NOTE] = "note",
	[SERVICE_FIELD_SAFE_TO_PRINT] = "safe_to_print",
	[SERVICE_FIELD_PRINT_AS] = "print_as",
	[SERVICE_FIELD_ALERT] = "alert",
	[SERVICE_FIELD_STATUS] = "status",
	[SERVICE_FIELD_CLOSED_ON] = "closed_on",
	[SERVICE_FIELD_VERIFIED] = "verified",
	[SERVICE_FIELD_VERIFIED_BY] = "verified_by",
	[SERVICE_FIELD_SOURCE] = "source",
};

/* The fields that are kept as texts. */
static const struct {
	enum service_field field;
	enum service_text text;
} texts[] = {
	{ SERVICE_FIELD_ID, SERVICE_ID },
	{ SERVICE_FIELD_NAME, SERVICE_NAME },
	{ SERVICE_FIELD_ORGANISATION, SERVICE_ORGANISATION },
	{ SERVICE_FIELD_SUMMARY, SERVICE_SUMMARY },
	{ SERVICE_FIELD_TAGS, SERVICE_TAGS },
	{ SERVICE_FIELD_AREAS, SERVICE_AREAS },
	{ SERVICE_FIELD_PHONE, SERVICE_PHONE },
	{ SERVICE_FIELD_TEXT_TO, SERVICE_TEXT_TO },
	{ SERVICE_FIELD_EMAIL, SERVICE_EMAIL },
	{ SERVICE_FIELD_WEB, SERVICE_WEB },
	{ SERVICE_FIELD_ADDRESS, SERVICE_ADDRESS },
	{ SERVICE_FIELD_POSTCODE, SERVICE_POSTCODE },
	{ SERVICE_FIELD_HOURS, SERVICE_HOURS },
	{ SERVICE_FIELD_HOURS_NOTE, SERVICE_HOURS_NOTE },
	{ SERVICE_FIELD_LANGUAGES, SERVICE_LANGUAGES },
	{ SERVICE_FIELD_COST, SERVICE_COST },
	{ SERVICE_FIELD_HOW, SERVICE_HOW },
	{ SERVICE_FIELD_NEXT, SERVICE_NEXT },
	{ SERVICE_FIELD_NOTE, SERVICE_NOTE },
	{ SERVICE_FIELD_PRINT_AS, SERVICE_PRINT_AS },
	{ SERVICE_FIELD_ALERT, SERVICE_ALERT },
	{ SERVICE_FIELD_VERIFIED_BY, SERVICE_VERIFIED_BY },
	{ SERVICE_FIELD_SOURCE, SERVICE_SOURCE },
};

static void add_items(const char *at, const char *between, struct buf *out)
{
	const char *item;
	bool first = true;
	size_t len;

	while (service_next_item(&at, &item, &len)) {
		if (!first)
			buf_add(out, between);
		buf_add_bytes(out, item, len);
		first = false;
	}
}

static void add_set(unsigned set, const char *const *words, int n,
	const char *between, struct buf *out)
{
	bool first = true;

	for (int i = 0; i < n; i++) {
		if (!(set >> i & 1))
			continue;
		buf_addf(out, "%s%s", first ? "" : between, words[i]);
		first = false;
	}
}

static void add_nations(
	const struct service *service, const char *between, struct buf *out)
{
	if (service->nations == NATIONS_ALL)
		buf_add(out, "uk");
	else
		add_set(service->nations, nation_names, NATIONS, between, out);
}

static void add_day(int day, struct buf *out)
{
	struct date date = date_from_day(day);

	if (day)
		buf_addf(
			out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static void add_number(int number, struct buf *out)
{
	if (number)
		buf_addf(out, "%d", number);
}

static void add_yes(bool yes, struct buf *out)
{
	if (yes)
		buf_add(out, "yes");
}

/* What is kept as a number, a bit or a word. */
static void add_value(const struct service *service, enum service_field field,
	const char *between, struct buf *out)
{
	unsigned women_only = 1u << OFFERED_WOMEN_ONLY;

	switch (field) {
	case SERVICE_FIELD_NATIONS:
		add_nations(service, between, out);
		return;
	case SERVICE_FIELD_ONSITE:
		add_yes(service->onsite, out);
		return;
	case SERVICE_FIELD_WOMEN_ONLY:
		add_yes(service->offers & women_only, out);
		return;
	case SERVICE_FIELD_AGE_MIN:
		add_number(service->age_min, out);
		return;
	case SERVICE_FIELD_AGE_MAX:
		add_number(service->age_max, out);
		return;
	case SERVICE_FIELD_ACCEPTS:
		add_set(service->accepts, taken_names, TAKENS, between, out);
		return;
	case SERVICE_FIELD_REFUSES:
		add_set(service->refuses, taken_names, TAKENS, between, out);
		return;
	case SERVICE_FIELD_OFFERS:
		add_set(service->offers & ~women_only, offered_names, OFFEREDS,
			between, out);
		return;
	case SERVICE_FIELD_REFERRAL:
		buf_add(out, referral_names[service->referral]);
		return;
	case SERVICE_FIELD_SAFE_TO_PRINT:
		add_yes(service->safe_to_print, out);
		return;
	case SERVICE_FIELD_STATUS:
		buf_add(out, service_status_names[service->status]);
		return;
	case SERVICE_FIELD_CLOSED_ON:
		add_day(service->closed_on, out);
		return;
	default:
		add_day(service->verified, out);
	}
}

void service_field_add(const struct service *service, enum service_field field,
	const char *between, struct buf *out)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		if (texts[i].field != field)
			continue;
		add_items(service_text(service, texts[i].text), between, out);
		return;
	}
	add_value(service, field, between, out);
}
