/* SPDX-License-Identifier: MIT */
#ifndef TEST_SMALL_CANVAS_H
#define TEST_SMALL_CANVAS_H

#include "test.h"

#include "term/canvas.h"

/* Three rows of eight, blank for each test. */
static struct canvas canvas;

static inline int set_up(void **state)
{
	(void)state;
	canvas_init(&canvas);
	canvas_resize(&canvas, 3, 8);
	return 0;
}

static inline int tear_down(void **state)
{
	(void)state;
	canvas_release(&canvas);
	return 0;
}

static inline int put(int row, int col, int limit, const char *text)
{
	return canvas_put(
		&canvas, row, col, limit, text, strlen(text), STYLE_PLAIN);
}

#endif
