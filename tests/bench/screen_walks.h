/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SCREEN_WALKS_H
#define BENCH_SCREEN_WALKS_H

#include "screen_walk.h"

/* Ours, with checklists/small.conf. */
extern const struct press ours_first[], ours_leave[];
extern const struct press ours_to_keys[]; /* to the first questions */
extern const struct press ours_visit[];	  /* on from there, to the last page */
extern const struct press ours_end[];	  /* from wherever she is */

/* bare_screen.c */
extern const struct press bare_first[], bare_end[], bare_to_keys[];

#endif
