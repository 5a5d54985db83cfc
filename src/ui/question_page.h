/* SPDX-License-Identifier: MIT */
#ifndef UI_QUESTION_PAGE_H
#define UI_QUESTION_PAGE_H

#include "ui/view.h"

/*
 * How questions look: what is asked, and below it whatever can be chosen, in
 * the layout that the checklist asks for. Each of these is an item, known by
 * its question and its part.
 */
enum {
	PART_ASK,
	PART_FIELD,
	PART_OPTION,				 /* + its number */
	PART_ESCAPE = PART_OPTION + OPTIONS_MAX, /* + its answer_state */
	PARTS = 128
};

#define DIGITS_FOR_OPTIONS 7 /* 8, 9 and 0 are the escapes */

static inline int question_item(int question, int part)
{
	return question * PARTS + part;
}

/* The page that the wizard is on. */
struct question_page question_page(struct ui *ui);

void question_page_build(struct ui *ui, struct pane *pane);

/* "(•) ", "[ ] ", "[★] ": whether the option is chosen. */
const char *question_mark(const struct question *question,
	const struct answer *answer, int option);

/* The digit of an escape, as a character. */
char escape_digit(enum answer_state state);

#endif
