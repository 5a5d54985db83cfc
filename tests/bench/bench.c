/* SPDX-License-Identifier: MIT */
/*
 * bench PROGRAM BARE BARE_SCREEN BARE_SERVICES CHECKLIST SERVICES NATIONAL
 * WHOLE WORDING ANSWERS: what the program costs beside the least that it could,
 * and beside others. All in one run. The national services are those that it
 * reads unasked; the last three are for paper.
 */
#include "bench.h"

#include <dirent.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	PROGRAM,
	BARE,
	BARE_SCREEN,
	BARE_SERVICES,
	CHECKLIST,
	SERVICES,
	NATIONAL,
	WHOLE,
	WORDING,
	ANSWERS,
	PATHS
};

/* Everything that is made lies in here. */
static bool make_dir(char *dir, size_t size)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(dir, size, "%s/signpost-bench.XXXXXX",
		tmp && *tmp ? tmp : "/tmp");
	if (mkdtemp(dir))
		return true;
	perror(dir);
	return false;
}

static void remove_dir(const char *dir)
{
	const struct dirent *entry;
	DIR *open = opendir(dir);

	while (open && (entry = readdir(open)))
		if (*entry->d_name != '.')
			unlinkat(dirfd(open), entry->d_name, 0);
	if (open)
		closedir(open);
	rmdir(dir);
}

/* A process of its own, so that this one can tidy up behind it, interrupted
 * or not. Nobody's own settings count, nor what day it is. */
static bool bench_in(const char *dir, char paths[PATHS][PATH_MAX])
{
	if (chdir(dir) || setenv("HOME", dir, 1) ||
		setenv("XDG_CONFIG_HOME", dir, 1) ||
		setenv("SIGNPOST_NOW", "2026-11-20T10:00:00", 1))
		return false;
	setvbuf(stdout, NULL, _IOLBF, 0);
	if (!bench_checklists(paths[PROGRAM], paths[BARE]))
		return false;
	putchar('\n');
	if (!bench_services(paths[PROGRAM], paths[BARE_SERVICES]))
		return false;
	putchar('\n');
	if (!bench_paper(paths[PROGRAM], paths[BARE],
		    &(struct paper_paths){ paths[WHOLE], paths[SERVICES],
			    paths[NATIONAL], paths[WORDING], paths[ANSWERS] }))
		return false;
	putchar('\n');
	if (!bench_keep(paths[WHOLE]))
		return false;
	putchar('\n');
	if (!bench_screen(paths[PROGRAM], paths[BARE_SCREEN], paths[CHECKLIST],
		    paths[SERVICES], paths[NATIONAL]))
		return false;
	putchar('\n');
	return bench_sessions(paths[PROGRAM], paths[WHOLE], paths[SERVICES]);
}

static bool bench(char paths[PATHS][PATH_MAX])
{
	char dir[256];
	int status;
	pid_t pid;

	if (!make_dir(dir, sizeof(dir)))
		return false;
	pid = fork();
	if (pid == 0)
		exit(!bench_in(dir, paths));
	signal(SIGINT, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	if (pid < 0 || waitpid(pid, &status, 0) != pid)
		status = -1;
	remove_dir(dir);
	return !status;
}

int main(int argc, char **argv)
{
	static char paths[PATHS][PATH_MAX];

	if (argc != 1 + PATHS) {
		fputs("usage: bench PROGRAM BARE BARE_SCREEN BARE_SERVICES "
		      "CHECKLIST SERVICES NATIONAL\n",
			stderr);
		return EXIT_FAILURE;
	}
	for (int i = 0; i < PATHS; i++)
		if (!realpath(argv[i + 1], paths[i])) {
			perror(argv[i + 1]);
			return EXIT_FAILURE;
		}
	return bench(paths) ? EXIT_SUCCESS : EXIT_FAILURE;
}
