/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/bits.h"
#include "model/match.h"
#include "model/offer.h"
#include "model/score.h"
#include "report/assessment.h"
#include "report/page.h"
#include "report/service_lines.h"
#include "report/words.h"

#define MARGIN 2
#define INDENT 4

/* So many services are enough for one need on one page. */
#define SERVICES_SHOWN 3

struct writer {
	struct page page;
	const struct assessment *assessment;
	const struct wizard *wizard;
	const struct checklist *list;
	struct arena *arena;
};

/* What there is to say, or to know, under its label. */
static void write_labelled(
	struct writer *writer, const char *label, const char *text)
{
	if (*text)
		page_hang(&writer->page,
			arena_printf(writer->arena, "    %s", label), 10, text);
}

static void write_steps(struct writer *writer, const struct need *need)
{
	if (!need->n_steps)
		return;
	page_hang(&writer->page, "", INDENT, _("Together, now:"));
	for (int i = 0; i < need->n_steps; i++)
		page_hang(&writer->page,
			arena_printf(writer->arena, "      %d", i + 1), 9,
			need->steps[i]);
}

static void write_services(struct writer *writer, int n)
{
	const struct services *services = writer->assessment->services;
	const struct need *need = &writer->list->needs[n];
	struct matches matches;
	struct seeker seeker;

	seek_for_need(&seeker, writer->wizard, &writer->assessment->around, n,
		writer->arena);
	offer_services(&matches, services, &seeker, need, SERVICES_SHOWN,
		writer->arena);
	for (int i = 0; i < matches.n_found; i++) {
		const struct match *match = &matches.found[i];

		page_hang(&writer->page, "    ›", INDENT + MARGIN,
			service_text(
				&services->all[match->service], SERVICE_NAME));
		service_lines(&writer->page, services, match, &seeker,
			INDENT + MARGIN);
	}
	for (int i = 0; i < matches.n_left_out && i < SERVICES_SHOWN; i++)
		service_left_out_line(
			&writer->page, services, &matches.left_out[i], INDENT);
	if (*matches.missing)
		page_hang(&writer->page, "", INDENT,
			arena_printf(writer->arena, _("A gap: %s"),
				matches.missing));
}

static void write_found(struct writer *writer, int n, int number)
{
	const struct need *need = &writer->list->needs[n];
	struct text_list because;

	page_gap(&writer->page);
	page_hang(&writer->page, arena_printf(writer->arena, "%d", number),
		INDENT,
		/* TRANSLATORS: what would help; when. */
		arena_printf(writer->arena, _("%s (%s)"), need->title,
			need_when(need)));
	text_list_init(&because, writer->arena);
	needs_because(&writer->wizard->needs, n, &because);
	for (int i = 0; i < because.n; i++)
		page_hang(&writer->page, "", INDENT, because.texts[i]);
	write_steps(writer, need);
	write_labelled(writer, _("Say"), need->say);
	write_labelled(writer, _("Note"), need->note);
	write_services(writer, n);
}

/* What hangs on a question that was left open. */
struct hanging {
	int needs;
	bool urgent;
};

static void count_hanging(
	struct writer *writer, int need, struct hanging *hanging)
{
	const uint64_t *missing = needs_missing(&writer->wizard->needs, need);
	size_t words = bits_words(writer->list->n_questions);
	int q = -1;

	while ((q = bits_next(missing, words, q + 1)) >= 0) {
		hanging[q].needs++;
		hanging[q].urgent |= writer->list->needs[need].urgency ==
				     URGENCY_NOW;
	}
}

static void write_hanging(
	struct writer *writer, const char *ask, const struct hanging *hanging)
{
	const char *text = arena_printf(writer->arena,
		ngettext("%d thing hangs on it", "%d things hang on it",
			(unsigned long)hanging->needs),
		hanging->needs);

	page_hang(&writer->page, "-", MARGIN, ask);
	page_hang(&writer->page, "", INDENT,
		hanging->urgent ? arena_printf(writer->arena,
					  _("%s, and one cannot wait"), text)
				: text);
}

/*
 * What could not be told, as the questions that were left open, each once. To
 * name all that might come of them would press her.
 */
static void write_unclear(struct writer *writer, const int *needs, int n)
{
	const struct checklist *list = writer->list;
	struct hanging *hanging = arena_array(
		writer->arena, (size_t)list->n_questions, sizeof(*hanging));

	for (int i = 0; i < n; i++)
		count_hanging(writer, needs[i], hanging);
	page_heading(&writer->page,
		_("Could not tell (for the worker, if she comes back to it)"));
	for (int q = 0; q < list->n_questions; q++)
		if (hanging[q].needs)
			write_hanging(
				writer, list->questions[q].ask, &hanging[q]);
}

