/* SPDX-License-Identifier: MIT */
#include "sketch.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "model/answers.h"
#include "model/checklist.h"

enum {
	QUESTIONS = 5,
	RESULTS = 4
};

static uint64_t dice;

static int roll(int n)
{
	dice ^= dice << 13;
	dice ^= dice >> 7;
	dice ^= dice << 17;
	return (int)(dice >> 33) % n;
}

static bool one_in(int n)
{
	return !roll(n);
}

/* A checklist in the making: its text, and its questions so far. */
struct sketch {
	struct buf text;
	enum question_type types[QUESTIONS];
	bool private[QUESTIONS];
	int topics[QUESTIONS], options[QUESTIONS];
	int n;
	bool has_score, has_date;
};

/* What a rule may read: questions before one, and only ordinary ones? */
struct place {
	int before;
	bool ordinary, scores;
};

static const char *const leaves[QUESTION_TYPES][8] = {
	[QUESTION_CHOICE] = { "Q == O", "Q != O", "Q in (a, b)", "Q C N",
		"Q L P", "Q is S" },
	[QUESTION_MANY] = { "Q has O", "Q has any (a, b)", "Q has all (a, b)",
		"Q has none (a, b)", "any(Q)", "count(Q) C N", "count(Q) C P",
		"Q is S" },
	[QUESTION_NUMBER] = { "Q C N", "Q C P", "Q is S" },
	[QUESTION_DATE] = { "Q C D", "Q C today", "months_since(Q) C N",
		"years_since(Q) C N", "Q is S" },
	[QUESTION_MONTH] = { "Q C D", "Q C today", "months_since(Q) C N",
		"years_since(Q) C N", "Q is S" },
	[QUESTION_TEXT] = { "Q is answered", "Q is blank" },
};

static const char *const compares[] = { "<", "<=", ">", ">=", "==", "!=" };
static const char *const dates[] = { "2026-10-15", "2026-11-20", "2026-12-01" };

/* One that a rule in this place may read, or -1. */
static int some_question(const struct sketch *sketch, const struct place *place)
{
	int found = -1, n = 0;

	for (int q = 0; q < place->before; q++)
		if (!(place->ordinary && sketch->private[q]) && one_in(++n))
			found = q;
	return found;
}

static void put_name(struct sketch *sketch, int q)
{
	buf_addf(&sketch->text, "t%d.q%d", sketch->topics[q], q);
}

static void put_number_like(struct sketch *sketch, int q)
{
	enum question_type type = sketch->types[q];

	if (type == QUESTION_NUMBER || type == QUESTION_CHOICE) {
		put_name(sketch, q);
	} else if (type == QUESTION_MANY) {
		buf_add(&sketch->text, "count(");
		put_name(sketch, q);
		buf_add(&sketch->text, ")");
	} else {
		buf_addf(&sketch->text, "%d", roll(3));
	}
}

/* Fills in a form: the question and an option of it, another one, and so on. */
static void put_form(struct sketch *sketch, const char *form, int q, int other)
{
	struct buf *text = &sketch->text;

	for (; *form; form++) {
		if (*form == 'Q')
			put_name(sketch, q);
		else if (*form == 'O')
			buf_addf(text, "%c", 'a' + roll(sketch->options[q]));
		else if (*form == 'P')
			put_number_like(sketch, other);
		else if (*form == 'C')
			buf_add(text, compares[roll(6)]);
		else if (*form == 'L')
			buf_add(text, compares[roll(4)]);
		else if (*form == 'N')
			buf_addf(text, "%d", roll(5) - 1);
		else if (*form == 'S')
			buf_add(text, answer_state_names[roll(ANSWER_STATES)]);
		else if (*form == 'D')
			buf_add(text, dates[roll(3)]);
		else
			buf_add_char(text, *form);
	}
}

static void put_leaf(struct sketch *sketch, const struct place *place)
{
	int q = some_question(sketch, place);
	const char *const *forms = leaves[sketch->types[q]];
	int n = 0;

	while (n < 8 && forms[n])
		n++;
	if (place->scores && sketch->has_score && one_in(2))
		put_form(sketch, "score(s) C N", q, q);
	else
		put_form(sketch, forms[roll(n)], q,
			some_question(sketch, place));
}

static void put_rule(
	struct sketch *sketch, const struct place *place, int depth)
{
	if (!depth || one_in(3)) {
		put_leaf(sketch, place);
		return;
	}
	buf_add(&sketch->text, one_in(4) ? "not (" : "(");
	put_rule(sketch, place, depth - 1);
	buf_add(&sketch->text, one_in(3) ? " or " : " and ");
	put_rule(sketch, place, depth - 1);
	buf_add(&sketch->text, ")");
}

/* Nothing where there is nothing to read. */
static void put_key(
	struct sketch *sketch, const char *key, const struct place *place)
{
	if (some_question(sketch, place) < 0)
		return;
	buf_addf(&sketch->text, " %s = '", key);
	put_rule(sketch, place, 2);
	buf_add(&sketch->text, "'");
}

