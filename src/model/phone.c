/* SPDX-License-Identifier: MIT */
#include "model/phone.h"

#include <string.h>

#define UK "44"

/* All from there on, the 0 before it put in if it was left out. */
static void make_national(char *digits, size_t from)
{
	const size_t zero = digits[from] != '0';

	memmove(digits + zero, digits + from, strlen(digits + from) + 1);
	digits[0] = '0';
}

const char *phone_digits(const char *text, size_t len, char digits[PHONE_SIZE])
{
	size_t n = 0;

	for (size_t i = 0; i < len && n < PHONE_SIZE - 1; i++)
		if (text[i] >= '0' && text[i] <= '9')
			digits[n++] = text[i];
	digits[n] = '\0';
	/* No number of the UK begins with either, but for the country's. */
	if (n > 6 && !strncmp(digits, "00" UK, 4))
		make_national(digits, 4);
	else if (n > 6 && !strncmp(digits, UK, 2))
		make_national(digits, 2);
	return digits;
}

bool phone_is_short(const char *digits, bool for_texts)
{
	static const char *const numbers[] = { "999", "111", "112", "101",
		"105", "119", "18000", "18001" };

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (!strcmp(digits, numbers[i]))
			return true;
	if (for_texts && strlen(digits) == 5)
		return true;
	/* 116 123 and its like are the same in all of Europe. */
	return strlen(digits) == 6 && !strncmp(digits, "116", 3);
}

bool phone_is_uk(const char *digits, bool for_texts)
{
	const size_t n = strlen(digits);

	if (*digits == '0')
		return n == 10 || n == 11;
	return phone_is_short(digits, for_texts);
}
