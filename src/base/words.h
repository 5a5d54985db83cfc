/* SPDX-License-Identifier: MIT */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/arena.h"
#include "base/suggest.h"

/*
 * The place of a word among n, or -1; then `meant` is what to add to the
 * message: " (did you mean 'soon'?)" or "".
 */
int words_find(const char *const *words, int n, const char *word,
	char meant[SUGGEST_SIZE]);

/* "yes, ask or never"; what does not fit is left out. */
const char *words_list(const char *const *words, int n, char out[SUGGEST_SIZE]);

/* What to say of one that is none of them, in the arena: "'keep' is off or
 * ask, not 'daily'", "'keep' cannot be 'of' (did you mean 'off'?)". */
const char *words_wrong(const char *const *words, int n, const char *name,
	const char *word, struct arena *arena);

#endif
