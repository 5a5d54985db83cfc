/* SPDX-License-Identifier: MIT */
#ifndef UI_PANE_H
#define UI_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "term/canvas.h"

/*
 * What a view shows: rows of text, as many as it takes, and the items among
 * them that the focus can stand on. A view only says what there is; where it
 * ends up on the screen, and which part of it, is the frame's business.
 *
 * An item has a mark of one column, in the margin, where the cursor stands
 * when it has the focus. Items are known by numbers of the view's own choice,
 * from 0 on; a mark in a text that is too long for one look has one of ours.
 */
struct piece {
	int row, col;
	const char *text;
	size_t length;
	enum style style;
};

/* What is marked of an item: for those to whom the mark is not drawn. */
enum mark {
	MARK_NONE,
	MARK_ONE,    /* of which one can be chosen: not this one */
	MARK_CHOSEN, /* …this one */
	MARK_MANY,   /* of which several can be ticked: not this one */
	MARK_TICKED, /* …this one, too */
};

struct item {
	int id, row, col;
	int cursor; /* columns from the mark to the cursor: in a field */
	enum mark mark;
	bool said;   /* only a text where the focus can stand */
	bool field;  /* to type in */
	bool unseen; /* …what nobody is to read */
};

struct pane {
	struct arena *arena;
	int width, height; /* of the window onto it */
	int left;	   /* where text begins */
	bool ascii, roomy;
	bool linear; /* one thing a line, none drawn: see below */
	struct piece *pieces;
	int n_pieces, pieces_size;
	struct item *items;
	int n_items, items_size;
	int row;	/* the next free one */
	int flow;	/* the next free column of a row of items; 0: none */
	int since_item; /* the row after the latest item */
};

#define PANE_OWN 0x20000000  /* from here on for what is not counted */
#define PANE_STOP 0x40000000 /* from here on ours */

/*
 * A linear pane is for those who read aloud, or on a braille display: each of
 * its rows is one thing, with all that stands beside it in pieces of that row,
 * and neither marks nor lines to write on are drawn. It is as wide and high as
 * can be: who reads it breaks its lines.
 */
#define PANE_ENDLESS 0x100000

/* Everything lies in the arena; texts are borrowed. */
void pane_init(struct pane *pane, struct arena *arena, int width, int height);

/* A text, wrapped, `indent` columns in. Nothing for "". */
void pane_text(
	struct pane *pane, int indent, enum style style, const char *text);
void pane_gap(struct pane *pane);

/* A gap where the window has room for air, or the theme asks for it. */
void pane_air(struct pane *pane);

/* "Why   we can do it here": the label, and the text in a column of its own. */
void pane_labelled(
	struct pane *pane, const char *label, int column, const char *text);

/* On any row, from any column of the pane's on: no wrapping. */
void pane_put(struct pane *pane, int row, int col, enum style style,
	const char *text);

/* A text beside what stands on a row already: wrapped between two columns. The
 * pane then goes on below the longer of the two. */
void pane_beside(struct pane *pane, int row, int col, int limit,
	enum style style, const char *text);

/* An item: a prefix such as "2 (•) ", and a text that hangs from it. */
void pane_item(struct pane *pane, int id, const char *prefix, enum style style,
	const char *text);

/* A text that the focus can stand on, and nothing to choose. */
void pane_said(struct pane *pane, int id, enum style style, const char *text);

/* Items beside each other, as many as fit on a row; and the end of that. */
void pane_flow(struct pane *pane, int id, const char *prefix, const char *text);
void pane_end_flow(struct pane *pane);

/* An item at a place in a grid. */
void pane_cell(struct pane *pane, int id, int row, int col, const char *text);

/* Where a text is typed in: the text, on a line of so many columns, and the
 * cursor before its byte `at`. */
void pane_field(
	struct pane *pane, int id, const char *text, int columns, size_t at);

/* What is typed in the latest one is for nobody to read. */
void pane_field_unseen(struct pane *pane);

/* The text as this terminal can show it. */
const char *pane_shown(const struct pane *pane, const char *text);

const struct item *pane_find(const struct pane *pane, int id);

/* Where the focus goes from an item; the same id where there is no way. */
enum way {
	WAY_UP,
	WAY_DOWN,
	WAY_LEFT,
	WAY_RIGHT,
	WAY_FIRST,
	WAY_LAST,
	WAY_PAGE_UP,
	WAY_PAGE_DOWN,
	WAY_BEFORE,
	WAY_AFTER,
	WAYS
};
int pane_go(const struct pane *pane, int id, enum way way);

/* Whether other items stand beside this one. */
bool pane_is_in_row(const struct pane *pane, int id);

#endif
