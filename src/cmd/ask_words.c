/* SPDX-License-Identifier: MIT */
#include "cmd/ask_words.h"

#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/file.h"

/* A byte at a time: what comes after the line is not ours. */
static bool read_line(int fd, char *words, size_t size)
{
	size_t n = 0;
	bool fits = true;
	char c;

	while (read(fd, &c, 1) == 1) {
		if (c == '\n') {
			words[n] = '\0';
			return fits;
		}
		if (n + 1 < size)
			words[n++] = c;
		else
			fits = false;
	}
	words[n] = '\0';
	return n && fits;
}

static bool read_unseen(int fd, char *words, size_t size)
{
	struct termios before, silent;
	bool ok;

	if (tcgetattr(fd, &before))
		return read_line(fd, words, size);
	silent = before;
	silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
	tcsetattr(fd, TCSAFLUSH, &silent);
	ok = read_line(fd, words, size);
	tcsetattr(fd, TCSAFLUSH, &before);
	write_all(fd, "\n", 1);
	return ok;
}

bool ask_words(const char *prompt, char *words, size_t size)
{
	int tty = isatty(STDIN_FILENO) ? open("/dev/tty", O_RDWR | O_CLOEXEC)
				       : -1;
	bool ok;

	if (tty < 0)
		return read_line(STDIN_FILENO, words, size);
	write_all(tty, prompt, strlen(prompt));
	ok = read_unseen(tty, words, size);
	close(tty);
	return ok;
}
