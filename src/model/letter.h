/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LETTER_H
#define MODEL_LETTER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Characters as words are made of them. Those of ASCII are told apart here,
 * because every byte of every text is looked at.
 */
bool letter_is_wide(const char *text);
char letter_fold_wide(const char *text, size_t *size);

/* Whether a letter or a digit stands there. */
static inline bool letter_is(const char *text)
{
	unsigned char c = (unsigned char)*text;

	if (c >= 0x80)
		return letter_is_wide(text);
	return (c >= '0' && c <= '9') ||
	       ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/*
 * The byte that stands there, in lower case unless match_case; or, for what
 * is typed in more than one way, the plain one of them: ' for a curly
 * apostrophe, - for other hyphens, ' ' for all blanks and new lines. *size
 * is how many bytes of the text that is for.
 */
static inline char letter_fold(const char *text, bool match_case, size_t *size)
{
	char c = *text;

	*size = 1;
	if (c == '\t' || c == '\n' || c == '\r')
		return ' ';
	if ((unsigned char)c >= 0x80)
		return letter_fold_wide(text, size);
	return !match_case && c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

#endif
