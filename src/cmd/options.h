/* SPDX-License-Identifier: MIT */
#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include <stdbool.h>

#include "cmd/cmd.h"

/*
 * The options of a command, as a table: "c" and "checklist" for -c FILE and
 * --checklist FILE. Exactly one of the places is not NULL.
 */
struct option_row {
	char letter; /* or 0 */
	const char *name;
	bool *flag;
	const char **value;
};

/*
 * Reads the options into their places, and leaves in *argc and *argv what is
 * not an option. False if the command is over already, with *status saying
 * how: --help was asked for, or something was wrong.
 */
bool options_read(const struct command *command, const struct option_row *rows,
	int n_rows, int *argc, char ***argv, enum status *status);

/* The place of an option's word among n, or -1, and that it is misused. */
int options_word(const struct command *command, const char *option,
	const char *const *words, int n, const char *word);

#endif
