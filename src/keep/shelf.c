/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* F_OFD_SETLK */
#include "keep/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"
#include "keep/note.h"

#define END ".note"
#define LOCK ".lock"

enum {
	LOT = 8, /* bytes of a name */
	DAY = 24 * 3600,
	YEAR = 366 * DAY
};

static bool ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), at = n - strlen(end);

	return n > strlen(end) && n < SHELF_NAME && *name != '.' &&
	       !strcmp(name + at, end);
}

static bool is_note(const char *name)
{
	return ends_in(name, END);
}

/* What belongs to a note that is being written, and to no other. */
static bool is_beside(const char *name)
{
	return ends_in(name, END NOTE_BESIDE) || ends_in(name, END LOCK);
}

static int later_first(const void *a, const void *b)
{
	const struct shelf_note *one = a, *other = b;

	if (one->written != other->written)
		return one->written < other->written ? 1 : -1;
	return strcmp(one->name, other->name);
}

static bool look_at(int dir, const char *name, struct shelf_note *note)
{
	struct stat stat;

	if (fstatat(dir, name, &stat, AT_SYMLINK_NOFOLLOW) ||
		!S_ISREG(stat.st_mode))
		return false;
	*note = (struct shelf_note){ .size = (long)stat.st_size,
		.written = stat.st_mtime };
	memcpy(note->name, name, strlen(name) + 1); /* is_note() measured it */
	return true;
}

static int list(const char *dir, bool (*is_wanted)(const char *name),
	struct shelf_note **notes, struct arena *arena)
{
	DIR *open = opendir(dir);
	const struct dirent *entry;
	int n = 0, size = 0;

	*notes = NULL;
	if (!open)
		return errno == ENOENT ? 0 : -1;
	while ((entry = readdir(open))) {
		struct shelf_note note;

		if (!is_wanted(entry->d_name) ||
			!look_at(dirfd(open), entry->d_name, &note))
			continue;
		if (n == size) {
			size_t old = (size_t)size * sizeof(note);

			size = size ? 2 * size : 16;
			*notes = arena_grow(arena, *notes, old,
				(size_t)size * sizeof(note));
		}
		(*notes)[n++] = note;
	}
	closedir(open);
	if (n)
		qsort(*notes, (size_t)n, sizeof(**notes), later_first);
	return n;
}

int shelf_list(const char *dir, struct shelf_note **notes, struct arena *arena)
{
	return list(dir, is_note, notes, arena);
}

/* One that could be gone again with all that is in it is none. */
static bool make_one(const char *path)
{
	int error;

	if (mkdir(path, 0700))
		return errno == EEXIST;
	if (sync_directory(path))
		return true;
	error = errno;
	rmdir(path);
	errno = error;
	return false;
}

