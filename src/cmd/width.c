/* SPDX-License-Identifier: MIT */
#include "cmd/width.h"

#include <sys/ioctl.h>
#include <unistd.h>

int cmd_width(void)
{
	struct winsize size;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col >= 20)
		return size.ws_col;
	return 80;
}
