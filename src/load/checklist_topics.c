/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/suggest.h"
#include "load/checklist_parts.h"

/* Sums of them stay small. */
#define SCORE_MOST 1000

static void load_option(struct loader *loader, const struct text_place *among,
	const struct conf_section *section, struct option *option)
{
	const struct text_place place = loader_place(loader, among, section);

	*option = (struct option){
		.id = conf_title(section),
		.label = loader_text(loader, &place, section, OPTION_LABEL,
			"label", TEXT_LABEL),
		.line = conf_section_line(section),
		.value = conf_number(section, OPTION_VALUE),
		.upto = conf_number(section, OPTION_UPTO),
		.score = conf_number(section, OPTION_SCORE),
		.has_value = conf_has(section, OPTION_VALUE),
		.has_upto = conf_has(section, OPTION_UPTO),
		.has_score = conf_has(section, OPTION_SCORE),
		.star = conf_switch(section, OPTION_STAR),
		.alone = conf_switch(section, OPTION_ALONE),
		.free = conf_switch(section, OPTION_FREE),
	};
	if (option->score > SCORE_MOST || option->score < -SCORE_MOST)
		loader_error(loader, loader_what(loader, "option", section),
			section, OPTION_SCORE,
			"'score' is more than %d either way", SCORE_MOST);
	if (option->has_value && option->has_upto &&
		option->upto < option->value)
		loader_error(loader, loader_what(loader, "option", section),
			section, OPTION_UPTO, "'upto' is less than 'value'");
}

static const struct option *load_options(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	int key, int *n)
{
	struct option *options;

	*n = conf_count(section, key);
	if (*n > OPTIONS_MAX) {
		diag_error(loader->diag, loader->list->file,
			conf_section_line(
				conf_section(section, key, OPTIONS_MAX)),
			"%s: more than %d options", place->what, OPTIONS_MAX);
		*n = OPTIONS_MAX;
	}
	options = arena_array(
		&loader->list->arena, (size_t)*n, sizeof(*options));
	for (int i = 0; i < *n; i++)
		load_option(loader, place, conf_section(section, key, i),
			&options[i]);
	return options;
}

void load_scales(struct loader *loader)
{
	const struct conf_section *top = loader->conf.top;
	int n = conf_count(top, CHECKLIST_SCALE);

	loader->n_scales = n;
	loader->scales = arena_array(
		&loader->list->arena, (size_t)n, sizeof(*loader->scales));
	for (int i = 0; i < n; i++) {
		const struct conf_section *section = conf_section(
			top, CHECKLIST_SCALE, i);
		struct scale *scale = &loader->scales[i];
		struct text_place place = {
			.what = loader_what(loader, "scale", section),
			.context = loader_context(
				loader, "scale", ":", conf_title(section)),
			.topic = -1,
		};

		scale->id = conf_title(section);
		scale->options = load_options(loader, &place, section,
			SCALE_OPTION, &scale->n_options);
	}
}

static const struct scale *find_scale(struct loader *loader, const char *what,
	const struct conf_section *section)
{
	const char *id = conf_text(section, QUESTION_SCALE);
	struct suggest suggest;
	char meant[SUGGEST_SIZE];

	suggest_init(&suggest, id);
	for (int i = 0; i < loader->n_scales; i++) {
		if (!strcmp(loader->scales[i].id, id))
			return &loader->scales[i];
		suggest_offer(&suggest, loader->scales[i].id);
	}
	loader_error(loader, what, section, QUESTION_SCALE, "no scale '%s'%s",
		id, suggest_text(&suggest, meant));
	return NULL;
}

/* From a scale, or its own; the right number for its type. */
static void load_question_options(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	struct question *question)
{
	bool takes = question->type == QUESTION_CHOICE ||
		     question->type == QUESTION_MANY;
	const struct scale *scale;

	question->options = load_options(
		loader, place, section, QUESTION_OPTION, &question->n_options);
	if (question->vague)
		return;
	if (!takes &&
		(question->n_options || conf_has(section, QUESTION_SCALE)))
		loader_error(loader, place->what, section, QUESTION_TYPE,
			"a question of type '%s' has no options",
			question_type_names[question->type]);
	else if (question->n_options && conf_has(section, QUESTION_SCALE))
		loader_error(loader, place->what, section, QUESTION_SCALE,
			"it has a scale and options of its own");
	else if (conf_has(section, QUESTION_SCALE)) {
		scale = find_scale(loader, place->what, section);
		if (scale) {
			question->options = scale->options;
			question->n_options = scale->n_options;
		}
	} else if (takes && !question->n_options)
		loader_error(loader, place->what, section, QUESTION_OPTION,
			"it has no options");
}

static uint64_t counted_options(const struct question *question)
{
	uint64_t counted = 0;

	for (int i = 0; i < question->n_options; i++)
		if (!question->options[i].alone && !question->options[i].free)
			counted |= UINT64_C(1) << i;
	return counted;
}

static void load_limits(struct loader *loader, const char *what,
	const struct conf_section *section, struct question *question)
{
	int key = conf_has(section, QUESTION_MIN) ? QUESTION_MIN : QUESTION_MAX;

	question->has_min = conf_has(section, QUESTION_MIN);
	question->has_max = conf_has(section, QUESTION_MAX);
	question->min = conf_number(section, QUESTION_MIN);
	question->max = conf_number(section, QUESTION_MAX);
	if ((question->has_min || question->has_max) &&
		question->type != QUESTION_NUMBER)
		loader_error(loader, what, section, key,
			"'min' and 'max' are for questions of type 'number'");
	else if (question->has_min && question->has_max &&
		 question->min > question->max)
		loader_error(loader, what, section, QUESTION_MAX,
			"'min' is more than 'max'");
}

