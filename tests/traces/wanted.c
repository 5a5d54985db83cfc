/* SPDX-License-Identifier: MIT */
#include "wanted.h"

#include <stdio.h>
#include <string.h>

/* Of bytes, wide characters, and the cells of canvases and of curses. */
static const size_t strides[] = { 1, 2, 4, 8, 12, 16, 20, 24, 28, 32 };

#define N_STRIDES (sizeof(strides) / sizeof(*strides))

bool wanted_read(struct wanted *wanted, const char *path)
{
	FILE *in = fopen(path, "r");
	char *text;

	memset(wanted, 0, sizeof(*wanted));
	if (!in)
		return false;
	text = wanted->texts[0];
	while (wanted->n < WANTED_MOST && fgets(text, WANTED_LENGTH, in)) {
		text[strcspn(text, "\n")] = '\0';
		for (size_t i = 0; i + PART <= strlen(text); i++)
			wanted->begins[(unsigned char)text[i]] = true;
		wanted->n += strlen(text) >= PART;
		text = wanted->texts[wanted->n];
	}
	fclose(in);
	return wanted->n > 0;
}

/* How much of the text there is from here on, in such steps. */
static size_t length_at(const unsigned char *bytes, size_t n, size_t at,
	const char *text, size_t stride)
{
	size_t length = 0;

	for (; text[length] && at < n; at += stride, length++)
		if (bytes[at] != (unsigned char)text[length])
			break;
	return length;
}

/* What begins earlier was told already. */
static bool goes_on(const unsigned char *bytes, size_t at, const char *text,
	size_t part, size_t stride)
{
	return part && at >= stride &&
	       bytes[at - stride] == (unsigned char)text[part - 1];
}

static void find_text(const unsigned char *bytes, size_t n, size_t at,
	const char *text, void (*tell)(void *, const struct found *),
	void *data)
{
	size_t length = strlen(text);

	for (size_t part = 0; part + PART <= length; part++) {
		if (bytes[at] != (unsigned char)text[part])
			continue;
		for (size_t s = 0; s < N_STRIDES; s++) {
			struct found found = { text, at, 0, strides[s] };

			found.length = length_at(
				bytes, n, at, text + part, strides[s]);
			if (found.length >= PART &&
				!goes_on(bytes, at, text, part, strides[s]))
				tell(data, &found);
		}
	}
}

void wanted_find(const struct wanted *wanted, const unsigned char *bytes,
	size_t n, void (*tell)(void *data, const struct found *found),
	void *data)
{
	for (size_t at = 0; at < n; at++) {
		if (!wanted->begins[bytes[at]])
			continue;
		for (size_t i = 0; i < wanted->n; i++)
			find_text(bytes, n, at, wanted->texts[i], tell, data);
	}
}
