/* SPDX-License-Identifier: MIT */
#ifndef CMD_CMD_H
#define CMD_CMD_H

/* How the program ends. 128 + n is a signal. */
enum status {
	STATUS_OK = 0,
	STATUS_WARNINGS = 1, /* check --strict, and only warnings */
	STATUS_USAGE = 2,
	STATUS_WRONG_FILE = 3, /* all its errors were listed */
	STATUS_IO = 4,
	STATUS_LOCKED = 5,
};

/*
 * One command: its run() gets its own name as argv[0]. `usage` are the lines
 * of `help COMMAND`, options and all.
 */
struct command {
	const char *name, *summary, *usage;
	enum status (*run)(int argc, char **argv);
};

extern const struct command cmd_start, cmd_resume, cmd_demo, cmd_assess,
	cmd_check, cmd_services, cmd_sheet, cmd_note, cmd_pot;

/* "signpost: TEXT" on stderr; and what to do about it. */
void cmd_complain(const char *format, ...)
	__attribute__((format(printf, 1, 2)));
enum status cmd_misused(const struct command *command, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The usage of a command on stdout. */
enum status cmd_help(const struct command *command);

/* All keys of the screen, on stdout. */
enum status cmd_help_keys(void);

/* After the last of the output: whether all of it was written. */
enum status cmd_flush(void);

#endif
