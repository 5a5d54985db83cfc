/* SPDX-License-Identifier: MIT */
#include "cmd/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/cmd.h"

#define NEW_MODE 0644
#define MODES 07777

static bool complain(const struct replace *replace)
{
	cmd_complain("cannot write '%s': %s", replace->path, strerror(errno));
	return false;
}

static bool complain_of_link(const struct replace *replace)
{
	char target[PATH_MAX];
	ssize_t len = readlink(replace->path, target, sizeof(target) - 1);

	target[len > 0 ? len : 0] = '\0';
	cmd_complain("'%s' is a link to '%s': name that file itself",
		replace->path, target);
	return false;
}

bool replace_begin(
	struct replace *replace, const char *path, struct arena *arena)
{
	*replace = (struct replace){
		.path = arena_strdup(arena, path),
		.fd = -1,
	};
	if (lstat(path, &replace->old))
		return errno == ENOENT || complain(replace);
	replace->exists = true;
	if (S_ISREG(replace->old.st_mode))
		return true;
	if (S_ISLNK(replace->old.st_mode))
		return complain_of_link(replace);
	cmd_complain("'%s' is %s", path,
		S_ISDIR(replace->old.st_mode) ? "a directory: name a file in it"
					      : "not a regular file");
	return false;
}

/* Whose it was, as far as we may; without its group, not for the group. */
static bool set_mode(const struct replace *replace)
{
	mode_t mode = replace->old.st_mode & MODES;
	uid_t owner = replace->old.st_uid;
	gid_t group = replace->old.st_gid;

	if (!replace->exists)
		return !fchmod(replace->fd, NEW_MODE);
	if (fchown(replace->fd, owner, group) &&
		fchown(replace->fd, (uid_t)-1, group))
		mode &= ~(mode_t)S_IRWXG;
	return !fchmod(replace->fd, mode);
}

bool replace_write(struct replace *replace, const char *bytes, size_t n,
	struct arena *arena)
{
	char *made = arena_printf(arena, "%s.XXXXXX", replace->path);

	replace->fd = mkstemp(made);
	if (replace->fd < 0)
		return complain(replace);
	replace->made = made;
	if (!write_all(replace->fd, bytes, n) || !set_mode(replace) ||
		fsync(replace->fd))
		return complain(replace);
	return true;
}

static bool is_as_it_was(const struct replace *replace)
{
	const struct stat *old = &replace->old;
	struct stat now;

	if (lstat(replace->path, &now))
		return !replace->exists && errno == ENOENT;
	return replace->exists && now.st_dev == old->st_dev &&
	       now.st_ino == old->st_ino && now.st_size == old->st_size &&
	       now.st_mtim.tv_sec == old->st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == old->st_mtim.tv_nsec;
}

void replace_complain_of_change(const struct replace *replace)
{
	cmd_complain("somebody has just changed '%s': it stays as it is now",
		replace->path);
}

bool replace_finish(struct replace *replace)
{
	int closed = close(replace->fd);

	replace->fd = -1;
	if (closed)
		return complain(replace);
	if (!is_as_it_was(replace)) {
		replace_complain_of_change(replace);
		return false;
	}
	if (rename(replace->made, replace->path))
		return complain(replace);
	replace->made = NULL;
	(void)sync_directory(replace->path);
	return true;
}

void replace_end(struct replace *replace)
{
	if (replace->fd >= 0)
		close(replace->fd);
	if (replace->made)
		unlink(replace->made);
	replace->fd = -1;
	replace->made = NULL;
}
