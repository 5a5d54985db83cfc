/* SPDX-License-Identifier: MIT */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

/*
 * Civil dates, without locale or time zone. A day is a number: days since
 * 1970-01-01, as is a month: months since the year 0. So both can be
 * compared and subtracted. Years 1 to 9999.
 */
struct date {
	int year, month, day; /* month 1–12, day 1–31 */
};

struct moment {
	struct date date;
	int hour, minute, second; /* local time */
};

bool date_parse(const char *text, struct date *date);  /* yyyy-mm-dd */
bool month_parse(const char *text, struct date *date); /* yyyy-mm; day = 1 */

int date_to_day(struct date date);
struct date date_from_day(int day);
int date_to_month(struct date date);

/* 0 Monday … 6 Sunday */
int date_weekday(struct date date);
int date_days_in_month(int year, int month);

/* Whole months from one date to a later one; negative if it is earlier. */
int date_months_between(struct date from, struct date to);

/* "January", …; to be put through _(). */
extern const char *const date_month_names[12];

/* "3 March 2026", "March 2026": translated, and the same in every locale. */
#define DATE_TEXT_SIZE 64
const char *date_text(struct date date, char out[DATE_TEXT_SIZE]);
const char *month_text(struct date date, char out[DATE_TEXT_SIZE]);

/*
 * The one clock of the program: SIGNPOST_NOW (YYYY-MM-DDTHH:MM:SS, local
 * time) if set, else the machine's. False if SIGNPOST_NOW is not of that form.
 */
bool moment_now(struct moment *now);

#endif
