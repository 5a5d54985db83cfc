/* SPDX-License-Identifier: MIT */
#include "model/nation.h"

#include <stddef.h>

const char *const nation_names[NATIONS] = {
	[NATION_UNKNOWN] = "",
	[NATION_ENGLAND] = "england",
	[NATION_SCOTLAND] = "scotland",
	[NATION_WALES] = "wales",
	[NATION_NI] = "ni",
};

enum {
	SCOTLAND = 1 << NATION_SCOTLAND,
	NI = 1 << NATION_NI,
	EVERY = NATIONS_ALL,
	BUT_SCOTLAND = EVERY & ~SCOTLAND,
};

struct holiday {
	int nations;
	/* The day that is kept, in this year. */
	int (*kept)(const struct holiday *holiday, int year);
	int month, day; /* Easter: days after it */
};

/* How many days later it is kept, by the weekday on which it falls. */
static int kept_later(
	const struct holiday *holiday, int year, const int later[7])
{
	struct date date = { year, holiday->month, holiday->day };

	return date_to_day(date) + later[date_weekday(date)];
}

static int on_date(const struct holiday *holiday, int year)
{
	return kept_later(holiday, year, (const int[7]){ [5] = 2, [6] = 1 });
}

/* The day after another holiday, which is moved out of a weekend first: a
 * Monday is taken then. */
static int on_day_after(const struct holiday *holiday, int year)
{
	return kept_later(
		holiday, year, (const int[7]){ [0] = 1, [5] = 2, [6] = 2 });
}

/* The first Monday from that day on. */
static int on_monday(const struct holiday *holiday, int year)
{
	struct date date = { year, holiday->month, holiday->day };

	return date_to_day(date) + (7 - date_weekday(date)) % 7;
}

/* The anonymous Gregorian algorithm, with its own letters. */
static int at_easter(const struct holiday *holiday, int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int g = (8 * b + 13) / 25;
	int h = (19 * a + b - b / 4 - g + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 19 * l) / 433;
	int month = (h + l - 7 * m + 90) / 25;
	int day = (h + l - 7 * m + 33 * month + 19) % 32;

	return date_to_day((struct date){ year, month, day }) + holiday->day;
}

static const struct holiday holidays[] = {
	{ EVERY, on_date, 1, 1 },
	{ SCOTLAND, on_day_after, 1, 2 },
	{ NI, on_date, 3, 17 },
	{ EVERY, at_easter, 0, -2 },
	{ BUT_SCOTLAND, at_easter, 0, 1 },
	{ EVERY, on_monday, 5, 1 },
	{ EVERY, on_monday, 5, 25 },
	{ NI, on_date, 7, 12 },
	{ SCOTLAND, on_monday, 8, 1 },
	{ BUT_SCOTLAND, on_monday, 8, 25 },
	{ SCOTLAND, on_date, 11, 30 },
	{ EVERY, on_date, 12, 25 },
	{ EVERY, on_day_after, 12, 26 },
};

bool nation_has_bank_holiday(enum nation nation, struct date date)
{
	int nations = nation == NATION_UNKNOWN ? EVERY : 1 << nation;

	for (size_t i = 0; i < sizeof(holidays) / sizeof(*holidays); i++)
		if ((holidays[i].nations & nations) &&
			holidays[i].kept(&holidays[i], date.year) ==
				date_to_day(date))
			return true;
	return false;
}
