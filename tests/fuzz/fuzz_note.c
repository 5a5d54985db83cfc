/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/secret.h"
#include "keep/note_parts.h"

/*
 * The first of the bytes write a note, in any way it can be written; the others
 * damage its file. Then every line that was whole before the damage comes out
 * of it, and nothing else; and it can be written on. But bytes that begin like
 * a note are a file that nobody has sealed, and no line comes out of that.
 */
#define PASSPHRASE "a long walk by the water"

enum {
	WRITES_MOST = 8,
	DAMAGES_MOST = 32,
	SIZE_MOST = 1 << 16
};

struct image {
	uint8_t bytes[SIZE_MOST];
	size_t n;
};

/* The file as it was before something of it was taken back, as it was written
 * last, and as it has become. */
static struct image older, written, damaged;

static struct arena secret;
static struct text_list lines; /* that are in it */
static struct note note;
static const char *passphrase;
static char path[256];

/* As good as Argon2id here, and quick; and it sees what a file asks for. */
int crypto_pwhash(unsigned char *const out, unsigned long long size,
	const char *const words, unsigned long long n,
	const unsigned char *const salt, unsigned long long operations,
	size_t memory, int algorithm)
{
	if (operations > 32 || memory > (size_t)1 << 30 ||
		algorithm != crypto_pwhash_ALG_ARGON2ID13)
		fuzz_wrong("%llu operations, %zu bytes", operations, memory);
	return crypto_generichash(out, (size_t)size,
		(const unsigned char *)words, n, salt, crypto_pwhash_SALTBYTES);
}

static void take_image(struct image *image)
{
	FILE *file = fopen(path, "r");

	image->n = file ? fread(image->bytes, 1, SIZE_MOST, file) : 0;
	if (!image->n || image->n == SIZE_MOST)
		fuzz_wrong("no file, or a large one");
	fclose(file);
}

static void put_image(const uint8_t *bytes, size_t n)
{
	FILE *file = fopen(path, "w");

	if (!file || fwrite(bytes, 1, n, file) != n || fclose(file))
		fuzz_wrong("cannot write '%s'", path);
}

/* Below `most`, which can be more than a byte says. */
static size_t number(struct fuzz_bytes *how, size_t most)
{
	size_t high = fuzz_below(how, 256);

	return most ? (high * 256 + fuzz_below(how, 256)) % most : 0;
}

/* No two are the same, but for short ones; the list has those once. */
static void add_line(struct fuzz_bytes *how)
{
	char text[512];
	size_t n = fuzz_below(how, 256) + fuzz_below(how, 256);

	memset(text, 'A' + lines.n, sizeof(text));
	text_list_add(&lines, arena_strndup(&secret, text, n));
}

static void must(bool done, const char *what)
{
	if (!done)
		fuzz_wrong("cannot %s", what);
}

static void expect_lines(const struct text_list *found, int n)
{
	if (found->n != n)
		fuzz_wrong("%d lines, not %d", found->n, n);
	for (int i = 0; i < n; i++)
		if (strcmp(found->texts[i], lines.texts[i]))
			fuzz_wrong("line %d is '%s', not '%s'", i,
				found->texts[i], lines.texts[i]);
}

/* Closes it, and opens what the file is by now. */
static enum note_end open_again(struct text_list *found, const char *words)
{
	note_close(&note);
	text_list_init(found, &secret);
	return note_open(&note, path, words, found);
}

static void expect_all(void)
{
	struct text_list found;

	if (open_again(&found, passphrase) != NOTE_OK)
		fuzz_wrong("what was just written is not whole");
	expect_lines(&found, lines.n);
}

/* Takes the last lines back; the first one stays. */
static void take_back(struct fuzz_bytes *how)
{
	lines.n = 1 + (int)fuzz_below(how, (unsigned)lines.n);
	must(note_renew(&note, &lines), "renew");
}

static void write_something(struct fuzz_bytes *how)
{
	int before = lines.n;

	switch (fuzz_below(how, 6)) {
	case 0:
		expect_all();
		return;
	case 1:
		take_image(&older);
		take_back(how);
		return;
	case 2:
		passphrase = "another";
		must(note_change(&note, passphrase, &lines), "change");
		return;
	default:
		for (unsigned i = fuzz_below(how, 4) + 1; i; i--)
			add_line(how);
		must(note_add(&note, &lines, before), "add");
	}
}

static void write_note(struct fuzz_bytes *how)
{
	add_line(how);
	must(note_create(&note, path, passphrase, &lines), "create");
	take_image(&older);
	for (unsigned i = fuzz_below(how, WRITES_MOST); i; i--)
		write_something(how);
	take_image(&written);
}

static size_t chunks_of(const struct image *image)
{
	return image->n < NOTE_HEADER ? 0
				      : (image->n - NOTE_HEADER) / NOTE_SEALED;
}

static uint8_t *chunk_of(struct image *image, size_t i)
{
	return image->bytes + NOTE_HEADER + i * NOTE_SEALED;
}

static void swap_chunks(size_t a, size_t b)
{
	uint8_t chunk[NOTE_SEALED];

	memcpy(chunk, chunk_of(&damaged, a), NOTE_SEALED);
	memmove(chunk_of(&damaged, a), chunk_of(&damaged, b), NOTE_SEALED);
	memcpy(chunk_of(&damaged, b), chunk, NOTE_SEALED);
}

