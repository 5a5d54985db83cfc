/* SPDX-License-Identifier: MIT */
#include "base/fatal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clean.h"

enum {
	EXIT_FATAL = 4
};

static void (*before_end)(void);

void fatal(const char *format, ...)
{
	void (*hook)(void) = before_end;
	char text[512];
	va_list args;

	/* Before the hook, which may wipe what the arguments point to. */
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	clean_line(text);

	/* A hook that ends up here again must not run twice. */
	before_end = NULL;
	if (hook)
		hook();
	fprintf(stderr, "signpost: %s\n", text);
	exit(EXIT_FATAL);
}

void fatal_set_hook(void (*hook)(void))
{
	before_end = hook;
}
