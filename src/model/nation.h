/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NATION_H
#define MODEL_NATION_H

#include <stdbool.h>

#include "base/date.h"

/* Law, numbers and screening differ between the four. */
enum nation {
	NATION_UNKNOWN,
	NATION_ENGLAND,
	NATION_SCOTLAND,
	NATION_WALES,
	NATION_NI,
	NATIONS
};

/* All four, as a set of bits. */
#define NATIONS_ALL                                                          \
	(1u << NATION_ENGLAND | 1u << NATION_SCOTLAND | 1u << NATION_WALES | \
		1u << NATION_NI)

/* "", "england", "scotland", "wales", "ni" in enum order: as files say them. */
extern const char *const nation_names[NATIONS];

/* Bank holidays by the rules that recur; not those made for one year. Where
 * the nation is not known: any nation's. */
bool nation_has_bank_holiday(enum nation nation, struct date date);

#endif
