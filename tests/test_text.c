/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <langinfo.h>
#include <locale.h>

#include "base/i18n.h"
#include "base/utf8.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	const char *text;
	size_t took;
	uint32_t point; /* 0xfffd: not valid, but for U+FFFD */
} decode_cases[] = {
	{ "a", 1, 'a' },
	{ "\x7f", 1, 0x7f },
	{ "\xc2\x80", 2, 0x80 },
	{ "é", 2, 0xe9 },
	{ "\xdf\xbf", 2, 0x7ff },
	{ "\xe0\xa0\x80", 3, 0x800 },
	{ "–", 3, 0x2013 },
	{ "\xed\x9f\xbf", 3, 0xd7ff },
	{ "\xee\x80\x80", 3, 0xe000 },
	{ "\xef\xbf\xbf", 3, 0xffff },
	{ "\xf0\x90\x80\x80", 4, 0x10000 },
	{ "😀", 4, 0x1f600 },
	{ "\xf4\x8f\xbf\xbf", 4, 0x10ffff },
	/* bytes that begin nothing */
	{ "\x80", 1, 0xfffd },
	{ "\xbf\xbf", 1, 0xfffd },
	{ "\xc0\x80", 1, 0xfffd },
	{ "\xc1\xbf", 1, 0xfffd },
	{ "\xf5\x80\x80\x80", 1, 0xfffd },
	{ "\xff\xff", 1, 0xfffd },
	/* overlong, surrogates, beyond the last */
	{ "\xe0\x9f\xbf", 1, 0xfffd },
	{ "\xf0\x8f\xbf\xbf", 1, 0xfffd },
	{ "\xed\xa0\x80", 1, 0xfffd },
	{ "\xed\xbf\xbf", 1, 0xfffd },
	{ "\xf4\x90\x80\x80", 1, 0xfffd },
	/* cut off, by the end or by something else */
	{ "\xc3", 1, 0xfffd },
	{ "\xc3z", 1, 0xfffd },
	{ "\xe2\x80", 2, 0xfffd },
	{ "\xe2\x80z", 2, 0xfffd },
	{ "\xe2z", 1, 0xfffd },
	{ "\xf0\x9f\x98", 3, 0xfffd },
	{ "\xf0\x9f\x98\xc3", 3, 0xfffd },
	{ "\xf0\x9f", 2, 0xfffd },
};

static void utf8_decode__reads__well_formed_and_not(void **state)
{
	uint32_t point;
	size_t i, took;
	bool valid;

	(void)state;
	for (i = 0; i < LENGTH(decode_cases); i++) {
		took = utf8_decode(decode_cases[i].text,
			strlen(decode_cases[i].text), &point, &valid);
		if (took != decode_cases[i].took ||
			point != decode_cases[i].point ||
			valid != (decode_cases[i].point != 0xfffd))
			fail_msg("case %zu: %zu bytes, U+%04X", i, took, point);
	}
	assert_int_equal(utf8_decode("\xef\xbf\xbd", 3, &point, &valid), 3);
	assert_int_equal(point, 0xfffd);
	assert_true(valid);
	assert_int_equal(utf8_decode("", 1, &point, &valid), 1);
	assert_int_equal(point, 0);
	assert_true(valid);
	assert_int_equal(utf8_decode("é", 1, &point, NULL), 1);
	assert_int_equal(point, 0xfffd);
	assert_int_equal(utf8_decode("x", 0, &point, &valid), 0);
	assert_false(valid);
}

static void utf8_encode__is__undone_by_decode(void **state)
{
	uint32_t point, back;
	char out[4];
	size_t n;
	bool valid;

	(void)state;
	for (point = 0; point <= 0x10ffff; point++) {
		if (point >= 0xd800 && point <= 0xdfff)
			continue;
		n = utf8_encode(point, out);
		if (utf8_decode(out, n, &back, &valid) != n || !valid ||
			back != point)
			fail_msg("U+%04X", point);
	}
	for (point = 0xd800; point <= 0xdfff; point++) {
		assert_int_equal(utf8_encode(point, out), 3);
		assert_memory_equal(out, "\xef\xbf\xbd", 3);
	}
	assert_int_equal(utf8_encode(0x110000, out), 3);
	assert_int_equal(utf8_encode(UINT32_MAX, out), 3);
	assert_memory_equal(out, "\xef\xbf\xbd", 3);
}

