/* SPDX-License-Identifier: MIT */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "term/canvas.h"
#include "term/keyboard.h"

/* The terminal, through curses: keys come out of it, a canvas goes in. */
enum colours {
	COLOURS_CALM,
	COLOURS_CONTRAST,
	COLOURS_NONE,
};

struct term {
	void *screen; /* curses' own */
	int out;      /* a descriptor */
	FILE *own;    /* the same, for curses alone; or NULL */
	int nowhere;  /* a descriptor that leads there; or -1 */
	struct keyboard keyboard;
	struct canvas shown; /* what is on it */
	bool is_drawn, is_left;
	enum colours colours;
	sigset_t while_waiting; /* see signals.h */
};

/*
 * Takes the terminal over. NULL if that went well, else what is wrong with it,
 * and it is as it was.
 */
const char *term_open(struct term *term, const char *type, FILE *in, FILE *out);

/*
 * Nothing is left of what was shown; the terminal is as it was. To close it
 * gives back curses' own memory, too, over which curses falls if it was short
 * of it: whoever ends anyway only leaves.
 */
void term_leave(struct term *term);
void term_close(struct term *term);

void term_set_colours(struct term *term, enum colours colours);

/*
 * The next key; K_IDLE after so many milliseconds without one (-1: never).
 * With 0 it only looks: K_NONE.
 */
uint32_t term_key(struct term *term, int milliseconds);

/* Nobody is there any more: it hung up, or came to its end. */
bool term_is_gone(const struct term *term);

/* Makes the canvas as large as the terminal is now. */
void term_fit(struct term *term, struct canvas *canvas);
void term_draw(struct term *term, const struct canvas *canvas);

#endif
