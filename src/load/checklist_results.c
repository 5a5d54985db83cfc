/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "model/services.h"
#include "load/checklist_parts.h"

/* A question of a score: its options must all say what they count. */
static int load_of(struct loader *loader, const char *what,
	const struct conf_section *section, const char *name)
{
	int q = loader_find(
		loader, what, section, SCORE_OF, NAME_QUESTION, name);
	const struct question *question;

	if (q < 0)
		return q;
	question = &loader->list->questions[q];
	if (question->type != QUESTION_CHOICE &&
		question->type != QUESTION_MANY) {
		loader_error(loader, what, section, SCORE_OF,
			"'%s' has no options to add up", name);
		return -1;
	}
	for (int i = 0; i < question->n_options; i++) {
		if (question->options[i].has_score)
			continue;
		loader_error(loader, what, section, SCORE_OF,
			"option '%s' of '%s' has no score",
			question->options[i].id, name);
		return -1;
	}
	return q;
}

static bool is_among(const int *of, int n, int question)
{
	for (int i = 0; i < n; i++)
		if (of[i] == question)
			return true;
	return false;
}

static void load_score_questions(struct loader *loader, const char *what,
	const struct conf_section *section, struct score *score)
{
	const struct question *questions = loader->list->questions;
	int n, *of;
	const char *const *names = conf_list(section, SCORE_OF, &n);

	of = arena_array(&loader->list->arena, (size_t)n, sizeof(*of));
	for (int i = 0; i < n; i++) {
		int q = load_of(loader, what, section, names[i]);

		if (q < 0)
			continue;
		if (is_among(of, score->n_of, q))
			loader_error(loader, what, section, SCORE_OF,
				"'%s' is counted twice", names[i]);
		else if (questions[q].private && !score->private)
			loader_error(loader, what, section, SCORE_OF,
				"'%s' is private: only a score with 'private = true' may read it",
				names[i]);
		else
			of[score->n_of++] = q;
	}
	if (!n && conf_has(section, SCORE_OF))
		loader_error(loader, what, section, SCORE_OF,
			"'of' names no questions");
	score->of = of;
}

static void check_band(struct loader *loader, const char *what,
	const struct conf_section *section, const struct band *bands, int i)
{
	if (bands[i].from > bands[i].to)
		loader_error(loader, what, section, BAND_TO,
			"band '%s': 'from' is more than 'to'", bands[i].id);
	for (int j = 0; j < i; j++)
		if (bands[i].from <= bands[j].to &&
			bands[j].from <= bands[i].to)
			loader_error(loader, what, section, BAND_FROM,
				"band '%s' overlaps band '%s'", bands[i].id,
				bands[j].id);
}

static void load_bands(struct loader *loader, const struct text_place *place,
	const struct conf_section *section, struct score *score)
{
	int n = conf_count(section, SCORE_BAND);
	struct band *bands = arena_array(
		&loader->list->arena, (size_t)n, sizeof(*bands));

	for (int i = 0; i < n; i++) {
		const struct conf_section *band = conf_section(
			section, SCORE_BAND, i);
		const struct text_place own = loader_place(loader, place, band);

		bands[i] = (struct band){
			.id = conf_title(band),
			.label = loader_text(loader, &own, band, BAND_LABEL,
				"label", TEXT_WORKER),
			.line = conf_section_line(band),
			.from = conf_number(band, BAND_FROM),
			.to = conf_number(band, BAND_TO),
		};
		check_band(loader, place->what, band, bands, i);
	}
	score->bands = bands;
	score->n_bands = n;
}

static void load_score(struct loader *loader,
	const struct conf_section *section, struct score *score)
{
	struct text_place place = {
		.what = loader_what(loader, "score", section),
		.context = loader_context(
			loader, "score", ":", conf_title(section)),
		.topic = -1,
	};

	score->id = conf_title(section);
	score->line = conf_section_line(section);
	score->private = conf_switch(section, SCORE_PRIVATE);
	load_score_questions(loader, place.what, section, score);
	load_bands(loader, &place, section, score);
	score->least_answered = score->n_of;
	if (!conf_has(section, SCORE_LEAST_ANSWERED))
		return;
	score->least_answered = conf_number(section, SCORE_LEAST_ANSWERED);
	if (score->n_of && (score->least_answered < 1 ||
				   score->least_answered > score->n_of))
		loader_error(loader, place.what, section, SCORE_LEAST_ANSWERED,
			"'least_answered' is not between 1 and the %d questions",
			score->n_of);
}

void load_scores(struct loader *loader)
{
	struct checklist *list = loader->list;
	int n = conf_count(loader->conf.top, CHECKLIST_SCORE);

	list->scores = arena_array(
		&list->arena, (size_t)n, sizeof(struct score));
	list->n_scores = n;
	for (int i = 0; i < n; i++) {
		load_score(loader,
			conf_section(loader->conf.top, CHECKLIST_SCORE, i),
			&list->scores[i]);
		map_add(&list->score_ids, list->scores[i].id, i);
	}
}

/* Numbers come from the services file, where they are kept true; only 999
 * is the same for good. */
static bool has_other_number(const char *text)
{
	while (*(text += strcspn(text, "0123456789"))) {
		size_t digits = strspn(text, "0123456789");

		if (digits != 3 || memcmp(text, "999", 3))
			return true;
		text += digits;
	}
	return false;
}

