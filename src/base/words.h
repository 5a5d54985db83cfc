/* SPDX-License-Identifier: MIT */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/suggest.h"

/*
 * The place of a word among n, or -1; then `meant` is what to add to the
 * message: " (did you mean 'soon'?)" or "".
 */
int words_find(const char *const *words, int n, const char *word,
	char meant[SUGGEST_SIZE]);

/* "yes, ask or never"; what does not fit is left out. */
const char *words_list(const char *const *words, int n, char out[SUGGEST_SIZE]);

#endif
