/* SPDX-License-Identifier: MIT */
#include "exchange/service_row.h"

#include <string.h>

#include "model/phone.h"

/* All others are lines. */
static const unsigned char kinds[SERVICE_FIELDS] = {
	[SERVICE_FIELD_SUMMARY] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_TAGS] = FIELD_LIST,
	[SERVICE_FIELD_NATIONS] = FIELD_SET,
	[SERVICE_FIELD_AREAS] = FIELD_LIST,
	[SERVICE_FIELD_ONSITE] = FIELD_SWITCH,
	[SERVICE_FIELD_PHONE] = FIELD_LIST,
	[SERVICE_FIELD_ADDRESS] = FIELD_LIST,
	[SERVICE_FIELD_HOURS] = FIELD_LIST,
	[SERVICE_FIELD_HOURS_NOTE] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_WOMEN_ONLY] = FIELD_SWITCH,
	[SERVICE_FIELD_AGE_MIN] = FIELD_AGE,
	[SERVICE_FIELD_AGE_MAX] = FIELD_AGE,
	[SERVICE_FIELD_ACCEPTS] = FIELD_SET,
	[SERVICE_FIELD_REFUSES] = FIELD_SET,
	[SERVICE_FIELD_OFFERS] = FIELD_SET,
	[SERVICE_FIELD_LANGUAGES] = FIELD_LIST,
	[SERVICE_FIELD_REFERRAL] = FIELD_WORD,
	[SERVICE_FIELD_COST] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_HOW] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_NEXT] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_NOTE] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_SAFE_TO_PRINT] = FIELD_SWITCH,
	[SERVICE_FIELD_ALERT] = FIELD_PARAGRAPH,
	[SERVICE_FIELD_STATUS] = FIELD_WORD,
	[SERVICE_FIELD_CLOSED_ON] = FIELD_DATE,
	[SERVICE_FIELD_VERIFIED] = FIELD_DATE,
};

static const char part[] = { SERVICE_PART, '\0' };

enum field_kind field_kind(enum service_field field)
{
	return (enum field_kind)kinds[field];
}

/* Asked of every item of every list: not through service_next_item(). */
static bool list_has(const char *list, const char *item, size_t n)
{
	for (; list; list = strchr(list, SERVICE_PART)) {
		list += *list == SERVICE_PART;
		if (*list == *item && !strncmp(list, item, n) &&
			(list[n] == SERVICE_PART || !list[n]))
			return true;
	}
	return false;
}

static void add_item(struct buf *list, const char *item, size_t n)
{
	if (!n || list_has(list->text, item, n))
		return;
	if (list->len)
		buf_add_char(list, SERVICE_PART);
	buf_add_bytes(list, item, n);
}

void field_list_add(struct buf *list, const char *item)
{
	add_item(list, item, strlen(item));
}

/* Nothing is copied where there is nothing new. */
static const char *join_lists(
	const char *first, const char *second, struct arena *arena)
{
	const char *at = second, *item;
	struct buf list;
	size_t len;
	bool more = false;

	while (!more && service_next_item(&at, &item, &len))
		more = !list_has(first, item, len);
	if (!more)
		return first;
	buf_init(&list, arena);
	buf_add(&list, first);
	while (service_next_item(&second, &item, &len))
		add_item(&list, item, len);
	return list.text;
}

void service_row_say(struct service_row *row, enum service_field field,
	const char *text, struct arena *arena)
{
	enum field_kind kind = field_kind(field);
	const char *said = row->fields[field];

	if (!said || !*said)
		row->fields[field] = text;
	else if (kind == FIELD_LIST)
		row->fields[field] = join_lists(said, text, arena);
	else if (kind == FIELD_PARAGRAPH && *text && !strstr(said, text))
		row->fields[field] = arena_printf(arena, "%s\n%s", said, text);
}

void field_add(const struct service *service, enum service_field field,
	const char *between, struct buf *out)
{
	if (field == SERVICE_FIELD_SAFE_TO_PRINT && !service->safe_to_print)
		buf_add(out, "no");
	else
		service_field_add(service, field, between, out);
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
		field_add(service, (enum service_field)f, part, &texts);
		buf_add_char(&texts, '\0');
	}
	for (int f = 0; f < SERVICE_FIELDS; f++)
		row->fields[f] = texts.text + starts[f];
}

unsigned field_set_bits(const char *set, const char *const *words, int n)
{
	unsigned bits = 0;

	for (int i = 0; set && i < n; i++)
		if (list_has(set, words[i], strlen(words[i])))
			bits |= 1u << i;
	return bits;
}

const char *field_set_text(
	unsigned bits, const char *const *words, int n, struct arena *arena)
{
	struct buf set;

	buf_init(&set, arena);
	for (int i = 0; i < n; i++)
		if (bits >> i & 1)
			field_list_add(&set, words[i]);
	return set.text;
}

static bool is_bare_number(const char *text, size_t n)
{
	return strspn(text, "()+- 0123456789") >= n;
}

/* Whatever blanks and brackets stand between the digits. */
static bool is_same_phone(const char *a, const char *b)
{
	char left[PHONE_SIZE], right[PHONE_SIZE];
	const char *first, *second;
	size_t n, m;

	for (;;) {
		bool more = service_next_item(&a, &first, &n);

		if (more != service_next_item(&b, &second, &m))
			return false;
		if (!more)
			return true;
		if (n == m && !memcmp(first, second, n))
			continue;
		if (!is_bare_number(first, n) || !is_bare_number(second, m))
			return false;
		if (strcmp(phone_digits(first, n, left),
			    phone_digits(second, m, right)))
			return false;
	}
}

/* What stands for nothing said, where that is a value of its own. */
static const char *unsaid(enum service_field field)
{
	/* That follows from the tags. */
	if (field == SERVICE_FIELD_SAFE_TO_PRINT)
		return "";
	switch (field_kind(field)) {
	case FIELD_SWITCH:
		return "no";
	case FIELD_AGE:
		return "0";
	default:
		return "";
	}
}

bool field_is_same(enum service_field field, const char *a, const char *b)
{
	a = a && *a ? a : unsaid(field);
	b = b && *b ? b : unsaid(field);
	if (field == SERVICE_FIELD_PHONE || field == SERVICE_FIELD_TEXT_TO)
		return is_same_phone(a, b);
	return !strcmp(a, b);
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
