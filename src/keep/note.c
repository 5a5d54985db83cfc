/* SPDX-License-Identifier: MIT */
#include "keep/note_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/secret.h"

#define LINE_END crypto_secretstream_xchacha20poly1305_TAG_PUSH
#define LINE_GOES_ON crypto_secretstream_xchacha20poly1305_TAG_MESSAGE

struct note_cost note_cost = {
	crypto_pwhash_OPSLIMIT_INTERACTIVE,
	crypto_pwhash_MEMLIMIT_INTERACTIVE / 1024,
};

static void put_number(unsigned char *at, uint32_t number)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(number >> 8 * i);
}

uint32_t note_number(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	       (uint32_t)at[3] << 24;
}

/* What the key is made of, beside the passphrase. */
static void begin_header(struct note *note)
{
	memset(note->header, 0, sizeof(note->header));
	memcpy(note->header, NOTE_MAGIC, strlen(NOTE_MAGIC));
	note->header[AT_VERSION] = NOTE_VERSION;
	note->header[AT_ALGORITHM] = crypto_pwhash_ALG_ARGON2ID13;
	put_number(note->header + AT_OPERATIONS, note_cost.operations);
	put_number(note->header + AT_MEMORY, note_cost.memory);
	randombytes_buf(note->header + AT_SALT, crypto_pwhash_SALTBYTES);
}

bool note_make_key(struct note *note, const char *passphrase)
{
	if (!crypto_pwhash(note->key, sizeof(note->key), passphrase,
		    strlen(passphrase), note->header + AT_SALT,
		    note_number(note->header + AT_OPERATIONS),
		    (size_t)note_number(note->header + AT_MEMORY) * 1024,
		    note->header[AT_ALGORITHM]))
		return true;
	errno = ENOMEM;
	return false;
}

/* Sealed bytes on their way into the file. */
struct sealed {
	unsigned char *bytes;
	size_t length, size;
};

static void seal_chunk(struct note *note, struct sealed *out, const char *text,
	size_t n, bool last)
{
	bool first = !note->size && !out->length;
	unsigned char chunk[NOTE_CHUNK] = { (unsigned char)n };

	memcpy(chunk + 1, text, n);
	crypto_secretstream_xchacha20poly1305_push(&note->state,
		out->bytes + out->length, NULL, chunk, sizeof(chunk),
		first ? note->header : NULL, first ? sizeof(note->header) : 0,
		last ? LINE_END : LINE_GOES_ON);
	out->length += NOTE_SEALED;
	sodium_memzero(chunk, sizeof(chunk));
}

static size_t count_chunks(size_t length)
{
	return length ? (length + NOTE_TEXT - 1) / NOTE_TEXT : 1;
}

static void seal_line(struct note *note, struct sealed *out, const char *line)
{
	size_t left = strlen(line);

	do {
		size_t n = left < NOTE_TEXT ? left : NOTE_TEXT;

		left -= n;
		seal_chunk(note, out, line, n, !left);
		line += n;
	} while (left);
}

/* Nothing in it can be read, so it may lie in any memory. */
static void seal(struct note *note, const struct text_list *lines, int from,
	struct arena *arena, struct sealed *out)
{
	size_t chunks = 0;

	for (int i = from; i < lines->n; i++)
		chunks += count_chunks(strlen(lines->texts[i]));
	*out = (struct sealed){ .size = chunks * NOTE_SEALED };
	out->bytes = arena_alloc(arena, out->size + 1);
	for (int i = from; i < lines->n; i++)
		seal_line(note, out, lines->texts[i]);
}

static void unlink_failed(const char *path)
{
	int error = errno;

	unlink(path);
	errno = error;
}

static bool close_failed(int fd, const char *path)
{
	int error = errno;

	close(fd);
	unlink(path);
	errno = error;
	return false;
}

static bool name_beside(const char *path, char beside[NOTE_PATH])
{
	if (snprintf(beside, NOTE_PATH, "%s" NOTE_BESIDE, path) < NOTE_PATH)
		return true;
	errno = ENAMETOOLONG;
	return false;
}

/* One that a crash left behind was never the note. */
void note_tidy(const char *path)
{
	char beside[NOTE_PATH];

	if (name_beside(path, beside))
		unlink(beside);
}

static int open_beside(const char *path, char beside[NOTE_PATH])
{
	if (!name_beside(path, beside))
		return -1;
	unlink(beside);
	return open(beside, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		0600);
}

/* A whole note, in a file that then takes the place of the old one. Until the
 * directory is on the disk nobody knows which of them is there. */
static bool write_whole(
	struct note *note, const struct text_list *lines, struct arena *arena)
{
	char beside[NOTE_PATH];
	struct sealed sealed;
	int fd;

