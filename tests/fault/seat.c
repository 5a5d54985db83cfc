/* SPDX-License-Identifier: MIT */
#include "seat.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "term/key.h"
#include "shim.h"

/* A terminal, and what the shim of the program at it says in between. */

enum {
	PATIENCE = 60000, /* milliseconds: then it hangs */
	LAST_WORDS = 2000,
	NO_MORE = 16 /* behind all that was said */
};

static const struct {
	uint32_t key;
	const char *bytes;
} keys[] = {
	{ K_UP, "\033OA" },
	{ K_DOWN, "\033OB" },
	{ K_HOME, "\033OH" },
	{ K_END, "\033OF" },
	{ K_F1 + 8, "\033[20~" },
};

static void sit_down(const struct seat *seat, bool own)
{
	setsid();
	if (own)
		ioctl(seat->slave, TIOCSCTTY, 0);
	for (int fd = 0; fd < 3; fd++)
		dup2(seat->slave, fd);
	close(seat->slave);
	close(seat->fd);
}

/*
 * The terminal is held open here, too, or it would forget how it was left. That
 * the program has come to its end a pipe tells, which only it holds open.
 */
bool seat_take(struct seat *seat, bool own, void (*run)(const void *data),
	const void *data)
{
	const struct winsize size = { .ws_row = GLASS_ROWS,
		.ws_col = GLASS_COLS };
	int ends[2];

	memset(seat, 0, sizeof(*seat));
	glass_clear(&seat->glass);
	if (openpty(&seat->fd, &seat->slave, NULL, NULL, &size) || pipe(ends))
		return false;
	tcgetattr(seat->slave, &seat->before);
	seat->life = ends[0];
	fcntl(seat->life, F_SETFD, FD_CLOEXEC);
	seat->pid = fork();
	if (!seat->pid) {
		sit_down(seat, own);
		run(data);
		_exit(127);
	}
	close(ends[1]);
	return seat->pid > 0;
}

/* What the shim says stands among the rest, at its place. True if the program
 * then waits for a key. */
static bool see(struct seat *seat, const char *bytes, size_t n)
{
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		if (bytes[i] != SHIM_WAITS && bytes[i] != SHIM_STRUCK)
			continue;
		glass_take(&seat->glass, bytes + from, i - from);
		from = i + 1;
		seat->struck |= bytes[i] == SHIM_STRUCK;
	}
	glass_take(&seat->glass, bytes + from, n - from);
	return bytes[n - 1] == SHIM_WAITS;
}

/* What it said last may still be on its way: a terminal passes on in its own
 * time what is written to it, but in that order. */
static void hear_out(struct seat *seat)
{
	const char end = NO_MORE;
	struct pollfd ready = { seat->fd, POLLIN, 0 };
	char bytes[4096];
	ssize_t n;

	if (write(seat->slave, &end, 1) != 1)
		return;
	while (poll(&ready, 1, LAST_WORDS) > 0) {
		n = read(seat->fd, bytes, sizeof(bytes));
		if (n <= 0)
			return;
		see(seat, bytes, (size_t)n);
		if (bytes[n - 1] == NO_MORE)
			return;
	}
}

enum seated seat_settle(struct seat *seat)
{
	struct pollfd ready[] = { { seat->fd, POLLIN, 0 },
		{ seat->life, POLLIN, 0 } };
	char bytes[4096];
	ssize_t n;

	while (poll(ready, 2, PATIENCE) > 0) {
		n = ready[0].revents & POLLIN
			    ? read(seat->fd, bytes, sizeof(bytes))
			    : 0;
		if (n <= 0) {
			hear_out(seat);
			seat->ended = true;
			return SEAT_ENDED;
		}
		if (see(seat, bytes, (size_t)n))
			return SEAT_WAITS;
	}
	kill(seat->pid, SIGKILL);
	seat->ended = true;
	return SEAT_HANGS;
}

void seat_press(struct seat *seat, uint32_t key)
{
	char letter = (char)key;
	const char *bytes = &letter;
	size_t n = 1;

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (keys[i].key == key) {
			bytes = keys[i].bytes;
			n = strlen(bytes);
		}
	if (write(seat->fd, bytes, n) != (ssize_t)n) {
		hear_out(seat);
		seat->ended = true;
	}
}

void seat_leave(struct seat *seat)
{
	if (seat->fd < 0)
		return;
	close(seat->fd);
	close(seat->slave);
	close(seat->life);
	seat->fd = seat->slave = seat->life = -1;
}

/* Whoever is left at a shell has to be able to type there. */
bool seat_is_as_it_was(const struct seat *seat)
{
	struct termios now;

	return !tcgetattr(seat->slave, &now) &&
	       now.c_lflag == seat->before.c_lflag &&
	       now.c_iflag == seat->before.c_iflag &&
	       now.c_oflag == seat->before.c_oflag;
}
