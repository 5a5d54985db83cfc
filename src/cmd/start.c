/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "load/settings.h"
#include "keep/shelf.h"
#include "cmd/cmd.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/invented.h"
#include "cmd/languages.h"
#include "cmd/notes.h"
#include "cmd/options.h"
#include "cmd/paper_files.h"
#include "cmd/screen.h"
#include "cmd/start.h"
#include "cmd/teletype.h"

/* What a check-in is held with, where nobody says otherwise. */
#define CHECKLIST "womens-health"

static const char usage[] =
	"usage: signpost start [-c CHECKLIST] [-s SERVICES] [--nation N]\n"
	"                      [--lang LL] [--her-lang LL] [--ascii] [--plain]\n"
	"\n"
	"The check-in, on the whole screen, for two people side by side; 'signpost'\n"
	"alone does the same. Nothing is kept, and nothing is left on the screen.\n"
	"'?' says which keys there are; F9 hides the screen at once. Where there is no\n"
	"terminal, or a dumb one, or with ACCESSIBLE=1, it goes line by line.\n"
	"\n"
	"  -c, --checklist FILE  the checklist; else the one of the settings\n"
	"  -s, --services FILE   the local services, a file or a directory of files;\n"
	"                        else those of the settings. The national ones are\n"
	"                        always behind them\n"
	"      --nation N        where you are: england, scotland, wales or ni\n"
	"      --lang LL         your language, such as cy: else the settings', or\n"
	"                        that of the machine\n"
	"      --her-lang LL     hers, such as pl: what is said to her is in it, and\n"
	"                        her sheet\n"
	"      --ascii           for terminals that know no other letters\n"
	"      --plain           line by line, without a screen: for speech and braille,\n"
	"                        for pipes, and where there is no terminal\n"
	"      --help            this page\n";

/* Everything that is open while the wizard is on the screen. */
struct session {
	struct diag diag;
	struct settings settings;
	struct checklist list;
	struct tongues tongues;
	struct services services;
	struct ui_world world;
	struct outlet outlet;
	struct paper_files paper_files;
	struct invented invented;
	bool read_more;
};

static const char *choose_checklist(
	struct session *session, const struct start_request *request)
{
	struct settings *settings = &session->settings;
	const char *path;

	if (request->checklist)
		return path_find(request->checklist, &settings->arena);
	if (*settings->checklist)
		return path_find(settings->checklist, &settings->arena);
	path = path_find_own(CHECKLIST, &settings->arena);
	if (!path)
		cmd_complain("no checklist was found: name one with '-c'");
	return path;
}

static bool choose_nation(
	struct session *session, const struct start_request *request)
{
	const char *nation = request->nation ? request->nation
					     : session->settings.nation;

	return !*nation ||
	       directory_nation(nation, &session->world.around.nation);
}

/* It is no reason not to start: F9 and Ctrl-G always hide. */
static void check_key(const char *setting, const char *name)
{
	if (!screen_knows_key(name))
		cmd_complain(SCREEN_KEY_WRONG, setting, name);
}

/* All that is wrong with the files is said before the screen opens. */
static enum status read_files(
	struct session *session, const struct start_request *request)
{
	const char *path;

	if (!load_settings(&session->settings, &session->diag))
		return cmd_diagnosed(&session->diag, false);
	check_key("hide_key", session->settings.hide_key);
	check_key("show_key", session->settings.show_key);
	if (!choose_nation(session, request))
		return STATUS_USAGE;
	path = choose_checklist(session, request);
	if (!path)
		return STATUS_IO;
	if (!load_checklist(&session->list, path, &session->diag))
		return cmd_diagnosed(&session->diag, false);
	if (!languages_open(&session->tongues, &session->list,
		    &session->settings, request->lang, request->her_lang))
		return STATUS_USAGE;
	if (!directory_load_local(
		    &session->services, request->services, &session->settings))
		return STATUS_IO;
	directory_has_national(&session->services);
	return STATUS_OK;
}

/* What national services must say of themselves to matter in a check-in. */
static void list_tags(struct session *session, struct text_list *tags)
{
	const struct checklist *list = &session->list;

	text_list_init(tags, &session->settings.arena);
	for (int i = 0; i < N_EMERGENCY_TAGS; i++)
		text_list_add(tags, emergency_tags[i]);
	for (int n = 0; n < list->n_needs; n++)
		for (int i = 0; i < list->needs[n].n_tags; i++)
			text_list_add(tags, list->needs[n].tags[i]);
}

/* The national services that a check-in can want: once there is a page to
 * read, and before the first key. */
static const char *read_national(void *data)
{
	struct session *session = data;
	struct text_list tags;

	list_tags(session, &tags);
	if (directory_load_national(
		    &session->services, &tags, &session->diag) &&
		!session->diag.unreadable && !session->diag.errors)
		return session->world.practise ? NULL
					       : notes_tidy(&session->settings);
	return _("The national numbers cannot all be read. In danger: 999");
}

static void read_all_national(void *data)
{
	struct session *session = data;

	if (!session->read_more)
		directory_load_national(
			&session->services, NULL, &session->diag);
	session->read_more = true;
}

