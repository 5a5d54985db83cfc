/* SPDX-License-Identifier: MIT */
#ifndef MODEL_HOURS_H
#define MODEL_HOURS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "model/nation.h"

/*
 * When a service is open: "TU 14:00-16:00", "MO-FR 09:00-17:00",
 * "MO,WE 10:00-12:00", "1MO 18:00-20:00" (the first Monday of a month),
 * "-1FR 10:00-12:00" (the last Friday), or "24/7". Times are local. A line
 * whose end is not after its beginning goes on past midnight.
 */
struct hours_line {
	uint8_t days;	  /* a bit for each weekday, Monday lowest */
	int8_t nth;	  /* 1–5, −1 the last, 0 every */
	bool always;	  /* 24/7 */
	int16_t from, to; /* minutes of the day; to > 24 h: past midnight */
};

enum {
	DAY_MINUTES = 24 * 60
};

/* "MO" to "SU" */
extern const char *const weekday_codes[7];

/* False if the text is none of these. */
bool hours_parse(const char *text, struct hours_line *line);

enum open_state {
	OPEN_UNKNOWN, /* no line says when */
	OPEN_ALWAYS,
	OPEN_NOW,   /* `at` is when it closes */
	OPEN_LATER, /* `at` is when it opens */
};

struct open {
	enum open_state state;
	struct moment at;
	bool bank_holiday; /* now (or at `at`): ring first */
};

/* What can be said of a service with these hours at this moment. */
struct open hours_open(const struct hours_line *lines, int n,
	const struct moment *now, enum nation nation);

/*
 * "open now, until 16:00", "opens Tuesday 14:00", "opens Monday 7 December,
 * 18:00", "day and night", and "bank holiday: ring first" added where it is
 * one. "" when nothing can be said.
 */
#define OPEN_TEXT_SIZE 160
const char *open_text(const struct open *open, const struct moment *now,
	char out[OPEN_TEXT_SIZE]);

/* At any time: "Monday to Friday 09:00–17:00", "the last Friday of the month
 * 10:00–12:00", "day and night". */
#define HOURS_SAID_SIZE 160
const char *hours_said(
	const struct hours_line *line, char out[HOURS_SAID_SIZE]);

/*
 * Parts of a week, for what she asked for: whether some line lies in them.
 */
enum part_of_week {
	PART_MORNINGS,	 /* before 12 */
	PART_MIDDLE,	 /* 10 to 14: between school runs */
	PART_AFTERNOONS, /* 12 to 17 */
	PART_EVENINGS,	 /* after 17 */
	PART_WEEKENDS,
	PARTS_OF_WEEK
};

/* "mornings", "middle", … in enum order. */
extern const char *const part_names[PARTS_OF_WEEK];
bool hours_have(const struct hours_line *lines, int n, enum part_of_week part);

#endif
