/* SPDX-License-Identifier: MIT */
#include "exchange/service_row.h"

#include <string.h>

#include "base/ascii.h"
#include "exchange/field.h"

void service_row_say(struct service_row *row, enum service_field field,
	const char *text, struct arena *arena)
{
	enum service_field_kind kind = service_field_kind(field);
	const char *said = row->fields[field];

	if (!said || !*said)
		row->fields[field] = text;
	else if (kind == KIND_LIST)
		row->fields[field] = field_list_join(said, text, arena);
	else if (kind == KIND_PARAGRAPH && *text && !strstr(said, text))
		row->fields[field] = arena_printf(arena, "%s\n%s", said, text);
}

/* That it is not safe to print is said, too: whether that is understood
 * depends on the tags. */
static void add_field(const struct service *service, enum service_field field,
	struct buf *out)
{
	static const char part[] = { SERVICE_PART, '\0' };

	if (field == SERVICE_FIELD_SAFE_TO_PRINT && !service->safe_to_print)
		buf_add(out, "no");
	else
		service_field_add(service, field, part, out);
}

void service_row_of(struct service_row *row, const struct service *service,
	struct arena *arena)
{
	size_t starts[SERVICE_FIELDS];
	struct buf texts;

	*row = (struct service_row){ .number = service->line };
	buf_init(&texts, arena);
	for (int f = 0; f < SERVICE_FIELDS; f++) {
		starts[f] = texts.len;
		add_field(service, (enum service_field)f, &texts);
		buf_add_char(&texts, '\0');
	}
	for (int f = 0; f < SERVICE_FIELDS; f++)
		row->fields[f] = texts.text + starts[f];
}

static void add_squeezed(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text != ' ')
			buf_add_char(out, ascii_lower(*text));
		else if (text[1] && text[1] != ' ')
			buf_add_char(out, ' ');
	}
}

const char *service_row_key(
	const char *name, const char *organisation, struct arena *arena)
{
	struct buf key;

	buf_init(&key, arena);
	add_squeezed(&key, name);
	buf_add_char(&key, SERVICE_PART);
	add_squeezed(&key, organisation ? organisation : "");
	return key.text;
}

static unsigned taken_bits(const char *set)
{
	return field_set_bits(set, taken_names, TAKENS);
}

unsigned service_row_takes(const struct service_row *row)
{
	return row->takes | taken_bits(row->fields[SERVICE_FIELD_ACCEPTS]);
}

unsigned service_row_refuses(const struct service_row *row)
{
	return row->refuses | taken_bits(row->fields[SERVICE_FIELD_REFUSES]);
}

void service_rows_init(
	struct service_rows *rows, const char *path, struct arena *arena)
{
	*rows = (struct service_rows){ .arena = arena, .path = path };
}

struct service_row *service_rows_add(struct service_rows *rows, int number)
{
	size_t size = sizeof(*rows->all), old = (size_t)rows->size;

	if (rows->n == rows->size) {
		rows->size = old ? 2 * rows->size : 64;
		rows->all = arena_grow(rows->arena, rows->all, old * size,
			(size_t)rows->size * size);
	}
	rows->all[rows->n] = (struct service_row){ .number = number };
	return &rows->all[rows->n++];
}