static void put_option(struct sketch *sketch, int i, bool many)
{
	struct buf *text = &sketch->text;

	buf_addf(text, " option %c { label = 'o' score = %d", 'a' + i,
		roll(4) - 1);
	if (!i || one_in(2))
		buf_addf(text, " value = %d", roll(3));
	if (many && one_in(4))
		buf_add(text, one_in(2) ? " alone = true" : " free = true");
	buf_add(text, " }");
}

static enum question_type some_type(struct sketch *sketch)
{
	static const enum question_type types[] = { QUESTION_CHOICE,
		QUESTION_CHOICE, QUESTION_CHOICE, QUESTION_MANY, QUESTION_MANY,
		QUESTION_NUMBER, QUESTION_TEXT };

	if (sketch->has_date || !one_in(12))
		return types[roll(7)];
	sketch->has_date = true;
	return one_in(2) ? QUESTION_DATE : QUESTION_MONTH;
}

static void put_question(struct sketch *sketch, int topic, bool private)
{
	struct buf *text = &sketch->text;
	int q = sketch->n;
	enum question_type type = sketch->types[q] = some_type(sketch);
	struct place place = { .before = q };

	sketch->topics[q] = topic;
	sketch->private[q] = private || (q && one_in(8));
	place.ordinary = !sketch->private[q];
	buf_addf(text, " question q%d { ask = 'q' type = '%s' escapes = %s", q,
		question_type_names[type], one_in(3) ? "true" : "false");
	if (sketch->private[q] && !private)
		buf_add(text, " private = true");
	if (one_in(2))
		put_key(sketch, "show_if", &place);
	if (type == QUESTION_NUMBER)
		buf_addf(text, " min = 0 max = %d", 1 + roll(3));
	if (type == QUESTION_CHOICE || type == QUESTION_MANY)
		sketch->options[q] = 2 + roll(2);
	for (int i = 0; i < sketch->options[q]; i++)
		put_option(sketch, i, type == QUESTION_MANY);
	buf_add(text, " }\n");
	sketch->n++;
}

/* The first one is open to all; of the others, any may be otherwise. */
static void put_topic(struct sketch *sketch, int t, int questions)
{
	bool private = t && one_in(3);
	struct place place = { .before = sketch->n, .ordinary = !private };

	buf_addf(&sketch->text, "topic t%d { title = 't' minutes = 1", t);
	if (!t || one_in(3))
		buf_add(&sketch->text, " always = true");
	if (private)
		buf_add(&sketch->text, " private = true");
	if (t == 1 && one_in(2))
		buf_add(&sketch->text, " gate = 'g'");
	if (one_in(2))
		put_key(sketch, "show_if", &place);
	buf_add(&sketch->text, "\n");
	for (int i = 0; i < questions; i++)
		put_question(sketch, t, private);
	buf_add(&sketch->text, "}\n");
}

static void put_score(struct sketch *sketch)
{
	struct buf *text = &sketch->text;
	bool private = false;

	for (int q = 0; q < sketch->n; q++) {
		if (!sketch->options[q] || one_in(3))
			continue;
		buf_add(text, sketch->has_score ? ", '" : "score s { of = { '");
		put_name(sketch, q);
		buf_add(text, "'");
		sketch->has_score = true;
		private |= sketch->private[q];
	}
	if (sketch->has_score)
		buf_addf(text, " } private = %s }\n",
			private ? "true" : "false");
}

static void put_results(struct sketch *sketch)
{
	const struct place place = { sketch->n, false, true };
	struct buf *text = &sketch->text;

	for (int i = 0; i < RESULTS; i++) {
		buf_addf(text,
			"need n%d { title = 'n' urgency = 'when' "
			"tags = { 'x' }",
			i);
		buf_add(text, one_in(6) ? " private = true" : "");
		put_key(sketch, "when", &place);
		buf_addf(text, " }\ninfo i%d { title = 'i' text = 'i'", i);
		buf_add(text, one_in(6) ? " private = true" : "");
		if (!one_in(4))
			put_key(sketch, "when", &place);
		buf_add(text, " }\n");
	}
}

static void put_checklist(struct sketch *sketch)
{
	struct place gate = { .ordinary = true }, here = { .ordinary = true };

	put_topic(sketch, 0, 1 + roll(2));
	put_topic(sketch, 1, 1 + roll(2));
	gate.before = here.before = sketch->n;
	if (one_in(2))
		put_topic(sketch, 2, 1);
	if (strstr(sketch->text.text, "gate =")) {
		buf_add(&sketch->text,
			"gate g { title = 'g' text = 'g' "
			"step a { label = 'a' } step b { label = 'b' }");
		put_key(sketch, "when", &gate);
		buf_add(&sketch->text, " }\n");
	}
	buf_add(&sketch->text, "here {");
	put_key(sketch, "private_ok", &here);
	buf_add(&sketch->text, " }\n");
	put_score(sketch);
	put_results(sketch);
}

const char *sketch_checklist(uint64_t seed, struct arena *arena)
{
	struct sketch sketch = { .n = 0 };

	dice = seed;
	buf_init(&sketch.text, arena);
	put_checklist(&sketch);
	return sketch.text.text;
}
