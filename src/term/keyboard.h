/* SPDX-License-Identifier: MIT */
#ifndef TERM_KEYBOARD_H
#define TERM_KEYBOARD_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "term/decoder.h"
#include "term/escapes.h"
#include "term/sequences.h"

/* Keys out of the bytes that a terminal sends. */
struct keyboard {
	int fd;
	sigset_t while_waiting; /* see signals.h */
	struct sequence known[SEQUENCES_MOST];
	int n_known;
	struct decoder decoder;
	struct escapes escapes;
	unsigned char bytes[64]; /* read, and from `at` on not looked at */
	int at, n;
	bool pasting;
	bool gone; /* nothing can ever come from it any more */
};

void keyboard_init(struct keyboard *keyboard, int fd, sigset_t while_waiting);

/* What this terminal sends for a key. */
void keyboard_learn(struct keyboard *keyboard, const char *text, uint32_t key);

/*
 * The next key; K_IDLE after so many milliseconds without one (-1: never).
 * With 0 it only looks: K_NONE.
 */
uint32_t keyboard_key(struct keyboard *keyboard, int milliseconds);

#endif
