/* SPDX-License-Identifier: MIT */
#include "load/bytes.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* The way through a file, and the line of the last place that was asked for. */
struct walk {
	const struct file *file;
	struct diag *diag;
	const char *counted; /* ends of lines, up to here */
	int line;
	int said; /* the last line with something wrong */
};

bool bytes_are_utf16(const struct file *file, struct diag *diag)
{
	const unsigned char *b = (const unsigned char *)file->text;
	bool little = file->size >= 2 && b[0] == 0xff && b[1] == 0xfe;
	bool big = file->size >= 2 && b[0] == 0xfe && b[1] == 0xff;

	if (little || big)
		diag_error(
			diag, file->path, 1, "this is UTF-16, not UTF-8 text");
	return little || big;
}

char *bytes_after_mark(const struct file *file)
{
	return file->text + (strncmp(file->text, "\xef\xbb\xbf", 3) ? 0 : 3);
}

/* Whether something is to be said of the line at p: nothing was so far. */
static bool is_news(struct walk *walk, const char *p)
{
	const char *at = walk->counted;

	while ((at = memchr(at, '\n', (size_t)(p - at)))) {
		at++;
		walk->line++;
	}
	walk->counted = p;
	if (walk->line == walk->said)
		return false;
	walk->said = walk->line;
	return true;
}

/* The first byte from p on that is not plain ASCII, or the end. */
static char *skip_plain(char *p, const char *end)
{
	const uint64_t ones = 0x0101010101010101, highs = ones << 7;
	uint64_t eight;

	/* Eight at a time, while none is a NUL or has its highest bit set. */
	for (; end - p >= 8; p += 8) {
		memcpy(&eight, p, sizeof(eight));
		if (((eight - ones) | eight) & highs)
			break;
	}
	while (p < end && (signed char)*p > 0)
		p++;
	return p;
}

/* Mends what stands at p, which is not plain; gives where to go on. */
static char *mend(struct walk *walk, char *p, const char *end)
{
	uint32_t point;
	bool valid;
	size_t n = utf8_decode(p, (size_t)(end - p), &point, &valid);

	if (!*p) {
		if (is_news(walk, p))
			diag_error(walk->diag, walk->file->path, walk->line,
				"a NUL byte");
		*p = ' ';
	} else if (!valid) {
		if (is_news(walk, p))
			diag_error(walk->diag, walk->file->path, walk->line,
				"not UTF-8 text (byte 0x%02X)",
				(unsigned char)*p);
		memset(p, '?', n);
	}
	return p + n;
}

void bytes_mend(struct file *file, struct diag *diag)
{
	const char *end = file->text + file->size;
	struct walk walk = {
		.file = file,
		.diag = diag,
		.counted = file->text,
		.line = 1,
	};
	char *p = file->text;

	while ((p = skip_plain(p, end)) < end)
		p = mend(&walk, p, end);
}
