/* SPDX-License-Identifier: MIT */
#include "exchange/services_conf.h"

#include <string.h>

/* In quotes. ${…} would be looked up. */
static void add_text(struct buf *out, const char *text, size_t n)
{
	buf_add_char(out, '"');
	for (size_t i = 0; i < n; i++) {
		if (text[i] == '\n') {
			buf_add(out, "\\n");
			continue;
		}
		if (text[i] == '"' || text[i] == '\\' ||
			(text[i] == '$' && i + 1 < n && text[i + 1] == '{'))
			buf_add_char(out, '\\');
		buf_add_char(out, text[i]);
	}
	buf_add_char(out, '"');
}

static void add_list(struct buf *out, const char *list)
{
	const char *item, *between = " ";
	size_t len;

	buf_add_char(out, '{');
	while (service_next_item(&list, &item, &len)) {
		buf_add(out, between);
		add_text(out, item, len);
		between = ", ";
	}
	buf_add(out, " }");
}

void services_conf_value(
	struct buf *out, enum service_field field, const char *value)
{
	switch (service_field_kind(field)) {
	case KIND_LIST:
	case KIND_SET:
		add_list(out, value);
		return;
	case KIND_SWITCH:
		buf_add(out, strcmp(value, "yes") ? "false" : "true");
		return;
	case KIND_AGE:
		buf_add(out, *value ? value : "0");
		return;
	default:
		add_text(out, value, strlen(value));
	}
}

void services_conf_write(struct buf *out, const struct service_row *row)
{
	buf_add(out, "service {\n");
	for (int f = 0; f < SERVICE_FIELDS; f++) {
		const char *value = row->fields[f];

		/* No record can be without this one. */
		if ((!value || !*value) && f != SERVICE_FIELD_TAGS)
			continue;
		buf_addf(out, "\t%s = ", service_field_names[f]);
		services_conf_value(
			out, (enum service_field)f, value ? value : "");
		buf_add_char(out, '\n');
	}
	buf_add(out, "}\n");
}
