/* SPDX-License-Identifier: MIT */
#include "disk_files.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

/* The bytes of files, synced and loose. */

enum {
	SIZE_MOST = 256 * 1024,
	NO_FILE = -2
};

int disk_files_new(struct disk_files *files)
{
	struct disk_file *file = files->n < DISK_FILES
					 ? calloc(1, sizeof(*file))
					 : NULL;

	if (!file)
		return NO_FILE;
	files->rows[files->n] = file;
	return files->n++;
}

static void drop_edits(struct disk_file *file)
{
	for (int i = 0; i < file->n_edits; i++)
		free(file->edits[i].bytes);
	file->n_edits = 0;
}

void disk_files_free(struct disk_files *files)
{
	for (int i = 0; i < files->n; i++) {
		drop_edits(files->rows[i]);
		free(files->rows[i]->safe);
		free(files->rows[i]);
	}
	files->n = 0;
}

bool disk_files_change(struct disk_files *files, int number, int64_t at,
	const char *bytes, size_t n)
{
	struct disk_file *file = files->rows[number];
	struct disk_edit *edit = &file->edits[file->n_edits];

	if (file->n_edits == DISK_EDITS || at < 0 ||
		(size_t)at + n > SIZE_MAX / 2 || (size_t)at + n > SIZE_MOST)
		return false;
	*edit = (struct disk_edit){ .at = at, .bytes = malloc(n + 1), .n = n };
	if (!edit->bytes)
		return false;
	memcpy(edit->bytes, bytes, n);
	file->n_edits++;
	files->latest = number;
	return true;
}

/* A buffer of SIZE_MOST, with its first bytes as they are after `loose` of
 * what came since; how many that is. */
static size_t fill(
	const struct disk_file *file, char *out, long loose, bool zeros)
{
	size_t size = file->size;

	memset(out, 0, SIZE_MOST);
	if (size)
		memcpy(out, file->safe, size);
	for (int i = 0; i < file->n_edits && loose > 0; i++) {
		const struct disk_edit *edit = &file->edits[i];
		size_t n = edit->n < (size_t)loose ? edit->n : (size_t)loose;

		loose -= edit->n ? (long)n : 1;
		if (zeros)
			memset(out + edit->at, 0, n);
		else
			memcpy(out + edit->at, edit->bytes, n);
		if (!edit->n || (size_t)edit->at + n > size)
			size = (size_t)edit->at + n;
	}
	return size;
}

static long count_loose(const struct disk_file *file)
{
	long n = 0;

	for (int i = 0; i < file->n_edits; i++)
		n += file->edits[i].n ? (long)file->edits[i].n : 1;
	return n;
}

long disk_files_loose(const struct disk_files *files)
{
	return files->n ? count_loose(files->rows[files->latest]) : 0;
}

void disk_files_sync(struct disk_files *files, int number)
{
	static char all[SIZE_MOST];
	struct disk_file *file = files->rows[number];
	size_t size = fill(file, all, count_loose(file), false);
	char *safe = malloc(size + 1);

	if (!safe)
		abort();
	memcpy(safe, all, size);
	free(file->safe);
	file->safe = safe;
	file->size = size;
	drop_edits(file);
}

void disk_files_build(const struct disk_files *files, int number,
	const char *path, long loose, bool zeros)
{
	static char all[SIZE_MOST];
	const struct disk_file *file = files->rows[number];
	size_t size = fill(
		file, all, number == files->latest ? loose : 0, zeros);
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0)
		return;
	write_all(fd, all, size);
	close(fd);
}
