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

/*
 * The same, block by block, for files that are too large to hold; what is
 * wrong is said in the same words. The path must outlive it.
 */
struct file_blocks {
	const char *path;
	struct diag *diag;
	size_t cap, size; /* read so far */
	int fd;
};
bool file_blocks_open(struct file_blocks *blocks, const char *path, size_t cap,
	struct diag *diag);

/* The next bytes, at most n of them; *got is 0 at the end. */
bool file_blocks_read(
	struct file_blocks *blocks, char *out, size_t n, size_t *got);
void file_blocks_close(struct file_blocks *blocks);

/* That the path is there, or is gone, outlasts a power cut from now on; false
 * with errno. Network disks that cannot promise it need not. */
bool sync_directory(const char *path);

/* All n bytes, through short writes and interruptions; false with errno. */
bool write_all(int fd, const char *bytes, size_t n);

#endif
