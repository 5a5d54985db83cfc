/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "model/phone.h"
#include "model/services.h"

void services_add_dead(
	struct services *services, const char *phone, const char *why)
{
	struct arena *arena = &services->arena;
	size_t old = (size_t)services->dead_size * sizeof(struct dead_number);
	char digits[PHONE_SIZE];
	struct dead_number *dead;

	phone_digits(phone, strlen(phone), digits);
	if (map_get(&services->dead_ids, digits) >= 0)
		return;
	if (services->n_dead == services->dead_size) {
		services->dead_size = old ? 2 * services->dead_size : 16;
		services->dead = arena_grow(arena, services->dead, old,
			(size_t)services->dead_size * sizeof(*dead));
	}
	dead = &services->dead[services->n_dead];
	dead->digits = arena_strdup(arena, digits);
	dead->why = arena_strdup(arena, why);
	map_add(&services->dead_ids, dead->digits, services->n_dead++);
}

static const struct dead_number *find(
	const struct services *services, const char *phone, size_t len)
{
	char digits[PHONE_SIZE];
	int n = map_get(&services->dead_ids, phone_digits(phone, len, digits));

	return n < 0 ? NULL : &services->dead[n];
}

const struct dead_number *services_find_dead(
	const struct services *services, const struct service *service)
{
	const char *text = service_text(service, SERVICE_TEXT_TO);
	const struct dead_number *dead = find(services, text, strlen(text));
	const char *at = service_text(service, SERVICE_PHONE), *phone;
	size_t len;

	while (!dead && service_next_item(&at, &phone, &len))
		dead = find(services, phone, len);
	return dead;
}

void services_bury_dead(struct services *services)
{
	for (int i = 0; i < services->n && services->n_dead; i++)
		if (!service_is_for_emergencies(&services->all[i]) &&
			services_find_dead(services, &services->all[i]))
			services->all[i].status = SERVICE_CLOSED;
}
