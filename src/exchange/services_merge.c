/* SPDX-License-Identifier: MIT */
#include "exchange/services_merge.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/field.h"
#include "exchange/service_names.h"

struct merging {
	struct merge *merge;
	struct service_names names; /* of the file */
	struct diag *diag;
	bool tells_all;
	bool said_missing[SERVICE_FIELDS];
};

/* At the heading where there is no row. */
__attribute__((format(printf, 3, 4))) static bool wrong_row(
	struct merging *merging, const struct service_row *row,
	const char *format, ...)
{
	struct diag *diag = merging->diag;
	va_list args;

	va_start(args, format);
	diag_error(diag, merging->merge->rows->path, row ? row->number : 1,
		"%s", arena_vprintf(&diag->arena, format, args));
	va_end(args);
	return false;
}

static void warn_of_namesake(
	struct merging *merging, const struct service_row *row, int namesake)
{
	const struct merge *merge = merging->merge;

	if (namesake < 0)
		return;
	diag_warning(merging->diag, merge->rows->path, row->number, NULL,
		"'%s' is new, but has the name and organisation of '%s' in "
		"'%s'",
		row->fields[SERVICE_FIELD_ID],
		service_text(&merge->services->all[namesake], SERVICE_ID),
		merge->path);
}

/* The service that the row is about, or -1; false if that is not clear. */
static bool find_service(
	struct merging *merging, const struct service_row *row, int *service)
{
	const struct merge *merge = merging->merge;
	const char *id = row->fields[SERVICE_FIELD_ID];
	bool shared;
	int namesake = service_names_find(&merging->names,
		row->fields[SERVICE_FIELD_NAME],
		row->fields[SERVICE_FIELD_ORGANISATION], &shared);

	*service = services_find(merge->services, id);
	if (!row->id_made) {
		if (*service < 0)
			warn_of_namesake(merging, row, namesake);
	} else if (namesake >= 0 && shared) {
		return wrong_row(merging, row,
			"there are two services of this name in '%s': say in a "
			"column 'id' which one it is",
			merge->path);
	} else if (namesake >= 0) {
		*service = namesake;
	}
	if (*service < 0 || !merge->of_service[*service])
		return true;
	return wrong_row(merging, row,
		"row %d is about the same service of '%s' ('%s')",
		merge->of_service[*service]->row->number, merge->path,
		service_text(&merge->services->all[*service], SERVICE_ID));
}

/* What is said to be taken is refused no more, and the other way round. */
static void merge_taken(struct merge_item *item, struct arena *arena)
{
	unsigned takes = service_row_takes(item->row);
	unsigned refuses = service_row_refuses(item->row);
	unsigned accepts_after = (service_row_takes(&item->after) | takes) &
				 ~refuses;
	unsigned refuses_after = (service_row_refuses(&item->after) | refuses) &
				 ~takes;

	item->after.fields[SERVICE_FIELD_ACCEPTS] = field_set_text(
		accepts_after, taken_names, TAKENS, arena);
	item->after.fields[SERVICE_FIELD_REFUSES] = field_set_text(
		refuses_after, taken_names, TAKENS, arena);
}

static void merge_offers(struct merge_item *item, struct arena *arena)
{
	const char **offers = &item->after.fields[SERVICE_FIELD_OFFERS];
	unsigned bits = field_set_bits(*offers, offered_names, OFFEREDS);

	bits = (bits | item->row->has) & ~item->row->lacks;
	*offers = field_set_text(bits, offered_names, OFFEREDS, arena);
}

/* Our own list comes back with every column, and says all there is. */
static bool tells_all(const struct service_rows *rows)
{
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (!rows->knows[f])
			return false;
	return true;
}

/*
 * What the source says of the field. Of lists that staff add to, its items
 * come beside theirs; of numbers, hours and places, the source knows better
 * which are old.
 */
static const char *merge_field(const struct merging *merging,
	const struct merge_item *item, enum service_field field)
{
	static const bool grows[SERVICE_FIELDS] = {
		[SERVICE_FIELD_TAGS] = true,
		[SERVICE_FIELD_ACCEPTS] = true,
		[SERVICE_FIELD_REFUSES] = true,
		[SERVICE_FIELD_OFFERS] = true,
		[SERVICE_FIELD_LANGUAGES] = true,
	};
	const char *before = item->before.fields[field];
	const char *said = item->row->fields[field];

	if (!grows[field] || merging->tells_all || !before)
		return said;
	return field_list_join(before, said, merging->merge->arena);
}

/* Both rows: what was, and what becomes of it. */
static void merge_fields(struct merging *merging, struct merge_item *item)
{
	struct merge *merge = merging->merge;
	const struct service_row *row = item->row;

	if (item->service >= 0)
		service_row_of(&item->before,
			&merge->services->all[item->service], merge->arena);
	item->after = item->before;
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (row->fields[f] && f != SERVICE_FIELD_ID)
			item->after.fields[f] = merge_field(
				merging, item, (enum service_field)f);
	if (item->service < 0)
		item->after.fields[SERVICE_FIELD_ID] =
			row->fields[SERVICE_FIELD_ID];
	merge_taken(item, merge->arena);
	merge_offers(item, merge->arena);
	item->fate = item->service < 0 ? MERGE_NEW : MERGE_SAME;
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (!merge_changes(item, (enum service_field)f))
			item->after.fields[f] = item->before.fields[f];
		else if (item->fate == MERGE_SAME)
			item->fate = MERGE_CHANGED;
}

