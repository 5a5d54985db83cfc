/* SPDX-License-Identifier: MIT */
#include "cmd/answered.h"

#include <string.h>

#include "base/secret.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "cmd/directory.h"
#include "cmd/finish.h"

/* What an answers file names is an id, and never a path. */
static const char *choose_checklist(
	struct answered *a, const struct answered_request *request)
{
	const char *name = a->head.checklist, *path = NULL;

	if (request->checklist)
		return path_find(request->checklist, &a->settings.arena);
	if (*a->settings.checklist)
		return path_find(a->settings.checklist, &a->settings.arena);
	if (!strchr(name, '/'))
		path = path_find_own(name, &a->settings.arena);
	if (!path)
		diag_error(&a->diag, a->file.path, a->head.line,
			"no checklist '%s' was found: name its file with '-c'",
			name);
	return path;
}

static bool read_answers(struct answered *a, const char *path)
{
	if (!strcmp(path, "-"))
		return file_read_stdin(
			&a->file, ANSWERS_CAP, &a->secret, &a->diag);
	return file_read(&a->file, path, ANSWERS_CAP, &a->secret, &a->diag);
}

static bool read_files(
	struct answered *a, const struct answered_request *request)
{
	const char *path;

	if (!load_settings(&a->settings, &a->diag) ||
		!read_answers(a, request->answers) ||
		!load_answers_head(&a->head, &a->file, &a->secret, &a->diag))
		return false;
	path = choose_checklist(a, request);
	return path && load_checklist(&a->list, path, &a->diag);
}

/* What a national service must say of itself to matter to her. */
static void list_wanted(struct answered *a, struct text_list *wanted)
{
	const struct decisions *decisions = &a->wizard.decisions;

	text_list_init(wanted, &a->secret);
	for (int i = 0; i < N_EMERGENCY_TAGS; i++)
		text_list_add(wanted, emergency_tags[i]);
	for (int n = 0; n < a->list.n_needs; n++)
		for (int i = 0; i < a->list.needs[n].n_tags; i++)
			if (needs_state(&a->wizard.needs, n) == NEED_FOUND)
				text_list_add(wanted, a->list.needs[n].tags[i]);
	for (int i = 0; i < decisions->n_withs; i++)
		text_list_add(wanted, decisions->withs[i].service);
}

static enum status work_out(
	struct answered *a, const struct answered_request *request)
{
	struct text_list wanted;

	if (!read_files(a, request))
		return cmd_diagnosed(&a->diag, false);
	wizard_init(&a->wizard, &a->list, a->around.now.date, &a->secret);
	if (!load_answers(&a->wizard, &a->head, &a->file, &a->diag))
		return cmd_diagnosed(&a->diag, false);
	list_wanted(a, &wanted);
	if (!directory_load(
		    &a->services, request->services, &a->settings, &wanted))
		return STATUS_IO;
	if (!check_answers_services(
		    &a->services, &a->file, &a->secret, &a->diag))
		return cmd_diagnosed(&a->diag, false);
	a->around.area = a->settings.area;
	if (*a->settings.nation)
		directory_nation(a->settings.nation, &a->around.nation);
	return STATUS_OK;
}

enum status answered_load(
	struct answered *a, const struct answered_request *request)
{
	*a = (struct answered){ .head = { .checklist = "" } };
	secret_init(&a->secret);
	diag_init(&a->diag);
	secret_init(&a->diag.arena); /* it quotes words of the answers */
	settings_init(&a->settings);
	checklist_init(&a->list);
	services_init(&a->services);
	return cmd_now(&a->around.now) ? work_out(a, request) : STATUS_USAGE;
}

void answered_release(struct answered *a)
{
	services_release(&a->services);
	checklist_release(&a->list);
	settings_release(&a->settings);
	diag_release(&a->diag);
	arena_release(&a->secret);
}
