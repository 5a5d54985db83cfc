/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PHRASE_H
#define MODEL_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A phrase in a text: any run of blanks and new lines for a blank, a curly
 * apostrophe for a straight one, ASCII letters in either case unless
 * match_case. It stands there only as whole words, which are letters, digits
 * and the apostrophes between them; the 's of a possessive is not part of
 * one. A hyphen ends a word.
 */

/* Whether a phrase may begin there, at byte `at` of the text. */
bool phrase_may_begin(const char *text, size_t at);

/* The next such place, at `at` or after it, or the end of the text. */
size_t phrase_next(const char *text, size_t at);

/* Whether a hyphen joins what begins there to a word before it. */
bool phrase_is_joined(const char *text, size_t at);

/*
 * Where the phrase ends, or NULL if it does not stand at the beginning of
 * the text, which is taken as the beginning of a word.
 */
const char *phrase_end(const char *text, const char *phrase, bool match_case);

/*
 * The same for it or its plural: agencies, abuses, addicts. *base is where
 * the phrase itself ends.
 */
const char *phrase_end_plural(const char *text, const char *phrase,
	bool match_case, const char **base);

const char *phrase_skip_blanks(const char *text);

#endif
