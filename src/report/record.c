/* SPDX-License-Identifier: MIT */
#include "base/date.h"
#include "base/i18n.h"
#include "model/offer.h"
#include "model/score.h"
#include "model/steps.h"
#include "report/paper.h"
#include "report/words.h"

/* The worker's record. Of what is private, or asks first, only what she said
 * yes to, and of that no word of hers. */

struct maker {
	struct doc *doc;
	const struct papers *paper;
	const struct wizard *wizard;
	const struct checklist *list;
	struct arena *arena;
};

static bool may_show(const struct maker *maker, int need)
{
	return paper_may_show(maker->wizard, LEVEL_FILE, LINE_NEED, need);
}

/* Whether a rule reads only what prints without asking; beside that how old she
 * is, and in which nation, may be a reason: whoever holds the file knows. */
struct reading {
	const struct checklist *list;
	bool plain;
};

static void look_at(int question, void *data)
{
	struct reading *reading = data;
	const struct question *read = &reading->list->questions[question];

	if (question != reading->list->here.age &&
		question != reading->list->here.nation)
		reading->plain &= read->paper == PAPER_YES && !read->private;
}

static bool may_quote(const struct maker *maker, const struct need *need)
{
	struct reading reading = { maker->list, true };

	rule_reads(need->when, maker->list, look_at, &reading);
	return reading.plain && !need->private;
}

static void add_because(const struct maker *maker, int n)
{
	struct text_list because;

	if (!may_quote(maker, &maker->list->needs[n]))
		return;
	text_list_init(&because, maker->arena);
	needs_because(&maker->wizard->needs, n, &because);
	for (int i = 0; i < because.n; i++)
		doc_detail(maker->doc, i ? "" : _("Because"), because.texts[i]);
}

/* Why not may tell what she was not asked to put on paper. */
static bool is_gap(const struct maker *maker, int n)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(
		&seeker, maker->wizard, &maker->paper->around, n, maker->arena);
	offer_services(&matches, maker->paper->services, &seeker,
		&maker->list->needs[n], 0, maker->arena);
	return *matches.missing;
}

/* It is the worker who writes it. */
static const char *who_does(enum who who)
{
	static const char *const words[WHOS] = {
		[WHO_UNSAID] = "",
		[WHO_TOGETHER] = N_("the two of us"),
		[WHO_YOU] = N_("I"),
		[WHO_ME] = N_("the woman herself"),
		[WHO_NOT_NOW] = N_("not now"),
	};

	return *words[who] ? _(words[who]) : "";
}

static void add_need(const struct maker *maker, int n, int number)
{
	const struct need *need = &maker->list->needs[n];
	doc_item(maker->doc, number, need->title);
	doc_detail(maker->doc, _("When"), need_when(need));
	doc_detail(maker->doc, _("Who"), who_does(paper_who(maker->wizard, n)));
	doc_detail(maker->doc, _("With"),
		paper_chosen(maker->paper, n, maker->arena));
	add_because(maker, n);
	if (is_gap(maker, n))
		doc_detail(maker->doc, _("A gap"),
			_("no service here that takes her"));
}

static bool is_step(const struct maker *maker, int need)
{
	return steps_has(maker->wizard, need);
}

/* Her steps in her order; or the others that came up. */
static int list_needs(const struct maker *maker, bool steps, int *needs)
{
	int all, n = 0;

	if (steps)
		return steps_list(maker->wizard, needs);
	all = needs_list(&maker->wizard->needs, needs);
	for (int i = 0; i < all; i++)
		if (!is_step(maker, needs[i]))
			needs[n++] = needs[i];
	return n;
}

static int add_needs(const struct maker *maker, const char *heading, bool steps)
{
	int *needs = arena_array(
		maker->arena, (size_t)maker->list->n_needs + 1, sizeof(*needs));
	int all = list_needs(maker, steps, needs), n = 0;

	for (int i = 0; i < all; i++) {
		if (!may_show(maker, needs[i]) ||
			maker->wizard->decisions.put_away[needs[i]])
			continue;
		if (!n++)
			doc_heading(maker->doc, heading);
		add_need(maker, needs[i], n);
	}
	return n;
}

static bool is_plain(const struct maker *maker, const struct score *score)
{
	for (int i = 0; i < score->n_of; i++) {
		const struct question *question =
			&maker->list->questions[score->of[i]];

		if (question->private || question->paper != PAPER_YES)
			return false;
	}
	return !score->private;
}

static void add_scores(const struct maker *maker)
{
	bool any = false;

	for (int i = 0; i < maker->list->n_scores; i++) {
		const struct score *score = &maker->list->scores[i];
		struct score_result result = score_add_up(
			score, &maker->wizard->asking);

		if (!is_plain(maker, score) || !result.answered || !result.band)
			continue;
		if (!any)
			doc_heading(maker->doc, _("How it adds up"));
		any = true;
		doc_bar(maker->doc,
			arena_printf(maker->arena, "%s: %s", score->id,
				result.band->label),
			result.answered, result.of);
	}
}

static void add_later(const struct maker *maker)
{
	bool any = false;

	for (int t = 0; t < maker->list->n_topics; t++) {
		if (!wizard_is_for_later(maker->wizard, t) ||
			maker->list->topics[t].private ||
			maker->list->topics[t].paper != PAPER_YES)
			continue;
		if (!any)
			doc_heading(maker->doc, _("For another day"));
		any = true;
		doc_item(maker->doc, 0, maker->list->topics[t].title);
	}
}

/* How many, and not which: she asked for them to be left out. */
static void add_left_out(const struct maker *maker)
{
	int n = 0;

	for (int i = 0; i < maker->list->n_needs; i++)
		n += maker->wizard->decisions.put_away[i] &&
		     !maker->list->needs[i].private &&
		     needs_is_found(&maker->wizard->needs, i);
	if (n)
		doc_text(maker->doc,
			arena_printf(maker->arena,
				ngettext(
					"One thing is left out, as she wished.",
					"%d things are left out, as she wished.",
					(unsigned long)n),
				n));
}

void record_make(
	struct doc *doc, const struct papers *paper, struct arena *arena)
{
	struct maker maker = { doc, paper, paper->wizard, paper->wizard->list,
		arena };
	char day[DATE_TEXT_SIZE];
	int n;

	paper_begin(doc, paper, _("Note of a check-in"), arena);
	doc_text(doc, arena_printf(arena, "%s%s%s", paper->organisation,
			      *paper->organisation ? ", " : "",
			      date_text(paper->around.now.date, day)));
	doc_text(doc, paper->wizard->list->title);
	doc_text(doc, _("“You” in it is the woman; “I” is who wrote it."));
	n = add_needs(&maker, _("What we agreed"), true);
	n += add_needs(&maker, _("What else came up"), false);
	if (!n)
		doc_text(doc, _("Nothing to note came up."));
	add_scores(&maker);
	add_later(&maker);
	add_left_out(&maker);
	doc_write(doc, _("Seen and agreed by her"));
}
