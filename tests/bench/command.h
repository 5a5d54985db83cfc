/* SPDX-License-Identifier: MIT */
#ifndef BENCH_COMMAND_H
#define BENCH_COMMAND_H

#include <stddef.h>
#include <sys/types.h>

/* Starts a program, found as a shell would find it; argv ends with NULL. What
 * it says goes to `out`. Returns 0 or an errno. */
int command_start(const char *const argv[], int out, pid_t *pid);

enum command_end {
	COMMAND_OK,
	COMMAND_FAILED,
	COMMAND_NOT_HERE
};

/* Runs it; what it says, so far as there is room, is text. */
enum command_end command_said(
	const char *const argv[], char *said, size_t size);

#endif
