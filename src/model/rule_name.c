/* SPDX-License-Identifier: MIT */
#include "model/rule_name.h"

#include <stdio.h>
#include <string.h>

#include "base/suggest.h"
#include "model/names.h"
#include "model/rule_lex.h"

void rule_error(const struct rule_place *place, const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	diag_error(place->diag, place->file, place->line, "%s: %s", place->what,
		text);
}

/* Where a file is broken, one mistake may have cost a question that many rules
 * name: that is said once. */
static bool is_worth_saying(const struct rule_place *place, const char *name)
{
	int said = place->unknown ? place->unknown->n : 0;

	if (!place->unknown)
		return true;
	text_list_add(
		place->unknown, arena_strdup(place->unknown->arena, name));
	return place->unknown->n > said;
}

static void unknown_question(const struct rule_place *place, const char *name)
{
	const struct checklist *list = place->list;
	struct suggest suggest;
	char meant[SUGGEST_SIZE];

	if (!is_worth_saying(place, name))
		return;
	suggest_init(&suggest, name);
	for (int q = 0; q < list->n_questions; q++) {
		const struct question *question = &list->questions[q];

		if (question->topic == place->topic)
			suggest_offer(&suggest, question->id);
		suggest_offer(&suggest, question->name);
	}
	rule_error(place, "no question '%s'%s", name,
		suggest_text(&suggest, meant));
}

/* A topic's own questions may be named alone. */
static int look_up(const struct rule_place *place, const char *name)
{
	const struct checklist *list = place->list;
	char full[2 * TOKEN_SIZE];

	if (strchr(name, '.') || place->topic < 0)
		return map_get(&list->question_names, name);
	snprintf(full, sizeof(full), "%s.%s", list->topics[place->topic].id,
		name);
	return map_get(&list->question_names, full);
}

int rule_find_question(const struct rule_place *place, const char *name)
{
	int q = look_up(place, name);
	const struct question *question;

	if (q < 0) {
		unknown_question(place, name);
		return -1;
	}
	question = &place->list->questions[q];
	if (q >= place->before) {
		rule_error(place,
			"'%s' is not asked before this: only earlier questions can be read",
			question->name);
		return -1;
	}
	if (question->private && place->ordinary) {
		rule_error(place,
			"'%s' is private: only what is private itself may read it",
			question->name);
		return -1;
	}
	if (!question_takes_answer(question)) {
		rule_error(place, "'%s' is only read out: it has no answer",
			question->name);
		return -1;
	}
	return q;
}

int rule_find_option(
	const struct rule_place *place, int question, const char *id)
{
	const struct question *of = &place->list->questions[question];
	char meant[SUGGEST_SIZE], full[3 * TOKEN_SIZE];
	int option = names_find_option(of, id, meant);

	snprintf(full, sizeof(full), "%s.%s", of->name, id);
	if (option < 0 && is_worth_saying(place, full))
		rule_error(
			place, "no option '%s' in '%s'%s", id, of->name, meant);
	return option;
}

int rule_find_score(const struct rule_place *place, const char *id)
{
	char meant[SUGGEST_SIZE];
	int score = names_find(place->list, NAME_SCORE, id, meant);

	if (!place->scores)
		rule_error(place,
			"score() cannot be read here: scores come after the questions");
	else if (score < 0)
		rule_error(place, "no score '%s'%s", id, meant);
	else if (place->list->scores[score].private && place->ordinary)
		rule_error(place,
			"score '%s' is private: only what is private itself may read it",
			id);
	else
		return score;
	return -1;
}
