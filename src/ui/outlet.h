/* SPDX-License-Identifier: MIT */
#ifndef UI_OUTLET_H
#define UI_OUTLET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/save.h"
#include "model/paper.h"
#include "model/text_list.h"
#include "model/wording.h"
#include "report/print.h"
#include "ui/field.h"

/*
 * The way out for paper: printers, and files. The screen asks for it and says
 * what came of it; whoever opens the screen provides it, so that a test can
 * have a printer that is always out of paper.
 */
struct outlet {
	bool (*printers)(struct text_list *names, char why[PRINT_WHY_SIZE]);
	enum printed (*print)(
		const struct print_job *job, char why[PRINT_WHY_SIZE]);
	enum saved (*save)(
		const char *path, const char *bytes, size_t n, bool over);
	const char *path; /* of a file that nobody gave a name */
	const char *home; /* where a name alone is meant to be; NULL: here */

	/* What is not read before the first paper is made. */
	const struct wording *(*wording)(void *data);
	const char *(*policy)(void *data); /* the organisation's, or "" */
	const char *(*easy)(void *data);   /* …in easy words */
};

/* The papers there are. */
enum paper_kind {
	KIND_SHEET, /* hers */
	KIND_RECORD,
	KIND_HANDOVER,
	KIND_POLICY, /* in easy words */
	KIND_POLICY_ITSELF,
	KIND_SLIP,
	KIND_MEETING,
	KIND_NUMBERS,
	KINDS
};

/* What of it is going on in a check-in. */
#define CARD_MOST 8
struct paper_trail {
	bool chosen; /* on the page; else it is as she said at the beginning */
	bool wanted; /* a sheet, of this level */
	enum paper_level level;
	bool looked;		   /* for printers, once it was on the screen */
	struct text_list printers; /* as they were when she wanted to print */
	char no_printer[PRINT_WHY_SIZE]; /* why there is none; "" if there is */
	int copies, printer;	/* one more than one; the place in the list */
	bool large, as_page;	/* saved as a page for a browser */
	struct field path;	/* …where */
	bool over;		/* the same name was given again */
	struct text_list files; /* those that were saved */
	bool given;		/* something was printed, or saved */
	int card[CARD_MOST], n_card; /* services whose numbers are on it */
	bool named;		     /* …with names */
	bool covered;		     /* the number that is being learnt */
	struct field typed;	     /* …as far as she knows it */
};

#endif
