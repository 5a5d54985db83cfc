/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "median.h"
#include "screen_walk.h"
#include "screen_walks.h"
#include "table.h"

/*
 * A clinic of thin clients: many check-ins on one machine, in each of which a
 * key is pressed every second, all of them out of step.
 */
enum {
	SESSIONS = 100,
	SECONDS = 60,
	SECONDS_MOST = 600,
	STEP = 1000 / SESSIONS /* milliseconds from one key to the next */
};

struct session {
	struct terminal terminal;
	double asked, last; /* its latest key, and the latest byte since */
	double memory;	    /* MB that are its own; 0: nobody may look */
};

static const struct press to_a_question[] = {
	{ "Enter", PRESS_PAGE, NULL },
	{ NULL, PRESS_OTHER, NULL },
};

static struct session sessions[SESSIONS];
static double latencies[SESSIONS * SECONDS_MOST];
static int n_latencies, n_lost;

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static bool start(const char *const argv[])
{
	for (int i = 0; i < SESSIONS; i++) {
		struct terminal *terminal = &sessions[i].terminal;

		if (!terminal_start(terminal, argv) ||
			!screen_walk(terminal, ours_first, NULL) ||
			!screen_walk(terminal, to_a_question, NULL))
			return false;
		fcntl(terminal->fd, F_SETFL, O_NONBLOCK);
	}
	return true;
}

/* What came since its latest key. */
static void count(struct session *session)
{
	if (!session->asked)
		return;
	if (session->last)
		latencies[n_latencies++] = session->last - session->asked;
	else
		n_lost++;
	session->asked = session->last = 0;
}

static void press(struct session *session, bool down)
{
	count(session);
	terminal_press(&session->terminal, down ? "Down" : "Up");
	session->asked = session->terminal.asked;
}

static void hear(struct session *session)
{
	char bytes[4096];

	while (read(session->terminal.fd, bytes, sizeof(bytes)) > 0)
		session->last = now_ms();
}

/* Until then all of them are heard, as soon as there is something. */
static void listen_until(double until)
{
	struct pollfd polls[SESSIONS];
	double left;

	while ((left = until - now_ms()) > 0) {
		for (int i = 0; i < SESSIONS; i++)
			polls[i] = (struct pollfd){ sessions[i].terminal.fd,
				POLLIN, 0 };
		if (poll(polls, SESSIONS, (int)left + 1) <= 0)
			continue;
		for (int i = 0; i < SESSIONS; i++)
			if (polls[i].revents)
				hear(&sessions[i]);
	}
}

static void type_for(int seconds)
{
	double at = now_ms();

	for (int n = 0; n < seconds * SESSIONS; n++) {
		press(&sessions[n % SESSIONS], n / SESSIONS % 2 == 0);
		at += STEP;
		listen_until(at);
	}
	listen_until(at + 1000);
	for (int i = 0; i < SESSIONS; i++)
		count(&sessions[i]);
}

/* Of no other process, too. */
static double private_memory(pid_t pid)
{
	char path[64], line[256];
	double all = 0, kilobytes;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/smaps_rollup", (int)pid);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file))
		if (sscanf(line, "Private_Clean: %lf", &kilobytes) == 1 ||
			sscanf(line, "Private_Dirty: %lf", &kilobytes) == 1)
			all += kilobytes;
	if (file)
		fclose(file);
	return all / 1024;
}

static bool end(void)
{
	double cpu;
	bool ok = true;

	/* While all of them are there: what they share is no one's own. */
	for (int i = 0; i < SESSIONS; i++)
		sessions[i].memory = private_memory(sessions[i].terminal.pid);
	for (int i = 0; i < SESSIONS; i++) {
		struct session *session = &sessions[i];

		fcntl(session->terminal.fd, F_SETFL, 0);
		ok &= screen_walk(&session->terminal, ours_end, NULL);
		ok &= terminal_end(&session->terminal, &cpu);
	}
	return ok;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void print_row(const char *about, const char *what, const char *unit,
	double is, double most)
{
	char target[32] = "";

	if (most > 0)
		snprintf(target, sizeof(target), "%g %s", most, unit);
	table_first(about, what);
	table_cell(TABLE_WIDE, "%.2f %s", is, unit);
	table_target(target, most <= 0 || is < most);
}

static void print_memory(void)
{
	double all[SESSIONS];

	for (int i = 0; i < SESSIONS; i++)
		all[i] = sessions[i].memory;
	qsort(all, SESSIONS, sizeof(*all), compare);
	if (!all[0]) {
		table_first("", "memory of its own");
		table_cell(TABLE_WIDE, "not to be seen");
		table_target("", true);
		return;
	}
	print_row("", "memory, median", "MB", all[SESSIONS / 2], 0);
	print_row("", "memory, most", "MB", all[SESSIONS - 1], 2.5);
}

static void print_sessions(int seconds)
{
	char about[32];

	qsort(latencies, (size_t)n_latencies, sizeof(*latencies), compare);
	snprintf(about, sizeof(about), "%d check-ins", SESSIONS);
	print_row(about, "a key, median", "ms", latencies[n_latencies / 2], 0);
	print_row("", "of 100 the slowest", "ms",
		latencies[n_latencies - 1 - n_latencies / 100], 20);
	print_row("", "the slowest", "ms", latencies[n_latencies - 1], 0);
	print_memory();
	printf("\n%d check-ins at once on this machine, each typing a key every "
	       "second for\n%d seconds: %d keys, of which %d were not answered. "
	       "Memory is what no other\nprocess has, too.\n",
		SESSIONS, seconds, n_latencies + n_lost, n_lost);
}

bool bench_sessions(
	const char *program, const char *checklist, const char *services)
{
	const char *const argv[] = { program, "start", "-c", checklist, "-s",
		services, NULL };
	const char *wanted = getenv("BENCH_SECONDS");
	int seconds = wanted ? atoi(wanted) : SECONDS;

	if (seconds < 1 || seconds > SECONDS_MOST)
		seconds = SECONDS;
	terminal_environment();
	if (!start(argv))
		return false;
	type_for(seconds);
	if (!end() || !n_latencies)
		return false;
	print_sessions(seconds);
	return !n_lost;
}
