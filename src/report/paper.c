/* SPDX-License-Identifier: MIT */
#include "report/paper.h"

#include <string.h>

#include "base/ascii.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "model/hours.h"

#define LONG_WORD 7

static const char *language_of(const struct checklist *list)
{
	return *list->language ? list->language : I18N_SOURCE;
}

void paper_begin(struct doc *doc, const struct papers *paper, const char *title,
	struct arena *arena)
{
	const struct checklist *list = paper->wizard->list;

	doc_init(doc, title, arena);
	doc->language = language_of(list);
	doc->mark = arena_strdup(arena, i18n_mark());
	doc->marked_language = I18N_SOURCE;
	if (paper->practice)
		doc->banner = _("Practice: this woman is invented.");
	if (!*list->signed_off)
		doc->foot = _("A draft, not yet signed off.");
	if (*paper_translation(paper))
		doc->foot = arena_printf(arena, "%s%s%s", doc->foot,
			*doc->foot ? " " : "", paper_translation(paper));
}

const char *paper_translation(const struct papers *paper)
{
	return paper->under
		       ? _("A draft translation, not yet checked by a woman who speaks it.")
		       : "";
}

const struct checklist *paper_source(const struct papers *paper)
{
	return paper->source ? paper->source : paper->wizard->list;
}

const struct checklist *paper_under(const struct papers *paper)
{
	return paper->under ? paper->under : paper->wizard->list;
}

/* Where it is not translated, and marked as such, it stands there already. */
static bool begins_with(const char *text, const char *under)
{
	return !strncmp(text, under, strlen(under));
}

static bool is_under(
	const struct papers *paper, const char *text, const char *under)
{
	return paper->under && *under && !begins_with(text, under);
}

void paper_under_detail(struct doc *doc, const struct papers *paper,
	const char *text, const char *under)
{
	if (!is_under(paper, text, under))
		return;
	doc_detail(doc, "", under);
	doc_in(doc, language_of(paper->under));
}

void paper_item(struct doc *doc, const struct papers *paper, int number,
	const char *text, const char *under)
{
	doc_item(doc, number, text);
	paper_under_detail(doc, paper, text, under);
}

void paper_text(struct doc *doc, const struct papers *paper, const char *text,
	const char *under)
{
	doc_text(doc, text);
	if (!is_under(paper, text, under))
		return;
	doc_text(doc, under);
	doc_in(doc, language_of(paper->under));
}

/* Letters and digits alone, as in an address on the web. */
static char *squeezed(const char *text, struct arena *arena)
{
	char *out = arena_strdup(arena, text), *to = out;

	for (; *text; text++)
		if (ascii_is_alnum(*text))
			*to++ = ascii_lower(*text);
	*to = '\0';
	return out;
}

/* Words that are long enough not to be in others by chance. */
static bool hides_word(const struct papers *paper, const char *text)
{
	struct arena arena;
	const char *in;
	bool found = false;

	secret_init(&arena);
	in = squeezed(text, &arena);
	for (int i = 0; i < paper->wording->n_discreet && !found; i++) {
		const char *word = squeezed(
			paper->wording->discreet[i], &arena);

		found = strlen(word) >= LONG_WORD && strstr(in, word);
	}
	arena_release(&arena);
	return found;
}

bool paper_tells(const struct papers *paper, const char *text)
{
	return *text && (wording_find_discreet(paper->wording, text) ||
				hides_word(paper, text));
}

/* Not one word of the text would tell. */
static bool is_discreet(const struct papers *paper, const char *text)
{
	return paper->wording->n_discreet && !paper_tells(paper, text);
}

/* What it may be called in front of anybody; "" if it may not be named. */
static const char *name_of(const struct papers *paper, enum paper_level level,
	const struct service *service)
{
	const char *print_as = service_text(service, SERVICE_PRINT_AS);
	const char *name = service_text(service, SERVICE_NAME);

	if (!service->safe_to_print)
		return "";
	if (*print_as)
		return level == LEVEL_DISCREET && paper_tells(paper, print_as)
			       ? ""
			       : print_as;
	return level == LEVEL_FULL || is_discreet(paper, name) ? name : "";
}

static const char *hours_of(const struct service *service, struct arena *arena)
{
	struct hours_line lines[HOURS_MOST];
	int n = service_hours(service, lines);
	char said[HOURS_SAID_SIZE];
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; i < n; i++)
		buf_addf(&buf, "%s%s", i ? "; " : "",
			hours_said(&lines[i], said));
	return buf.text;
}

static const char *reach_of(const struct service *service, struct arena *arena)
{
	const char *phone = service_joined(
		service, SERVICE_PHONE, _(" or "), arena);
	const char *text_to = service_text(service, SERVICE_TEXT_TO);

	if (!*text_to)
		return phone;
	return *phone ? arena_printf(arena, _("%s, or text %s"), phone, text_to)
		      : arena_printf(arena, _("text %s"), text_to);
}

/* Words of its own: on a discreet sheet, only if nothing in them tells, and
 * not those of a service that has another name there. */
static void add_words(struct doc *doc, const struct papers *paper,
	enum paper_level level, const struct service *service,
	const char *label, const char *text)
{
	if (level == LEVEL_FULL || (!*service_text(service, SERVICE_PRINT_AS) &&
					   is_discreet(paper, text)))
		doc_detail(doc, label, text);
}

/* "one, other", or the one that there is. */
static const char *both(const char *one, const char *between, const char *other,
	struct arena *arena)
{
	return arena_printf(
		arena, "%s%s%s", one, *one && *other ? between : "", other);
}

void paper_service(struct doc *doc, const struct papers *paper,
	enum paper_level level, const struct service *service)
{
	struct arena *arena = doc->arena;
	const char *name = name_of(paper, level, service);
	const char *address = service_joined(
		service, SERVICE_ADDRESS, ", ", arena);

	if (!*name)
		return;
	if (level == LEVEL_DISCREET && !is_discreet(paper, address))
		address = "";
	doc_detail(doc, _("Where"), both(name, ": ", address, arena));
	doc_detail(doc, _("Reach"),
		both(reach_of(service, arena), "; ", hours_of(service, arena),
			arena));
	add_words(doc, paper, level, service, _("How"),
		service_text(service, SERVICE_HOW));
	add_words(doc, paper, level, service, _("Then"),
		service_text(service, SERVICE_NEXT));
	if (level != LEVEL_DISCREET) /* an address has its words run together */
		doc_detail(
			doc, _("Online"), service_text(service, SERVICE_WEB));
}

void paper_service_again(struct doc *doc, const struct papers *paper,
	enum paper_level level, const struct service *service)
{
	const char *name = name_of(paper, level, service);

	if (*name)
		doc_detail(doc, _("Where"),
			arena_printf(doc->arena, _("%s, as above"), name));
}

const char *paper_chosen(
	const struct papers *paper, int need, struct arena *arena)
{
	const struct decisions *decisions = &paper->wizard->decisions;
	struct text_list names;

	text_list_init(&names, arena);
	for (int i = 0; i < decisions->n_withs; i++) {
		int service = services_find(
			paper->services, decisions->withs[i].service);

		if (decisions->withs[i].need == need && service >= 0)
			text_list_add(&names,
				service_text(&paper->services->all[service],
					SERVICE_NAME));
	}
	return text_list_joined(&names, "; ", arena);
}
