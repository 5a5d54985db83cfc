/* SPDX-License-Identifier: MIT */
#include "load/line.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"

void line_error(struct line_reader *reader, const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	diag_error(reader->diag, reader->path, reader->number, "%s", text);
	explicit_bzero(text, sizeof(text));
}

void line_reader_init(struct line_reader *reader, const struct file *file,
	struct arena *arena, struct diag *diag)
{
	static const char bom[] = "\xef\xbb\xbf";
	char *text = arena_alloc(arena, file->size + 1);

	memcpy(text, file->text, file->size);
	*reader = (struct line_reader){
		.path = file->path,
		.next = text,
		.end = text + file->size,
		.diag = diag,
	};
	if (!strncmp(text, bom, strlen(bom)))
		reader->next += strlen(bom);
}

static bool is_text(struct line_reader *reader, size_t len)
{
	if (memchr(reader->at, '\0', len))
		line_error(reader, "a NUL byte");
	else if (utf8_valid_until(reader->at, len) < len)
		line_error(reader, "not UTF-8 text");
	else
		return true;
	return false;
}

bool line_next(struct line_reader *reader)
{
	while (reader->next < reader->end) {
		size_t left = (size_t)(reader->end - reader->next);
		char *newline = memchr(reader->next, '\n', left);
		size_t len = newline ? (size_t)(newline - reader->next) : left;

		reader->number++;
		reader->at = reader->next;
		reader->next += len + (newline != NULL);
		reader->at[len] = '\0';
		if (len && reader->at[len - 1] == '\r')
			reader->at[--len] = '\0';
		if (is_text(reader, len))
			return true;
	}
	return false;
}

/* In place: what is read is never longer than what stands there. */
static char *quoted_word(struct line_reader *reader)
{
	char *word = reader->at + 1, *from = word, *to = word;

	while (*from && *from != '"') {
		if (*from == '\\' && from[1]) {
			from++;
			*to++ = *from == 'n' ? '\n' : *from;
			from++;
		} else {
			*to++ = *from++;
		}
	}
	if (!*from)
		line_error(reader, "a quote is not closed");
	reader->at = *from ? from + 1 : from;
	*to = '\0';
	return word;
}

char *line_word(struct line_reader *reader)
{
	char *word;

	reader->at += strspn(reader->at, " \t");
	if (!*reader->at || *reader->at == '#')
		return NULL;
	reader->quoted = *reader->at == '"';
	if (reader->quoted) {
		word = quoted_word(reader);
	} else {
		word = reader->at;
		reader->at += strcspn(reader->at, " \t");
		if (*reader->at)
			*reader->at++ = '\0';
	}
	/* A text can do without them; an id would be another one. */
	if (clean_text(word) && !reader->quoted)
		line_error(reader, "control characters in '%s'", word);
	return word;
}
