/* SPDX-License-Identifier: MIT */
#include "cmd/cmd.h"
#include "cmd/start.h"

static const char usage[] =
	"usage: signpost resume [NOTE] [-c CHECKLIST] [-s SERVICES] [--nation N]\n"
	"                       [--lang LL] [--her-lang LL] [--ascii] [--plain]\n"
	"\n"
	"Carries on with a note that was kept: NOTE is its name, or the beginning of\n"
	"one; without it there is a list. The options are those of 'start'.\n"
	"\n"
	"  -c, --checklist FILE  the checklist that the note belongs to\n"
	"  -s, --services FILE   the local services, a file or a directory of files\n"
	"      --nation N        where you are: england, scotland, wales or ni\n"
	"      --lang LL         your language\n"
	"      --her-lang LL     hers\n"
	"      --ascii           for terminals that know no other letters\n"
	"      --plain           line by line, without a screen: for speech and braille,\n"
	"                        for pipes, and where there is no terminal\n"
	"      --help            this page\n";

static enum status run(int argc, char **argv)
{
	struct start_request request = { .checklist = NULL };
	enum status status = start_options(&cmd_resume, &request, &argc, &argv);

	if (argc < 0)
		return status;
	if (argc > 1)
		return cmd_misused(&cmd_resume, "one note at a time");
	request.resume = argc ? argv[0] : "";
	return start_run(&request);
}

const struct command cmd_resume = {
	.name = "resume",
	.summary = "carry on with a note that was kept",
	.usage = usage,
	.run = run,
};
