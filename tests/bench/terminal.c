/* SPDX-License-Identifier: MIT */
#include "terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	PATIENCE = 3000, /* milliseconds; for what was expected */
	ANY_PATIENCE = 500
};

static const struct {
	const char *name, *bytes;
} keys[] = {
	{ "Down", "\033OB" },
	{ "Up", "\033OA" },
	{ "Right", "\033OC" },
	{ "Left", "\033OD" },
	{ "Enter", "\r" },
	{ "Space", " " },
	{ "F9", "\033[20~" },
};

enum {
	KEYS = sizeof(keys) / sizeof(*keys)
};

static double milliseconds(struct timespec time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return milliseconds(now);
}

/* Nobody's own taste counts, nor the size of the terminal that we are on. */
void terminal_environment(void)
{
	static const char *const tastes[] = { "LINES", "COLUMNS", "NO_COLOR",
		"COLORTERM", "ESCDELAY", "TERMINFO", "TERMINFO_DIRS",
		"LANGUAGE", "DIALOGRC", "DIALOGOPTS", "NEWT_COLORS",
		"NEWT_COLORS_FILE", "NEWT_MONO" };

	for (size_t i = 0; i < sizeof(tastes) / sizeof(*tastes); i++)
		unsetenv(tastes[i]);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
}

bool terminal_start(struct terminal *terminal, const char *const argv[])
{
	const struct winsize size = { .ws_row = 24, .ws_col = 80 };

	terminal->bytes = 0;
	terminal->n_said = 0;
	terminal->asked = clock_now();
	terminal->pid = forkpty(&terminal->fd, NULL, NULL, &size);
	if (terminal->pid == 0) {
		/* It is not written to: POSIX keeps an old type. */
		execvp(argv[0], (char *const *)(const void *)argv);
		_exit(127);
	}
	if (terminal->pid < 0) {
		perror("cannot open a terminal");
		return false;
	}
	/* Who holds it open would keep the program from hearing it close. */
	fcntl(terminal->fd, F_SETFD, FD_CLOEXEC);
	return true;
}

static const char *bytes_of(const char *key)
{
	for (int i = 0; i < KEYS; i++)
		if (!strcmp(keys[i].name, key))
			return keys[i].bytes;
	return key;
}

void terminal_press(struct terminal *terminal, const char *key)
{
	const char *bytes = bytes_of(key);
	size_t n = strlen(bytes);

	terminal->n_said = 0;
	terminal->asked = clock_now();
	if (write(terminal->fd, bytes, n) != (ssize_t)n)
		perror("cannot press a key");
}

/* Of what is too much, the beginning is forgotten. */
static void keep(struct terminal *terminal, const char *bytes, size_t n)
{
	const size_t room = sizeof(terminal->said);
	size_t old = terminal->n_said;

	if (old + n > room) {
		old = room - n;
		memmove(terminal->said, terminal->said + terminal->n_said - old,
			old);
	}
	memcpy(terminal->said + old, bytes, n);
	terminal->n_said = old + n;
}

/* Waits for so many milliseconds. How much was read; -1 at the end of it. */
static ssize_t take(struct terminal *terminal, int patience)
{
	struct pollfd poll_for = { terminal->fd, POLLIN, 0 };
	char bytes[4096];
	ssize_t n;

	if (poll(&poll_for, 1, patience) <= 0)
		return 0;
	n = read(terminal->fd, bytes, sizeof(bytes));
	if (n <= 0)
		return -1;
	keep(terminal, bytes, (size_t)n);
	terminal->bytes += n;
	return n;
}

static bool has_said(const struct terminal *terminal, const char *text)
{
	const size_t n = strlen(text);

	for (size_t i = 0; i + n <= terminal->n_said; i++)
		if (!memcmp(terminal->said + i, text, n))
			return true;
	return false;
}

bool terminal_hear(struct terminal *terminal, const char *expected, int silence,
	struct burst *burst)
{
	double until = terminal->asked + (expected ? PATIENCE : ANY_PATIENCE);
	bool heard = false;
	ssize_t n;

	*burst = (struct burst){ 0 };
	do {
		int left = (int)(until - clock_now());

		n = take(terminal, heard ? silence : left > 0 ? left : 0);
		if (n <= 0)
			break;
		burst->latency = clock_now() - terminal->asked;
		burst->bytes += n;
		heard = heard || !expected || has_said(terminal, expected);
	} while (true);
	return heard;
}

long long terminal_idle(struct terminal *terminal, int span)
{
	double until = clock_now() + span;
	long long before = terminal->bytes;
	int left;

	while ((left = (int)(until - clock_now())) > 0)
		if (take(terminal, left) < 0)
			break;
	return terminal->bytes - before;
}

double terminal_cpu(const struct terminal *terminal)
{
	struct timespec time;
	clockid_t clock;

	if (clock_getcpuclockid(terminal->pid, &clock) ||
		clock_gettime(clock, &time))
		return 0;
	return milliseconds(time);
}

double terminal_memory(const struct terminal *terminal)
{
	char path[64], line[256];
	double kilobytes = 0;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)terminal->pid);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file))
		if (sscanf(line, "VmRSS: %lf", &kilobytes) == 1)
			break;
	if (file)
		fclose(file);
	return kilobytes / 1024;
}

static bool is_over(struct terminal *terminal)
{
	double until = clock_now() + PATIENCE;

	while (clock_now() < until)
		if (take(terminal, PATIENCE) < 0)
			return true;
	return false;
}

bool terminal_end(struct terminal *terminal, double *cpu)
{
	bool over = is_over(terminal);
	struct rusage usage;
	int status;

	if (!over)
		kill(terminal->pid, SIGKILL);
	close(terminal->fd);
	if (wait4(terminal->pid, &status, 0, &usage) != terminal->pid)
		return false;
	*cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
	       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
	return over && !status;
}
