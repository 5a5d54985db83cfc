/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICES_MERGE_H
#define EXCHANGE_SERVICES_MERGE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "model/services.h"
#include "exchange/service_row.h"

/*
 * What rows from elsewhere come to, beside the services of one file: which are
 * new, what they change, what is only in the file. A row is about a service of
 * the file with its id, or, when its id is a made one, with its name and
 * organisation. What the row says nothing of stays as it is.
 */
enum merge_fate {
	MERGE_NEW,
	MERGE_CHANGED,
	MERGE_SAME,
	MERGE_WRONG, /* it is named in diag */
	MERGE_FATES
};

struct merge_item {
	const struct service_row *row;
	struct service_row before, after;
	int service; /* of the file; -1: it is new */
	enum merge_fate fate;
};

struct merge {
	struct arena *arena;
	const struct service_rows *rows;
	const struct services *services; /* of the file, and of no other */
	const char *path;		 /* of the file; NULL: there is none */
	struct merge_item *items;
	int n;
	const struct merge_item **of_service; /* NULL: it is in the file only */
	int counts[MERGE_FATES];
};

/* What cannot be is named in diag, at its row, and left out. All must outlive
 * the merge, which is in the arena of the rows. */
void merge_rows(struct merge *merge, const struct service_rows *rows,
	const struct services *services, const char *path, struct diag *diag);

/* Whether the item has another value there than the file. */
bool merge_changes(const struct merge_item *item, enum service_field field);

/*
 * The text of the file as it becomes: what is not changed byte for byte, new
 * records at its end. False if the text is not that of the services.
 */
bool merge_write(const struct merge *merge, const char *text, struct buf *out);

/* The id of a service that was read back otherwise than it should be; NULL if
 * all is well. */
const char *merge_find_loss(
	const struct merge *merge, const struct services *read);

/* In words: each change, and the sum of them ("12 new, 3 changed, …"). */
void merge_report(const struct merge *merge, struct buf *out);
void merge_sum(const struct merge *merge, struct buf *out);

#endif
