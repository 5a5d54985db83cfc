/* SPDX-License-Identifier: MIT */
#ifndef TERM_DECODER_H
#define TERM_DECODER_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Bytes from a keyboard to characters. A byte that fits nowhere is forgotten,
 * and with it what it broke off: never the key after it.
 */
struct decoder {
	char bytes[4];
	unsigned n, wanted;
};

/* True if the byte completes a character. */
bool decoder_take(struct decoder *decoder, unsigned char byte, uint32_t *point);

#endif