/* …and all that it lies in. */
static bool make_directory(const char *dir)
{
	char path[4096];
	struct stat stat;

	if (snprintf(path, sizeof(path), "%s", dir) >= (int)sizeof(path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	for (char *slash = strchr(path + 1, '/'); slash;
		slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		make_one(path);
		*slash = '/';
	}
	if (!make_one(path) || lstat(path, &stat))
		return false;
	if (S_ISDIR(stat.st_mode) && stat.st_uid == geteuid() &&
		!(stat.st_mode & 077))
		return true;
	errno = S_ISDIR(stat.st_mode) ? EPERM : ENOTDIR;
	return false;
}

bool shelf_new(const char *dir, char name[SHELF_NAME])
{
	unsigned char lot[LOT];

	if (sodium_init() < 0 || !make_directory(dir))
		return false;
	randombytes_buf(lot, sizeof(lot));
	sodium_bin2hex(name, 2 * LOT + 1, lot, sizeof(lot));
	strcat(name, END);
	return true;
}

bool shelf_find(const char *dir, const char *name, char *path, size_t size)
{
	struct shelf_note *notes;
	struct arena arena;
	int found = 0, n;

	arena_init(&arena);
	n = shelf_list(dir, &notes, &arena);
	for (int i = 0; i < n && *name; i++)
		if (!strncmp(notes[i].name, name, strlen(name)) &&
			snprintf(path, size, "%s/%s", dir, notes[i].name) <
				(int)size)
			found++;
	arena_release(&arena);
	return found == 1;
}

static bool is_old(const struct shelf_note *note, int days, time_t now)
{
	time_t age = now - note->written;

	return age > (time_t)days * DAY && age < (time_t)days * DAY + YEAR;
}

/* To ask the system for it can take a question to the network, and without
 * memory libc gives up the whole program over it. */
void shelf_sign(char me[SHELF_WHO], const struct moment *now)
{
	const char *user = getenv("LOGNAME");
	char day[DATE_TEXT_SIZE];

	date_text(now->date, day);
	if (user && *user)
		snprintf(me, SHELF_WHO, _("%s, since %s, %02d:%02d"), user, day,
			now->hour, now->minute);
	else
		snprintf(me, SHELF_WHO, _("user %d, since %s, %02d:%02d"),
			(int)geteuid(), day, now->hour, now->minute);
}

/* "a worker, since 20 November, 10:00" is who holds it. */
static void read_who(int fd, char who[SHELF_WHO])
{
	ssize_t n = pread(fd, who, SHELF_WHO - 1, 0);

	who[n > 0 ? n : 0] = '\0';
}

/* One that was let go, and taken away, between opening and locking is none. */
static bool is_gone(int fd)
{
	struct stat stat;

	return !fstat(fd, &stat) && !stat.st_nlink;
}

static bool try_lock(struct shelf_lock *lock, char who[SHELF_WHO])
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int error;

	lock->fd = open(
		lock->path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (lock->fd < 0)
		return false;
	if (!fcntl(lock->fd, F_OFD_SETLK, &whole))
		return true;
	error = errno == EACCES || errno == EAGAIN ? EBUSY : errno;
	if (error == EBUSY)
		read_who(lock->fd, who);
	close(lock->fd);
	lock->fd = -1;
	errno = error;
	return false;
}

bool shelf_lock(struct shelf_lock *lock, const char *path, const char *me,
	char who[SHELF_WHO])
{
	*who = '\0';
	*lock = (struct shelf_lock){ .fd = -1 };
	if (snprintf(lock->path, sizeof(lock->path), "%s" LOCK, path) >=
		(int)sizeof(lock->path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	for (;;) {
		if (!try_lock(lock, who))
			return false;
		if (!is_gone(lock->fd))
			break;
		close(lock->fd);
	}
	note_tidy(path);
	/* Unsigned it is locked, too. */
	(void)!ftruncate(lock->fd, 0);
	write_all(lock->fd, me, strnlen(me, SHELF_WHO - 1));
	return true;
}

void shelf_unlock(struct shelf_lock *lock)
{
	if (lock->fd < 0)
		return;
	unlink(lock->path);
	close(lock->fd);
	lock->fd = -1;
}

/* Not while somebody has it open: "note.lock" is all that tells that. */
static bool lock_one(struct shelf_lock *lock, const char *dir, const char *name)
{
	const char *end = strstr(name, END);
	char path[4096], who[SHELF_WHO];

	return snprintf(path, sizeof(path), "%s/%.*s" END, dir,
		       (int)(end - name), name) < (int)sizeof(path) &&
	       shelf_lock(lock, path, "", who);
}

/* Where a crash was, even one before there was a note: locking and letting go
 * is all it takes. */
static void clear_up(const char *dir, struct arena *arena)
{
	struct shelf_note *left;
	int n = list(dir, is_beside, &left, arena);

	for (int i = 0; i < n; i++) {
		struct shelf_lock lock;

		if (lock_one(&lock, dir, left[i].name))
			shelf_unlock(&lock);
	}
}

static bool delete_one(const char *dir, const char *name)
{
	struct shelf_lock lock;
	char path[4096];
	bool deleted;

	if (!lock_one(&lock, dir, name))
		return false;
	deleted = snprintf(path, sizeof(path), "%s/%s", dir, name) <
			  (int)sizeof(path) &&
		  note_delete(path);
	shelf_unlock(&lock);
	return deleted;
}

int shelf_tidy(const char *dir, int days, time_t now)
{
	struct shelf_note *notes;
	struct arena arena;
	int deleted = 0, n;

	arena_init(&arena);
	clear_up(dir, &arena);
	n = shelf_list(dir, &notes, &arena);
	for (int i = 0; i < n && days > 0; i++)
		if (is_old(&notes[i], days, now))
			deleted += delete_one(dir, notes[i].name);
	arena_release(&arena);
	return deleted;
}
