/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "term/key.h"
#include "ui/field.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static struct field field;

static int set_up(void **state)
{
	(void)state;
	memset(&field, 'x', sizeof(field)); /* as memory is found */
	field_clear(&field);
	return 0;
}

static void type(const char *text)
{
	size_t n = strlen(text);

	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);

		assert_true(field_key(&field, point));
		text += took;
		n -= took;
	}
}

static void press(uint32_t key, int times)
{
	while (times--)
		assert_true(field_key(&field, key));
}

/* What was taken out was hers: no byte of it may be left behind the end. */
static void assert_clean(void)
{
	assert_int_equal(strlen(field.text), field.length);
	assert_true(field.length < FIELD_SIZE);
	assert_true(field.at <= field.length);
	assert_int_equal(
		utf8_valid_until(field.text, field.length), field.length);
	assert_int_not_equal(field.text[field.at] & 0xc0, 0x80);
	for (size_t i = field.length; i < FIELD_SIZE; i++)
		if (field.text[i])
			fail_msg("'%s' has '%c' behind it", field.text,
				field.text[i]);
}

/* "ca|fé": the text, with the cursor in it. */
static void assert_field(const char *expected)
{
	char shown[FIELD_SIZE + 1];

	snprintf(shown, sizeof(shown), "%.*s|%s", (int)field.at, field.text,
		field.text + field.at);
	assert_string_equal(shown, expected);
	assert_clean();
}

static void field__takes__what_is_typed(void **state)
{
	(void)state;
	assert_field("|");
	type("a cup");
	assert_field("a cup|");
	type(" of café, 漢字 – 😀");
	assert_field("a cup of café, 漢字 – 😀|");
}

static void field__puts__it_where_the_cursor_stands(void **state)
{
	(void)state;
	type("ac");
	press(K_LEFT, 1);
	type("b");
	assert_field("ab|c");
	type("é漢");
	assert_field("abé漢|c");
	press(K_HOME, 1);
	type("ŵ");
	assert_field("ŵ|abé漢c");
	press(K_END, 1);
	type("!");
	assert_field("ŵabé漢c!|");
}

static void field__moves__by_characters(void **state)
{
	static const char *const left[] = { "aé漢|😀", "aé|漢😀", "a|é漢😀",
		"|aé漢😀", "|aé漢😀" };
	static const char *const right[] = { "a|é漢😀", "aé|漢😀", "aé漢|😀",
		"aé漢😀|", "aé漢😀|" };

	(void)state;
	type("aé漢😀");
	for (size_t i = 0; i < LENGTH(left); i++) {
		press(K_LEFT, 1);
		assert_field(left[i]);
	}
	for (size_t i = 0; i < LENGTH(right); i++) {
		press(K_RIGHT, 1);
		assert_field(right[i]);
	}
	press(K_HOME, 2);
	assert_field("|aé漢😀");
	press(K_END, 2);
	assert_field("aé漢😀|");
}

static void field__takes_out__the_character_before_or_behind(void **state)
{
	(void)state;
	type("aé漢😀z");
	press(K_BACKSPACE, 1);
	assert_field("aé漢😀|");
	press(K_BACKSPACE, 1);
	assert_field("aé漢|");
	press(K_LEFT, 1);
	press(K_BACKSPACE, 1);
	assert_field("a|漢");
	press(K_DELETE, 1);
	assert_field("a|");
	press(K_DELETE, 1); /* there is nothing behind it */
	assert_field("a|");
	press(K_BACKSPACE, 2); /* nor before it */
	assert_field("|");
	press(K_DELETE, 1);
	assert_field("|");
	type("aé漢😀z");
	press(K_HOME, 1);
	press(K_BACKSPACE, 1);
	assert_field("|aé漢😀z");
	press(K_DELETE, 4);
	assert_field("|z");
}

static void field__forgets__all_of_it_with_ctrl_u(void **state)
{
	(void)state;
	type("what she said, é漢😀");
	press(K_LEFT, 3);
	press(K_CTRL('U'), 1);
	assert_field("|");
	press(K_CTRL('U'), 1);
	assert_field("|");
	type("z");
	assert_field("z|");
	field_clear(&field);
	assert_field("|");
}

static void field_key__leaves__other_keys_to_others(void **state)
{
	static const uint32_t others[] = { K_NONE, K_TAB, K_BACK_TAB, K_ENTER,
		K_ESC, K_UP, K_DOWN, K_PAGE_UP, K_PAGE_DOWN, K_F1, K_F1 + 8,
		K_F12, K_RESIZE, K_WAKE, K_IDLE, K_GONE, K_CTRL('A'),
		K_CTRL('C'), K_CTRL('G'), '\n', 28, 31, K_PASTED | K_TAB,
		K_PASTED | K_ESC, K_PASTED | K_BACKSPACE,
		K_PASTED | K_CTRL('U'), K_PASTED | K_DELETE, K_PASTED };

	(void)state;
	type("ab");
	press(K_LEFT, 1);
	for (size_t i = 0; i < LENGTH(others); i++)
		if (field_key(&field, others[i]))
			fail_msg("%#x was taken", others[i]);
	assert_field("a|b");
}

