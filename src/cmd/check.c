/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clean.h"
#include "base/file.h"
#include "model/lint.h"
#include "load/checklist.h"
#include "load/checklist_keys.h"
#include "load/paths.h"
#include "load/services.h"
#include "load/settings.h"
#include "load/wording.h"
#include "cmd/check_po.h"
#include "cmd/check_prove.h"
#include "cmd/cmd.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/machine.h"
#include "cmd/options.h"
#include "cmd/screen.h"

#define CHECK_CAP ((size_t)256 << 20)
#define BEGINNING ((size_t)64 << 10) /* enough to tell what a file is */

static const char usage[] =
	"usage: signpost check [--strict] [--prove] [-c CHECKLIST] [-s SERVICES]\n"
	"                      FILE…\n"
	"       signpost check [--strict] --here\n"
	"\n"
	"Reads checklists, services, settings, wording files and translations, and\n"
	"names all that is wrong in them, by file and line: errors, which stop a file\n"
	"(or a service) from being used, and warnings, which do not. A warning's\n"
	"code, in brackets, can be put into the file's 'expect' to explain it away.\n"
	"\n"
	"      --strict  ends with 1 where there are warnings only\n"
	"      --prove   also says which questions nobody can reach, which needs\n"
	"                can never be found, or always are, which no service\n"
	"                answers, and how long it takes\n"
	"  -c, --checklist FILE\n"
	"                the checklist that a translation (LL.po) is of; else the\n"
	"                one whose name its folder has. How much of it is done is\n"
	"                shown by topic\n"
	"  -s, --services FILE\n"
	"                the local services that --prove looks for; else those of\n"
	"                the settings, with the national ones behind them\n"
	"      --here    says what this machine, as it is set up, cannot promise:\n"
	"                to whoever looks after it\n"
	"      --help    this page\n";

struct check {
	struct arena arena;
	struct diag diag;
	struct wording wording;
	struct moment now;
	const char *path, *shown; /* the file, and how it is printed */
	const char *services, *checklist;
	bool prove, here, has_wording;
};

static const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* How much was wrong before. */
struct tally {
	size_t errors, warnings;
};

static struct tally tally_of(const struct check *check)
{
	return (struct tally){ check->diag.errors, check->diag.warnings };
}

static void say_tally(const struct check *check, const struct tally *before)
{
	const struct tally now = tally_of(check);
	const size_t errors = now.errors - before->errors;
	const size_t warnings = now.warnings - before->warnings;

	if (errors)
		printf(": %zu error%s", errors, plural(errors));
	if (warnings)
		printf("%s %zu warning%s", errors ? "," : ":", warnings,
			plural(warnings));
	puts(errors || warnings ? "" : ": nothing to mend");
}

