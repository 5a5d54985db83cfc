/* SPDX-License-Identifier: MIT */
#ifndef KEEP_NOTE_PARTS_H
#define KEEP_NOTE_PARTS_H

#include <stdint.h>

#include "keep/note.h"

/* What writing a note and reading one have in common. */

#define NOTE_MAGIC "signpost"

enum {
	NOTE_VERSION = 1,
	AT_VERSION = 8,
	AT_ALGORITHM = 9,
	AT_OPERATIONS = 10,
	AT_MEMORY = 14, /* in KiB */
	AT_SALT = 18,
	AT_STREAM = AT_SALT + crypto_pwhash_SALTBYTES,
	NOTE_TEXT = NOTE_CHUNK - 1 /* of a chunk: a byte says how many count */
};

uint32_t note_number(const unsigned char *at);

/* From the passphrase and the header; false with errno: no memory for it. */
bool note_make_key(struct note *note, const char *passphrase);

#endif
