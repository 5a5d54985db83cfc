/* SPDX-License-Identifier: MIT */
#include "ui/question_parts.h"

const char *mark_one(bool on)
{
	return on ? "(•) " : "( ) ";
}

const char *mark_many(bool on)
{
	return on ? "[✓] " : "[ ] ";
}

const char *mark_option(
	const struct question *question, const struct answer *answer, int i)
{
	bool on = answer->options >> i & 1;

	if (question->type == QUESTION_CHOICE)
		return mark_one(on);
	return on && question->options[i].free ? "[★] " : mark_many(on);
}
