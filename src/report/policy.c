/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "report/paper.h"

/* Papers of the gate: plain words and the chart, the slip, and a page for a
 * meeting. They hold no answer of hers. */

/* The organisation's own words, where it has some: its lines, as they stand in
 * its file. */
static void add_own(
	struct doc *doc, const struct papers *paper, const char *text)
{
	doc->foot = paper_translation(paper); /* it is no draft of ours */
	while (*text) {
		size_t n = strcspn(text, "\r\n");

		doc_text(doc, arena_strndup(doc->arena, text, n));
		text += n + (text[n] == '\r' && text[n + 1] == '\n');
		text += *text != '\0';
	}
}

static void add_draft(struct doc *doc, const struct papers *paper, int n)
{
	paper_text(doc, paper, paper->wizard->list->gates[n].text,
		paper_under(paper)->gates[n].text);
	doc_heading(doc, _("What you can ask for"));
	doc_item(doc, 0, _("To hear it again, and in other words."));
	doc_item(doc, 0,
		_("To be told first, and why, before anyone else is told; unless somebody is in danger right now."));
	doc_item(doc, 0, _("To have someone with you, at every meeting."));
	doc_item(doc, 0,
		_("To say what cannot be done, and ask for it to be changed."));
	doc_item(doc, 0,
		_("To see what is written, and say what is wrong in it."));
}

void policy_make(
	struct doc *doc, const struct papers *paper, int n, struct arena *arena)
{
	const struct gate *gate = &paper->wizard->list->gates[n];

	paper_begin(doc, paper, _("In plain words"), arena);
	if (*paper->easy)
		add_own(doc, paper, paper->easy);
	else
		add_draft(doc, paper, n);
	if (gate->n_terms)
		doc_heading(doc, _("What the words mean"));
	for (int i = 0; i < gate->n_terms; i++) {
		const struct gate_term *under =
			&paper_under(paper)->gates[n].terms[i];

		paper_item(doc, paper, 0, gate->terms[i].word, under->word);
		doc_detail(doc, "", gate->terms[i].means);
		paper_under_detail(
			doc, paper, gate->terms[i].means, under->means);
	}
}

void policy_itself_make(
	struct doc *doc, const struct papers *paper, struct arena *arena)
{
	paper_begin(doc, paper, _("The policy"), arena);
	add_own(doc, paper, paper->policy);
	doc->foot = "";
}

/* She signs for what she has read, so it stands there as it is, too. */
static const char *with_under(
	const struct papers *paper, int n, int step, struct arena *arena)
{
	const char *text = paper->wizard->list->gates[n].steps[step].label;
	const char *under = paper_under(paper)->gates[n].steps[step].label;

	return paper->under && strcmp(text, under) != 0
		       ? arena_printf(arena, "%s\n%s", text, under)
		       : text;
}

void slip_make(
	struct doc *doc, const struct papers *paper, int n, struct arena *arena)
{
	const struct gate *gate = &paper->wizard->list->gates[n];

	paper_begin(doc, paper, _("What we went through"), arena);
	for (int i = 0; i < gate->n_steps; i++)
		doc_box(doc, with_under(paper, n, i, arena));
	doc_write(doc, _("Signed, by her"));
	doc_write(doc, _("Signed, by the worker"));
	doc_write(doc, _("Date"));
	doc_text(doc,
		_("One copy is hers. Signing says that she has both papers and that we went through them, and nothing else."));
}

void meeting_make(
	struct doc *doc, const struct papers *paper, struct arena *arena)
{
	static const char *const parts[] = {
		N_("What is going well"),
		N_("What I want to say first"),
		N_("What can't be done, and what could be done instead"),
		N_("What I want to ask"),
		N_("Please tell me first, and why, before you tell anyone else"),
		N_("Who comes with me"),
	};

	paper_begin(doc, paper, _("For my meeting"), arena);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		doc_heading(doc, _(parts[i]));
		doc_write(doc, "");
		doc_write(doc, "");
	}
}

void numbers_make(struct doc *doc, const struct papers *paper,
	const char *const *services, int n, bool named, struct arena *arena)
{
	paper_begin(doc, paper, _("Numbers"), arena);
	doc->card = true;
	doc->foot = "";
	for (int i = 0; i < n; i++) {
		int at = services_find(paper->services, services[i]);
		const struct service *service =
			&paper->services->all[at < 0 ? 0 : at];
		const char *print_as = service_text(service, SERVICE_PRINT_AS);

		if (at < 0)
			continue;
		doc_item(doc, 0,
			service_joined(
				service, SERVICE_PHONE, _(" or "), arena));
		doc_detail(doc, "", named ? print_as : "");
	}
}
