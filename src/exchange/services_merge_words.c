/* SPDX-License-Identifier: MIT */
#include "base/clean.h"
#include "base/i18n.h"
#include "exchange/services_merge.h"

/* A value in one line. */
static const char *shown(const char *value, struct arena *arena)
{
	struct buf text;

	if (!value || !*value)
		return _("nothing");
	buf_init(&text, arena);
	service_add_items(value, "; ", &text);
	clean_line(text.text);
	return text.text;
}

static void report_new(
	const struct merge_item *item, struct arena *arena, struct buf *out)
{
	const char *const *fields = item->after.fields;
	const char *organisation = fields[SERVICE_FIELD_ORGANISATION];
	const char *id = shown(fields[SERVICE_FIELD_ID], arena);
	const char *name = shown(fields[SERVICE_FIELD_NAME], arena);

	/* TRANSLATORS: the id of a service, its name, and whose it is */
	if (organisation && *organisation)
		buf_addf(out, _("new: %s (%s, %s)\n"), id, name,
			shown(organisation, arena));
	else
		buf_addf(out, _("new: %s (%s)\n"), id, name);
}

static void report_changes(
	const struct merge_item *item, struct arena *arena, struct buf *out)
{
	for (int f = 0; f < SERVICE_FIELDS; f++)
		if (merge_changes(item, (enum service_field)f))
			buf_addf(out, "%s: %s: %s → %s\n",
				shown(item->before.fields[SERVICE_FIELD_ID],
					arena),
				service_field_names[f],
				shown(item->before.fields[f], arena),
				shown(item->after.fields[f], arena));
}

void merge_report(const struct merge *merge, struct buf *out)
{
	struct arena *arena = merge->arena;

	for (int i = 0; i < merge->n; i++) {
		const struct merge_item *item = &merge->items[i];

		if (item->fate == MERGE_NEW)
			report_new(item, arena, out);
		else if (item->fate == MERGE_CHANGED)
			report_changes(item, arena, out);
	}
	for (int i = 0; i < merge->services->n; i++)
		if (!merge->of_service[i])
			/* TRANSLATORS: a file, and the id of a service */
			buf_addf(out, _("only in %s: %s (kept)\n"),
				shown(merge->path, arena),
				shown(service_text(&merge->services->all[i],
					      SERVICE_ID),
					arena));
}

static int count_only_there(const struct merge *merge)
{
	int n = 0;

	for (int i = 0; i < merge->services->n; i++)
		n += !merge->of_service[i];
	return n;
}

void merge_sum(const struct merge *merge, struct buf *out)
{
	const int *counts = merge->counts;

	if (!merge->path)
		buf_addf(out, _("%d new\n"), counts[MERGE_NEW]);
	else
		buf_addf(out,
			_("%d new, %d changed, %d as they were, %d only in %s\n"),
			counts[MERGE_NEW], counts[MERGE_CHANGED],
			counts[MERGE_SAME], count_only_there(merge),
			shown(merge->path, merge->arena));
}
