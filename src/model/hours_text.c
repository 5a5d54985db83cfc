/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "model/hours.h"

static const char *const weekday_names[] = {
	N_("Monday"),
	N_("Tuesday"),
	N_("Wednesday"),
	N_("Thursday"),
	N_("Friday"),
	N_("Saturday"),
	N_("Sunday"),
};

/* What is said of a moment to come. */
struct when {
	int days;    /* from today */
	int minutes; /* from now */
	const char *weekday, *month;
	int day;
	char clock[16];
};

static int minute_of_day(const struct moment *moment)
{
	return moment->hour * 60 + moment->minute;
}

static struct when when_is(const struct moment *at, const struct moment *now)
{
	struct when when = {
		.days = date_to_day(at->date) - date_to_day(now->date),
		.weekday = _(weekday_names[date_weekday(at->date)]),
		.month = _(date_month_names[at->date.month - 1]),
		.day = at->date.day,
	};

	when.minutes = when.days * DAY_MINUTES + minute_of_day(at) -
		       minute_of_day(now);
	snprintf(when.clock, sizeof(when.clock), "%02d:%02d", at->hour,
		at->minute);
	return when;
}

static void say_until(const struct when *when, char out[OPEN_TEXT_SIZE])
{
	if (when->minutes < DAY_MINUTES && !strcmp(when->clock, "00:00"))
		snprintf(out, OPEN_TEXT_SIZE, "%s",
			_("open now, until midnight"));
	else if (when->minutes < DAY_MINUTES)
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: a time of day, "16:00". */
			_("open now, until %s"), when->clock);
	else if (when->days < 7)
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: "open now, until Tuesday 02:00". */
			_("open now, until %s %s"), when->weekday, when->clock);
	else
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: "until Monday 7 December, 18:00". */
			_("open now, until %s %d %s, %s"), when->weekday,
			when->day, when->month, when->clock);
}

static void say_opens(const struct when *when, char out[OPEN_TEXT_SIZE])
{
	if (!when->days)
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: a time of day, "14:00". */
			_("opens today %s"), when->clock);
	else if (when->days == 1)
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: a time of day, "09:30". */
			_("opens tomorrow %s"), when->clock);
	else if (when->days < 7)
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: "opens Tuesday 14:00". */
			_("opens %s %s"), when->weekday, when->clock);
	else
		snprintf(out, OPEN_TEXT_SIZE,
			/* TRANSLATORS: "opens Monday 7 December, 18:00". */
			_("opens %s %d %s, %s"), when->weekday, when->day,
			when->month, when->clock);
}

static void add_holiday(char out[OPEN_TEXT_SIZE])
{
	char hours[OPEN_TEXT_SIZE];

	memcpy(hours, out, OPEN_TEXT_SIZE);
	snprintf(out, OPEN_TEXT_SIZE,
		/* TRANSLATORS: what is said of the hours stands before it. */
		_("%s; bank holiday: ring first"), hours);
}

const char *open_text(const struct open *open, const struct moment *now,
	char out[OPEN_TEXT_SIZE])
{
	struct when when;

	*out = '\0';
	if (open->state == OPEN_UNKNOWN)
		return out;
	if (open->state == OPEN_ALWAYS) {
		snprintf(out, OPEN_TEXT_SIZE, "%s", _("day and night"));
	} else {
		when = when_is(&open->at, now);
		if (open->state == OPEN_NOW)
			say_until(&when, out);
		else
			say_opens(&when, out);
		if (open->bank_holiday)
			add_holiday(out);
	}
	/* A translation too long for its place must not end in half a letter.
	 */
	out[utf8_valid_until(out, strlen(out))] = '\0';
	return out;
}
