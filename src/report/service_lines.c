/* SPDX-License-Identifier: MIT */
#include "report/service_lines.h"

#include "base/i18n.h"
#include "base/json.h"
#include "base/utf8.h"

/* "a, b" of a list that a service keeps. */
static const char *joined(
	const char *at, const char *between, struct arena *arena)
{
	const char *item;
	struct buf buf;
	size_t len;

	buf_init(&buf, arena);
	while (service_next_item(&at, &item, &len)) {
		if (buf.len)
			buf_add(&buf, between);
		buf_add_bytes(&buf, item, len);
	}
	return buf.text;
}

static const char *joined_texts(
	const struct text_list *list, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; i < list->n; i++)
		buf_addf(&buf, "%s%s", i ? "; " : "", list->texts[i]);
	return buf.text;
}

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

/* Every way to reach it, on one line. */
static const char *contact(const struct service *service, struct arena *arena)
{
	static const struct {
		enum service_text which;
		const char *format;
	} ways[] = {
		{ SERVICE_PHONE, "%s" },
		{ SERVICE_TEXT_TO, N_("text %s") },
		{ SERVICE_EMAIL, "%s" },
		{ SERVICE_WEB, "%s" },
	};
	struct buf buf;

	buf_init(&buf, arena);
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		const char *text = joined(
			service_text(service, ways[i].which), _(" or "), arena);

		if (!*text)
			continue;
		if (buf.len)
			buf_add(&buf, "   ");
		buf_add(&buf, ways[i].which == SERVICE_TEXT_TO
				      ? arena_printf(arena, _("text %s"), text)
				      : text);
	}
	return buf.text;
}

static const char *when(const struct service *service,
	const struct seeker *seeker, struct arena *arena)
{
	struct hours_line lines[HOURS_MOST];
	const char *note = service_text(service, SERVICE_HOURS_NOTE);
	char text[OPEN_TEXT_SIZE];
	struct open open;

	open = hours_open(lines, service_hours(service, lines), &seeker->now,
		seeker->nation);
	open_text(&open, &seeker->now, text);
	return arena_printf(
		arena, "%s%s%s", text, *text && *note ? "; " : "", note);
}

void service_lines(struct page *page, const struct services *services,
	const struct match *match, const struct seeker *seeker, int indent)
{
	const struct service *service = &services->all[match->service];
	struct arena *arena = page->out->arena;

	line_of(page, indent, _("Alert"), service_text(service, SERVICE_ALERT));
	line_of(page, indent, _("Reach"), contact(service, arena));
	line_of(page, indent, _("Where"),
		joined(service_text(service, SERVICE_ADDRESS), ", ", arena));
	line_of(page, indent, _("When"), when(service, seeker, arena));
	line_of(page, indent, _("Why"), joined_texts(&match->why, arena));
	line_of(page, indent, _("How"), service_text(service, SERVICE_HOW));
	line_of(page, indent, _("Next"), service_text(service, SERVICE_NEXT));
	line_of(page, indent, _("Ask"), joined_texts(&match->ask, arena));
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
			joined_texts(&match->why, arena)));
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

static void add_texts(
	struct json *json, const char *key, const struct text_list *list)
{
	json_array(json, key);
	for (int i = 0; i < list->n; i++)
		json_string(json, NULL, list->texts[i]);
	json_end_array(json);
}

static void add_match(struct json *json, const struct services *services,
	const struct match *match, bool found)
{
	const struct service *service = &services->all[match->service];

	json_object(json, NULL);
	json_string(json, "id", service_text(service, SERVICE_ID));
	if (found)
		json_string(json, "name", service_text(service, SERVICE_NAME));
	add_texts(json, "why", &match->why);
	if (found)
		add_texts(json, "ask", &match->ask);
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
