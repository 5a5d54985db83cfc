/* SPDX-License-Identifier: MIT */
#ifndef UI_HEED_H
#define UI_HEED_H

#include "ui/view.h"

/*
 * Answers that are heeded at once, by the ids of their question and option,
 * which every checklist may use: a no to starting opens what fits it, and does
 * so whenever one goes on from it. True if something was opened.
 */
bool heed_answer(struct ui *ui, const struct question *question,
	const struct answer *answer, bool changed);

/* Nobody begins without having asked: true, and it is said, where nothing was
 * said of starting yet. */
bool heed_blank(struct ui *ui, const struct question *question,
	const struct answer *answer);

/* Whether there is to be paper in the end. */
void heed_keep(struct ui *ui, const struct question *question,
	const struct answer *answer);

/* A town that no local service names is said: else there are only gaps. */
void heed_area(struct ui *ui, const struct question *question,
	const struct answer *answer);

#endif
