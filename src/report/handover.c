/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "report/paper.h"
#include "report/words.h"

/* The handover: her words, how she likes things, and what she agreed to pass
 * on, so that she need not tell it all again. */

struct maker {
	struct doc *doc;
	const struct papers *paper;
	const struct wizard *wizard;
	const struct checklist *list;
	struct arena *arena;
	bool begun; /* the part that is made now has its heading */
};

static void begin(struct maker *maker, const char *heading)
{
	if (!maker->begun)
		doc_heading(maker->doc, heading);
	maker->begun = true;
}

/* What belongs to everybody's check-in and is not about how the page works:
 * likes, and the end. */
static bool is_about_her(const struct maker *maker, int q)
{
	const struct question *question = &maker->list->questions[q];

	return maker->list->topics[question->topic].always &&
	       paper_may_show(maker->wizard, LEVEL_NEXT, LINE_QUESTION, q);
}

/* As it was asked, without how it is answered: "Which times? Tick any." */
static const char *asked(const struct maker *maker, int q)
{
	const char *ask = maker->list->questions[q].ask;
	size_t n = strcspn(ask, "?");

	return ask[n] ? arena_strndup(maker->arena, ask, n + 1) : ask;
}

static void add_answers(struct maker *maker, const char *heading, bool words)
{
	maker->begun = false;
	for (int q = 0; q < maker->list->n_questions; q++) {
		const struct question *question = &maker->list->questions[q];

		if (!is_about_her(maker, q) ||
			(question->type == QUESTION_TEXT) != words)
			continue;
		begin(maker, heading);
		doc_item(maker->doc, 0, asked(maker, q));
		doc_detail(maker->doc, "",
			answer_said(question,
				answers_get(&maker->wizard->asking.answers, q),
				maker->arena));
	}
}

/* It is somebody else who reads it. */
static const char *who_did(enum who who)
{
	static const char *const words[WHOS] = {
		[WHO_UNSAID] = "",
		[WHO_TOGETHER] = N_("the two of us together"),
		[WHO_YOU] = N_("the worker who wrote this"),
		[WHO_ME] = N_("she herself"),
		[WHO_NOT_NOW] = "",
	};

	return *words[who] ? _(words[who]) : "";
}

static void add_steps(struct maker *maker)
{
	int *needs = arena_array(
		maker->arena, (size_t)maker->list->n_needs + 1, sizeof(*needs));
	int n = paper_steps(maker->wizard, LEVEL_NEXT, needs);

	maker->begun = false;
	for (int i = 0; i < n; i++) {
		const struct need *need = &maker->list->needs[needs[i]];

		begin(maker, _("First steps"));
		doc_item(maker->doc, i + 1, need->title);
		doc_detail(maker->doc, _("When"), need_when(need));
		doc_detail(maker->doc, _("Who"),
			who_did(paper_who(maker->wizard, needs[i])));
		doc_detail(maker->doc, _("With"),
			paper_chosen(maker->paper, needs[i], maker->arena));
	}
}

/* Of what is private, the answers that she said yes to. */
static void add_private(struct maker *maker)
{
	maker->begun = false;
	for (int q = 0; q < maker->list->n_questions; q++) {
		const struct question *question = &maker->list->questions[q];

		if (maker->list->topics[question->topic].always ||
			!paper_asks(maker->wizard, LINE_QUESTION, q) ||
			!paper_may_show(
				maker->wizard, LEVEL_NEXT, LINE_QUESTION, q))
			continue;
		begin(maker, _("What she wants you to know"));
		doc_item(maker->doc, 0, asked(maker, q));
		doc_detail(maker->doc, "",
			answer_said(question,
				answers_get(&maker->wizard->asking.answers, q),
				maker->arena));
	}
}

void handover_make(
	struct doc *doc, const struct papers *paper, struct arena *arena)
{
	struct maker maker = { doc, paper, paper->wizard, paper->wizard->list,
		arena, false };
	char day[DATE_TEXT_SIZE];

	paper_begin(doc, paper, _("For the next worker"), arena);
	doc_text(doc, arena_printf(arena, "%s%s%s", paper->organisation,
			      *paper->organisation ? ", " : "",
			      date_text(paper->around.now.date, day)));
	doc_text(doc,
		_("Please read this first, so that she need not tell it again. What is not here was not talked about, or is not to be passed on."));
	add_answers(&maker, _("In her words"), true);
	add_answers(&maker, _("How she likes things"), false);
	add_steps(&maker);
	add_private(&maker);
}
