/* SPDX-License-Identifier: MIT */
#ifndef TERM_SEQUENCES_H
#define TERM_SEQUENCES_H

#include <stdint.h>

/*
 * What a terminal sends for a key: by its name in the terminal's description
 * or, beginning with an escape, as many send it whatever theirs says.
 */
#define SEQUENCES_MOST 64

struct sequence {
	const char *text;
	uint32_t key;
};

/* Around what is pasted. */
enum {
	K_PASTE_BEGIN = 0x120000,
	K_PASTE_END
};

extern const struct sequence sequences[];
extern const int n_sequences;

#endif
