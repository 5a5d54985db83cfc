/* SPDX-License-Identifier: MIT */
#ifndef BASE_DATE_ENTRY_H
#define BASE_DATE_ENTRY_H

#include <stdbool.h>

#include "base/date.h"

/*
 * Dates as people type them: "20/11/2026", "20 nov", "2026-11-20"; and months:
 * "11/2026", "nov 26", "november". Without a year a day is the one nearest to
 * today, and a month the latest that was.
 */
bool date_entered(const char *text, struct date today, struct date *date);
bool month_entered(const char *text, struct date today, struct date *date);

#endif
