/* SPDX-License-Identifier: MIT */
#include "report/service_table.h"

#include "base/i18n.h"
#include "base/json.h"
#include "model/service_fields.h"
#include "report/table.h"

static const char *where(const struct service *service, struct arena *arena)
{
	struct buf buf;

	if (service->onsite)
		return _("here");
	if (service->has_areas)
		return service_joined(service, SERVICE_AREAS, ", ", arena);
	buf_init(&buf, arena);
	service_field_add(service, SERVICE_FIELD_NATIONS, ", ", &buf);
	return buf.text;
}

/* How it stands, in a word or two. */
static const char *checked(
	const struct service *service, struct date today, struct arena *arena)
{
	int days = service_age_of_check(service, today);

	if (!service_is_shown(service))
		return service->status == SERVICE_UNCHECKED
			       ? _("not shown: unchecked")
			       : _("not shown: closed");
	if (!service->verified)
		return _("never");
	return arena_printf(arena,
		ngettext("%d day ago", "%d days ago", (unsigned long)days),
		days);
}

void service_table_text(const struct services *services, struct date today,
	int width, struct buf *out)
{
	const char *const heading[] = { _("Service"), _("For"), _("Where"),
		_("Phone"), _("Checked") };
	struct table table;

	table_init(&table, 5, out->arena);
	table_add_row(&table, heading);
	for (int i = 0; i < services->n; i++) {
		const struct service *service = &services->all[i];
		const char *const cells[] = {
			service_text(service, SERVICE_NAME),
			service_joined(service, SERVICE_TAGS, ", ", out->arena),
			where(service, out->arena),
			service_joined(
				service, SERVICE_PHONE, ", ", out->arena),
			checked(service, today, out->arena),
		};

		table_add_row(&table, cells);
	}
	table_write(&table, width, out);
}

void service_table_json(const struct services *services, struct buf *out)
{
	struct json json;
	struct buf value;

	buf_init(&value, out->arena);
	json_init(&json, out);
	json_array(&json, NULL);
	for (int i = 0; i < services->n; i++) {
		json_object(&json, NULL);
		for (int f = 0; f < SERVICE_FIELDS; f++) {
			buf_clear(&value);
			service_field_add(&services->all[i],
				(enum service_field)f, "; ", &value);
			if (value.len)
				json_string(&json, service_field_names[f],
					value.text);
		}
		json_end_object(&json);
	}
	json_end_array(&json);
}
