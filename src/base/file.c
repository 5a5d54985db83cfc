/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	KB = 1024,
	MB = 1024 * 1024,
	FIRST_READ = 4000, /* with what the arena adds, a small block */
};

/* After a read or write that failed: whether to try again, after a wait. */
static bool try_again(int fd, short events)
{
	struct pollfd ready = { .fd = fd, .events = events };

	if (errno == EINTR)
		return true;
	if (errno != EAGAIN && errno != EWOULDBLOCK)
		return false;
	return poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

static ssize_t read_some(int fd, char *out, size_t n)
{
	ssize_t got;

	do
		got = read(fd, out, n);
	while (got < 0 && try_again(fd, POLLIN));
	return got;
}

static void say_larger(struct diag *diag, const char *path, size_t cap)
{
	if (cap >= MB)
		diag_error(diag, path, 1, "is larger than %zu MB", cap / MB);
	else
		diag_error(diag, path, 1, "is larger than %zu kB", cap / KB);
}

/* Makes the room for the text, of `room` bytes, larger; at most cap + 1. */
static size_t more_room(
	struct file *file, size_t room, size_t cap, struct arena *arena)
{
	size_t more = room <= cap / 2 ? room * 2 : cap + 1;

	file->text = arena_grow(arena, file->text, room + 1, more + 1);
	return more;
}

/* Reads to the end, of which `expected` is a guess; cap + 1 is too much. */
static bool read_all(struct file *file, int fd, size_t expected, size_t cap,
	struct arena *arena, struct diag *diag)
{
	size_t room = expected + 1;
	ssize_t got;

	file->text = arena_alloc(arena, room + 1);
	file->size = 0;
	for (;;) {
		got = read_some(fd, file->text + file->size, room - file->size);
		if (got <= 0)
			break;
		file->size += (size_t)got;
		if (file->size > cap) {
			say_larger(diag, file->path, cap);
			return false;
		}
		if (file->size == room)
			room = more_room(file, room, cap, arena);
	}
	if (got < 0)
		diag_unreadable(diag, file->path, errno);
	return got == 0;
}

/* Whether it is a file that we read; says in diag why not. */
static bool is_readable(
	const struct stat *st, const char *path, size_t cap, struct diag *diag)
{
	if (S_ISDIR(st->st_mode))
		diag_error(diag, path, 1, "is a directory, not a file");
	else if (!S_ISREG(st->st_mode))
		diag_error(diag, path, 1, "is not a regular file");
	else if ((unsigned long long)st->st_size > cap)
		say_larger(diag, path, cap);
	else
		return true;
	return false;
}

/* The descriptor of a file that we read, or -1 and diag says why. */
static int open_file(
	const char *path, size_t cap, size_t *size, struct diag *diag)
{
	struct stat st;
	int fd;

	/* No waiting for a pipe's other end, and no terminal to be owned by. */
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st)) {
		diag_unreadable(diag, path, errno);
	} else if (is_readable(&st, path, cap, diag)) {
		*size = (size_t)st.st_size;
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

bool file_read(struct file *file, const char *path, size_t cap,
	struct arena *arena, struct diag *diag)
{
	size_t size;
	bool ok;
	int fd;

	*file = (struct file){ .path = arena_strdup(arena, path) };
	fd = open_file(path, cap, &size, diag);
	if (fd < 0)
		return false;
	ok = read_all(file, fd, size, cap, arena, diag);
	close(fd);
	return ok;
}

bool file_blocks_open(struct file_blocks *blocks, const char *path, size_t cap,
	struct diag *diag)
{
	size_t size;

	*blocks = (struct file_blocks){
		.path = path,
		.diag = diag,
		.cap = cap,
		.fd = open_file(path, cap, &size, diag),
	};
	return blocks->fd >= 0;
}

bool file_blocks_read(
	struct file_blocks *blocks, char *out, size_t n, size_t *got)
{
	ssize_t read = read_some(blocks->fd, out, n);

	*got = read > 0 ? (size_t)read : 0;
	blocks->size += *got;
	if (read < 0)
		diag_unreadable(blocks->diag, blocks->path, errno);
	else if (blocks->size > blocks->cap)
		say_larger(blocks->diag, blocks->path, blocks->cap);
	else
		return true;
	return false;
}

void file_blocks_close(struct file_blocks *blocks)
{
	close(blocks->fd);
	blocks->fd = -1;
}

bool file_read_stdin(
	struct file *file, size_t cap, struct arena *arena, struct diag *diag)
{
	size_t expected = cap < FIRST_READ ? cap : FIRST_READ;

	*file = (struct file){ .path = "-" };
	return read_all(file, STDIN_FILENO, expected, cap, arena, diag);
}

bool write_all(int fd, const char *bytes, size_t n)
{
	ssize_t put;

	while (n) {
		put = write(fd, bytes, n);
		if (!put)
			errno = ENOSPC; /* else we would try for ever */
		if (put > 0) {
			bytes += put;
			n -= (size_t)put;
		} else if (!try_again(fd, POLLOUT)) {
			return false;
		}
	}
	return true;
}

static int open_directory_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	int n = slash == path ? 1 : slash ? (int)(slash - path) : 0;
	char directory[PATH_MAX];

	if (n >= PATH_MAX) {
		errno = ENAMETOOLONG;
		return -1;
	}
	snprintf(directory, sizeof(directory), "%.*s", n, path);
	return open(n ? directory : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool sync_directory(const char *path)
{
	int fd = open_directory_of(path), error;
	bool ok;

	if (fd < 0)
		return false;
	ok = !fsync(fd) || errno == EINVAL || errno == EROFS;
	error = errno;
	close(fd);
	errno = error;
	return ok;
}
