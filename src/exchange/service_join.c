/* SPDX-License-Identifier: MIT */
#include "exchange/service_join.h"

#include <string.h>

#include "base/map.h"
#include "exchange/field.h"

enum {
	MOST_JOINED = 8 << 10, /* bytes that several rows say of one field */
};

/* Fields that grow, as each row has one more; and those by which rows without
 * an id have found each other. */
static bool may_differ(enum service_field field, bool has_id)
{
	if (field == SERVICE_FIELD_NAME || field == SERVICE_FIELD_ORGANISATION)
		return !has_id;
	return field == SERVICE_FIELD_HOURS || field == SERVICE_FIELD_TAGS ||
	       field == SERVICE_FIELD_AREAS ||
	       field == SERVICE_FIELD_LANGUAGES ||
	       field == SERVICE_FIELD_HOURS_NOTE;
}

/* What the two say against each other, or NULL. */
static const char *find_quarrel(
	const struct service_row *row, const struct service_row *other)
{
	bool has_id = row->fields[SERVICE_FIELD_ID] != NULL;

	for (int f = 0; f < SERVICE_FIELDS; f++) {
		enum service_field field = (enum service_field)f;
		const char *a = row->fields[f], *b = other->fields[f];

		if (a && b && !may_differ(field, has_id) &&
			!field_is_same(field, a, b))
			return service_field_names[f];
	}
	if (row->takes & other->refuses || row->refuses & other->takes)
		return service_field_names[SERVICE_FIELD_ACCEPTS];
	if (row->has & other->lacks || row->lacks & other->has)
		return service_field_names[SERVICE_FIELD_OFFERS];
	return NULL;
}

/* What the two say too much of, together, or NULL. */
static const char *find_flood(
	const struct service_row *row, const struct service_row *other)
{
	for (int f = 0; f < SERVICE_FIELDS; f++) {
		const char *a = row->fields[f], *b = other->fields[f];

		if (a && b && may_differ((enum service_field)f, true) &&
			strlen(a) + strlen(b) > MOST_JOINED)
			return service_field_names[f];
	}
	return NULL;
}

static void join(struct service_rows *rows, struct service_row *row,
	const struct service_row *more, struct diag *diag)
{
	const char *quarrel = find_quarrel(row, more);
	const char *flood = find_flood(row, more);

	if (quarrel) {
		diag_error(diag, rows->path, more->number,
			"'%s' is another than in row %d, which is about the "
			"same service: give each a name of its own, or an id",
			quarrel, row->number);
		return;
	}
	if (flood) {
		diag_error(diag, rows->path, more->number,
			"too much is said of '%s' in all rows that are about "
			"the service of row %d",
			flood, row->number);
		return;
	}
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (more->fields[f])
			service_row_say(row, (enum service_field)f,
				more->fields[f], rows->arena);
	row->takes |= more->takes;
	row->refuses |= more->refuses;
	row->has |= more->has;
	row->lacks |= more->lacks;
}

/* By its id, which no key is like. */
static const char *key_of(const struct service_row *row, struct arena *arena)
{
	if (row->fields[SERVICE_FIELD_ID])
		return row->fields[SERVICE_FIELD_ID];
	return service_row_key(row->fields[SERVICE_FIELD_NAME],
		row->fields[SERVICE_FIELD_ORGANISATION], arena);
}

void service_rows_join(struct service_rows *rows, struct diag *diag)
{
	struct map keys;
	int kept = 0;

	map_init(&keys, rows->arena);
	for (int i = 0; i < rows->n; i++) {
		const struct service_row *row = &rows->all[i];
		int first = map_add(&keys, key_of(row, rows->arena), kept);

		if (first < 0)
			rows->all[kept++] = *row;
		else
			join(rows, &rows->all[first], row, diag);
	}
	rows->n = kept;
}
