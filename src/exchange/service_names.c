/* SPDX-License-Identifier: MIT */
#include "exchange/service_names.h"

#include "exchange/service_row.h"

/* Of two of one name, the first stands in the map. */
static void add(struct map *map, const char *key, int service, bool *shares)
{
	int first = map_add(map, key, service);

	if (first >= 0)
		shares[first] = true;
}

void service_names_init(struct service_names *names,
	const struct services *services, struct arena *arena)
{
	size_t n = (size_t)services->n;

	*names = (struct service_names){
		.arena = arena,
		.shares_full = arena_array(arena, n, sizeof(bool)),
		.shares_bare = arena_array(arena, n, sizeof(bool)),
	};
	map_init(&names->full, arena);
	map_init(&names->bare, arena);
	for (int i = 0; i < services->n; i++) {
		const struct service *service = &services->all[i];
		const char *name = service_text(service, SERVICE_NAME);
		const char *organisation = service_text(
			service, SERVICE_ORGANISATION);

		add(&names->full, service_row_key(name, organisation, arena), i,
			names->shares_full);
		add(&names->bare, service_row_key(name, NULL, arena), i,
			names->shares_bare);
	}
}

int service_names_find(struct service_names *names, const char *name,
	const char *organisation, bool *shared)
{
	const char *key;
	int found;

	*shared = false;
	if (!name)
		return -1;
	key = service_row_key(name, organisation, names->arena);
	found = map_get(&names->full, key);
	if (found >= 0) {
		*shared = names->shares_full[found];
		return found;
	}
	found = organisation ? -1 : map_get(&names->bare, key);
	if (found >= 0)
		*shared = names->shares_bare[found];
	return found;
}
