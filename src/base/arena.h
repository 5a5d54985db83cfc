/* SPDX-License-Identifier: MIT */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Memory of one lifetime: everything allocated here is wiped and given back
 * together by arena_release(). A loaded file has one arena, and every string
 * of its model points into it.
 *
 * Nothing here returns NULL: without memory the program ends (fatal.h).
 */
struct arena {
	struct arena_block *newest;
	const struct arena_source *source; /* NULL: ordinary pages */
};

/* Where blocks come from and go to; secret.h has the locked ones. */
struct arena_source {
	void *(*get)(size_t size);	       /* zeroed; NULL: there is none */
	void (*put)(void *block, size_t size); /* it is wiped already */
	size_t least; /* the first size; every size is a multiple of it */
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/*
 * Wipes all of it too, but keeps the largest block for what comes next: for
 * memory that is needed again and again.
 */
void arena_reuse(struct arena *arena);

/* Zeroed, and aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* An array of n zeroed elements; the multiplication is checked. */
void *arena_array(struct arena *arena, size_t n, size_t size);

/*
 * Makes the newest allocation, at p with old_size bytes, larger in place if
 * it can; else a copy elsewhere. The old bytes are wiped if they were left,
 * the new ones are zero. NULL with 0 bytes may be grown too.
 */
void *arena_grow(struct arena *arena, void *p, size_t old_size, size_t size);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t len);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

#endif
