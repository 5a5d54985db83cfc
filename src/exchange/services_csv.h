/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICES_CSV_H
#define EXCHANGE_SERVICES_CSV_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "model/services.h"
#include "exchange/csv.h"
#include "exchange/service_row.h"

/*
 * A spreadsheet of services, read as rows of fields: columns are known by
 * their headings, and cells may be in words of people's own. A row with a
 * mistake is named with its column and left out; columns that are not known
 * are named once.
 *
 * Rows of one service (the same id, or the same name and organisation, as in
 * a spreadsheet with a row for each session) become one, and each gets an id.
 * False if no column says which service a row is about.
 */
bool services_csv_read(
	struct service_rows *rows, const struct csv *csv, struct diag *diag);

/* The other way: every field of all services, as a spreadsheet that can be
 * read back as the same. */
void services_csv_write(struct buf *out, const struct services *services);

#endif