static void load_layout(struct loader *loader, const char *what,
	const struct conf_section *section, struct question *question)
{
	question->layout = (enum layout)loader_word(loader, what, section,
		QUESTION_LAYOUT, "layout", layout_names, LAYOUTS, LAYOUT_LIST);
	if (question->layout == LAYOUT_BINGO && question->type != QUESTION_MANY)
		loader_error(loader, what, section, QUESTION_LAYOUT,
			"bingo is for questions of type 'many'");
}

/* A private topic has nothing in it that is not. */
static void load_question_privacy(struct loader *loader, const char *what,
	const struct conf_section *section, struct question *question)
{
	const struct topic *topic = &loader->list->topics[question->topic];

	question->private = topic->private ||
			    conf_switch(section, QUESTION_PRIVATE);
	question->paper = loader_paper(loader, what, section, QUESTION_PAPER,
		question->private, topic->paper);
	if (topic->private && conf_has(section, QUESTION_PRIVATE) &&
		!conf_switch(section, QUESTION_PRIVATE))
		loader_error(loader, what, section, QUESTION_PRIVATE,
			"it is private, as its topic '%s' is", topic->id);
}

static void load_type(struct loader *loader, const char *what,
	const struct conf_section *section, struct question *question)
{
	int type = loader_word(loader, what, section, QUESTION_TYPE, "type",
		question_type_names, QUESTION_TYPES, -1);

	question->vague = type < 0;
	question->type = type < 0 ? QUESTION_TEXT : (enum question_type)type;
}

static void load_question(struct loader *loader,
	const struct conf_section *section, int t, struct question *question)
{
	struct checklist *list = loader->list;
	struct text_place place = {
		.what = loader_what(loader, "question", section),
		.context = loader_context(
			loader, list->topics[t].id, "/", conf_title(section)),
		.topic = t,
	};

	question->id = conf_title(section);
	question->name = arena_printf(
		&list->arena, "%s.%s", list->topics[t].id, question->id);
	question->line = conf_section_line(section);
	question->topic = t;
	load_type(loader, place.what, section, question);
	question->ask = loader_text(loader, &place, section, QUESTION_ASK,
		question->type == QUESTION_SAY ? "say" : "ask", TEXT_HEARD);
	question->help = loader_text(
		loader, &place, section, QUESTION_HELP, "help", TEXT_HEARD);
	question->note = loader_text(
		loader, &place, section, QUESTION_NOTE, "note", TEXT_WORKER);
	question->star_means = loader_text(loader, &place, section,
		QUESTION_STAR_MEANS, "star_means", TEXT_HEARD);
	question->record = conf_switch(section, QUESTION_RECORD);
	question->escapes = !conf_has(section, QUESTION_ESCAPES) ||
			    conf_switch(section, QUESTION_ESCAPES);
	load_question_privacy(loader, place.what, section, question);
	load_layout(loader, place.what, section, question);
	load_limits(loader, place.what, section, question);
	load_question_options(loader, &place, section, question);
	question->counted = counted_options(question);
	map_add(&list->question_names, question->name,
		(int)(question - list->questions));
}

static void load_topic(struct loader *loader,
	const struct conf_section *section, int t, struct topic *topic)
{
	struct checklist *list = loader->list;
	struct text_place place = {
		.what = loader_what(loader, "topic", section),
		.context = conf_title(section),
		.topic = t,
	};

	topic->id = conf_title(section);
	topic->line = conf_section_line(section);
	topic->title = loader_text(
		loader, &place, section, TOPIC_TITLE, "title", TEXT_LABEL);
	topic->intro = loader_text(
		loader, &place, section, TOPIC_INTRO, "intro", TEXT_HEARD);
	topic->note = loader_text(
		loader, &place, section, TOPIC_NOTE, "note", TEXT_WORKER);
	topic->minutes = conf_number(section, TOPIC_MINUTES);
	topic->private = conf_switch(section, TOPIC_PRIVATE);
	topic->always = conf_switch(section, TOPIC_ALWAYS);
	topic->paper = loader_paper(loader, place.what, section, TOPIC_PAPER,
		topic->private, PAPER_YES);
	topic->gate = -1;
	topic->first = list->n_questions;
	topic->count = conf_count(section, TOPIC_QUESTION);
	map_add(&list->topic_ids, topic->id, t);
	if (!strcmp(topic->id, "gate"))
		diag_error(loader->diag, list->file, topic->line,
			"topic 'gate': the answers of gates have this name");
	if (!topic->count)
		loader_error(loader, place.what, section, TOPIC_QUESTION,
			"it has no questions");
	for (int i = 0; i < topic->count; i++)
		load_question(loader, conf_section(section, TOPIC_QUESTION, i),
			t, &list->questions[list->n_questions++]);
}

void load_topics(struct loader *loader)
{
	struct checklist *list = loader->list;
	const struct conf_section *top = loader->conf.top;
	int topics = conf_count(top, CHECKLIST_TOPIC), questions = 0;

	for (int i = 0; i < topics; i++)
		questions += conf_count(
			conf_section(top, CHECKLIST_TOPIC, i), TOPIC_QUESTION);
	list->topics = arena_array(
		&list->arena, (size_t)topics, sizeof(struct topic));
	list->questions = arena_array(
		&list->arena, (size_t)questions, sizeof(struct question));
	list->n_topics = topics;
	for (int i = 0; i < topics; i++)
		load_topic(loader, conf_section(top, CHECKLIST_TOPIC, i), i,
			&list->topics[i]);
	/* They may all be among what could not be read. */
	if (!topics && loader->well_formed)
		diag_error(loader->diag, list->file, 1, "there are no topics");
}
