/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/utf8.h"
#include "term/decoder.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	MOST = 64 /* bytes at a time */
};

struct typed {
	uint32_t points[MOST];
	size_t n;
};

/* All that comes out of these bytes; it goes on from what was before them. */
static struct typed decode(struct decoder *decoder, const char *bytes, size_t n)
{
	struct typed typed = { .n = 0 };

	for (size_t i = 0; i < n; i++)
		if (decoder_take(decoder, (unsigned char)bytes[i],
			    &typed.points[typed.n]))
			typed.n++;
	return typed;
}

/* "é z": as text, for what is wrong to be read. */
static const char *text_of(const struct typed *typed)
{
	static char out[4 * MOST + 1];
	size_t n = 0;

	for (size_t i = 0; i < typed->n; i++)
		n += utf8_encode(typed->points[i], out + n);
	out[n] = '\0';
	return out;
}

static void decoder__reads__every_character_there_is(void **state)
{
	struct decoder decoder = { .n = 0 };
	char bytes[4];

	(void)state;
	for (uint32_t point = 0; point <= 0x10ffff; point++) {
		struct typed typed;

		if (point >= 0xd800 && point <= 0xdfff)
			continue;
		typed = decode(&decoder, bytes, utf8_encode(point, bytes));
		if (typed.n != 1 || typed.points[0] != point)
			fail_msg("U+%04X", point);
	}
}

static void decoder_take__waits__for_the_last_byte(void **state)
{
	static const char *const texts[] = { "a", "é", "–", "😀" };
	struct decoder decoder = { .n = 0 };
	uint32_t point;

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		size_t n = strlen(texts[i]);

		assert_int_equal(n, i + 1);
		for (size_t at = 0; at < n; at++)
			assert_int_equal(
				decoder_take(&decoder,
					(unsigned char)texts[i][at], &point),
				at == n - 1);
	}
}

static const struct {
	const char *bytes, *typed;
} broken_cases[] = {
	{ "x\x80y", "xy" },
	{ "\xbf\xbf\xbfy", "y" },
	/* Latin-1: an é, and the letters behind it */
	{ "caf\xe9 noir", "caf noir" },
	{ "\xe9\x61\x62", "ab" },
	{ "\xe9t\xe9s", "ts" },
	{ "\xfcnter \xfc", "nter " },
	/* overlong */
	{ "\xc0\x80z", "z" },
	{ "\xc1\xbfz", "z" },
	{ "\xe0\x80\x80z", "z" },
	{ "\xe0\x9f\xbfz", "z" },
	{ "\xf0\x80\x80\x80z", "z" },
	{ "\xf0\x8f\xbf\xbfz", "z" },
	/* surrogates, and beyond the last character */
	{ "\xed\xa0\x80z", "z" },
	{ "\xed\xbf\xbfz", "z" },
	{ "\xed\xa0\xbd\xed\xb8\x80z", "z" },
	{ "\xf4\x90\x80\x80z", "z" },
	{ "\xf5\x80\x80\x80z", "z" },
	{ "\xff\xfez", "z" },
	/* broken off by another character, of each length */
	{ "\xe2\x80z", "z" },
	{ "\xe2\x80é", "é" },
	{ "\xe2–", "–" },
	{ "\xf0\x9f\x98z", "z" },
	{ "\xf0\x9f\x98😀", "😀" },
	{ "\xc3\xc3\xa9", "é" },
	{ "\xf0\x9f\x98\xe2\x80\xc3z", "z" },
	/* one byte too many */
	{ "é\xa9z", "éz" },
	{ "😀\x80\x80z", "😀z" },
	/* a key that is no letter comes through, too */
	{ "\xe2\x80\x1b", "\x1b" },
	{ "\xe2\x07", "\x07" },
	{ "\xf0\x9f\r", "\r" },
};

static void decoder__forgets__what_is_broken_and_no_more(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(broken_cases); i++) {
		struct decoder decoder = { .n = 0 };
		struct typed typed = decode(&decoder, broken_cases[i].bytes,
			strlen(broken_cases[i].bytes));

		if (strcmp(text_of(&typed), broken_cases[i].typed))
			fail_msg("case %zu: '%s'", i, text_of(&typed));
	}
}

/* Whatever two bytes were there, the key after them is not lost. */
static void decoder__gives__an_ordinary_key_after_any_byte(void **state)
{
	(void)state;
	for (int first = 0; first < 256; first++)
		for (int second = 0; second < 256; second++) {
			struct decoder decoder = { .n = 0 };
			char bytes[3] = { (char)first, (char)second, 'k' };
			struct typed typed = decode(&decoder, bytes, 3);

			if (!typed.n || typed.points[typed.n - 1] != 'k')
				fail_msg("%02x %02x", first, second);
			if (first >= 0x80 && second >= 'a' && second <= 'z')
				assert_int_equal(typed.n, 2);
		}
}

static uint32_t seed = 2463534242u;

static uint32_t any(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % below;
}

/* What a reader of the whole text takes for valid is what was typed. */
static struct typed valid_in(const char *bytes, size_t n)
{
	struct typed typed = { .n = 0 };
	bool valid;

	while (n) {
		size_t took = utf8_decode(
			bytes, n, &typed.points[typed.n], &valid);

		typed.n += valid;
		bytes += took;
		n -= took;
	}
	return typed;
}

/* Mostly bytes of characters, in any order. */
static size_t fill_any(char *bytes)
{
	static const char *const pieces[] = { "a", "é", "–", "😀", "\xe9",
		"\xe2\x80", "\xf0\x9f\x98", "\x80", "\xed\xa0\x80", "\xc0" };
	size_t n = 0, pieces_wanted = any(MOST / 4);

	while (pieces_wanted--) {
		const char *piece = pieces[any(LENGTH(pieces))];

		if (!any(4))
			bytes[n++] = (char)any(256);
		else
			while (*piece)
				bytes[n++] = *piece++;
	}
	return n;
}

static void decoder__loses__nothing_but_the_broken_character(void **state)
{
	struct decoder decoder = { .n = 0 };
	char bytes[MOST + 1];

	(void)state;
	for (int i = 0; i < 300000; i++) {
		size_t n = fill_any(bytes);
		struct typed expected, typed;

		bytes[n++] = 'k'; /* nothing is left for the next round */
		expected = valid_in(bytes, n);
		typed = decode(&decoder, bytes, n);
		assert_int_equal(typed.n, expected.n);
		assert_memory_equal(typed.points, expected.points,
			typed.n * sizeof(*typed.points));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decoder__reads__every_character_there_is),
		cmocka_unit_test(decoder_take__waits__for_the_last_byte),
		cmocka_unit_test(decoder__forgets__what_is_broken_and_no_more),
		cmocka_unit_test(
			decoder__gives__an_ordinary_key_after_any_byte),
		cmocka_unit_test(
			decoder__loses__nothing_but_the_broken_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
