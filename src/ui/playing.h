/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAYING_H
#define UI_PLAYING_H

#include "ui/view.h"

/*
 * A practice that plays by itself, for a projector: after each while it presses
 * the key that somebody would press who writes down what she says. Whoever
 * stands at the keyboard can pause it, go step by step, and take over.
 */
void playing_begin(struct ui *ui, enum pace pace);
bool playing_is_on(const struct ui *ui);

/* A key that was pressed, or K_IDLE for none in that while: the key that is to
 * be done now; K_NONE if it is done already. */
uint32_t playing_turn(struct ui *ui, uint32_t key);

/* After every key: whether it brought something to read. */
void playing_look(struct ui *ui);

/* How long until the next key, in milliseconds; -1: it waits for a person. */
int playing_wait(const struct ui *ui);

/* Its own keys, in place of the view's; NULL if it does not play. And how it
 * goes, in a word or two. */
const struct offer *playing_keys(const struct ui *ui);
const char *playing_state(struct ui *ui);

#endif
