/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/asan.h"
#include "base/fatal.h"
#include "base/i18n.h"

enum {
	ALIGN = 16,
	FIRST_BLOCK = 4096, /* a small file stays small */
	MOST_BLOCK = 1 << 20,
};

struct arena_block {
	struct arena_block *older;
	size_t size; /* of the whole block, with this head */
	size_t used; /* of bytes */
	_Alignas(ALIGN) unsigned char bytes[];
};

static void *ordinary_get(size_t size)
{
	return calloc(1, size);
}

static void ordinary_put(void *block, size_t size)
{
	(void)size;
	free(block);
}

static const struct arena_source ordinary = {
	.get = ordinary_get,
	.put = ordinary_put,
	.least = FIRST_BLOCK,
};

static const struct arena_source *source_of(const struct arena *arena)
{
	return arena->source ? arena->source : &ordinary;
}

static _Noreturn void no_memory(void)
{
	fatal("%s", _("out of memory"));
}

/* What an allocation takes; two of size 0 still have two addresses, and where
 * the sanitizer watches there is something between any two. */
static size_t padded(size_t size)
{
	size_t least = size || UNDER_ASAN ? size : 1;

	if (size > SIZE_MAX / 2)
		no_memory();
	least = (least + ALIGN - 1) & ~(size_t)(ALIGN - 1);
	return least + (UNDER_ASAN ? ALIGN : 0);
}

static size_t room_in(const struct arena_block *block)
{
	return block->size - sizeof(*block) - block->used;
}

static size_t block_size(const struct arena *arena, size_t need)
{
	const size_t least = source_of(arena)->least;
	size_t size = arena->newest ? arena->newest->size : least / 2;

	size = size < MOST_BLOCK / 2 ? size * 2 : MOST_BLOCK;
	need += sizeof(struct arena_block);
	if (size >= need)
		return size;
	return (need + least - 1) / least * least;
}

/*
 * For the sanitizer, which else sees no more than whole blocks: what was not
 * handed out may not be touched.
 */
static void close_off(struct arena_block *block)
{
	ASAN_POISON_MEMORY_REGION(block->bytes + block->used, room_in(block));
}

static void open_up(struct arena_block *block)
{
	ASAN_UNPOISON_MEMORY_REGION(block->bytes, block->size - sizeof(*block));
}

static void add_block(struct arena *arena, size_t need)
{
	size_t size = block_size(arena, need);
	struct arena_block *block = source_of(arena)->get(size);

	if (!block)
		no_memory();
	block->older = arena->newest;
	block->size = size;
	block->used = 0;
	arena->newest = block;
	close_off(block);
}

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ 0 };
}

static void wipe(struct arena_block *block)
{
	open_up(block);
	/* What was never handed out is still as the source gave it. */
	explicit_bzero(block->bytes, block->used);
	block->used = 0;
}

static void put_block(const struct arena *arena, struct arena_block *block)
{
	const size_t size = block->size;

	wipe(block);
	explicit_bzero(block, sizeof(*block));
	source_of(arena)->put(block, size);
}

void arena_release(struct arena *arena)
{
	struct arena_block *block, *older;

	for (block = arena->newest; block; block = older) {
		older = block->older;
		put_block(arena, block);
	}
	arena->newest = NULL;
}

void arena_reuse(struct arena *arena)
{
	struct arena_block *kept = arena->newest, *block, *older;

	for (block = arena->newest; block; block = block->older)
		if (block->size > kept->size)
			kept = block;
	for (block = arena->newest; block; block = older) {
		older = block->older;
		if (block != kept)
			put_block(arena, block);
	}
	arena->newest = kept;
	if (!kept)
		return;
	wipe(kept);
	close_off(kept);
	kept->older = NULL;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t need = padded(size);
	void *p;

	if (!arena->newest || room_in(arena->newest) < need)
		add_block(arena, need);
	p = arena->newest->bytes + arena->newest->used;
	arena->newest->used += need;
	ASAN_UNPOISON_MEMORY_REGION(p, size);
	return p;
}

void *arena_array(struct arena *arena, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		no_memory();
	return arena_alloc(arena, n * size);
}

static bool is_newest(const struct arena *arena, const void *p, size_t size)
{
	const struct arena_block *block = arena->newest;
	const unsigned char *bytes = p;

	return bytes + padded(size) == block->bytes + block->used;
}

void *arena_grow(struct arena *arena, void *p, size_t old_size, size_t size)
{
	size_t more;
	void *copy;

	if (!p)
		return arena_alloc(arena, size);
	if (size <= old_size)
		return p;
	more = padded(size) - padded(old_size);
	if (is_newest(arena, p, old_size) && room_in(arena->newest) >= more) {
		arena->newest->used += more;
		ASAN_UNPOISON_MEMORY_REGION(p, size);
		return p;
	}
	copy = arena_alloc(arena, size);
	memcpy(copy, p, old_size);
	explicit_bzero(p, old_size);
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strlen(text));
}

char *arena_strndup(struct arena *arena, const char *text, size_t len)
{
	size_t n = strnlen(text, len);
	char *copy = arena_alloc(arena, n + 1);

	memcpy(copy, text, n);
	return copy;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		no_memory();
	text = arena_alloc(arena, (size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, format, args);
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}
