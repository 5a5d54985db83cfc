/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* posix_spawn_file_actions_addclosefrom_np */

#include "report/pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	WORDS_MOST = 12,
	WORD_SIZE = 512,
};

/* What the print system may want to know, and no more. */
static const char *const passed_on[] = { "HOME", "USER", "LANG", "LC_ALL",
	"CUPS_SERVER", "PRINTER", "LPDEST", "TMPDIR" };

struct environment {
	char words[WORDS_MOST][WORD_SIZE];
	char *list[WORDS_MOST + 1];
};

static void make_environment(struct environment *environment, bool plain)
{
	size_t n = 0;

	snprintf(environment->words[n], WORD_SIZE, "%s",
		"PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
	environment->list[n] = environment->words[n];
	n++;
	for (size_t i = 0; i < sizeof(passed_on) / sizeof(*passed_on); i++) {
		const char *value = getenv(passed_on[i]);

		if (!value || strlen(value) > WORD_SIZE - 20 ||
			(plain && !strcmp(passed_on[i], "LC_ALL")))
			continue;
		snprintf(environment->words[n], WORD_SIZE, "%s=%s",
			passed_on[i], value);
		environment->list[n] = environment->words[n];
		n++;
	}
	if (plain) {
		environment->list[n] = environment->words[n];
		snprintf(environment->words[n++], WORD_SIZE, "LC_ALL=C");
	}
	environment->list[n] = NULL;
}

/* Our ends of the two pipes. */
struct ends {
	int in, out;
	pid_t pid;
};

static void close_both(int fds[2])
{
	close(fds[0]);
	close(fds[1]);
}

/* 0, or why not. It is not a copy of this process, not even for a moment; and
 * it has no terminal, so that it can neither ask there nor take our keys. */
static int spawn(struct pipe_run *run, struct ends *ends, int in[2], int out[2])
{
	struct environment environment;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	sigset_t defaults, none;
	int error;

	make_environment(&environment, run->plain);
	sigfillset(&defaults);
	sigemptyset(&none);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out[1], STDERR_FILENO);
	posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigdefault(&attr, &defaults);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF |
						POSIX_SPAWN_SETSIGMASK |
						POSIX_SPAWN_SETSID);
	error = posix_spawnp(&ends->pid, run->argv[0], &actions, &attr,
		(char *const *)(uintptr_t)run->argv, environment.list);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

static bool begin(struct pipe_run *run, struct ends *ends)
{
	int in[2], out[2], error;

	if (pipe2(in, O_CLOEXEC))
		return false;
	if (pipe2(out, O_CLOEXEC)) {
		close_both(in);
		return false;
	}
	error = spawn(run, ends, in, out);
	close(in[0]);
	close(out[1]);
	if (error) {
		close(in[1]);
		close(out[0]);
		return false;
	}
	ends->in = in[1];
	ends->out = out[0];
	fcntl(ends->in, F_SETFL, O_NONBLOCK);
	return true;
}

static void close_in(struct ends *ends)
{
	if (ends->in >= 0)
		close(ends->in);
	ends->in = -1;
}

static void feed(struct pipe_run *run, struct ends *ends)
{
	ssize_t n = write(ends->in, run->text, run->length);

	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n > 0) {
		run->text += n;
		run->length -= (size_t)n;
	}
	if (n < 0 || !run->length)
		close_in(ends);
}

/* False when it has said all it has to say. */
static bool listen_to(struct pipe_run *run, struct ends *ends, size_t *heard)
{
	char spare[256];
	bool room = *heard + 1 < run->size;
	ssize_t n = read(ends->out, room ? run->said + *heard : spare,
		room ? run->size - 1 - *heard : sizeof(spare));

	if (n < 0)
		return errno == EINTR;
	if (room)
		*heard += (size_t)n;
	return n > 0;
}

static long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* False if it took too long. */
static bool talk(struct pipe_run *run, struct ends *ends, long end)
{
	size_t heard = 0;
	bool open = true;
	long left;

	if (!run->length)
		close_in(ends);
	while (open && (left = end - now_ms()) > 0) {
		struct pollfd polls[2] = {
			{ .fd = ends->out, .events = POLLIN },
			{ .fd = ends->in, .events = POLLOUT },
		};

		if (poll(polls, 2, (int)left) < 0) {
			if (errno != EINTR)
				break;
			continue;
		}
		if (ends->in >= 0 && polls[1].revents)
			feed(run, ends);
		if (polls[0].revents)
			open = listen_to(run, ends, &heard);
	}
	run->said[heard] = '\0';
	return !open;
}

/* It may have shut its outputs and go on: that is waited for no longer. And
 * what it has started goes with it. */
static bool wait_for(pid_t pid, long end, int *status)
{
	const struct timespec moment = { 0, 10 * 1000 * 1000 };
	pid_t ended;

	*status = -1;
	while (!(ended = waitpid(pid, status, WNOHANG)) && now_ms() < end)
		nanosleep(&moment, NULL);
	if (ended)
		return true;
	kill(-pid, SIGKILL);
	while (waitpid(pid, status, 0) < 0 && errno == EINTR)
		;
	return false;
}

static enum pipe_end run_to_end(struct pipe_run *run)
{
	long end = now_ms() + run->patience * 1000L;
	struct ends ends;
	bool in_time;
	int status;

	if (!begin(run, &ends))
		return PIPE_MISSING;
	in_time = talk(run, &ends, end);
	close_in(&ends);
	close(ends.out);
	if (!wait_for(ends.pid, in_time ? end : 0, &status) || !in_time)
		return PIPE_SLOW;
	return WIFEXITED(status) && !WEXITSTATUS(status) ? PIPE_DONE
							 : PIPE_FAILED;
}

/* Where children are ignored it would be lost how this one ends, and it may
 * end at once. */
enum pipe_end pipe_through(struct pipe_run *run)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, pipe;
	struct sigaction usual = { .sa_handler = SIG_DFL }, child;
	enum pipe_end end;

	*run->said = '\0';
	sigaction(SIGPIPE, &ignore, &pipe);
	sigaction(SIGCHLD, &usual, &child);
	end = run_to_end(run);
	sigaction(SIGCHLD, &child, NULL);
	sigaction(SIGPIPE, &pipe, NULL);
	return end;
}
