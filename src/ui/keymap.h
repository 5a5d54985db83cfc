/* SPDX-License-Identifier: MIT */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stdint.h>

/*
 * What can be done, and with which key: one table, from which keys are
 * understood, and the last line of the screen and the pages of help are made.
 * A key means one thing, on whatever screen.
 */
enum action {
	ACT_NONE,
	ACT_DIGIT,
	ACT_UP,
	ACT_DOWN,
	ACT_LEFT,
	ACT_RIGHT,
	ACT_FIRST,
	ACT_LAST,
	ACT_PAGE_UP,
	ACT_PAGE_DOWN,
	ACT_AFTER,
	ACT_BEFORE,
	ACT_TICK,
	ACT_ENTER,
	ACT_BACK,
	ACT_SKIP,
	ACT_TOPICS,
	ACT_FINISH,
	ACT_DROP,
	ACT_WHO,
	ACT_EARLIER,
	ACT_LATER,
	ACT_WHY,
	ACT_NOTE,
	ACT_CHART,
	ACT_ROLE,
	ACT_OVERVIEW,
	ACT_SHOW,
	ACT_ASK,
	ACT_PRINT,
	ACT_SAVE,
	ACT_TONGUE,
	ACT_LANGUAGES,
	ACT_UNDO,
	ACT_CLEAR,
	ACT_HELP,
	ACT_HIDE,
	ACT_FORGET,
	ACT_STOP,
	ACT_ESCAPE,
	ACT_REDRAW,
	ACTIONS
};

#define KEYS_EACH 3

struct binding {
	uint32_t keys[KEYS_EACH];
	const char *shown;   /* as people are told of the key */
	const char *brief;   /* what it does, in a word or two */
	const char *help;    /* …and in a sentence */
	const char *in_text; /* the key where letters are text; NULL: none */
};

extern const struct binding keymap[ACTIONS];

/* As people are told of the key, where they type a text or not; or NULL. */
const char *keymap_shown(enum action action, bool in_text);

/* What a key does; and for a digit, which. */
enum action keymap_find(uint32_t key, int *digit);

#endif
