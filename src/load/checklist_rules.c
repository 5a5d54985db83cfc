/* SPDX-License-Identifier: MIT */
#include "model/nation.h"
#include "model/rule.h"
#include "load/checklist_parts.h"

/*
 * The rules, once all that they may name is there; and what follows from
 * what they read: nothing private may show through something that is not.
 */
static struct rule *load_rule(struct loader *loader, struct rule_place *place,
	const struct conf_section *section, int key)
{
	if (!conf_has(section, key))
		return NULL;
	place->list = loader->list;
	place->diag = loader->diag;
	place->file = loader->list->file;
	place->line = conf_line(section, key);
	if (!loader->well_formed)
		place->unknown = &loader->unknown;
	return rule_parse(conf_text(section, key), place, &loader->list->arena);
}

static void load_question_rule(
	struct loader *loader, const struct conf_section *section, int q)
{
	struct question *question = &loader->list->questions[q];
	struct rule_place place = {
		.what = loader_what(loader, "question", section),
		.topic = question->topic,
		.before = q,
		.ordinary = !question->private,
	};

	question->show_if = load_rule(
		loader, &place, section, QUESTION_SHOW_IF);
}

static void load_topic_rules(struct loader *loader,
	const struct conf_section *section, struct topic *topic)
{
	struct rule_place place = {
		.what = loader_what(loader, "topic", section),
		.topic = -1,
		.before = topic->first,
		.ordinary = !topic->private,
	};

	if (conf_has(section, TOPIC_GATE))
		topic->gate = loader_find(loader, place.what, section,
			TOPIC_GATE, NAME_GATE, conf_text(section, TOPIC_GATE));
	topic->show_if = load_rule(loader, &place, section, TOPIC_SHOW_IF);
	for (int i = 0; i < topic->count; i++)
		load_question_rule(loader,
			conf_section(section, TOPIC_QUESTION, i),
			topic->first + i);
}

/*
 * A gate may ask about what comes before it in every topic that it guards,
 * and about private answers only where all of those are private.
 */
static void load_gate_rule(
	struct loader *loader, const struct conf_section *section, int g)
{
	struct checklist *list = loader->list;
	struct rule_place place = {
		.what = loader_what(loader, "gate", section),
		.topic = -1,
		.before = list->n_questions,
	};

	for (int t = 0; t < list->n_topics; t++) {
		const struct topic *topic = &list->topics[t];

		if (topic->gate != g)
			continue;
		place.topic = t;
		place.ordinary |= !topic->private;
		if (topic->first + topic->count < place.before)
			place.before = topic->first + topic->count;
	}
	list->gates[g].when = load_rule(loader, &place, section, GATE_WHEN);
}

/* What reads a private question is private; to say otherwise is a mistake. */
static bool becomes_private(struct loader *loader, const char *what,
	const struct conf_section *section, int key, const struct rule *rule)
{
	bool said = conf_switch(section, key);

	if (!rule || !rule_reads_private(rule, loader->list))
		return said;
	if (conf_has(section, key) && !said)
		loader_error(loader, what, section, key,
			"it reads a private question, so it is private");
	return true;
}

static void load_need_rule(struct loader *loader,
	const struct conf_section *section, struct need *need)
{
	struct rule_place place = {
		.what = loader_what(loader, "need", section),
		.topic = -1,
		.before = loader->list->n_questions,
		.scores = true,
	};

	need->when = load_rule(loader, &place, section, NEED_WHEN);
	need->private = becomes_private(
		loader, place.what, section, NEED_PRIVATE, need->when);
	if (need->private && need->paper == PAPER_YES)
		need->paper = PAPER_ASK;
}

static void load_info_rule(struct loader *loader,
	const struct conf_section *section, struct info *info)
{
	struct rule_place place = {
		.what = loader_what(loader, "info", section),
		.topic = -1,
		.before = loader->list->n_questions,
		.scores = true,
	};

	info->when = load_rule(loader, &place, section, INFO_WHEN);
	info->private = becomes_private(
		loader, place.what, section, INFO_PRIVATE, info->when);
	if (info->private && info->paper == PAPER_YES)
		info->paper = PAPER_ASK;
}

static void load_wish_rule(struct loader *loader,
	const struct conf_section *section, struct wish *wish)
{
	struct rule_place place = {
		.what = loader_what(loader, "wish", section),
		.topic = -1,
		.before = loader->list->n_questions,
		.scores = true,
	};

	wish->when = load_rule(loader, &place, section, WISH_WHEN);
}

static int load_here_question(
	struct loader *loader, const struct conf_section *section, int key)
{
	int q;

