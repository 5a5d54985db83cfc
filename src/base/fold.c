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
	{ 0x2013, "-" },
	{ 0x2014, "-" },
	{ 0x2018, "'" },
	{ 0x2019, "'" },
	{ 0x201c, "\"" },
	{ 0x201d, "\"" },
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

/* The letters that accents stand on, from U+00C0 and from U+0100 on. */
static const char latin_1[] = "AAAAAAACEEEEIIIIDNOOOOO?OUUUUY?"
			      "?"
			      "aaaaaaaceeeeiiiidnooooo?ouuuuy?y";
static const char latin_a[] =
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
	"lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

static char letter(uint32_t point, uint32_t first, const char *letters)
{
	return point >= first && point - first < strlen(letters)
		       ? letters[point - first]
		       : '?';
}

static void add_folded(struct buf *out, uint32_t point)
{
	char plain;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].point == point) {
			buf_add(out, marks[i].text);
			return;
		}
	if (!utf8_point_width(point))
		return; /* a mark on a letter that stands there already */
	plain = letter(point, 0xc0, latin_1);
	buf_add_char(out, plain == '?' ? letter(point, 0x100, latin_a) : plain);
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
