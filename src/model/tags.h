/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TAGS_H
#define MODEL_TAGS_H

#include <stdbool.h>

#include "base/suggest.h"

/*
 * The words that needs and services meet by. A need says what would help
 * (`tags`); a service says what it does.
 */
bool tag_is_known(const char *tag);

/* What it is for, in words, such as "a GP"; of an unknown one, the tag. */
const char *tag_words(const char *tag);

/* Whether nobody else should see that she was given a service with this tag. */
bool tag_is_private(const char *tag);

/* Whether a service with this tag is never so much as named where she did not
 * ask for it: about what somebody does to her. */
bool tag_is_for_her_ears(const char *tag);

/* Offers every known tag. */
void tag_suggest(struct suggest *suggest);

#endif
