/* SPDX-License-Identifier: MIT */
#include "model/letter.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum {
	CHARACTER = 4, /* bytes, at most */
};

/* What is typed in more than one way, and stands for the same. */
static const struct {
	const char *looks;
	char same;
} alike[] = {
	{ "\u2019", '\'' },
	{ "\u02bc", '\'' },
	{ "\u2010", '-' },
	{ "\u2011", '-' },
	{ "\u00a0", ' ' },
};

char letter_fold_wide(const char *text, size_t *size)
{
	for (size_t i = 0; i < sizeof(alike) / sizeof(alike[0]); i++) {
		size_t n = strlen(alike[i].looks);

		if (!strncmp(text, alike[i].looks, n)) {
			*size = n;
			return alike[i].same;
		}
	}
	return *text;
}

/* All are letters but signs, punctuation and pictures. */
bool letter_is_wide(const char *text)
{
	uint32_t point;

	utf8_decode(text, CHARACTER, &point, NULL);
	return point >= 0xc0 && !(point >= 0x2000 && point <= 0x2bff) &&
	       !(point >= 0x3000 && point <= 0x303f) && point < 0x1f000 &&
	       point != 0xfffd;
}
