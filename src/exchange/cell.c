/* SPDX-License-Identifier: MIT */
#include "exchange/cell.h"

#include <stdarg.h>
#include <string.h>

#include "base/ascii.h"
#include "base/clean.h"
#include "exchange/blanks.h"
#include "exchange/field.h"

enum {
	MOST_ITEMS = 256
};

static cell_reader read_line, read_paragraph, read_places, read_id;

/* All others are lines. */
static cell_reader *const readers[SERVICE_FIELDS] = {
	[SERVICE_FIELD_ID] = read_id,
	[SERVICE_FIELD_SUMMARY] = read_paragraph,
	[SERVICE_FIELD_TAGS] = cell_tags,
	[SERVICE_FIELD_NATIONS] = cell_nations,
	[SERVICE_FIELD_AREAS] = read_places,
	[SERVICE_FIELD_ONSITE] = cell_switch,
	[SERVICE_FIELD_PHONE] = cell_phones,
	[SERVICE_FIELD_TEXT_TO] = cell_text_to,
	[SERVICE_FIELD_ADDRESS] = read_places,
	[SERVICE_FIELD_HOURS] = cell_hours,
	[SERVICE_FIELD_HOURS_NOTE] = read_paragraph,
	[SERVICE_FIELD_WOMEN_ONLY] = cell_switch,
	[SERVICE_FIELD_AGE_MIN] = cell_age,
	[SERVICE_FIELD_AGE_MAX] = cell_age,
	[SERVICE_FIELD_ACCEPTS] = cell_taken,
	[SERVICE_FIELD_REFUSES] = cell_taken,
	[SERVICE_FIELD_OFFERS] = cell_offers,
	[SERVICE_FIELD_LANGUAGES] = cell_languages,
	[SERVICE_FIELD_REFERRAL] = cell_referral,
	[SERVICE_FIELD_COST] = read_paragraph,
	[SERVICE_FIELD_HOW] = read_paragraph,
	[SERVICE_FIELD_NEXT] = read_paragraph,
	[SERVICE_FIELD_NOTE] = read_paragraph,
	[SERVICE_FIELD_SAFE_TO_PRINT] = cell_switch,
	[SERVICE_FIELD_ALERT] = read_paragraph,
	[SERVICE_FIELD_STATUS] = cell_status,
	[SERVICE_FIELD_CLOSED_ON] = cell_date,
	[SERVICE_FIELD_VERIFIED] = cell_date,
};

/* Of thousands of mistakes, the last are not kept, only counted. */
__attribute__((format(printf, 2, 0))) static const char *text_of(
	struct diag *diag, const char *format, va_list args)
{
	return diag->unsaid ? "" : arena_vprintf(&diag->arena, format, args);
}

bool cell_wrong(const struct cell *cell, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	diag_error(cell->diag, cell->rows->path, cell->row->number,
		"column '%.80s': %s", cell->heading,
		text_of(cell->diag, format, args));
	va_end(args);
	return false;
}

void cell_warn(const struct cell *cell, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	diag_warning(cell->diag, cell->rows->path, cell->row->number, NULL,
		"column '%.80s': %s", cell->heading,
		text_of(cell->diag, format, args));
	va_end(args);
}

void cell_say(struct cell *cell, enum service_field field, const char *text)
{
	service_row_say(cell->row, field, text, cell->rows->arena);
}

char *cell_item(char **rest, const char *parts)
{
	char *item;

	while ((item = strsep(rest, parts))) {
		item = blanks_trim(item);
		if (*item)
			return item;
	}
	return NULL;
}

char *cell_lower(const struct cell *cell, const char *text)
{
	char *copy = arena_strdup(cell->rows->arena, text);

	for (char *p = copy; *p; p++)
		*p = ascii_lower(*p);
	return copy;
}

static bool read_line(struct cell *cell, enum service_field field)
{
	clean_line(cell->text);
	cell_say(cell, field, cell->text);
	return true;
}

static bool read_paragraph(struct cell *cell, enum service_field field)
{
	cell_say(cell, field, cell->text);
	return true;
}

static bool read_id(struct cell *cell, enum service_field field)
{
	if (!service_is_id(cell->text))
		return cell_wrong(
			cell, "an id is one word, not '%.80s'", cell->text);
	return read_line(cell, field);
}

/* An address may hold a ';' where its lines are parted by their ends. */
static bool read_places(struct cell *cell, enum service_field field)
{
	const char *parts = strchr(cell->text, '\n') ? "\n" : CELL_PARTS;
	char *rest = cell->text, *item;
	struct buf list;

	buf_init(&list, cell->rows->arena);
	while ((item = cell_item(&rest, parts)))
		field_list_add(&list, item);
	cell_say(cell, field, list.text);
	return true;
}

/* More than anybody writes into one cell; each is held against the others. */
static bool has_too_many(const char *text)
{
	int n = 0;

	while ((text = strpbrk(text, CELL_PARTS ",/")) && n <= MOST_ITEMS) {
		text++;
		n++;
	}
	return n > MOST_ITEMS;
}

static bool says_nothing(const char *text)
{
	static const char *const words[] = { "-", "--", "–", "—", "?", "n/a",
		"N/A", "#N/A" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!strcmp(text, words[i]))
			return true;
	return false;
}

/* Yes or no to one thing that she comes with, or that is offered. */
static bool read_asked(struct cell *cell, struct service_column column)
{
	struct service_row *row = cell->row;
	const char *answer = cell_yes_or_no(cell);
	unsigned *yes = &row->takes, *no = &row->refuses, *set;

	if (!answer)
		return false;
	if (!*answer)
		return true;
	if (column.kind == COLUMN_OFFERED) {
		yes = &row->has;
		no = &row->lacks;
	}
	set = (*answer == 'y') == (column.kind != COLUMN_REFUSED) ? yes : no;
	*set |= 1u << column.which;
	return true;
}

bool cell_read(struct cell *cell, struct service_column column)
{
	enum service_field field = (enum service_field)column.which;
	cell_reader *read;

	if (says_nothing(cell->text) || column.kind == COLUMN_UNKNOWN)
		return true;
	if (column.kind != COLUMN_FIELD)
		return read_asked(cell, column);
	if (service_field_kind(field) == KIND_LIST && has_too_many(cell->text))
		return cell_wrong(
			cell, "more than %d things in one cell", MOST_ITEMS);
	read = readers[field] ? readers[field] : read_line;
	return read(cell, field);
}
