/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "term/key.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	uint32_t key;
	const char *name;
} named[] = {
	{ K_BACKSPACE, "Backspace" },
	{ K_TAB, "Tab" },
	{ K_ENTER, "Enter" },
	{ K_ESC, "Esc" },
	{ K_SPACE, "Space" },
	{ K_DELETE, "Delete" },
	{ K_UP, "Up" },
	{ K_DOWN, "Down" },
	{ K_LEFT, "Left" },
	{ K_RIGHT, "Right" },
	{ K_HOME, "Home" },
	{ K_END, "End" },
	{ K_PAGE_UP, "PageUp" },
	{ K_PAGE_DOWN, "PageDown" },
	{ K_BACK_TAB, "Shift-Tab" },
	{ K_F1, "F1" },
	{ K_F1 + 1, "F2" },
	{ K_F1 + 2, "F3" },
	{ K_F1 + 3, "F4" },
	{ K_F1 + 4, "F5" },
	{ K_F1 + 5, "F6" },
	{ K_F1 + 6, "F7" },
	{ K_F1 + 7, "F8" },
	{ K_F1 + 8, "F9" },
	{ K_F1 + 9, "F10" },
	{ K_F1 + 10, "F11" },
	{ K_F12, "F12" },
	{ K_RESIZE, "Resize" },
	{ K_WAKE, "Wake" },
	{ K_IDLE, "Idle" },
	{ K_GONE, "Gone" },
	{ K_CTRL('A'), "Ctrl-A" },
	{ K_CTRL('C'), "Ctrl-C" },
	{ K_CTRL('G'), "Ctrl-G" },
	{ K_CTRL('U'), "Ctrl-U" },
	{ K_CTRL('Z'), "Ctrl-Z" },
	{ 28, "Ctrl-\\" },
	{ 31, "Ctrl-_" },
	{ 'b', "b" },
	{ 'B', "B" },
	{ '9', "9" },
	{ '?', "?" },
	{ '-', "-" },
	{ 0xe9, "é" },
	{ 0x175, "ŵ" },
	{ 0x6f22, "漢" },
	{ 0x1f600, "😀" },
};

static uint32_t by_name(const char *name)
{
	return key_by_name(name, strlen(name));
}

static void key_text__and_key_by_name__go_together(void **state)
{
	char out[KEY_TEXT_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(named); i++) {
		assert_string_equal(key_text(named[i].key, out), named[i].name);
		if (by_name(named[i].name) != named[i].key)
			fail_msg("%s is %#x", named[i].name,
				by_name(named[i].name));
	}
}

/* Every key there is, so that none can be added without its name. */
static void key_text__is_undone__by_key_by_name(void **state)
{
	char out[KEY_TEXT_SIZE];

	(void)state;
	for (uint32_t key = 1; key <= K_GONE; key++) {
		const char *text;

		if (key >= 0xd800 && key <= 0xdfff)
			continue; /* no characters */
		text = key_text(key, out);
		if (strlen(text) >= KEY_TEXT_SIZE || by_name(text) != key)
			fail_msg("%#x is '%s', which is %#x", key, text,
				by_name(text));
	}
}

static void key_text__tells__all_keys_apart(void **state)
{
	char one[KEY_TEXT_SIZE], other[KEY_TEXT_SIZE];

	(void)state;
	for (uint32_t a = K_DELETE; a <= K_GONE; a++)
		for (uint32_t b = K_DELETE; b < a; b++)
			assert_string_not_equal(
				key_text(a, one), key_text(b, other));
}

/* Names are taken in any case; what types a letter is that very letter. */
static void key_by_name__takes__any_case(void **state)
{
	static const struct {
		const char *name;
		uint32_t key;
	} cases[] = {
		{ "enter", K_ENTER },
		{ "ENTER", K_ENTER },
		{ "pAGEdOWN", K_PAGE_DOWN },
		{ "shift-tab", K_BACK_TAB },
		{ "f1", K_F1 },
		{ "f12", K_F12 },
		{ "esc", K_ESC },
		{ "space", K_SPACE },
		{ "ctrl-g", K_CTRL('G') },
		{ "CTRL-g", K_CTRL('G') },
		{ "Ctrl-g", K_CTRL('G') },
		{ "x", 'x' },
		{ "X", 'X' },
		{ "É", 0xc9 },
		/* the same code, however it is called */
		{ "Ctrl-H", K_BACKSPACE },
		{ "Ctrl-I", K_TAB },
		{ "Ctrl-M", K_ENTER },
		{ "Ctrl-[", K_ESC },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		if (by_name(cases[i].name) != cases[i].key)
			fail_msg("%s is %#x", cases[i].name,
				by_name(cases[i].name));
}

static void key_by_name__is_none__for_what_is_no_key(void **state)
{
	static const char *const none[] = { "", " ", "  ", "Ent", "Enterr",
		"Enter ", " Enter", "Page Up", "F0", "F13", "F01", "F99", "bb",
		"éé", "Ctrl", "Ctrl-", "Ctrl-GG", "Ctrl- G", "Ctrl-1", "Ctrl-@",
		"Ctrl-é", "Ctrl-Enter", "CtrlG", "Control-G", "^G", "Alt-G",
		"\t", "\n", "\x1b", "\x01" };

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		if (by_name(none[i]) != K_NONE)
			fail_msg("'%s' is %#x", none[i], by_name(none[i]));
}

static void key_by_name__is_none__for_bytes_that_are_no_text(void **state)
{
	static const char *const none[] = { "\xff", "\x80", "\xc3", "\xe2\x80",
		"\xc0\x80", "\xed\xa0\x80" };

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		if (by_name(none[i]) != K_NONE)
			fail_msg("case %zu is %#x", i, by_name(none[i]));
}

/* In a script a name is a part of a line. */
static void key_by_name__looks__at_so_many_bytes_only(void **state)
{
	(void)state;
	assert_int_equal(key_by_name("Down*3 Enter", 4), K_DOWN);
	assert_int_equal(key_by_name("F12", 2), K_F1);
	assert_int_equal(key_by_name("Ctrl-Gx", 6), K_CTRL('G'));
	assert_int_equal(key_by_name("bx", 1), 'b');
	assert_int_equal(key_by_name("éx", 2), 0xe9);
	assert_int_equal(key_by_name("b", 0), K_NONE);
	assert_int_equal(key_by_name("Enter", 0), K_NONE);
}

/* A key of its own is no character, and what is pasted is no key. */
static void keys__are__apart_from_characters(void **state)
{
	(void)state;
	assert_true(K_DELETE > 0x10ffff);
	for (uint32_t key = 1; key <= K_GONE; key++)
		assert_int_equal(key & K_PASTED, 0);
	assert_int_equal(K_CTRL('g'), K_CTRL('G'));
	assert_int_equal(K_CTRL('G'), 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(key_text__and_key_by_name__go_together),
		cmocka_unit_test(key_text__is_undone__by_key_by_name),
		cmocka_unit_test(key_text__tells__all_keys_apart),
		cmocka_unit_test(key_by_name__takes__any_case),
		cmocka_unit_test(key_by_name__is_none__for_what_is_no_key),
		cmocka_unit_test(
			key_by_name__is_none__for_bytes_that_are_no_text),
		cmocka_unit_test(key_by_name__looks__at_so_many_bytes_only),
		cmocka_unit_test(keys__are__apart_from_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
