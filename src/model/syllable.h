/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SYLLABLE_H
#define MODEL_SYLLABLE_H

#include <stddef.h>

/*
 * How many syllables an English word has, of n letters in lower case: at
 * least 1. A guess by the spelling, right for about 19 words of 20.
 */
int syllable_count(const char *word, size_t n);

#endif
