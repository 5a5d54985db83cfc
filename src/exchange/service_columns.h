/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_COLUMNS_H
#define EXCHANGE_SERVICE_COLUMNS_H

/*
 * What the columns of people's own spreadsheets are about, by their headings:
 * letters' case, blanks and signs do not count, nor what is in brackets, nor
 * a number at the end ("Telephone", "PHONE_2", "Takes pets? (y/n)").
 */
enum column_kind {
	COLUMN_UNKNOWN,
	COLUMN_FIELD,	/* `which` is an enum service_field */
	COLUMN_TAKEN,	/* yes or no; an enum taken: "takes methadone" */
	COLUMN_REFUSED, /* the same the other way: "no pets" */
	COLUMN_OFFERED, /* yes or no; an enum offered: "drop-in" */
};

struct service_column {
	enum column_kind kind;
	int which;
};

struct service_column service_column_of(const char *heading);

/* A word of people's own as an enum taken or an enum offered; -1: neither. */
int taken_of(const char *word);
int offered_of(const char *word);

#endif
