/* SPDX-License-Identifier: MIT */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * Memory for what she says, and for every text made from it: an arena whose
 * pages are locked against swapping, left out of core dumps, and wiped before
 * they go back. Use it through arena.h.
 */
void secret_init(struct arena *arena);

/*
 * Locks the ordinary heap, too, as far as it goes now: for copies that a
 * library makes there, and keeps; what it frees is overwritten from now on.
 * Pages that are not in use go back. Best called again when much has been read
 * and freed.
 */
void secret_lock_heap(void);

/* …and again if it has grown since: after every key. */
void secret_follow_heap(void);

/* Nothing is left in what was freed: at the end. */
void secret_wipe_freed(void);

/* Whether every secret page so far could be locked (RLIMIT_MEMLOCK). */
bool secret_is_locked(void);

/* Once, first thing in main: no core dump, no ptrace, umask 077. */
void secret_harden_process(void);

#endif
