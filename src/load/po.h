/* SPDX-License-Identifier: MIT */
#ifndef LOAD_PO_H
#define LOAD_PO_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"

/*
 * A translation as it is written, locale/DOMAIN/LL.po: for checking it. What
 * the program shows is read by gettext, from what msgfmt makes of this.
 */
struct po_entry {
	const char *context, *id, *plural; /* "" for none */
	const char **texts;		   /* msgstr, or each msgstr[n] */
	int n_texts, line;
	bool fuzzy, c_format;
};

struct po {
	struct arena arena;
	const char *path, *domain, *language; /* of its path */
	const char *header;		      /* the msgstr of "" */
	int header_line;
	bool says_draft; /* in a comment above the header */
	struct po_entry *entries;
	int n, size;
};

/* False if it cannot be read, or not be understood: diag says where. Release
 * it either way. */
bool po_read(struct po *po, const char *path, struct diag *diag);
void po_release(struct po *po);

/* What stands behind a name in the header, "" if that is not there. */
const char *po_field(struct po *po, const char *name);

/* Every text of it that is to be translated is. */
bool po_is_done(const struct po_entry *entry);

#endif
