/* SPDX-License-Identifier: MIT */
#include "model/phrase.h"

#include <string.h>

#include "model/letter.h"

const char *phrase_skip_blanks(const char *text)
{
	size_t size;

	while (letter_fold(text, false, &size) == ' ')
		text += size;
	return text;
}

/* Where the character before `at` begins; at is not 0. */
static size_t before(const char *text, size_t at)
{
	do {
		at--;
	} while (at && ((unsigned char)text[at] & 0xc0) == 0x80);
	return at;
}

/* Whether the sign before `at` holds two letters together. */
static bool joined_by(char sign, const char *text, size_t at)
{
	size_t size, prev;

	if (!at)
		return false;
	prev = before(text, at);
	return prev && letter_fold(text + prev, true, &size) == sign &&
	       letter_is(text + before(text, prev));
}

bool phrase_may_begin(const char *text, size_t at)
{
	if (!at)
		return true;
	if (((unsigned char)text[at] & 0xc0) == 0x80)
		return false;
	return !letter_is(text + before(text, at)) &&
	       !joined_by('\'', text, at);
}

size_t phrase_next(const char *text, size_t at)
{
	while (text[at] && !phrase_may_begin(text, at)) {
		/* The rest of a word, which is most of a text. */
		while (letter_is(text + at))
			at++;
		if (text[at] && !phrase_may_begin(text, at))
			at++;
	}
	return at;
}

bool phrase_is_joined(const char *text, size_t at)
{
	return joined_by('-', text, at);
}

/* An apostrophe goes on with the word, but for the 's of a possessive. */
static bool ends_word(const char *text)
{
	size_t size;

	if (letter_fold(text, true, &size) != '\'')
		return !letter_is(text);
	text += size;
	return !letter_is(text) ||
	       ((*text == 's' || *text == 'S') && !letter_is(text + 1));
}

/*
 * Moves both on to where they part. True if that is the phrase's end; an
 * empty one stands nowhere.
 */
static bool follow(const char **text, const char **phrase, bool match_case)
{
	bool any = **phrase;
	size_t in_text, in_phrase;
	char c;

	while (**phrase) {
		c = letter_fold(*phrase, match_case, &in_phrase);
		if (letter_fold(*text, match_case, &in_text) != c)
			return false;
		*text += in_text;
		*phrase += in_phrase;
		if (c == ' ') {
			*text = phrase_skip_blanks(*text);
			*phrase = phrase_skip_blanks(*phrase);
		}
	}
	return any;
}

const char *phrase_end(const char *text, const char *phrase, bool match_case)
{
	if (follow(&text, &phrase, match_case) && ends_word(text))
		return text;
	return NULL;
}

static bool is_y(const char *rest)
{
	return (*rest == 'y' || *rest == 'Y') && !rest[1];
}

const char *phrase_end_plural(const char *text, const char *phrase,
	bool match_case, const char **base)
{
	const char *end = NULL;
	bool all = follow(&text, &phrase, match_case);

	*base = text;
	if (!all && is_y(phrase))
		return phrase_end(text, "ies", match_case);
	if (!all || ends_word(text))
		return all ? text : NULL;
	if (strchr("sxzhSXZH", phrase[-1]))
		end = phrase_end(text, "es", match_case);
	return end ? end : phrase_end(text, "s", match_case);
}
