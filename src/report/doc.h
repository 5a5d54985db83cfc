/* SPDX-License-Identifier: MIT */
#ifndef REPORT_DOC_H
#define REPORT_DOC_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"

/*
 * A document before it has a form: what is said, in order, and nothing of how
 * it looks. Three renderings make text, HTML or JSON of it, and none of them
 * knows what it is about. Made from answers, so its arena is secret; texts are
 * borrowed.
 */
enum block_kind {
	BLOCK_HEADING,
	BLOCK_TEXT,
	BLOCK_ITEM,   /* of a list; with its number, or without (0) */
	BLOCK_DETAIL, /* of the item before it: a label, and what it is */
	BLOCK_BOX,    /* to be ticked by hand */
	BLOCK_WRITE,  /* a label, and a line to write on */
	BLOCK_BAR,    /* a label, and so many of so many */
	BLOCK_KINDS
};

struct block {
	enum block_kind kind;
	const char *label, *text;
	int number, of;
	const char *language; /* of the text; NULL: the document's */
};

struct doc {
	struct arena *arena;
	const char *title;
	const char *language; /* "en": of its texts */
	/* What ends a text that is not in it, but in another; "" for none. */
	const char *mark, *marked_language;
	const char *banner; /* on every page; "" for none */
	const char *foot;   /* below everything; "" for none */
	bool card;	    /* as large as a bank card */
	struct block *blocks;
	int n, size;
};

void doc_init(struct doc *doc, const char *title, struct arena *arena);

/* Each of them adds nothing for an empty text. */
void doc_heading(struct doc *doc, const char *text);
void doc_text(struct doc *doc, const char *text);
void doc_item(struct doc *doc, int number, const char *text);
void doc_detail(struct doc *doc, const char *label, const char *text);
void doc_box(struct doc *doc, const char *text);
void doc_write(struct doc *doc, const char *label);
void doc_bar(struct doc *doc, const char *label, int number, int of);

/* What was added last is in another language than the rest. */
void doc_in(struct doc *doc, const char *language);

/*
 * Lines of at most `width` columns, at least DOC_NARROWEST. Large print has
 * air between all of them. With `lines` above 0 there are pages of so many
 * lines, with a form feed between two.
 */
#define DOC_NARROWEST 30
struct doc_form {
	int width, lines;
	bool large;
};
void doc_to_text(
	const struct doc *doc, const struct doc_form *form, struct buf *out);

/* One page that needs nothing but itself: no script, no link, no picture. */
void doc_to_html(const struct doc *doc, bool large, struct buf *out);

void doc_to_json(const struct doc *doc, struct buf *out);

/* "heading", "text", … in enum order. */
extern const char *const block_names[BLOCK_KINDS];

#endif
