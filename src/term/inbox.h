/* SPDX-License-Identifier: MIT */
#ifndef TERM_INBOX_H
#define TERM_INBOX_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The keys that were typed and not looked at yet. A key to hide goes before
 * them all, and takes them with it: what was typed before somebody came in
 * must not show on the screen.
 */
#define INBOX_SIZE 512

struct inbox {
	uint32_t keys[INBOX_SIZE];
	int first, n;
};

/* Not into a full one. */
void inbox_add(struct inbox *inbox, uint32_t key);
bool inbox_is_empty(const struct inbox *inbox);
bool inbox_is_full(const struct inbox *inbox);
void inbox_clear(struct inbox *inbox);

/* Throws all away but a key that `hides`, which it returns; or K_NONE. */
uint32_t inbox_discard(
	struct inbox *inbox, bool (*hides)(void *, uint32_t), void *data);

/* The next key, or K_NONE; one that `hides` before all others. */
uint32_t inbox_take(
	struct inbox *inbox, bool (*hides)(void *, uint32_t), void *data);

#endif
