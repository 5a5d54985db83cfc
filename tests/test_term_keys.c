/* SPDX-License-Identifier: MIT */
#include "termed.h"

#include <time.h>

#include "base/i18n.h"

/* What people have, and what stands in old corners. */
static const char *const types[] = { "xterm-256color", "xterm", "linux",
	"screen", "tmux-256color", "vt100", "vt220", "rxvt-unicode", "ansi" };

/* Each kind that is known here; what there is one of anyway is enough. */
static void with_each_type(void (*check)(const char *type))
{
	int known = 0;

	for (size_t i = 0; i < LENGTH(types); i++) {
		termed_open(&termed, types[i]);
		if (termed_is(types[i])) {
			known++;
			check(types[i]);
		}
		termed_close(&termed);
	}
	assert_true(known);
}

static const struct {
	const char *word; /* of a terminal's description */
	uint32_t key;
} named[] = {
	{ "kcuu1", K_UP },
	{ "kcud1", K_DOWN },
	{ "kcub1", K_LEFT },
	{ "kcuf1", K_RIGHT },
	{ "khome", K_HOME },
	{ "kend", K_END },
	{ "kpp", K_PAGE_UP },
	{ "knp", K_PAGE_DOWN },
	{ "kdch1", K_DELETE },
	{ "kbs", K_BACKSPACE },
	{ "kcbt", K_BACK_TAB },
	{ "kent", K_ENTER },
	{ "kf1", K_F1 },
	{ "kf2", K_F1 + 1 },
	{ "kf5", K_F1 + 4 },
	{ "kf9", K_F1 + 8 },
	{ "kf10", K_F1 + 9 },
	{ "kf12", K_F12 },
};

static void check_own_keys(const char *type)
{
	int known = 0;

	(void)type;
	for (size_t i = 0; i < LENGTH(named); i++) {
		const char *sequence = tigetstr(named[i].word);

		if (!sequence || sequence == (const char *)-1)
			continue;
		known++;
		termed_gives_one(&termed, sequence, named[i].key);
	}
	assert_in_range(known, 5, LENGTH(named));
}

static void term_key__knows__the_keys_of_each_terminal(void **state)
{
	(void)state;
	with_each_type(check_own_keys);
}

/* Whatever its description says; all of them, one after the other. */
static void check_common_keys(const char *type)
{
	static const char typed[] = "\033[A\033[B\033[C\033[D\033OA\033OB\033OC"
				    "\033OD\033[1~\033[4~\033[5~\033[6~\033[3~"
				    "\033[Z\033[20~\r\n\t\177 ";
	static const uint32_t keys[] = { K_UP, K_DOWN, K_RIGHT, K_LEFT, K_UP,
		K_DOWN, K_RIGHT, K_LEFT, K_HOME, K_END, K_PAGE_UP, K_PAGE_DOWN,
		K_DELETE, K_BACK_TAB, K_F1 + 8, K_ENTER, K_ENTER, K_TAB,
		K_BACKSPACE, K_SPACE };

	(void)type;
	termed_gives(&termed, typed, keys, LENGTH(keys));
}

static void term_key__knows__the_common_keys_everywhere(void **state)
{
	(void)state;
	with_each_type(check_common_keys);
}

static void term_key__reads__characters(void **state)
{
	static const uint32_t keys[] = { 'a', 0xe9, 0x175, 0x6f22, 0x1f600, '1',
		'?', K_CTRL('C'), K_CTRL('G'), K_CTRL('Z') };

	(void)state;
	termed_gives(&termed, "aéŵ漢😀1?\x03\x07\x1a", keys, LENGTH(keys));
}

/* Of broken characters, and of a byte of nothing, there is nothing left. */
static void term_key__forgets__bytes_that_are_no_key(void **state)
{
	static const uint32_t keys[] = { 'a', 'b', 'c', K_UP, 'd' };

	(void)state;
	assert_int_equal(write(termed.keyboard, "\0", 1), 1);
	termed_gives(&termed,
		"\xe9"
		"a\xff\xfe"
		"b\xe2\x80"
		"c\xf0\x9f\033[A\x80"
		"d",
		keys, LENGTH(keys));
}

static void term_key__gives__escape_alone(void **state)
{
	static const uint32_t keys[] = { K_ESC, 'b', K_ESC, 0xe9, K_ESC, K_UP,
		K_ESC, K_ENTER };

	(void)state;
	termed_gives_one(&termed, "\033", K_ESC);
	/* and what is typed after it is not taken for the rest of it */
	termed_gives_one(&termed, "b", 'b');
	termed_gives_one(&termed, "\033", K_ESC);
	termed_gives_one(&termed, "\033[A", K_UP);
	/* however soon it comes */
	termed_gives(&termed, "\033b\033é\033\033[A\033\r", keys, LENGTH(keys));
}

/* Ctrl with an arrow, a mouse, a focus: digits that nobody typed would be
 * answers that she never gave. */
static void term_key__makes__no_letters_of_unknown_keys(void **state)
{
	static const char *const unknown[] = { "\033[1;99B", "\033[99;5~",
		"\033[99~", "\033[I", "\033O1;5B", "\033[?1;2c" };

	(void)state;
	for (size_t i = 0; i < LENGTH(unknown); i++) {
		uint32_t key;

		termed_type(&termed, unknown[i]);
		while ((key = term_key(&termed.term, 100)) != K_IDLE)
			if (key >= ' ' && key < K_DELETE)
				fail_msg("'%c' of '%s'", (int)key,
					unknown[i] + 1);
	}
}

