/* SPDX-License-Identifier: MIT */
#include "load/fair_copy.h"

#include <stdbool.h>
#include <string.h>

void fair_copy_init(struct fair_copy *copy, const char *text, size_t size,
	struct arena *arena)
{
	/* Nearly always all that is ever needed; a buf of its own accord
	 * would get there by doubling. */
	size_t cap = size + 64;

	*copy = (struct fair_copy){
		.text = {
			.arena = arena,
			.text = arena_alloc(arena, cap),
			.cap = cap,
		},
		.next = text,
	};
}

static void copy_until(struct fair_copy *copy, const char *end)
{
	buf_add_bytes(&copy->text, copy->next, (size_t)(end - copy->next));
	copy->next = end;
}

static void add_line_ends(struct buf *text, const char *from, const char *to)
{
	const char *p = from;

	while ((p = memchr(p, '\n', (size_t)(to - p)))) {
		buf_add_char(text, '\n');
		p++;
	}
}

/* Whether what is copied next stands apart from what is before. */
static bool ends_blank(const struct buf *text)
{
	const char last = text->len ? text->text[text->len - 1] : '\n';

	return last == ' ' || last == '\t' || last == '\n';
}

void fair_copy_skip(struct fair_copy *copy, const char *from, const char *to)
{
	copy_until(copy, from);
	if (!ends_blank(&copy->text))
		buf_add_char(&copy->text, ' ');
	add_line_ends(&copy->text, from, to);
	copy->next = to;
}

void fair_copy_close(struct fair_copy *copy, const char *at)
{
	copy_until(copy, at);
	buf_add_char(&copy->text, '}');
}

struct fair_mark fair_copy_mark(const struct fair_copy *copy)
{
	return (struct fair_mark){ copy->text.len, copy->next };
}

void fair_copy_undo(struct fair_copy *copy, struct fair_mark mark,
	const char *from, const char *to)
{
	copy->text.len = mark.len;
	copy->next = mark.next;
	fair_copy_skip(copy, from, to);
}

/* A text on its way into double quotes. */
struct rewriting {
	struct buf *out;
	size_t line; /* where in `out` a line of the text begins */
	const char *end;
	bool single;
};

/*
 * A backslash before the end of a line: it and the blanks on both sides become
 * one blank; none where there were none, and none at either end of a line of
 * the text. Gives the length of it all, 0 if it is no such backslash.
 */
static size_t fold(const struct rewriting *text, const char *p)
{
	struct buf *out = text->out;
	const char *line_end = p + 1 + strspn(p + 1, " \t\r");
	const char *next = line_end + 1;
	bool blank = false;

	if (*line_end != '\n')
		return 0;
	next += strspn(next, " \t\r");
	while (out->len > text->line &&
		strchr(" \t", out->text[out->len - 1])) {
		out->len--;
		blank = true;
	}
	blank |= next > line_end + 1;
	if (blank && out->len > text->line && next < text->end)
		buf_add_char(out, ' ');
	return (size_t)(next - p);
}

static size_t rewrite_backslash(struct rewriting *text, const char *p)
{
	size_t n = fold(text, p);

	if (n)
		return n;
	if (!text->single && (p[1] == ' ' || p[1] == '\t')) {
		buf_add_char(text->out, p[1]);
		return 2;
	}
	if (!text->single || p[1] == '\\') {
		buf_add_bytes(text->out, p, 2);
		if (p[1] == 'n')
			text->line = text->out->len;
		return 2;
	}
	if (p[1] == '\'') {
		buf_add_char(text->out, '\'');
		return 2;
	}
	buf_add(text->out, "\\\\");
	return 1;
}

void fair_copy_text(struct fair_copy *copy, const struct token *token)
{
	struct buf *out = &copy->text;
	struct rewriting text = {
		.out = out,
		.end = token->at + token->len - 1,
		.single = *token->at == '\'',
	};
	/* Lines that are joined could join a '$' and a '{', too. */
	const char *p, *stops = text.single ? "$\\\"'" : "$\\\"";
	size_t n;

	copy_until(copy, token->at);
	buf_add_char(out, '"');
	text.line = out->len;
	for (p = token->at + 1;; p += n) {
		n = strcspn(p, stops);
		buf_add_bytes(out, p, n);
		p += n;
		if (p == text.end)
			break;
		if (*p == '\\') {
			n = rewrite_backslash(&text, p);
		} else {
			buf_add_char(out, '\\');
			buf_add_char(out, *p);
			n = 1;
		}
	}
	buf_add_char(out, '"');
	add_line_ends(out, token->at, p);
	copy->next = p + 1;
}
