/* SPDX-License-Identifier: MIT */
#include "cmd/cmd.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/clean.h"

__attribute__((format(printf, 1, 0))) static void complain(
	const char *format, va_list args)
{
	char text[1024];

	vsnprintf(text, sizeof(text), format, args);
	clean_line(text);
	fprintf(stderr, "signpost: %s\n", text);
}

void cmd_complain(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain(format, args);
	va_end(args);
}

enum status cmd_misused(const struct command *command, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain(format, args);
	va_end(args);
	fprintf(stderr, "signpost: see 'signpost help %s'\n", command->name);
	return STATUS_USAGE;
}

enum status cmd_help(const struct command *command)
{
	printf("%s", command->usage);
	return cmd_flush();
}

enum status cmd_flush(void)
{
	if (!fflush(stdout) && !ferror(stdout))
		return STATUS_OK;
	cmd_complain("cannot write to standard output");
	return STATUS_IO;
}
