/* SPDX-License-Identifier: MIT */
#ifndef BENCH_BARE_DIRECTORY_H
#define BENCH_BARE_DIRECTORY_H

/* The keys of a directory of services. */
#include "bare_keys.h"

static cfg_opt_t service[] = {
	TEXT("id"),
	TEXT("name"),
	TEXT("organisation"),
	TEXT("summary"),
	LIST("tags"),
	LIST("nations"),
	LIST("areas"),
	SWITCH("onsite"),
	LIST("phone"),
	TEXT("text_to"),
	TEXT("email"),
	TEXT("web"),
	LIST("address"),
	TEXT("postcode"),
	LIST("hours"),
	TEXT("hours_note"),
	SWITCH("women_only"),
	NUMBER("age_min"),
	NUMBER("age_max"),
	LIST("accepts"),
	LIST("refuses"),
	LIST("offers"),
	LIST("languages"),
	TEXT("referral"),
	TEXT("cost"),
	TEXT("how"),
	TEXT("next"),
	TEXT("note"),
	SWITCH("safe_to_print"),
	TEXT("print_as"),
	TEXT("alert"),
	TEXT("status"),
	TEXT("closed_on"),
	TEXT("verified"),
	TEXT("verified_by"),
	TEXT("source"),
	CFG_END(),
};

static cfg_opt_t dead[] = {
	TEXT("phone"),
	TEXT("why"),
	CFG_END(),
};

static cfg_opt_t directory[] = {
	MANY("service", service),
	MANY("dead", dead),
	CFG_END(),
};

#endif
