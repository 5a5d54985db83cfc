/* SPDX-License-Identifier: MIT */
#ifndef LOAD_PO_LINT_H
#define LOAD_PO_LINT_H

#include "base/diag.h"
#include "model/checklist.h"
#include "model/wording.h"
#include "load/po.h"

/*
 * What is wrong with a translation, and how much of it there is. Errors are
 * what must not ship: what is marked fuzzy, or has another form than its
 * source. What is missing is counted only.
 */

/* A topic, or another part of a file; the texts in it. */
struct po_part {
	const char *name;
	int texts, done, fuzzy;
};

struct po_cover {
	struct po_part *parts;
	int n, size;
	struct po_part all;
};

/* Of a checklist, or (NULL) of the program. The cover lies in the po's arena.
 */
void po_lint(struct po *po, const struct checklist *list,
	const struct wording *wording, struct po_cover *cover,
	struct diag *diag);

#endif
