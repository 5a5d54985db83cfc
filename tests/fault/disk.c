/* SPDX-License-Identifier: MIT */
#include "disk.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk_files.h"

/* Names, in the order in which they came and went. */

enum {
	NAMES_MOST = 4000,
	FDS_MOST = 64,
	DIRECTORY = -1,
	NOTHING = -2
};

enum change_kind {
	CHANGE_MAKE, /* a file, or a directory */
	CHANGE_RENAME,
	CHANGE_UNLINK
};

struct change {
	enum change_kind kind;
	int file; /* or DIRECTORY */
	char *path, *to;
	bool safe;
};

/* What stands for what. */
struct names {
	struct {
		const char *path;
		int file;
	} rows[NAMES_MOST];
	int n;
};

struct disk {
	struct change changes[NAMES_MOST];
	int n_changes;
	struct disk_files files;
	struct {
		int file;
		char path[4096]; /* of a directory */
	} fds[FDS_MOST];
	long calls;
};

struct disk *disk_new(void)
{
	return calloc(1, sizeof(struct disk));
}

void disk_free(struct disk *disk)
{
	if (!disk)
		return;
	for (int i = 0; i < disk->n_changes; i++) {
		free(disk->changes[i].path);
		free(disk->changes[i].to);
	}
	disk_files_free(&disk->files);
	free(disk);
}

long disk_calls(const struct disk *disk)
{
	return disk->calls;
}

static int find(const struct names *names, const char *path)
{
	for (int i = 0; i < names->n; i++)
		if (!strcmp(names->rows[i].path, path))
			return i;
	return -1;
}

static void put(struct names *names, const char *path, int file)
{
	int at = find(names, path);

	if (at < 0)
		at = names->n++;
	names->rows[at].path = path;
	names->rows[at].file = file;
}

static void apply(struct names *names, const struct change *change)
{
	int at = find(names, change->path);

	if (change->kind == CHANGE_MAKE) {
		put(names, change->path, change->file);
		return;
	}
	if (at < 0)
		return;
	if (change->kind == CHANGE_RENAME)
		put(names, change->to, names->rows[at].file);
	names->rows[at] = names->rows[--names->n];
}

/* Those that are safe, and so many of the others. */
static void name_all(const struct disk *disk, struct names *names, int loose)
{
	names->n = 0;
	for (int i = 0; i < disk->n_changes; i++)
		if (disk->changes[i].safe || loose-- > 0)
			apply(names, &disk->changes[i]);
}

static int file_at(const struct disk *disk, const char *path)
{
	static struct names names;
	int at;

	name_all(disk, &names, NAMES_MOST);
	at = find(&names, path);
	return at < 0 ? NOTHING : names.rows[at].file;
}

static bool add(struct disk *disk, enum change_kind kind, int file,
	const char *path, const char *to)
{
	struct change *change = &disk->changes[disk->n_changes];

	if (disk->n_changes == NAMES_MOST || file == NOTHING)
		return false;
	*change = (struct change){ .kind = kind, .file = file };
	change->path = strdup(path);
	change->to = to ? strdup(to) : NULL;
	disk->n_changes++;
	return change->path && (change->to || !to);
}

static bool open_one(
	struct disk *disk, const struct shim_record *record, const char *path)
{
	int file = file_at(disk, path);

	if (record->fd < 0 || record->fd >= FDS_MOST)
		return false;
	if (file == NOTHING && (record->at & O_CREAT)) {
		file = disk_files_new(&disk->files);
		if (!add(disk, CHANGE_MAKE, file, path, NULL))
			return false;
	}
	snprintf(disk->fds[record->fd].path, sizeof(disk->fds[record->fd].path),
		"%s", path);
	disk->fds[record->fd].file = file == NOTHING ? DIRECTORY : file;
	return true;
}

static bool lies_in(const char *path, const char *directory)
{
	size_t n = strlen(directory);

	return !strncmp(path, directory, n) && path[n] == '/' &&
	       !strchr(path + n + 1, '/');
}

static void sync_names(struct disk *disk, const char *directory)
{
	for (int i = 0; i < disk->n_changes; i++)
		disk->changes[i].safe |= lies_in(
			disk->changes[i].path, directory);
}

static bool sync_one(struct disk *disk, int fd)
{
	if (fd < 0 || fd >= FDS_MOST)
		return false;
	if (disk->fds[fd].file == DIRECTORY)
		sync_names(disk, disk->fds[fd].path);
	else
		disk_files_sync(&disk->files, disk->fds[fd].file);
	return true;
}

static bool change_bytes(
	struct disk *disk, const struct shim_record *record, const char *bytes)
{
	if (record->fd < 0 || record->fd >= FDS_MOST ||
		disk->fds[record->fd].file < 0)
		return false;
	return disk_files_change(&disk->files, disk->fds[record->fd].file,
		record->at, bytes, record->n);
}

bool disk_do(
	struct disk *disk, const struct shim_record *record, const char *bytes)
{
	disk->calls++;
	switch (record->call) {
	case SHIM_OPEN:
		return open_one(disk, record, bytes);
	case SHIM_WRITE:
	case SHIM_TRUNCATE:
		return change_bytes(disk, record, bytes);
	case SHIM_FSYNC:
		return sync_one(disk, record->fd);
	case SHIM_RENAME:
		return add(disk, CHANGE_RENAME, DIRECTORY, bytes,
			bytes + strlen(bytes) + 1);
	case SHIM_UNLINK:
		return add(disk, CHANGE_UNLINK, DIRECTORY, bytes, NULL);
	case SHIM_MKDIR:
		return add(disk, CHANGE_MAKE, DIRECTORY, bytes, NULL);
	default:
		return true;
	}
}

int disk_loose_names(const struct disk *disk)
{
	int n = 0;

	for (int i = 0; i < disk->n_changes; i++)
		n += !disk->changes[i].safe;
	return n;
}

long disk_loose_bytes(const struct disk *disk)
{
	return disk_files_loose(&disk->files);
}

/* A file in a directory that is gone is gone, too: open() says so. */
void disk_build(const struct disk *disk, int loose, long bytes, bool zeros)
{
	static struct names names;

	name_all(disk, &names, loose);
	for (int i = 0; i < names.n; i++)
		if (names.rows[i].file == DIRECTORY)
			mkdir(names.rows[i].path, 0700);
	for (int i = 0; i < names.n; i++)
		if (names.rows[i].file >= 0)
			disk_files_build(&disk->files, names.rows[i].file,
				names.rows[i].path, bytes, zeros);
}