/* Of what is private, nobody is told whether it was answered. */
static bool has_answers(const struct writer *writer)
{
	const struct asking *asking = &writer->wizard->asking;

	for (int q = 0; q < writer->list->n_questions; q++)
		if (!writer->list->questions[q].private &&
			asking_is_asked(asking, q) &&
			answers_get(&asking->answers, q)->state == ANSWER_GIVEN)
			return true;
	return false;
}

/* Nothing found is good news only where everything could be told. */
static const char *nothing_words(const struct writer *writer, bool unclear)
{
	if (!has_answers(writer))
		return _("Nothing has been answered yet.");
	return unclear ? _("Nothing came up so far.")
		       : _("Nothing that needs a next step.");
}

static void write_needs(struct writer *writer)
{
	const struct needs *needs = &writer->wizard->needs;
	int *order = arena_array(
		writer->arena, (size_t)writer->list->n_needs, sizeof(*order));
	int n = needs_list(needs, order), found = 0;

	page_heading(&writer->page, _("What came up"));
	for (; found < n; found++) {
		if (needs_state(needs, order[found]) != NEED_FOUND)
			break;
		write_found(writer, order[found], found + 1);
	}
	if (!found)
		page_line(&writer->page, nothing_words(writer, n > 0));
	if (found < n)
		write_unclear(writer, order + found, n - found);
}

static void write_infos(struct writer *writer)
{
	bool any = false;

	for (int i = 0; i < writer->list->n_infos; i++) {
		if (!needs_has_info(&writer->wizard->needs, i))
			continue;
		if (!any)
			page_heading(&writer->page, _("To read"));
		any = true;
		page_hang(&writer->page, "-", MARGIN,
			writer->list->infos[i].title);
		page_hang(
			&writer->page, "", MARGIN, writer->list->infos[i].text);
	}
}

static bool shows(const struct writer *writer, const struct score *score,
	const struct score_result *result)
{
	return result->answered &&
	       (!score->private ||
		       (asking_is_private_ok(&writer->wizard->asking) &&
			       result->answered == result->of));
}

/* A band is named only where the sum can be in no other. */
static const char *band_words(const struct score_result *result)
{
	const struct band *band = result->band;
	bool sure = band && result->least >= band->from &&
		    result->most <= band->to;

	return sure ? band->label : "";
}

static void write_score(struct writer *writer, const struct score *score,
	const struct score_result *result)
{
	const char *band = band_words(result), *sum;

	if (result->least == result->most)
		sum = arena_printf(writer->arena, "%d", result->value);
	else
		/* TRANSLATORS: a score that lies between two numbers. */
		sum = arena_printf(writer->arena, _("%d to %d"), result->least,
			result->most);
	page_hang(&writer->page, "-", MARGIN,
		/* TRANSLATORS: score, sum, questions answered, of how many. */
		arena_printf(writer->arena,
			_("%s: %s, from %d of %d questions%s%s"), score->id,
			sum, result->answered, result->of, *band ? ": " : "",
			band));
}

static void write_scores(struct writer *writer)
{
	bool any = false;

	for (int i = 0; i < writer->list->n_scores; i++) {
		const struct score *score = &writer->list->scores[i];
		struct score_result result = score_add_up(
			score, &writer->wizard->asking);

		if (!shows(writer, score, &result))
			continue;
		if (!any)
			page_heading(&writer->page,
				_("How it adds up (for the worker)"));
		any = true;
		write_score(writer, score, &result);
	}
}

static void write_later(struct writer *writer)
{
	bool any = false;

	for (int t = 0; t < writer->list->n_topics; t++) {
		if (!wizard_is_for_later(writer->wizard, t))
			continue;
		if (!any)
			page_heading(&writer->page, _("Kept for later"));
		any = true;
		page_hang(&writer->page, "-", MARGIN,
			writer->list->topics[t].title);
	}
}

void assessment_text(
	const struct assessment *assessment, int width, struct buf *out)
{
	const struct wizard *wizard = assessment->wizard;
	struct writer writer = {
		.page = { out, width },
		.assessment = assessment,
		.wizard = wizard,
		.list = wizard->list,
		.arena = wizard->arena,
	};

	page_line(&writer.page, wizard->list->title);
	if (assessment->practice)
		page_line(&writer.page, _("Practice: this woman is invented."));
	write_needs(&writer);
	write_infos(&writer);
	write_scores(&writer);
	write_later(&writer);
}
