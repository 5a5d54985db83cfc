/* SPDX-License-Identifier: MIT */
#include "base/date_entry.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"

enum {
	PARTS_MOST = 3,
	NAME_LEAST = 3, /* letters that tell months apart */
	YEAR_LEAST = 1000
};

static const char between[] = " \t/.-,";

/* "nov", "Tachwedd": the number of the month, or 0. */
static int month_named(const char *word, size_t n)
{
	if (n < NAME_LEAST)
		return 0;
	for (int i = 0; i < 12; i++)
		if (!strncasecmp(word, date_month_names[i], n) ||
			!strncasecmp(word, _(date_month_names[i]), n))
			return i + 1;
	return 0;
}

static int number_in(const char *word, size_t n)
{
	int number = 0;

	if (n > 4)
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (word[i] < '0' || word[i] > '9')
			return 0;
		number = number * 10 + word[i] - '0';
	}
	return number;
}

/* Up to three numbers above 0, a month by its name being one. */
static int split(const char *text, int part[PARTS_MOST])
{
	int n = 0;

	for (text += strspn(text, between); *text;
		text += strspn(text, between)) {
		size_t length = strcspn(text, between);

		if (n == PARTS_MOST)
			return 0;
		part[n] = month_named(text, length);
		if (!part[n])
			part[n] = number_in(text, length);
		if (!part[n++])
			return 0;
		text += length;
	}
	return n;
}

/* "26" is 2026; what would be more than ten years off was a century ago. */
static int whole_year(int year, struct date today)
{
	if (year >= 100)
		return year;
	year += today.year - today.year % 100;
	return year > today.year + 10 ? year - 100 : year;
}

static bool real(int year, int month, int day, struct date *date)
{
	if (year < YEAR_LEAST || month < 1 || month > 12 || day < 1 ||
		day > date_days_in_month(year, month))
		return false;
	*date = (struct date){ year, month, day };
	return true;
}

/* 29 February may be in none of the three years. */
static bool nearest(int month, int day, struct date today, struct date *nearest)
{
	int least = 0;
	bool found = false;

	for (int year = today.year - 1; year <= today.year + 1; year++) {
		struct date date;
		int off;

		if (!real(year, month, day, &date))
			continue;
		off = abs(date_to_day(date) - date_to_day(today));
		if (found && off >= least)
			continue;
		*nearest = date;
		least = off;
		found = true;
	}
	return found;
}

bool date_entered(const char *text, struct date today, struct date *date)
{
	int part[PARTS_MOST];
	int n = split(text, part);

	if (n == 2)
		return nearest(part[1], part[0], today, date);
	if (n < 2)
		return false;
	if (part[0] >= YEAR_LEAST)
		return real(part[0], part[1], part[2], date);
	return real(whole_year(part[2], today), part[1], part[0], date);
}

bool month_entered(const char *text, struct date today, struct date *date)
{
	int part[PARTS_MOST];
	int n = split(text, part);

	if (n == 1)
		return real(
			today.year - (part[0] > today.month), part[0], 1, date);
	if (n != 2)
		return false;
	if (part[0] >= YEAR_LEAST)
		return real(part[0], part[1], 1, date);
	return real(whole_year(part[1], today), part[0], 1, date);
}
