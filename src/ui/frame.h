/* SPDX-License-Identifier: MIT */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/view.h"

/*
 * What is around a view: a first line with where one is, a last line with the
 * keys that work here, and at the left, where there is room, the topics.
 */
/* The view's pane and all around it, scrolled so that the focus is seen. */
void frame_draw(struct ui *ui, struct canvas *canvas);

#endif
