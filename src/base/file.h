/* SPDX-License-Identifier: MIT */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

/*
 * A whole file of the user's in memory, in the arena and ended by a NUL that
 * `size` does not count.
 */
struct file {
	const char *path;
	char *text;
	size_t size;
};

/*
 * Reads a regular file of at most `cap` bytes; directories, pipes, devices and
 * larger files are named in diag as errors of line 1, never waited for.
 */
bool file_read(struct file *file, const char *path, size_t cap,
	struct arena *arena, struct diag *diag);

/* The same from standard input, whatever that is. Its path is "-". */
bool file_read_stdin(
	struct file *file, size_t cap, struct arena *arena, struct diag *diag);

/* All n bytes, through short writes and interruptions; false with errno. */
bool write_all(int fd, const char *bytes, size_t n);

#endif
