/* SPDX-License-Identifier: MIT */
#include "cmd/options.h"

#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "base/words.h"

#define ROWS_MAX 24
#define HELP_CODE 1000

/* getopt's two descriptions of our rows; a row's code is 1 + its number. */
struct description {
	char letters[2 * ROWS_MAX + 3];
	struct option names[ROWS_MAX + 2];
};

static void describe(struct description *description,
	const struct option_row *rows, int n_rows)
{
	char *letters = description->letters;

	*letters++ = ':'; /* tells a missing value from an unknown option */
	for (int i = 0; i < n_rows; i++) {
		description->names[i] = (struct option){
			.name = rows[i].name,
			.has_arg = rows[i].value ? required_argument
						 : no_argument,
			.val = i + 1,
		};
		if (!rows[i].letter)
			continue;
		*letters++ = rows[i].letter;
		if (rows[i].value)
			*letters++ = ':';
	}
	*letters = '\0';
	description->names[n_rows] = (struct option){
		.name = "help", .has_arg = no_argument, .val = HELP_CODE
	};
	description->names[n_rows + 1] = (struct option){ .name = NULL };
}

static const struct option_row *find_row(
	const struct option_row *rows, int n_rows, int code)
{
	if (code >= 1 && code <= n_rows)
		return &rows[code - 1];
	for (int i = 0; i < n_rows; i++)
		if (rows[i].letter && rows[i].letter == code)
			return &rows[i];
	return NULL;
}

/*
 * In optopt stands a letter, or the code of a long option with a value too
 * many; of an unknown long option only its word is left.
 */
static enum status wrong_option(const struct command *command,
	const struct option_row *rows, int n_rows, char **argv)
{
	const char *word = argv[optind - 1];

	if (optopt >= 1 && optopt <= n_rows)
		return cmd_misused(command, "'--%s' takes no value",
			rows[optopt - 1].name);
	if (optopt > ' ' && optopt < 127)
		return cmd_misused(command, "unknown option '-%c'", optopt);
	return cmd_misused(command, "unknown option '%s'", word);
}

/* Of two values, one would be lost without a word. */
static enum status set_row(const struct command *command,
	const struct option_row *row, bool *given)
{
	if (row->flag) {
		*row->flag = true;
		return STATUS_OK;
	}
	if (*given)
		return cmd_misused(command, "'--%s' is given twice", row->name);
	*given = true;
	*row->value = optarg;
	return STATUS_OK;
}

bool options_read(const struct command *command, const struct option_row *rows,
	int n_rows, int *argc, char ***argv, enum status *status)
{
	struct description description;
	bool given[ROWS_MAX] = { false };
	int code;

	describe(&description, rows, n_rows);
	opterr = 0;
	optind = 1;
	while ((code = getopt_long(*argc, *argv, description.letters,
			description.names, NULL)) != -1) {
		const struct option_row *row = find_row(rows, n_rows, code);

		if (row) {
			*status = set_row(command, row, &given[row - rows]);
			if (*status != STATUS_OK)
				return false;
		} else if (code == HELP_CODE) {
			*status = cmd_help(command);
			return false;
		} else {
			*status = code == ':' ? cmd_misused(command,
							"'%s' needs a value",
							(*argv)[optind - 1])
					      : wrong_option(command, rows,
							n_rows, *argv);
			return false;
		}
	}
	*argc -= optind;
	*argv += optind;
	return true;
}

int options_word(const struct command *command, const char *option,
	const char *const *words, int n, const char *word)
{
	char meant[SUGGEST_SIZE], known[SUGGEST_SIZE];
	int found = words_find(words, n, word, meant);

	if (found < 0)
		cmd_misused(command, "'%s' is %s, not '%s'", option,
			words_list(words, n, known), word);
	return found;
}
