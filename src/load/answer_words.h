/* SPDX-License-Identifier: MIT */
#ifndef LOAD_ANSWER_WORDS_H
#define LOAD_ANSWER_WORDS_H

#include <stdbool.h>

#include "model/answers.h"
#include "model/checklist.h"
#include "load/line.h"

/* Reads the rest of a line as the answer to a question; says what is wrong. */
bool read_answer(struct line_reader *reader, const struct question *question,
	struct answer *answer);

#endif
