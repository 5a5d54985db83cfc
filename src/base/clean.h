/* SPDX-License-Identifier: MIT */
#ifndef BASE_CLEAN_H
#define BASE_CLEAN_H

#include <stdbool.h>

/*
 * Strips, in place, what a terminal must never be sent: C0 controls but tab
 * and newline, DEL, C1 (also written as UTF-8), bidi overrides, embeddings
 * and isolates, U+FEFF, noncharacters, and bytes that are not UTF-8 (which
 * become U+FFFD or '?'). Line and paragraph separators become newlines. Every
 * string of every outside source goes through here when it is loaded. True if
 * anything was taken out.
 */
bool clean_text(char *text);

/* The same, and tabs and newlines become blanks: for one-line places. */
bool clean_line(char *text);

#endif
