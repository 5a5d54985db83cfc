/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "base/date_entry.h"
#include "base/fold.h"
#include "base/json.h"
#include "base/utf8.h"
#include "model/grade.h"
#include "model/hours.h"
#include "model/phone.h"
#include "exchange/hours_words.h"

/*
 * Any bytes as a text: what they are as UTF-8, how it is broken into lines,
 * cleaned and made ASCII; and what people type: dates, hours, numbers.
 */

/* A sequence is right if it is what its code point is written as. */
static void check_decoding(const uint8_t *bytes, size_t n)
{
	const char *text = (const char *)bytes;
	size_t good = 0, at = 0;
	bool all_valid = true;

	while (at < n) {
		uint32_t point;
		char again[4];
		bool valid;
		size_t took = utf8_decode(text + at, n - at, &point, &valid);

		if (!took || took > 4 || took > n - at)
			fuzz_wrong("%zu bytes at %zu of %zu", took, at, n);
		if (valid != (utf8_encode(point, again) == took &&
				     !memcmp(again, text + at, took)))
			fuzz_wrong("U+%04X at %zu is %d", point, at, valid);
		all_valid &= valid;
		at += took;
		if (all_valid)
			good = at;
	}
	if (utf8_valid_until(text, n) != good)
		fuzz_wrong("valid until %zu, not %zu",
			utf8_valid_until(text, n), good);
}

static int width_of(const char *text, size_t n)
{
	char *copy = fuzz_text((const uint8_t *)text, n);
	int width = utf8_width(copy);

	free(copy);
	return width;
}

/* Whether there is one character that takes any room. */
static bool is_one_wide(const char *text, size_t n)
{
	int wide = 0;

	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);

		wide += utf8_point_width(point) > 0;
		text += took;
		n -= took;
	}
	return wide == 1;
}

static void check_wrap(const char *text, int columns)
{
	size_t start = 0;

	while (text[start]) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, columns), lost;

		if (start <= from || end < from || end > start)
			fuzz_wrong("from %zu to %zu, and on from %zu", from,
				end, start);
		if (memchr(text + from, '\n', end - from))
			fuzz_wrong("two lines in one at %zu", from);
		if (width_of(text + from, end - from) > columns &&
			!is_one_wide(text + from, end - from))
			fuzz_wrong("%d columns from %zu to %zu", columns, from,
				end);
		lost = strspn(text + end, " \t");
		lost += text[end + lost] == '\n';
		if (start - end > lost)
			fuzz_wrong("lost from %zu to %zu", end, start);
	}
	if (start != strlen(text))
		fuzz_wrong("behind the end");
}

static void check_clean(const char *text, bool (*clean)(char *), bool one_line)
{
	size_t n = strlen(text);
	char *copy = fuzz_text((const uint8_t *)text, n);
	bool changed = clean(copy);

	if (strlen(copy) > n || changed != !!strcmp(copy, text))
		fuzz_wrong("'%s' is cleaned to '%s'", text, copy);
	fuzz_check_clean("what is clean", copy, "");
	if (one_line && strpbrk(copy, "\n\t"))
		fuzz_wrong("not one line: '%s'", copy);
	if (clean(copy))
		fuzz_wrong("not clean yet: '%s'", copy);
	free(copy);
}

static void check_fold(const char *text)
{
	struct arena arena;
	const char *folded;

	arena_init(&arena);
	folded = fold_to_ascii(text, &arena);
	for (const char *at = folded; *at; at++)
		if (*at & 0x80)
			fuzz_wrong("not ASCII: '%s'", folded);
	if (fold_to_ascii(folded, &arena) != folded)
		fuzz_wrong("folded twice: '%s'", folded);
	arena_release(&arena);
}

static void check_json(const char *text)
{
	char *copy = fuzz_text((const uint8_t *)text, strlen(text));
	struct arena arena;
	struct json json;
	struct buf out;

	clean_text(copy);
	arena_init(&arena);
	buf_init(&out, &arena);
	json_init(&json, &out);
	json_object(&json, NULL);
	json_string(&json, copy, copy);
	json_end_object(&json);
	fuzz_check_json(out.text);
	arena_release(&arena);
	free(copy);
}

/* What is understood as a day is understood as itself in any form. */
static void check_dates(const char *text)
{
	const struct date today = { 2026, 11, 20 };
	char said[DATE_TEXT_SIZE];
	struct date date, again;

	if (date_entered(text, today, &date) &&
		(!date_entered(date_text(date, said), today, &again) ||
			date_to_day(again) != date_to_day(date)))
		fuzz_wrong("'%s' is not '%s'", text, said);
	if (month_entered(text, today, &date) &&
		(!month_entered(month_text(date, said), today, &again) ||
			date_to_month(again) != date_to_month(date)))
		fuzz_wrong("'%s' is not '%s'", text, said);
	if (date_parse(text, &date) && date_to_day(date_from_day(date_to_day(
					       date))) != date_to_day(date))
		fuzz_wrong("'%s' is no day", text);
}

static void check_hours(const char *text)
{
	const struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };
	char line[HOURS_LINE_SIZE], said[OPEN_TEXT_SIZE];
	struct hours_line hours;
	struct open open;

	if (hours_from_words(text, line) && *line && !hours_parse(line, &hours))
		fuzz_wrong("'%s' is no line of hours", line);
	if (!hours_parse(text, &hours))
		return;
	open = hours_open(&hours, 1, &now, NATION_SCOTLAND);
	open_text(&open, &now, said);
	fuzz_check_clean("hours", said, "");
	hours_said(&hours, said);
	fuzz_check_clean("hours", said, "");
	for (int i = 0; i < PARTS_OF_WEEK; i++)
		hours_have(&hours, 1, (enum part_of_week)i);
}

static void check_number(const char *text)
{
	char digits[PHONE_SIZE];

	phone_digits(text, strlen(text), digits);
	if (strspn(digits, "0123456789") != strlen(digits))
		fuzz_wrong("'%s' is no number", digits);
	phone_is_uk(digits, true);
	phone_is_short(digits, false);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const int widths[] = { 1, 2, 7, 30, 72 };
	char *text = fuzz_text(bytes, n);
	struct grade grade;

	check_decoding(bytes, n);
	for (size_t i = 0; i < sizeof(widths) / sizeof(*widths); i++)
		check_wrap(text, widths[i]);
	check_clean(text, clean_text, false);
	check_clean(text, clean_line, true);
	check_fold(text);
	check_json(text);
	check_dates(text);
	check_hours(text);
	check_number(text);
	grade_init(&grade);
	grade_add(&grade, text);
	if (!(grade_value(&grade) >= 0))
		fuzz_wrong("grade %f", grade_value(&grade));
	free(text);
	return 0;
}
