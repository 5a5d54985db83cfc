/* SPDX-License-Identifier: MIT */
#include "base/save.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* Through no link, and over nothing that stands there. */
static int open_new(const char *path)
{
	return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		0600);
}

static bool write_and_close(int fd, const char *bytes, size_t n)
{
	bool ok = write_all(fd, bytes, n) && !fsync(fd);
	int error = errno;

	if (close(fd)) {
		if (ok)
			error = errno;
		ok = false;
	}
	errno = error;
	return ok;
}

/* It is there, whether or not the disk can promise that it stays. */
static enum saved settled(const char *path)
{
	(void)sync_directory(path);
	return SAVED;
}

static enum saved write_to(
	const char *path, int fd, const char *bytes, size_t n)
{
	int error;

	if (write_and_close(fd, bytes, n))
		return SAVED;
	error = errno;
	unlink(path);
	errno = error;
	return SAVE_FAILED;
}

/* Beside it first, so that the old one stays until the new one is whole. */
static enum saved replace(const char *path, const char *bytes, size_t n)
{
	char beside[PATH_MAX];
	int fd, error;

	if (snprintf(beside, sizeof(beside), "%s.XXXXXX", path) >=
		(int)sizeof(beside)) {
		errno = ENAMETOOLONG;
		return SAVE_FAILED;
	}
	fd = mkstemp(beside);
	if (fd < 0)
		return SAVE_FAILED;
	if (write_to(beside, fd, bytes, n) != SAVED)
		return SAVE_FAILED;
	if (!rename(beside, path))
		return settled(path);
	error = errno;
	unlink(beside);
	errno = error;
	return SAVE_FAILED;
}

enum saved save_file(const char *path, const char *bytes, size_t n, bool over)
{
	int fd = open_new(path);
	struct stat stat;

	if (fd >= 0)
		return write_to(path, fd, bytes, n) == SAVED ? settled(path)
							     : SAVE_FAILED;
	if (errno != EEXIST)
		return SAVE_FAILED;
	if (lstat(path, &stat))
		return SAVE_FAILED;
	if (!S_ISREG(stat.st_mode)) {
		errno = S_ISDIR(stat.st_mode) ? EISDIR : EEXIST;
		return SAVE_FAILED;
	}
	return over ? replace(path, bytes, n) : SAVE_EXISTS;
}
