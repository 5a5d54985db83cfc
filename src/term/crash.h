/* SPDX-License-Identifier: MIT */
#ifndef TERM_CRASH_H
#define TERM_CRASH_H

#include <stddef.h>

/*
 * Signals that kill where nobody minds them: a fault of our own, or what
 * somebody sends. Even then the terminal is emptied, and left as it was; and
 * still it is that signal which ends the program. The same for a library that
 * ends it.
 */

/* From now on; the terminal behaves as it will have to then. */
void crash_prepare(int in, int out);

/* What is sent to empty it: nothing, and then this after all before. */
void crash_begin(void);
void crash_add(const char *bytes, size_t n);

void crash_forget(void);

#endif
