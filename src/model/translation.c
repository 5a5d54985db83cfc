/* SPDX-License-Identifier: MIT */
#include "model/translation.h"

#include <stdlib.h>
#include <string.h>

#include "base/clean.h"

/* Where in a struct its texts are. */
struct texts {
	size_t size;
	int n;
	size_t at[4];
};

#define TEXTS(type, count, ...)             \
	{                                   \
		sizeof(struct type), count, \
		{                           \
			__VA_ARGS__         \
		}                           \
	}

static const struct texts topic_texts = TEXTS(topic, 3,
	offsetof(struct topic, title), offsetof(struct topic, intro),
	offsetof(struct topic, note));
static const struct texts question_texts = TEXTS(question, 4,
	offsetof(struct question, ask), offsetof(struct question, help),
	offsetof(struct question, note), offsetof(struct question, star_means));
static const struct texts option_texts = TEXTS(
	option, 1, offsetof(struct option, label));
static const struct texts gate_texts = TEXTS(
	gate, 2, offsetof(struct gate, title), offsetof(struct gate, text));
static const struct texts step_texts = TEXTS(
	gate_step, 1, offsetof(struct gate_step, label));
static const struct texts term_texts = TEXTS(gate_term, 2,
	offsetof(struct gate_term, word), offsetof(struct gate_term, means));
static const struct texts band_texts = TEXTS(
	band, 1, offsetof(struct band, label));
static const struct texts need_texts = TEXTS(need, 4,
	offsetof(struct need, title), offsetof(struct need, say),
	offsetof(struct need, note), offsetof(struct need, by));
static const struct texts info_texts = TEXTS(
	info, 2, offsetof(struct info, title), offsetof(struct info, text));

/* A text of the source, with what it is in the other language. */
struct pair {
	const char *source, *text;
};

struct maker {
	struct arena *arena;
	const struct checklist *source;
	struct pair *pairs; /* by the source's pointer */
	int n;
};

static int compare(const void *a, const void *b)
{
	const char *const one = ((const struct pair *)a)->source;
	const char *const other = ((const struct pair *)b)->source;

	return one < other ? -1 : one > other;
}

/* "" is no text, and stays what it is. */
static const char *in_other(const struct maker *maker, const char *text)
{
	struct pair key = { text, NULL };
	const struct pair *pair = maker->n ? bsearch(&key, maker->pairs,
						     (size_t)maker->n,
						     sizeof(key), compare)
					   : NULL;

	return pair ? pair->text : text;
}

static void *copy(const struct maker *maker, const struct texts *texts,
	const void *all, int n)
{
	char *out = arena_array(maker->arena, (size_t)n, texts->size);

	if (n)
		memcpy(out, all, (size_t)n * texts->size);
	for (int i = 0; i < n; i++)
		for (int t = 0; t < texts->n; t++) {
			char *at = out + (size_t)i * texts->size + texts->at[t];
			const char *text;

			memcpy(&text, at, sizeof(text));
			text = in_other(maker, text);
			memcpy(at, &text, sizeof(text));
		}
	return out;
}

static void copy_questions(const struct maker *maker, struct checklist *to)
{
	to->questions = copy(maker, &question_texts, maker->source->questions,
		to->n_questions);
	for (int i = 0; i < to->n_questions; i++) {
		struct question *question = &to->questions[i];

		question->options = copy(maker, &option_texts,
			question->options, question->n_options);
	}
}

static void copy_gates(const struct maker *maker, struct checklist *to)
{
	to->gates = copy(maker, &gate_texts, maker->source->gates, to->n_gates);
	for (int i = 0; i < to->n_gates; i++) {
		struct gate *gate = &to->gates[i];

		gate->steps = copy(
			maker, &step_texts, gate->steps, gate->n_steps);
		gate->terms = copy(
			maker, &term_texts, gate->terms, gate->n_terms);
	}
}

static void copy_results(const struct maker *maker, struct checklist *to)
{
	const struct checklist *source = maker->source;

	to->needs = copy(maker, &need_texts, source->needs, to->n_needs);
	for (int i = 0; i < to->n_needs; i++) {
		struct need *need = &to->needs[i];
		const char **steps = arena_array(
			maker->arena, (size_t)need->n_steps, sizeof(*steps));

		for (int s = 0; s < need->n_steps; s++)
			steps[s] = in_other(maker, need->steps[s]);
		need->steps = steps;
	}
	to->infos = copy(maker, &info_texts, source->infos, to->n_infos);
	to->scores = arena_array(
		maker->arena, (size_t)to->n_scores, sizeof(*to->scores));
	for (int i = 0; i < to->n_scores; i++) {
		to->scores[i] = source->scores[i];
		to->scores[i].bands = copy(maker, &band_texts,
			source->scores[i].bands, source->scores[i].n_bands);
	}
}

static void make(const struct maker *maker, struct checklist *to)
{
	*to = *maker->source;
	to->title = in_other(maker, to->title);
	to->summary = in_other(maker, to->summary);
	to->topics = copy(
		maker, &topic_texts, maker->source->topics, to->n_topics);
	copy_questions(maker, to);
	copy_gates(maker, to);
	copy_results(maker, to);
}

/* Nobody else's text is shown as it comes. */
static const char *cleaned(const char *text, struct arena *arena)
{
	char *own = arena_strdup(arena, text);

	clean_text(own);
	return own;
}

static void look_up(struct translation *translation, struct maker *maker,
	translation_find *find, void *data)
{
	for (int i = 0; i < maker->n; i++) {
		const struct text *text = &maker->source->texts[i];
		const char *found = find(text->context, text->text, data);

		translation->missing += !found;
		maker->pairs[i] = (struct pair){
			.source = text->text,
			.text = found ? cleaned(found, maker->arena)
				      : text->text,
		};
	}
	qsort(maker->pairs, (size_t)maker->n, sizeof(*maker->pairs), compare);
}

void translation_init(struct translation *translation,
	const struct checklist *source, translation_find *find, void *data,
	const char *mark)
{
	struct maker maker = {
		.arena = &translation->arena,
		.source = source,
		.n = source->n_texts,
	};

	*translation = (struct translation){ .n = source->n_texts };
	arena_init(&translation->arena);
	maker.pairs = arena_array(
		maker.arena, (size_t)maker.n, sizeof(*maker.pairs));
	look_up(translation, &maker, find, data);
	make(&maker, &translation->plain);
	for (int i = 0; i < maker.n; i++)
		if (maker.pairs[i].text == maker.pairs[i].source)
			maker.pairs[i].text = arena_printf(maker.arena, "%s%s",
				maker.pairs[i].source, mark);
	make(&maker, &translation->marked);
}

void translation_same(
	struct translation *translation, const struct checklist *source)
{
	*translation = (struct translation){
		.plain = *source,
		.marked = *source,
		.n = source->n_texts,
	};
	arena_init(&translation->arena);
}

void translation_release(struct translation *translation)
{
	arena_release(&translation->arena);
}

void checklist_speak(struct checklist *list, const struct checklist *as)
{
	list->title = as->title;
	list->summary = as->summary;
	list->language = as->language;
	list->topics = as->topics;
	list->questions = as->questions;
	list->gates = as->gates;
	list->scores = as->scores;
	list->needs = as->needs;
	list->infos = as->infos;
}
