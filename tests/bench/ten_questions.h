/* SPDX-License-Identifier: MIT */
#ifndef BENCH_TEN_QUESTIONS_H
#define BENCH_TEN_QUESTIONS_H

#include <stdio.h>

enum {
	TEN = 10,
	TEN_OPTIONS = 5
};

struct ten_question {
	const char *ask, *options[TEN_OPTIONS];
};

extern const struct ten_question ten_questions[TEN];

/* Which option is chosen; and the key for it, where there is one. */
int ten_choice(int question);
const char *ten_digit(int question);

/*
 * As a checklist; and as a script, with one box of that program for each, which
 * leaves the digits that were chosen in a file.
 */
#define TEN_ANSWERS "ten.answers"

void ten_write_checklist(FILE *out);
void ten_write_script(const char *program, FILE *out);

#endif
