/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICES_CONF_H
#define EXCHANGE_SERVICES_CONF_H

#include "base/buf.h"
#include "exchange/service_row.h"

/*
 * Rows as the text of a services file, which is read back as the same fields:
 * a record each, with one key a line, of all that is said and is not "".
 */
void services_conf_write(struct buf *out, const struct service_row *row);

/* What stands behind the '=' of the field: a text in quotes, a list, … */
void services_conf_value(
	struct buf *out, enum service_field field, const char *value);

#endif
