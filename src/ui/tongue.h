/* SPDX-License-Identifier: MIT */
#ifndef UI_TONGUE_H
#define UI_TONGUE_H

#include "load/tongues.h"
#include "ui/view.h"

/*
 * What is said to her, in her language and in the worker's: hers first, and
 * the worker's under or beside it, as one key has it.
 *
 * A text that is grave (consent, safety, what cannot wait) never stands in a
 * translation alone that nobody has checked. What is not translated stands in
 * the language of the checklist, and says so.
 */
struct said {
	const char *text, *under; /* under: "" for nothing */
};

/* A text of the checklist, as in SAID(ui, true, questions[q].ask). */
#define SAID(ui, grave, field)                                 \
	ui_said(ui, grave, ui_texts(ui, TONGUE_SOURCE)->field, \
		ui_texts(ui, TONGUE_MINE)->field,              \
		ui_texts(ui, TONGUE_HERS)->field)

const struct checklist *ui_texts(const struct ui *ui, enum tongue tongue);
struct said ui_said(struct ui *ui, bool grave, const char *source,
	const char *mine, const char *hers);

/* A text of the program that she reads, by its msgid. */
struct said ui_said_by_us(struct ui *ui, bool grave, const char *msgid);

/* After something that stands before it, such as "2  ". */
struct said ui_said_after(struct ui *ui, const char *before, struct said said);

/* With a word in the place of each "%s". */
struct said ui_said_with(struct ui *ui, const char *word, struct said said);

/* "hers / the worker's", or the one. */
const char *ui_both(struct ui *ui, struct said said);

/* One under the other; or as a text that the focus can stand on, and nothing
 * to choose; an item may have both on one row. */
void ui_put_said(
	struct pane *pane, int indent, enum style style, struct said said);
void ui_put_read_out(
	struct pane *pane, int id, enum style style, struct said said);
void ui_put_item_said(struct ui *ui, struct pane *pane, int id,
	const char *prefix, enum style style, struct said said);

/* Questions about consent and safety. */
bool ui_is_grave(const struct ui *ui, int question);

/* Whether she has a language of her own; hers, both, the worker's: the next of
 * them; and her paper, which is made between two calls. */
bool ui_has_two_tongues(const struct ui *ui);
void ui_turn_tongue(struct ui *ui);
void ui_leave_tongue(struct ui *ui); /* when her check-in is over */
void ui_speak(struct ui *ui, enum tongue tongue);

/* What has to be known of the languages on this screen, in small words; "" if
 * nothing. */
const char *ui_tongue_note(const struct ui *ui);

#endif