	note->size = 0;
	crypto_secretstream_xchacha20poly1305_init_push(
		&note->state, note->header + AT_STREAM, note->key);
	seal(note, lines, 0, arena, &sealed);
	fd = open_beside(note->path, beside);
	if (fd < 0)
		return false;
	if (!write_all(fd, (const char *)note->header, NOTE_HEADER) ||
		!write_all(fd, (const char *)sealed.bytes, sealed.length) ||
		fsync(fd))
		return close_failed(fd, beside);
	if (rename(beside, note->path)) {
		close_failed(fd, beside);
		/* Said to have failed, it may have been done. */
		if (note->fd < 0)
			unlink_failed(note->path);
		return false;
	}
	if (note->fd >= 0)
		close(note->fd);
	note->fd = fd;
	note->size = NOTE_HEADER + sealed.length;
	note->is_reopened = false;
	note->must_renew = !sync_directory(note->path);
	return !note->must_renew;
}

/* What it was stays what it is, unless there is another file by now; but after
 * a failure nobody knows what is on the disk. */
static bool renew(struct note *note, const struct text_list *lines)
{
	struct arena arena;
	struct note *was;
	bool ok;
	int error;

	secret_init(&arena);
	was = arena_alloc(&arena, sizeof(*was));
	*was = *note;
	ok = write_whole(note, lines, &arena);
	error = errno;
	if (!ok && note->fd == was->fd) {
		*note = *was;
		note->must_renew = true;
	}
	arena_release(&arena);
	errno = error;
	return ok;
}

bool note_create(struct note *note, const char *path, const char *passphrase,
	const struct text_list *lines)
{
	int error;

	*note = (struct note){ .fd = -1 };
	if (sodium_init() < 0 || snprintf(note->path, sizeof(note->path), "%s",
					 path) >= (int)sizeof(note->path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	begin_header(note);
	if (note_make_key(note, passphrase) &&
		(renew(note, lines) || note->fd >= 0))
		return true;
	error = errno;
	note_close(note);
	errno = error;
	return false;
}

bool note_renew(struct note *note, const struct text_list *lines)
{
	return renew(note, lines);
}

bool note_change(struct note *note, const char *passphrase,
	const struct text_list *lines)
{
	unsigned char header[NOTE_HEADER], key[sizeof(note->key)];
	int fd = note->fd;
	bool ok;

	memcpy(header, note->header, sizeof(header));
	memcpy(key, note->key, sizeof(key));
	begin_header(note);
	ok = note_make_key(note, passphrase) && renew(note, lines);
	if (!ok && note->fd == fd) {
		memcpy(note->header, header, sizeof(header));
		memcpy(note->key, key, sizeof(key));
	}
	sodium_memzero(key, sizeof(key));
	return ok;
}

/* Somebody may have taken the file away: then it has to be made again. */
static bool is_there(const struct note *note)
{
	struct stat stat;

	return !fstat(note->fd, &stat) && stat.st_nlink > 0;
}

/* In one write. After one that failed nobody knows what of it is there; what
 * was not written to its end is taken off at once, if that can be. */
static bool append(struct note *note, const struct sealed *sealed)
{
	int error;

	note->must_renew = true;
	if (lseek(note->fd, (off_t)note->size, SEEK_SET) < 0 ||
		!write_all(note->fd, (const char *)sealed->bytes,
			sealed->length)) {
		error = errno;
		if (!ftruncate(note->fd, (off_t)note->size))
			(void)!fsync(note->fd);
		errno = error;
		return false;
	}
	if (fsync(note->fd))
		return false;
	note->size += sealed->length;
	note->must_renew = false;
	return true;
}

bool note_add(struct note *note, const struct text_list *lines, int from)
{
	struct sealed sealed;
	struct arena arena;
	bool ok;
	int error;

	if (note->must_renew)
		return renew(note, lines);
	if (from >= lines->n)
		return true;
	if (note->is_reopened || !is_there(note))
		return renew(note, lines);
	arena_init(&arena);
	seal(note, lines, from, &arena, &sealed);
	ok = append(note, &sealed);
	error = errno;
	arena_release(&arena);
	errno = error;
	return ok;
}

void note_close(struct note *note)
{
	if (note->fd >= 0)
		close(note->fd);
	sodium_memzero(note, sizeof(*note));
	note->fd = -1;
}

/* Without its salt nobody makes the key again, whatever the disk remembers. */
static bool spoil(const char *path)
{
	unsigned char noise[NOTE_HEADER];
	int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return false;
	randombytes_buf(noise, sizeof(noise));
	ok = write_all(fd, (const char *)noise, sizeof(noise)) && !fsync(fd);
	close(fd);
	return ok;
}

bool note_delete(const char *path)
{
	bool spoilt = spoil(path);

	note_tidy(path);
	if (unlink(path))
		return false;
	return sync_directory(path) || spoilt;
}