/* Those with Shift, Alt or Ctrl, as far as the terminal describes them. */
static void check_modified(const char *type)
{
	static const struct {
		const char *word;
		uint32_t key;
	} plain[] = { { "kUP", K_UP }, { "kDN", K_DOWN }, { "kLFT", K_LEFT },
		{ "kRIT", K_RIGHT }, { "kHOM", K_HOME }, { "kEND", K_END },
		{ "kPRV", K_PAGE_UP }, { "kNXT", K_PAGE_DOWN },
		{ "kDC", K_DELETE } };
	static const char *const with[] = { "", "3", "4", "5", "6", "7", "8" };

	for (size_t i = 0; i < LENGTH(plain) * LENGTH(with); i++) {
		size_t row = i / LENGTH(with);
		const char *sequence;
		char word[16];
		uint32_t key;

		snprintf(word, sizeof(word), "%s%s", plain[row].word,
			with[i % LENGTH(with)]);
		sequence = tigetstr(word);
		if (!sequence || sequence == (const char *)-1)
			continue;
		termed_type(&termed, sequence);
		key = term_key(&termed.term, 0);
		if (key != K_NONE && key != plain[row].key)
			fail_msg("%s: %s is %#x", type, word, key);
	}
}

static void term_key__takes_no_key__for_another(void **state)
{
	(void)state;
	with_each_type(check_modified);
}

static void term_key__marks__what_is_pasted(void **state)
{
	static const uint32_t keys[] = { 'x', K_PASTED | '1', K_PASTED | 0xe9,
		K_PASTED | ' ', K_CTRL('G'), K_PASTED | 'q', K_F1 + 8, 'x',
		K_UP };

	(void)state;
	/* No key is in it but what may have been pressed to hide. */
	termed_gives(&termed,
		"x\033[200~1é\n\x07q\033[A\033[20~\033[201~x\033[A", keys,
		LENGTH(keys));
	/* It may come in pieces. */
	termed_gives(&termed, "\033[200~", NULL, 0);
	termed_gives_one(&termed, "a", K_PASTED | 'a');
	termed_gives(&termed, "\033[201~", NULL, 0);
	termed_gives_one(&termed, "a", 'a');
}

/* Or no key would ever be one again. */
static void term_key__takes_keys__after_a_paste_without_end(void **state)
{
	(void)state;
	termed_gives_one(&termed, "\033[200~a", K_PASTED | 'a');
	assert_int_equal(term_key(&termed.term, 10), K_IDLE);
	termed_gives_one(&termed, "q", 'q');
	termed_gives_one(&termed, "\033[20~", K_F1 + 8);
}

/* They may be letters of what she says. */
static void term_key__keeps__nothing_that_was_typed(void **state)
{
	const struct keyboard *keyboard = &termed.term.keyboard;

	(void)state;
	termed_type(&termed, "secret\033[A");
	while (term_key(&termed.term, 0) != K_NONE)
		;
	for (size_t i = 0; i < sizeof(keyboard->bytes); i++)
		assert_int_equal(keyboard->bytes[i], 0);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void term_key__waits__as_long_as_it_is_told(void **state)
{
	double before;

	(void)state;
	for (int i = 0; i < 1000; i++)
		assert_int_equal(term_key(&termed.term, 0), K_NONE);
	before = now();
	assert_int_equal(term_key(&termed.term, 60), K_IDLE);
	assert_true(now() - before >= 59);
	assert_int_equal(term_key(&termed.term, 1), K_IDLE);
	termed_gives_one(&termed, "a", 'a');
}

static void term_key__is_gone__at_the_end_of_the_input(void **state)
{
	double before = now();

	(void)state;
	termed_type(&termed, "a\033[A\xe9");
	close(termed.keyboard);
	termed.keyboard = -1;
	assert_int_equal(term_key(&termed.term, -1), 'a');
	assert_int_equal(term_key(&termed.term, 0), K_UP);
	for (int i = 0; i < 100; i++)
		assert_int_equal(term_key(&termed.term, -1), K_GONE);
	assert_int_equal(term_key(&termed.term, 0), K_GONE);
	assert_int_equal(term_key(&termed.term, 1000), K_GONE);
	assert_true(now() - before < PATIENCE);
}

#define XTERM_TEST(name) \
	cmocka_unit_test_setup_teardown(name, open_xterm, close_xterm)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(term_key__knows__the_keys_of_each_terminal),
		cmocka_unit_test(term_key__knows__the_common_keys_everywhere),
		XTERM_TEST(term_key__reads__characters),
		XTERM_TEST(term_key__forgets__bytes_that_are_no_key),
		XTERM_TEST(term_key__gives__escape_alone),
		XTERM_TEST(term_key__makes__no_letters_of_unknown_keys),
		cmocka_unit_test(term_key__takes_no_key__for_another),
		XTERM_TEST(term_key__marks__what_is_pasted),
		XTERM_TEST(term_key__takes_keys__after_a_paste_without_end),
		XTERM_TEST(term_key__keeps__nothing_that_was_typed),
		XTERM_TEST(term_key__waits__as_long_as_it_is_told),
		XTERM_TEST(term_key__is_gone__at_the_end_of_the_input),
	};

	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
