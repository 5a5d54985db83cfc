/* SPDX-License-Identifier: MIT */
#include "model/area.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* The second half of a postcode: "7XX". */
static bool is_inward(const char *text)
{
	return strlen(text) == 3 && isdigit((unsigned char)text[0]) &&
	       isalpha((unsigned char)text[1]) &&
	       isalpha((unsigned char)text[2]);
}

bool area_is_same(const char *hers, const char *item, size_t len)
{
	bool postcode = strcspn(item, "0123456789") < len;

	if (strncasecmp(hers, item, len))
		return false;
	hers += len;
	if (!hers[strspn(hers, " ")])
		return true;
	return postcode && (*hers == ' ' || is_inward(hers));
}

bool area_is_known(const char *area, const struct services *services,
	struct text_list *areas)
{
	for (int i = 0; i < services->n; i++) {
		const char *at = service_text(&services->all[i], SERVICE_AREAS);
		const char *item;
		size_t len;

		while (services->all[i].local &&
			service_next_item(&at, &item, &len)) {
			if (area_is_same(area, item, len))
				return true;
			text_list_add(
				areas, arena_strndup(areas->arena, item, len));
		}
	}
	return false;
}
