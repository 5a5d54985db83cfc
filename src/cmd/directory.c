/* SPDX-License-Identifier: MIT */
#include "cmd/directory.h"

#include <stdio.h>

#include "base/words.h"
#include "load/paths.h"
#include "load/services.h"
#include "cmd/cmd.h"

#define NATIONAL "services/uk-national"

static bool report(const char *path, struct diag *diag)
{
	bool readable = !diag->unreadable;

	if (!readable)
		diag_print(diag, stderr);
	else if (diag->errors)
		cmd_complain(
			"mistakes in '%s': %zu; services with one are left out (see 'signpost check')",
			path, diag->errors);
	diag_release(diag);
	return readable;
}

static bool load_local(struct services *services, const char *path)
{
	struct diag diag;

	diag_init(&diag);
	path = path_find(path, &services->arena);
	load_services(services, path, true, &diag);
	return report(path, &diag);
}

static void load_national(
	struct services *services, const struct text_list *words)
{
	const char *path = path_find_own(NATIONAL, &services->arena);
	struct diag diag;

	if (!path) {
		cmd_complain("no file of national services was found");
		return;
	}
	diag_init(&diag);
	load_services_with(services, path, words, &diag);
	report(path, &diag);
}

bool directory_load(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words)
{
	bool readable = true;

	if (path)
		readable = load_local(services, path);
	else if (*settings->services)
		load_local(services, settings->services);
	load_national(services, words);
	services_bury_dead(services);
	return readable;
}

bool directory_load_alone(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words)
{
	bool readable;

	if (!path)
		return directory_load(services, NULL, settings, words);
	readable = load_local(services, path);
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
