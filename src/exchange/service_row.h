/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_ROW_H
#define EXCHANGE_SERVICE_ROW_H

#include <stdbool.h>

#include "base/arena.h"
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

/*
 * Says it of the row, beside what was said before: lists and paragraphs grow;
 * of all else, the first that was said stands. The text must last.
 */
void service_row_say(struct service_row *row, enum service_field field,
	const char *text, struct arena *arena);

/* Every field as it is in the service, in the arena. */
void service_row_of(struct service_row *row, const struct service *service,
	struct arena *arena);

/* All that it says is taken, or refused: sets of enum taken. */
unsigned service_row_takes(const struct service_row *row);
unsigned service_row_refuses(const struct service_row *row);

/* What two services must not both have: in lower case, blanks squeezed. In
 * the arena. */
const char *service_row_key(
	const char *name, const char *organisation, struct arena *arena);

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
