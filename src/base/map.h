/* SPDX-License-Identifier: MIT */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>

#include "base/arena.h"

/*
 * Names to numbers. The keys are not copied and must outlive the map; its
 * memory is the arena's.
 */
struct map {
	struct arena *arena;
	struct map_slot *slots;
	size_t used, size;
};

void map_init(struct map *map, struct arena *arena);

/* The number kept for the key, or -1. */
int map_get(const struct map *map, const char *key);

/* Keeps value (>= 0) for a new key; gives the older value, or -1, and then
 * leaves that one as it was. */
int map_add(struct map *map, const char *key, int value);

#endif
