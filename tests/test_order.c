/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "term/key.h"
#include "plain/order.h"

/* What a line asks for. */

static void order_read__takes__numbers_and_letters(void **state)
{
	static const struct {
		const char *line;
		enum action action;
		char letter;
		int numbers[4], n;
	} rows[] = {
		{ "", ACT_NONE, 0, { 0 }, 0 },
		{ "  ", ACT_NONE, 0, { 0 }, 0 },
		{ "3", ACT_NONE, 0, { 3 }, 1 },
		{ "1 3 4", ACT_NONE, 0, { 1, 3, 4 }, 3 },
		{ "1,3;4", ACT_NONE, 0, { 1, 3, 4 }, 3 },
		{ " 12 ", ACT_NONE, 0, { 12 }, 1 },
		{ "08", ACT_NONE, 0, { 8 }, 1 },
		{ "99999999999999999999", ACT_NONE, 0, { 9999 }, 1 },
		{ "b", ACT_BACK, 'b', { 0 }, 0 },
		{ "B", ACT_BACK, 'b', { 0 }, 0 },
		{ "<", ACT_BACK, '<', { 0 }, 0 },
		{ "=", ACT_OVERVIEW, '=', { 0 }, 0 },
		{ "o", ACT_OVERVIEW, 'o', { 0 }, 0 },
		{ "!", ACT_CLEAR, '!', { 0 }, 0 },
		{ "?", ACT_HELP, '?', { 0 }, 0 },
		{ "w 2", ACT_WHO, 'w', { 2 }, 1 },
		{ "w2", ACT_WHO, 'w', { 2 }, 1 },
		{ "+ 3", ACT_EARLIER, '+', { 3 }, 1 },
		{ "-3", ACT_LATER, '-', { 3 }, 1 },
		{ "> 4", ACT_ENTER, '>', { 4 }, 1 },
		{ "* 4 5", ACT_TICK, '*', { 4, 5 }, 2 },
		{ "\030", ACT_FORGET, '\030', { 0 }, 0 },
	};
	struct order order;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!order_read(&order, rows[i].line))
			fail_msg("'%s' is not understood", rows[i].line);
		assert_int_equal(order.action, rows[i].action);
		assert_int_equal(order.letter, rows[i].letter);
		assert_int_equal(order.n, rows[i].n);
		for (int n = 0; n < rows[i].n && rows[i].numbers[n] < 999; n++)
			assert_int_equal(order.numbers[n], rows[i].numbers[n]);
	}
}

static void order_read__refuses__what_makes_no_sense(void **state)
{
	static const char *const lines[] = { "bb", "back", "2 b", "b b", "two",
		"é", "g", "\t\x1b", "\x1b[A", "z 3", "1.5", "3-4", "\x7f",
		"1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 "
		"1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 "
		"1 1 1 1 1 1 1 1" };
	struct order order;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		if (order_read(&order, lines[i]))
			fail_msg("'%s' is understood", lines[i]);
}

static void order_hides__finds__every_way_to_say_so(void **state)
{
	static const char *const hiding[] = { "h", "H", " h ", "/h", "h\t",
		"\a", "what she was \a just saying" };
	static const char *const others[] = { "", "hh", "h 3", "hello", "oh",
		"//hh", "b" };

	(void)state;
	for (size_t i = 0; i < sizeof(hiding) / sizeof(*hiding); i++)
		assert_true(order_hides(hiding[i]));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		assert_false(order_hides(others[i]));
}

/* Whatever a key of the screen does has a letter here, but for moving about. */
static void order_letter__is_there__for_every_action(void **state)
{
	struct order order;
	char line[2] = "";

	(void)state;
	for (int i = ACT_NONE + 1; i < ACTIONS; i++) {
		enum action action = (enum action)i;

		if (action == ACT_DIGIT || action == ACT_ESCAPE ||
			action == ACT_REDRAW ||
			(action >= ACT_UP && action <= ACT_BEFORE))
			continue;
		*line = order_letter(action);
		assert_int_not_equal(*line, 0);
		assert_true(order_read(&order, line));
		assert_int_equal(order.action, action);
	}
	assert_int_equal(order_key(ACT_TICK), K_SPACE);
	assert_int_equal(order_key(ACT_ENTER), K_ENTER);
	assert_int_equal(order_key(ACT_BACK), 'b');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order_read__takes__numbers_and_letters),
		cmocka_unit_test(order_read__refuses__what_makes_no_sense),
		cmocka_unit_test(order_hides__finds__every_way_to_say_so),
		cmocka_unit_test(order_letter__is_there__for_every_action),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
