/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memfd_create */
#include "fuzz.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/utf8.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	/* What cmocka finds wrong is wrong here, too. */
	setenv("CMOCKA_TEST_ABORT", "1", 1);
	i18n_init();
	return 0;
}

void fuzz_wrong(const char *format, ...)
{
	va_list args;

	fputs("fuzz: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

char *fuzz_text(const uint8_t *bytes, size_t n)
{
	char *text = malloc(n + 1);

	if (!text)
		fuzz_wrong("out of memory");
	if (n)
		memcpy(text, bytes, n);
	text[n] = '\0';
	return text;
}

const char *fuzz_file(const void *bytes, size_t n)
{
	static char path[32];
	static int fd = -1;

	if (fd < 0) {
		fd = memfd_create("fuzz", MFD_CLOEXEC);
		snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	}
	if (ftruncate(fd, 0) || pwrite(fd, bytes, n, 0) != (ssize_t)n)
		fuzz_wrong("cannot write the file");
	return path;
}

void fuzz_must_load(bool loaded, const struct diag *diag)
{
	if (loaded)
		return;
	diag_print(diag, stderr);
	fuzz_wrong("a file of our own is wrong");
}

unsigned fuzz_below(struct fuzz_bytes *bytes, unsigned most)
{
	if (!bytes->n)
		return 0;
	bytes->n--;
	return *bytes->at++ % most;
}

struct fuzz_bytes fuzz_until(struct fuzz_bytes *bytes, const char *mark)
{
	struct fuzz_bytes before = *bytes;
	size_t size = strlen(mark);
	const uint8_t *found = before.n
				       ? memmem(before.at, before.n, mark, size)
				       : NULL;

	if (found)
		before.n = (size_t)(found - before.at);
	bytes->at += before.n + (found ? size : 0);
	bytes->n -= before.n + (found ? size : 0);
	return before;
}

void fuzz_check_clean(const char *what, const char *text, const char *but)
{
	const char *at = text;

	while (*at) {
		uint32_t point;
		bool valid;

		at += utf8_decode(at, 4, &point, &valid);
		if (!valid)
			fuzz_wrong("%s is not UTF-8: '%s'", what, text);
		if (point == '\n' || point == '\t' ||
			(point < ' ' && strchr(but, (int)point)))
			continue;
		if (point < ' ' || (point >= 0x7f && point <= 0x9f) ||
			(point >= 0x202a && point <= 0x202e) ||
			(point >= 0x2066 && point <= 0x2069) || point == 0xfeff)
			fuzz_wrong(
				"%s has U+%04X in it: '%s'", what, point, text);
	}
}

void fuzz_check_columns(const char *what, const char *text, int most)
{
	while (*text) {
		size_t n = strcspn(text, "\n\f");
		char *line = fuzz_text((const uint8_t *)text, n);

		if (utf8_width(line) > most)
			fuzz_wrong("%s has a line of %d columns, not %d: '%s'",
				what, utf8_width(line), most, line);
		free(line);
		text += n + (text[n] != '\0');
	}
}

static int lines_of(const uint8_t *bytes, size_t n)
{
	int lines = 1;

	for (size_t i = 0; i < n; i++)
		lines += bytes[i] == '\n';
	return lines;
}

static void check_entry(const struct diag_entry *entry, int lines)
{
	if (entry->level == DIAG_UNREADABLE)
		fuzz_wrong("'%s' cannot be read", entry->file);
	if (entry->line < 1 || entry->line > lines)
		fuzz_wrong(
			"line %d of %d: '%s'", entry->line, lines, entry->text);
	if (!strncmp(entry->text, "libconfuse: ", 12))
		fuzz_wrong("'%s'", entry->text);
}

void fuzz_check_diag(const struct diag *diag, const uint8_t *bytes, size_t n)
{
	int lines = bytes ? lines_of(bytes, n) : INT_MAX;
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (const struct diag_entry *entry = diag->first; entry;
		entry = entry->next)
		check_entry(entry, lines);
	if (!out)
		fuzz_wrong("out of memory");
	diag_print(diag, out);
	fclose(out);
	fuzz_check_clean("what is said", text, "");
	free(text);
}
