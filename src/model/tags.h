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

/* Whether nobody else should see that she was given a service with this tag. */
bool tag_is_private(const char *tag);

/* Offers every known tag. */
void tag_suggest(struct suggest *suggest);

#endif