static void utf8_valid_until__finds__the_first_bad_byte(void **state)
{
	(void)state;
	assert_int_equal(utf8_valid_until("", 0), 0);
	assert_int_equal(utf8_valid_until("plain", 5), 5);
	assert_int_equal(utf8_valid_until("a\0b\xff", 4), 3);
	assert_int_equal(utf8_valid_until("é–😀", 9), 9);
	assert_int_equal(utf8_valid_until("é–😀", 8), 5);
	assert_int_equal(utf8_valid_until("é\xed\xa0\x80", 5), 2);
}

static void utf8_width__counts__columns(void **state)
{
	static const struct {
		const char *text;
		int width;
	} cases[] = {
		{ "", 0 }, { "plain", 5 }, { "café", 4 },
		{ "cafe\xcc\x81", 4 }, /* a combining accent */
		{ "漢字", 4 }, { "😀", 2 }, { "✓ ● – “”", 8 },
		{ "a\xff\xc3z", 4 }, /* as U+FFFD */
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++)
		assert_int_equal(utf8_width(cases[i].text), cases[i].width);
	assert_int_equal(utf8_point_width(0x85), 1);
	assert_int_equal(utf8_point_width(0x1b), 1);
	assert_int_equal(utf8_point_width(0x10ffff), 1);
	assert_int_equal(utf8_point_width(UINT32_MAX), 1);
	assert_int_equal(utf8_point_width(0x200d), 0);
}

/* The lines, each in brackets. */
static void wrap(const char *text, int columns, char *out, size_t size)
{
	size_t start = 0, from, end, n = 0;

	out[0] = '\0';
	while (text[start]) {
		from = start;
		end = utf8_wrap(text, &start, columns);
		n += (size_t)snprintf(out + n, size - n, "[%.*s]",
			(int)(end - from), text + from);
	}
}

static const struct {
	const char *text;
	int columns;
	const char *lines;
} wrap_cases[] = {
	{ "", 10, "" },
	{ "one", 10, "[one]" },
	{ "one two three", 7, "[one two][three]" },
	{ "one two three", 6, "[one][two][three]" },
	{ "one two three", 13, "[one two three]" },
	{ "one two three", 12, "[one two][three]" },
	{ "one   two", 5, "[one][two]" },
	{ "one  two", 8, "[one  two]" },
	{ "one two   ", 7, "[one two]" },
	{ "one two   ", 3, "[one][two]" },
	{ "one\ttwo", 3, "[one][two]" },
	{ "one\ntwo", 10, "[one][two]" },
	{ "one\n\ntwo\n", 10, "[one][][two]" },
	{ "\n", 10, "[]" },
	{ "one   \ntwo", 3, "[one][two]" },
	{ "   ", 2, "[]" },
	{ "  in\n  out", 10, "[  in][  out]" },
	{ "  in", 3, "[][in]" },
	{ "abcdefgh", 3, "[abc][def][gh]" },
	{ "a bcdefgh i", 3, "[a][bcd][efg][h i]" },
	{ "abc", 0, "[a][b][c]" },
	{ "a b", -5, "[a][b]" },
	{ "漢字漢", 4, "[漢字][漢]" },
	{ "漢字漢", 5, "[漢字][漢]" },
	{ "漢字", 1, "[漢][字]" },
	{ "a漢", 2, "[a][漢]" },
	{ "e\xcc\x81\x65\xcc\x81", 1, "[e\xcc\x81][e\xcc\x81]" },
	{ "漢\xcc\x81x", 1, "[漢\xcc\x81][x]" },
	{ "a    \xcc\x81z", 3, "[a][\xcc\x81z]" },
	{ "10\xc2\xa0km away", 6, "[10\xc2\xa0km][away]" },
	{ "“She chooses” – skips", 13, "[“She chooses”][– skips]" },
};

static void utf8_wrap__breaks__at_blanks(void **state)
{
	char lines[256];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(wrap_cases); i++) {
		wrap(wrap_cases[i].text, wrap_cases[i].columns, lines,
			sizeof(lines));
		assert_string_equal(lines, wrap_cases[i].lines);
	}
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Marks of no width do not count. */
static bool is_one_wide_character(const char *line)
{
	uint32_t point;
	int width = 0;

	while (*line && !width) {
		line += utf8_decode(line, strlen(line), &point, NULL);
		width = utf8_point_width(point);
	}
	return width == 2 && utf8_width(line) == 0;
}

