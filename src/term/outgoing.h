/* SPDX-License-Identifier: MIT */
#ifndef TERM_OUTGOING_H
#define TERM_OUTGOING_H

#include <stddef.h>

/*
 * Bytes on their way to the terminal past curses, without memory: that may be
 * what there is none of. With FOR_A_CRASH they wait for one (crash.h).
 */
#define FOR_A_CRASH (-1)

struct outgoing {
	int fd;
	size_t n;
	char bytes[1024];
};

/* Without the pauses ("$<5>") that no terminal has needed for a long time. */
void outgoing_add(struct outgoing *out, const char *sequence);

/* All that is there is on its way then. */
void outgoing_send(struct outgoing *out);

#endif
