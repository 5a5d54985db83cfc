/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/phone.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void phone_digits__are_the_same_however_it_is_written(void **state)
{
	static const struct {
		const char *text, *digits;
	} cases[] = {
		{ "0141 496 0123", "01414960123" },
		{ "(0141) 496-0123", "01414960123" },
		{ "+44 141 496 0123", "01414960123" },
		{ "+44 (0)141 496 0123", "01414960123" },
		{ "0044 141 496 0123", "01414960123" },
		{ "00 44 0141 496 0123", "01414960123" },
		{ "44 1414960123", "01414960123" },
		{ "999", "999" },
		{ "116 123", "116123" },
		{ "0044", "0044" },
		{ "", "" },
		{ "text SHOUT to 85258", "85258" },
		{ "+1 202 555 0100", "12025550100" },
		{ "1234567890123456789012345", "12345678901234567890123" },
	};
	char digits[PHONE_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(phone_digits(cases[i].text,
					    strlen(cases[i].text), digits),
			cases[i].digits);
	assert_string_equal(
		phone_digits("0141 496 0123|x", 8, digits), "0141496");
}

static void phone_is_uk__knows_numbers_by_their_length(void **state)
{
	static const struct {
		const char *digits;
		bool phone, text;
	} cases[] = {
		{ "01414960123", true, true },
		{ "0800111111", true, true },
		{ "080011111", false, false },
		{ "014149601234", false, false },
		{ "12025550100", false, false },
		{ "999", true, true },
		{ "111", true, true },
		{ "112", true, true },
		{ "105", true, true },
		{ "18000", true, true },
		{ "116123", true, true },
		{ "116000", true, true },
		{ "117000", false, false },
		{ "85258", false, true },
		{ "8525", false, false },
		{ "", false, false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
			phone_is_uk(cases[i].digits, false), cases[i].phone);
		assert_int_equal(
			phone_is_uk(cases[i].digits, true), cases[i].text);
	}
}

static void phone_is_short__is_false_for_ordinary_numbers(void **state)
{
	(void)state;
	assert_true(phone_is_short("111", false));
	assert_true(phone_is_short("85258", true));
	assert_false(phone_is_short("85258", false));
	assert_false(phone_is_short("01414960123", true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			phone_digits__are_the_same_however_it_is_written),
		cmocka_unit_test(phone_is_uk__knows_numbers_by_their_length),
		cmocka_unit_test(phone_is_short__is_false_for_ordinary_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
