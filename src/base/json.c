/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <stddef.h>

enum {
	INDENT = 2
};

static bool must_escape(unsigned char c)
{
	return c < 0x20 || c == 0x7f || c == '"' || c == '\\';
}

static void add_escaped(struct buf *out, unsigned char c)
{
	if (c == '"' || c == '\\')
		buf_addf(out, "\\%c", c);
	else
		buf_addf(out, "\\u%04x", c);
}

static void add_string(struct buf *out, const char *value)
{
	size_t n;

	buf_add_char(out, '"');
	while (*value) {
		for (n = 0; value[n] && !must_escape((unsigned char)value[n]);)
			n++;
		buf_add_bytes(out, value, n);
		value += n;
		if (*value)
			add_escaped(out, (unsigned char)*value++);
	}
	buf_add_char(out, '"');
}

static void new_line(struct json *json)
{
	buf_addf(json->out, "\n%*s", json->depth * INDENT, "");
}

/* All that stands before a value. */
static void begin(struct json *json, const char *key)
{
	if (json->begun)
		buf_add_char(json->out, ',');
	if (json->depth)
		new_line(json);
	if (!key)
		return;
	add_string(json->out, key);
	buf_add(json->out, ": ");
}

/* After a value: a file of JSON ends with a newline. */
static void done(struct json *json)
{
	json->begun = json->depth > 0;
	if (!json->depth)
		buf_add_char(json->out, '\n');
}

static void open_with(struct json *json, const char *key, char bracket)
{
	begin(json, key);
	buf_add_char(json->out, bracket);
	json->depth++;
	json->begun = false;
}

static void close_with(struct json *json, char bracket)
{
	json->depth--;
	if (json->begun)
		new_line(json);
	buf_add_char(json->out, bracket);
	done(json);
}

static void add_value(struct json *json, const char *key, const char *value)
{
	begin(json, key);
	buf_add(json->out, value);
	done(json);
}

void json_init(struct json *json, struct buf *out)
{
	*json = (struct json){ .out = out };
}

void json_object(struct json *json, const char *key)
{
	open_with(json, key, '{');
}

void json_array(struct json *json, const char *key)
{
	open_with(json, key, '[');
}

void json_end_object(struct json *json)
{
	close_with(json, '}');
}

void json_end_array(struct json *json)
{
	close_with(json, ']');
}

void json_string(struct json *json, const char *key, const char *value)
{
	begin(json, key);
	add_string(json->out, value);
	done(json);
}

void json_strings(
	struct json *json, const char *key, const char *const *values, int n)
{
	json_array(json, key);
	for (int i = 0; i < n; i++)
		json_string(json, NULL, values[i]);
	json_end_array(json);
}

void json_int(struct json *json, const char *key, long value)
{
	begin(json, key);
	buf_addf(json->out, "%ld", value);
	done(json);
}

void json_bool(struct json *json, const char *key, bool value)
{
	add_value(json, key, value ? "true" : "false");
}

void json_null(struct json *json, const char *key)
{
	add_value(json, key, "null");
}
