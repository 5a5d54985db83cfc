/* SPDX-License-Identifier: MIT */
#include "cmd/cmd.h"
#include "cmd/options.h"
#include "cmd/start.h"

static const char usage[] =
	"usage: signpost demo [--play] [--speed SPEED] [--large] [-c CHECKLIST]\n"
	"                     [-s SERVICES] [--nation N] [--lang LL] [--her-lang LL]\n"
	"                     [--ascii] [--plain] [WOMAN]\n"
	"\n"
	"Practise with an invented woman: one of you asks, one plays her, the others\n"
	"watch. WOMAN is one of those that come with the program (morag, celia …), or\n"
	"the path of an answers file with a line 'practice'; without it there is a\n"
	"list. 'e' is her card. Every screen and every paper says that it is practice;\n"
	"nothing is kept, and nothing is counted. At the end stands what you found,\n"
	"what she would have told you, and what to talk about.\n"
	"\n"
	"      --play            it plays by itself, at reading pace: Space pauses it,\n"
	"                        and goes on; n is one step, + and - the speed; q, and\n"
	"                        you go on from there\n"
	"      --speed SPEED     slow, normal, fast, or skim to find a place\n"
	"      --large           large and double-spaced, for a projector\n"
	"  -c, --checklist FILE  the checklist; else the one of the settings\n"
	"  -s, --services FILE   the local services, a file or a directory of files\n"
	"      --nation N        where you are: england, scotland, wales or ni\n"
	"      --lang LL         your language\n"
	"      --her-lang LL     hers\n"
	"      --ascii           for terminals that know no other letters\n"
	"      --plain           line by line, without a screen\n"
	"      --help            this page\n";

static enum status run(int argc, char **argv)
{
	struct start_request request = { .practise = true };
	const char *speed = pace_names[PACE_NORMAL];
	const struct option_row rows[] = {
		{ 'c', "checklist", NULL, &request.checklist },
		{ 's', "services", NULL, &request.services },
		{ 0, "nation", NULL, &request.nation },
		{ 0, "lang", NULL, &request.lang },
		{ 0, "her-lang", NULL, &request.her_lang },
		{ 0, "ascii", &request.ascii, NULL },
		{ 0, "plain", &request.plain, NULL },
		{ 0, "large", &request.large, NULL },
		{ 0, "play", &request.play, NULL },
		{ 0, "speed", NULL, &speed },
	};
	enum status status;
	int pace;

	if (!options_read(&cmd_demo, rows, sizeof(rows) / sizeof(*rows), &argc,
		    &argv, &status))
		return status;
	if (argc > 1)
		return cmd_misused(&cmd_demo, "one woman at a time");
	pace = options_word(&cmd_demo, "--speed", pace_names, PACES, speed);
	if (pace < 0)
		return STATUS_USAGE;
	request.woman = argc ? argv[0] : NULL;
	request.pace = (enum pace)pace;
	return start_run(&request);
}

const struct command cmd_demo = {
	.name = "demo",
	.summary = "practise with an invented woman; nothing is kept",
	.usage = usage,
	.run = run,
};
