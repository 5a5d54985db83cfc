/* SPDX-License-Identifier: MIT */
#include "ui/field.h"

#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "term/key.h"

void field_clear(struct field *field)
{
	explicit_bzero(field, sizeof(*field));
}

void field_set(struct field *field, const char *text)
{
	size_t n = strnlen(text, FIELD_SIZE);

	field_clear(field);
	if (n >= FIELD_SIZE)
		n = utf8_valid_until(text, FIELD_SIZE - 1);
	memcpy(field->text, text, n);
	field->length = field->at = n;
}

static bool is_continued(const struct field *field, size_t at)
{
	return (field->text[at] & 0xc0) == 0x80;
}

static void take_out(struct field *field, size_t from, size_t to)
{
	size_t gone = to - from;

	memmove(field->text + from, field->text + to, field->length - to + 1);
	field->length -= gone;
	explicit_bzero(field->text + field->length, gone);
	field->at = from;
}

static size_t before(const struct field *field)
{
	size_t at = field->at;

	while (at && is_continued(field, --at))
		;
	return at;
}

static size_t after(const struct field *field)
{
	size_t at = field->at;

	if (at < field->length)
		at++;
	while (at < field->length && is_continued(field, at))
		at++;
	return at;
}

static void put_in(struct field *field, uint32_t point)
{
	char bytes[5] = "";
	size_t n = utf8_encode(point, bytes);

	if (clean_line(bytes) || field->length + n >= FIELD_SIZE)
		return;
	memmove(field->text + field->at + n, field->text + field->at,
		field->length - field->at + 1);
	memcpy(field->text + field->at, bytes, n);
	field->length += n;
	field->at += n;
}

bool field_key(struct field *field, uint32_t key)
{
	uint32_t point = key & ~(uint32_t)K_PASTED;

	switch (key) {
	case K_BACKSPACE:
		take_out(field, before(field), field->at);
		return true;
	case K_DELETE:
		take_out(field, field->at, after(field));
		return true;
	case K_LEFT:
		field->at = before(field);
		return true;
	case K_RIGHT:
		field->at = after(field);
		return true;
	case K_HOME:
		field->at = 0;
		return true;
	case K_END:
		field->at = field->length;
		return true;
	case K_CTRL('U'):
		field_clear(field);
		return true;
	default:
		if (point < ' ' || point > 0x10ffff)
			return false;
		put_in(field, point);
		return true;
	}
}
