/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_JOIN_H
#define EXCHANGE_SERVICE_JOIN_H

#include "base/diag.h"
#include "exchange/service_row.h"

/*
 * Makes one row of those that are about one service: those with the same id,
 * or where they have none, with the same name and organisation. Hours, tags,
 * areas and languages come together; a row that says otherwise of anything
 * else is named and left out.
 */
void service_rows_join(struct service_rows *rows, struct diag *diag);

#endif
