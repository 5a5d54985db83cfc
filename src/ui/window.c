/* SPDX-License-Identifier: MIT */
#include "ui/window.h"

enum {
	RAIL_FROM = 100, /* columns of a screen that has the topics beside */
	ROLE_FROM = 110, /* …or the card of who is practised with */
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

int window_banner(const struct ui *ui)
{
	return practice_is_on(ui) && !ui_view(ui)->bare;
}

/* Columns of what stands beside the view, if anything does. */
static int side_of(const struct ui *ui)
{
	if (!ui->began || is_neutral(ui))
		return 0;
	if (practice_is_on(ui))
		return ui->cols >= ROLE_FROM ? WINDOW_ROLE : 0;
	return ui->cols >= RAIL_FROM ? WINDOW_RAIL : 0;
}

struct window window_of(const struct ui *ui)
{
	int banner = window_banner(ui);
	struct window window = {
		.top = (window_is_airy(ui) ? 2 : 1) + banner,
		.rows = ui->rows - (window_is_airy(ui) ? 4 : 2) - banner,
		.cols = ui->cols - EDGE,
		.side = side_of(ui),
	};

	if (ui->linear)
		return (struct window){
			.rows = PANE_ENDLESS,
			.cols = PANE_ENDLESS,
		};
	window.left = window.side;
	window.cols -= window.side;
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
