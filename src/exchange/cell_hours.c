/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "model/hours.h"
#include "exchange/cell.h"
#include "exchange/field.h"
#include "exchange/hours_words.h"

/* Adds what can be read of it; false if that is not all of it. */
static bool add_line(struct buf *list, const char *text)
{
	char line[HOURS_LINE_SIZE];
	struct hours_line read;

	if (hours_parse(text, &read)) {
		field_list_add(list, text);
		return true;
	}
	if (!hours_from_words(text, line))
		return false;
	field_list_add(list, line);
	return true;
}

/* "Mon 9-5, Tue 10-4" is two lines, "Mon, Tue 9-5" is one. */
static bool add_lines(struct cell *cell, struct buf *list, const char *text)
{
	struct arena *arena = cell->rows->arena;
	char *rest, *item;
	struct buf lines;

	if (add_line(list, text))
		return true;
	buf_init(&lines, arena);
	rest = arena_strdup(arena, text);
	while ((item = cell_item(&rest, ",")))
		if (!add_line(&lines, item))
			return false;
	rest = lines.text;
	while ((item = cell_item(&rest, (const char[]){ SERVICE_PART, '\0' })))
		field_list_add(list, item);
	return true;
}

/* What cannot be read as hours says something all the same. */
bool cell_hours(struct cell *cell, enum service_field field)
{
	char *rest = cell->text, *item;
	struct buf list;

	buf_init(&list, cell->rows->arena);
	while ((item = cell_item(&rest, CELL_PARTS))) {
		if (add_lines(cell, &list, item))
			continue;
		cell_warn(cell,
			"'%.80s' cannot be read as hours (like TU 14:00-16:00), "
			"so it goes into 'hours_note'",
			item);
		cell_say(cell, SERVICE_FIELD_HOURS_NOTE, item);
	}
	if (list.len)
		cell_say(cell, field, list.text);
	return true;
}
