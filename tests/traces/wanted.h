/* SPDX-License-Identifier: MIT */
#ifndef TRACES_WANTED_H
#define TRACES_WANTED_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Texts to be found in memory: as bytes, or as characters that lie in cells of
 * any common size; and parts of them, which tell enough.
 */
enum {
	WANTED_MOST = 16,
	WANTED_LENGTH = 64,
	PART = 8 /* so much of one is found */
};

struct wanted {
	char texts[WANTED_MOST][WANTED_LENGTH];
	size_t n;
	/* For each byte that any part begins with: false for all others. */
	bool begins[256];
};

/* From a file with one on each line; what is shorter than a part is none. */
bool wanted_read(struct wanted *wanted, const char *path);

struct found {
	const char *text;
	size_t at, length, stride;
};

/* Each of them in the bytes, once. */
void wanted_find(const struct wanted *wanted, const unsigned char *bytes,
	size_t n, void (*tell)(void *data, const struct found *found),
	void *data);

#endif
