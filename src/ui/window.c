/* SPDX-License-Identifier: MIT */
#include "ui/window.h"

enum {
	RAIL_FROM = 100, /* columns of a screen that has the topics beside */
	BODY_MOST = 84,	 /* longer lines are hard to read */
	AIR_FROM = 16,	 /* rows of a screen with air and a rule */
	NARROW = 60,	 /* columns of one that has to be brief */
	LEAST_ROWS = 12,
	LEAST_COLS = 40,
	EDGE = 1 /* where it is said that there is more */
};

bool window_is_airy(const struct ui *ui)
{
	return ui->rows >= AIR_FROM;
}

/* So is a page that lies on such a one. */
static bool is_neutral(const struct ui *ui)
{
	for (int i = 0; i < ui->depth; i++) {
		const struct view *view = views[ui->layers[i].view];

		if (view->neutral || view->bare)
			return true;
	}
	return false;
}

struct window window_of(const struct ui *ui)
{
	struct window window = {
		.top = window_is_airy(ui) ? 2 : 1,
		.rows = ui->rows - (window_is_airy(ui) ? 4 : 2),
		.cols = ui->cols - EDGE,
		.rail = ui->cols >= RAIL_FROM && ui->began && !is_neutral(ui),
	};

	if (ui->linear)
		return (struct window){
			.rows = PANE_ENDLESS,
			.cols = PANE_ENDLESS,
		};
	if (window.rail) {
		window.left = WINDOW_RAIL;
		window.cols -= WINDOW_RAIL;
	}
	if (window.cols > BODY_MOST)
		window.cols = BODY_MOST;
	return window;
}

bool window_is_enough(const struct ui *ui)
{
	return ui->rows >= LEAST_ROWS && ui->cols >= LEAST_COLS;
}

bool window_is_narrow(const struct ui *ui)
{
	return ui->cols < NARROW;
}
