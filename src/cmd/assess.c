/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/secret.h"
#include "model/wizard.h"
#include "load/answers.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "load/settings.h"
#include "report/assessment.h"
#include "cmd/cmd.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/options.h"

#define TEXT_WIDTH 76

static const char usage[] =
	"usage: signpost assess [-c CHECKLIST] [-s SERVICES] [--format text|json]\n"
	"                       ANSWERS\n"
	"\n"
	"Says what the answers in a file come to: the needs, each with its why, and\n"
	"the services that will take her. With - for ANSWERS they come from standard\n"
	"input. Nothing is kept.\n"
	"\n"
	"  -c, --checklist FILE  the checklist; else the one of the settings, or\n"
	"                        the one that the answers name\n"
	"  -s, --services FILE   the local services, a file or a directory of files;\n"
	"                        else those of the settings. The national ones are\n"
	"                        always behind them\n"
	"      --format FORMAT   text (for people) or json (for programs)\n"
	"      --help            this page\n";

enum format {
	FORMAT_TEXT,
	FORMAT_JSON,
	FORMATS
};

static const char *const format_words[FORMATS] = {
	[FORMAT_TEXT] = "text",
	[FORMAT_JSON] = "json",
};

struct request {
	const char *answers, *checklist, *services;
	enum format format;
};

/* Everything that is open while one file of answers is looked at. */
struct session {
	struct arena secret;
	struct diag diag;
	struct settings settings;
	struct checklist list;
	struct file file;
	struct answers_head head;
	struct services services;
	struct wizard wizard;
	struct moment now;
};

/* What an answers file names is an id, and never a path. */
static const char *choose_checklist(
	struct session *a, const struct request *request)
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

static bool read_answers(struct session *a, const char *path)
{
	if (!strcmp(path, "-"))
		return file_read_stdin(
			&a->file, ANSWERS_CAP, &a->secret, &a->diag);
	return file_read(&a->file, path, ANSWERS_CAP, &a->secret, &a->diag);
}

static bool read_files(struct session *a, const struct request *request)
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
static void list_wanted(struct session *a, struct text_list *wanted)
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

static enum status work_out(struct session *a, const struct request *request)
{
	struct text_list wanted;

	if (!read_files(a, request))
		return cmd_diagnosed(&a->diag, false);
	wizard_init(&a->wizard, &a->list, a->now.date, &a->secret);
	if (!load_answers(&a->wizard, &a->head, &a->file, &a->diag))
		return cmd_diagnosed(&a->diag, false);
	list_wanted(a, &wanted);
	if (!directory_load(
		    &a->services, request->services, &a->settings, &wanted))
		return STATUS_IO;
	if (!check_answers_services(
		    &a->services, &a->file, &a->secret, &a->diag))
		return cmd_diagnosed(&a->diag, false);
	return STATUS_OK;
}

static struct surroundings surroundings_of(const struct session *a)
{
	struct surroundings around = {
		.area = a->settings.area,
		.now = a->now,
	};

	if (*a->settings.nation)
		directory_nation(a->settings.nation, &around.nation);
	return around;
}

static enum status print(struct session *a, enum format format)
{
	struct assessment assessment = {
		.wizard = &a->wizard,
		.services = &a->services,
		.around = surroundings_of(a),
		.practice = a->head.practice,
	};
	struct buf out;

	buf_init(&out, &a->secret);
	if (format == FORMAT_JSON)
		assessment_json(&assessment, &out);
	else
		assessment_text(&assessment, TEXT_WIDTH, &out);
	return cmd_write(&out);
}

static enum status assess(const struct request *request)
{
	struct session a = { .head = { .checklist = "" } };
	enum status status;

	if (!cmd_now(&a.now))
		return STATUS_USAGE;
	secret_init(&a.secret);
	diag_init(&a.diag);
	secret_init(&a.diag.arena); /* it quotes words of the answers */
	checklist_init(&a.list);
	services_init(&a.services);
	status = work_out(&a, request);
	if (status == STATUS_OK)
		status = print(&a, request->format);
	services_release(&a.services);
	checklist_release(&a.list);
	settings_release(&a.settings);
	diag_release(&a.diag);
	arena_release(&a.secret);
	return status;
}

static enum status run(int argc, char **argv)
{
	struct request request = { .answers = NULL };
	const char *format = "text";
	int found;
	const struct option_row rows[] = {
		{ 'c', "checklist", NULL, &request.checklist },
		{ 's', "services", NULL, &request.services },
		{ 0, "format", NULL, &format },
	};
	enum status status;

	if (!options_read(&cmd_assess, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	if (argc != 1)
		return cmd_misused(
			&cmd_assess, argc ? "one file of answers at a time"
					  : "no file of answers");
	found = options_word(
		&cmd_assess, "--format", format_words, FORMATS, format);
	if (found < 0)
		return STATUS_USAGE;
	request.answers = argv[0];
	request.format = (enum format)found;
	return assess(&request);
}

const struct command cmd_assess = {
	.name = "assess",
	.summary = "what a file of answers comes to, without a screen",
	.usage = usage,
	.run = run,
};
