/* SPDX-License-Identifier: MIT */
#include "exchange/field.h"

#include <string.h>

#include "model/phone.h"

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

const char *field_list_join(
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
	switch (service_field_kind(field)) {
	case KIND_SWITCH:
		return "no";
	case KIND_AGE:
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
