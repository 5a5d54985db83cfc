/* SPDX-License-Identifier: MIT */
#ifndef FAULT_DISK_FILES_H
#define FAULT_DISK_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is in the files of a disk: what was synced, and what came since. */

enum {
	DISK_FILES = 1000,
	DISK_EDITS = 64
};

/* Bytes at a place; without any the file becomes that long. */
struct disk_edit {
	int64_t at;
	char *bytes;
	size_t n;
};

struct disk_file {
	char *safe;
	size_t size;
	struct disk_edit edits[DISK_EDITS];
	int n_edits;
};

struct disk_files {
	struct disk_file *rows[DISK_FILES];
	int n, latest;
};

/* The number of a new one, or -2. */
int disk_files_new(struct disk_files *files);
void disk_files_free(struct disk_files *files);

bool disk_files_change(struct disk_files *files, int file, int64_t at,
	const char *bytes, size_t n);
void disk_files_sync(struct disk_files *files, int file);

/* Bytes of the latest one that are not synced; a new length counts as one. */
long disk_files_loose(const struct disk_files *files);

/* With so many of these; of other files there is only what was synced. */
void disk_files_build(const struct disk_files *files, int file,
	const char *path, long loose, bool zeros);

#endif
