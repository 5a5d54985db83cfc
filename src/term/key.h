/* SPDX-License-Identifier: MIT */
#ifndef TERM_KEY_H
#define TERM_KEY_H

#include <stddef.h>
#include <stdint.h>

/*
 * A key is the character it types, or one of these. What was pasted is marked,
 * so that no menu takes it for a key.
 */
enum {
	K_NONE = 0,
	K_BACKSPACE = 8,
	K_TAB = 9,
	K_ENTER = 13,
	K_ESC = 27,
	K_SPACE = ' ',
	K_DELETE = 0x110000,
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_BACK_TAB,
	K_F1,
	K_F12 = K_F1 + 11,
	K_RESIZE, /* the window has another size */
	K_WAKE,	  /* it was stopped, and goes on */
	K_IDLE,	  /* nobody has typed for as long as was waited */
	K_GONE,	  /* the terminal hung up, or a signal said to end */
	K_PASTED = 0x40000000 /* a bit */
};

#define K_CTRL(letter) ((letter)&31)

/* "Enter", "F9", "Ctrl-G", "b": in `out`, or a text of its own. */
#define KEY_TEXT_SIZE 16
const char *key_text(uint32_t key, char out[KEY_TEXT_SIZE]);

/* The key of that name, in any case ("f9"), or K_NONE. */
uint32_t key_by_name(const char *name, size_t n);

#endif
