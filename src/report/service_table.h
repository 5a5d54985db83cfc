/* SPDX-License-Identifier: MIT */
#ifndef REPORT_SERVICE_TABLE_H
#define REPORT_SERVICE_TABLE_H

#include "base/buf.h"
#include "base/date.h"
#include "model/services.h"

/*
 * All services: as a table that fits the width, for people; and with every
 * field, for programs.
 */
void service_table_text(const struct services *services, struct date today,
	int width, struct buf *out);
void service_table_json(const struct services *services, struct buf *out);

#endif
