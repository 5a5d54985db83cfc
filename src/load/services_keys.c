/* SPDX-License-Identifier: MIT */
#include "load/services_keys.h"

#include "load/conf_table.h"
#include "load/services.h"

static const struct conf_key record_keys[] = {
	[RECORD_ID] = REQUIRED("id", CONF_TEXT),
	[RECORD_NAME] = REQUIRED("name", CONF_TEXT),
	[RECORD_ORGANISATION] = OPTIONAL("organisation", CONF_TEXT),
	[RECORD_SUMMARY] = OPTIONAL("summary", CONF_TEXT),
	[RECORD_TAGS] = REQUIRED("tags", CONF_LIST),
	[RECORD_NATIONS] = REQUIRED("nations", CONF_LIST),
	[RECORD_AREAS] = OPTIONAL("areas", CONF_LIST),
	[RECORD_PHONE] = OPTIONAL("phone", CONF_LIST),
	[RECORD_WEB] = OPTIONAL("web", CONF_TEXT),
	[RECORD_HOURS] = OPTIONAL("hours", CONF_LIST),
	[RECORD_WOMEN_ONLY] = OPTIONAL("women_only", CONF_SWITCH),
	[RECORD_ACCEPTS] = OPTIONAL("accepts", CONF_LIST),
	[RECORD_OFFERS] = OPTIONAL("offers", CONF_LIST),
	[RECORD_HOW] = OPTIONAL("how", CONF_TEXT),
	[RECORD_NEXT] = OPTIONAL("next", CONF_TEXT),
	[RECORD_VERIFIED] = OPTIONAL("verified", CONF_TEXT),
	[RECORD_EMAIL] = OPTIONAL("email", CONF_TEXT),
	[RECORD_VERIFIED_BY] = OPTIONAL("verified_by", CONF_TEXT),
	[RECORD_SOURCE] = OPTIONAL("source", CONF_TEXT),
	[RECORD_ADDRESS] = OPTIONAL("address", CONF_LIST),
	[RECORD_POSTCODE] = OPTIONAL("postcode", CONF_TEXT),
	[RECORD_TEXT_TO] = OPTIONAL("text_to", CONF_TEXT),
	[RECORD_HOURS_NOTE] = OPTIONAL("hours_note", CONF_TEXT),
	[RECORD_REFUSES] = OPTIONAL("refuses", CONF_LIST),
	[RECORD_LANGUAGES] = OPTIONAL("languages", CONF_LIST),
	[RECORD_REFERRAL] = OPTIONAL("referral", CONF_TEXT),
	[RECORD_COST] = OPTIONAL("cost", CONF_TEXT),
	[RECORD_NOTE] = OPTIONAL("note", CONF_TEXT),
	[RECORD_SAFE_TO_PRINT] = OPTIONAL("safe_to_print", CONF_SWITCH),
	[RECORD_PRINT_AS] = OPTIONAL("print_as", CONF_TEXT),
	[RECORD_ONSITE] = OPTIONAL("onsite", CONF_SWITCH),
	[RECORD_AGE_MIN] = OPTIONAL("age_min", CONF_NUMBER),
	[RECORD_AGE_MAX] = OPTIONAL("age_max", CONF_NUMBER),
	[RECORD_ALERT] = OPTIONAL("alert", CONF_TEXT),
	[RECORD_STATUS] = OPTIONAL("status", CONF_TEXT),
	[RECORD_CLOSED_ON] = OPTIONAL("closed_on", CONF_TEXT),
};

static const struct conf_kind record_kind = KIND("service", record_keys);

static const struct conf_key dead_keys[] = {
	[DEAD_PHONE] = REQUIRED("phone", CONF_TEXT),
	[DEAD_WHY] = OPTIONAL("why", CONF_TEXT),
};

static const struct conf_kind dead_kind = KIND("dead", dead_keys);

static const struct conf_key services_keys[] = {
	[SERVICES_SERVICE] = UNTITLED("service", &record_kind),
	[SERVICES_DEAD] = UNTITLED("dead", &dead_kind),
};

const struct conf_kind services_kind = KIND("services", services_keys);
