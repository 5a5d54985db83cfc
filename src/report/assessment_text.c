/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/bits.h"
#include "model/score.h"
#include "report/assessment.h"
#include "report/page.h"
#include "report/service_lines.h"

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

static const char *when_words(const struct need *need)
{
	static const char *const words[URGENCIES] = {
		[URGENCY_NOW] = N_("today"),
		[URGENCY_SOON] = N_("in about two weeks"),
		[URGENCY_WHEN] = N_("when you like"),
	};

	return *need->by ? need->by : _(words[need->urgency]);
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

	seek_for_need(&seeker, writer->wizard, &writer->assessment->around, n);
	seeker.most = SERVICES_SHOWN;
	match_services(&matches, services, &seeker, need->tags, need->n_tags,
		writer->arena);
	for (int i = 0; i < matches.n_found; i++) {
		const struct match *match = &matches.found[i];

		page_hang(&writer->page, "    ›", INDENT + MARGIN,
			service_text(
				&services->all[match->service], SERVICE_NAME));
		service_lines(&writer->page, services, match, &seeker,
			INDENT + MARGIN);
	}
	for (int i = 0; i < matches.n_left_out; i++)
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
		arena_printf(writer->arena, _("%s: %s"), need->title,
			when_words(need)));
	text_list_init(&because, writer->arena);
	needs_because(&writer->wizard->needs, n, &because);
	for (int i = 0; i < because.n; i++)
		page_hang(&writer->page, "", INDENT, because.texts[i]);
	write_steps(writer, need);
	write_services(writer, n);
}

/*
 * What was left open, as the questions that it was, each once. To name all that
 * might come of them would press her.
 */
static void write_unclear(struct writer *writer, const int *needs, int n)
{
	const struct checklist *list = writer->list;
	struct text_list open;

	text_list_init(&open, writer->arena);
	for (int i = 0; i < n; i++) {
		const uint64_t *missing = needs_missing(
			&writer->wizard->needs, needs[i]);
		size_t words = bits_words(list->n_questions);
		int q = -1;

		while ((q = bits_next(missing, words, q + 1)) >= 0)
			text_list_add(&open, list->questions[q].ask);
	}
	page_heading(&writer->page,
		_("Left open (for the worker, if she comes back to it)"));
	for (int i = 0; i < open.n; i++)
		page_hang(&writer->page, "-", MARGIN, open.texts[i]);
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
		page_line(&writer->page, _("Nothing that needs a next step."));
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

static void write_score(struct writer *writer, const struct score *score,
	const struct score_result *result)
{
	const char *sum;

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
			sum, result->answered, result->of,
			result->band ? ": " : "",
			result->band ? result->band->label : ""));
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
			page_heading(&writer->page, _("Scores"));
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
