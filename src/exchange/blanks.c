/* SPDX-License-Identifier: MIT */
#include "exchange/blanks.h"

#include <stddef.h>
#include <string.h>

#define NO_BREAK "\xc2\xa0"

static size_t blank_size(const char *p)
{
	if (*p && strchr(" \t\n", *p))
		return 1;
	return strncmp(p, NO_BREAK, 2) ? 0 : 2;
}

char *blanks_trim(char *text)
{
	char *end, *p;
	size_t n;

	while ((n = blank_size(text)))
		text += n;
	for (p = end = text; *p;) {
		n = blank_size(p);
		p += n ? n : 1;
		if (!n)
			end = p;
	}
	*end = '\0';
	return text;
}

void blanks_loosen(char *text)
{
	char *p = text;

	while ((p = strstr(p, NO_BREAK))) {
		*p++ = ' ';
		memmove(p, p + 1, strlen(p));
	}
}
