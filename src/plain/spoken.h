/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_SPOKEN_H
#define PLAIN_SPOKEN_H

#include "base/arena.h"
#include "ui/view.h"

/*
 * What a view shows, as lines to be said one after the other, and the numbers
 * by which its items are chosen. It holds copies, in secret memory: the view
 * may be another one by the time they are compared.
 */
struct line {
	const char *text;
	int number; /* of the choice that it is, or NO_NUMBER */
	enum mark mark;
	bool slash; /* before its number, where numbers are text */
};
#define NO_NUMBER (-1)

struct choice {
	int number, item;
	enum mark mark;
	bool field;
};

struct spoken {
	struct arena arena;
	struct line *lines;
	int n_lines, lines_size;
	struct choice *choices;
	int n_choices;

	const struct view *view;
	struct place place;
	int about, depth, focus;

	bool typing, unseen; /* something is, and by nobody to be read */
	const char *wanted;  /* …what that is; "" if it is an answer */
};

void spoken_init(struct spoken *page);
void spoken_release(struct spoken *page);

/* The view on top, in place of what the page was before. */
void spoken_make(struct spoken *page, struct ui *ui);

/* Nothing is left of it. */
void spoken_clear(struct spoken *page);

/* Whether both are the same page, whatever changed on it; and whether what
 * could be chosen on the one has the same numbers on the other. */
bool spoken_is_same(const struct spoken *page, const struct spoken *other);
bool spoken_has_same_numbers(
	const struct spoken *page, const struct spoken *other);
bool spoken_has(const struct spoken *page, const struct line *line);

/* NULL: no choice has that number. */
const struct choice *spoken_choice(const struct spoken *page, int number);

/* As it is said: "2. Changing, hit and miss, chosen". If it has changed, that
 * it is not chosen is said, too. */
const char *spoken_line(
	const struct line *line, bool changed, struct arena *arena);

#endif
