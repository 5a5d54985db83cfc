/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_SERVICE_NAMES_H
#define EXCHANGE_SERVICE_NAMES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/map.h"
#include "model/services.h"

/*
 * The services of a file by their names, as service_row_key() compares them:
 * with the organisation, and for those who do not say it, without.
 */
struct service_names {
	struct arena *arena;
	struct map full, bare;
	bool *shares_full, *shares_bare; /* another service has the same one */
};

void service_names_init(struct service_names *names,
	const struct services *services, struct arena *arena);

/* The first service of this name, or -1; *shared: there are more of them.
 * Both may be NULL. */
int service_names_find(struct service_names *names, const char *name,
	const char *organisation, bool *shared);

#endif