	if (!conf_has(section, key))
		return -1;
	q = loader_find(loader, "here", section, key, NAME_QUESTION,
		conf_text(section, key));
	if (q >= 0 && loader->list->questions[q].private) {
		loader_error(loader, "here", section, key,
			"'%s' is private, and this shows to everybody",
			loader->list->questions[q].name);
		return -1;
	}
	return q;
}

static void check_nation(
	struct loader *loader, const struct conf_section *section)
{
	const struct question *question;
	char meant[SUGGEST_SIZE];

	if (loader->list->here.nation < 0)
		return;
	question = &loader->list->questions[loader->list->here.nation];
	for (int n = NATION_ENGLAND; n < NATIONS; n++)
		if (names_find_option(question, nation_names[n], meant) >= 0)
			return;
	loader_error(loader, "here", section, HERE_NATION,
		"'%s' has none of the options england, scotland, wales, ni",
		question->name);
}

/* An area is chosen or told, an age chosen or counted; of anything else we
 * could make nothing, and would not say so. */
static void check_here_type(struct loader *loader,
	const struct conf_section *section, int key, int q,
	enum question_type other)
{
	const struct question *question;

	if (q < 0)
		return;
	question = &loader->list->questions[q];
	if (question->type != QUESTION_CHOICE && question->type != other)
		loader_error(loader, "here", section, key,
			"'%s' is a question of type '%s', not 'choice' or '%s'",
			question->name, question_type_names[question->type],
			question_type_names[other]);
}

static void load_here(struct loader *loader)
{
	struct here *here = &loader->list->here;
	const struct conf_section *section;
	struct rule_place private_ok = {
		.what = "here: private_ok",
		.topic = -1,
		.before = loader->list->n_questions,
		.ordinary = true,
	};
	struct rule_place paper_safe = {
		.what = "here: paper_safe",
		.topic = -1,
		.before = loader->list->n_questions,
	};

	if (!conf_count(loader->conf.top, CHECKLIST_HERE))
		return;
	section = conf_section(loader->conf.top, CHECKLIST_HERE, 0);
	here->line = conf_section_line(section);
	here->nation = load_here_question(loader, section, HERE_NATION);
	here->area = load_here_question(loader, section, HERE_AREA);
	here->age = load_here_question(loader, section, HERE_AGE);
	here->private_ok = load_rule(
		loader, &private_ok, section, HERE_PRIVATE_OK);
	here->paper_safe = load_rule(
		loader, &paper_safe, section, HERE_PAPER_SAFE);
	check_nation(loader, section);
	check_here_type(loader, section, HERE_AREA, here->area, QUESTION_TEXT);
	check_here_type(loader, section, HERE_AGE, here->age, QUESTION_NUMBER);
}

/* Nothing private could ever be opened. */
static void check_private_can_open(struct loader *loader)
{
	const struct checklist *list = loader->list;
	const struct conf_section *top = loader->conf.top;

	if (conf_count(top, CHECKLIST_HERE) &&
		conf_has(conf_section(top, CHECKLIST_HERE, 0), HERE_PRIVATE_OK))
		return;
	for (int q = 0; q < list->n_questions; q++) {
		const struct question *question = &list->questions[q];
		const struct topic *topic = &list->topics[question->topic];

		if (topic->private && q == topic->first)
			diag_error(loader->diag, list->file, topic->line,
				"topic '%s': it is private, and no 'here { private_ok = … }' says when it may be open",
				topic->id);
		else if (question->private && !topic->private)
			diag_error(loader->diag, list->file, question->line,
				"question '%s': it is private, and no 'here { private_ok = … }' says when it may be asked",
				question->id);
	}
}

void load_rules(struct loader *loader)
{
	struct checklist *list = loader->list;
	const struct conf_section *top = loader->conf.top;

	for (int i = 0; i < list->n_topics; i++)
		load_topic_rules(loader, conf_section(top, CHECKLIST_TOPIC, i),
			&list->topics[i]);
	for (int i = 0; i < list->n_gates; i++)
		load_gate_rule(loader, conf_section(top, CHECKLIST_GATE, i), i);
	for (int i = 0; i < list->n_needs; i++)
		load_need_rule(loader, conf_section(top, CHECKLIST_NEED, i),
			&list->needs[i]);
	for (int i = 0; i < list->n_infos; i++)
		load_info_rule(loader, conf_section(top, CHECKLIST_INFO, i),
			&list->infos[i]);
	for (int i = 0; i < list->n_wishes; i++)
		load_wish_rule(loader, conf_section(top, CHECKLIST_WISH, i),
			&list->wishes[i]);
	load_here(loader);
	check_private_can_open(loader);
}
