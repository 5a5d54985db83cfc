/* SPDX-License-Identifier: MIT */
#ifndef UI_KEEPING_PARTS_H
#define UI_KEEPING_PARTS_H

#include "ui/keeping.h"

/* What beginning a note and going on with one have in common. */

/* Both are false: why it failed, or what did and what the disk says to it. */
bool keeping_fail(char why[KEEPING_WHY], const char *says);
bool keeping_fail_with(char why[KEEPING_WHY], const char *what, int error);

/* One writer at a time: false, and who it is. */
bool keeping_lock(struct ui *ui, const char *path, char why[KEEPING_WHY]);

void keeping_start_lines(struct keeping *keeping);

#endif
