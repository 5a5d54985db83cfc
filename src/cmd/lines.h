/* SPDX-License-Identifier: MIT */
#ifndef CMD_LINES_H
#define CMD_LINES_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"

/*
 * A text file of the system's, line by line, without their ends: closed when
 * there is no more. One that is not there has no lines; why not, is in errno.
 */
struct lines {
	FILE *file;
	char text[1024];
	int n; /* of the line */
};

bool lines_open(struct lines *lines, const char *path);
bool lines_next(struct lines *lines);

/* Goes on to the next setting of that name, in whatever letters: its value, or
 * NULL. */
const char *lines_setting(struct lines *lines, const char *name);

/* The first line of a file, in the arena; "" where there is none. */
const char *lines_first(const char *path, struct arena *arena);

#endif
