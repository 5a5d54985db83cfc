/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/offer.h"
#include "report/paper.h"
#include "report/words.h"

/* Her sheet. */

struct maker {
	struct doc *doc;
	const struct papers *paper;
	const struct wizard *wizard;
	const struct checklist *list;
	enum paper_level level;
	struct arena *arena;
	struct text_list said; /* services that stand further up */
	int strengths;
};

/* It is she who reads it. That she has a worker is not for every pocket. */
static const char *who_does_it(enum who who, enum paper_level level)
{
	static const char *const words[WHOS] = {
		[WHO_UNSAID] = "",
		[WHO_TOGETHER] = N_("we do this together"),
		[WHO_YOU] = N_("my worker does this"),
		[WHO_ME] = N_("I do this"),
		[WHO_NOT_NOW] = "",
	};

	if (!*words[who] || (level == LEVEL_DISCREET && who != WHO_ME))
		return "";
	return _(words[who]);
}

static const char *with_who(
	const struct maker *maker, const char *when, const char *who)
{
	return *who ? arena_printf(maker->arena, "%s; %s", when, who) : when;
}

static const char *id_of(const struct maker *maker, const struct match *match)
{
	return service_text(
		&maker->paper->services->all[match->service], SERVICE_ID);
}

static bool has_chosen(const struct maker *maker, int need)
{
	const struct decisions *decisions = &maker->wizard->decisions;

	for (int i = 0; i < decisions->n_withs; i++)
		if (decisions->withs[i].need == need)
			return true;
	return false;
}

/* What stands on the sheet already need not stand there twice. */
static bool is_said(struct maker *maker, const char *id)
{
	for (int i = 0; i < maker->said.n; i++)
		if (!strcmp(maker->said.texts[i], id))
			return true;
	text_list_add(&maker->said, id);
	return false;
}

static void add_service(struct maker *maker, const struct match *match)
{
	if (is_said(maker, id_of(maker, match))) {
		paper_service_again(maker->doc, maker->paper, maker->level,
			&maker->paper->services->all[match->service]);
		return;
	}
	paper_service(maker->doc, maker->paper, maker->level,
		&maker->paper->services->all[match->service]);
}

/* Those that she put beside it, or the first. */
static void add_services(struct maker *maker, int need)
{
	bool chosen = has_chosen(maker, need);
	struct matches matches;
	struct seeker seeker;

	seek_for_need(&seeker, maker->wizard, &maker->paper->around, need,
		maker->arena);
	offer_services(&matches, maker->paper->services, &seeker,
		&maker->list->needs[need], 0, maker->arena);
	for (int i = 0; i < matches.n_found; i++)
		if (chosen ? decisions_has_with(&maker->wizard->decisions, need,
				     id_of(maker, &matches.found[i]))
			   : !i)
			add_service(maker, &matches.found[i]);
}

/* About safety: what cannot wait, and what is private. Under a draft of that
 * stands what can be relied on. */
static const char *under_need(const struct maker *maker, int n)
{
	const struct need *need = &maker->list->needs[n];

	return need->urgency == URGENCY_NOW || need->private
		       ? paper_under(maker->paper)->needs[n].title
		       : need->title;
}

/* A checklist that nobody checked may name on paper what should not be. */
static bool may_say(const struct maker *maker, const char *text)
{
	return maker->level != LEVEL_DISCREET ||
	       !paper_tells(maker->paper, text);
}

/* Those that are shown, in her order; and where the later ones begin. */
static int list_steps(const struct maker *maker, int *needs)
{
	int all = paper_steps(maker->wizard, maker->level, needs), n = 0;

	for (int i = 0; i < all; i++)
		if (may_say(maker,
			    paper_source(maker->paper)->needs[needs[i]].title))
			needs[n++] = needs[i];
	return n;
}

static void add_steps(struct maker *maker)
{
	int *needs = arena_array(
		maker->arena, (size_t)maker->list->n_needs + 1, sizeof(*needs));
	int n = list_steps(maker, needs);

	if (n)
		doc_heading(maker->doc, _("First steps"));
	for (int i = 0; i < n; i++) {
		const struct need *need = &maker->list->needs[needs[i]];

		if (i == STEPS_MOST)
			doc_heading(maker->doc, _("For later"));
		paper_item(maker->doc, maker->paper, i + 1, need->title,
			under_need(maker, needs[i]));
		doc_detail(maker->doc, _("When"),
			with_who(maker, need_when(need),
				who_does_it(paper_who(maker->wizard, needs[i]),
					maker->level)));
		add_services(maker, needs[i]);
	}
}

static void add_info(const struct maker *maker, int i)
{
	const struct info *info = &maker->list->infos[i];
	const struct info *under =
		info->private ? &paper_under(maker->paper)->infos[i] : info;

	doc_heading(maker->doc, info->title);
	paper_text(maker->doc, maker->paper, info->text, under->text);
}

static void add_infos(const struct maker *maker)
{
	const struct checklist *source = paper_source(maker->paper);

	for (int i = 0; i < maker->list->n_infos; i++)
		if (paper_may_show(maker->wizard, maker->level, LINE_INFO, i) &&
			may_say(maker, source->infos[i].title) &&
			may_say(maker, source->infos[i].text))
			add_info(maker, i);
}

static void add_strength(struct maker *maker, const char *text)
{
	if (!maker->strengths++)
		doc_heading(maker->doc, _("Going well"));
	doc_item(maker->doc, 0, text);
}

/* Her own words can say anything, so they are for the full sheet. */
static void add_strengths(struct maker *maker)
{
	const struct text_list *proud = &maker->wizard->decisions.proud;

	if (maker->level != LEVEL_FULL)
		return;
	for (int q = 0; q < maker->list->n_questions; q++)
		if (!strcmp(maker->list->questions[q].id, "proud") &&
			maker->list->questions[q].type == QUESTION_TEXT &&
			paper_may_show(
				maker->wizard, LEVEL_FULL, LINE_QUESTION, q))
			add_strength(maker,
				answers_get(&maker->wizard->asking.answers, q)
					->text);
	for (int i = 0; i < proud->n; i++)
		add_strength(maker, proud->texts[i]);
}

void sheet_make(struct doc *doc, const struct papers *paper,
	enum paper_level level, struct arena *arena)
{
	struct maker maker = {
		.doc = doc,
		.paper = paper,
		.wizard = paper->wizard,
		.list = paper->wizard->list,
		.level = level,
		.arena = arena,
	};

	text_list_init(&maker.said, arena);
	paper_begin(doc, paper, _("My notes"), arena);
	add_steps(&maker);
	add_infos(&maker);
	add_strengths(&maker);
	doc_heading(doc, _("What I would like to ask"));
	doc_write(doc, "");
	doc_write(doc, "");
	doc_text(doc,
		_("You can come back any time, for any of it. If you miss a day, come anyway."));
}
