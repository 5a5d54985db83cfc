/* SPDX-License-Identifier: MIT */
#ifndef TEST_WORLD_H
#define TEST_WORLD_H

#include "test.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "model/bits.h"
#include "model/names.h"
#include "model/rule.h"
#include "model/wizard.h"
#include "load/checklist.h"

/*
 * A checklist, and a check-in with it on 20 November 2026. The text is what
 * stands in a file, without its head, with ' for " and some words for what
 * many tests need alike: question one { @choice show_if = '…' }.
 */
struct world {
	struct checklist list;
	struct diag diag;
	struct arena secret;
	struct wizard wizard;
};

static const struct date world_today = { 2026, 11, 20 };

static const struct {
	const char *word, *text;
} world_words[] = {
	{ "@yes_no", "option yes { label = 'Yes' value = 1 score = 1 }"
		     "option no { label = 'No' value = 0 score = 0 }" },
	{ "@choice", "ask = 'Q?' type = 'choice' @yes_no" },
	{ "@many",
		"ask = 'Q?' type = 'many' option hot { label = 'Hot' score = 1 }"
		"option cold { label = 'Cold' score = 2 }"
		"option none { label = 'None' alone = true score = 0 }" },
	{ "@number", "ask = 'Q?' type = 'number'" },
	{ "@date", "ask = 'Q?' type = 'date'" },
	{ "@month", "ask = 'Q?' type = 'month'" },
	{ "@text", "ask = 'Q?' type = 'text'" },
	{ "@say", "ask = 'Q.' type = 'say'" },
	{ "@gate", "title = 'G' text = 'G' step one { label = '1' }"
		   "step two { label = '2' }" },
	{ "@now",
		"title = 'N' tags = { 'gp' } urgency = 'now' do = { 'Ring' }" },
	{ "@soon", "title = 'N' tags = { 'gp' } urgency = 'soon'" },
	{ "@when", "title = 'N' tags = { 'gp' } urgency = 'when'" },
	{ "@info", "title = 'I' text = 'I'" },
};

static inline const char *world_expand(struct buf *buf, const char *text);

/* Puts what stands for the word, and gives what is behind it. */
static inline const char *world_word(struct buf *buf, const char *text)
{
	size_t n = sizeof(world_words) / sizeof(*world_words);

	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(world_words[i].word);

		if (strncmp(text, world_words[i].word, len))
			continue;
		world_expand(buf, world_words[i].text);
		return text + len;
	}
	fail_msg("no such word: %s", text);
	return text;
}

static inline const char *world_expand(struct buf *buf, const char *text)
{
	while (*text) {
		if (*text == '@') {
			text = world_word(buf, text);
			continue;
		}
		buf_add_char(buf, *text == '\'' ? '"' : *text);
		text++;
	}
	return buf->text;
}

static inline void world_write(int file, const char *body)
{
	struct arena arena;
	struct buf buf;

	arena_init(&arena);
	buf_init(&buf, &arena);
	world_expand(&buf, "id = 't'\nversion = 1\ntitle = 'Test'\n");
	world_expand(&buf, body);
	assert_int_equal(write(file, buf.text, buf.len), (ssize_t)buf.len);
	arena_release(&arena);
}

/* Whether it can be used; what is wrong is in world->diag. */
static inline bool world_try(struct world *world, const char *body)
{
	const char *dir = getenv("TMPDIR");
	char path[4096];
	bool loaded;
	int file;

	snprintf(path, sizeof(path), "%s/world-XXXXXX", dir ? dir : "/tmp");
	file = mkstemp(path);
	assert_int_not_equal(file, -1);
	world_write(file, body);
	close(file);
	diag_init(&world->diag);
	loaded = load_checklist(&world->list, path, &world->diag);
	unlink(path);
	return loaded;
}

/* From the beginning again, with the same checklist. */
static inline void world_begin(struct world *world)
{
	arena_init(&world->secret);
	wizard_init(&world->wizard, &world->list, world_today, &world->secret);
}

static inline void world_load(struct world *world, const char *body)
{
	if (!world_try(world, body)) {
		diag_print(&world->diag, stderr);
		fail_msg("it does not load:\n%s", body);
	}
	world_begin(world);
}

