/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "term/inbox.h"
#include "term/key.h"
#include "term/keyboard.h"
#include "term/wait.h"

/*
 * Bytes as a terminal sends them, and what keys they are. 0xff, which no
 * terminal sends, is a moment of silence here: everything before it has come
 * before it.
 */
enum {
	SILENCE = 0xff,
	PATIENCE = 100000, /* milliseconds until K_IDLE */
	KEYS_MOST = 8192,
};

/* Time passes when somebody waits, and at no other time. */
enum waited wait_for(int fd, int milliseconds, const sigset_t *mask)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };

	(void)mask;
	(void)milliseconds;
	return poll(&ready, 1, 0) > 0 ? WAITED_READABLE : WAITED_IN_VAIN;
}

struct typed {
	uint32_t keys[KEYS_MOST];
	int n;
};

struct desk {
	struct keyboard keyboard;
	int end; /* the other one of the keyboard */
};

static void open_desk(struct desk *desk)
{
	int ends[2];
	sigset_t none;

	if (pipe(ends))
		fuzz_wrong("no pipe");
	sigemptyset(&none);
	desk->end = ends[1];
	keyboard_init(&desk->keyboard, ends[0], none);
	for (int i = 0; i < n_sequences; i++)
		if (*sequences[i].text == '\033')
			keyboard_learn(&desk->keyboard, sequences[i].text,
				sequences[i].key);
}

static void close_desk(struct desk *desk)
{
	close(desk->keyboard.fd);
	close(desk->end);
}

static bool is_character(uint32_t point)
{
	char bytes[4];
	uint32_t again;

	utf8_decode(bytes, utf8_encode(point, bytes), &again, NULL);
	return again == point;
}

static void check_key(uint32_t key)
{
	if (key & K_PASTED) {
		key &= ~(uint32_t)K_PASTED;
		if (key < ' ' || !is_character(key))
			fuzz_wrong("pasted: %#x", key);
	} else if (!is_character(key) &&
		   (key < K_DELETE || key > K_F12 || key == K_NONE)) {
		fuzz_wrong("no key: %#x", key);
	}
}

static void note(struct typed *typed, uint32_t key)
{
	char name[KEY_TEXT_SIZE];

	check_key(key);
	key_text(key & ~(uint32_t)K_PASTED, name);
	if (typed->n == KEYS_MOST)
		fuzz_wrong("more keys than bytes");
	typed->keys[typed->n++] = key;
}

/* All that waits to be read. */
static void take(struct desk *desk, struct typed *typed)
{
	uint32_t key;

	while ((key = keyboard_key(&desk->keyboard, 0)) != K_NONE)
		note(typed, key);
}

/* Until nothing is left that was begun. */
static void rest(struct desk *desk, struct typed *typed)
{
	uint32_t key;

	while ((key = keyboard_key(&desk->keyboard, PATIENCE)) != K_IDLE)
		note(typed, key);
}

static void send(struct desk *desk, const void *bytes, size_t n)
{
	if (write(desk->end, bytes, n) != (ssize_t)n)
		fuzz_wrong("cannot type");
}

/* `burst` bytes at a time; they are read before the next ones come. */
static void type(struct desk *desk, struct typed *typed, const uint8_t *bytes,
	size_t n, size_t burst)
{
	while (n) {
		const uint8_t *silence = memchr(bytes, SILENCE, n);
		size_t some = silence ? (size_t)(silence - bytes) : n;

		some = some < burst ? some : burst;
		if (silence == bytes) {
			rest(desk, typed);
			some = 1;
		} else {
			send(desk, bytes, some);
			take(desk, typed);
		}
		bytes += some;
		n -= some;
	}
	rest(desk, typed);
}

/* Whatever was typed: then these bytes are this key, and it alone. */
static void check_alive(struct desk *desk)
{
	static const struct {
		const char *bytes;
		uint32_t key;
	} cases[] = {
		{ "a", 'a' },
		{ "\xe2\x80\x93", 0x2013 },
		{ "\033[20~", K_F1 + 8 },
		{ "\033", K_ESC },
		{ "\007", K_CTRL('G') },
	};
	struct typed typed = { .n = 0 };

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		typed.n = 0;
		send(desk, cases[i].bytes, strlen(cases[i].bytes));
		rest(desk, &typed);
		if (typed.n != 1 || typed.keys[0] != cases[i].key)
			fuzz_wrong(
				"%d keys, and not %#x", typed.n, cases[i].key);
	}
}

static bool is_ctrl_g(void *data, uint32_t key)
{
	(void)data;
	return key == K_CTRL('G');
}

/* They come out as they came in; but one that hides comes alone. */
static void check_inbox(const struct typed *typed)
{
	static struct inbox inbox;
	int hiding = -1;
	uint32_t key;

	inbox_clear(&inbox);
	for (int i = 0; i < typed->n && !inbox_is_full(&inbox); i++) {
		inbox_add(&inbox, typed->keys[i]);
		if (hiding < 0 && is_ctrl_g(NULL, typed->keys[i]))
			hiding = i;
	}
	for (int i = 0; i < typed->n && i < INBOX_SIZE; i++) {
		key = inbox_take(&inbox, is_ctrl_g, NULL);
		if (key != typed->keys[hiding < 0 ? i : hiding])
			fuzz_wrong("%#x comes out of the inbox", key);
		if (hiding >= 0)
			break;
	}
	if (!inbox_is_empty(&inbox))
		fuzz_wrong("the inbox is not empty");
}

/* However the bytes are cut on their way: the keys are the same. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct typed all, each, some;
	struct typed *const typed[] = { &all, &each, &some };
	static const size_t bursts[] = { 4096, 1, 3 };

	if (n > 4096)
		return 0;
	for (int i = 0; i < 3; i++) {
		struct desk desk;

		typed[i]->n = 0;
		open_desk(&desk);
		type(&desk, typed[i], bytes, n, bursts[i]);
		check_alive(&desk);
		close_desk(&desk);
		if (typed[i]->n != all.n ||
			memcmp(typed[i]->keys, all.keys,
				(size_t)all.n * sizeof(*all.keys)))
			fuzz_wrong("cut into %zu bytes each: other keys",
				bursts[i]);
	}
	check_inbox(&all);
	return 0;
}
