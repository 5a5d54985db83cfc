/* SPDX-License-Identifier: MIT */
#include "term/wait.h"

#include <errno.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <time.h>

enum waited wait_for(int fd, int milliseconds, const sigset_t *mask)
{
	struct timespec time = { milliseconds / 1000,
		milliseconds % 1000 * 1000000L };
	int n, unread = 0;
	fd_set fds;

	FD_ZERO(&fds);
	FD_SET(fd, &fds);
	n = pselect(fd + 1, &fds, NULL, NULL, milliseconds < 0 ? NULL : &time,
		mask);
	if (n == 0)
		return WAITED_IN_VAIN;
	if (n < 0)
		return errno == EINTR ? WAITED_BROKEN : WAITED_GONE;
	/* Ready, and nothing to read: a program that goes on asking spins. */
	if (ioctl(fd, FIONREAD, &unread) || !unread)
		return WAITED_GONE;
	return WAITED_READABLE;
}