static void take_chunk_out(size_t i)
{
	uint8_t *chunk = chunk_of(&damaged, i);
	const uint8_t *end = damaged.bytes + damaged.n;

	memmove(chunk, chunk + NOTE_SEALED,
		(size_t)(end - chunk) - NOTE_SEALED);
	damaged.n -= NOTE_SEALED;
}

static void put_chunk_in(size_t i, const uint8_t *from)
{
	uint8_t *chunk = chunk_of(&damaged, i);
	uint8_t copy[NOTE_SEALED];

	if (damaged.n + NOTE_SEALED > SIZE_MOST)
		return;
	memcpy(copy, from, NOTE_SEALED);
	memmove(chunk + NOTE_SEALED, chunk,
		(size_t)(damaged.bytes + damaged.n - chunk));
	memcpy(chunk, copy, NOTE_SEALED);
	damaged.n += NOTE_SEALED;
}

static void damage_chunks(struct fuzz_bytes *how)
{
	size_t chunks = chunks_of(&damaged);
	size_t a = number(how, chunks), b = number(how, chunks);

	if (!chunks)
		return;
	switch (fuzz_below(how, 4)) {
	case 0:
		swap_chunks(a, b);
		return;
	case 1:
		take_chunk_out(a);
		return;
	case 2:
		put_chunk_in(a, chunk_of(&damaged, b));
		return;
	default:
		put_chunk_in(a, chunk_of(&older, b % chunks_of(&older)));
	}
}

static void damage_something(struct fuzz_bytes *how)
{
	switch (fuzz_below(how, 4)) {
	case 0:
		damaged.n = number(how, damaged.n + 1);
		return;
	case 1:
		if (damaged.n < SIZE_MOST)
			damaged.bytes[damaged.n++] = (uint8_t)fuzz_below(
				how, 256);
		return;
	case 2:
		if (damaged.n)
			damaged.bytes[number(how, damaged.n)] ^=
				(uint8_t)(1 + fuzz_below(how, 255));
		return;
	default:
		damage_chunks(how);
	}
}

/* How many chunks are as they were written, and what was before them, too. */
static size_t count_same(void)
{
	size_t n = 0;

	while (n < damaged.n && n < written.n &&
		damaged.bytes[n] == written.bytes[n])
		n++;
	return n < NOTE_HEADER ? 0 : (n - NOTE_HEADER) / NOTE_SEALED;
}

/* How many lines are whole in so many chunks. */
static int count_lines(size_t chunks, bool *goes_on)
{
	int n = 0;

	for (; n < lines.n; n++) {
		size_t size = strlen(lines.texts[n]);
		size_t takes = size ? (size + NOTE_TEXT - 1) / NOTE_TEXT : 1;

		if (takes > chunks)
			break;
		chunks -= takes;
	}
	*goes_on = chunks > 0;
	return n;
}

/* What a file is in which nothing can be opened. */
static enum note_end end_of_shut(const uint8_t *bytes, size_t n)
{
	if (n <= AT_VERSION || memcmp(bytes, NOTE_MAGIC, AT_VERSION))
		return NOTE_NO_NOTE;
	return bytes[AT_VERSION] > NOTE_VERSION ? NOTE_NEWER : NOTE_SHUT;
}

static enum note_end wanted_end(size_t chunks, bool goes_on)
{
	size_t left;

	if (!chunks)
		return end_of_shut(damaged.bytes, damaged.n);
	left = damaged.n - NOTE_HEADER - chunks * NOTE_SEALED;
	if (left >= (size_t)2 * NOTE_SEALED)
		return NOTE_DAMAGED;
	return left || goes_on ? NOTE_TORN : NOTE_OK;
}

static void check_damaged(void)
{
	size_t chunks = count_same();
	bool goes_on;
	int n = count_lines(chunks, &goes_on);
	enum note_end wanted = wanted_end(chunks, goes_on), end;
	struct text_list found;

	end = open_again(&found, "wrong");
	if (end < NOTE_SHUT || found.n)
		fuzz_wrong("opened with the wrong words");
	end = open_again(&found, passphrase);
	if (end != wanted)
		fuzz_wrong("the end is %d, not %d", end, wanted);
	if (end > NOTE_DAMAGED)
		n = 0;
	expect_lines(&found, n);
	if (end > NOTE_DAMAGED)
		return;
	lines.n = n;
	text_list_add(&lines, "more");
	must(note_add(&note, &lines, n), "write on");
	expect_all();
}

static void write_and_damage(struct fuzz_bytes *how)
{
	write_note(how);
	damaged = written;
	for (int i = 0; i < DAMAGES_MOST && how->n; i++)
		damage_something(how);
	put_image(damaged.bytes, damaged.n);
	check_damaged();
}

static void check_forged(const uint8_t *bytes, size_t n)
{
	struct text_list found;
	enum note_end end;

	put_image(bytes, n);
	end = open_again(&found, passphrase);
	if (end != end_of_shut(bytes, n) || found.n)
		fuzz_wrong("the end is %d, with %d lines", end, found.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_bytes how = { bytes, n };

	snprintf(path, sizeof(path), "%s/fuzz-%ld.note",
		getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp", (long)getpid());
	secret_init(&secret);
	text_list_init(&lines, &secret);
	note.fd = -1;
	passphrase = PASSPHRASE;
	if (n > AT_VERSION && !memcmp(bytes, NOTE_MAGIC, AT_VERSION))
		check_forged(bytes, n);
	else
		write_and_damage(&how);
	note_close(&note);
	arena_release(&secret);
	unlink(path);
	return 0;
}
