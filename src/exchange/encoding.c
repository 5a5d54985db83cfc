/* SPDX-License-Identifier: MIT */
#include "exchange/encoding.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

#define UNKNOWN 0xfffd

/* What is not as in Latin-1: the bytes from 0x80 on. */
static const uint16_t windows_points[32] = { 0x20ac, UNKNOWN, 0x201a, 0x0192,
	0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	UNKNOWN, 0x017d, UNKNOWN, UNKNOWN, 0x2018, 0x2019, 0x201c, 0x201d,
	0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, UNKNOWN,
	0x017e, 0x0178 };

static void add_point(struct buf *out, uint32_t point)
{
	char bytes[4];

	buf_add_bytes(out, bytes, utf8_encode(point, bytes));
}

static void add_windows(struct buf *out, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)bytes[i];

		if (byte >= 0x80 && byte < 0xa0)
			add_point(out, windows_points[byte - 0x80]);
		else
			add_point(out, byte);
	}
}

/* With its end: there may be lone CRs, and no end at the last one. */
static size_t line_size(const char *at, size_t n)
{
	size_t size = 0;

	while (size < n && at[size] != '\n' && at[size] != '\r')
		size++;
	return size < n ? size + 1 : size;
}

/* False if some line is not UTF-8. */
static bool add_utf8(struct buf *out, const char *at, size_t n)
{
	bool all = true;
	size_t size;

	if (utf8_valid_until(at, n) == n) {
		buf_add_bytes(out, at, n);
		return true;
	}
	for (; n; at += size, n -= size) {
		size = line_size(at, n);
		if (utf8_valid_until(at, size) == size) {
			buf_add_bytes(out, at, size);
			continue;
		}
		add_windows(out, at, size);
		all = false;
	}
	return all;
}

static uint32_t unit_at(const unsigned char *at, bool big)
{
	return big ? (uint32_t)at[0] << 8 | at[1]
		   : (uint32_t)at[1] << 8 | at[0];
}

/* Units that are half of a pair become U+FFFD; half a unit is dropped. */
static void add_utf16(struct buf *out, const char *bytes, size_t n, bool big)
{
	const unsigned char *at = (const unsigned char *)bytes;
	uint32_t point, second;

	for (; n >= 2; at += 2, n -= 2) {
		point = unit_at(at, big);
		if ((point & 0xf800) == 0xd800) {
			second = n >= 4 ? unit_at(at + 2, big) : 0;
			if (point < 0xdc00 && (second & 0xfc00) == 0xdc00) {
				point = 0x10000 + ((point & 0x3ff) << 10 |
							  (second & 0x3ff));
				at += 2;
				n -= 2;
			} else {
				point = UNKNOWN;
			}
		}
		add_point(out, point);
	}
}

void encoding_decode(struct file *text, const struct file *file,
	struct arena *arena, struct diag *diag)
{
	const char *at = file->text;
	size_t n = file->size;
	struct buf out;

	buf_init(&out, arena);
	if (n >= 2 && !memcmp(at, "\xff\xfe", 2)) {
		add_utf16(&out, at + 2, n - 2, false);
	} else if (n >= 2 && !memcmp(at, "\xfe\xff", 2)) {
		add_utf16(&out, at + 2, n - 2, true);
	} else {
		size_t mark = n >= 3 && !memcmp(at, "\xef\xbb\xbf", 3) ? 3 : 0;

		if (!add_utf8(&out, at + mark, n - mark))
			diag_warning(diag, file->path, 1, NULL,
				"not UTF-8 text: read as Windows-1252");
	}
	*text = (struct file){ file->path, out.text, out.len };
}