bool merge_changes(const struct merge_item *item, enum service_field field)
{
	return !field_is_same(
		field, item->before.fields[field], item->after.fields[field]);
}

/* A field that the source never says anything of is named but once. */
static bool check_needed(struct merging *merging, const struct merge_item *item)
{
	static const enum service_field needed[] = { SERVICE_FIELD_NAME,
		SERVICE_FIELD_NATIONS };
	bool right = true;

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++) {
		enum service_field field = needed[i];
		const char *value = item->after.fields[field];
		const char *name = service_field_names[field];

		if (value && *value)
			continue;
		right = false;
		if (merging->merge->rows->knows[field])
			wrong_row(merging, item->row,
				"there is no '%s', and a new service needs it",
				name);
		else if (!merging->said_missing[field])
			wrong_row(merging, NULL,
				"there is no column for '%s', and a new "
				"service needs it",
				name);
		merging->said_missing[field] = true;
	}
	return right;
}

/* A few have none: they are shown to those who ask for them. */
static void warn_of_no_tags(
	struct merging *merging, const struct merge_item *item)
{
	const char *tags = item->after.fields[SERVICE_FIELD_TAGS];
	bool *said = &merging->said_missing[SERVICE_FIELD_TAGS];
	const struct service_rows *rows = merging->merge->rows;

	if (item->fate != MERGE_NEW || (tags && *tags))
		return;
	if (rows->knows[SERVICE_FIELD_TAGS])
		diag_warning(merging->diag, rows->path, item->row->number, NULL,
			"there are no 'tags', so it will answer no need");
	else if (!*said)
		diag_warning(merging->diag, rows->path, 1, NULL,
			"there is no column for 'tags', so what is new will "
			"answer no need");
	*said = true;
}

static int number_at(const struct merge_item *item, enum service_field field)
{
	const char *number = item->after.fields[field];

	return number ? atoi(number) : 0;
}

static int count_hours(const struct merge_item *item)
{
	const char *at = item->after.fields[SERVICE_FIELD_HOURS], *line;
	size_t len;
	int n = 0;

	while (at && service_next_item(&at, &line, &len))
		n++;
	return n;
}

static bool check_item(struct merging *merging, const struct merge_item *item)
{
	int youngest = number_at(item, SERVICE_FIELD_AGE_MIN);
	int oldest = number_at(item, SERVICE_FIELD_AGE_MAX);
	bool right = check_needed(merging, item);

	if (oldest && youngest > oldest)
		right = wrong_row(merging, item->row,
			"'age_min' (%d) is more than 'age_max' (%d)", youngest,
			oldest);
	if (count_hours(item) > HOURS_MOST)
		right = wrong_row(merging, item->row,
			"more than %d lines of hours", HOURS_MOST);
	return right;
}

/* Dates of this form can be compared as texts. */
static void warn_of_older(
	struct merging *merging, const struct merge_item *item)
{
	const char *before = item->before.fields[SERVICE_FIELD_VERIFIED];
	const char *after = item->after.fields[SERVICE_FIELD_VERIFIED];

	if (item->fate != MERGE_CHANGED || strcmp(after, before) >= 0)
		return;
	diag_warning(merging->diag, merging->merge->rows->path,
		item->row->number, NULL,
		"'%s' was checked later (%s) in '%s' than here (%s)",
		item->before.fields[SERVICE_FIELD_ID], before,
		merging->merge->path, after);
}

static void merge_row(struct merging *merging, const struct service_row *row)
{
	struct merge *merge = merging->merge;
	struct merge_item *item = &merge->items[merge->n];

	*item = (struct merge_item){ .row = row };
	if (!find_service(merging, row, &item->service))
		return;
	merge_fields(merging, item);
	if (item->service >= 0)
		merge->of_service[item->service] = item;
	merge->n++;
	if (!check_item(merging, item))
		item->fate = MERGE_WRONG;
	warn_of_no_tags(merging, item);
	warn_of_older(merging, item);
	merge->counts[item->fate]++;
}

void merge_rows(struct merge *merge, const struct service_rows *rows,
	const struct services *services, const char *path, struct diag *diag)
{
	struct merging merging = {
		.merge = merge,
		.diag = diag,
		.tells_all = tells_all(rows),
	};

	*merge = (struct merge){
		.arena = rows->arena,
		.rows = rows,
		.services = services,
		.path = path,
		.items = arena_array(rows->arena, (size_t)rows->n,
			sizeof(struct merge_item)),
		.of_service = arena_array(rows->arena, (size_t)services->n,
			sizeof(struct merge_item *)),
	};
	service_names_init(&merging.names, services, rows->arena);
	for (int i = 0; i < rows->n; i++)
		merge_row(&merging, &rows->all[i]);
}
