/* SPDX-License-Identifier: MIT */
#ifndef FAULT_SEAT_H
#define FAULT_SEAT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

#include "glass.h"

/* Somebody who sits at a terminal that a program has, presses keys, and sees
 * what comes of them. */
struct seat {
	struct glass glass;
	struct termios before;
	pid_t pid;
	int fd, slave, life;
	bool ended;  /* it has come to its end, as far as one can see */
	bool struck; /* what the shim was to do, it did */
};

/* Starts what run() becomes. The terminal is its own, so that it gets a signal
 * when that goes away, or only lent. */
bool seat_take(struct seat *seat, bool own, void (*run)(const void *data),
	const void *data);

/* Until it waits for a key. */
enum seated {
	SEAT_WAITS,
	SEAT_ENDED,
	SEAT_HANGS
};
enum seated seat_settle(struct seat *seat);

void seat_press(struct seat *seat, uint32_t key);
void seat_leave(struct seat *seat);

/* Whether the terminal is as it was before. */
bool seat_is_as_it_was(const struct seat *seat);

#endif