/* What a terminal must never be sent does not get into a text, either. */
static void field__refuses__controls_and_what_turns_the_writing(void **state)
{
	static const uint32_t bad[] = { 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x2028,
		0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067,
		0x2068, 0x2069, 0xfeff, 0xfdd0, 0xfffe, 0xffff, 0x10ffff };

	(void)state;
	type("ab");
	press(K_LEFT, 1);
	for (size_t i = 0; i < LENGTH(bad); i++) {
		field_key(&field, bad[i]);
		field_key(&field, K_PASTED | bad[i]);
		if (strcmp(field.text, "ab") || field.at != 1)
			fail_msg("U+%04X was taken", bad[i]);
	}
	assert_field("a|b");
	/* their neighbours are none of these */
	assert_true(field_key(&field, 0xa0));
	assert_true(field_key(&field, 0x200d));
	assert_true(field_key(&field, 0x301));
	assert_field("a\xc2\xa0\xe2\x80\x8d\xcc\x81|b");
}

static void field__takes__what_is_pasted_as_text(void **state)
{
	(void)state;
	assert_true(field_key(&field, K_PASTED | 'a'));
	assert_true(field_key(&field, K_PASTED | ' '));
	assert_true(field_key(&field, K_PASTED | 0x6f22));
	assert_field("a 漢|");
}

static void field__is_full__before_a_character_is_cut(void **state)
{
	(void)state;
	for (int i = 0; i < FIELD_SIZE + 10; i++)
		type("a");
	assert_int_equal(field.length, FIELD_SIZE - 1);
	assert_clean();
	type("é");
	assert_int_equal(field.length, FIELD_SIZE - 1);
	/* with room for one byte there is none for two */
	press(K_BACKSPACE, 1);
	press(K_HOME, 1);
	type("é");
	assert_int_equal(field.length, FIELD_SIZE - 2);
	assert_int_equal(field.at, 0);
	type("b");
	assert_int_equal(field.length, FIELD_SIZE - 1);
	assert_int_equal(field.text[0], 'b');
	assert_int_equal(field.text[FIELD_SIZE - 2], 'a');
	assert_clean();
	press(K_DELETE, 4);
	type("😀");
	assert_int_equal(field.length, FIELD_SIZE - 1);
	assert_clean();
	press(K_BACKSPACE, 2);
	press(K_DELETE, FIELD_SIZE);
	assert_field("|");
}

static void field_set__puts__the_cursor_behind_it(void **state)
{
	(void)state;
	type("something longer that was there");
	field_set(&field, "café");
	assert_field("café|");
	field_set(&field, "");
	assert_field("|");
}

/* Of each length, so that the last character is cut at each of its bytes. */
static void field_set__leaves_out__what_does_not_fit(void **state)
{
	char text[2 * FIELD_SIZE];

	(void)state;
	for (size_t lead = 0; lead < 4; lead++) {
		size_t n = lead;

		memset(text, 'a', lead);
		while (n + 5 < sizeof(text)) {
			memcpy(text + n, "😀", 4);
			n += 4;
		}
		text[n] = '\0';
		field_set(&field, text);
		assert_int_equal(
			field.length, lead + (FIELD_SIZE - 1 - lead) / 4 * 4);
		assert_int_equal(field.at, field.length);
		assert_memory_equal(field.text, text, field.length);
		assert_clean();
	}
	memset(text, 'a', FIELD_SIZE);
	for (size_t n = FIELD_SIZE - 2; n <= FIELD_SIZE; n++) {
		text[n] = '\0';
		field_set(&field, text);
		assert_int_equal(
			field.length, n < FIELD_SIZE ? n : FIELD_SIZE - 1);
		assert_clean();
		text[n] = 'a';
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

static void field__stays__whole_and_clean_whatever_is_pressed(void **state)
{
	static const uint32_t keys[] = { K_BACKSPACE, K_BACKSPACE, K_DELETE,
		K_DELETE, K_LEFT, K_LEFT, K_LEFT, K_RIGHT, K_HOME, K_END, 'a',
		'z', 0xe9, 0x6f22, 0x1f600, 0x301, 0x1f600, 0x6f22, K_ENTER,
		0x202e, K_TAB };

	(void)state;
	for (int i = 0; i < 100000; i++) {
		uint32_t key = keys[any(LENGTH(keys))];

		if (!any(20))
			key = any(0x110000);
		if (!any(5000))
			key = K_CTRL('U');
		field_key(&field, key);
		assert_clean();
	}
}

#define FIELD_TEST(name) cmocka_unit_test_setup(name, set_up)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FIELD_TEST(field__takes__what_is_typed),
		FIELD_TEST(field__puts__it_where_the_cursor_stands),
		FIELD_TEST(field__moves__by_characters),
		FIELD_TEST(field__takes_out__the_character_before_or_behind),
		FIELD_TEST(field__forgets__all_of_it_with_ctrl_u),
		FIELD_TEST(field_key__leaves__other_keys_to_others),
		FIELD_TEST(field__refuses__controls_and_what_turns_the_writing),
		FIELD_TEST(field__takes__what_is_pasted_as_text),
		FIELD_TEST(field__is_full__before_a_character_is_cut),
		FIELD_TEST(field_set__puts__the_cursor_behind_it),
		FIELD_TEST(field_set__leaves_out__what_does_not_fit),
		FIELD_TEST(field__stays__whole_and_clean_whatever_is_pressed),
	};

	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
