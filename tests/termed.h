/* SPDX-License-Identifier: MIT */
#ifndef TEST_TERMED_H
#define TEST_TERMED_H

#include "test.h"

#include <curses.h>
#include <signal.h>
#include <unistd.h>

#include "term/key.h"
#include "term/term.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Curses as it is, without a terminal: a pipe is the keyboard, and a file the
 * screen, of 24 rows and 80 columns.
 */
struct termed {
	struct term term;
	struct canvas canvas;
	FILE *in, *out;
	int keyboard; /* its other end */
	off_t seen;   /* so much of the output was looked at */
	char bytes[65536];
	size_t n; /* of the latest look */
};

/* What is wrong with the terminal, or NULL. */
static inline const char *termed_try(struct termed *termed, const char *type)
{
	int ends[2];

	/* What asks for keys for ever would not hear a SIGTERM. */
	alarm(120);
	memset(termed, 0, sizeof(*termed));
	assert_int_equal(pipe(ends), 0);
	termed->in = fdopen(ends[0], "r");
	termed->keyboard = ends[1];
	termed->out = tmpfile();
	assert_non_null(termed->in);
	assert_non_null(termed->out);
	setenv("LINES", "24", 1);
	setenv("COLUMNS", "80", 1);
	return term_open(&termed->term, type, termed->in, termed->out);
}

static inline void termed_open(struct termed *termed, const char *type)
{
	const char *wrong = termed_try(termed, type);

	if (wrong)
		fail_msg("%s: %s", type, wrong);
	term_set_colours(&termed->term, COLOURS_CALM);
	canvas_init(&termed->canvas);
	term_fit(&termed->term, &termed->canvas);
}

static inline void termed_release(struct termed *termed)
{
	if (termed->keyboard >= 0)
		close(termed->keyboard);
	fclose(termed->in);
	fclose(termed->out);
}

static inline void termed_close(struct termed *termed)
{
	term_close(&termed->term);
	canvas_release(&termed->canvas);
	termed_release(termed);
}

/* The bytes that were sent since the latest look: their number. */
static inline size_t termed_look(struct termed *termed)
{
	ssize_t n = pread(fileno(termed->out), termed->bytes,
		sizeof(termed->bytes) - 1, termed->seen);

	assert_in_range(n, 0, sizeof(termed->bytes) - 2);
	termed->n = (size_t)n;
	termed->bytes[n] = '\0';
	termed->seen += n;
	return termed->n;
}

static inline bool termed_sent(const struct termed *termed, const char *text)
{
	return strstr(termed->bytes, text);
}

static inline void termed_type(struct termed *termed, const char *bytes)
{
	size_t n = strlen(bytes);

	assert_int_equal(write(termed->keyboard, bytes, n), (ssize_t)n);
}

/* Enough for any machine, and only waited for where there is no key. */
#define PATIENCE 2000

/* The bytes are these keys, and nothing else. */
static inline void termed_gives(struct termed *termed, const char *bytes,
	const uint32_t *keys, size_t n)
{
	termed_type(termed, bytes);
	for (size_t i = 0; i < n; i++) {
		uint32_t key = term_key(&termed->term, PATIENCE);

		if (key != keys[i])
			fail_msg("key %zu of '%s' is %#x, not %#x", i,
				bytes[0] == 27 ? bytes + 1 : bytes, key,
				keys[i]);
	}
	assert_int_equal(term_key(&termed->term, 0), K_NONE);
}

static inline void termed_gives_one(
	struct termed *termed, const char *bytes, uint32_t key)
{
	termed_gives(termed, bytes, &key, 1);
}

/* Whether this machine could describe it: it was not taken for another. */
static inline bool termed_is(const char *type)
{
	return !strncmp(type, termname(), strlen(termname()));
}

/* Most tests have one, and most of those an xterm. */
static struct termed termed;

static inline int open_xterm(void **state)
{
	(void)state;
	termed_open(&termed, "xterm-256color");
	return 0;
}

static inline int close_xterm(void **state)
{
	(void)state;
	termed_close(&termed);
	return 0;
}

#endif
