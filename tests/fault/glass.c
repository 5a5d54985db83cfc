/* SPDX-License-Identifier: MIT */
#include "glass.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* A terminal, as far as words on it have to be read. */

static uint32_t *at(struct glass *glass, int row, int col)
{
	static uint32_t nowhere;

	return row < 0 || row >= GLASS_ROWS || col < 0 || col >= GLASS_COLS
		       ? &nowhere
		       : &glass->cells[row][col];
}

static void blank(struct glass *glass, int row, int from, int to)
{
	for (int col = from; col < to; col++)
		*at(glass, row, col) = ' ';
}

void glass_clear(struct glass *glass)
{
	memset(glass, 0, sizeof(*glass));
	for (int row = 0; row < GLASS_ROWS; row++)
		blank(glass, row, 0, GLASS_COLS);
}

static void print(struct glass *glass, uint32_t point)
{
	int width = utf8_point_width(point);

	for (int i = 0; i < width; i++)
		*at(glass, glass->row, glass->col++) = i ? ' ' : point;
	glass->latest = point;
}

static void shift(struct glass *glass, int n)
{
	uint32_t old[GLASS_COLS];

	memcpy(old, glass->cells[glass->row], sizeof(old));
	for (int col = glass->col; col < GLASS_COLS; col++) {
		int from = col - n;

		*at(glass, glass->row, col) = from >= glass->col &&
							      from < GLASS_COLS
						      ? old[from]
						      : ' ';
	}
}

static void erase(struct glass *glass, int how, bool all)
{
	blank(glass, glass->row, how ? 0 : glass->col,
		how == 1 ? glass->col + 1 : GLASS_COLS);
	for (int row = 0; all && row < GLASS_ROWS; row++)
		if (how == 2 ||
			(how == 1 ? row < glass->row : row > glass->row))
			blank(glass, row, 0, GLASS_COLS);
}

static void move(struct glass *glass, char what, int one, int two)
{
	switch (what) {
	case 'H':
		glass->row = one - 1;
		glass->col = two - 1;
		break;
	case 'A':
		glass->row -= one;
		break;
	case 'B':
		glass->row += one;
		break;
	case 'C':
		glass->col += one;
		break;
	case 'D':
		glass->col -= one;
		break;
	case 'G':
		glass->col = one - 1;
		break;
	case 'd':
		glass->row = one - 1;
		break;
	}
}

static void control(struct glass *glass, char what, int first, int second)
{
	int one = first ? first : 1;

	switch (what) {
	case 'K':
	case 'J':
		erase(glass, first, what == 'J');
		break;
	case 'X':
		blank(glass, glass->row, glass->col, glass->col + one);
		break;
	case '@':
	case 'P':
		shift(glass, what == '@' ? one : -one);
		break;
	case 'b':
		while (one--)
			print(glass, glass->latest);
		break;
	default:
		move(glass, what, one, second ? second : 1);
	}
}

/* Behind "ESC [": how long it is, 0: not all there. */
static size_t read_control(struct glass *glass, const char *bytes, size_t n)
{
	bool own = n && strchr("?>=!", *bytes);
	int numbers[2] = { 0, 0 }, which = 0;
	size_t i = own;

	for (; i < n &&
		(bytes[i] == ';' || (bytes[i] >= '0' && bytes[i] <= '9'));
		i++)
		if (bytes[i] == ';')
			which++;
		else if (which < 2)
			numbers[which] = numbers[which] * 10 + bytes[i] - '0';
	if (i >= n)
		return 0;
	if (!own)
		control(glass, bytes[i], numbers[0], numbers[1]);
	return i + 1;
}

static size_t read_escape(struct glass *glass, const char *bytes, size_t n)
{
	size_t took;

	if (n < 2)
		return 0;
	if (bytes[1] == '[') {
		took = read_control(glass, bytes + 2, n - 2);
		return took ? took + 2 : 0;
	}
	if (bytes[1] == '(' || bytes[1] == ')')
		return n < 3 ? 0 : 3;
	glass->row += bytes[1] == 'D' ? 1 : bytes[1] == 'M' ? -1 : 0;
	return 2;
}

static size_t read_one(struct glass *glass, const char *bytes, size_t n)
{
	size_t need = (*bytes & 0xe0) == 0xc0	? 2
		      : (*bytes & 0xf0) == 0xe0 ? 3
		      : (*bytes & 0xf8) == 0xf0 ? 4
						: 1;
	uint32_t point;

	if (*bytes == '\033')
		return read_escape(glass, bytes, n);
	if (n < need)
		return 0;
	if (*bytes == '\r')
		glass->col = 0;
	else if (*bytes == '\n')
		glass->row++;
	else if (*bytes == '\b')
		glass->col--;
	else if (*bytes & 0x80 || *bytes >= ' ') {
		utf8_decode(bytes, n, &point, NULL);
		print(glass, point);
	}
	return need;
}

void glass_take(struct glass *glass, const char *bytes, size_t n)
{
	size_t size = glass->n_rest + n, done = 0, took;
	char *all = malloc(size + 1);

	if (!all)
		abort();
	memcpy(all, glass->rest, glass->n_rest);
	memcpy(all + glass->n_rest, bytes, n);
	while (done < size && (took = read_one(glass, all + done, size - done)))
		done += took;
	glass->n_rest = size - done;
	if (glass->n_rest > sizeof(glass->rest))
		glass->n_rest = 0;
	memcpy(glass->rest, all + done, glass->n_rest);
	free(all);
}

/* Rows one behind the other, each run of blanks as one: as one reads. */
bool glass_shows(const struct glass *glass, const char *text)
{
	static char read[GLASS_ROWS * GLASS_COLS + 2];
	size_t n = 0;

	for (int i = 0; i < GLASS_ROWS * GLASS_COLS; i++) {
		uint32_t point = glass->cells[i / GLASS_COLS][i % GLASS_COLS];

		if (point == ' ' && n && read[n - 1] == ' ')
			continue;
		read[n++] = point < 127 ? (char)point : '?';
	}
	read[n] = '\0';
	return strstr(read, text) != NULL;
}
