/* SPDX-License-Identifier: MIT */
#include "report/service_lines.h"

#include "base/i18n.h"
#include "base/json.h"
#include "base/utf8.h"
#include "report/words.h"

static void line_of(
	struct page *page, int indent, const char *label, const char *text)
{
	struct buf margin;

	if (!*text)
		return;
	buf_init(&margin, page->out->arena);
	for (int i = 0; i < indent; i++)
		buf_add_char(&margin, ' ');
	buf_add(&margin, label);
	page_hang(page, margin.text, indent + 8, text);
}

void service_lines(struct page *page, const struct services *services,
	const struct match *match, const struct seeker *seeker, int indent)
{
	const struct service *service = &services->all[match->service];
	struct arena *arena = page->out->arena;

	line_of(page, indent, _("Alert"), service_text(service, SERVICE_ALERT));
	line_of(page, indent, _("Reach"), service_contact(service, arena));
	line_of(page, indent, _("Where"),
		service_joined(service, SERVICE_ADDRESS, ", ", arena));
	line_of(page, indent, _("When"), service_when(service, seeker, arena));
	line_of(page, indent, _("Why"),
		text_list_joined(&match->why, "; ", arena));
	line_of(page, indent, _("How"), service_text(service, SERVICE_HOW));
	line_of(page, indent, _("Next"), service_text(service, SERVICE_NEXT));
	line_of(page, indent, _("Ask"),
		text_list_joined(&match->ask, "; ", arena));
}

void service_left_out_line(struct page *page, const struct services *services,
	const struct match *match, int indent)
{
	const struct service *service = &services->all[match->service];
	struct arena *arena = page->out->arena;

	page_hang(page, "", indent,
		/* TRANSLATORS: a service, and why it is not offered. */
		arena_printf(arena, _("Not offered: %s (%s)"),
			service_text(service, SERVICE_NAME),
			text_list_joined(&match->why, "; ", arena)));
}

void service_matches_text(const struct matches *matches,
	const struct services *services, const struct seeker *seeker, int width,
	struct buf *out)
{
	struct page page = { out, width };

	for (int i = 0; i < matches->n_found; i++) {
		const struct match *match = &matches->found[i];
		const struct service *service = &services->all[match->service];

		page_hang(&page, arena_printf(out->arena, "%d", i + 1), 4,
			service_text(service, SERVICE_NAME));
		service_lines(&page, services, match, seeker, 4);
		page_gap(&page);
	}
	if (*matches->missing)
		page_line(
			&page, arena_printf(out->arena, _("Nothing found: %s"),
				       matches->missing));
	for (int i = 0; i < matches->n_left_out; i++)
		service_left_out_line(
			&page, services, &matches->left_out[i], 0);
}

static void add_match(struct json *json, const struct services *services,
	const struct match *match, bool found)
{
	const struct service *service = &services->all[match->service];

	json_object(json, NULL);
	json_string(json, "id", service_text(service, SERVICE_ID));
	if (found)
		json_string(json, "name", service_text(service, SERVICE_NAME));
	json_strings(json, "why", match->why.texts, match->why.n);
	if (found)
		json_strings(json, "ask", match->ask.texts, match->ask.n);
	json_end_object(json);
}

void service_matches_json(const struct matches *matches,
	const struct services *services, struct buf *out)
{
	struct json json;

	json_init(&json, out);
	json_object(&json, NULL);
	json_array(&json, "found");
	for (int i = 0; i < matches->n_found; i++)
		add_match(&json, services, &matches->found[i], true);
	json_end_array(&json);
	json_array(&json, "left_out");
	for (int i = 0; i < matches->n_left_out; i++)
		add_match(&json, services, &matches->left_out[i], false);
	json_end_array(&json);
	json_end_object(&json);
}
