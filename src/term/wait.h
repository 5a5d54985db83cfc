/* SPDX-License-Identifier: MIT */
#ifndef TERM_WAIT_H
#define TERM_WAIT_H

#include <signal.h>

/* Waiting for a keyboard, with the signals in `mask` blocked meanwhile. */
enum waited {
	WAITED_READABLE,
	WAITED_IN_VAIN, /* nothing came in this time */
	WAITED_BROKEN,	/* a signal came */
	WAITED_GONE,	/* nothing can ever come: hung up, or at its end */
};

/* -1 milliseconds: for ever. */
enum waited wait_for(int fd, int milliseconds, const sigset_t *mask);

#endif
