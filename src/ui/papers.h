/* SPDX-License-Identifier: MIT */
#ifndef UI_PAPERS_H
#define UI_PAPERS_H

#include "load/tongues.h"
#include "report/doc.h"
#include "ui/view.h"

/*
 * The papers of this check-in, for the views that show, print and save them:
 * each in the language of whoever it is for. They live as long as the picture.
 */

/* Those for her hands are in her language. What one is made of is made while
 * that is spoken (ui_speak). */
enum tongue papers_tongue(enum paper_kind kind);
void papers_make(struct ui *ui, enum paper_kind kind, struct doc *doc);

/* As it is shown: plain text in lines that fit. */
const char *papers_shown(
	struct ui *ui, enum paper_kind kind, int width, bool large);

/* As it is read out, in a linear pane. */
void papers_say(struct ui *ui, struct pane *pane, enum paper_kind kind);

/* As it is printed and saved: plain text in pages, or a page of HTML. */
const char *papers_text(struct ui *ui, enum paper_kind kind, size_t *length);
const char *papers_page(struct ui *ui, enum paper_kind kind, size_t *length);

/* The pages that print one and save one; and whether there are any. */
bool papers_may_print(const struct ui *ui);
bool papers_may_save(const struct ui *ui);
void papers_print(struct ui *ui, enum paper_kind kind);
bool papers_look_for_printers(struct ui *ui); /* behind the screen */
void papers_save(struct ui *ui, enum paper_kind kind);

/* The page on which a service's number is learnt. */
void papers_learn(struct ui *ui, int service);

/* She has said that paper is safe with her, or nobody asks; and whether she
 * wants a sheet: where it is not safe, only if she chose one in sight of that.
 */
bool papers_are_safe(const struct ui *ui);
bool papers_are_wanted(const struct ui *ui);

/* The organisation has a policy of its own. */
bool papers_has_policy(const struct ui *ui);

/* Her sheet is without private lines while somebody can hear. */
enum paper_level papers_level(const struct ui *ui);

#endif
