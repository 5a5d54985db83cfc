/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

#include "model/hours.h"

const char *const weekday_codes[7] = { "MO", "TU", "WE", "TH", "FR", "SA",
	"SU" };

/* Each of these moves *at past what it reads; a false ends the reading. */
static bool take(const char **at, char c)
{
	if (**at != c)
		return false;
	++*at;
	return true;
}

static bool take_digit(const char **at, int *digit)
{
	if (**at < '0' || **at > '9')
		return false;
	*digit = *(*at)++ - '0';
	return true;
}

static bool take_day(const char **at, int *day)
{
	for (*day = 0; *day < 7; ++*day)
		if (!strncasecmp(*at, weekday_codes[*day], 2)) {
			*at += 2;
			return true;
		}
	return false;
}

/* 0 where there is none. */
static bool take_nth(const char **at, int *nth)
{
	bool last = take(at, '-');

	*nth = 0;
	if (!take_digit(at, nth))
		return !last;
	if (last)
		*nth = -*nth;
	return *nth == -1 || (*nth >= 1 && *nth <= 5);
}

/* "MO", "MO-FR", "SA-MO", "1MO" */
static bool take_days(const char **at, struct hours_line *line, int *nth)
{
	int day, last;

	if (!take_nth(at, nth) || !take_day(at, &day))
		return false;
	last = day;
	if (!*nth && take(at, '-') && !take_day(at, &last))
		return false;
	for (; day != last; day = (day + 1) % 7)
		line->days |= 1 << day;
	line->days |= 1 << last;
	return true;
}

/* One line has one nth: "1MO,3MO" would be two. */
static bool take_list(const char **at, struct hours_line *line)
{
	int nth, other;

	if (!take_days(at, line, &nth))
		return false;
	while (take(at, ','))
		if (!take_days(at, line, &other) || other != nth)
			return false;
	line->nth = (int8_t)nth;
	return true;
}

/* "9:00", "09:00", "24:00" */
static bool take_time(const char **at, int16_t *minute)
{
	int hour, unit, tens;

	if (!take_digit(at, &hour))
		return false;
	if (take_digit(at, &unit))
		hour = hour * 10 + unit;
	if (!take(at, ':') || !take_digit(at, &tens) || !take_digit(at, &unit))
		return false;
	*minute = (int16_t)(hour * 60 + tens * 10 + unit);
	return tens < 6 && *minute <= DAY_MINUTES;
}

static bool take_times(const char **at, struct hours_line *line)
{
	if (!take_time(at, &line->from) || !take(at, '-') ||
		!take_time(at, &line->to) || line->from == DAY_MINUTES)
		return false;
	if (line->to <= line->from)
		line->to += DAY_MINUTES;
	return true;
}

bool hours_parse(const char *text, struct hours_line *line)
{
	struct hours_line read = { .days = 0 };
	size_t blanks;

	if (!strcmp(text, "24/7")) {
		*line = (struct hours_line){ .always = true };
		return true;
	}
	if (!take_list(&text, &read))
		return false;
	blanks = strspn(text, " ");
	text += blanks;
	if (!blanks || !take_times(&text, &read) || *text)
		return false;
	*line = read;
	return true;
}
