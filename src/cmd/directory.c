/* SPDX-License-Identifier: MIT */
#include "cmd/directory.h"

#include <stdio.h>

#include "base/words.h"
#include "load/paths.h"
#include "load/services.h"
#include "cmd/cmd.h"

#define NATIONAL "services/uk-national"

/*
 * What was wrong with a file. Where something came of it, the rest of that is
 * for another time; where nothing did, it is said why. False if it could not
 * be read at all.
 */
static bool report(const char *path, struct diag *diag, bool something)
{
	bool readable = !diag->unreadable || something;

	if (diag->unreadable || !something)
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
	int before = services->n;
	struct diag diag;

	diag_init(&diag);
	path = path_find(path, &services->arena);
	load_services(services, path, true, &diag);
	return report(path, &diag, services->n > before);
}

bool directory_load_national(struct services *services,
	const struct text_list *words, struct diag *diag)
{
	const char *path = path_find_own(NATIONAL, &services->arena);

	if (!path)
		return false;
	load_services_with(services, path, words, diag);
	services_bury_dead(services);
	return true;
}

bool directory_has_national(struct services *services)
{
	if (path_find_own(NATIONAL, &services->arena))
		return true;
	cmd_complain("no file of national services was found");
	return false;
}

void directory_load_dead(struct services *services)
{
	static const struct text_list none = { .n = 0 };
	const char *path = path_find_own(NATIONAL, &services->arena);
	struct diag ignored;

	diag_init(&ignored);
	if (path)
		load_services_with(services, path, &none, &ignored);
	diag_release(&ignored);
}

bool directory_load_local(struct services *services, const char *path,
	const struct settings *settings)
{
	if (path)
		return load_local(services, path);
	if (*settings->services)
		load_local(services, settings->services);
	return true;
}

bool directory_load(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words)
{
	bool readable = directory_load_local(services, path, settings);
	struct diag diag;

	diag_init(&diag);
	if (directory_has_national(services))
		directory_load_national(services, words, &diag);
	report(NATIONAL, &diag, true);
	return readable;
}

bool directory_load_alone(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words)
{
	bool readable;

	if (!path)
		return directory_load(services, NULL, settings, words);
	readable = load_local(services, path);
	directory_load_dead(services);
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
