/* SPDX-License-Identifier: MIT */
#include "cmd/answered.h"

#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "keep/note.h"
#include "keep/shelf.h"
#include "cmd/ask_words.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/notes.h"

#define WORDS_SIZE 1024

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

/* A kept note is answers, too, once it is opened. */
static bool open_note(struct answered *a)
{
	char *words = arena_alloc(&a->secret, WORDS_SIZE);
	struct note *note = arena_alloc(&a->secret, sizeof(*note));
	struct text_list lines;
	const char *text;

	text_list_init(&lines, &a->secret);
	if (!ask_words(_("The words that open it: "), words, WORDS_SIZE) ||
		note_open(note, a->file.path, words, &lines) > NOTE_DAMAGED) {
		diag_error(&a->diag, a->file.path, 1,
			"that does not open the note");
		return false;
	}
	note_close(note);
	text = text_list_joined(&lines, "\n", &a->secret);
	a->file.text = arena_strdup(&a->secret, text);
	a->file.size = strlen(text);
	return true;
}

/* By its path, or by the name of a note. */
static const char *find_file(struct answered *a, const char *name)
{
	const char *place = notes_place(&a->settings);
	char path[4096];

	if (!access(name, F_OK) || strchr(name, '/') || !place ||
		!shelf_find(place, name, path, sizeof(path)))
		return name;
	return arena_strdup(&a->secret, path);
}

static bool read_answers(struct answered *a, const char *name)
{
	if (!strcmp(name, "-"))
		return file_read_stdin(
			&a->file, ANSWERS_CAP, &a->secret, &a->diag);
	if (!file_read(&a->file, find_file(a, name), ANSWERS_CAP, &a->secret,
		    &a->diag))
		return false;
	return !note_is_one(a->file.text, a->file.size) || open_note(a);
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
