/* SPDX-License-Identifier: MIT */
#ifndef TERM_SIGNALS_H
#define TERM_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/*
 * The signals that a program on a terminal has to mind. Between the two calls
 * they are blocked but for the moment of waiting (`while_waiting`), so that
 * none comes between looking and waiting.
 */
void signals_catch(sigset_t *while_waiting);
void signals_release(const sigset_t *while_waiting);

/* The one that said to end, or 0: it stays. */
int signals_ending(void);

/* Stopped, and going on again; another size: each is told once. */
bool signals_take_wake(void);
bool signals_take_resize(void);

#endif
