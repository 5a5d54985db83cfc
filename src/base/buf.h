/* SPDX-License-Identifier: MIT */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

#include "base/arena.h"

/*
 * Growing UTF-8 text in an arena, which owns it. `text` is always ended by a
 * NUL, which `len` does not count.
 */
struct buf {
	struct arena *arena;
	char *text;
	size_t len, cap;
};

void buf_init(struct buf *buf, struct arena *arena);
void buf_add(struct buf *buf, const char *text);
void buf_add_bytes(struct buf *buf, const char *bytes, size_t n);
void buf_add_char(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buf_clear(struct buf *buf);

#endif
