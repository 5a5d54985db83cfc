/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* F_OFD_SETLK, O_TMPFILE */
#include "shim_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * What is done with files: those below FAULT_UNDER, and what was opened of
 * them. Everything else goes by untouched, and mostly straight to the kernel.
 */

enum {
	FILES_MOST = 1024,
	PATH_SIZE = 4096
};

static bool followed[FILES_MOST];
static DIR *followed_dir;

void shim_follow_none(void)
{
	memset(followed, false, sizeof(followed));
	followed_dir = NULL;
}

static bool is_followed(int fd)
{
	return fd >= 0 && fd < FILES_MOST && followed[fd];
}

static void follow(int fd, bool on)
{
	if (fd >= 0 && fd < FILES_MOST)
		followed[fd] = on;
}

static int open_here(const char *path, int flags, mode_t mode)
{
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

static int open_followed(const char *path, int flags, mode_t mode)
{
	int fd;

	if (shim_fails(SHIM_OPEN))
		return -1;
	fd = open_here(path, flags, mode);
	if (fd < 0)
		return (int)shim_done(fd);
	shim_record(SHIM_OPEN, fd, flags, path, strlen(path) + 1);
	if (shim_is_late())
		syscall(SYS_close, fd);
	else
		follow(fd, true);
	return (int)shim_done(fd);
}

int open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list args;

	va_start(args, flags);
	if (flags & (O_CREAT | O_TMPFILE))
		mode = va_arg(args, mode_t);
	va_end(args);
	return shim_is_under(path) ? open_followed(path, flags, mode)
				   : open_here(path, flags, mode);
}

/* It is closed, whatever is said of it. */
int close(int fd)
{
	bool fails = is_followed(fd) && shim_fails(SHIM_CLOSE);
	int error = errno, result = (int)syscall(SYS_close, fd);

	if (!is_followed(fd))
		return result;
	follow(fd, false);
	shim_record(SHIM_CLOSE, fd, 0, "", 0);
	if (!fails)
		return (int)shim_done(result);
	errno = error;
	return -1;
}

ssize_t read(int fd, void *bytes, size_t n)
{
	if (!is_followed(fd))
		return syscall(SYS_read, fd, bytes, n);
	if (shim_fails(SHIM_READ))
		return -1;
	return shim_done(syscall(SYS_read, fd, bytes, n));
}

ssize_t write(int fd, const void *bytes, size_t n)
{
	int64_t at;
	long put;

	if (!is_followed(fd))
		return syscall(SYS_write, fd, bytes, n);
	if (shim_fails(SHIM_WRITE))
		return -1;
	if (shim_is_halved())
		n = (n + 1) / 2;
	at = syscall(SYS_lseek, fd, 0L, SEEK_CUR);
	put = syscall(SYS_write, fd, bytes, n);
	if (put > 0)
		shim_record(SHIM_WRITE, fd, at, bytes, (size_t)put);
	return shim_done(put);
}

int fsync(int fd)
{
	if (!is_followed(fd))
		return 0;
	if (shim_fails(SHIM_FSYNC))
		return -1;
	shim_record(SHIM_FSYNC, fd, 0, "", 0);
	return (int)shim_done(0);
}

off_t lseek(int fd, off_t at, int from)
{
	if (!is_followed(fd))
		return syscall(SYS_lseek, fd, at, from);
	if (shim_fails(SHIM_LSEEK))
		return -1;
	return shim_done(syscall(SYS_lseek, fd, at, from));
}

int ftruncate(int fd, off_t size)
{
	int result;

	if (!is_followed(fd))
		return (int)syscall(SYS_ftruncate, fd, size);
	if (shim_fails(SHIM_TRUNCATE))
		return -1;
	result = (int)syscall(SYS_ftruncate, fd, size);
	if (!result)
		shim_record(SHIM_TRUNCATE, fd, size, "", 0);
	return (int)shim_done(result);
}

int fcntl(int fd, int command, ...)
{
	bool locks = command == F_OFD_SETLK || command == F_SETLK;
	va_list args;
	void *arg;

	va_start(args, command);
	arg = va_arg(args, void *);
	va_end(args);
	if (!locks || !is_followed(fd))
		return (int)syscall(SYS_fcntl, fd, command, arg);
	if (shim_fails(SHIM_LOCK))
		return -1;
	return (int)shim_done(syscall(SYS_fcntl, fd, command, arg));
}

static void record_rename(const char *from, const char *to)
{
	char both[2 * PATH_SIZE];
	int n = snprintf(both, sizeof(both), "%s%c%s", from, '\0', to);

	shim_record(SHIM_RENAME, -1, 0, both, (size_t)n + 1);
}

int rename(const char *from, const char *to)
{
	bool counts = shim_is_under(to);
	int result;

	if (counts && shim_fails(SHIM_RENAME))
		return -1;
	result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
	if (!counts)
		return result;
	if (!result)
		record_rename(from, to);
	return (int)shim_done(result);
}

int unlink(const char *path)
{
	bool counts = shim_is_under(path);
	int result;

	if (counts && shim_fails(SHIM_UNLINK))
		return -1;
	result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
	if (!counts)
		return result;
	if (!result)
		shim_record(SHIM_UNLINK, -1, 0, path, strlen(path) + 1);
	return (int)shim_done(result);
}

int mkdir(const char *path, mode_t mode)
{
	bool counts = shim_is_under(path);
	int result;

	if (counts && shim_fails(SHIM_MKDIR))
		return -1;
	result = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
	if (!counts)
		return result;
	if (!result)
		shim_record(SHIM_MKDIR, -1, 0, path, strlen(path) + 1);
	return (int)shim_done(result);
}

int fstat(int fd, struct stat *out)
{
	static int (*real)(int, struct stat *);

	SHIM_REAL(real, "fstat");
	if (!is_followed(fd))
		return real(fd, out);
	if (shim_fails(SHIM_STAT))
		return -1;
	return (int)shim_done(real(fd, out));
}

int lstat(const char *path, struct stat *out)
{
	static int (*real)(const char *, struct stat *);

	SHIM_REAL(real, "lstat");
	if (!shim_is_under(path))
		return real(path, out);
	if (shim_fails(SHIM_STAT))
		return -1;
	return (int)shim_done(real(path, out));
}

int futimens(int fd, const struct timespec times[2])
{
	static int (*real)(int, const struct timespec *);

	SHIM_REAL(real, "futimens");
	if (!is_followed(fd))
		return real(fd, times);
	if (shim_fails(SHIM_TOUCH))
		return -1;
	return (int)shim_done(real(fd, times));
}

/* Its descriptor is libc's own, and does not count. */
DIR *opendir(const char *path)
{
	static DIR *(*real)(const char *);

	SHIM_REAL(real, "opendir");
	if (!shim_is_under(path))
		return real(path);
	if (shim_fails(SHIM_OPENDIR) || shim_done(0))
		return NULL;
	followed_dir = real(path);
	return followed_dir;
}

struct dirent *readdir(DIR *dir)
{
	static struct dirent *(*real)(DIR *);

	SHIM_REAL(real, "readdir");
	if (dir != followed_dir)
		return real(dir);
	if (shim_fails(SHIM_READDIR) || shim_done(0))
		return NULL;
	return real(dir);
}
