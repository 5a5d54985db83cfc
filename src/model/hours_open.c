/* SPDX-License-Identifier: MIT */
#include "base/date.h"
#include "model/hours.h"
#include "model/nation.h"

/*
 * Only times on the wall are compared, so the nights on which the clocks
 * change are like any other. Days are counted from today, minutes from the
 * midnight that it began with.
 */
enum {
	DAYS_AHEAD = 130, /* a fifth Monday can be 119 days away */
};

struct timetable {
	const struct hours_line *lines;
	int n;
	int today;
	enum nation nation;
};

static struct date date_of(const struct timetable *table, int day)
{
	return date_from_day(table->today + day);
}

static bool is_holiday(const struct timetable *table, int day)
{
	return nation_has_bank_holiday(table->nation, date_of(table, day));
}

static bool is_on(const struct hours_line *line, struct date date)
{
	if (!(line->days >> date_weekday(date) & 1))
		return false;
	if (line->nth < 0)
		return date.day + 7 > date_days_in_month(date.year, date.month);
	return !line->nth || line->nth == (date.day + 6) / 7;
}

/* When what began on this day and is open at this minute closes; else the
 * minute itself. */
static int day_closes(const struct timetable *table, int day, int minute)
{
	struct date date = date_of(table, day);
	int midnight = day * DAY_MINUTES, closes = minute;

	for (int i = 0; i < table->n; i++) {
		const struct hours_line *line = &table->lines[i];

		if (is_on(line, date) && midnight + line->from <= minute &&
			midnight + line->to > closes)
			closes = midnight + line->to;
	}
	return closes;
}

/* The same, whichever day it began on, and on through all that follow
 * without a break. */
static int closes_after(const struct timetable *table, int minute)
{
	int closes = minute, day, early, late;

	do {
		minute = closes;
		day = minute / DAY_MINUTES;
		early = day_closes(table, day - 1, minute);
		late = day_closes(table, day, minute);
		closes = early > late ? early : late;
	} while (closes > minute && closes < DAYS_AHEAD * DAY_MINUTES);
	return closes;
}

/* The first minute after this one at which a line begins, or -1. */
static int opens_after(const struct timetable *table, int minute)
{
	int opens = -1;

	for (int day = 0; opens < 0 && day <= DAYS_AHEAD; day++) {
		struct date date = date_of(table, day);

		for (int i = 0; i < table->n; i++) {
			int begins = day * DAY_MINUTES + table->lines[i].from;

			if (begins > minute && (opens < 0 || begins < opens) &&
				is_on(&table->lines[i], date))
				opens = begins;
		}
	}
	return opens;
}

static struct moment moment_of(const struct timetable *table, int minute)
{
	return (struct moment){
		.date = date_of(table, minute / DAY_MINUTES),
		.hour = minute % DAY_MINUTES / 60,
		.minute = minute % 60,
	};
}

static struct open open_until(
	const struct timetable *table, int minute, int closes)
{
	/* What goes on from last night may be different if that was one. */
	bool from_last_night = day_closes(table, -1, minute) > minute;

	if (closes >= DAYS_AHEAD * DAY_MINUTES)
		return (struct open){ .state = OPEN_ALWAYS };
	return (struct open){
		.state = OPEN_NOW,
		.at = moment_of(table, closes),
		.bank_holiday = is_holiday(table, 0) ||
				(from_last_night && is_holiday(table, -1)),
	};
}

struct open hours_open(const struct hours_line *lines, int n,
	const struct moment *now, enum nation nation)
{
	const struct timetable table = { lines, n, date_to_day(now->date),
		nation };
	int minute = now->hour * 60 + now->minute, closes, opens;

	for (int i = 0; i < n; i++)
		if (lines[i].always)
			return (struct open){ .state = OPEN_ALWAYS };
	closes = closes_after(&table, minute);
	if (closes > minute)
		return open_until(&table, minute, closes);
	opens = opens_after(&table, minute);
	if (opens < 0)
		return (struct open){ .state = OPEN_UNKNOWN };
	return (struct open){
		.state = OPEN_LATER,
		.at = moment_of(&table, opens),
		.bank_holiday = is_holiday(&table, opens / DAY_MINUTES),
	};
}
