/* SPDX-License-Identifier: MIT */
#ifndef KEEP_NOTE_H
#define KEEP_NOTE_H

#include <sodium.h>
#include <stdbool.h>
#include <stddef.h>

#include "model/text_list.h"

/*
 * A note that she asked to keep: lines of text in one file, sealed with a
 * passphrase. Lines are added at its end, each batch in one write, and synced;
 * to take one back the note is written anew, without it, and takes the old
 * one's place. Between two calls the file holds what was last said to be in
 * it, whatever happens to the machine.
 *
 *	header: "signpost" · version · what the key is made with · salt ·
 *	        secretstream header
 *	chunks of NOTE_CHUNK bytes, each sealed: how many bytes of it count, and
 *	        those; the last one of a line is marked as such
 *
 * The first chunk vouches for the header, each for all before it. So nothing
 * can be changed, moved, or taken out without being found; only an end that
 * has been cut off looks like one that was never written.
 */
enum {
	NOTE_CHUNK = 128,
	NOTE_SEALED = NOTE_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES,
	NOTE_HEADER = 8 + 2 + 4 + 4 + crypto_pwhash_SALTBYTES +
		      crypto_secretstream_xchacha20poly1305_HEADERBYTES,
	NOTE_PATH = 4096
};

enum note_end {
	NOTE_OK,
	NOTE_TORN,    /* whole, but for what was being written when it ended */
	NOTE_DAMAGED, /* whole up to somewhere */
	NOTE_SHUT,    /* another passphrase, or damaged at its very beginning */
	NOTE_NEWER,   /* of a later version of the program */
	NOTE_NO_NOTE, /* something else */
	NOTE_FAILED   /* errno says why */
};

/* One that is open for writing. It lies in secret memory. */
struct note {
	char path[NOTE_PATH];
	int fd;
	unsigned char header[NOTE_HEADER];
	unsigned char key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
	crypto_secretstream_xchacha20poly1305_state state;
	size_t size; /* of what is whole */
	/* Nobody knows what of it is on the disk, or its end is not clean. */
	bool must_renew;
	/* Before anything is added. No two lines may ever be sealed as the next
	 * one behind the same, and this may be an older copy put back. */
	bool is_reopened;
};

/* How dear it is to guess one passphrase: libsodium's "interactive"; a test
 * that opens thousands makes it cheap. */
extern struct note_cost {
	unsigned operations, memory; /* KiB */
} note_cost;

/*
 * A new one, with its first lines; false with errno, and nothing is there. If
 * it is there and may yet be gone without power, it must be renewed, which
 * adding to it does. The key takes a while to make, and much memory, so that it
 * is slow to guess.
 */
bool note_create(struct note *note, const char *path, const char *passphrase,
	const struct text_list *lines);

/* Reads it; with NOTE_OK, NOTE_TORN and NOTE_DAMAGED the lines so far are
 * there, and it can be written. Close it then. */
enum note_end note_open(struct note *note, const char *path,
	const char *passphrase, struct text_list *lines);

/*
 * Adds lines behind those that are there; or puts these in place of all of
 * them. False with errno: then the file is as it was before, or nobody knows;
 * that is made good by whichever of them comes next.
 */
bool note_add(struct note *note, const struct text_list *lines, int from);
bool note_renew(struct note *note, const struct text_list *lines);

/* The same lines under another passphrase. False: still under the old one, or,
 * if the disk fails at the very end, under either. */
bool note_change(struct note *note, const char *passphrase,
	const struct text_list *lines);

/* Whether these are the bytes of a note, by how they begin. */
bool note_is_one(const char *bytes, size_t n);

/* Wipes the key, too. */
void note_close(struct note *note);

/* Makes it unreadable, and takes it away; false with errno: something of it is
 * there still. */
bool note_delete(const char *path);

/* While a note is written anew it stands beside the old one, under its name
 * and this; what a crash left of that is taken away. */
#define NOTE_BESIDE ".new"
void note_tidy(const char *path);

#endif
