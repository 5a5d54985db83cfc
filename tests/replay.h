/* SPDX-License-Identifier: MIT */
#ifndef TEST_REPLAY_H
#define TEST_REPLAY_H

#include "termed.h"

#include "base/utf8.h"

/*
 * A terminal that does what an xterm would do with the bytes: whatever way
 * they took, it has to show what is on the canvas. It does not scroll: what
 * goes off at the top stays where one can scroll back to. What it does not
 * know, it says.
 */
enum {
	HEIGHT = 24,
	WIDTH = 80,
	MAGENTA = 35
};

struct shown {
	uint32_t points[CELL_POINTS];
	bool tail, bold;
	int colour;
};

static struct {
	struct shown cells[HEIGHT][WIDTH];
	int row, col;
	bool bold;
	int colour;
	struct shown *latest; /* for a mark on it */
} xterm;

static const struct shown blank = { .points = { ' ' } };

static inline struct shown *at(int row, int col)
{
	if (row < 0 || row >= HEIGHT || col < 0 || col >= WIDTH)
		fail_msg("there is no place %d,%d", row, col);
	return &xterm.cells[row][col];
}

/* Half of what is wide is nothing. */
static inline void empty(int row, int from, int to)
{
	if (from && from < to && at(row, from)->tail)
		*at(row, from - 1) = blank;
	if (to < WIDTH && at(row, to)->tail)
		*at(row, to) = blank;
	for (int col = from; col < to; col++)
		*at(row, col) = blank;
}

static inline void print(uint32_t point)
{
	int width = utf8_point_width(point);

	for (int i = 1; !width && i < CELL_POINTS; i++)
		if (!xterm.latest->points[i]) {
			xterm.latest->points[i] = point;
			return;
		}
	assert_in_range(width, 1, 2);
	empty(xterm.row, xterm.col, xterm.col + width);
	xterm.latest = at(xterm.row, xterm.col);
	*xterm.latest = (struct shown){
		.points = { point },
		.bold = xterm.bold,
		.colour = xterm.colour,
	};
	if (width == 2)
		*at(xterm.row, xterm.col + 1) = (struct shown){ .tail = true };
	xterm.col += width;
}

/* Places for n more at the cursor, or n less. */
static inline void shift(int n)
{
	struct shown *row = xterm.cells[xterm.row];
	int col = xterm.col, left = WIDTH - col - abs(n);

	assert_true(left >= 0);
	memmove(row + col + (n > 0 ? n : 0), row + col - (n < 0 ? n : 0),
		(size_t)left * sizeof(*row));
	for (int i = 0; i < abs(n); i++)
		row[n > 0 ? col + i : WIDTH - 1 - i] = blank;
}

static inline void look(const int *numbers, int n)
{
	for (int i = 0; i < n; i++) {
		if (numbers[i] == 0)
			xterm.bold = false, xterm.colour = 0;
		else if (numbers[i] == 1)
			xterm.bold = true;
		else if (numbers[i] >= 30 && numbers[i] < 40)
			xterm.colour = numbers[i] == 39 ? 0 : numbers[i];
		else if (numbers[i] != 49 && numbers[i] != 10) /* fonts */
			fail_msg("look %d", numbers[i]);
	}
}

static inline void erase_rows(int from)
{
	for (int row = from; row < HEIGHT; row++)
		empty(row, 0, WIDTH);
}

/* What moves the cursor; false: something else. */
static inline bool move_by(char what, const int *numbers, int n)
{
	int one = n && numbers[0] ? numbers[0] : 1;

	if (what == 'H') {
		xterm.row = one - 1;
		xterm.col = n > 1 && numbers[1] ? numbers[1] - 1 : 0;
	} else if (what == 'A') {
		xterm.row -= one;
	} else if (what == 'B') {
		xterm.row += one;
	} else if (what == 'C') {
		xterm.col += one;
	} else if (what == 'D') {
		xterm.col -= one;
	} else if (what == 'G') {
		xterm.col = one - 1;
	} else if (what == 'd') {
		xterm.row = one - 1;
	} else {
		return false;
	}
	return true;
}

static inline void control(char what, const int *numbers, int n)
{
	int first = n ? numbers[0] : 0, one = first ? first : 1;

	/* Behind the last column it stands on it still. */
	if (what != 'm' && xterm.col == WIDTH)
		xterm.col--;
	if (move_by(what, numbers, n))
		return;
	if (what == 'K') {
		empty(xterm.row, first == 1 ? 0 : xterm.col,
			first == 1 ? xterm.col + 1 : WIDTH);
	} else if (what == 'J') {
		empty(xterm.row, first == 2 ? 0 : xterm.col, WIDTH);
		erase_rows(first == 2 ? 0 : xterm.row + 1);
	} else if (what == 'X') {
		empty(xterm.row, xterm.col, xterm.col + one);
	} else if (what == '@') {
		shift(one);
	} else if (what == 'P') {
		shift(-one);
	} else if (what == 'b') {
		while (one--)
			print(xterm.latest->points[0]);
	} else if (what == 'm') {
		look(n ? numbers : (const int[]){ 0 }, n ? n : 1);
	} else if (what != 'r' && what != 't') { /* the whole screen, each */
		fail_msg("what is 'ESC [ … %c'?", what);
	}
}

/* Behind "ESC [". */
static inline const char *read_control(const char *bytes)
{
	int numbers[8] = { 0 }, n = 0;
	bool own = *bytes == '?'; /* modes: none of them is of matter here */

	for (bytes += own; *bytes == ';' || (*bytes >= '0' && *bytes <= '9');
		bytes++) {
		n += !n;
		if (*bytes == ';')
			numbers[n++] = 0;
		else
			numbers[n - 1] = numbers[n - 1] * 10 + *bytes - '0';
		assert_in_range(n, 1, 7);
	}
	if (!own && *bytes != 'h' && *bytes != 'l')
		control(*bytes, numbers, n);
	return bytes + 1;
}

static inline void go_down(int rows)
{
	xterm.row += rows;
	xterm.col -= xterm.col == WIDTH;
	assert_in_range(xterm.row, 0, HEIGHT - 1);
}

/* Up and down; character sets, the keypad and a cursor put away do not matter
 * here. */
static inline const char *read_escape(const char *bytes)
{
	if (*bytes == '[')
		return read_control(bytes + 1);
	if (*bytes == '(' || *bytes == ')')
		return bytes + 2;
	if (*bytes == 'D' || *bytes == 'M')
		go_down(*bytes == 'D' ? 1 : -1);
	else if (!strchr("=>78", *bytes))
		fail_msg("what is 'ESC %c'?", *bytes);
	return bytes + 1;
}

static inline const char *read_one(const char *bytes)
{
	uint32_t point;

	switch (*bytes) {
	case '\033':
		return read_escape(bytes + 1);
	case '\r':
		xterm.col = 0;
		return bytes + 1;
	case '\n':
		go_down(1);
		return bytes + 1;
	case '\b':
		xterm.col -= 1 + (xterm.col == WIDTH);
		return bytes + 1;
	case '\016':
	case '\017':
		return bytes + 1;
	default:
		assert_true(*bytes & 0x80 || *bytes >= ' ');
		bytes += utf8_decode(bytes, 4, &point, NULL);
		print(point);
		return bytes;
	}
}

static inline void replay(void)
{
	const char *bytes = termed.bytes;

	termed_look(&termed);
	while (*bytes)
		bytes = read_one(bytes);
}

#endif
