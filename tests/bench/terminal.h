/* SPDX-License-Identifier: MIT */
#ifndef BENCH_TERMINAL_H
#define BENCH_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/*
 * A program on a terminal of its own, 80 by 24, that does as xterm does. All
 * that the program writes is read, counted and timed, and shown to nobody.
 */
struct terminal {
	int fd;
	pid_t pid;
	double asked;	 /* when it was started, or got its latest key */
	long long bytes; /* all that it wrote */
	char said[16 * 1024];
	size_t n_said; /* what it wrote last, so far as there is room */
};

/* All that comes of one key, or of the start. */
struct burst {
	long long bytes;
	double latency; /* milliseconds to the last byte; of no bytes: 0 */
};

/* For the terminals of this process, and all that it runs. */
void terminal_environment(void);

/* Says it if that went wrong. */
bool terminal_start(struct terminal *terminal, const char *const argv[]);

/*
 * Presses a key: "Down", "Up", "Left", "Right", "Enter", "Space", "F9", or a
 * letter or digit. What comes of it is for terminal_hear() to say.
 */
void terminal_press(struct terminal *terminal, const char *key);

/*
 * Reads on until it is silent for so many milliseconds, after it has said what
 * it was expected to (NULL: anything). False if it has not for three seconds,
 * half a second for anything.
 */
bool terminal_hear(struct terminal *terminal, const char *expected, int silence,
	struct burst *burst);

/* What it writes in so many milliseconds, with nobody there. */
long long terminal_idle(struct terminal *terminal, int span);

double terminal_cpu(const struct terminal *terminal);	 /* ms, until now */
double terminal_memory(const struct terminal *terminal); /* MB, resident */

/*
 * Waits for its end. False if it does not come, or is no good one. What it
 * has cost, with all that it ran: milliseconds of CPU.
 */
bool terminal_end(struct terminal *terminal, double *cpu);

#endif
