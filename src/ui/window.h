/* SPDX-License-Identifier: MIT */
#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include "ui/view.h"

/* What is left of the screen for a view, and how much stands beside it. */
struct window {
	int top, left, rows, cols; /* of the screen */
	int side;		   /* columns of what stands at the left */
};

struct window window_of(const struct ui *ui);

enum {
	WINDOW_RAIL = 28,  /* columns of the topics at the left */
	WINDOW_ROLE = 36,  /* …of the card in practice */
	WINDOW_MARGIN = 2, /* columns at either side of the screen */
};

/* Rows above all others, for what says that this is practice. */
int window_banner(const struct ui *ui);

/* Smaller than that there is only a line that says so. */
bool window_is_enough(const struct ui *ui);

/* Room for air, and for a rule above the last line. */
bool window_is_airy(const struct ui *ui);

/* Few columns, where one has to be brief. */
bool window_is_narrow(const struct ui *ui);

#endif
