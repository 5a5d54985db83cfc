/* SPDX-License-Identifier: MIT */
#include "cmd/languages.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cmd.h"

/* DIR/locale of DIR/list.conf; one list is read in a run. */
static void look_beside(const char *file)
{
	static char path[PATH_MAX];
	const char *slash = strrchr(file, '/');
	int n = slash ? (int)(slash - file) + 1 : 0;

	if (*path || snprintf(path, sizeof(path), "%.*slocale", n, file) >=
			     (int)sizeof(path))
		return;
	if (!access(path, X_OK))
		i18n_look_in(path);
}

static void complain(const struct tongues *tongues, const char *code)
{
	char codes[I18N_MOST][I18N_CODE];
	int n = tongues_all(tongues, codes);
	char all[I18N_MOST * (I18N_CODE + 2)] = "";

	for (int i = 0; i < n; i++) {
		strcat(all, i ? ", " : "");
		strcat(all, codes[i]);
	}
	cmd_complain(
		"nothing is translated into '%s': there are %s", code, all);
}

bool languages_open(struct tongues *tongues, struct checklist *list,
	const struct settings *settings, const char *mine, const char *hers)
{
	look_beside(list->file);
	tongues_init(tongues, list);
	/* What a clinic set for all its machines is no reason not to begin. */
	if (!mine && *settings->language &&
		!tongues_set(tongues, TONGUE_MINE, settings->language))
		complain(tongues, settings->language);
	if (mine && !tongues_set(tongues, TONGUE_MINE, mine)) {
		complain(tongues, mine);
		return false;
	}
	if (hers && !tongues_set(tongues, TONGUE_HERS, hers)) {
		complain(tongues, hers);
		return false;
	}
	return true;
}
