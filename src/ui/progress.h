/* SPDX-License-Identifier: MIT */
#ifndef UI_PROGRESS_H
#define UI_PROGRESS_H

#include "ui/view.h"

/*
 * How far she is: in topics that she picked and, where there is room for them,
 * pages of this one. Whatever is private is not in it, not even as a number.
 */
const char *progress_text(struct ui *ui, bool pages);

/* Which page of the topic this is; false where that is not for telling. */
bool progress_page(struct ui *ui, struct question_page *page);

/* The topics that she picked, one below the other. */
void progress_draw_rail(
	struct ui *ui, struct canvas *canvas, int top, int cols);

#endif
