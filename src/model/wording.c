/* SPDX-License-Identifier: MIT */
#include "model/wording.h"

#include <string.h>

#include "model/letter.h"
#include "model/phrase.h"

enum {
	/* How many bytes before a term the name it is part of may begin. */
	OK_REACH = 160,
	/* Two letters make a key, by the bits in which they differ. */
	LETTERS = 32,
	KEYS = LETTERS * LETTERS,
	/* Of "a" and of the plural of "my" the second is not the phrase's. */
	SHORT = 2,
};

/*
 * Which phrases may stand where a text has the two letters of a key:
 * order[from[key]] up to from[key + 1], in the order of the file.
 */
struct by_start {
	const int *order;
	int from[KEYS + 1];
};

struct wording_index {
	struct by_start terms, ok, discreet;
};

/* Those that may stand at one place; all of them without an index. */
struct range {
	const int *order;
	int at, end;
};

/* Past blanks, or past a hyphen: "a domestic-abuse worker" */
static const char *next_word(const char *text)
{
	size_t size;

	if (letter_fold(text, true, &size) == '-')
		return text + size;
	return phrase_skip_blanks(text);
}

/* Whether a word that may not follow does, "Support" or the rest of "s'". */
static bool goes_on(
	const struct wording_term *term, const char *base, const char *end)
{
	const char *next = next_word(end);

	for (int i = 0; i < term->n_not_before; i++)
		if (phrase_end(base, term->not_before[i], false) ||
			phrase_end(next, term->not_before[i], false))
			return true;
	return false;
}

static const char *term_at(const struct wording_term *term, const char *text)
{
	const char *base, *end;

	if (term->plural) {
		end = phrase_end_plural(
			text, term->say, term->match_case, &base);
	} else {
		end = base = phrase_end(text, term->say, term->match_case);
	}
	return end && !goes_on(term, base, end) ? end : NULL;
}

static int key_of(const char *text)
{
	size_t size;
	int first = letter_fold(text, false, &size) & (LETTERS - 1);
	int second = letter_fold(text + size, false, &size) & (LETTERS - 1);

	return first * LETTERS + second;
}

static struct range range_of(const struct by_start *by, int n, const char *text)
{
	int key = by ? key_of(text) : 0;

	if (!by)
		return (struct range){ .end = n };
	return (struct range){
		.order = by->order,
		.at = by->from[key],
		.end = by->from[key + 1],
	};
}

static bool range_next(struct range *range, int *i)
{
	if (range->at == range->end)
		return false;
	*i = range->order ? range->order[range->at] : range->at;
	range->at++;
	return true;
}

static bool ok_covers(const struct wording *wording, const char *text,
	size_t at, const char *end)
{
	struct range range = range_of(
		wording->index ? &wording->index->ok : NULL, wording->n_ok,
		text + at);
	const char *ok_end;
	int i;

	while (range_next(&range, &i)) {
		ok_end = phrase_end(text + at, wording->ok[i], false);
		if (ok_end && ok_end >= end && phrase_may_begin(text, at))
			return true;
	}
	return false;
}

static bool is_ok(const struct wording *wording, const char *text, size_t at,
	const char *end)
{
	size_t reach = at < OK_REACH ? at : OK_REACH;

	for (size_t back = 0; wording->n_ok && back <= reach; back++)
		if (ok_covers(wording, text, at - back, end))
			return true;
	return false;
}

/*
 * What is joined to a word before it by a hyphen is part of another word,
 * and is not found: non-alcoholic, water-resistant. A term with a hyphen in
 * it is found, and so is one that another word is joined to: addict-led.
 */
static const struct wording_term *longest_at(
	const struct wording *wording, const char *text, size_t at, size_t *len)
{
	struct range range = range_of(
		wording->index ? &wording->index->terms : NULL,
		wording->n_terms, text + at);
	const struct wording_term *longest = NULL;
	const char *end;
	size_t n;
	int i;

	*len = 0;
	while (range_next(&range, &i)) {
		end = term_at(&wording->terms[i], text + at);
		n = end ? (size_t)(end - (text + at)) : 0;
		if (n > *len && !phrase_is_joined(text, at) &&
			!is_ok(wording, text, at, end)) {
			longest = &wording->terms[i];
			*len = n;
		}
	}
	return longest;
}

const struct wording_term *wording_find(const struct wording *wording,
	const char *text, size_t *at, const char **word, size_t *len)
{
	const struct wording_term *term;

	*at = phrase_next(text, *at);
	for (; text[*at]; *at = phrase_next(text, *at + 1)) {
		term = longest_at(wording, text, *at, len);
		if (term) {
			*word = text + *at;
			*at += *len;
			return term;
		}
	}
	return NULL;
}

static const char *discreet_at(const struct wording *wording, const char *text)
{
	struct range range = range_of(
		wording->index ? &wording->index->discreet : NULL,
		wording->n_discreet, text);
	const char *phrase, *base;
	int i;

	while (range_next(&range, &i)) {
		phrase = wording->discreet[i];
		if (phrase_end_plural(text, phrase, false, &base))
			return phrase;
	}
	return NULL;
}

/*
 * A sheet is rather too careful: here a hyphen hides nothing (court-ordered,
 * post-abortion), and neither does the name of a service.
 */
const char *wording_find_discreet(
	const struct wording *wording, const char *text)
{
	size_t at = phrase_next(text, 0);
	const char *phrase;

	for (; text[at]; at = phrase_next(text, at + 1)) {
		phrase = discreet_at(wording, text + at);
		if (phrase)
			return phrase;
	}
	return NULL;
}

/* The keys that a phrase is found by. */
static struct range keys_of(const char *phrase)
{
	int key = *phrase ? key_of(phrase) : 0;
	size_t n = strlen(phrase);

	if (n > SHORT)
		return (struct range){ .at = key, .end = key + 1 };
	key -= key % LETTERS;
	return (struct range){ .at = key, .end = n ? key + LETTERS : key };
}

static void sort_by_start(struct by_start *by, const char *const *phrases,
	int n, struct arena *arena)
{
	int next[KEYS], i, key, *order;
	struct range keys;

	for (i = 0; i < n; i++)
		for (keys = keys_of(phrases[i]); range_next(&keys, &key);)
			by->from[key + 1]++;
	for (i = 0; i < KEYS; i++)
		by->from[i + 1] += by->from[i];
	memcpy(next, by->from, sizeof(next));
	order = arena_array(arena, (size_t)by->from[KEYS], sizeof(*order));
	for (i = 0; i < n; i++)
		for (keys = keys_of(phrases[i]); range_next(&keys, &key);)
			order[next[key]++] = i;
	by->order = order;
}

void wording_index(struct wording *wording)
{
	struct arena *arena = &wording->arena;
	struct wording_index *index = arena_alloc(arena, sizeof(*index));
	const char **says = arena_array(
		arena, (size_t)wording->n_terms, sizeof(*says));

	for (int i = 0; i < wording->n_terms; i++)
		says[i] = wording->terms[i].say;
	sort_by_start(&index->terms, says, wording->n_terms, arena);
	sort_by_start(&index->ok, wording->ok, wording->n_ok, arena);
	sort_by_start(&index->discreet, wording->discreet, wording->n_discreet,
		arena);
	wording->index = index;
}

void wording_init(struct wording *wording)
{
	*wording = (struct wording){ 0 };
	arena_init(&wording->arena);
}

void wording_release(struct wording *wording)
{
	arena_release(&wording->arena);
}