static void note_need_step(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	const struct need *need, int i)
{
	struct text_place worker = { place->what, place->context, -1, NULL };

	loader_note_text(loader, &worker,
		&(struct text){
			.text = need->steps[i],
			.context = arena_printf(
				&loader->list->arena, "do/%d", i + 1),
			.field = "do",
			.line = conf_line(section, NEED_DO),
			.role = TEXT_RESULT,
		});
}

static void load_need_steps(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	struct need *need)
{

	need->steps = conf_list(section, NEED_DO, &need->n_steps);
	if (need->urgency == URGENCY_NOW && !need->n_steps)
		loader_error(loader, place->what, section, NEED_DO,
			"it is for now, so 'do' must say what to do together");
	for (int i = 0; i < need->n_steps; i++) {
		note_need_step(loader, place, section, need, i);
		if (has_other_number(need->steps[i]))
			loader_error(loader, place->what, section, NEED_DO,
				"no number but 999 in 'do': numbers come from the services, by tag");
	}
}

static void load_need_texts(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	struct need *need)
{
	struct text_place worker = { place->what, place->context, -1, NULL };

	need->title = loader_text(
		loader, place, section, NEED_TITLE, "title", TEXT_RESULT);
	need->by = loader_text(
		loader, place, section, NEED_BY, "by", TEXT_RESULT);
	need->say = loader_text(
		loader, &worker, section, NEED_SAY, "say", TEXT_RESULT);
	need->note = loader_text(
		loader, &worker, section, NEED_NOTE, "note", TEXT_WORKER);
	need->source = conf_text(section, NEED_SOURCE);
}

/* Whether it is private is known once its rule is: load_rules(). */
static void load_need(struct loader *loader, const struct conf_section *section,
	struct need *need)
{
	struct text_place place = {
		.what = loader_what(loader, "need", section),
		.context = loader_context(
			loader, "need", ":", conf_title(section)),
		.topic = -1,
		.paper = &need->paper,
	};

	need->id = conf_title(section);
	need->line = conf_section_line(section);
	need->private = conf_switch(section, NEED_PRIVATE);
	need->paper = loader_paper(loader, place.what, section, NEED_PAPER,
		need->private, PAPER_YES);
	need->urgency = (enum urgency)loader_word(loader, place.what, section,
		NEED_URGENCY, "urgency", urgency_names, URGENCIES,
		URGENCY_WHEN);
	need->tags = conf_list(section, NEED_TAGS, &need->n_tags);
	if (!need->n_tags)
		loader_error(loader, place.what, section, NEED_TAGS,
			"it has no tags, so no service could answer it");
	load_need_texts(loader, &place, section, need);
	load_need_steps(loader, &place, section, need);
}

void load_needs(struct loader *loader)
{
	struct checklist *list = loader->list;
	int n = conf_count(loader->conf.top, CHECKLIST_NEED);

	list->needs = arena_array(&list->arena, (size_t)n, sizeof(struct need));
	list->n_needs = n;
	for (int i = 0; i < n; i++) {
		load_need(loader,
			conf_section(loader->conf.top, CHECKLIST_NEED, i),
			&list->needs[i]);
		map_add(&list->need_ids, list->needs[i].id, i);
	}
}

void load_infos(struct loader *loader)
{
	struct checklist *list = loader->list;
	int n = conf_count(loader->conf.top, CHECKLIST_INFO);

	list->infos = arena_array(&list->arena, (size_t)n, sizeof(struct info));
	list->n_infos = n;
	for (int i = 0; i < n; i++) {
		const struct conf_section *section = conf_section(
			loader->conf.top, CHECKLIST_INFO, i);
		struct info *info = &list->infos[i];
		struct text_place place = {
			.what = loader_what(loader, "info", section),
			.context = loader_context(
				loader, "info", ":", conf_title(section)),
			.topic = -1,
			.paper = &info->paper,
		};

		info->id = conf_title(section);
		info->line = conf_section_line(section);
		info->private = conf_switch(section, INFO_PRIVATE);
		info->paper = loader_paper(loader, place.what, section,
			INFO_PAPER, info->private, PAPER_YES);
		info->title = loader_text(loader, &place, section, INFO_TITLE,
			"title", TEXT_RESULT);
		info->text = loader_text(loader, &place, section, INFO_TEXT,
			"text", TEXT_RESULT);
		info->source = conf_text(section, INFO_SOURCE);
		map_add(&list->info_ids, info->id, i);
	}
}

/* A word that nobody knows would keep nobody out who refuses her. */
static void check_must(struct loader *loader, const char *what,
	const struct conf_section *section)
{
	loader_word(loader, what, section, WISH_MUST, "must", taken_names,
		TAKENS, 0);
}

static void load_wish(struct loader *loader, const struct conf_section *section,
	struct wish *wish)
{
	const char *what = loader_what(loader, "wish", section);

	wish->id = conf_title(section);
	wish->line = conf_section_line(section);
	wish->want = conf_text(section, WISH_WANT);
	wish->must = conf_text(section, WISH_MUST);
	if (!*wish->want == !*wish->must)
		loader_error(loader, what, section, WISH_WANT,
			"it says either 'want' or 'must'");
	check_must(loader, what, section);
}

void load_wishes(struct loader *loader)
{
	struct checklist *list = loader->list;
	int n = conf_count(loader->conf.top, CHECKLIST_WISH);

	list->wishes = arena_array(
		&list->arena, (size_t)n, sizeof(struct wish));
	list->n_wishes = n;
	for (int i = 0; i < n; i++)
		load_wish(loader,
			conf_section(loader->conf.top, CHECKLIST_WISH, i),
			&list->wishes[i]);
}
