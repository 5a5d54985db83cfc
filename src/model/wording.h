/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDING_H
#define MODEL_WORDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Words that wound, and what to say instead; and the words that may not
 * stand on a discreet sheet. Loaded from wording.conf; with no terms it finds
 * nothing.
 */
struct wording_term {
	const char *say, *instead;
	const char *const *not_before; /* "Victim" before "Support" is a name */
	int n_not_before;
	int line;
	bool plural, error;
	bool match_case;
};

struct wording {
	struct arena arena;
	const struct wording_term *terms;
	int n_terms;
	const char *const *ok; /* never flagged inside these */
	int n_ok;
	const char *const *discreet;
	int n_discreet;
	const struct wording_index *index; /* of wording_index(), or NULL */
};

void wording_init(struct wording *wording);
void wording_release(struct wording *wording);

/*
 * Once all the phrases are in: sorts them by first letter. Without it, each
 * one is tried at each word, which is slow and finds the same.
 */
void wording_index(struct wording *wording);

/*
 * The next term in text at or after *at, on word boundaries, any blank for a
 * blank; *at is moved past it and *word, *len say what stands there. NULL
 * when there is none left. Where two begin at the same place, the longer.
 */
const struct wording_term *wording_find(const struct wording *wording,
	const char *text, size_t *at, const char **word, size_t *len);

/* The first word of the discreet list in text, or NULL. */
const char *wording_find_discreet(
	const struct wording *wording, const char *text);

#endif
