/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "base/words.h"
#include "cmd/cmd.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

static const struct command *const commands[] = {
	&cmd_start,
	&cmd_resume,
	&cmd_demo,
	&cmd_check,
	&cmd_assess,
	&cmd_sheet,
	&cmd_note,
	&cmd_services,
	&cmd_pot,
};

#define N_COMMANDS (int)(sizeof(commands) / sizeof(*commands))

static const char intro[] =
	"usage: signpost [COMMAND] …\n"
	"\n"
	"A women's health check-in, and the local services that will really take\n"
	"her. Without a command it starts one on the screen.\n"
	"\n";

static const char outro[] = "\n"
			    "signpost help COMMAND   how to use one\n"
			    "signpost help keys      the keys of the screen\n"
			    "signpost --version      which one this is\n";

static enum status print_help(void)
{
	fputs(intro, stdout);
	for (int i = 0; i < N_COMMANDS; i++)
		printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
	fputs(outro, stdout);
	return cmd_flush();
}

static const struct command *find_command(const char *name)
{
	const char *names[N_COMMANDS];
	char meant[SUGGEST_SIZE];
	int found;

	for (int i = 0; i < N_COMMANDS; i++)
		names[i] = commands[i]->name;
	found = words_find(names, N_COMMANDS, name, meant);
	if (found >= 0)
		return commands[found];
	cmd_complain("no command '%s'%s", name, meant);
	fputs("signpost: see 'signpost --help'\n", stderr);
	return NULL;
}

static enum status help(int argc, char **argv)
{
	const struct command *command;

	if (argc < 2)
		return print_help();
	if (!strcmp(argv[1], "keys"))
		return cmd_help_keys();
	command = find_command(argv[1]);
	return command ? cmd_help(command) : STATUS_USAGE;
}

int main(int argc, char **argv)
{
	const struct command *command;

	secret_harden_process();
	i18n_init();
	if (argc < 2)
		return cmd_start.run(argc, argv);
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "help"))
		return help(argc - 1, argv + 1);
	if (!strcmp(argv[1], "--version")) {
		puts("signpost " VERSION);
		return cmd_flush();
	}
	/* "signpost -c FILE" starts with that, too. */
	if (*argv[1] == '-')
		return cmd_start.run(argc, argv);
	command = find_command(argv[1]);
	return command ? command->run(argc - 1, argv + 1) : STATUS_USAGE;
}
