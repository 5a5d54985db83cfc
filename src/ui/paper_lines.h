/* SPDX-License-Identifier: MIT */
#ifndef UI_PAPER_LINES_H
#define UI_PAPER_LINES_H

#include "model/paper.h"
#include "ui/view.h"

/*
 * What may stand on paper, line by line, each an item with her yes: needs,
 * then infos, then questions. They are the lowest items of their views; their
 * own begin at PANE_OWN.
 */

/* Those among her first steps, or all that came up; for one paper, each of
 * which has a yes of its own. */
void paper_lines_needs(
	struct ui *ui, struct pane *pane, enum paper_level level, bool all);
void paper_lines_questions(struct ui *ui, struct pane *pane);

/* Texts to read at home; with those that she has to say yes to, or without. */
void paper_lines_infos(struct ui *ui, struct pane *pane, bool all);

/* Turns her yes around; false if the item is none of the lines. */
bool paper_lines_tick(struct ui *ui, enum paper_level level, int item);

#endif
