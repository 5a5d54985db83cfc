/* SPDX-License-Identifier: MIT */
#include "race.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "median.h"

struct runs {
	double wall[RACE_MOST_ROUNDS], cpu[RACE_MOST_ROUNDS];
	double memory[RACE_MOST_ROUNDS];
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

static bool run(const char *const argv[], int nowhere, struct runs *runs)
{
	double begun = wall_now();
	struct rusage usage;
	int status, error;
	pid_t pid;

	error = command_start(argv, nowhere, &pid);
	if (error) {
		fprintf(stderr, "cannot run '%s': %s\n", argv[0],
			strerror(error));
		return false;
	}
	if (wait4(pid, &status, 0, &usage) != pid)
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

static bool run_all(
	const struct racer *racers, int n, int nowhere, struct runs *runs)
{
	for (int i = 0; i < n; i++)
		if (racers[i].argv && !run(racers[i].argv, nowhere, &runs[i]))
			return false;
	return true;
}

bool race(struct racer *racers, int n, int rounds)
{
	static struct runs runs[RACE_MOST];
	const int nowhere = open("/dev/null", O_WRONLY);
	bool ok = nowhere >= 0;

	for (int round = -1; ok && round < rounds; round++) {
		for (int i = 0; round < 1 && i < n; i++)
			runs[i].n = 0;
		ok = run_all(racers, n, nowhere, runs);
	}
	for (int i = 0; ok && i < n; i++)
		if (racers[i].argv)
			racers[i].cost = medians(&runs[i]);
	if (nowhere >= 0)
		close(nowhere);
	return ok;
}
