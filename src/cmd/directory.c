/* SPDX-License-Identifier: MIT */
#include "cmd/directory.h"

#include <stdio.h>

#include "base/words.h"
#include "load/paths.h"
#include "load/services.h"
#include "cmd/cmd.h"

#define NATIONAL "services/uk-national"

static bool load_file(struct services *services, const char *path, bool local)
{
	struct diag diag;
	bool readable;

	diag_init(&diag);
	load_services(services, path, local, &diag);
	readable = !diag.unreadable;
	if (!readable)
		diag_print(&diag, stderr);
	else if (diag.errors)
		cmd_complain(
			"'%s' has %zu mistakes, and what they stand in is left out (see 'signpost check')",
			path, diag.errors);
	diag_release(&diag);
	return readable;
}

bool directory_load(struct services *services, const char *path,
	const struct settings *settings, bool national)
{
	const char *own = path_find_own(NATIONAL, &services->arena);
	bool readable = true;

	if (path)
		readable = load_file(
			services, path_find(path, &services->arena), true);
	else if (*settings->services)
		load_file(services,
			path_find(settings->services, &services->arena), true);
	if (national && own)
		load_file(services, own, false);
	else if (national)
		cmd_complain("no file of national services was found");
	services_bury_dead(services);
	return readable;
}

bool directory_nation(const char *word, enum nation *nation)
{
	char meant[SUGGEST_SIZE];
	int found = words_find(nation_names + NATION_ENGLAND,
		NATIONS - NATION_ENGLAND, word, meant);

	if (found < 0) {
		cmd_complain("no nation '%s'%s: england, scotland, wales or ni",
			word, meant);
		return false;
	}
	*nation = (enum nation)(NATION_ENGLAND + found);
	return true;
}
