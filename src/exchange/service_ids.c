/* SPDX-License-Identifier: MIT */
#include "exchange/service_ids.h"

#include <stdint.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"

enum {
	MOST_ID = 60,	/* bytes that are made of a name */
	LAST_WORD = 12, /* about as long: no word is begun to be cut off */
	MOST_ALIKE = 10,
};

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
	char c = point < 0x80 ? ascii_lower((char)point) : '\0';

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

void service_rows_give_ids(struct service_rows *rows)
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
