/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/fatal.h"
#include "base/i18n.h"

enum {
	FIRST_CAP = 64
};

/* Room for n more bytes and the NUL. */
static void reserve(struct buf *buf, size_t n)
{
	size_t need, cap;

	if (n > SIZE_MAX / 2 - buf->len)
		fatal("%s", _("out of memory"));
	need = buf->len + n + 1;
	if (need <= buf->cap)
		return;
	cap = need > buf->cap * 2 ? need : buf->cap * 2;
	buf->text = arena_grow(buf->arena, buf->text, buf->cap, cap);
	buf->cap = cap;
}

void buf_init(struct buf *buf, struct arena *arena)
{
	*buf = (struct buf){
		.arena = arena,
		.text = arena_alloc(arena, FIRST_CAP),
		.cap = FIRST_CAP,
	};
}

void buf_add(struct buf *buf, const char *text)
{
	buf_add_bytes(buf, text, strlen(text));
}

void buf_add_bytes(struct buf *buf, const char *bytes, size_t n)
{
	if (!n)
		return;
	reserve(buf, n);
	memcpy(buf->text + buf->len, bytes, n);
	buf->len += n;
	buf->text[buf->len] = '\0';
}

void buf_add_char(struct buf *buf, char c)
{
	buf_add_bytes(buf, &c, 1);
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0)
		fatal("%s", _("out of memory"));
	reserve(buf, (size_t)n);
	va_start(args, format);
	vsnprintf(buf->text + buf->len, (size_t)n + 1, format, args);
	va_end(args);
	buf->len += (size_t)n;
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	buf->text[0] = '\0';
}
