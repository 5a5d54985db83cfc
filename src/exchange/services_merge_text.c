/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "exchange/conf_records.h"
#include "exchange/services_conf.h"
#include "exchange/services_merge.h"

/* The text on its way from the old to the new. */
struct rewriting {
	const char *text;
	size_t copied; /* of the text, up to here */
	const char *line_end;
	struct buf *out;
};

static void copy_until(struct rewriting *to, size_t end)
{
	buf_add_bytes(to->out, to->text + to->copied, end - to->copied);
	to->copied = end;
}

/* Lines as the text has them. */
static void add_lines(struct rewriting *to, const char *lines)
{
	for (; *lines; lines++)
		if (*lines == '\n')
			buf_add(to->out, to->line_end);
		else
			buf_add_char(to->out, *lines);
}

/*
 * Whether the field is to be written anew. That a service is for women only
 * may stand among what it offers, so of these two both are or neither is.
 */
static bool is_due(const struct merge_item *item,
	const struct conf_record *record, enum service_field field)
{
	bool is_pair = field == SERVICE_FIELD_OFFERS ||
		       field == SERVICE_FIELD_WOMEN_ONLY;
	const char *value = item->after.fields[field];

	if (!is_pair)
		return merge_changes(item, field);
	if (!merge_changes(item, SERVICE_FIELD_OFFERS) &&
		!merge_changes(item, SERVICE_FIELD_WOMEN_ONLY))
		return false;
	return record->places[field].to || (value && *value);
}

static void add_value(struct rewriting *to, const struct merge_item *item,
	enum service_field field)
{
	const char *value = item->after.fields[field];

	services_conf_value(to->out, field, value ? value : "");
}

/* The field that is due and stands first behind what is copied; or none. */
static int next_due(const struct rewriting *to, const struct merge_item *item,
	const struct conf_record *record)
{
	int next = SERVICE_FIELDS;

	for (int f = 0; f < SERVICE_FIELDS; f++) {
		const struct conf_place *place = &record->places[f];

		if (!place->to || place->from < to->copied ||
			!is_due(item, record, (enum service_field)f))
			continue;
		if (next == SERVICE_FIELDS ||
			place->from < record->places[next].from)
			next = f;
	}
	return next;
}

/* Where the blanks before p begin, if its line does with them; else p. */
static size_t line_begin(const char *text, size_t p)
{
	size_t begin = p;

	while (begin && strchr(" \t", text[begin - 1]))
		begin--;
	return !begin || text[begin - 1] == '\n' ? begin : p;
}

/* What stands before the first key of the record. */
static const char *indent_of(const struct rewriting *to,
	const struct conf_record *record, struct arena *arena)
{
	size_t key = 0, begin;

	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (record->places[f].to &&
			(!key || record->places[f].key < key))
			key = record->places[f].key;
	begin = line_begin(to->text, key);
	if (begin == key)
		return "\t";
	return arena_strndup(arena, to->text + begin, key - begin);
}

/* What the record did not have, before its '}'. */
static void add_fields(struct rewriting *to, const struct merge_item *item,
	const struct conf_record *record, struct arena *arena)
{
	size_t begin = line_begin(to->text, record->close);
	bool own_line = begin != record->close ||
			to->text[record->close - 1] == '\n';
	const char *indent = own_line ? indent_of(to, record, arena) : "";

	copy_until(to, begin);
	for (int f = 0; f < SERVICE_FIELDS; f++) {
		if (record->places[f].to ||
			!is_due(item, record, (enum service_field)f))
			continue;
		if (!own_line &&
			!strchr(" \t", to->out->text[to->out->len - 1]))
			buf_add_char(to->out, ' ');
		buf_addf(to->out, "%s%s = ", indent, service_field_names[f]);
		add_value(to, item, (enum service_field)f);
		buf_add(to->out, own_line ? to->line_end : " ");
	}
}

static void change_record(struct rewriting *to, const struct merge_item *item,
	const struct conf_record *record, struct arena *arena)
{
	int f;

	while ((f = next_due(to, item, record)) < SERVICE_FIELDS) {
		copy_until(to, record->places[f].from);
		add_value(to, item, (enum service_field)f);
		to->copied = record->places[f].to;
	}
	add_fields(to, item, record, arena);
}

static void add_new_records(struct rewriting *to, const struct merge *merge)
{
	struct buf record;

	buf_init(&record, merge->arena);
	for (int i = 0; i < merge->n; i++) {
		const struct merge_item *item = &merge->items[i];

		if (item->fate != MERGE_NEW)
			continue;
		if (to->out->len && to->out->text[to->out->len - 1] != '\n')
			buf_add(to->out, to->line_end);
		if (to->out->len)
			buf_add(to->out, to->line_end);
		buf_clear(&record);
		services_conf_write(&record, &item->after);
		add_lines(to, record.text);
	}
}

bool merge_write(const struct merge *merge, const char *text, struct buf *out)
{
	const char *line = strchr(text, '\n');
	struct rewriting to = {
		.text = text,
		.line_end = line && line > text && line[-1] == '\r' ? "\r\n"
								    : "\n",
		.out = out,
	};
	struct conf_record record;
	size_t at = 0;
	int i = 0;

	while (conf_next_record(text, &at, &record)) {
		const struct merge_item *item;

		if (i == merge->services->n)
			return false;
		item = merge->of_service[i++];
		if (item && item->fate == MERGE_CHANGED)
			change_record(&to, item, &record, merge->arena);
	}
	if (i != merge->services->n)
		return false;
	copy_until(&to, strlen(text));
	add_new_records(&to, merge);
	return true;
}
