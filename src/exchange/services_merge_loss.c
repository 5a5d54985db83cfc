/* SPDX-License-Identifier: MIT */
#include "exchange/field.h"
#include "exchange/services_merge.h"

/* Where nobody says whether it is safe to print, that follows from the tags. */
static bool is_lost(const struct merge_item *item, enum service_field field,
	const struct service_row *read)
{
	const char *value = item->after.fields[field];

	if (field == SERVICE_FIELD_SAFE_TO_PRINT &&
		(!value || !merge_changes(item, field)))
		return false;
	/* What is understood stands in what is read only. */
	if ((!value || !*value) && service_field_kind(field) == KIND_WORD)
		return false;
	return !field_is_same(field, value, read->fields[field]);
}

const char *merge_find_loss(
	const struct merge *merge, const struct services *read)
{
	const char *lost = NULL;
	struct arena arena;

	arena_init(&arena);
	for (int i = 0; i < merge->n && !lost; i++) {
		const struct merge_item *item = &merge->items[i];
		const char *id = item->after.fields[SERVICE_FIELD_ID];
		int service = services_find(read, id);
		struct service_row row;

		arena_reuse(&arena);
		if (item->fate == MERGE_WRONG)
			continue;
		if (service < 0) {
			lost = id;
			break;
		}
		service_row_of(&row, &read->all[service], &arena);
		for (int f = 0; f < SERVICE_FIELDS; f++)
			if (is_lost(item, (enum service_field)f, &row))
				lost = id;
	}
	arena_release(&arena);
	return lost;
}
