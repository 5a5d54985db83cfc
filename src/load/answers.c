/* SPDX-License-Identifier: MIT */
#include "load/answers.h"

#include <string.h>

#include "base/words.h"
#include "model/names.h"
#include "load/answer_words.h"
#include "load/answers_parts.h"

char *answers_take(struct answers_loader *loader, const char *expected)
{
	char *word = line_word(&loader->reader);

	if (!word)
		line_error(&loader->reader, "expected %s", expected);
	return word;
}

int answers_find(
	struct answers_loader *loader, enum name_kind kind, const char *name)
{
	char meant[SUGGEST_SIZE];
	int found = names_find(loader->list, kind, name, meant);

	if (found < 0)
		line_error(&loader->reader, "no %s '%s'%s", name_kinds[kind],
			name, meant);
	return found;
}

static void name_topic(struct answers_loader *loader, int topic)
{
	if (loader->is_named[topic])
		return;
	loader->is_named[topic] = true;
	loader->named[loader->n_named++] = topic;
}

/* A private answer does not show that its ordinary topic was opened. */
static bool is_private_alone(const struct checklist *list, int q)
{
	const struct question *question = &list->questions[q];

	return question->private && !list->topics[question->topic].private;
}

static void read_question(struct answers_loader *loader, const char *name)
{
	int q = answers_find(loader, NAME_QUESTION, name);
	struct answer answer;

	if (q < 0)
		return;
	if (loader->lines[q]) {
		line_error(&loader->reader,
			"'%s' is answered twice (first on line %d)", name,
			loader->lines[q]);
		return;
	}
	loader->lines[q] = loader->reader.number;
	if (!is_private_alone(loader->list, q))
		name_topic(loader, loader->list->questions[q].topic);
	if (read_answer(&loader->reader, &loader->list->questions[q], &answer))
		wizard_answer(loader->wizard, q, &answer);
}

static void tick_step(struct answers_loader *loader, int gate, const char *id)
{
	char meant[SUGGEST_SIZE];
	int step = names_find_step(&loader->list->gates[gate], id, meant);

	if (step < 0)
		line_error(&loader->reader, "no step '%s'%s", id, meant);
	else
		wizard_tick(loader->wizard, gate, step, true);
}

static void read_gate(struct answers_loader *loader, const char *id)
{
	int gate = answers_find(loader, NAME_GATE, id);
	char *step;

	if (gate < 0)
		return;
	if (loader->gate_lines[gate])
		line_error(&loader->reader,
			"gate '%s' is given twice (first on line %d)", id,
			loader->gate_lines[gate]);
	loader->gate_lines[gate] = loader->reader.number;
	while ((step = line_word(&loader->reader)))
		tick_step(loader, gate, step);
}

/* load_answers_head() has read it; here it is held against the checklist. */
static void read_checklist(struct answers_loader *loader)
{
	const char *version;

	line_word(&loader->reader);
	version = line_word(&loader->reader);
	if (loader->head->version != loader->list->version)
		line_error(&loader->reader,
			"these are answers to version %s, and the checklist is version %d",
			version, loader->list->version);
}

static void read_practice(struct answers_loader *loader)
{
	(void)loader;
}

static void read_topic(struct answers_loader *loader)
{
	const char *id = answers_take(loader, "a topic");
	const char *what = id ? answers_take(loader, "'picked' or 'not_now'")
			      : NULL;
	int topic;

	if (!what)
		return;
	topic = answers_find(loader, NAME_TOPIC, id);
	if (strcmp(what, "picked") && strcmp(what, "not_now"))
		line_error(&loader->reader,
			"a topic is 'picked' or 'not_now', not '%s'", what);
	else if (topic >= 0 && loader->list->topics[topic].always &&
		 !strcmp(what, "not_now"))
		line_error(&loader->reader,
			"topic '%s' is always gone through, so it cannot wait",
			id);
	else if (topic >= 0 && loader->topic_lines[topic])
		line_error(&loader->reader,
			"topic '%s' is given twice (first on line %d)", id,
			loader->topic_lines[topic]);
	else if (topic >= 0) {
		loader->topic_lines[topic] = loader->reader.number;
		name_topic(loader, topic);
		loader->is_later[topic] = !strcmp(what, "not_now");
	}
}

static const struct {
	const char *word;
	void (*read)(struct answers_loader *);
} statements[] = {
	{ "checklist", read_checklist },
	{ "practice", read_practice },
	{ "topic", read_topic },
	{ "step", answers_step },
	{ "drop", answers_drop },
	{ "with", answers_with },
	{ "yes", answers_yes },
	{ "proud", answers_proud },
};

