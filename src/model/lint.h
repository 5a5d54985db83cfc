/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LINT_H
#define MODEL_LINT_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "model/checklist.h"
#include "model/wording.h"

/*
 * What a careful reader would say of a checklist that works: words that
 * wound, sentences that are hard to read, questions whose answers nobody
 * reads, facts that have grown old. Each warning has a code, so that the file
 * can explain it away in `expect`.
 */

/* The words. Needs no more of the list than its texts. */
void lint_texts(const struct checklist *list, const struct wording *wording,
	struct diag *diag);

/* How many columns fit on the screen and in the ear; 0: any. */
int lint_longest(const struct text *text);

/* The rest. The list must have loaded without an error. */
void lint_checklist(
	const struct checklist *list, struct date today, struct diag *diag);

/*
 * Last: takes out the warnings that the file expects, and names those that do
 * not come any more; of what only a proof can tell, if there was one.
 */
void lint_expected(
	const struct checklist *list, bool proved, struct diag *diag);

#endif
