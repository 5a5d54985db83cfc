/* SPDX-License-Identifier: MIT */
#ifndef UI_QUESTION_PAGE_H
#define UI_QUESTION_PAGE_H

#include "ui/question_parts.h"
#include "ui/view.h"

/*
 * How questions look: what is asked, and below it whatever can be chosen, in
 * the layout that the checklist asks for.
 */
#define DIGITS_FOR_OPTIONS 7 /* 8, 9 and 0 are the escapes */

/* The page that the wizard is on. */
struct question_page question_page(struct ui *ui);

void question_page_build(struct ui *ui, struct pane *pane);

/* The digit of an escape, as a character. */
char escape_digit(enum answer_state state);

#endif
