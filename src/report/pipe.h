/* SPDX-License-Identifier: MIT */
#ifndef REPORT_PIPE_H
#define REPORT_PIPE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Another program, which is given a text and says something back. It sees
 * nothing of ours but a few words of the environment, and nothing of it
 * reaches the terminal.
 */
struct pipe_run {
	const char *const *argv; /* ended by NULL */
	const char *text;	 /* for its standard input */
	size_t length;
	char *said; /* both of its outputs: room for `size`, ended by a NUL */
	size_t size;
	int patience; /* seconds; then it is ended, and all it has started */
	bool plain;   /* it speaks English, to be understood by a program */
};

enum pipe_end {
	PIPE_DONE,    /* it ended with 0 */
	PIPE_FAILED,  /* …with something else */
	PIPE_MISSING, /* there is no such program */
	PIPE_SLOW     /* it took longer than that */
};

enum pipe_end pipe_through(struct pipe_run *run);

#endif
