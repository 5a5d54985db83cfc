/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <limits.h>

#include "base/json.h"
#include "base/utf8.h"

static struct arena arena;
static struct buf out;
static struct json json;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	buf_init(&out, &arena);
	json_init(&json, &out);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void json__is__indented_in_order(void **state)
{
	(void)state;
	json_object(&json, NULL);
	json_string(&json, "id", "womens-health");
	json_int(&json, "version", 1);
	json_array(&json, "needs");
	json_object(&json, NULL);
	json_bool(&json, "private", false);
	json_null(&json, "band");
	json_end_object(&json);
	json_string(&json, NULL, "two");
	json_end_array(&json);
	json_bool(&json, "gap", true);
	json_end_object(&json);
	assert_string_equal(out.text, "{\n"
				      "  \"id\": \"womens-health\",\n"
				      "  \"version\": 1,\n"
				      "  \"needs\": [\n"
				      "    {\n"
				      "      \"private\": false,\n"
				      "      \"band\": null\n"
				      "    },\n"
				      "    \"two\"\n"
				      "  ],\n"
				      "  \"gap\": true\n"
				      "}\n");
	assert_int_equal(json.depth, 0);
}

static void json__writes__empty_ones_closed(void **state)
{
	(void)state;
	json_array(&json, NULL);
	json_end_array(&json);
	json_object(&json, NULL);
	json_end_object(&json);
	json_object(&json, NULL);
	json_array(&json, "a");
	json_end_array(&json);
	json_object(&json, "o");
	json_end_object(&json);
	json_int(&json, "n", 1);
	json_end_object(&json);
	assert_string_equal(out.text,
		"[]\n{}\n{\n  \"a\": [],\n  \"o\": {},\n  \"n\": 1\n}\n");
}

static void json__puts_a_comma__after_what_was_empty(void **state)
{
	(void)state;
	json_array(&json, NULL);
	json_object(&json, NULL);
	json_end_object(&json);
	json_array(&json, NULL);
	json_end_array(&json);
	json_end_array(&json);
	assert_string_equal(out.text, "[\n  {},\n  []\n]\n");
}

static void json_string__escapes__what_it_must(void **state)
{
	static const struct {
		const char *value, *text;
	} cases[] = {
		{ "", "\"\"\n" },
		{ "plain", "\"plain\"\n" },
		{ "a \"b\" c", "\"a \\\"b\\\" c\"\n" },
		{ "\\", "\"\\\\\"\n" },
		{ "a\nb\tc", "\"a\\u000ab\\u0009c\"\n" },
		{ "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"\n" },
		{ "é – 漢 😀 </script>", "\"é – 漢 😀 </script>\"\n" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		buf_clear(&out);
		json_string(&json, NULL, cases[i].value);
		assert_string_equal(out.text, cases[i].text);
	}
	buf_clear(&out);
	json_object(&json, NULL);
	json_null(&json, "a \"key\"\n");
	json_end_object(&json);
	assert_string_equal(
		out.text, "{\n  \"a \\\"key\\\"\\u000a\": null\n}\n");
}

/* Reads a JSON string as its grammar says; the end of it, or NULL. */
static const char *read_back(const char *text, char *value)
{
	char hex[5] = "";

	if (*text++ != '"')
		return NULL;
	while (*text != '"') {
		if ((unsigned char)*text < 0x20)
			return NULL;
		if (*text != '\\') {
			*value++ = *text++;
		} else if (text[1] == 'u') {
			memcpy(hex, text + 2, 4);
			*value++ = (char)strtol(hex, NULL, 16);
			text += 6;
		} else if (text[1] == '"' || text[1] == '\\') {
			*value++ = text[1];
			text += 2;
		} else {
			return NULL;
		}
	}
	*value = '\0';
	return text + 1;
}

static void json_string__comes_back__for_every_code_point(void **state)
{
	char value[16], copy[16];
	const char *end;
	uint32_t point;
	size_t n;

	(void)state;
	for (point = 1; point <= 0x10ffff; point++) {
		/* All that is short, then every 61st. */
		if (point > 0x800 && point % 61)
			continue;
		value[0] = 'a';
		n = 1 + utf8_encode(point, value + 1);
		value[n] = 'z';
		value[n + 1] = '\0';
		buf_clear(&out);
		json_string(&json, NULL, value);
		end = read_back(out.text, copy);
		assert_non_null(end);
		assert_string_equal(end, "\n");
		assert_string_equal(copy, value);
	}
}

static void json_int__writes__every_number(void **state)
{
	char both[64];

	(void)state;
	json_int(&json, NULL, LONG_MIN);
	json_int(&json, NULL, LONG_MAX);
	snprintf(both, sizeof(both), "%ld\n%ld\n", LONG_MIN, LONG_MAX);
	assert_string_equal(out.text, both);
}

#define json_test(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		json_test(json__is__indented_in_order),
		json_test(json__writes__empty_ones_closed),
		json_test(json__puts_a_comma__after_what_was_empty),
		json_test(json_string__escapes__what_it_must),
		json_test(json_string__comes_back__for_every_code_point),
		json_test(json_int__writes__every_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
