/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SERVICE_FIELDS_H
#define MODEL_SERVICE_FIELDS_H

#include "base/buf.h"
#include "model/services.h"

/*
 * Every field of a service under the name it has in the files, in their
 * order: for spreadsheets and programs, in and out.
 */
enum service_field {
	SERVICE_FIELD_ID,
	SERVICE_FIELD_NAME,
	SERVICE_FIELD_ORGANISATION,
	SERVICE_FIELD_SUMMARY,
	SERVICE_FIELD_TAGS,
	SERVICE_FIELD_NATIONS,
	SERVICE_FIELD_AREAS,
	SERVICE_FIELD_ONSITE,
	SERVICE_FIELD_PHONE,
	SERVICE_FIELD_TEXT_TO,
	SERVICE_FIELD_EMAIL,
	SERVICE_FIELD_WEB,
	SERVICE_FIELD_ADDRESS,
	SERVICE_FIELD_POSTCODE,
	SERVICE_FIELD_HOURS,
	SERVICE_FIELD_HOURS_NOTE,
	SERVICE_FIELD_WOMEN_ONLY,
	SERVICE_FIELD_AGE_MIN,
	SERVICE_FIELD_AGE_MAX,
	SERVICE_FIELD_ACCEPTS,
	SERVICE_FIELD_REFUSES,
	SERVICE_FIELD_OFFERS,
	SERVICE_FIELD_LANGUAGES,
	SERVICE_FIELD_REFERRAL,
	SERVICE_FIELD_COST,
	SERVICE_FIELD_HOW,
	SERVICE_FIELD_NEXT,
	SERVICE_FIELD_NOTE,
	SERVICE_FIELD_SAFE_TO_PRINT,
	SERVICE_FIELD_PRINT_AS,
	SERVICE_FIELD_ALERT,
	SERVICE_FIELD_STATUS,
	SERVICE_FIELD_CLOSED_ON,
	SERVICE_FIELD_VERIFIED,
	SERVICE_FIELD_VERIFIED_BY,
	SERVICE_FIELD_SOURCE,
	SERVICE_FIELDS
};

extern const char *const service_field_names[SERVICE_FIELDS];

/* How a field is written, in files and in service_field_add(). */
enum service_field_kind {
	KIND_LINE,	/* a text without line breaks */
	KIND_PARAGRAPH, /* a text that may have some */
	KIND_LIST,	/* texts */
	KIND_SET,	/* words that are known, in their order */
	KIND_WORD,	/* a word that is known */
	KIND_SWITCH,	/* yes or no */
	KIND_AGE,	/* a whole number; 0: no limit */
	KIND_DATE,	/* yyyy-mm-dd */
};
enum service_field_kind service_field_kind(enum service_field field);

/* Adds the field as text; the items of a list or set with `between` between
 * them. Nothing where it is what it would be anyway. */
void service_field_add(const struct service *service, enum service_field field,
	const char *between, struct buf *out);

#endif
