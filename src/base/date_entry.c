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

/* -1: it is none. */
static int number_in(const char *word, size_t n)
{
	int number = 0;

	if (!n || n > 4)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (word[i] < '0' || word[i] > '9')
			return -1;
		number = number * 10 + word[i] - '0';
	}
	return number;
}

/* A text as numbers, and a month that was named among them. */
struct entry {
	int number[PARTS_MOST];
	size_t digits[PARTS_MOST];
	int n, month; /* 0: none was named */
};

static bool add_part(struct entry *entry, const char *word, size_t length)
{
	int month = month_named(word, length);
	int number = month ? 0 : number_in(word, length);

	if (month && entry->month)
		return false;
	if (month)
		entry->month = month;
	else {
		entry->digits[entry->n] = length;
		entry->number[entry->n++] = number;
	}
	return number >= 0;
}

static bool split(const char *text, struct entry *entry)
{
	*entry = (struct entry){ .n = 0 };
	for (text += strspn(text, between); *text;
		text += strspn(text, between)) {
		size_t length = strcspn(text, between);

		if (entry->n == PARTS_MOST || !add_part(entry, text, length))
			return false;
		text += length;
	}
	return true;
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

/* "26" is 2026; what would be more than ten years off was a century ago. One
 * digit alone is no year: 0. */
static int year_at(const struct entry *entry, int at, struct date today)
{
	int year = entry->number[at];

	if (entry->digits[at] != 2)
		return entry->digits[at] < 2 ? 0 : year;
	year += today.year - today.year % 100;
	return year > today.year + 10 ? year - 100 : year;
}

/* Where the month is a number it stands before the year, and in second place
 * if the year comes first. */
static bool take_month(struct entry *entry, int at)
{
	if (entry->month)
		return true;
	if (at >= entry->n)
		return false;
	entry->month = entry->number[at];
	entry->n--;
	for (int i = at; i < entry->n; i++) {
		entry->number[i] = entry->number[i + 1];
		entry->digits[i] = entry->digits[i + 1];
	}
	return true;
}

bool date_entered(const char *text, struct date today, struct date *date)
{
	struct entry entry;
	const int *number = entry.number;

	if (!split(text, &entry) || !take_month(&entry, 1))
		return false;
	if (entry.n == 1)
		return nearest(entry.month, number[0], today, date);
	if (entry.n != 2)
		return false;
	if (number[0] >= YEAR_LEAST)
		return real(number[0], entry.month, number[1], date);
	return real(year_at(&entry, 1, today), entry.month, number[0], date);
}

bool month_entered(const char *text, struct date today, struct date *date)
{
	struct entry entry;

	if (!split(text, &entry) ||
		!take_month(&entry, entry.n && entry.number[0] >= YEAR_LEAST))
		return false;
	if (entry.n == 0)
		return real(today.year - (entry.month > today.month),
			entry.month, 1, date);
	return entry.n == 1 &&
	       real(year_at(&entry, 0, today), entry.month, 1, date);
}
