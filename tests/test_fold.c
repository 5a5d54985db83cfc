/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>

#include "base/fold.h"
#include "base/i18n.h"
#include "base/utf8.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

struct fold_case {
	const char *text, *folded;
};

static void assert_folds(const struct fold_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_string_equal(
			fold_to_ascii(cases[i].text, &arena), cases[i].folded);
}

static void fold__gives_back__the_text_itself_if_it_is_ascii(void **state)
{
	static const char *const texts[] = { "", "plain", "Tab\tand\nline",
		"~!\x7f\x01" };

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_ptr_equal(fold_to_ascii(texts[i], &arena), texts[i]);
	assert_null(arena.newest); /* it took no memory, either */
}

static void fold__leaves__the_text_it_was_given(void **state)
{
	char text[] = "caf\xc3\xa9";
	const char *folded = fold_to_ascii(text, &arena);

	(void)state;
	assert_ptr_not_equal(folded, text);
	assert_string_equal(text, "caf\xc3\xa9");
	assert_string_equal(folded, "cafe");
}

static void fold__knows__punctuation(void **state)
{
	static const struct fold_case cases[] = {
		{ "“She’s here”, ‘so’ to speak…",
			"\"She's here\", 'so' to speak..." },
		{ "10–12 – or — 9‑5 ‐", "10-12 - or - 9-5 -" },
		{ "10\xc2\xa0km", "10 km" },
		{ "£5 or €6", "GBP 5 or EUR 6" },
		{ "38°", "38 degrees" },
		{ "½ × 3 · 4", "1/2 x 3 . 4" },
		{ "Straße", "Strasse" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

/* What the screen is made of: none of it may turn into a question. */
static void fold__knows__the_signs_of_the_screen(void **state)
{
	static const struct fold_case cases[] = {
		{ "›", ">" },
		{ "▸", ">" },
		{ "(•)", "(*)" },
		{ "[✓]", "[x]" },
		{ "●", "o" },
		{ "○", "." },
		{ "★", "*" },
		{ "───", "---" },
		{ "← → ↑ ↓", "Left Right Up Down" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

/* A circumflex, an acute, a diaeresis or a grave may stand on any vowel, and w
 * and y are vowels. */
static void fold__knows__the_letters_of_these_isles(void **state)
{
	static const struct fold_case cases[] = {
		{ "â ê î ô û ŵ ŷ Â Ê Î Ô Û Ŵ Ŷ",
			"a e i o u w y A E I O U W Y" },
		{ "á é í ó ú ẃ ý Á É Í Ó Ú Ẃ Ý",
			"a e i o u w y A E I O U W Y" },
		{ "ä ë ï ö ü ẅ ÿ Ä Ë Ï Ö Ü Ẅ Ÿ",
			"a e i o u w y A E I O U W Y" },
		{ "à è ì ò ù ẁ ỳ À È Ì Ò Ù Ẁ Ỳ",
			"a e i o u w y A E I O U W Y" },
		{ "Tŷ Llŷn, dŵr, sgïo", "Ty Llyn, dwr, sgio" },
		{ "Fáilte, sláinte, Èirinn", "Failte, slainte, Eirinn" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

static void fold__knows__polish(void **state)
{
	static const struct fold_case cases[] = {
		{ "ą ć ę ł ń ó ś ź ż Ą Ć Ę Ł Ń Ó Ś Ź Ż",
			"a c e l n o s z z A C E L N O S Z Z" },
		{ "Zażółć gęślą jaźń", "Zazolc gesla jazn" },
		{ "„tak”", "\"tak\"" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

/* Both blocks of letters as they stand in Unicode, from end to end. */
static void fold__knows__every_letter_of_the_latin_blocks(void **state)
{
	static const struct fold_case cases[] = {
		{ "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝ",
			"AAAAAAACEEEEIIIIDNOOOOOOUUUUY" },
		{ "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýÿ",
			"aaaaaaaceeeeiiiidnoooooouuuuyy" },
		{ "ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħ",
			"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHh" },
		{ "ĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋ",
			"IiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn" },
		{ "ŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧ",
			"OoOoOoOoRrRrRrSsSsSsSsTtTtTt" },
		{ "ŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ", "UuUuUuUuUuUuWwYyYZzZzZzs" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

static void fold__drops__marks_on_a_letter(void **state)
{
	static const struct fold_case cases[] = {
		{ "cafe\xcc\x81", "cafe" }, { "w\xcc\x82y\xcc\x82", "wy" },
		{ "e\xcc\x81\xcc\xa3.", "e." }, { "\xcc\x81", "" },
		{ "a\xe2\x80\x8d\x62", "ab" }, /* a joiner */
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

static void fold__gives__a_question_mark_else(void **state)
{
	static const struct fold_case cases[] = {
		{ "漢字", "??" },
		{ "Привет", "??????" },
		{ "😀", "?" },
		{ "þ Þ", "? ?" },
		{ "a \xef\xbf\xbd z", "a ? z" },
		/* the neighbours of the blocks */
		{ "\xc2\xbf\xc6\x80", "??" },
		/* bytes that are no character: as one, where one was cut off */
		{ "a\xff z", "a? z" },
		{ "a\xe2\x80z", "a?z" },
	};

	(void)state;
	assert_folds(cases, LENGTH(cases));
}

static bool is_ascii(const char *text)
{
	while (*text && !(*text & 0x80))
		text++;
	return !*text;
}

static void fold__is_ascii__whatever_the_character(void **state)
{
	char text[5];

	(void)state;
	for (uint32_t point = 1; point <= 0x10ffff; point++) {
		const char *folded;

		text[utf8_encode(point, text)] = '\0';
		folded = fold_to_ascii(text, &arena);
		if (!is_ascii(folded) || (point < 0x80 && strcmp(folded, text)))
			fail_msg("U+%04X is '%s'", point, folded);
		arena_reuse(&arena);
	}
}

/* A question mark where the file has none is a letter that is missing here. */
static void assert_can_be_folded(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[4096];

	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		for (char *c = line; *c; c++)
			*c = *c == '?' ? ' ' : *c;
		if (strchr(fold_to_ascii(line, &arena), '?'))
			fail_msg("%s: %s", path, line);
	}
	fclose(file);
}

static void fold__loses_nothing__of_our_checklists(void **state)
{
	glob_t paths;

	(void)state;
	assert_int_equal(glob("checklists/*.conf", 0, NULL, &paths), 0);
	assert_int_equal(
		glob("checklists/services/*.conf", GLOB_APPEND, NULL, &paths),
		0);
	for (size_t i = 0; i < paths.gl_pathc; i++)
		assert_can_be_folded(paths.gl_pathv[i]);
	globfree(&paths);
}

#define FOLD_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FOLD_TEST(fold__gives_back__the_text_itself_if_it_is_ascii),
		FOLD_TEST(fold__leaves__the_text_it_was_given),
		FOLD_TEST(fold__knows__punctuation),
		FOLD_TEST(fold__knows__the_signs_of_the_screen),
		FOLD_TEST(fold__knows__the_letters_of_these_isles),
		FOLD_TEST(fold__knows__polish),
		FOLD_TEST(fold__knows__every_letter_of_the_latin_blocks),
		FOLD_TEST(fold__drops__marks_on_a_letter),
		FOLD_TEST(fold__gives__a_question_mark_else),
		FOLD_TEST(fold__is_ascii__whatever_the_character),
		FOLD_TEST(fold__loses_nothing__of_our_checklists),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
