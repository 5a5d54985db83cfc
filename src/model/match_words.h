/* SPDX-License-Identifier: MIT */
#ifndef MODEL_MATCH_WORDS_H
#define MODEL_MATCH_WORDS_H

#include "model/hours.h"
#include "model/nation.h"
#include "model/services.h"

/* The sentences of why, why not and what to ask; to be translated when used. */
struct taken_words {
	const char *takes, *refuses, *ask;
};

struct wish_words {
	const char *granted, *ask;
};

extern const struct taken_words taken_words[TAKENS];
extern const struct wish_words offered_words[OFFEREDS];
extern const struct wish_words part_words[PARTS_OF_WEEK];
extern const char *const nation_words[NATIONS]; /* "for the whole of …" */

#endif
