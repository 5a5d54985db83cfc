/* SPDX-License-Identifier: MIT */
#include "base/fold.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static const struct {
	uint32_t point;
	const char *text;
} marks[] = {
	{ 0x00a0, " " },
	{ 0x00a3, "GBP " },
	{ 0x00b0, " degrees" },
	{ 0x00b7, "." },
	{ 0x00bd, "1/2" },
	{ 0x00d7, "x" },
	{ 0x00df, "ss" },
	{ 0x2010, "-" },
	{ 0x2011, "-" },
	{ 0x00ab, "\"" },
	{ 0x00bb, "\"" },
	{ 0x2013, "-" },
	{ 0x2014, "-" },
	{ 0x2018, "'" },
	{ 0x2019, "'" },
	{ 0x201a, "'" },
	{ 0x201c, "\"" },
	{ 0x201d, "\"" },
	{ 0x201e, "\"" },
	{ 0x2022, "*" },
	{ 0x2026, "..." },
	{ 0x203a, ">" },
	{ 0x20ac, "EUR " },
	{ 0x2190, "Left" },
	{ 0x2191, "Up" },
	{ 0x2192, "Right" },
	{ 0x2193, "Down" },
	{ 0x2500, "-" },
	{ 0x25b8, ">" },
	{ 0x25cb, "." },
	{ 0x25cf, "o" },
	{ 0x2605, "*" },
	{ 0x2713, "x" },
};

/* The letters that accents stand on, in the order of their code points. */
static const struct {
	uint32_t first;
	const char *letters;
} plain[] = {
	{ 0x00c0, "AAAAAAACEEEEIIIIDNOOOOO?OUUUUY?"
		  "?"
		  "aaaaaaaceeeeiiiidnooooo?ouuuuy?y" },
	{ 0x0100,
		"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
		"lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs" },
	{ 0x1e80, "WwWwWw" },
	{ 0x1ef2, "Yy" },
};

static char letter(uint32_t point)
{
	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		if (point >= plain[i].first &&
			point - plain[i].first < strlen(plain[i].letters))
			return plain[i].letters[point - plain[i].first];
	return '?';
}

static void add_folded(struct buf *out, uint32_t point)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].point == point) {
			buf_add(out, marks[i].text);
			return;
		}
	/* A mark on a letter stands on one that is there already. */
	if (utf8_point_width(point))
		buf_add_char(out, letter(point));
}

static bool is_ascii(const char *text)
{
	while (*text && !(*text & 0x80))
		text++;
	return !*text;
}

const char *fold_to_ascii(const char *text, struct arena *arena)
{
	size_t n = strlen(text);
	struct buf out;

	if (is_ascii(text))
		return text;
	buf_init(&out, arena);
	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);

		if (point < 0x80)
			buf_add_char(&out, (char)point);
		else
			add_folded(&out, point);
		text += took;
		n -= took;
	}
	return out.text;
}
