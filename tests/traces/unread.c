/* SPDX-License-Identifier: MIT */
/* unread TERMINAL: how many bytes wait there for whoever reads it next. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>

int main(int argc, char **argv)
{
	int n, fd = argc == 2 ? open(argv[1], O_RDONLY | O_NOCTTY) : -1;

	if (fd < 0 || ioctl(fd, FIONREAD, &n)) {
		perror("unread");
		return 1;
	}
	printf("%d\n", n);
	return 0;
}
