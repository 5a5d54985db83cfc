/* SPDX-License-Identifier: MIT */
#ifndef MODEL_BITS_H
#define MODEL_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A set of small numbers, one bit each, in an array of words. */
static inline size_t bits_words(int n)
{
	return ((size_t)n + 63) / 64;
}

static inline bool bits_has(const uint64_t *bits, int i)
{
	return bits[i / 64] >> (i % 64) & 1;
}

static inline void bits_add(uint64_t *bits, int i)
{
	bits[i / 64] |= UINT64_C(1) << (i % 64);
}

static inline void bits_drop(uint64_t *bits, int i)
{
	bits[i / 64] &= ~(UINT64_C(1) << (i % 64));
}

/* The lowest member at or after `from` in words words, or -1. */
static inline int bits_next(const uint64_t *bits, size_t words, int from)
{
	size_t w = (size_t)from / 64;
	uint64_t word;

	if (w >= words)
		return -1;
	word = bits[w] & (UINT64_MAX << (from % 64));
	while (!word) {
		if (++w == words)
			return -1;
		word = bits[w];
	}
	return (int)w * 64 + __builtin_ctzll(word);
}

#endif
