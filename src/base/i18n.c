/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

#ifndef LOCALEDIR
#define LOCALEDIR "/usr/local/share/locale"
#endif

void i18n_init(void)
{
	static const int ours[] = { LC_CTYPE, LC_MESSAGES };

	/* Characters and messages; numbers and dates are never localised. */
	for (size_t i = 0; i < sizeof(ours) / sizeof(*ours); i++)
		setlocale(ours[i], "");
	/* LANGUAGE picks the translation here, which it cannot do in "C". */
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		for (size_t i = 0; i < sizeof(ours) / sizeof(*ours); i++)
			setlocale(ours[i], "C.UTF-8");
	bindtextdomain("signpost", LOCALEDIR);
	bind_textdomain_codeset("signpost", "UTF-8");
	textdomain("signpost");
}
