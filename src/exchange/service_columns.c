/* SPDX-License-Identifier: MIT */
#include "exchange/service_columns.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/ascii.h"
#include "model/service_fields.h"
#include "model/services.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

/* All of these beside the names that the fields have in our own files. */
struct synonym {
	const char *word;
	int which;
};

static const struct synonym field_synonyms[] = {
	{ "service", SERVICE_FIELD_NAME },
	{ "servicename", SERVICE_FIELD_NAME },
	{ "organization", SERVICE_FIELD_ORGANISATION },
	{ "organisationname", SERVICE_FIELD_ORGANISATION },
	{ "organizationname", SERVICE_FIELD_ORGANISATION },
	{ "provider", SERVICE_FIELD_ORGANISATION },
	{ "agency", SERVICE_FIELD_ORGANISATION },
	{ "charity", SERVICE_FIELD_ORGANISATION },
	{ "description", SERVICE_FIELD_SUMMARY },
	{ "about", SERVICE_FIELD_SUMMARY },
	{ "tag", SERVICE_FIELD_TAGS },
	{ "topic", SERVICE_FIELD_TAGS },
	{ "topics", SERVICE_FIELD_TAGS },
	{ "category", SERVICE_FIELD_TAGS },
	{ "categories", SERVICE_FIELD_TAGS },
	{ "nation", SERVICE_FIELD_NATIONS },
	{ "country", SERVICE_FIELD_NATIONS },
	{ "area", SERVICE_FIELD_AREAS },
	{ "areascovered", SERVICE_FIELD_AREAS },
	{ "covers", SERVICE_FIELD_AREAS },
	{ "phones", SERVICE_FIELD_PHONE },
	{ "phonenumber", SERVICE_FIELD_PHONE },
	{ "phonenumbers", SERVICE_FIELD_PHONE },
	{ "telephone", SERVICE_FIELD_PHONE },
	{ "telephonenumber", SERVICE_FIELD_PHONE },
	{ "tel", SERVICE_FIELD_PHONE },
	{ "telno", SERVICE_FIELD_PHONE },
	{ "mobile", SERVICE_FIELD_PHONE },
	{ "text", SERVICE_FIELD_TEXT_TO },
	{ "textnumber", SERVICE_FIELD_TEXT_TO },
	{ "sms", SERVICE_FIELD_TEXT_TO },
	{ "emailaddress", SERVICE_FIELD_EMAIL },
	{ "website", SERVICE_FIELD_WEB },
	{ "webpage", SERVICE_FIELD_WEB },
	{ "webaddress", SERVICE_FIELD_WEB },
	{ "url", SERVICE_FIELD_WEB },
	{ "location", SERVICE_FIELD_ADDRESS },
	{ "street", SERVICE_FIELD_ADDRESS },
	{ "city", SERVICE_FIELD_ADDRESS },
	{ "town", SERVICE_FIELD_ADDRESS },
	{ "county", SERVICE_FIELD_ADDRESS },
	{ "addressline", SERVICE_FIELD_ADDRESS },
	{ "openinghours", SERVICE_FIELD_HOURS },
	{ "openingtimes", SERVICE_FIELD_HOURS },
	{ "times", SERVICE_FIELD_HOURS },
	{ "hoursnotes", SERVICE_FIELD_HOURS_NOTE },
	{ "femaleonly", SERVICE_FIELD_WOMEN_ONLY },
	{ "minage", SERVICE_FIELD_AGE_MIN },
	{ "minimumage", SERVICE_FIELD_AGE_MIN },
	{ "agefrom", SERVICE_FIELD_AGE_MIN },
	{ "maxage", SERVICE_FIELD_AGE_MAX },
	{ "maximumage", SERVICE_FIELD_AGE_MAX },
	{ "ageto", SERVICE_FIELD_AGE_MAX },
	{ "takes", SERVICE_FIELD_ACCEPTS },
	{ "language", SERVICE_FIELD_LANGUAGES },
	{ "howtorefer", SERVICE_FIELD_REFERRAL },
	{ "referrals", SERVICE_FIELD_REFERRAL },
	{ "costs", SERVICE_FIELD_COST },
	{ "fee", SERVICE_FIELD_COST },
	{ "fees", SERVICE_FIELD_COST },
	{ "price", SERVICE_FIELD_COST },
	{ "howtoaccess", SERVICE_FIELD_HOW },
	{ "whathappensnext", SERVICE_FIELD_NEXT },
	{ "notes", SERVICE_FIELD_NOTE },
	{ "lastchecked", SERVICE_FIELD_VERIFIED },
	{ "checked", SERVICE_FIELD_VERIFIED },
	{ "checkedon", SERVICE_FIELD_VERIFIED },
	{ "lastverified", SERVICE_FIELD_VERIFIED },
	{ "verifiedon", SERVICE_FIELD_VERIFIED },
	{ "checkedby", SERVICE_FIELD_VERIFIED_BY },
	{ "safetoprint", SERVICE_FIELD_SAFE_TO_PRINT },
};

