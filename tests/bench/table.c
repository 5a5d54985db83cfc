/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdarg.h>
#include <stdio.h>

enum {
	ABOUT = 17,
	WHAT = 19
};

/* The columns are as wide as they look: a letter may take two bytes. */
void table_cell(int width, const char *format, ...)
{
	char text[64];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	for (const char *p = text; *p; p++)
		width -= (*p & 0xc0) != 0x80;
	printf("%s%*s", text, width > 0 ? width : 0, "");
}

void table_first(const char *about, const char *what)
{
	table_cell(ABOUT, "%s", about);
	table_cell(WHAT, "%s", what);
}

void table_target(const char *target, bool kept)
{
	printf("%s%s\n", target, kept || !*target ? "" : "  missed");
}

void table_head(const char *ours, const char *theirs)
{
	table_first("", "");
	table_cell(TABLE_NUMBER, "%s", ours);
	table_cell(TABLE_NUMBER, "%s", theirs);
	table_cell(TABLE_RATIO, "ratio");
	table_target("target", true);
}

static void both(const char *about, const char *what, const char *unit,
	double ours, double theirs)
{
	table_first(about, what);
	table_cell(TABLE_NUMBER, "%.2f %s", ours, unit);
	table_cell(TABLE_NUMBER, "%.2f %s", theirs, unit);
	table_cell(TABLE_RATIO, "%.2f×", ours / theirs);
}

void table_ratio(const char *about, const char *what, const char *unit,
	double ours, double theirs, double most_ratio)
{
	char target[32] = "";

	if (most_ratio > 0)
		snprintf(target, sizeof(target), "%g×", most_ratio);
	both(about, what, unit, ours, theirs);
	table_target(target, ours <= most_ratio * theirs);
}

void table_limit(const char *about, const char *what, const char *unit,
	double ours, double theirs, double most_ours)
{
	char target[32] = "";

	if (most_ours > 0)
		snprintf(
			target, sizeof(target), "under %g %s", most_ours, unit);
	both(about, what, unit, ours, theirs);
	table_target(target, ours < most_ours);
}

void table_memory(
	const char *about, double ours, double theirs, double most_ours)
{
	table_limit(about, "peak memory", "MB", ours, theirs, most_ours);
}
