/* SPDX-License-Identifier: MIT */
#include "duel.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "median.h"

extern char **environ;

struct runs {
	double wall[DUEL_MOST_ROUNDS], cpu[DUEL_MOST_ROUNDS];
	double memory[DUEL_MOST_ROUNDS];
	int n;
};

static double wall_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static bool start(char *const argv[], pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(
		&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	error = posix_spawn(pid, argv[0], &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	if (error)
		fprintf(stderr, "cannot run '%s': %s\n", argv[0],
			strerror(error));
	return !error;
}

static bool run(char *const argv[], struct runs *runs)
{
	double begun = wall_now();
	struct rusage usage;
	int status;
	pid_t pid;

	if (!start(argv, &pid) || wait4(pid, &status, 0, &usage) != pid)
		return false;
	runs->wall[runs->n] = wall_now() - begun;
	runs->cpu[runs->n] = milliseconds(usage.ru_utime) +
			     milliseconds(usage.ru_stime);
	runs->memory[runs->n] = (double)usage.ru_maxrss / 1024;
	runs->n++;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	fprintf(stderr, "'%s' failed\n", argv[0]);
	return false;
}

static struct cost medians(struct runs *runs)
{
	return (struct cost){
		.wall = median(runs->wall, runs->n),
		.cpu = median(runs->cpu, runs->n),
		.memory = median(runs->memory, runs->n),
	};
}

bool duel(char *const ours[], char *const bare[], int rounds,
	struct cost *our_cost, struct cost *bare_cost)
{
	static struct runs our_runs, bare_runs;

	for (int i = -1; i < rounds; i++) {
		if (i == 0)
			our_runs.n = bare_runs.n = 0;
		if (!run(ours, &our_runs) || !run(bare, &bare_runs))
			return false;
	}
	*our_cost = medians(&our_runs);
	*bare_cost = medians(&bare_runs);
	return true;
}
