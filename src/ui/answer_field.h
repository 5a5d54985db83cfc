/* SPDX-License-Identifier: MIT */
#ifndef UI_ANSWER_FIELD_H
#define UI_ANSWER_FIELD_H

#include "model/answers.h"
#include "model/checklist.h"
#include "ui/field.h"

/* Answers as they are typed: numbers, dates, months and texts. */

/* Whether such a question has a field at all. */
bool answer_has_field(const struct question *question);

/* What was answered, as a text to go on with. */
void answer_to_field(struct field *field, const struct question *question,
	const struct answer *answer);

/* What is typed, as an answer: blank where nothing is. False if it makes no
 * sense; a text is borrowed. */
bool answer_from_field(struct field *field, const struct question *question,
	struct date today, struct answer *answer);

/* What can be typed, said before; and after something else was: in the arena
 * where it is put together. */
const char *answer_field_hint(
	const struct question *question, struct arena *arena);
const char *answer_field_wants(
	const struct question *question, struct arena *arena);

#endif
