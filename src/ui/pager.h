/* SPDX-License-Identifier: MIT */
#ifndef UI_PAGER_H
#define UI_PAGER_H

#include "base/arena.h"
#include "model/wizard.h"

/*
 * Which questions of a topic stand on one page: as many that follow each other
 * as there is room for, and at least one. How tall a question is depends on
 * the window alone, so it is found out once.
 */
struct pager {
	struct arena arena;
	int *rows; /* of each question, in this window; 0: not known yet */
	int n, width, height;
};

struct question_page {
	int first, last; /* questions */
	int number, of;
};

void pager_init(struct pager *pager, int n_questions);
void pager_release(struct pager *pager);

/* Forgets what it knows, if this is another window. */
void pager_fit(struct pager *pager, int width, int height);

/* …and where what is said has changed. */
void pager_forget(struct pager *pager);

/* The page that the question is on; `measure` is asked for rows. */
struct question_page pager_page(struct pager *pager,
	const struct wizard *wizard, int question,
	int (*measure)(void *data, int question), void *data);

#endif