#define N_STATEMENTS (int)(sizeof(statements) / sizeof(*statements))

static void read_keyword(struct answers_loader *loader, const char *word)
{
	const char *words[N_STATEMENTS];
	char meant[SUGGEST_SIZE];
	int found;

	for (int i = 0; i < N_STATEMENTS; i++)
		words[i] = statements[i].word;
	found = words_find(words, N_STATEMENTS, word, meant);
	if (found >= 0)
		statements[found].read(loader);
	else
		line_error(&loader->reader, "no line begins with '%s'%s", word,
			meant);
}

static void read_statement(struct answers_loader *loader, const char *word)
{
	static const char gate[] = "gate.";

	if (!strncmp(word, gate, strlen(gate)))
		read_gate(loader, word + strlen(gate));
	else if (strchr(word, '.'))
		read_question(loader, word);
	else
		read_keyword(loader, word);
}

static void read_lines(struct answers_loader *loader)
{
	struct line_reader *reader = &loader->reader;

	while (line_next(reader)) {
		size_t errors = reader->diag->errors;
		char *word = line_word(reader);

		if (!word)
			continue;
		read_statement(loader, word);
		if (reader->diag->errors > errors)
			continue;
		/* It may be of her own words, and is not said again. */
		if (line_word(reader))
			line_error(reader, "there is too much on this line");
	}
}

/*
 * As if she had walked through what is named, in that order, and through
 * nothing else: not even the topic where a check-in begins.
 */
static void walk(struct answers_loader *loader)
{
	for (int t = 0; t < loader->list->n_topics; t++)
		loader->wizard->topic_opened[t] = false;
	for (int i = 0; i < loader->n_named; i++) {
		int topic = loader->named[i];

		if (loader->is_later[topic]) {
			wizard_not_today(loader->wizard, topic);
		} else {
			wizard_pick(loader->wizard, topic);
			wizard_open_topic(loader->wizard, topic);
		}
	}
}

/* To another checklist, nearly every line would be wrong. */
static bool is_for(const struct checklist *list,
	const struct answers_head *head, const struct file *file,
	struct diag *diag)
{
	if (!strcmp(head->checklist, list->id))
		return true;
	diag_error(diag, file->path, head->line,
		"these are answers to '%s', and the checklist is '%s'",
		head->checklist, list->id);
	return false;
}

bool load_answers(struct wizard *wizard, const struct answers_head *head,
	const struct file *file, struct diag *diag)
{
	const struct checklist *list = wizard->list;
	struct arena *arena = wizard->arena;
	size_t topics = (size_t)list->n_topics, errors = diag->errors;
	struct answers_loader loader = {
		.wizard = wizard,
		.list = list,
		.head = head,
		.lines = arena_array(
			arena, (size_t)list->n_questions, sizeof(int)),
		.gate_lines = arena_array(
			arena, (size_t)list->n_gates, sizeof(int)),
		.topic_lines = arena_array(arena, topics, sizeof(int)),
		.named = arena_array(arena, topics, sizeof(int)),
		.is_named = arena_array(arena, topics, sizeof(bool)),
		.is_later = arena_array(arena, topics, sizeof(bool)),
	};

	if (!is_for(list, head, file, diag))
		return false;
	loader.yes[LINE_NEED] = arena_array(
		arena, (size_t)list->n_needs, sizeof(uint8_t));
	loader.yes[LINE_INFO] = arena_array(
		arena, (size_t)list->n_infos, sizeof(uint8_t));
	loader.yes[LINE_QUESTION] = arena_array(
		arena, (size_t)list->n_questions, sizeof(uint8_t));
	line_reader_init(&loader.reader, file, arena, diag);
	read_lines(&loader);
	walk(&loader);
	answers_say_yes(&loader);
	return diag->errors == errors;
}

bool check_answers_services(const struct services *services,
	const struct file *file, struct arena *arena, struct diag *diag)
{
	const size_t errors = diag->errors;
	struct line_reader reader;
	const char *word, *need, *service;

	line_reader_init(&reader, file, arena, diag);
	while (line_next(&reader)) {
		word = line_word(&reader);
		if (!word || strcmp(word, "with"))
			continue;
		need = line_word(&reader);
		service = need ? line_word(&reader) : NULL;
		if (service && services_find(services, service) < 0)
			line_error(&reader, "no service '%s'", service);
	}
	return diag->errors == errors;
}
