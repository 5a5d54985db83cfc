/* SPDX-License-Identifier: MIT */
#include "press.h"

#include <errno.h>
#include <stdio.h>

#include "term/key.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	SPECIAL = 0x80,	 /* …and on: a key of those below */
	ANY_SIZE = 0xc1, /* the next two bytes */
	PASTED,		 /* the next byte */
	TROUBLE,	 /* the next byte */
	SIZES,		 /* …and on: one of those below */
};

static const uint32_t special[] = { K_UP, K_DOWN, K_LEFT, K_RIGHT, K_HOME,
	K_END, K_PAGE_UP, K_PAGE_DOWN, K_BACK_TAB, K_DELETE, K_F1, K_F1 + 8,
	K_F1 + 7, K_RESIZE, K_IDLE, K_WAKE, 0xe9, 0x301, 0x1f469, 0x4e00,
	0x200d, 0x2019, 0xfffd, 0x10ffff, K_F12, K_BACKSPACE };

static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 40, 120 }, { 13, 41 },
	{ 50, 100 }, { 1, 1 }, { 60, 150 }, { 11, 39 } };

static void resize(struct play *play, int rows, int cols)
{
	canvas_resize(&play->canvas, rows, cols);
	play_key(play, K_RESIZE);
}

static void resize_to_any(struct play *play, struct fuzz_bytes *bytes)
{
	unsigned rows = fuzz_below(bytes, 60), cols = fuzz_below(bytes, 140);

	resize(play, 1 + (int)rows, 1 + (int)cols);
}

static void be_in_trouble(struct play *play, unsigned which)
{
	snprintf(play->no_printer, sizeof(play->no_printer), "%s",
		which & 1 ? "There is no printer here." : "");
	snprintf(play->jam, sizeof(play->jam), "%s",
		which & 2 ? "The printer is out of paper." : "");
	play->save_exists = which & 4;
	play->save_error = which & 8 ? ENOSPC : 0;
}

/* As keyboard.c has it. */
static uint32_t typed(unsigned byte)
{
	return byte == '\n' ? K_ENTER : byte == 127 ? K_BACKSPACE : byte;
}

void fuzz_press(struct play *play, struct fuzz_bytes *bytes)
{
	unsigned byte = fuzz_below(bytes, 256);

	if (byte < SPECIAL)
		play_key(play, typed(byte));
	else if (byte < ANY_SIZE)
		play_key(play, special[(byte - SPECIAL) % LENGTH(special)]);
	else if (byte == ANY_SIZE)
		resize_to_any(play, bytes);
	else if (byte == PASTED)
		play_key(play, K_PASTED | (' ' + fuzz_below(bytes, 95)));
	else if (byte == TROUBLE)
		be_in_trouble(play, fuzz_below(bytes, 16));
	else
		resize(play, sizes[byte % LENGTH(sizes)][0],
			sizes[byte % LENGTH(sizes)][1]);
}
