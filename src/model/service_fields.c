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

/* How each is kept: as one of the texts, or as a number or bits, which may
 * stand for words. */
static const struct {
	enum service_field_kind kind;
	enum service_text text;
	const char *const *words;
	int n;
} fields[SERVICE_FIELDS] = {
	[SERVICE_FIELD_ID] = { KIND_LINE, .text = SERVICE_ID },
	[SERVICE_FIELD_NAME] = { KIND_LINE, .text = SERVICE_NAME },
	[SERVICE_FIELD_ORGANISATION] = { KIND_LINE,
		.text = SERVICE_ORGANISATION },
	[SERVICE_FIELD_SUMMARY] = { KIND_PARAGRAPH, .text = SERVICE_SUMMARY },
	[SERVICE_FIELD_TAGS] = { KIND_LIST, .text = SERVICE_TAGS },
	[SERVICE_FIELD_NATIONS] = { KIND_SET, .words = nation_names,
		.n = NATIONS },
	[SERVICE_FIELD_AREAS] = { KIND_LIST, .text = SERVICE_AREAS },
	[SERVICE_FIELD_ONSITE] = { .kind = KIND_SWITCH },
	[SERVICE_FIELD_PHONE] = { KIND_LIST, .text = SERVICE_PHONE },
	[SERVICE_FIELD_TEXT_TO] = { KIND_LINE, .text = SERVICE_TEXT_TO },
	[SERVICE_FIELD_EMAIL] = { KIND_LINE, .text = SERVICE_EMAIL },
	[SERVICE_FIELD_WEB] = { KIND_LINE, .text = SERVICE_WEB },
	[SERVICE_FIELD_ADDRESS] = { KIND_LIST, .text = SERVICE_ADDRESS },
	[SERVICE_FIELD_POSTCODE] = { KIND_LINE, .text = SERVICE_POSTCODE },
	[SERVICE_FIELD_HOURS] = { KIND_LIST, .text = SERVICE_HOURS },
	[SERVICE_FIELD_HOURS_NOTE] = { KIND_PARAGRAPH,
		.text = SERVICE_HOURS_NOTE },
	[SERVICE_FIELD_WOMEN_ONLY] = { .kind = KIND_SWITCH },
	[SERVICE_FIELD_AGE_MIN] = { .kind = KIND_AGE },
	[SERVICE_FIELD_AGE_MAX] = { .kind = KIND_AGE },
	[SERVICE_FIELD_ACCEPTS] = { KIND_SET, .words = taken_names,
		.n = TAKENS },
	[SERVICE_FIELD_REFUSES] = { KIND_SET, .words = taken_names,
		.n = TAKENS },
	[SERVICE_FIELD_OFFERS] = { KIND_SET, .words = offered_names,
		.n = OFFEREDS },
	[SERVICE_FIELD_LANGUAGES] = { KIND_LIST, .text = SERVICE_LANGUAGES },
	[SERVICE_FIELD_REFERRAL] = { KIND_WORD, .words = referral_names },
	[SERVICE_FIELD_COST] = { KIND_PARAGRAPH, .text = SERVICE_COST },
	[SERVICE_FIELD_HOW] = { KIND_PARAGRAPH, .text = SERVICE_HOW },
	[SERVICE_FIELD_NEXT] = { KIND_PARAGRAPH, .text = SERVICE_NEXT },
	[SERVICE_FIELD_NOTE] = { KIND_PARAGRAPH, .text = SERVICE_NOTE },
	[SERVICE_FIELD_SAFE_TO_PRINT] = { .kind = KIND_SWITCH },
	[SERVICE_FIELD_PRINT_AS] = { KIND_LINE, .text = SERVICE_PRINT_AS },
	[SERVICE_FIELD_ALERT] = { KIND_PARAGRAPH, .text = SERVICE_ALERT },
	[SERVICE_FIELD_STATUS] = { KIND_WORD, .words = service_status_names },
	[SERVICE_FIELD_CLOSED_ON] = { .kind = KIND_DATE },
	[SERVICE_FIELD_VERIFIED] = { .kind = KIND_DATE },
	[SERVICE_FIELD_VERIFIED_BY] = { KIND_LINE,
		.text = SERVICE_VERIFIED_BY },
	[SERVICE_FIELD_SOURCE] = { KIND_LINE, .text = SERVICE_SOURCE },
};

enum service_field_kind service_field_kind(enum service_field field)
{
	return fields[field].kind;
}

/* What is kept as no text. */
static int value_of(const struct service *service, enum service_field field)
{
	const int women_only = 1 << OFFERED_WOMEN_ONLY;

	switch (field) {
	case SERVICE_FIELD_NATIONS:
		return service->nations;
	case SERVICE_FIELD_ONSITE:
		return service->onsite;
	case SERVICE_FIELD_WOMEN_ONLY:
		return service->offers & women_only;
	case SERVICE_FIELD_AGE_MIN:
		return service->age_min;
	case SERVICE_FIELD_AGE_MAX:
		return service->age_max;
	case SERVICE_FIELD_ACCEPTS:
		return service->accepts;
	case SERVICE_FIELD_REFUSES:
		return service->refuses;
	case SERVICE_FIELD_OFFERS:
		return service->offers & ~women_only;
	case SERVICE_FIELD_REFERRAL:
		return service->referral;
	case SERVICE_FIELD_SAFE_TO_PRINT:
		return service->safe_to_print;
	case SERVICE_FIELD_STATUS:
		return service->status;
	case SERVICE_FIELD_CLOSED_ON:
		return service->closed_on;
	default:
		return service->verified;
	}
}

static void add_set(
	enum service_field field, int set, const char *between, struct buf *out)
{
	const char *joint = "";

	if (field == SERVICE_FIELD_NATIONS && set == (int)NATIONS_ALL) {
		buf_add(out, "uk");
		return;
	}
	for (int i = 0; i < fields[field].n; i++) {
		if (!(set >> i & 1))
			continue;
		buf_addf(out, "%s%s", joint, fields[field].words[i]);
		joint = between;
	}
}

static void add_day(int day, struct buf *out)
{
	struct date date = date_from_day(day);

	buf_addf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* Zero is nothing, but as a word. */
static void add_value(enum service_field field, int value, const char *between,
	struct buf *out)
{
	const enum service_field_kind kind = fields[field].kind;

	if (kind == KIND_WORD)
		buf_add(out, fields[field].words[value]);
	else if (!value)
		return;
	else if (kind == KIND_SET)
		add_set(field, value, between, out);
	else if (kind == KIND_SWITCH)
		buf_add(out, "yes");
	else if (kind == KIND_AGE)
		buf_addf(out, "%d", value);
	else
		add_day(value, out);
}

void service_field_add(const struct service *service, enum service_field field,
	const char *between, struct buf *out)
{
	const enum service_field_kind kind = fields[field].kind;

	if (kind == KIND_LINE || kind == KIND_PARAGRAPH || kind == KIND_LIST)
		service_add_items(service_text(service, fields[field].text),
			between, out);
	else
		add_value(field, value_of(service, field), between, out);
}
