/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SPOIL_H
#define TESTS_SPOIL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The same on every machine, in each run: Knuth's MMIX. */
static inline unsigned random_below(unsigned n)
{
	static uint64_t seed = 20261120;

	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

/* Deletes or doubles a few bytes, or inserts one of those given. */
static inline size_t mutate(
	char *text, size_t n, const char *bytes, size_t n_bytes)
{
	size_t at = random_below((unsigned)n);
	size_t len = 1 + random_below(random_below(4) ? 3 : 40);

	len = len < n - at ? len : n - at;
	switch (random_below(3)) {
	case 0:
		memmove(text + at, text + at + len, n - at - len);
		return n - len;
	case 1:
		memmove(text + at + 1, text + at, n - at);
		text[at] = bytes[random_below((unsigned)n_bytes)];
		return n + 1;
	default:
		memmove(text + at + len, text + at, n - at);
		return n + len;
	}
}

#endif
