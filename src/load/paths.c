/* SPDX-License-Identifier: MIT */
#include "load/paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef DATADIR
#define DATADIR "/usr/local/share/signpost"
#endif
#ifndef SYSCONFDIR
#define SYSCONFDIR "/etc"
#endif

/* A relative one is to be ignored, says its specification. */
static const char *xdg_dir(
	const char *variable, const char *else_at_home, struct arena *arena)
{
	const char *dir = getenv(variable), *home = getenv("HOME");

	if (dir && *dir == '/')
		return arena_printf(arena, "%s/signpost", dir);
	if (home && *home)
		return arena_printf(
			arena, "%s/%s/signpost", home, else_at_home);
	return NULL;
}

const char *path_user_dir(struct arena *arena)
{
	return xdg_dir("XDG_CONFIG_HOME", ".config", arena);
}

const char *path_state_dir(struct arena *arena)
{
	return xdg_dir("XDG_STATE_HOME", ".local/state", arena);
}

/* TREE/checklists, where the program is TREE/build/signpost. */
static const char *tree_dir(struct arena *arena)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
	const char *dir;

	for (int up = 0; up < 2; up++) {
		char *slash;

		if (n < 0)
			return NULL;
		path[n] = '\0';
		slash = strrchr(path, '/');
		if (!slash)
			return NULL;
		n = slash - path;
		*slash = '\0';
	}
	dir = arena_printf(arena, "%s/src/main.c", path);
	if (access(dir, F_OK))
		return NULL;
	return arena_printf(arena, "%s/checklists", path);
}

static const char *find_in(
	const char *dir, const char *name, struct arena *arena)
{
	const char *path;

	if (!dir)
		return NULL;
	path = arena_printf(arena, "%s/%s.conf", dir, name);
	if (!access(path, F_OK))
		return path;
	path = arena_printf(arena, "%s/%s", dir, name);
	return access(path, F_OK) ? NULL : path;
}

const char *path_find_own(const char *name, struct arena *arena)
{
	const char *const dirs[] = {
		path_user_dir(arena),
		SYSCONFDIR "/signpost",
		DATADIR "/checklists",
		tree_dir(arena),
	};

	for (size_t i = 0; i < sizeof(dirs) / sizeof(*dirs); i++) {
		const char *path = find_in(dirs[i], name, arena);

		if (path)
			return path;
	}
	return NULL;
}

const char *path_find(const char *name, struct arena *arena)
{
	const char *path;

	if (!*name || *name == '/' || !access(name, F_OK))
		return name;
	path = path_find_own(name, arena);
	return path ? path : name;
}
