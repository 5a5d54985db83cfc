/* SPDX-License-Identifier: MIT */
#ifndef CMD_ASK_WORDS_H
#define CMD_ASK_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Words that open a note: typed at the terminal, which does not show them, or
 * where there is none a line of standard input. Without the line's end; false
 * at the end of the input, or for more than fit.
 */
bool ask_words(const char *prompt, char *words, size_t size);

#endif
