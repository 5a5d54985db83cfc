/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FACES_H
#define TESTS_FACES_H

#include "aloud.h"

/*
 * The same check-in on two faces: the full screen, and line by line. A walk is
 * a list of commands, each of which says what is meant, and not how it is
 * typed: this item, chosen; that text; on; back; who does this step. Each face
 * has a driver that knows its keys, or its lines, and nothing of the other's.
 */
enum meant {
	MEANT_NEXT, /* on, with everything as it is */
	MEANT_ITEM, /* what people do with such an item: choose it, tick it */
	MEANT_OPEN, /* to go there: Enter, on the screen */
	MEANT_TICK, /* Space */
	MEANT_TEXT,
	MEANT_DO,    /* something that has a letter */
	MEANT_DO_TO, /* …to an item */
	MEANT_HIDE,
};

#define TEXT_MOST 300
struct meaning {
	enum meant meant;
	int item;
	enum action action;
	char text[TEXT_MOST];
	bool spelt_out; /* line by line: "> 3" and "* 3", where "3" is enough */
};

struct faces {
	struct play screen;
	struct aloud lines;
	const struct meaning *walk; /* for what is wrong */
	int n_walked;
	unsigned seed;
	long seen[VIEWS]; /* how often each view came up */
	int papers;	  /* that were opened */
};

void faces_init(struct faces *faces, const char *list);
void faces_release(struct faces *faces);

/* A check-in from its beginning, on both, in windows of that size. */
void faces_again(struct faces *faces, int rows, int cols, int width);

/* One command on both; then both have to be at the same place, and to offer
 * the same. */
void faces_do(struct faces *faces, const struct meaning *meaning);

void faces_wrong(const struct faces *faces, const char *what, const char *one,
	const char *other);

/* One command on one face. */
void screen_do(struct play *play, const struct meaning *meaning);
void lines_do(struct aloud *aloud, const struct meaning *meaning);

/* What a woman nobody knows might mean next; false at the end. */
bool walk_on(struct faces *faces, unsigned *dice, struct meaning *meaning);

/* What leads to what another wizard knows; false at the end. */
bool demo_on(struct faces *faces, const struct wizard *wanted,
	struct meaning *meaning);

/* A wizard that was given a file of answers. */
void batch_load(struct play *play, struct wizard *wizard, const char *path,
	struct arena *arena);

/* All that came of it, as text: of one face; and of a batch that was given
 * the answers of another one. */
void faces_result(struct play *play, struct buf *out);
void batch_result(struct play *of, struct buf *out);

/* …but for what only a walk can say. */
void demo_result(struct play *play, struct wizard *wizard, struct buf *out);

/* The item that goes on from the topics, on the line by line face alone. */
#define ITEM_BEGIN_LINES (PANE_OWN + 2)

#endif
