/* SPDX-License-Identifier: MIT */
#include "model/grade.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "model/letter.h"
#include "model/syllable.h"

enum {
	CHARACTER = 4, /* bytes, at most */
	MOST_LETTERS = 63,
	SHORT_TAIL = 2, /* what is left of a word: don't, they're */
};

/* The letters of a word, or of a part of one. */
struct letters {
	char text[MOST_LETTERS + 1];
	size_t n;
};

/* The tails that are heard as a syllable, after a word that ends so. */
static const struct {
	const char *end, *tail;
} heard[] = {
	{ "s", "s" },
	{ "x", "s" },
	{ "z", "s" },
	{ "ce", "s" },
	{ "ge", "s" },
	{ "se", "s" },
	{ "ze", "s" },
	{ "ch", "s" },
	{ "sh", "s" },
	{ "dn", "t" },
	{ "sn", "t" },
	{ "tn", "t" },
	{ "t", "d" },
	{ "t", "ll" },
	{ "ld", "ve" },
	{ "t", "ve" },
};

static const char *const titles[] = { "dr", "mr", "mrs", "ms", "st", "vs" };

void grade_init(struct grade *grade)
{
	*grade = (struct grade){ 0 };
}

static bool is_digit(const char *text)
{
	return *text >= '0' && *text <= '9';
}

static const char *next_character(const char *text)
{
	do {
		text++;
	} while (((unsigned char)*text & 0xc0) == 0x80);
	return text;
}

/* Without its accent: à la café. Letters of elsewhere are not told apart. */
static char plain_letter(const char *text)
{
	static const char plain[] = "aaaaaaaceeeeiiiidnooooo.ouuuuyts";
	uint32_t point;
	size_t size;

	if ((unsigned char)*text < 0x80)
		return letter_fold(text, false, &size);
	utf8_decode(text, CHARACTER, &point, NULL);
	return point <= 0xff ? plain[point & 0x1f] : 'n';
}

static const char *letters_take(
	struct letters *letters, const char *text, const char *end)
{
	letters->n = 0;
	while (text < end && letter_is(text) && !is_digit(text)) {
		if (letters->n < MOST_LETTERS)
			letters->text[letters->n++] = plain_letter(text);
		text = next_character(text);
	}
	letters->text[letters->n] = '\0';
	return text;
}

static bool ends_in(const struct letters *letters, const char *end)
{
	size_t n = strlen(end);

	return letters->n >= n && !strcmp(letters->text + letters->n - n, end);
}

/* didn't, but don't */
static int tail_count(const struct letters *word, const struct letters *tail)
{
	if (tail->n > SHORT_TAIL)
		return syllable_count(tail->text, tail->n);
	for (size_t i = 0; i < sizeof(heard) / sizeof(heard[0]); i++)
		if (ends_in(word, heard[i].end) &&
			!strcmp(tail->text, heard[i].tail))
			return 1;
	return 0;
}

/* A group of digits is one, and what hangs on to it is part of it: 4th. */
static int word_count(const char *text, const char *end)
{
	bool after_digit = false;
	struct letters letters, tail;
	size_t size;
	int count = 0;

	while (text < end) {
		if (is_digit(text)) {
			count += !after_digit;
			after_digit = true;
			text++;
			continue;
		}
		if (!letter_is(text)) {
			after_digit = false;
			text = next_character(text);
			continue;
		}
		text = letters_take(&letters, text, end);
		if (!after_digit)
			count += syllable_count(letters.text, letters.n);
		if (text < end && letter_fold(text, true, &size) == '\'') {
			text = letters_take(&tail, text + size, end);
			count += tail_count(&letters, &tail);
		}
		after_digit = false;
	}
	return count;
}

/* check-in, don't, e.g, 9.30, 1,000: what the signs inside belong to */
static const char *word_end(const char *text)
{
	const char *last = text, *end;
	size_t size;
	char c;

	for (;;) {
		end = next_character(last);
		if (letter_is(end)) {
			last = end;
			continue;
		}
		c = letter_fold(end, true, &size);
		if (!c || !strchr("'-.,:", c) || !letter_is(end + size))
			return end;
		if (strchr(",:", c) &&
			!(is_digit(last) && is_digit(end + size)))
			return end;
		last = end + size;
	}
}

/* Whether a dot after the word belongs to it: e.g., a.m., Dr. */
static bool is_short_for(const char *text, const char *end)
{
	struct letters letters;

	if (end - text > 2 && end[-2] == '.')
		return true;
	if (letters_take(&letters, text, end) < end)
		return false;
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (!strcmp(letters.text, titles[i]))
			return true;
	return false;
}

void grade_add(struct grade *grade, const char *text)
{
	bool open = false; /* a sentence was begun */
	const char *end;

	for (; *text; text = end) {
		end = next_character(text);
		if (letter_is(text)) {
			end = word_end(text);
			grade->words++;
			grade->syllables += word_count(text, end);
			open = true;
			if (*end == '.' && is_short_for(text, end))
				end++;
		} else if (open && strchr(".!?:;\n", *text)) {
			grade->sentences++;
			open = false;
		}
		for (; text < end; text = next_character(text))
			grade->characters++;
	}
	grade->sentences += open;
}

double grade_value(const struct grade *grade)
{
	double words = grade->words, value;

	if (!grade->words)
		return 0;
	value = 0.39 * words / grade->sentences +
		11.8 * grade->syllables / words - 15.59;
	return value > 0 ? value : 0;
}
