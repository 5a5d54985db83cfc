/* SPDX-License-Identifier: MIT */
#ifndef TEST_WILD_H
#define TEST_WILD_H

#include "world.h"

/*
 * Checklists that nobody would write, the same for the same seed: all kinds
 * of questions, rules, gates, scores and needs, with private ones among them.
 * They load, every one of them.
 */
enum {
	WILD_TOPICS = 7,
	WILD_QUESTIONS = 40,
};

struct wild {
	unsigned seed;
	struct buf *buf;
	struct {
		char name[32];
		enum question_type type;
		bool private;
		int options;
	} questions[WILD_QUESTIONS];
	struct {
		bool private;
		int gate, end; /* end: behind its last question */
	} topics[WILD_TOPICS];
	int n_questions, n_topics, n_gates, n_scores;
};

static inline int wild_below(struct wild *wild, int n)
{
	wild->seed ^= wild->seed << 13;
	wild->seed ^= wild->seed >> 17;
	wild->seed ^= wild->seed << 5;
	return (int)(wild->seed % (unsigned)n);
}

static inline bool wild_chance(struct wild *wild, int percent)
{
	return wild_below(wild, 100) < percent;
}

/* What a rule may read. */
struct wild_scope {
	int before; /* only questions before this one */
	bool private, scores;
};

/* A question that may be read; the first of all always may. */
static inline int wild_readable(
	struct wild *wild, const struct wild_scope *scope)
{
	for (int tries = 0; tries < 9; tries++) {
		int q = wild_below(wild, scope->before);

		if (wild->questions[q].type != QUESTION_SAY &&
			(scope->private || !wild->questions[q].private))
			return q;
	}
	return 0;
}

static inline const char *wild_compare(struct wild *wild)
{
	static const char *const signs[] = { "==", "!=", "<", "<=", ">", ">=" };

	return signs[wild_below(wild, 6)];
}

static inline void wild_is(struct wild *wild, int q)
{
	bool text = wild->questions[q].type == QUESTION_TEXT;
	int state = wild_below(wild, text ? 2 : ANSWER_STATES);

	buf_addf(wild->buf, "%s is %s", wild->questions[q].name,
		answer_state_names[state]);
}

static inline void wild_choice(struct wild *wild, int q)
{
	const char *name = wild->questions[q].name;
	int n = wild->questions[q].options;

	switch (wild_below(wild, 4)) {
	case 0:
		buf_addf(wild->buf, "%s != o%d", name, wild_below(wild, n));
		return;
	case 1:
		buf_addf(wild->buf, "%s in (o%d, o%d)", name,
			wild_below(wild, n), wild_below(wild, n));
		return;
	case 2:
		buf_addf(wild->buf, "%s %s %d", name, wild_compare(wild),
			wild_below(wild, n) * 10);
		return;
	default:
		buf_addf(wild->buf, "%s == o%d", name, wild_below(wild, n));
	}
}

static inline void wild_many(struct wild *wild, int q)
{
	static const char *const words[] = { "any", "all", "none" };
	const char *name = wild->questions[q].name;
	int n = wild->questions[q].options;

	switch (wild_below(wild, 4)) {
	case 0:
		buf_addf(wild->buf, "%s has %s (o%d, o%d)", name,
			words[wild_below(wild, 3)], wild_below(wild, n),
			wild_below(wild, n));
		return;
	case 1:
		buf_addf(wild->buf, "any(%s)", name);
		return;
	case 2:
		buf_addf(wild->buf, "count(%s) %s %d", name, wild_compare(wild),
			wild_below(wild, n));
		return;
	default:
		buf_addf(wild->buf, "%s has o%d", name, wild_below(wild, n));
	}
}

static inline void wild_date(struct wild *wild, int q)
{
	const char *name = wild->questions[q].name;

	if (wild_chance(wild, 50))
		buf_addf(wild->buf, "%s %s %s", name, wild_compare(wild),
			wild_chance(wild, 50) ? "today" : "2026-06-15");
	else
		buf_addf(wild->buf, "%s_since(%s) %s %d",
			wild_chance(wild, 50) ? "months" : "years", name,
			wild_compare(wild), wild_below(wild, 9));
}

