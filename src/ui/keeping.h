/* SPDX-License-Identifier: MIT */
#ifndef UI_KEEPING_H
#define UI_KEEPING_H

#include <stdbool.h>

#include "keep/kept.h"
#include "keep/note.h"
#include "keep/shelf.h"
#include "ui/field.h"

struct ui;

/*
 * The note of this check-in, if she wants one. Whatever changes is written once
 * it is on the screen (ui_settle), so that no key waits for a disk.
 */
struct keeping {
	bool on;
	bool resumed; /* it was there before this check-in */
	bool failed;  /* the latest changes are not in it yet */
	/* These outlive the check-in, for its last screen. */
	bool was_kept, was_short; /* …of its latest changes */
	struct note note;
	struct shelf_lock lock;
	struct arena arena; /* of what follows */
	struct text_list lines;
	struct kept kept;
	char spoken[I18N_CODE]; /* her language, as it was looked at last */
	char before[I18N_CODE]; /* …and before a note was opened in hers */
	bool spoke;		/* …which it was */

	/* What is typed on the pages that begin and open one. */
	struct field label, words, again;
	bool private;
	char found[SHELF_NAME]; /* the note that is being opened */
};

#define KEEPING_WHY 200

/* Begins one, with what was typed; false, and why. */
bool keeping_begin(struct ui *ui, char why[KEEPING_WHY]);

/* Opens the one that was found, and begins a check-in with it. */
bool keeping_resume(struct ui *ui, char why[KEEPING_WHY]);

/* Deletes the one that was found, unless somebody has it open. */
bool keeping_delete_found(struct ui *ui, char why[KEEPING_WHY]);

/* The one that is kept opens with what was typed from now on. */
bool keeping_change_words(struct ui *ui, char why[KEEPING_WHY]);

/* Writes what changed. False, and why, if that failed; then it is tried again
 * the next time. */
bool keeping_write(struct ui *ui, char why[KEEPING_WHY]);

/* No more of it; and it is deleted, or stays. False: it stays, though it was
 * to be deleted. */
bool keeping_end(struct ui *ui, bool delete_it);

/* The next woman is not spoken to in a language that the note brought. */
void keeping_leave_tongue(struct ui *ui);

/* What is typed is wiped. */
void keeping_forget_words(struct ui *ui);

#endif
