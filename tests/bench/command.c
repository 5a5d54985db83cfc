/* SPDX-License-Identifier: MIT */
#include "command.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int command_start(const char *const argv[], int out, pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_addclose(&actions, out);
	/* It is not written to: POSIX keeps an old type. */
	error = posix_spawnp(pid, argv[0], &actions, NULL,
		(char *const *)(const void *)argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

static void read_all(int from, char *said, size_t size)
{
	size_t n = 0;
	ssize_t got = 1;

	while (got > 0 && n < size - 1) {
		got = read(from, said + n, size - 1 - n);
		n += got > 0 ? (size_t)got : 0;
	}
	said[n] = '\0';
}

enum command_end command_said(const char *const argv[], char *said, size_t size)
{
	int ends[2], status, error;
	pid_t pid;

	*said = '\0';
	if (pipe(ends))
		return COMMAND_FAILED;
	/* Or who says too much would wait for itself to read on. */
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	error = command_start(argv, ends[1], &pid);
	close(ends[1]);
	if (!error)
		read_all(ends[0], said, size);
	close(ends[0]);
	if (error)
		return error == ENOENT ? COMMAND_NOT_HERE : COMMAND_FAILED;
	return waitpid(pid, &status, 0) == pid && !status ? COMMAND_OK
							  : COMMAND_FAILED;
}
