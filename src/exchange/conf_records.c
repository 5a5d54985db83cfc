/* SPDX-License-Identifier: MIT */
#include "exchange/conf_records.h"

#include <string.h>

static const char *skip_comment(const char *p)
{
	const char *end;

	if (p[0] != '/' || p[1] != '*')
		return p + strcspn(p, "\n");
	end = strstr(p + 2, "*/");
	return end ? end + 2 : p + strlen(p);
}

static const char *skip_gap(const char *p)
{
	for (;;) {
		p += strspn(p, " \t\r\n");
		if (*p != '#' && (*p != '/' || (p[1] != '/' && p[1] != '*')))
			return p;
		p = skip_comment(p);
	}
}

/* Behind the text that begins with the quote at p. */
static const char *skip_text(const char *p)
{
	const char quote = *p++;

	while (*p && *p != quote) {
		p += *p == '\\' && p[1];
		p++;
	}
	return *p ? p + 1 : p;
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static const char *skip_list(const char *p)
{
	while (*p && *p != '}')
		p = is_quote(*p) ? skip_text(p) : p + 1;
	return *p ? p + 1 : p;
}

static const char *skip_value(const char *p)
{
	if (is_quote(*p))
		return skip_text(p);
	if (*p == '{')
		return skip_list(p);
	return p + strcspn(p, " \t\r\n#{}=");
}

static size_t name_length(const char *p)
{
	return strspn(p, "abcdefghijklmnopqrstuvwxyz"
			 "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
}

static bool is_name(const char *p, size_t n, const char *name)
{
	return strlen(name) == n && !memcmp(p, name, n);
}

static void keep_place(struct conf_record *record, const char *key, size_t n,
	struct conf_place place)
{
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (is_name(key, n, service_field_names[f]))
			record->places[f] = place;
}

/* From behind the '{' on; gives the place of the '}'. */
static const char *read_section(
	const char *text, const char *p, struct conf_record *record)
{
	for (p = skip_gap(p); *p && *p != '}'; p = skip_gap(p)) {
		const char *key = p, *value;
		size_t n = name_length(p);

		p = skip_gap(p + n);
		if (!n || *p != '=') {
			p += p == key;
			continue;
		}
		value = skip_gap(p + 1);
		p = skip_value(value);
		keep_place(record, key, n,
			(struct conf_place){ (size_t)(key - text),
				(size_t)(value - text), (size_t)(p - text) });
	}
	return p;
}

bool conf_next_record(const char *text, size_t *at, struct conf_record *record)
{
	const char *p = skip_gap(text + *at);

	for (; *p; p = skip_gap(p)) {
		const char *name = p;
		size_t n = name_length(p);

		*record = (struct conf_record){ .from = (size_t)(p - text) };
		p = skip_gap(p + n);
		if (*p != '{') {
			p = skip_value(p);
			p += p == name;
			continue;
		}
		p = read_section(text, p + 1, record);
		record->close = (size_t)(p - text);
		p += *p != '\0';
		*at = (size_t)(p - text);
		if (is_name(name, n, "service"))
			return true;
	}
	return false;
}
