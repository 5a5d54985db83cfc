/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "model/phone.h"
#include "exchange/blanks.h"
#include "exchange/cell.h"
#include "exchange/field.h"

#define DIGITS "0123456789"

enum {
	LEAST_DIGITS = 3 /* of a number: 999 */
};

static size_t count_digits(const char *text, size_t n)
{
	size_t digits = 0;

	for (size_t i = 0; i < n && text[i]; i++)
		digits += text[i] >= '0' && text[i] <= '9';
	return digits;
}

/* How long the item at p is. "0141 496 0001/2" and "…, ext 3" are one. */
static size_t item_size(const char *p)
{
	size_t n = 0;

	for (;;) {
		n += strcspn(p + n, ";|\n,/");
		if (!p[n] || strchr(";|\n", p[n]))
			return n;
		if (count_digits(p + n + 1, strcspn(p + n + 1, ";|\n,/")) >=
			LEAST_DIGITS)
			return n;
		n++;
	}
}

/* "0141 496 0001 or 0141 496 0002" */
static void part_at_or(char *text)
{
	char *p = text;

	while ((p = strstr(p, " or ")))
		memcpy(p, ";   ", 4);
}

/* "+44 1234 …" in quotes of its own, or '01234, for a spreadsheet's sake */
static char *without_quotes(char *text)
{
	size_t n = strlen(text);

	text = blanks_trim(text);
	if (*text == '\'')
		return text + 1;
	if (n < 2 || *text != '"' || text[n - 1] != '"')
		return text;
	text[n - 1] = '\0';
	return text + 1;
}

/* 4.41415E+11: what a column that is too narrow makes of a number. */
static bool is_cut_by_spreadsheet(const char *text)
{
	text += strspn(text, DIGITS ".,");
	return (text[0] == 'E' || text[0] == 'e') && text[1] == '+' &&
	       text[2 + strspn(text + 2, DIGITS)] == '\0';
}

/* Behind so many digits, and behind what is no digit, or a 0, after them. */
static const char *skip_country(const char *text, size_t digits)
{
	while (digits)
		digits -= strchr(DIGITS, *text++) != NULL;
	return text + strspn(text, "0 ()-.");
}

/* A number without words around it, as it is written in the UK; NULL: as it
 * stands. */
static const char *national(struct cell *cell, const char *text)
{
	struct arena *arena = cell->rows->arena;
	size_t digits = count_digits(text, strlen(text)), country = 0;
	const char *from = text + strspn(text, "(+ "), *number;
	bool whole = strchr(text, '+') || !strncmp(from, "00", 2);
	char bare[PHONE_SIZE];

	phone_digits(text, strlen(text), bare);
	if (!strncmp(from, "0044", 4))
		country = 4;
	else if (!strncmp(from, "44", 2) && digits > 10)
		country = 2;
	if (country)
		number = arena_printf(
			arena, "0%s", skip_country(from, country));
	else if (digits == 10 && !whole && strchr("12378", *bare))
		number = arena_printf(arena, "0%s", from);
	else
		return NULL;
	/* Brackets that have lost their other half. */
	if (strchr(number, ')'))
		number = arena_printf(
			arena, "%s%s", *bare == '0' ? "" : "0", bare);
	if (!whole)
		cell_warn(cell, "'%.40s' has lost its beginning: read as '%s'",
			text, number);
	return number;
}

/* The item as a number, as it stands, or NULL where it is none. */
static const char *phone_of(struct cell *cell, char *text)
{
	const char *number;

	blanks_loosen(text);
	text = without_quotes(text);
	if (count_digits(text, strlen(text)) < LEAST_DIGITS)
		return NULL;
	if (text[strspn(text, DIGITS " ()+-.")] != '\0')
		return text;
	number = national(cell, text);
	return number ? number : text;
}

/* Says that there is no number, if something else is in its place. */
static void warn_of(const struct cell *cell, const char *text)
{
	if (strcmp(cell_lower(cell, text), "none"))
		cell_warn(
			cell, "'%.80s' is no number, so it is left out", text);
}

static bool wrong_number(const struct cell *cell, const char *text)
{
	return cell_wrong(cell,
		"the spreadsheet has cut this number ('%.40s'): make the "
		"column one of texts, and write it anew",
		text);
}

bool cell_phones(struct cell *cell, enum service_field field)
{
	struct arena *arena = cell->rows->arena;
	char *p = cell->text;
	struct buf list;
	size_t n;

	if (is_cut_by_spreadsheet(p))
		return wrong_number(cell, p);
	buf_init(&list, arena);
	part_at_or(p);
	for (; *p; p += n + (p[n] != '\0')) {
		char *item;
		const char *number;

		n = item_size(p);
		item = blanks_trim(arena_strndup(arena, p, n));
		if (!*item)
			continue;
		if (is_cut_by_spreadsheet(item))
			return wrong_number(cell, item);
		number = phone_of(cell, item);
		if (number)
			field_list_add(&list, number);
		else
			warn_of(cell, item);
	}
	if (list.len)
		cell_say(cell, field, list.text);
	return true;
}

bool cell_text_to(struct cell *cell, enum service_field field)
{
	const char *number;

	if (is_cut_by_spreadsheet(cell->text))
		return wrong_number(cell, cell->text);
	number = phone_of(cell, cell->text);
	if (number)
		cell_say(cell, field, number);
	else
		warn_of(cell, cell->text);
	return true;
}