static const struct wording *read_wording(void *data)
{
	struct session *session = data;

	return paper_files_wording(&session->paper_files);
}

static const char *read_policy(void *data)
{
	struct session *session = data;

	return paper_files_policy(&session->paper_files);
}

static const struct women *read_women(void *data)
{
	struct session *session = data;

	return invented_women(&session->invented, &session->list);
}

static const char *read_easy(void *data)
{
	struct session *session = data;

	return paper_files_easy(&session->paper_files);
}

/* A name that tells nobody anything, where a file of one's own would be. */
static void open_outlet(struct session *session)
{
	const char *home = getenv("HOME");

	paper_files_init(&session->paper_files, &session->settings);
	session->outlet = (struct outlet){
		.printers = print_list,
		.print = print_send,
		.save = save_file,
		.home = home,
		.path = home && *home ? arena_printf(&session->settings.arena,
						"%s/notes.txt", home)
				      : "notes.txt",
		.wording = read_wording,
		.policy = read_policy,
		.easy = read_easy,
	};
	session->world.outlet = &session->outlet;
	paper_files_policy(&session->paper_files);
}

static void hold(struct session *session, const struct start_request *request)
{
	session->settings.ascii |= request->ascii;
	session->world.list = &session->list;
	session->world.tongues = &session->tongues;
	session->world.services = &session->services;
	session->world.settings = &session->settings;
	session->world.around.area = session->settings.area;
	session->world.read_more = read_all_national;
	session->world.data = session;
	session->world.women = read_women;
	session->world.practise = request->practise;
	session->world.play = request->play;
	session->world.pace = request->pace;
	if (!request->practise)
		session->world.shelf = notes_place(&session->settings);
	if (request->large)
		session->settings.theme = THEME_LARGE;
	session->world.resume = request->resume;
	open_outlet(session);
}

/* Said before the screen opens, while there is somewhere to say it. */
static enum status check_resume(
	const struct session *session, const char *resume)
{
	char path[4096];

	if (!resume)
		return STATUS_OK;
	if (!session->world.shelf) {
		cmd_complain("no notes are kept here: see 'keep' in the "
			     "settings");
		return STATUS_IO;
	}
	if (!*resume ||
		shelf_find(session->world.shelf, resume, path, sizeof(path)))
		return STATUS_OK;
	cmd_complain("no note begins with '%s', or several do", resume);
	return STATUS_IO;
}

/* Who is practised with, or that there is nobody: before the screen opens. */
static enum status check_practice(
	struct session *session, const struct start_request *request)
{
	if (!request->practise)
		return STATUS_OK;
	return invented_choose(&session->invented, request->woman,
		&session->list, session->world.around.now.date,
		&session->world.woman);
}

/* The whole screen, or line by line: also if that screen cannot be had. */
static enum status run_face(
	struct session *session, const struct start_request *request)
{
	const char *because = teletype_because(
		request->plain, &session->settings);
	enum status status = STATUS_IO;

	if (!because) {
		status = screen_run(&session->world, read_national, &because);
		because = because ? teletype_of(getenv("TERM"),
					    &session->settings.arena)
				  : NULL;
	}
	return because ? teletype_run(&session->world, read_national, because)
		       : status;
}

enum status start_run(const struct start_request *request)
{
	struct session session = { .world.around.area = "" };
	enum status status;

	if (!cmd_now(&session.world.around.now))
		return STATUS_USAGE;
	diag_init(&session.diag);
	checklist_init(&session.list);
	services_init(&session.services);
	invented_init(&session.invented);
	status = read_files(&session, request);
	if (status == STATUS_OK) {
		hold(&session, request);
		status = check_resume(&session, request->resume);
		if (status == STATUS_OK)
			status = check_practice(&session, request);
		if (status == STATUS_OK)
			status = run_face(&session, request);
		paper_files_release(&session.paper_files);
	}
	invented_release(&session.invented);
	services_release(&session.services);
	tongues_release(&session.tongues);
	checklist_release(&session.list);
	settings_release(&session.settings);
	diag_release(&session.diag);
	return status;
}

enum status start_options(const struct command *command,
	struct start_request *request, int *argc, char ***argv)
{
	const struct option_row rows[] = {
		{ 'c', "checklist", NULL, &request->checklist },
		{ 's', "services", NULL, &request->services },
		{ 0, "nation", NULL, &request->nation },
		{ 0, "lang", NULL, &request->lang },
		{ 0, "her-lang", NULL, &request->her_lang },
		{ 0, "ascii", &request->ascii, NULL },
		{ 0, "plain", &request->plain, NULL },
	};
	enum status status;

	if (!options_read(command, rows, sizeof(rows) / sizeof(*rows), argc,
		    argv, &status)) {
		*argc = -1;
		return status;
	}
	return STATUS_OK;
}

static enum status run(int argc, char **argv)
{
	struct start_request request = { .checklist = NULL };
	enum status status = start_options(&cmd_start, &request, &argc, &argv);

	if (argc < 0)
		return status;
	if (argc)
		return cmd_misused(
			&cmd_start, "it takes no arguments, only options");
	return start_run(&request);
}

const struct command cmd_start = {
	.name = "start",
	.summary = "the check-in, on the screen",
	.usage = usage,
	.run = run,
};
