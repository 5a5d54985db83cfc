/* SPDX-License-Identifier: MIT */
#ifndef UI_QUESTION_PARTS_H
#define UI_QUESTION_PARTS_H

#include "model/answers.h"
#include "model/checklist.h"

/* The items of a question on its page, each known by question and part. */
enum {
	PART_ASK,
	PART_FIELD,
	PART_OPTION,				 /* + its number */
	PART_ESCAPE = PART_OPTION + OPTIONS_MAX, /* + its answer_state */
	PARTS = 128
};

static inline int question_item(int question, int part)
{
	return question * PARTS + part;
}

/* Marks of what is chosen: "(•) ", "[✓] ", and for an option whichever it
 * takes, the star of a free square too. */
const char *mark_one(bool on);
const char *mark_many(bool on);
const char *mark_option(const struct question *question,
	const struct answer *answer, int option);

#endif
