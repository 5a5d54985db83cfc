/* SPDX-License-Identifier: MIT */
#include "model/names.h"

#include <string.h>

const char *const name_kinds[NAMES] = {
	[NAME_TOPIC] = "topic",
	[NAME_QUESTION] = "question",
	[NAME_GATE] = "gate",
	[NAME_SCORE] = "score",
	[NAME_NEED] = "need",
	[NAME_INFO] = "info",
};

const char *names_at(const struct checklist *list, enum name_kind kind, int n)
{
	switch (kind) {
	case NAME_TOPIC:
		return n < list->n_topics ? list->topics[n].id : NULL;
	case NAME_QUESTION:
		return n < list->n_questions ? list->questions[n].name : NULL;
	case NAME_GATE:
		return n < list->n_gates ? list->gates[n].id : NULL;
	case NAME_SCORE:
		return n < list->n_scores ? list->scores[n].id : NULL;
	case NAME_NEED:
		return n < list->n_needs ? list->needs[n].id : NULL;
	default:
		return n < list->n_infos ? list->infos[n].id : NULL;
	}
}

static const struct map *map_of(
	const struct checklist *list, enum name_kind kind)
{
	const struct map *const maps[NAMES] = {
		[NAME_TOPIC] = &list->topic_ids,
		[NAME_QUESTION] = &list->question_names,
		[NAME_GATE] = &list->gate_ids,
		[NAME_SCORE] = &list->score_ids,
		[NAME_NEED] = &list->need_ids,
		[NAME_INFO] = &list->info_ids,
	};

	return maps[kind];
}

int names_find(const struct checklist *list, enum name_kind kind,
	const char *name, char meant[SUGGEST_SIZE])
{
	int found = map_get(map_of(list, kind), name);
	struct suggest suggest;
	const char *right;

	if (found >= 0)
		return found;
	suggest_init(&suggest, name);
	for (int i = 0; (right = names_at(list, kind, i)); i++)
		suggest_offer(&suggest, right);
	suggest_text(&suggest, meant);
	return -1;
}

int names_find_option(const struct question *question, const char *id,
	char meant[SUGGEST_SIZE])
{
	struct suggest suggest;

	for (int i = 0; i < question->n_options; i++)
		if (!strcmp(question->options[i].id, id))
			return i;
	suggest_init(&suggest, id);
	for (int i = 0; i < question->n_options; i++)
		suggest_offer(&suggest, question->options[i].id);
	suggest_text(&suggest, meant);
	return -1;
}

int names_find_step(
	const struct gate *gate, const char *id, char meant[SUGGEST_SIZE])
{
	struct suggest suggest;

	for (int i = 0; i < gate->n_steps; i++)
		if (!strcmp(gate->steps[i].id, id))
			return i;
	suggest_init(&suggest, id);
	for (int i = 0; i < gate->n_steps; i++)
		suggest_offer(&suggest, gate->steps[i].id);
	suggest_text(&suggest, meant);
	return -1;
}
