/* SPDX-License-Identifier: MIT */
#include "cmd/notes.h"

#include <time.h>

#include "base/i18n.h"
#include "load/paths.h"
#include "keep/shelf.h"

const char *notes_place(struct settings *settings)
{
	if (settings->keep == KEEP_OFF)
		return NULL;
	return *settings->keep_dir ? settings->keep_dir
				   : path_state_dir(&settings->arena);
}

const char *notes_tidy(struct settings *settings)
{
	const char *place = notes_place(settings);
	int n = place ? shelf_tidy(place, settings->keep_days, time(NULL)) : 0;

	if (n <= 0)
		return NULL;
	return arena_printf(&settings->arena,
		ngettext(
			"%d note was deleted: nobody had opened it for %d days.",
			"%d notes were deleted: nobody had opened them for %d days.",
			(unsigned long)n),
		n, settings->keep_days);
}
