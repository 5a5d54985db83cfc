/* SPDX-License-Identifier: MIT */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * UTF-8 as bytes, code points and columns. Width is what a terminal shows:
 * 0 for combining marks, 2 for wide characters.
 */

/*
 * Decodes one code point from the n bytes at text and returns how many bytes
 * it takes. Anything invalid (overlong, surrogate, cut off) is U+FFFD and
 * takes as many bytes as could not be part of a valid one (at least 1).
 * *valid, if not NULL, says which it was.
 */
size_t utf8_decode(const char *text, size_t n, uint32_t *point, bool *valid);

/* Encodes into out (no NUL); returns the number of bytes, 1 to 4. */
size_t utf8_encode(uint32_t point, char out[4]);

/* The offset of the first byte that is not valid, or n. */
size_t utf8_valid_until(const char *text, size_t n);

int utf8_point_width(uint32_t point);
int utf8_width(const char *text);

/*
 * The next line of text that fits into `columns`: its bytes are [*start,
 * returned end), and *start is moved to where the line after it begins. Breaks
 * at blanks, and inside a word only when the word alone is too wide; '\n' ends
 * a line. Begin with *start = 0; done when text[*start] is NUL on entry.
 */
size_t utf8_wrap(const char *text, size_t *start, int columns);

#endif
