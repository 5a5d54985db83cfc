/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_ROW_H
#define EXCHANGE_SERVICE_ROW_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/service_fields.h"
#include "model/services.h"

/*
 * A service on its way in from somewhere else. Whatever an importer reads, it
 * yields such rows: each field as text, NULL where nothing is said of it, ""
 * where it is said that there is nothing.
 */
struct service_row {
	const char *fields[SERVICE_FIELDS];
	/* What is said word by word: sets of enum taken, of enum offered. */
	unsigned takes, refuses;
	unsigned has, lacks;
	int number; /* where it stands in its source, as a line of messages */
	bool id_made;
};

/* How a field is written, here as in service_field_add(). */
enum field_kind {
	FIELD_LINE,	 /* a text without line breaks */
	FIELD_PARAGRAPH, /* a text that may have some */
	FIELD_LIST,	 /* texts, parted by SERVICE_PART */
	FIELD_SET,	 /* words that are known, in their order, so parted */
	FIELD_WORD,	 /* a word that is known */
	FIELD_SWITCH,	 /* yes or no */
	FIELD_AGE,	 /* a whole number; 0: no limit */
	FIELD_DATE,	 /* yyyy-mm-dd */
};
enum field_kind field_kind(enum service_field field);

/*
 * Says it of the row, beside what was said before: lists and paragraphs grow;
 * of all else, the first that was said stands. The text must last.
 */
void service_row_say(struct service_row *row, enum service_field field,
	const char *text, struct arena *arena);

/*
 * As service_field_add(), but that it is not safe to print is said, too:
 * whether that is understood depends on the tags.
 */
void field_add(const struct service *service, enum service_field field,
	const char *between, struct buf *out);

/* Every field as it is in the service, in the arena. */
void service_row_of(struct service_row *row, const struct service *service,
	struct arena *arena);

/* Adds an item to a list, unless it is in it. */
void field_list_add(struct buf *list, const char *item);

/* Sets of words as bits, and back; what is none of the words is left out. */
unsigned field_set_bits(const char *set, const char *const *words, int n);
const char *field_set_text(
	unsigned bits, const char *const *words, int n, struct arena *arena);

/* Whether both come to the same: "no" is what is not said of a switch, and of
 * phone numbers only digits count. */
bool field_is_same(enum service_field field, const char *a, const char *b);

/*
 * All the rows of one source. `knows` are the fields that it could have said
 * something of.
 */
struct service_rows {
	struct arena *arena;
	const char *path; /* of the source, for messages */
	struct service_row *all;
	int n, size;
	bool knows[SERVICE_FIELDS];
};

void service_rows_init(
	struct service_rows *rows, const char *path, struct arena *arena);

/* The row is valid until the next one is added. */
struct service_row *service_rows_add(struct service_rows *rows, int number);

#endif