static inline void wild_atom(struct wild *wild, const struct wild_scope *scope)
{
	int q = wild_readable(wild, scope);
	enum question_type type = wild->questions[q].type;

	if (scope->scores && wild->n_scores && wild_chance(wild, 20))
		buf_addf(wild->buf, "score(s%d) %s %d",
			wild_below(wild, scope->private ? wild->n_scores : 1),
			wild_compare(wild), wild_below(wild, 7));
	else if (type == QUESTION_TEXT || wild_chance(wild, 20))
		wild_is(wild, q);
	else if (type == QUESTION_CHOICE)
		wild_choice(wild, q);
	else if (type == QUESTION_MANY)
		wild_many(wild, q);
	else if (type == QUESTION_NUMBER)
		buf_addf(wild->buf, "%s %s %d", wild->questions[q].name,
			wild_compare(wild), wild_below(wild, 9));
	else
		wild_date(wild, q);
}

static inline void wild_rule(
	struct wild *wild, const struct wild_scope *scope, int depth)
{
	if (wild_chance(wild, 15))
		buf_add(wild->buf, "not ");
	if (!depth || wild_chance(wild, 40)) {
		wild_atom(wild, scope);
		return;
	}
	buf_add(wild->buf, "(");
	wild_rule(wild, scope, depth - 1);
	buf_add(wild->buf, wild_chance(wild, 50) ? " and " : " or ");
	wild_rule(wild, scope, depth - 1);
	buf_add(wild->buf, ")");
}

/* KEY = 'a rule', so often. */
static inline void wild_key(struct wild *wild, const char *key, int percent,
	struct wild_scope scope)
{
	if (!wild_chance(wild, percent))
		return;
	buf_addf(wild->buf, " %s = '", key);
	wild_rule(wild, &scope, 2);
	buf_add(wild->buf, "'");
}

static inline void wild_options(struct wild *wild, int q)
{
	bool many = wild->questions[q].type == QUESTION_MANY;
	int n = 2 + wild_below(wild, 4);

	wild->questions[q].options = n;
	for (int i = 0; i < n; i++)
		buf_addf(wild->buf,
			" option o%d { label = 'O%d' value = %d score = %d%s }",
			i, i, i * 10, i - (wild_chance(wild, 10) ? 3 : 0),
			!many || i < n - 1	? ""
			: wild_chance(wild, 50) ? " alone = true"
						: " free = true");
}

static inline void wild_question(struct wild *wild, int topic, int nth)
{
	int q = wild->n_questions;
	bool private = wild->topics[topic].private || wild_chance(wild, 25);
	enum question_type type = (enum question_type)wild_below(
		wild, wild_chance(wild, 60) ? 2 : QUESTION_TYPES);

	if (!q) {
		private = false;
		type = QUESTION_CHOICE;
	}
	snprintf(wild->questions[q].name, 32, "t%d.q%d", topic, nth);
	wild->questions[q].type = type;
	wild->questions[q].private = private;
	buf_addf(wild->buf, " question q%d { ask = 'Q %d?' type = '%s'%s", nth,
		q, question_type_names[type],
		private && !wild->topics[topic].private ? " private = true"
							: "");
	if (type == QUESTION_CHOICE || type == QUESTION_MANY)
		wild_options(wild, q);
	if (q)
		wild_key(wild, "show_if", 40,
			(struct wild_scope){ q, private, false });
	buf_add(wild->buf, " }\n");
	wild->n_questions++;
}

static inline void wild_topic(struct wild *wild)
{
	int t = wild->n_topics++, n = 1 + wild_below(wild, 5);
	bool private = t && wild_chance(wild, 30);

	wild->topics[t].private = private;
	wild->topics[t].gate = t && wild->n_gates && wild_chance(wild, 35)
				       ? wild_below(wild, wild->n_gates)
				       : -1;
	buf_addf(wild->buf, "topic t%d { title = 'T%d'", t, t);
	if (private)
		buf_add(wild->buf, " private = true");
	if (!t || wild_chance(wild, 20))
		buf_add(wild->buf, " always = true");
	if (wild->topics[t].gate >= 0)
		buf_addf(wild->buf, " gate = 'g%d'", wild->topics[t].gate);
	if (t)
		wild_key(wild, "show_if", 30,
			(struct wild_scope){
				wild->n_questions, private, false });
	buf_add(wild->buf, "\n");
	for (int i = 0; i < n; i++)
		wild_question(wild, t, i);
	buf_add(wild->buf, "}\n");
	wild->topics[t].end = wild->n_questions;
}

static inline void wild_gate(struct wild *wild, int g)
{
	struct wild_scope scope = { wild->n_questions, true, false };

	for (int t = 0; t < wild->n_topics; t++) {
		if (wild->topics[t].gate != g)
			continue;
		scope.private &= wild->topics[t].private;
		if (wild->topics[t].end < scope.before)
			scope.before = wild->topics[t].end;
	}
	buf_addf(wild->buf, "gate g%d { @gate", g);
	wild_key(wild, "when", 100, scope);
	buf_add(wild->buf, " }\n");
}

