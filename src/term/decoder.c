/* SPDX-License-Identifier: MIT */
#include "term/decoder.h"

#include "base/utf8.h"

/* How long the character is that begins so; 0: none does. */
static unsigned length_from(unsigned char byte)
{
	if (byte < 0x80)
		return 1;
	if (byte < 0xc2 || byte > 0xf4)
		return 0;
	return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

bool decoder_take(struct decoder *decoder, unsigned char byte, uint32_t *point)
{
	bool valid;

	if ((byte & 0xc0) != 0x80) {
		decoder->n = 0;
		decoder->wanted = length_from(byte);
	}
	if (decoder->n >= decoder->wanted)
		return false;
	decoder->bytes[decoder->n++] = (char)byte;
	if (decoder->n < decoder->wanted)
		return false;
	utf8_decode(decoder->bytes, decoder->n, point, &valid);
	decoder->n = decoder->wanted = 0;
	return valid;
}
