/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clean.h"
#include "base/i18n.h"
#include "cmd/teletype.h"

/* Nobody can tell that a screen is read out: it has to be asked for. */
static bool is_asked_for(void)
{
	const char *accessible = getenv("ACCESSIBLE");

	return accessible && *accessible && strcmp(accessible, "0");
}

const char *teletype_because(bool asked, const struct settings *settings)
{
	const char *type = getenv("TERM");

	if (asked)
		return "--plain";
	if (is_asked_for())
		return "ACCESSIBLE";
	if (settings->plain)
		/* TRANSLATORS: "because of": a key of the settings file. */
		return _("“plain” in the settings");
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return _("no terminal");
	if (!type || !*type)
		return _("no TERM");
	return strcmp(type, "dumb") ? NULL : "TERM=dumb";
}

const char *teletype_of(const char *type, struct arena *arena)
{
	char *because = arena_printf(arena, "TERM=%.40s", type);

	clean_line(because);
	return because;
}
