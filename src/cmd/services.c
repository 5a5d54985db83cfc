/* SPDX-License-Identifier: MIT */
#include "cmd/services.h"

#include <stddef.h>
#include <string.h>

#include "base/words.h"
#include "cmd/cmd.h"

static const char usage[] =
	"usage: signpost services list   [-s SERVICES] [--format text|csv|json]\n"
	"       signpost services find   [WORDS] [-s SERVICES] [--tag TAGS]\n"
	"                                [--nation NATION] [--area AREA] [--age N]\n"
	"                                [--must THINGS] [--want THINGS]\n"
	"                                [--language CODES] [--open] [-n MAX]\n"
	"                                [--format text|json]\n"
	"       signpost services gaps   [-c CHECKLIST] [-s SERVICES]\n"
	"                                [--nation NATION] [--area AREA]\n"
	"       signpost services import FILE|- [--into FILE] [--dry-run]\n"
	"\n"
	"Keeps the local services true: what there is, who will take her, what is\n"
	"missing, and getting a spreadsheet in.\n"
	"\n"
	"  -s, --services FILE   a file, or a directory of files; else those of the\n"
	"                        settings. 'find -s' looks in these alone\n"
	"      --tag TAGS        what it is for: menopause,smear\n"
	"      --nation NATION   england, scotland, wales or ni; not said: only\n"
	"                        what is there for the whole UK\n"
	"      --area AREA       a place, a postcode, or a GSS code\n"
	"      --age N           her age\n"
	"      --must THINGS     what she comes with: ost, current_use, children,\n"
	"                        pets. Who refuses one of them is left out\n"
	"      --want THINGS     what she would like: female_worker, women_only,\n"
	"                        drop_in, remote, evenings, weekends, …\n"
	"      --language CODES  pl,ur\n"
	"      --open            only what is open now\n"
	"  -n, --most MAX        no more than so many\n"
	"  -c, --checklist FILE  whose needs to look for\n"
	"      --into FILE       the services file that the import goes into\n"
	"      --dry-run         shows what an import would change, and stops\n"
	"      --format FORMAT   text, csv or json\n"
	"      --help            this page\n";

static const struct {
	const char *name;
	enum status (*run)(int argc, char **argv);
} verbs[] = {
	{ "list", services_list_run },
	{ "find", services_find_run },
	{ "gaps", services_gaps_run },
	{ "import", services_import_run },
};

#define N_VERBS (int)(sizeof(verbs) / sizeof(*verbs))

static enum status run(int argc, char **argv)
{
	const char *names[N_VERBS];
	char meant[SUGGEST_SIZE];
	int verb;

	for (int i = 0; i < N_VERBS; i++)
		names[i] = verbs[i].name;
	if (argc < 2)
		return cmd_misused(
			&cmd_services, "list, find, gaps or import?");
	if (!strcmp(argv[1], "--help"))
		return cmd_help(&cmd_services);
	verb = words_find(names, N_VERBS, argv[1], meant);
	if (verb < 0)
		return cmd_misused(
			&cmd_services, "no 'services %s'%s", argv[1], meant);
	return verbs[verb].run(argc - 1, argv + 1);
}

const struct command cmd_services = {
	.name = "services",
	.summary = "the services there are, who takes her, and what is missing",
	.usage = usage,
	.run = run,
};
