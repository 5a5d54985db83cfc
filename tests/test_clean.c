/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/clean.h"
#include "base/utf8.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	const char *text, *clean, *line; /* NULL: stays as it is */
} clean_cases[] = {
	{ "", NULL, NULL },
	{ "Plain ASCII ~", NULL, NULL },
	{ "café – 漢 😀 e\xcc\x81", NULL, NULL },
	{ "a\tb\nc", NULL, "a b c" },
	{ "a\r\nb", "a\nb", "a b" },
	{ "\033[31mred\033[m", "[31mred[m", "[31mred[m" },
	{ "\x01\x08\x0b\x1f\x7f", "", "" },
	{ "a\xc2\x80\xc2\x9b\xc2\x9fz", "az", "az" },
	{ "\xc2\xa0", NULL, NULL }, /* the first after C1 */
	{ "a\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad"
	  "\xe2\x80\xaez",
		"az", "az" },
	{ "\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9", "", "" },
	{ "\xe2\x80\x8d\xe2\x80\x8e\xe2\x81\xa5\xe2\x81\xaa", NULL,
		NULL }, /* joiner, mark, neighbours */
	{ "\xef\xbb\xbfid", "id", "id" },
	{ "a\xef\xb7\x90\xef\xb7\xafz", "az", "az" },
	{ "\xef\xb7\x8f\xef\xb7\xb0", NULL, NULL },
	{ "\xef\xbf\xbe\xef\xbf\xbf", "", "" },
	{ "\xf0\x9f\xbf\xbe\xf4\x8f\xbf\xbf", "", "" },
	{ "\xef\xbf\xbd", NULL, NULL },
	{ "a\xe2\x80\xa8z\xe2\x80\xa9", "a\nz\n", "a z " },
	{ "a\x9bz\xff", "a?z?", "a?z?" },
	{ "\xc0\x80", "??", "??" },
	{ "\xed\xa0\x80", "???", "???" },
	{ "cut \xe2\x80", "cut ?", "cut ?" },
	{ "cut \xc3", "cut ?", "cut ?" },
	/* What is left must not join into something new. */
	{ "\xc2\x01\x9b", "??", "??" },
	{ "\xe2\x80\xe2\x80\xae\xae", "??", "??" },
	{ "\x1b\x1b[\xc2\x9b\x9b", "[?", "[?" },
};

static void clean__takes_out__what_a_terminal_must_not_get(void **state)
{
	const char *expected;
	char text[64];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(clean_cases); i++) {
		expected = clean_cases[i].clean ? clean_cases[i].clean
						: clean_cases[i].text;
		strcpy(text, clean_cases[i].text);
		assert_int_equal(
			clean_text(text), clean_cases[i].clean != NULL);
		assert_string_equal(text, expected);
		expected = clean_cases[i].line ? clean_cases[i].line
					       : clean_cases[i].text;
		strcpy(text, clean_cases[i].text);
		assert_int_equal(clean_line(text), clean_cases[i].line != NULL);
		assert_string_equal(text, expected);
	}
}

static void clean__never_writes__to_what_is_clean(void **state)
{
	/* A string constant: a write would end the program. */
	static const char clean[] = "Clean, with\ttab\nand – é 😀.";

	(void)state;
	assert_false(clean_text((char *)(uintptr_t)clean));
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

/* Random bytes among pieces of what is forbidden, in n bytes and a NUL. */
static void fill_hostile(char *text, size_t n)
{
	static const char *const pieces[] = { "\xe2\x80\xae", "\xe2\x81\xa6",
		"\xc2\x9b", "\xef\xbb\xbf", "\xef\xbf\xbe", "\xef\xb7\x90",
		"\xe2\x80\xa8", "\033[", "\xe2\x80", "\xc2", "\xf0\x9f", "\x80",
		"\xae", "\xbf", "e\xcc\x81", "漢", "😀", " ", "\t", "\n",
		"word" };
	const char *piece;
	size_t at = 0;

	while (at < n) {
		if (!any(3)) {
			text[at++] = (char)(1 + any(255));
			continue;
		}
		piece = pieces[any(LENGTH(pieces))];
		while (*piece && at < n)
			text[at++] = *piece++;
	}
	text[n] = '\0';
}

/* Said another way than in clean.c, byte by byte. */
static bool is_forbidden(const unsigned char *text)
{
	if (text[0] < 0x20)
		return text[0] != '\t' && text[0] != '\n';
	if (text[0] == 0xc2)
		return text[1] <= 0x9f;
	if (text[0] == 0xe2 && text[1] == 0x80)
		return text[2] >= 0xa8 && text[2] <= 0xae;
	if (text[0] == 0xe2 && text[1] == 0x81)
		return text[2] >= 0xa6 && text[2] <= 0xa9;
	if (text[0] == 0xef && text[1] == 0xbb)
		return text[2] == 0xbf;
	if (text[0] == 0xef && text[1] == 0xb7)
		return text[2] >= 0x90 && text[2] <= 0xaf;
	if (text[0] == 0xef && text[1] == 0xbf)
		return text[2] >= 0xbe;
	if (text[0] >= 0xf0)
		return (text[1] & 0x0f) == 0x0f && text[2] == 0xbf &&
		       text[3] >= 0xbe;
	return text[0] == 0x7f;
}

static void assert_harmless(const char *text)
{
	assert_int_equal(utf8_valid_until(text, strlen(text)), strlen(text));
	for (; *text; text++)
		assert_false(is_forbidden((const unsigned char *)text));
}

static void clean__leaves__nothing_hostile(void **state)
{
	enum {
		STRINGS = 100000,
		MOST = 60
	};
	char *text, *line;
	size_t n, i;
	bool changed;

	(void)state;
	for (i = 0; i < STRINGS; i++) {
		/* Of its exact size, so that one byte further is noticed. */
		n = any(MOST);
		text = malloc(n + 1);
		line = malloc(n + 1);
		fill_hostile(text, n);
		memcpy(line, text, n + 1);
		changed = clean_text(text);
		assert_int_equal(changed, strcmp(text, line) != 0);
		assert_harmless(text);
		assert_false(clean_text(text));
		clean_line(line);
		assert_harmless(line);
		assert_null(strpbrk(line, "\t\n"));
		assert_int_equal(strlen(line), strlen(text));
		free(text);
		free(line);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			clean__takes_out__what_a_terminal_must_not_get),
		cmocka_unit_test(clean__never_writes__to_what_is_clean),
		cmocka_unit_test(clean__leaves__nothing_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
