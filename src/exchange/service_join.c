/* SPDX-License-Identifier: MIT */
#include "exchange/service_join.h"

#include <stdint.h>
#include <string.h>

#include "base/map.h"
#include "base/utf8.h"

enum {
	MOST_ID = 60,	/* bytes that are made of a name */
	LAST_WORD = 12, /* about as long: no word is begun to be cut off */
	MOST_ALIKE = 10,
	MOST_JOINED = 8 << 10, /* bytes that several rows say of one field */
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void add_squeezed(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text != ' ')
			buf_add_char(out, lower(*text));
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

/* What a letter is without what stands on it, for U+00C0 to U+017F. */
static const char *plain_letter(uint32_t point, char out[2])
{
	static const char *const latin_1[] = { "a", "a", "a", "a", "a", "a",
		"ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n",
		"o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th",
		"ss" };
	static const char more[] = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
				   "iiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooo"
				   "oooorrrrrrssssssssttttttuuuuuuuuuuuuwwyy"
				   "yzzzzzzs";

	if (point >= 0xc0 && point < 0x100)
		return latin_1[(point - 0xc0) % 32];
	if (point < 0x100 || point >= 0x180)
		return "";
	out[0] = more[point - 0x100];
	out[1] = '\0';
	return out;
}

/* What the character is in an id; NULL: it parts words. */
static const char *id_part(uint32_t point, char out[2])
{
	char c = point < 0x80 ? lower((char)point) : '\0';

	if (point >= 0x80)
		return plain_letter(point, out);
	if (c == '\'')
		return "";
	out[0] = c;
	out[1] = '\0';
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? out : NULL;
}

/* "St Mary's (north)" → "st-marys-north" */
static void add_words(struct buf *id, const char *text)
{
	size_t left = strlen(text), n;
	bool begun = false;

	for (; left && id->len < MOST_ID; text += n, left -= n) {
		uint32_t point;
		char letter[2];
		const char *part;

		n = utf8_decode(text, left, &point, NULL);
		part = id_part(point, letter);
		begun &= part != NULL;
		if (!part || !*part)
			continue;
		if (!begun && id->len > MOST_ID - LAST_WORD)
			return;
		if (!begun && id->len)
			buf_add_char(id, '-');
		buf_add(id, part);
		begun = true;
	}
}

/* For names in letters that no id has: a number that is the same each time. */
static uint32_t number_of(const char *key)
{
	uint32_t number = 2166136261u;

	for (; *key; key++)
		number = (number ^ (unsigned char)*key) * 16777619u;
	return number;
}

static const char *make_id(const struct service_row *row, struct arena *arena)
{
	const char *name = row->fields[SERVICE_FIELD_NAME];
	const char *organisation = row->fields[SERVICE_FIELD_ORGANISATION];
	struct buf id, more;

	buf_init(&id, arena);
	add_words(&id, name);
	if (!id.len)
		buf_addf(&id, "service-%08x",
			(unsigned)number_of(
				service_row_key(name, organisation, arena)));
	if (!organisation)
		return id.text;
	buf_init(&more, arena);
	add_words(&more, organisation);
	/* "Menopause group, With Us" of "With Us" says it already. */
	if (more.len && !strstr(id.text, more.text))
		buf_addf(&id, "-%s", more.text);
	return id.text;
}

/* The id, or "ID-2" and so on where it is taken; soon with a number that is
 * not, or thousands that are alike would be tried against each other. */
static const char *unique(struct map *ids, const char *id,
	const struct service_row *row, struct arena *arena)
{
	const char *tried = id, *key;

	for (int n = 2; map_add(ids, tried, row->number) >= 0; n++) {
		key = service_row_key(row->fields[SERVICE_FIELD_NAME],
			row->fields[SERVICE_FIELD_ORGANISATION], arena);
		tried = n < MOST_ALIKE ? arena_printf(arena, "%s-%d", id, n)
				       : arena_printf(arena, "%s-%08x-%d", id,
						 (unsigned)number_of(key), n);
	}
	return tried;
}

static void give_ids(struct service_rows *rows)
{
	struct map ids;

	map_init(&ids, rows->arena);
	for (int i = 0; i < rows->n; i++)
		if (rows->all[i].fields[SERVICE_FIELD_ID])
			map_add(&ids, rows->all[i].fields[SERVICE_FIELD_ID], i);
	for (int i = 0; i < rows->n; i++) {
		struct service_row *row = &rows->all[i];

		if (row->fields[SERVICE_FIELD_ID])
			continue;
		row->fields[SERVICE_FIELD_ID] = unique(
			&ids, make_id(row, rows->arena), row, rows->arena);
		row->id_made = true;
	}
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
	give_ids(rows);
}
