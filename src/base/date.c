/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "base/utf8.h"

/*
 * Days are counted in years that begin on 1 March, so that the leap day is
 * the last of its year, and in eras of 400 of them, which are all alike.
 */
enum {
	ERA_YEARS = 400,
	ERA_DAYS = 146097,
	EPOCH = 719468,	 /* 1970-01-01, counted from 0000-03-01 */
	MONDAY = 719162, /* 0001-01-01, which was one, before 1970-01-01 */
};

const char *const date_month_names[12] = {
	N_("January"),
	N_("February"),
	N_("March"),
	N_("April"),
	N_("May"),
	N_("June"),
	N_("July"),
	N_("August"),
	N_("September"),
	N_("October"),
	N_("November"),
	N_("December"),
};

/* Reads text of exactly this form, in which each 0 is any digit. */
static bool read_fields(const char *text, const char *form, int *field)
{
	*field = 0;
	for (; *form; form++, text++) {
		if (*form != '0' && *text != *form)
			return false;
		if (*form != '0')
			*++field = 0;
		else if (*text >= '0' && *text <= '9')
			*field = *field * 10 + *text - '0';
		else
			return false;
	}
	return !*text;
}

static bool is_real(const struct date *date)
{
	return date->year >= 1 && date->month >= 1 && date->month <= 12 &&
	       date->day >= 1 &&
	       date->day <= date_days_in_month(date->year, date->month);
}

bool date_parse(const char *text, struct date *date)
{
	struct date read;
	int field[3];

	if (!read_fields(text, "0000-00-00", field))
		return false;
	read = (struct date){ field[0], field[1], field[2] };
	if (!is_real(&read))
		return false;
	*date = read;
	return true;
}

bool month_parse(const char *text, struct date *date)
{
	struct date read;
	int field[2];

	if (!read_fields(text, "0000-00", field))
		return false;
	read = (struct date){ field[0], field[1], 1 };
	if (!is_real(&read))
		return false;
	*date = read;
	return true;
}

int date_to_day(struct date date)
{
	int year = date.month > 2 ? date.year : date.year - 1;
	int month = (date.month + 9) % 12; /* 0 is March */
	int year_of_era = year % ERA_YEARS;
	int day_of_year = (153 * month + 2) / 5 + date.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
			 year_of_era / 100 + day_of_year;

	return year / ERA_YEARS * ERA_DAYS + day_of_era - EPOCH;
}

struct date date_from_day(int day)
{
	int day_of_era = (day + EPOCH) % ERA_DAYS;
	int era = (day + EPOCH) / ERA_DAYS;
	/* Takes out the leap days of 4, 100 and 400 years before dividing. */
	int year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
			   day_of_era / (ERA_DAYS - 1)) /
		   365;
	int day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
	int month = (5 * day_of_year + 2) / 153; /* 0 is March */

	return (struct date){
		.year = era * ERA_YEARS + year + (month >= 10),
		.month = month < 10 ? month + 3 : month - 9,
		.day = day_of_year - (153 * month + 2) / 5 + 1,
	};
}

int date_to_month(struct date date)
{
	return date.year * 12 + date.month - 1;
}

int date_weekday(struct date date)
{
	return (date_to_day(date) + MONDAY) % 7;
}

int date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

int date_months_between(struct date from, struct date to)
{
	int months = date_to_month(to) - date_to_month(from);

	if (months > 0 && to.day < from.day)
		return months - 1;
	if (months < 0 && to.day > from.day)
		return months + 1;
	return months;
}

/* A translation too long for its place must not end in half a letter. */
static const char *whole_letters(char out[DATE_TEXT_SIZE])
{
	out[utf8_valid_until(out, strlen(out))] = '\0';
	return out;
}

const char *date_text(struct date date, char out[DATE_TEXT_SIZE])
{
	/*
	 * TRANSLATORS: a date: day, name of the month, year. Where the order
	 * is another, write for example "%3$d %2$s %1$d".
	 */
	snprintf(out, DATE_TEXT_SIZE, _("%d %s %d"), date.day,
		_(date_month_names[date.month - 1]), date.year);
	return whole_letters(out);
}

const char *month_text(struct date date, char out[DATE_TEXT_SIZE])
{
	/*
	 * TRANSLATORS: the name of a month and its year. Where the order is
	 * another, write "%2$d %1$s".
	 */
	snprintf(out, DATE_TEXT_SIZE, _("%s %d"),
		_(date_month_names[date.month - 1]), date.year);
	return whole_letters(out);
}

static bool moment_parse(const char *text, struct moment *moment)
{
	struct moment read;
	int field[6];

	if (!read_fields(text, "0000-00-00T00:00:00", field))
		return false;
	read = (struct moment){
		.date = { field[0], field[1], field[2] },
		.hour = field[3],
		.minute = field[4],
		.second = field[5],
	};
	if (!is_real(&read.date) || read.hour > 23 || read.minute > 59 ||
		read.second > 59)
		return false;
	*moment = read;
	return true;
}

bool moment_now(struct moment *now)
{
	const char *pinned = getenv("SIGNPOST_NOW");
	time_t seconds;
	struct tm tm;

	if (pinned)
		return moment_parse(pinned, now);
	seconds = time(NULL);
	tzset();
	if (!localtime_r(&seconds, &tm))
		return false;
	*now = (struct moment){
		.date = { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday },
		.hour = tm.tm_hour,
		.minute = tm.tm_min,
		.second = tm.tm_sec,
	};
	return true;
}
