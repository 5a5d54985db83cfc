/* SPDX-License-Identifier: MIT */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * A small JSON writer into a buf: indented by two, keys in the order they
 * are written. Commas and line breaks are its business; balance is yours.
 */
struct json {
	struct buf *out;
	int depth;
	bool begun; /* the open object or array has an element */
};

void json_init(struct json *json, struct buf *out);

/* key is NULL inside an array and at the top. */
void json_object(struct json *json, const char *key);
void json_array(struct json *json, const char *key);
void json_end_object(struct json *json);
void json_end_array(struct json *json);
void json_string(struct json *json, const char *key, const char *value);
void json_strings(
	struct json *json, const char *key, const char *const *values, int n);
void json_int(struct json *json, const char *key, long value);
void json_bool(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);

#endif
