/* SPDX-License-Identifier: MIT */
#include "keep/note_parts.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"

static_assert(AT_STREAM + crypto_secretstream_xchacha20poly1305_HEADERBYTES ==
		      NOTE_HEADER,
	"the parts of a header");

enum {
	MEMORY_MOST = 1 << 20, /* KiB: nobody's file may ask for more */
	OPERATIONS_MOST = 32,
	FILE_MOST = 8 << 20
};

/* What is left of a file. */
struct rest {
	const unsigned char *at;
	size_t left;
};

static bool is_sane(const struct note *note)
{
	uint32_t operations = note_number(note->header + AT_OPERATIONS);
	uint32_t memory = note_number(note->header + AT_MEMORY);

	return note->header[AT_ALGORITHM] == crypto_pwhash_ALG_ARGON2ID13 &&
	       operations >= crypto_pwhash_OPSLIMIT_MIN &&
	       operations <= OPERATIONS_MOST &&
	       memory >= crypto_pwhash_MEMLIMIT_MIN / 1024 &&
	       memory <= MEMORY_MOST;
}

/* False if it has been changed, or is not where it was. */
static bool open_chunk(struct note *note, struct rest *rest, bool first,
	unsigned char chunk[NOTE_CHUNK], unsigned char *tag)
{
	if (crypto_secretstream_xchacha20poly1305_pull(&note->state, chunk,
		    NULL, tag, rest->at, NOTE_SEALED,
		    first ? note->header : NULL,
		    first ? sizeof(note->header) : 0) ||
		chunk[0] > NOTE_TEXT)
		return false;
	rest->at += NOTE_SEALED;
	rest->left -= NOTE_SEALED;
	return true;
}

static void add_line(struct text_list *lines, struct buf *line)
{
	text_list_add(
		lines, arena_strndup(lines->arena, line->text, line->len));
	buf_clear(line);
}

/*
 * Line by line. What cannot be opened is an end that was being written, or
 * damage, by whether anything stands behind it.
 */
static enum note_end read_lines(
	struct note *note, struct rest *rest, struct text_list *lines)
{
	unsigned char chunk[NOTE_CHUNK], tag;
	bool first = true, ok = true;
	struct buf line;

	buf_init(&line, lines->arena);
	while (rest->left >= NOTE_SEALED) {
		ok = open_chunk(note, rest, first, chunk, &tag);
		if (!ok)
			break;
		first = false;
		buf_add_bytes(&line, (const char *)chunk + 1, chunk[0]);
		if (tag != crypto_secretstream_xchacha20poly1305_TAG_PUSH)
			continue;
		add_line(lines, &line);
	}
	sodium_memzero(chunk, sizeof(chunk));
	if (first)
		return NOTE_SHUT;
	if (!ok && rest->left >= (size_t)2 * NOTE_SEALED)
		return NOTE_DAMAGED;
	return !ok || rest->left || line.len ? NOTE_TORN : NOTE_OK;
}

bool note_is_one(const char *bytes, size_t n)
{
	return n >= NOTE_HEADER &&
	       !memcmp(bytes, NOTE_MAGIC, strlen(NOTE_MAGIC)) &&
	       bytes[AT_VERSION] < ' ';
}

static enum note_end read_header(struct note *note, struct rest *rest)
{
	if (rest->left < strlen(NOTE_MAGIC) + 1 ||
		memcmp(rest->at, NOTE_MAGIC, strlen(NOTE_MAGIC)))
		return NOTE_NO_NOTE;
	if (rest->at[AT_VERSION] > NOTE_VERSION)
		return NOTE_NEWER;
	if (rest->left < NOTE_HEADER)
		return NOTE_SHUT;
	memcpy(note->header, rest->at, NOTE_HEADER);
	rest->at += NOTE_HEADER;
	rest->left -= NOTE_HEADER;
	return note->header[AT_VERSION] == NOTE_VERSION && is_sane(note)
		       ? NOTE_OK
		       : NOTE_SHUT;
}

static enum note_end read_all(struct note *note, struct rest *rest,
	const char *passphrase, struct text_list *lines)
{
	size_t whole = rest->left;
	enum note_end end = read_header(note, rest);

	if (end != NOTE_OK)
		return end;
	if (!note_make_key(note, passphrase))
		return NOTE_FAILED;
	if (crypto_secretstream_xchacha20poly1305_init_pull(
		    &note->state, note->header + AT_STREAM, note->key))
		return NOTE_SHUT;
	end = read_lines(note, rest, lines);
	note->size = whole;
	note->must_renew = end != NOTE_OK;
	note->is_reopened = true;
	return end;
}

static int open_file(const char *path, int how)
{
	return open(path, how | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

/* A regular file, never waited for, and not through a link. */
static bool read_file(struct note *note, struct arena *arena, struct rest *rest)
{
	struct stat stat;
	unsigned char *bytes;
	size_t n = 0;

	note->fd = open_file(note->path, O_RDWR);
	if (note->fd < 0 && errno == EROFS)
		note->fd = open_file(note->path, O_RDONLY);
	if (note->fd < 0 || fstat(note->fd, &stat))
		return false;
	if (!S_ISREG(stat.st_mode) || stat.st_size > FILE_MOST) {
		errno = EINVAL;
		return false;
	}
	bytes = arena_alloc(arena, (size_t)stat.st_size + 1);
	while (n < (size_t)stat.st_size) {
		ssize_t got = read(
			note->fd, bytes + n, (size_t)stat.st_size - n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (!got)
			break;
		n += (size_t)got;
	}
	*rest = (struct rest){ bytes, n };
	return true;
}

enum note_end note_open(struct note *note, const char *path,
	const char *passphrase, struct text_list *lines)
{
	enum note_end end = NOTE_FAILED;
	struct arena arena; /* nothing in it can be read */
	struct rest rest;
	int error;

	*note = (struct note){ .fd = -1 };
	if (sodium_init() < 0)
		return NOTE_FAILED;
	if (snprintf(note->path, sizeof(note->path), "%s", path) >=
		(int)sizeof(note->path)) {
		errno = ENAMETOOLONG;
		return NOTE_FAILED;
	}
	arena_init(&arena);
	if (read_file(note, &arena, &rest))
		end = read_all(note, &rest, passphrase, lines);
	error = errno;
	arena_release(&arena);
	if (end > NOTE_DAMAGED)
		note_close(note);
	else
		(void)futimens(note->fd, NULL); /* as old as its last opening */
	errno = error;
	return end;
}
