/* SPDX-License-Identifier: MIT */
#include "base/clean.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* So many may be looked at anywhere: a NUL ends any sequence before that. */
enum {
	MOST_BYTES = 4
};

static const struct {
	uint32_t first, last;
} taken_out[] = {
	{ 0x01, 0x08 }, /* C0 without tab and newline */
	{ 0x0b, 0x1f },
	{ 0x7f, 0x9f },	    /* DEL and C1 */
	{ 0x202a, 0x202e }, /* bidi embeddings and overrides */
	{ 0x2066, 0x2069 }, /* bidi isolates */
	{ 0xfdd0, 0xfdef }, /* noncharacters */
	{ 0xfeff, 0xfeff },
};

static bool is_taken_out(uint32_t point)
{
	size_t i;

	for (i = 0; i < sizeof(taken_out) / sizeof(taken_out[0]); i++)
		if (point >= taken_out[i].first && point <= taken_out[i].last)
			return true;
	return (point & 0xfffe) == 0xfffe; /* the last two of each plane */
}

/* What is written for a code point: itself, something of ASCII, or 0. */
static uint32_t clean_point(uint32_t point, bool one_line)
{
	if (point == 0x2028 || point == 0x2029)
		point = '\n';
	if (one_line && (point == '\n' || point == '\t'))
		return ' ';
	return is_taken_out(point) ? 0 : point;
}

/* How many bytes can stay as they are; of most texts, all of them. */
static size_t plain_run(const char *text, bool one_line)
{
	size_t n = 0;

	while ((text[n] >= ' ' && text[n] <= '~') ||
		(!one_line && (text[n] == '\n' || text[n] == '\t')))
		n++;
	return n;
}

/* Cleans the character at in into out; says whether it had to be changed. */
static bool clean_one(const char *in, size_t *took, char **out, bool one_line)
{
	uint32_t point, now;
	bool valid;

	*took = utf8_decode(in, MOST_BYTES, &point, &valid);
	/* U+FFFD could be longer than what it stands for. */
	now = valid ? clean_point(point, one_line) : '?';
	if (valid && now == point) {
		if (*out != in)
			memmove(*out, in, *took);
		*out += *took;
		return false;
	}
	if (now)
		*(*out)++ = (char)now;
	return true;
}

static bool clean(char *text, bool one_line)
{
	char *in = text, *out = text;
	bool changed = false;
	size_t n;

	for (;;) {
		n = plain_run(in, one_line);
		if (out != in)
			memmove(out, in, n);
		in += n;
		out += n;
		if (!*in)
			break;
		changed |= clean_one(in, &n, &out, one_line);
		in += n;
	}
	if (out != in)
		*out = '\0';
	return changed;
}

bool clean_text(char *text)
{
	return clean(text, false);
}

bool clean_line(char *text)
{
	return clean(text, true);
}
