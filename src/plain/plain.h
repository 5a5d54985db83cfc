/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_PLAIN_H
#define PLAIN_PLAIN_H

#include "base/buf.h"
#include "base/i18n.h"
#include "plain/spoken.h"

/*
 * The wizard line by line: for those who have it read out, or under their
 * fingers, and for terminals that are none. Lines that were typed go in; what
 * is said for them comes out, and ends with a prompt. Nothing is drawn, and no
 * line is wider than the width. What views there are, and what can be done in
 * them, is ui's business alone: a line is what its keys would have been.
 */
struct plain {
	struct ui *ui; /* whose `linear` is set */
	int width;     /* columns of a line */
	int rows;      /* that a terminal shows at once */
	struct spoken said,
		before; /* the page as it was said last; the latest */
	struct buf *out;
	bool spoke;		       /* something was said for this line */
	bool listen;		       /* the whole page is wanted again */
	char warned_of[2 * I18N_CODE]; /* drafts that were said to be such */
	bool warned_in_check_in;
	int chosen; /* the number that it chose, or NO_NUMBER */
	/* The question that this line answered, and what was said before. */
	int answered;
	struct answer answer;
};

void plain_init(struct plain *plain, struct ui *ui, int width, int rows);
void plain_release(struct plain *plain);

/* The first lines: that it is this mode, and why; and the first page. */
void plain_begin(struct plain *plain, const char *because, struct buf *out);

/* A line that was typed, which is changed; and a key that nobody typed (K_IDLE,
 * K_WAKE). In the buf is what has to be said then. */
void plain_line(struct plain *plain, char *line, struct buf *out);
void plain_key(struct plain *plain, uint32_t key, struct buf *out);

/* Something that came up meanwhile. */
void plain_tell(struct plain *plain, const char *message, struct buf *out);

/* What it knows of what was said: for the end, and without any memory. */
void plain_wipe(struct plain *plain);

/* What is typed now is for nobody to read. */
bool plain_is_unseen(const struct plain *plain);

#endif
