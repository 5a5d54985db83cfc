/* SPDX-License-Identifier: MIT */
#include "model/checklist.h"

#include <assert.h>
#include <string.h>

#include "model/rule.h"

const char *const question_type_names[QUESTION_TYPES] = {
	[QUESTION_CHOICE] = "choice",
	[QUESTION_MANY] = "many",
	[QUESTION_NUMBER] = "number",
	[QUESTION_DATE] = "date",
	[QUESTION_MONTH] = "month",
	[QUESTION_TEXT] = "text",
	[QUESTION_SAY] = "say",
};

const char *const layout_names[LAYOUTS] = {
	[LAYOUT_LIST] = "list",
	[LAYOUT_BINGO] = "bingo",
	[LAYOUT_INLINE] = "inline",
};

const char *const paper_names[PAPERS] = {
	[PAPER_YES] = "yes",
	[PAPER_ASK] = "ask",
	[PAPER_NEVER] = "never",
};

const char *const urgency_names[URGENCIES] = {
	[URGENCY_NOW] = "now",
	[URGENCY_SOON] = "soon",
	[URGENCY_WHEN] = "when",
};

void checklist_init(struct checklist *list)
{
	*list = (struct checklist){
		.here = { .nation = -1, .area = -1, .age = -1 },
	};
	arena_init(&list->arena);
	map_init(&list->topic_ids, &list->arena);
	map_init(&list->question_names, &list->arena);
	map_init(&list->gate_ids, &list->arena);
	map_init(&list->score_ids, &list->arena);
	map_init(&list->need_ids, &list->arena);
	map_init(&list->info_ids, &list->arena);
}

void checklist_release(struct checklist *list)
{
	arena_release(&list->arena);
}

bool question_takes_answer(const struct question *question)
{
	return question->type != QUESTION_SAY;
}

struct last_of_topic {
	const struct topic *topic;
	int last;
};

static void note_last(int question, void *data)
{
	struct last_of_topic *of = data;
	const struct topic *topic = of->topic;

	if (question >= topic->first &&
		question < topic->first + topic->count && question > of->last)
		of->last = question;
}

/*
 * Of a topic with a gate, only what the gate itself asks about, and what
 * leads up to that, comes before it.
 */
static void seal_gates(struct checklist *list)
{
	for (int t = 0; t < list->n_topics; t++) {
		struct topic *topic = &list->topics[t];
		struct last_of_topic of = { topic, topic->first - 1 };

		if (topic->gate < 0)
			continue;
		rule_reads(list->gates[topic->gate].when, list, note_last, &of);
		for (int q = of.last + 1; q < topic->first + topic->count; q++)
			list->questions[q].gated = true;
	}
}

struct guard {
	const struct checklist *list;
	bool gated;
};

static void note_gated(int question, void *data)
{
	struct guard *guard = data;

	guard->gated |= guard->list->questions[question].gated;
}

static void seal_wishes(struct checklist *list)
{
	for (int w = 0; w < list->n_wishes; w++) {
		struct guard guard = { .list = list };

		rule_reads(list->wishes[w].when, list, note_gated, &guard);
		list->wishes[w].guarded = guard.gated ||
					  rule_reads_private(
						  list->wishes[w].when, list);
	}
}

/* The readers are gathered in two passes: counted, then put in place. */
struct gathering {
	struct reader *readers; /* NULL while counting */
	int *at;		/* a count, then the next free place */
	struct reader reader;
};

static void gather_one(int question, void *data)
{
	struct gathering *gathering = data;
	int place = gathering->at[question]++;

	if (gathering->readers)
		gathering->readers[place] = gathering->reader;
}

static void gather(struct gathering *gathering, const struct checklist *list,
	const struct rule *rule, enum reader_kind kind, int index)
{
	gathering->reader = (struct reader){ kind, index };
	rule_reads(rule, list, gather_one, gathering);
}

static void gather_all(
	struct gathering *gathering, const struct checklist *list)
{
	for (int i = 0; i < list->n_questions; i++)
		gather(gathering, list, list->questions[i].show_if,
			READER_QUESTION, i);
	for (int i = 0; i < list->n_topics; i++)
		gather(gathering, list, list->topics[i].show_if, READER_TOPIC,
			i);
	for (int i = 0; i < list->n_gates; i++)
		gather(gathering, list, list->gates[i].when, READER_GATE, i);
	for (int i = 0; i < list->n_needs; i++)
		gather(gathering, list, list->needs[i].when, READER_NEED, i);
	gather(gathering, list, list->here.private_ok, READER_HERE, 0);
}

static void seal_readers(struct checklist *list)
{
	size_t n = (size_t)list->n_questions;
	int *from = arena_array(&list->arena, n + 1, sizeof(*from));
	int *at = arena_array(&list->arena, n + 1, sizeof(*at));
	struct gathering gathering = { .at = at };

	gather_all(&gathering, list);
	for (size_t q = 0; q < n; q++) {
		from[q + 1] = from[q] + at[q];
		at[q] = from[q];
	}
	gathering.readers = arena_array(
		&list->arena, (size_t)from[n], sizeof(struct reader));
	gather_all(&gathering, list);
	list->readers = gathering.readers;
	list->reader_from = from;
}

void checklist_seal(struct checklist *list)
{
	seal_gates(list);
	seal_wishes(list);
	seal_readers(list);
}
