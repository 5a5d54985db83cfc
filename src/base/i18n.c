/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

#ifndef LOCALEDIR
#define LOCALEDIR "/usr/local/share/locale"
#endif

static bool is_utf8;

bool i18n_is_utf8(void)
{
	return is_utf8;
}

void i18n_init(void)
{
	static const int ours[] = { LC_CTYPE, LC_MESSAGES };

	/* Characters and messages; numbers and dates are never localised. */
	for (size_t i = 0; i < sizeof(ours) / sizeof(*ours); i++)
		setlocale(ours[i], "");
	/* LANGUAGE picks the translation here, which it cannot do in "C". */
	is_utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8");
	if (!is_utf8)
		for (size_t i = 0; i < sizeof(ours) / sizeof(*ours); i++)
			setlocale(ours[i], "C.UTF-8");
	bindtextdomain("signpost", LOCALEDIR);
	bind_textdomain_codeset("signpost", "UTF-8");
	textdomain("signpost");
}
