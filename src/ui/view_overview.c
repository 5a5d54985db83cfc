/* SPDX-License-Identifier: MIT */
#include "ui/view.h"
#include "base/i18n.h"
#include "model/bits.h"
#include "report/words.h"

/*
 * All that was said so far: to look at, and to go back to. What is private is
 * not on it until she asks to see it.
 */

#define ITEM_COVER PANE_OWN

enum {
	WIDE = 60,
	SAID = 30 /* columns */
};

enum {
	COVERED, /* what the page is about */
	SHOWN
};

/* Beside each other, if there is room. */
static void put_pair(
	struct pane *pane, int item, const char *ask, const char *said)
{
	int row = pane->row, width = pane->width;

	if (width < WIDE) {
		pane_item(pane, item, "", STYLE_PLAIN, ask);
		pane_text(pane, 2, STYLE_ACCENT, said);
		return;
	}
	pane->width = width - SAID;
	pane_item(pane, item, "", STYLE_PLAIN, ask);
	pane->width = width;
	pane_beside(pane, row, width - SAID + 2, width, STYLE_ACCENT, said);
}

static void put_question(struct ui *ui, struct pane *pane, int q)
{
	const struct question *question = &ui->world.list->questions[q];
	const char *said = answer_said(question,
		answers_get(&ui->wizard.asking.answers, q), &ui->frame);

	if (!*said)
		said = ui->linear ? _("nothing yet") : "-";
	put_pair(pane, q, question->ask, said);
}

/* To somebody who came in, it would say that they had been alone, and whether a
 * note is kept of that. */
static bool is_in(const struct ui *ui, int t)
{
	const struct topic *topic = &ui->world.list->topics[t];

	if (topic->always)
		return !ui->wizard.asking.doubt;
	if (topic->private)
		return ui_about(ui) == SHOWN &&
		       wizard_is_listed(&ui->wizard, t) &&
		       wizard_is_picked(&ui->wizard, t);
	return wizard_is_picked(&ui->wizard, t);
}

/* Covered, it has no row: even that a question is there may tell something.
 * What she would be asked before it prints, and what she said in her own
 * words, is not for somebody's eyes either.
 */
static bool is_listed(const struct ui *ui, int q)
{
	const struct question *question = &ui->world.list->questions[q];

	return asking_is_asked(&ui->wizard.asking, q) &&
	       question_takes_answer(question) &&
	       (!question->private || ui_about(ui) == SHOWN) &&
	       (question->paper != PAPER_ASK ||
		       asking_is_private_ok(&ui->wizard.asking)) &&
	       (question->type != QUESTION_TEXT || !ui_is_overheard(ui));
}

static void put_topic(struct ui *ui, struct pane *pane, int t)
{
	const struct topic *topic = &ui->world.list->topics[t];
	bool any = false;

	for (int q = topic->first; q < topic->first + topic->count; q++) {
		if (!is_listed(ui, q))
			continue;
		if (!any)
			pane_text(pane, 0, STYLE_STRONG, topic->title);
		any = true;
		put_question(ui, pane, q);
	}
	if (any)
		pane_gap(pane);
}

static void add_missing(struct ui *ui, uint64_t *missing, int need)
{
	const uint64_t *of = needs_missing(&ui->wizard.needs, need);
	size_t words = bits_words(ui->world.list->n_questions);
	int q = -1;

	while ((q = bits_next(of, words, q + 1)) >= 0)
		bits_add(missing, q);
}

/* For the worker: what was left open, if she likes to come back to it. What
 * might come of it is not said: that would press her. */
static void put_unclear(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	size_t words = bits_words(list->n_questions);
	uint64_t *missing = arena_array(&ui->frame, words, sizeof(*missing));
	int q = -1;

	for (int n = 0; n < list->n_needs; n++)
		if (needs_state(&ui->wizard.needs, n) == NEED_UNCLEAR)
			add_missing(ui, missing, n);
	if (bits_next(missing, words, 0) < 0)
		return;
	pane_text(pane, 0, STYLE_STRONG,
		_("Could not tell (for the worker, if she comes back to it)"));
	while ((q = bits_next(missing, words, q + 1)) >= 0)
		pane_text(pane, 2, STYLE_PLAIN, list->questions[q].ask);
	pane_gap(pane);
}

static void build(struct ui *ui, struct pane *pane)
{
	for (int t = 0; t < ui->world.list->n_topics; t++)
		if (is_in(ui, t))
			put_topic(ui, pane, t);
	put_unclear(ui, pane);
	if (!pane->n_pieces)
		pane_text(pane, 0, STYLE_PLAIN,
			_("There is nothing on this page now."));
	if (asking_is_private_ok(&ui->wizard.asking))
		pane_item(pane, ITEM_COVER, "", STYLE_PLAIN,
			ui_about(ui) == SHOWN ? _("Cover what is private")
					      : _("Show what is private, too"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Overview");
}

/* Where she is in the check-in, if that is a question. */
static int first(struct ui *ui)
{
	return ui->wizard.place.kind == PLACE_QUESTION ? ui->wizard.place.index
						       : NO_FOCUS;
}

static bool cover(struct ui *ui)
{
	if (!asking_is_private_ok(&ui->wizard.asking))
		return false;
	ui_layer(ui)->about = ui_about(ui) == SHOWN ? COVERED : SHOWN;
	return true;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int q = ui_focus(ui);

	(void)digit;
	if (action == ACT_SHOW)
		return cover(ui);
	if (action == ACT_WHY) {
		if (q >= 0 && q < ui->world.list->n_questions)
			ui_open_about(ui, VIEW_WHY, ABOUT_QUESTION, q);
		return true;
	}
	if (action != ACT_ENTER)
		return false;
	if (q == ITEM_COVER)
		return cover(ui);
	if (q < 0 || q >= ui->world.list->n_questions)
		return true;
	ui_close_pages(ui);
	wizard_jump(&ui->wizard, q);
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	return action != ACT_SHOW || asking_is_private_ok(&ui->wizard.asking);
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("change") },
	{ ACT_BACK, NULL },
	{ ACT_SHOW, N_("private") },
	{ ACT_WHY, NULL },
	{ ACT_PAGE_UP, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_SHOW,
		N_("show what is private on this page, or cover it again") },
	{ ACT_NONE, NULL },
};

const struct view view_overview = {
	.name = "overview",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.can = can,
	.keys = keys,
	.help = help,
	.page = true,
};
