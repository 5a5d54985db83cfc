/* SPDX-License-Identifier: MIT */
#ifndef CMD_REPLACE_H
#define CMD_REPLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "base/arena.h"

/*
 * A file that takes the place of another of that name in one step: whoever
 * reads it finds the old or the new one, and whole, whatever happens on the
 * way. What goes wrong is said on stderr.
 *
 * A link is not followed: it is said where it leads to, and that is all.
 */
struct replace {
	const char *path;
	char *made; /* the new file beside it, or NULL */
	struct stat old;
	bool exists;
	int fd;
};

/* Looks at what is there; false if that cannot be replaced. */
bool replace_begin(
	struct replace *replace, const char *path, struct arena *arena);

/* Writes the new file, with the owner and the mode of the old one. A wholly
 * new one can be read by everybody. */
bool replace_write(struct replace *replace, const char *bytes, size_t n,
	struct arena *arena);

/* Puts it in its place, unless the old one was changed since the beginning. */
bool replace_finish(struct replace *replace);

/* What is said where it was. */
void replace_complain_of_change(const struct replace *replace);

/* In any case, last: takes away what was not put in its place. */
void replace_end(struct replace *replace);

#endif
