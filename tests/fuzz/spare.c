/* SPDX-License-Identifier: MIT */
#include "spare.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

enum {
	PART_MOST = 512,
	PLACES_MOST = 2048,
};

/* A text on its way to another one. */
struct change {
	char *text;
	size_t n, most;
	uint64_t seed;
};

/* A part of it. */
struct part {
	size_t from, to;
};

static size_t below(struct change *change, size_t n)
{
	change->seed = change->seed * 6364136223846793005u +
		       1442695040888963407u;
	return n ? (size_t)(change->seed >> 33) % n : 0;
}

/* Puts something in the place of a part, if there is room. */
static void put(
	struct change *change, struct part part, const char *text, size_t n)
{
	if (change->n - (part.to - part.from) + n > change->most)
		return;
	memmove(change->text + part.from + n, change->text + part.to,
		change->n - part.to);
	memcpy(change->text + part.from, text, n);
	change->n += n - (part.to - part.from);
}

/* Any of those that next() finds, one after the other. */
static bool choose(struct change *change, struct part *part,
	bool (*next)(const struct change *, struct part *))
{
	static struct part all[PLACES_MOST];
	size_t n = 0;

	*part = (struct part){ 0, 0 };
	while (n < PLACES_MOST && next(change, part))
		all[n++] = *part;
	*part = all[below(change, n)];
	return n > 0;
}

/* What stands in the next quotes. */
static bool next_text(const struct change *change, struct part *part)
{
	const char *text = change->text;
	size_t at = part->to ? part->to + 1 : 0;

	while (at < change->n && text[at] != '"')
		at++;
	part->from = part->to = at + 1;
	while (part->to < change->n && text[part->to] != '"')
		part->to += 1 + (text[part->to] == '\\');
	return part->to < change->n;
}

static bool is_letter(char c)
{
	return c == '_' || c == '.' || (c >= '0' && c <= '9') ||
	       (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool next_word(const struct change *change, struct part *part)
{
	size_t at = part->to;

	while (at < change->n && !is_letter(change->text[at]))
		at++;
	part->from = at;
	while (at < change->n && is_letter(change->text[at]))
		at++;
	part->to = at;
	return part->from < part->to;
}

static bool next_line(const struct change *change, struct part *part)
{
	const char *end;

	part->from = part->to;
	end = memchr(change->text + part->from, '\n', change->n - part->from);
	part->to = end ? (size_t)(end - change->text) + 1 : change->n;
	return part->from < part->to;
}

/* What cannot stand in quotes becomes what can. */
static void mend(char *text, size_t n)
{
	size_t good;

	while ((good = utf8_valid_until(text, n)) < n)
		text[good] = '?';
	for (size_t i = 0; i < n; i++)
		if (!text[i] || strchr("\"\\\n$", text[i]))
			text[i] = text[i] == '\n' ? ' ' : '\'';
}

static void change_text(struct change *change)
{
	char text[PART_MOST];
	struct part part;
	size_t n;

	if (!choose(change, &part, next_text) ||
		part.to - part.from > sizeof(text))
		return;
	n = part.to - part.from;
	memcpy(text, change->text + part.from, n);
	n = LLVMFuzzerMutate((uint8_t *)text, n, sizeof(text));
	mend(text, n);
	put(change, part, text, n);
}

static void change_word(struct change *change)
{
	char word[PART_MOST];
	struct part from, to;

	if (!choose(change, &from, next_word) ||
		!choose(change, &to, next_word) ||
		from.to - from.from > sizeof(word))
		return;
	memcpy(word, change->text + from.from, from.to - from.from);
	put(change, to, word, from.to - from.from);
}

/* From one line on, up to where all is closed that was opened. */
static struct part section_at(const struct change *change, struct part line)
{
	struct part part = line;
	int depth = 0;

	do {
		for (size_t i = line.from; i < line.to; i++)
			depth += (change->text[i] == '{') -
				 (change->text[i] == '}');
		part.to = line.to;
	} while (depth > 0 && next_line(change, &line));
	return part;
}

static void change_lines(struct change *change)
{
	char lines[PART_MOST];
	struct part from, to;

	if (!choose(change, &from, next_line))
		return;
	from = section_at(change, from);
	if (below(change, 2)) {
		put(change, from, "", 0);
		return;
	}
	if (!choose(change, &to, next_line) ||
		from.to - from.from > sizeof(lines))
		return;
	memcpy(lines, change->text + from.from, from.to - from.from);
	to.to = to.from;
	put(change, to, lines, from.to - from.from);
}

/* What stands behind the NUL; one is put there if there is none. */
static size_t change_rest(uint8_t *bytes, size_t n, size_t size, size_t most)
{
	if (size == n && n < most)
		bytes[n++] = '\0';
	if (size == n)
		return n;
	size++;
	return size + LLVMFuzzerMutate(bytes + size, n - size, most - size);
}

size_t fuzz_spare(uint8_t *bytes, size_t n, size_t most, unsigned seed)
{
	const uint8_t *nul = n ? memchr(bytes, '\0', n) : NULL;
	size_t size = nul ? (size_t)(nul - bytes) : n;
	struct change change = { (char *)bytes, size, most - (n - size), seed };
	static uint8_t rest[1 << 16];

	switch (below(&change, 10)) {
	case 0:
		return LLVMFuzzerMutate(bytes, n, most);
	case 1:
	case 2:
		return change_rest(bytes, n, size, most);
	default:
		break;
	}
	if (n - size > sizeof(rest))
		return n;
	memcpy(rest, bytes + size, n - size);
	if (below(&change, 2))
		change_text(&change);
	else if (below(&change, 3))
		change_word(&change);
	else
		change_lines(&change);
	memcpy(bytes + change.n, rest, n - size);
	return change.n + n - size;
}