/* All lines as wide as they may be, and nothing that can be seen is lost. */
static void assert_wraps(const char *text, int columns)
{
	size_t start = 0, from, end, seen = 0;
	char line[256];

	while (text[start]) {
		from = start;
		end = utf8_wrap(text, &start, columns);
		assert_true(start > from && end >= from && end <= start);
		for (; seen < from; seen++)
			assert_true(is_blank(text[seen]));
		seen = end;
		assert_true(end == from || !is_blank(text[end - 1]));
		assert_null(memchr(text + from, '\n', end - from));
		assert_in_range(end - from, 0, sizeof(line) - 1);
		snprintf(line, sizeof(line), "%.*s", (int)(end - from),
			text + from);
		if (utf8_width(line) > columns)
			assert_true(
				columns == 1 && is_one_wide_character(line));
	}
	for (; text[seen]; seen++)
		assert_true(is_blank(text[seen]));
}

static void utf8_wrap__loses__nothing_at_any_width(void **state)
{
	static const char *const texts[] = {
		"A conversation, not a test. She chooses what to talk about,\n"
		"skips what she likes,   and stops when she likes.\n\n\tEnd. ",
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau "
		"und noch ein Wort",
		"漢字かな交じり文 mit e\xcc\x81inem Wort und 😀😀😀😀😀",
		"سلام دنیا – Привет, мир – Γειά σου Κόσμε – ชาวโลก",
		"   leading\n   again\n          \n x",
	};
	int columns;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(texts); i++)
		for (columns = 1; columns <= 100; columns++)
			assert_wraps(texts[i], columns);
}

static void utf8_wrap__is_quick__with_a_long_word(void **state)
{
	enum {
		LONG = 1000000
	};
	char *text = malloc(LONG + 1);
	size_t start = 0, lines = 0;

	(void)state;
	assert_non_null(text);
	memset(text, 'x', LONG);
	text[LONG] = '\0';
	for (; text[start]; lines++)
		utf8_wrap(text, &start, 80);
	assert_int_equal(lines, LONG / 80);
	free(text);
}

/* xorshift: the same strings every time. */
static uint32_t seed = 2463534242u;

static uint32_t any(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % below;
}

static void assert_decodes(const char *text, size_t n)
{
	size_t at = 0, took;
	uint32_t point;
	bool valid;

	while (at < n) {
		took = utf8_decode(text + at, n - at, &point, &valid);
		assert_in_range(took, 1, n - at < 4 ? n - at : 4);
		assert_true(valid || point == 0xfffd);
		at += took;
	}
}

/* Letters, blanks, marks, wide ones and, one in two, any byte. */
static void fill_any(char *text, size_t n)
{
	static const char pieces[] = "ab \n\t \xcc\x81 漢😀";
	size_t at;

	for (at = 0; at < n; at++)
		text[at] = any(2) ? (char)(1 + any(255))
				  : pieces[any(sizeof(pieces) - 1)];
	text[n] = '\0';
}

static void utf8__survives__any_bytes(void **state)
{
	enum {
		STRINGS = 100000,
		MOST = 60
	};
	size_t i, n;
	char *text;

	(void)state;
	for (i = 0; i < STRINGS; i++) {
		/* Of its exact size, so that one byte further is noticed. */
		n = any(MOST);
		text = malloc(n + 1);
		fill_any(text, n);
		assert_decodes(text, n);
		assert_wraps(text, (int)any(20) + 1);
		free(text);
	}
}

static void i18n_init__gives__utf8_and_points_in_numbers(void **state)
{
	static const char *const locales[] = { "C", "POSIX", "C.UTF-8",
		"no_SUCH.ISO-8859-1", "" };
	char number[8];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(locales); i++) {
		setenv("LC_ALL", locales[i], 1);
		i18n_init();
		assert_string_equal(nl_langinfo(CODESET), "UTF-8");
		assert_string_equal(setlocale(LC_NUMERIC, NULL), "C");
		snprintf(number, sizeof(number), "%.1f", 1.5);
		assert_string_equal(number, "1.5");
		assert_int_equal(utf8_width("漢"), 2);
		assert_string_equal(textdomain(NULL), "signpost");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_decode__reads__well_formed_and_not),
		cmocka_unit_test(utf8_encode__is__undone_by_decode),
		cmocka_unit_test(utf8_valid_until__finds__the_first_bad_byte),
		cmocka_unit_test(utf8_width__counts__columns),
		cmocka_unit_test(utf8_wrap__breaks__at_blanks),
		cmocka_unit_test(utf8_wrap__loses__nothing_at_any_width),
		cmocka_unit_test(utf8_wrap__is_quick__with_a_long_word),
		cmocka_unit_test(utf8__survives__any_bytes),
		cmocka_unit_test(i18n_init__gives__utf8_and_points_in_numbers),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
