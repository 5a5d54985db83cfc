/* SPDX-License-Identifier: MIT */
#include "report/pot.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "cmd/cmd.h"
#include "cmd/finish.h"
#include "cmd/options.h"

#define CHECKLIST_CAP ((size_t)4 << 20)

static const char usage[] =
	"usage: signpost pot CHECKLIST\n"
	"\n"
	"The translation template of a checklist, on standard output: every text of\n"
	"it, with its line and its place as the context. 'msgmerge' and other tools\n"
	"of gettext read it. A translation is locale/ID/LANGUAGE.po, ID being that\n"
	"of the checklist; 'signpost check' says what is missing in it.\n"
	"\n"
	"      --help            this page\n";

static enum status print(struct diag *diag, const char *path)
{
	struct checklist list;
	struct file file;
	struct buf out;
	enum status status;
	bool whole = load_checklist(&list, path, diag) &&
		     file_read(&file, path, CHECKLIST_CAP, &list.arena, diag);

	if (whole) {
		buf_init(&out, &list.arena);
		pot_write(&list, &file, &out);
		status = cmd_write(&out);
	} else
		status = cmd_diagnosed(diag, false);
	checklist_release(&list);
	return status;
}

static enum status run(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	enum status status;

	if (!options_read(&cmd_pot, NULL, 0, &argc, &argv, &status))
		return status;
	if (argc != 1)
		return cmd_misused(&cmd_pot,
			argc ? "one checklist at a time" : "no checklist");
	arena_init(&arena);
	diag_init(&diag);
	status = print(&diag, path_find(argv[0], &arena));
	diag_release(&diag);
	arena_release(&arena);
	return status;
}

const struct command cmd_pot = {
	.name = "pot",
	.summary = "the translation template of a checklist",
	.usage = usage,
	.run = run,
};
