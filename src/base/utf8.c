/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <wchar.h>

enum {
	REPLACEMENT = 0xfffd,
	/* Enough for a string with a NUL: no sequence goes on over that. */
	IN_STRING = 4,
};

/*
 * The well-formed sequences: what the first byte may be, then the second.
 * Any further ones are 80 to bf. (The Unicode Standard, table 3-7.)
 */
static const struct {
	unsigned char first, last, low, high;
	unsigned char size;
} sequences[] = {
	{ 0xc2, 0xdf, 0x80, 0xbf, 2 }, { 0xe0, 0xe0, 0xa0, 0xbf, 3 },
	{ 0xe1, 0xec, 0x80, 0xbf, 3 },
	{ 0xed, 0xed, 0x80, 0x9f, 3 }, /* no surrogates */
	{ 0xee, 0xef, 0x80, 0xbf, 3 }, { 0xf0, 0xf0, 0x90, 0xbf, 4 },
	{ 0xf1, 0xf3, 0x80, 0xbf, 4 },
	{ 0xf4, 0xf4, 0x80, 0x8f, 4 }, /* up to U+10FFFF */
};

/*
 * How many of the n bytes begin or make up one sequence; *size is what a
 * whole one would have, 0 if none begins so.
 */
static size_t sequence_at(const unsigned char *text, size_t n, size_t *size)
{
	size_t i, row, rows = sizeof(sequences) / sizeof(sequences[0]);

	*size = 0;
	for (row = 0; row < rows && text[0] > sequences[row].last; row++)
		;
	if (row == rows || text[0] < sequences[row].first)
		return 1;
	*size = sequences[row].size;
	if (n < 2 || text[1] < sequences[row].low ||
		text[1] > sequences[row].high)
		return 1;
	for (i = 2; i < n && i < *size && (text[i] & 0xc0) == 0x80; i++)
		;
	return i;
}

size_t utf8_decode(const char *text, size_t n, uint32_t *point, bool *valid)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t i, took, size = 1;
	bool whole;

	took = !n ? 0 : bytes[0] < 0x80 ? 1 : sequence_at(bytes, n, &size);
	whole = took == size;
	if (valid)
		*valid = whole;
	*point = REPLACEMENT;
	if (!whole)
		return took;
	/* The first byte gives 7, 5, 4 or 3 bits, the others 6 each. */
	*point = size == 1 ? bytes[0] : bytes[0] & (0xffu >> (size + 1));
	for (i = 1; i < size; i++)
		*point = *point << 6 | (bytes[i] & 0x3fu);
	return took;
}

size_t utf8_encode(uint32_t point, char out[4])
{
	static const unsigned char marks[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	size_t i, size;

	if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
		point = REPLACEMENT;
	size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	for (i = size - 1; i; i--) {
		out[i] = (char)(0x80 | (point & 0x3f));
		point >>= 6;
	}
	out[0] = (char)(marks[size] | point);
	return size;
}

size_t utf8_valid_until(const char *text, size_t n)
{
	size_t at = 0, took;
	uint32_t point;
	bool valid;

	while (at < n) {
		took = utf8_decode(text + at, n - at, &point, &valid);
		if (!valid)
			break;
		at += took;
	}
	return at;
}

int utf8_point_width(uint32_t point)
{
	int width;

	if (point >= ' ' && point <= '~')
		return 1;
	width = wcwidth((wchar_t)point);
	/* What cannot be shown is shown as U+FFFD. */
	return width < 0 ? 1 : width;
}

int utf8_width(const char *text)
{
	uint32_t point;
	int width = 0;

	while (*text) {
		text += utf8_decode(text, IN_STRING, &point, NULL);
		width += utf8_point_width(point);
	}
	return width;
}

size_t utf8_wrap(const char *text, size_t *start, int columns)
{
	size_t at, next, shown = *start;  /* up to here, without blanks */
	size_t end = shown, word = shown; /* the last break between words */
	int width = 0, more;
	uint32_t point;

	for (at = *start; text[at] && text[at] != '\n'; at = next) {
		next = at + utf8_decode(text + at, IN_STRING, &point, NULL);
		more = utf8_point_width(point);
		if (point == ' ' || point == '\t') {
			/* Blanks may hang over: they end up in no line. */
			end = shown;
			word = next;
		} else if (width && width + more > columns &&
			   (more || at == word)) {
			if (word == *start)
				end = word = at;
			*start = word;
			return end;
		} else {
			shown = next;
		}
		width += more;
	}
	*start = text[at] ? at + 1 : at;
	return shown;
}