static void say_found(const struct check *check, const struct tally *before,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* "small.conf: a checklist of 12 topics, …: 1 error, 2 warnings" */
static void say_found(const struct check *check, const struct tally *before,
	const char *format, ...)
{
	va_list args;

	printf("%s: ", check->shown);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	say_tally(check, before);
}

/* The words are looked at where there is something to hold them against. */
static void find_wording(struct check *check)
{
	const char *path = path_find_own("wording", &check->arena);

	if (check->has_wording)
		return;
	check->has_wording = true;
	if (path)
		load_wording(&check->wording, path, &check->diag);
	else
		diag_warning(&check->diag, check->path, 1, NULL,
			"no wording.conf was found, so the words are not looked at");
}

/* What is wrong in them is not said: they are a file of their own to check. */
static void use_settings(struct settings *settings)
{
	struct diag ignored;

	diag_init(&ignored);
	load_settings(settings, &ignored);
	diag_release(&ignored);
}

static void prove_checklist(struct check *check, const struct checklist *list)
{
	struct services services;
	struct settings settings;

	check_prove(list, check->shown, check->now.date, &check->diag);
	services_init(&services);
	use_settings(&settings);
	directory_load(&services, check->services, &settings, NULL);
	check_answered(list, &services, &check->now, &check->diag);
	settings_release(&settings);
	services_release(&services);
}

static void check_checklist(struct check *check)
{
	struct checklist list;
	struct tally before;
	bool whole;

	find_wording(check);
	before = tally_of(check);
	whole = load_checklist(&list, check->path, &check->diag);
	lint_texts(&list, &check->wording, &check->diag);
	if (whole) {
		lint_checklist(&list, check->now.date, &check->diag);
		if (check->prove)
			prove_checklist(check, &list);
		lint_expected(&list, check->prove, &check->diag);
	}
	say_found(check, &before,
		"a checklist of %d topic%s, %d question%s, %d need%s",
		list.n_topics, plural((size_t)list.n_topics), list.n_questions,
		plural((size_t)list.n_questions), list.n_needs,
		plural((size_t)list.n_needs));
	checklist_release(&list);
}

static void check_wording(struct check *check)
{
	const struct tally before = tally_of(check);
	struct wording wording;

	load_wording(&wording, check->path, &check->diag);
	say_found(check, &before, "wording, %d term%s", wording.n_terms,
		plural((size_t)wording.n_terms));
	wording_release(&wording);
}

static void check_key(
	struct check *check, int line, const char *of, const char *name)
{
	if (!screen_knows_key(name))
		diag_error(&check->diag, check->path, line, SCREEN_KEY_WRONG,
			of, name);
}

static void check_settings(struct check *check)
{
	const struct tally before = tally_of(check);
	struct settings settings;

	settings_init(&settings);
	settings_read(&settings, check->path, &check->diag);
	check_key(check, settings.hide_key_line, "hide_key", settings.hide_key);
	check_key(check, settings.show_key_line, "show_key", settings.show_key);
	say_found(check, &before, "settings");
	settings_release(&settings);
}

static void check_directory(struct check *check)
{
	struct services_lint lint;
	struct services services;
	struct tally before;
	int hidden = 0;

	find_wording(check);
	before = tally_of(check);
	lint = (struct services_lint){ &check->wording, check->now.date };
	services_init(&services);
	directory_load_dead(&services);
	check_services(&services, check->path, &lint, &check->diag);
	for (int i = 0; i < services.n; i++)
		hidden += !service_is_shown(&services.all[i]);
	say_found(check, &before, "%d service%s, of which %d shown to nobody",
		services.n, plural((size_t)services.n), hidden);
	services_release(&services);
}

static const struct {
	const struct conf_kind *kind;
	void (*check)(struct check *);
} kinds[] = {
	{ &checklist_kind, check_checklist },
	{ &services_kind, check_directory },
	{ &wording_kind, check_wording },
	{ &settings_kind, check_settings },
};

#define N_KINDS (sizeof(kinds) / sizeof(*kinds))

static const char *cleaned(const char *path, struct arena *arena)
{
	char *copy = arena_strdup(arena, path);

	clean_line(copy);
	return copy;
}

static bool is_directory(const char *path)
{
	struct stat stat_of;

	return !stat(path, &stat_of) && S_ISDIR(stat_of.st_mode);
}

static bool read_beginning(
	struct check *check, struct file *file, struct arena *arena)
{
	struct file_blocks blocks;
	size_t got = 1;
	bool read = true;

	*file = (struct file){
		.path = check->path,
		.text = arena_alloc(arena, BEGINNING + 1),
	};
	if (!file_blocks_open(&blocks, check->path, CHECK_CAP, &check->diag))
		return false;
	while (read && got && file->size < BEGINNING) {
		read = file_blocks_read(&blocks, file->text + file->size,
			BEGINNING - file->size, &got);
		file->size += read ? got : 0;
	}
	file_blocks_close(&blocks);
	return read;
}

/* "checklist ID VERSION": that is of a file of answers, which has a command
 * of its own. */
static bool is_head_of_answers(const char *line)
{
	static const char word[] = "checklist ";

	if (strncmp(line, word, strlen(word)))
		return false;
	line += strlen(word);
	line += strspn(line, " ");
	line += strcspn(line, " =\n");
	line += strspn(line, " ");
	return *line >= '0' && *line <= '9';
}

static bool are_answers(const struct file *file)
{
	const char *line = file->text, *end;

	while (!is_head_of_answers(line)) {
		end = strchr(line, '\n');
		if (!end)
			return false;
		line = end + 1;
	}
	return true;
}

/* Its kind is what its first words say. */
static void check_plain_file(struct check *check)
{
	const struct conf_kind *known[N_KINDS], *kind;
	struct arena scratch;
	struct file file;

	arena_init(&scratch);
	for (size_t i = 0; i < N_KINDS; i++)
		known[i] = kinds[i].kind;
	if (!read_beginning(check, &file, &scratch)) {
		arena_release(&scratch);
		return;
	}
	if (are_answers(&file)) {
		diag_error(&check->diag, check->path, 1,
			"these are answers: see 'signpost assess'");
	} else {
		kind = conf_guess(&file, known, N_KINDS, &check->diag);
		for (size_t i = 0; i < N_KINDS; i++)
			if (kind == kinds[i].kind)
				kinds[i].check(check);
	}
	arena_release(&scratch);
}

static void check_translation(struct check *check)
{
	find_wording(check);
	check_po(check->path, check->shown, check->checklist, &check->wording,
		&check->diag);
}

static void check_file(struct check *check, const char *name)
{
	check->path = path_find(name, &check->arena);
	check->shown = cleaned(check->path, &check->arena);
	if (is_directory(check->path))
		check_directory(check);
	else if (check_is_po(check->path))
		check_translation(check);
	else
		check_plain_file(check);
}

static void check_machine(struct check *check)
{
	const struct tally before = tally_of(check);
	struct settings settings;
	struct machine machine;

	use_settings(&settings);
	machine_find(&machine, &settings, &check->diag);
	printf("this machine, %d things looked at", machine_check(&machine));
	say_tally(check, &before);
	settings_release(&settings);
}

static enum status check_all(struct check *check, char **files, bool strict)
{
	enum status written, status;

	arena_init(&check->arena);
	diag_init(&check->diag);
	wording_init(&check->wording);
	if (check->here)
		check_machine(check);
	for (; *files; files++)
		check_file(check, *files);
	written = cmd_flush();
	status = cmd_diagnosed(&check->diag, strict);
	if (written != STATUS_OK)
		status = written;
	wording_release(&check->wording);
	diag_release(&check->diag);
	arena_release(&check->arena);
	return status;
}

static enum status run(int argc, char **argv)
{
	struct check check = { .prove = false };
	bool strict = false;
	const struct option_row rows[] = {
		{ 0, "strict", &strict, NULL },
		{ 0, "prove", &check.prove, NULL },
		{ 0, "here", &check.here, NULL },
		{ 'c', "checklist", NULL, &check.checklist },
		{ 's', "services", NULL, &check.services },
	};
	enum status status;

	if (!options_read(&cmd_check, rows, sizeof(rows) / sizeof(*rows), &argc,
		    &argv, &status))
		return status;
	if (!argc && !check.here)
		return cmd_misused(&cmd_check, "no file to check");
	if (!cmd_now(&check.now))
		return STATUS_USAGE;
	return check_all(&check, argv, strict);
}

const struct command cmd_check = {
	.name = "check",
	.summary = "names all that is wrong in checklists and other files",
	.usage = usage,
	.run = run,
};