static inline void world_release(struct world *world)
{
	arena_release(&world->secret);
	checklist_release(&world->list);
	diag_release(&world->diag);
}

static inline struct asking *asking_of(struct world *world)
{
	return &world->wizard.asking;
}

/* By name; it must be there. */
static inline int named(
	const struct world *world, enum name_kind kind, const char *name)
{
	char meant[SUGGEST_SIZE];
	int index = names_find(&world->list, kind, name, meant);

	if (index < 0)
		fail_msg("no %s '%s'%s", name_kinds[kind], name, meant);
	return index;
}

static inline int question_of(const struct world *world, const char *name)
{
	return named(world, NAME_QUESTION, name);
}

static inline int topic_of(const struct world *world, const char *id)
{
	return named(world, NAME_TOPIC, id);
}

static inline int need_of(const struct world *world, const char *id)
{
	return named(world, NAME_NEED, id);
}

static inline int gate_of(const struct world *world, const char *id)
{
	return named(world, NAME_GATE, id);
}

/* "hot cold": the options with these ids. */
static inline uint64_t options_of(
	const struct question *question, const char *said)
{
	char copy[256], *word, *rest;
	uint64_t options = 0;

	snprintf(copy, sizeof(copy), "%s", said);
	for (word = strtok_r(copy, " ", &rest); word;
		word = strtok_r(NULL, " ", &rest)) {
		char meant[SUGGEST_SIZE];
		int option = names_find_option(question, word, meant);

		if (option < 0)
			fail_msg("no option '%s' in '%s'%s", word,
				question->name, meant);
		bits_add(&options, option);
	}
	return options;
}

static inline struct answer escape_of(const char *said)
{
	for (int i = 0; i < ANSWER_STATES; i++)
		if (!strcmp(said, answer_state_names[i]))
			return answer_escape((enum answer_state)i);
	fail_msg("no state '%s'", said);
	return answer_blank();
}

/* ?declined, ?blank, …; else as the type of the question has it. */
static inline struct answer answer_of(
	struct world *world, int q, const char *said)
{
	const struct question *question = &world->list.questions[q];
	struct date date = { 0, 0, 0 };

	if (*said == '?')
		return escape_of(said + 1);
	switch (question->type) {
	case QUESTION_CHOICE:
	case QUESTION_MANY:
		return answer_options(options_of(question, said));
	case QUESTION_NUMBER:
		return answer_number(atoi(said));
	case QUESTION_DATE:
		assert_true(date_parse(said, &date));
		return answer_date(date);
	case QUESTION_MONTH:
		assert_true(month_parse(said, &date));
		return answer_date(date);
	default:
		return answer_text(arena_strdup(&world->secret, said));
	}
}

/* How many answers that parked. */
static inline int say(struct world *world, const char *name, const char *said)
{
	int q = question_of(world, name);
	struct answer answer = answer_of(world, q, said);

	wizard_answer(&world->wizard, q, &answer);
	return wizard_parked(&world->wizard);
}

static inline void tick_all(struct world *world, const char *id)
{
	int gate = gate_of(world, id);

	for (int i = 0; i < world->list.gates[gate].n_steps; i++)
		wizard_tick(&world->wizard, gate, i, true);
}

/* A rule that may read everything; it must be right. */
static inline const struct rule *rule_of(struct world *world, const char *text)
{
	struct rule_place place = {
		.list = &world->list,
		.diag = &world->diag,
		.file = "test",
		.what = "rule",
		.topic = -1,
		.before = world->list.n_questions,
		.scores = true,
	};
	const struct rule *rule = rule_parse(text, &place, &world->list.arena);

	if (!rule) {
		diag_print(&world->diag, stderr);
		fail_msg("a wrong rule: %s", text);
	}
	return rule;
}

/* 'Y', 'N' or '?' */
static inline char truth_letter(enum truth truth)
{
	return "N?Y"[truth];
}

static inline char truth_of(struct world *world, const char *text)
{
	return truth_letter(rule_eval(rule_of(world, text), asking_of(world)));
}

#endif
