/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include <stdint.h>
#include <string.h>

/* Sizes are powers of two. */
enum {
	FIRST_SIZE = 16
};

struct map_slot {
	const char *key; /* NULL: free */
	uint32_t hash;
	int value;
};

/* FNV-1a */
static uint32_t hash_of(const char *key)
{
	uint32_t hash = 2166136261u;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 16777619u;
	return hash;
}

/* Where the key is, or where it would go. */
static struct map_slot *find(
	const struct map *map, const char *key, uint32_t hash)
{
	size_t mask = map->size - 1, i = hash & mask;
	struct map_slot *slot = &map->slots[i];

	while (slot->key && (slot->hash != hash || strcmp(slot->key, key))) {
		i = (i + 1) & mask;
		slot = &map->slots[i];
	}
	return slot;
}

static void grow(struct map *map)
{
	const struct map old = *map;
	size_t i;

	map->size = old.size ? old.size * 2 : FIRST_SIZE;
	map->slots = arena_array(map->arena, map->size, sizeof(*map->slots));
	for (i = 0; i < old.size; i++)
		if (old.slots[i].key)
			*find(map, old.slots[i].key,
				old.slots[i].hash) = old.slots[i];
}

void map_init(struct map *map, struct arena *arena)
{
	*map = (struct map){ .arena = arena };
}

int map_get(const struct map *map, const char *key)
{
	const struct map_slot *slot;

	if (!map->size)
		return -1;
	slot = find(map, key, hash_of(key));
	return slot->key ? slot->value : -1;
}

int map_add(struct map *map, const char *key, int value)
{
	uint32_t hash = hash_of(key);
	struct map_slot *slot;

	if ((map->used + 1) * 3 > map->size * 2)
		grow(map);
	slot = find(map, key, hash);
	if (slot->key)
		return slot->value;
	*slot = (struct map_slot){ .key = key, .hash = hash, .value = value };
	map->used++;
	return -1;
}
