/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_CELL_H
#define EXCHANGE_CELL_H

#include <stdbool.h>

#include "base/diag.h"
#include "exchange/service_columns.h"
#include "exchange/service_row.h"

/*
 * One cell of somebody's spreadsheet, which says something of a service in
 * words of their own. Its text is clean, not empty, and gets cut up.
 */
struct cell {
	const char *heading;
	char *text;
	struct service_row *row;
	struct service_rows *rows;
	struct diag *diag;
};

/* Says it of the row; false if it cannot be read, and then diag says why. */
bool cell_read(struct cell *cell, struct service_column column);

/*
 * What follows is for the parts of this: cell_values.c, cell_words.c,
 * cell_phone.c, cell_hours.c. Each reads the cell as one kind of field.
 */
typedef bool cell_reader(struct cell *cell, enum service_field field);
cell_reader cell_switch, cell_age, cell_date;
cell_reader cell_tags, cell_nations, cell_languages, cell_taken, cell_offers;
cell_reader cell_referral, cell_status;
cell_reader cell_phones, cell_text_to, cell_hours;

/* "yes" or "no", or "" where it may be either; NULL: it is none of these, which
 * is said. */
const char *cell_yes_or_no(const struct cell *cell);

/* An error at the cell; false. */
bool cell_wrong(const struct cell *cell, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void cell_warn(const struct cell *cell, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

void cell_say(struct cell *cell, enum service_field field, const char *text);

/* The next item of a list, without blanks; NULL at the end. *rest is what is
 * left of it. */
char *cell_item(char **rest, const char *parts);
#define CELL_PARTS ";|\n"

/* A copy in lower case. */
char *cell_lower(const struct cell *cell, const char *text);

#endif
