/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_IDS_H
#define EXCHANGE_SERVICE_IDS_H

#include "exchange/service_row.h"

/*
 * Gives each row without an id one that is made of its name and organisation,
 * so that it is the same each time, and no other row has it.
 */
void service_rows_give_ids(struct service_rows *rows);

#endif