static const struct synonym taken_synonyms[] = {
	{ "methadone", TAKEN_OST },
	{ "womenonmethadone", TAKEN_OST },
	{ "peopleonmethadone", TAKEN_OST },
	{ "womenonost", TAKEN_OST },
	{ "onost", TAKEN_OST },
	{ "onscript", TAKEN_OST },
	{ "script", TAKEN_OST },
	{ "activeuse", TAKEN_CURRENT_USE },
	{ "currentdruguse", TAKEN_CURRENT_USE },
	{ "activedruguse", TAKEN_CURRENT_USE },
	{ "druguse", TAKEN_CURRENT_USE },
	{ "womenwhouse", TAKEN_CURRENT_USE },
	{ "child", TAKEN_CHILDREN },
	{ "kids", TAKEN_CHILDREN },
	{ "pet", TAKEN_PETS },
	{ "dogs", TAKEN_PETS },
	{ "animals", TAKEN_PETS },
};

static const struct synonym offered_synonyms[] = {
	{ "femaleworkers", OFFERED_FEMALE_WORKER },
	{ "femalestaff", OFFERED_FEMALE_WORKER },
	{ "womanworker", OFFERED_FEMALE_WORKER },
	{ "womenworkers", OFFERED_FEMALE_WORKER },
	{ "online", OFFERED_REMOTE },
	{ "byphone", OFFERED_REMOTE },
	{ "phoneorvideo", OFFERED_REMOTE },
	{ "walkin", OFFERED_DROP_IN },
	{ "homevisits", OFFERED_HOME_VISIT },
	{ "stepfreeaccess", OFFERED_STEP_FREE },
	{ "wheelchair", OFFERED_STEP_FREE },
	{ "wheelchairaccess", OFFERED_STEP_FREE },
	{ "interpreters", OFFERED_INTERPRETER },
	{ "interpreting", OFFERED_INTERPRETER },
	{ "selfrefer", OFFERED_SELF_REFERRAL },
};

static bool counts(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

/* Without what does not count; cut off where it is too long. */
#define SQUEEZED_SIZE 64
static const char *squeeze(const char *text, char out[SQUEEZED_SIZE])
{
	size_t n = 0;
	int depth = 0;

	for (; *text && n < SQUEEZED_SIZE - 1; text++) {
		char c = ascii_lower(*text);

		depth += (c == '(') - (c == ')' && depth);
		if (!depth && counts(c))
			out[n++] = c;
	}
	while (n && out[n - 1] >= '0' && out[n - 1] <= '9')
		n--;
	out[n] = '\0';
	return out;
}

static int find(const struct synonym *synonyms, size_t n_synonyms,
	const char *const *names, int n, const char *word)
{
	char name[SQUEEZED_SIZE];

	for (int i = 0; i < n; i++)
		if (!strcmp(squeeze(names[i], name), word))
			return i;
	for (size_t i = 0; i < n_synonyms; i++)
		if (!strcmp(synonyms[i].word, word))
			return synonyms[i].which;
	return -1;
}

static int find_taken(const char *word)
{
	return find(
		taken_synonyms, N(taken_synonyms), taken_names, TAKENS, word);
}

static int find_offered(const char *word)
{
	return find(offered_synonyms, N(offered_synonyms), offered_names,
		OFFEREDS, word);
}

int taken_of(const char *word)
{
	char squeezed[SQUEEZED_SIZE];

	return find_taken(squeeze(word, squeezed));
}

int offered_of(const char *word)
{
	char squeezed[SQUEEZED_SIZE];

	return find_offered(squeeze(word, squeezed));
}

/* "takeschildren": what is asked of what. */
static struct service_column asked_of(const char *word)
{
	static const struct {
		const char *before;
		enum column_kind kind;
		int (*find)(const char *word);
	} asked[] = {
		{ "", COLUMN_TAKEN, find_taken },
		{ "", COLUMN_OFFERED, find_offered },
		{ "takes", COLUMN_TAKEN, find_taken },
		{ "accepts", COLUMN_TAKEN, find_taken },
		{ "allows", COLUMN_TAKEN, find_taken },
		{ "refuses", COLUMN_REFUSED, find_taken },
		{ "no", COLUMN_REFUSED, find_taken },
		{ "offers", COLUMN_OFFERED, find_offered },
		{ "has", COLUMN_OFFERED, find_offered },
	};

	for (size_t i = 0; i < N(asked); i++) {
		size_t n = strlen(asked[i].before);
		int which = strncmp(word, asked[i].before, n)
				    ? -1
				    : asked[i].find(word + n);

		if (which >= 0)
			return (struct service_column){ asked[i].kind, which };
	}
	return (struct service_column){ COLUMN_UNKNOWN, 0 };
}

/* "takespetsyn", from "Takes pets? y/n" */
static void take_off(char *word, const char *end)
{
	size_t n = strlen(word), m = strlen(end);

	if (n > m && !strcmp(word + n - m, end))
		word[n - m] = '\0';
}

struct service_column service_column_of(const char *heading)
{
	char word[SQUEEZED_SIZE];
	int field;

	squeeze(heading, word);
	take_off(word, "yesno");
	take_off(word, "yn");
	field = find(field_synonyms, N(field_synonyms), service_field_names,
		SERVICE_FIELDS, word);
	/* One of the offers has a field of its own. */
	if (field >= 0)
		return (struct service_column){ COLUMN_FIELD, field };
	return asked_of(word);
}
