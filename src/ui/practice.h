/* SPDX-License-Identifier: MIT */
#ifndef UI_PRACTICE_H
#define UI_PRACTICE_H

#include <stdbool.h>

#include "model/wizard.h"
#include "load/women.h"
#include "ui/pace.h"

struct ui;

/*
 * Practice: a check-in with an invented woman, on the same screens as any
 * other. All of them say so, as does every paper; nothing is kept, and nothing
 * is counted.
 */
struct practice {
	const struct woman *woman; /* NULL: this is no practice */
	struct wizard hers; /* all that she would say; in ui's secret arena */

	/* While it plays by itself. */
	bool plays, paused;
	enum pace pace;
	bool turned;	 /* there is something new to read */
	bool on_the_way; /* a step of the mark, or a letter */
	int played;	 /* keys so far */
	struct sight {
		int view, about, depth, top, kind, page;
	} seen; /* …before that */
};

bool practice_is_on(const struct ui *ui);

/* Begins with a woman out of the world's; false, and a message, if her file
 * does not go with the checklist. */
bool practice_begin(struct ui *ui, const struct woman *woman);

/* "Practice: Morag, an invented woman", or less of it where there are not so
 * many columns; "" if it is none. */
const char *practice_banner(struct ui *ui, int columns);

/* What she would say to a question, as a sentence for her card. */
const char *practice_words(struct ui *ui, int question);

#endif
