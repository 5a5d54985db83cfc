/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_CONF_RECORDS_H
#define EXCHANGE_CONF_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/service_fields.h"

/*
 * Where in the text of a services file its records stand, and where in those
 * their values, so that a value can be put in the place of another and all
 * else stays as it is, comments too. Only for the text of a file that has been
 * loaded without a mistake; places are offsets.
 */
struct conf_place {
	size_t key;	 /* of the name before the '=' */
	size_t from, to; /* of the value; `to` is 0 where there is none */
};

struct conf_record {
	size_t from, close; /* of 'service', and of its '}' */
	struct conf_place places[SERVICE_FIELDS];
};

/* The next record from *at on, which is moved behind it; false if there is
 * none. Begin with *at = 0. */
bool conf_next_record(const char *text, size_t *at, struct conf_record *record);

#endif
