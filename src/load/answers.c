/* SPDX-License-Identifier: MIT */
#include "load/answers.h"

#include <string.h>

#include "base/words.h"
#include "model/names.h"
#include "load/answer_words.h"
#include "load/line.h"

struct answers_loader {
	struct wizard *wizard;
	const struct checklist *list;
	const struct answers_head *head;
	struct line_reader reader;
	int *lines; /* of each question: where it was answered, or 0 */
	int *gate_lines, *topic_lines; /* of what is said of them */
	int *named; /* topics, in the order in which lines name them */
	int n_named;
	bool *is_named, *is_later;
	uint8_t *yes[LINE_KINDS]; /* for what is found once all is read */
};

/* An id that must be there; NULL is said. */
static char *take_word(struct answers_loader *loader, const char *expected)
{
	char *word = line_word(&loader->reader);

	if (!word)
		line_error(&loader->reader, "expected %s", expected);
	return word;
}

static int find(
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
	int q = find(loader, NAME_QUESTION, name);
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
	int gate = find(loader, NAME_GATE, id);
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
	const char *id = take_word(loader, "a topic");
	const char *what = id ? take_word(loader, "'picked' or 'not_now'")
			      : NULL;
	int topic;

	if (!what)
		return;
	topic = find(loader, NAME_TOPIC, id);
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

static void read_step(struct answers_loader *loader)
{
	const char *id = take_word(loader, "a need");
	const char *who = id ? line_word(&loader->reader) : NULL;
	int need = id ? find(loader, NAME_NEED, id) : -1;
	char meant[SUGGEST_SIZE];
	int known = words_find(who_names, WHOS, who ? who : "", meant);

	if (known < 0)
		line_error(&loader->reader,
			"a step is done together, by you or me, or not_now, not '%s'%s",
			who, meant);
	else if (decisions_find_step(&loader->wizard->decisions, need) >= 0)
		line_error(&loader->reader, "step '%s' is given twice", id);
	else if (need >= 0)
		decisions_take_step(
			&loader->wizard->decisions, need, (enum who)known);
}

static void read_drop(struct answers_loader *loader)
{
	const char *id = take_word(loader, "a need");
	int need = id ? find(loader, NAME_NEED, id) : -1;

	if (need >= 0)
		decisions_drop_step(&loader->wizard->decisions, need);
}

static void read_with(struct answers_loader *loader)
{
	const char *id = take_word(loader, "a need");
	const char *service = id ? take_word(loader, "a service") : NULL;
	int need = service ? find(loader, NAME_NEED, id) : -1;

	if (service && !*service)
		line_error(&loader->reader, "expected a service");
	else if (need >= 0)
		decisions_put_with(&loader->wizard->decisions, need, service);
}

/* "hers file": for which papers; without a word for all of them. */
static unsigned read_papers(struct answers_loader *loader)
{
	char meant[SUGGEST_SIZE], *word;
	unsigned papers = 0;

	while ((word = line_word(&loader->reader))) {
		int bit = words_find(yes_names, YES_PAPERS, word, meant);

		if (bit < 0) {
			line_error(&loader->reader,
				"a yes is for hers, file or next, not '%s'%s",
				word, meant);
			return 0; /* never for more than she said */
		}
		papers |= 1U << bit;
	}
	return papers ? papers : YES_ALL;
}

static void read_yes(struct answers_loader *loader)
{
	static const enum name_kind kinds[LINE_KINDS] = {
		[LINE_NEED] = NAME_NEED,
		[LINE_INFO] = NAME_INFO,
		[LINE_QUESTION] = NAME_QUESTION,
	};
	char *line = take_word(loader, "need:ID, info:ID or question:ID");
	char *colon = line ? strchr(line, ':') : NULL;

	if (!line)
		return;
	for (int kind = 0; colon && kind < LINE_KINDS; kind++) {
		size_t len = (size_t)(colon - line);
		int index;

		if (strlen(line_kind_names[kind]) != len ||
			strncmp(line, line_kind_names[kind], len))
			continue;
		index = find(loader, kinds[kind], colon + 1);
		if (index >= 0)
			loader->yes[kind][index] = (uint8_t)read_papers(loader);
		return;
	}
	line_error(&loader->reader,
		"a line on paper is need:ID, info:ID or question:ID, not '%s'",
		line);
}

static void read_proud(struct answers_loader *loader)
{
	struct wizard *wizard = loader->wizard;
	const char *text = take_word(loader, "a text in quotes");

	if (text && !loader->reader.quoted)
		line_error(&loader->reader, "'proud' takes a text in quotes");
	else if (text && *text)
		text_list_add(&wizard->decisions.proud,
			arena_strdup(wizard->arena, text));
}

static const struct {
	const char *word;
	void (*read)(struct answers_loader *);
} statements[] = {
	{ "checklist", read_checklist },
	{ "practice", read_practice },
	{ "topic", read_topic },
	{ "step", read_step },
	{ "drop", read_drop },
	{ "with", read_with },
	{ "yes", read_yes },
	{ "proud", read_proud },
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

/* Lines come in any order, and a yes is to what is there. */
static void say_yes(struct answers_loader *loader)
{
	const struct checklist *list = loader->list;
	const int n[LINE_KINDS] = {
		[LINE_NEED] = list->n_needs,
		[LINE_INFO] = list->n_infos,
		[LINE_QUESTION] = list->n_questions,
	};

	for (int kind = 0; kind < LINE_KINDS; kind++)
		for (int i = 0; i < n[kind]; i++)
			if (loader->yes[kind][i])
				decisions_say_yes(&loader->wizard->decisions,
					loader->yes[kind][i],
					(enum line_kind)kind, i, true);
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
	say_yes(&loader);
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