/* The first score is an ordinary one, and reads at least one question. */
static inline void wild_score(struct wild *wild)
{
	bool private = wild->n_scores > 0;

	buf_addf(wild->buf, "score s%d { of = { '%s'", wild->n_scores,
		wild->questions[0].name);
	for (int q = 1; q < wild->n_questions; q++)
		if ((wild->questions[q].type == QUESTION_CHOICE ||
			    wild->questions[q].type == QUESTION_MANY) &&
			(private || !wild->questions[q].private) &&
			wild_chance(wild, 30))
			buf_addf(wild->buf, ", '%s'", wild->questions[q].name);
	buf_addf(wild->buf,
		" }%s band low { from = -9 to = 2 label = 'L' }"
		" band high { from = 3 to = 6 label = 'H' } }\n",
		private ? " private = true" : "");
	wild->n_scores++;
}

static inline void wild_results(struct wild *wild)
{
	static const char *const urgency[] = { "@now", "@soon", "@when" };
	int n = wild->n_questions;

	for (int i = 0, needs = 3 + wild_below(wild, 8); i < needs; i++) {
		buf_addf(wild->buf, "need n%d { %s", i,
			urgency[wild_below(wild, 3)]);
		if (wild_chance(wild, 20))
			buf_add(wild->buf, " private = true");
		wild_key(wild, "when", 100,
			(struct wild_scope){ n, wild_chance(wild, 40), true });
		buf_add(wild->buf, " }\n");
	}
	for (int i = 0, infos = wild_below(wild, 5); i < infos; i++) {
		buf_addf(wild->buf, "info i%d { @info", i);
		wild_key(wild, "when", 80,
			(struct wild_scope){ n, wild_chance(wild, 40), true });
		buf_add(wild->buf, " }\n");
	}
	buf_add(wild->buf, "wish w { want = 'female_worker'");
	wild_key(wild, "when", 100, (struct wild_scope){ n, true, true });
	buf_add(wild->buf, " }\n");
}

/* Most often the first question alone says who can hear. */
static inline void wild_here(struct wild *wild)
{
	struct wild_scope scope = { wild->n_questions, false, false };

	buf_addf(wild->buf, "here { private_ok = '%s == o0",
		wild->questions[0].name);
	if (wild_chance(wild, 40)) {
		buf_add(wild->buf, wild_chance(wild, 50) ? " and " : " or ");
		wild_rule(wild, &scope, 1);
	}
	buf_add(wild->buf, "' }\n");
}

/* Loads the checklist of this seed. */
static inline void wild_load(
	struct wild *wild, unsigned seed, struct world *world)
{
	struct arena arena;
	struct buf buf;

	*wild = (struct wild){ .seed = seed * 2654435761u + 1, .buf = &buf };
	arena_init(&arena);
	buf_init(&buf, &arena);
	wild->n_gates = wild_below(wild, 3);
	for (int i = 0, topics = 2 + wild_below(wild, WILD_TOPICS - 1);
		i < topics; i++)
		wild_topic(wild);
	for (int g = 0; g < wild->n_gates; g++)
		wild_gate(wild, g);
	for (int i = wild_below(wild, 3); i >= 0; i--)
		wild_score(wild);
	wild_results(wild);
	wild_here(wild);
	world_load(world, buf.text);
	arena_release(&arena);
}

/* At least one of so many. */
static inline uint64_t wild_some(struct wild *wild, int n)
{
	uint64_t some = UINT64_C(1) << wild_below(wild, n);

	for (int i = 0; i < n; i++)
		if (wild_chance(wild, 40))
			some |= UINT64_C(1) << i;
	return some;
}

/* Anything that can be said to it. */
static inline struct answer wild_answer(
	struct wild *wild, const struct question *question)
{
	static char texts[][8] = { "one", "two", "three" };
	int n = question->n_options;

	if (wild_chance(wild, 35))
		return answer_escape((enum answer_state)(
			wild_chance(wild, 40) ? ANSWER_BLANK
					      : 2 + wild_below(wild, 3)));
	switch (question->type) {
	case QUESTION_CHOICE:
		return answer_options(UINT64_C(1) << wild_below(wild, n));
	case QUESTION_MANY:
		return answer_options(wild_some(wild, n));
	case QUESTION_NUMBER:
		return answer_number(wild_below(wild, 9));
	case QUESTION_TEXT:
		return answer_text(texts[wild_below(wild, 3)]);
	default:
		return answer_date((struct date){ 2020 + wild_below(wild, 8),
			1 + wild_below(wild, 12), 1 });
	}
}

#endif
