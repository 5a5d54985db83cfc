/* SPDX-License-Identifier: MIT */
#include "model/paper.h"

const char *const paper_level_names[LEVELS] = {
	[LEVEL_DISCREET] = "discreet",
	[LEVEL_FULL] = "full",
};

/* What the file says of a line, and whether it is there at all. */
struct line {
	bool there, private;
	enum paper paper;
};

/* In words of her own she may have said anything: on her own sheet they are as
 * they are, for others they wait for her yes. */
static enum paper question_paper(const struct question *question)
{
	return question->type == QUESTION_TEXT && question->paper == PAPER_YES
		       ? PAPER_ASK
		       : question->paper;
}

static struct line line_of(
	const struct wizard *wizard, enum line_kind kind, int index)
{
	const struct checklist *list = wizard->list;
	const struct asking *asking = &wizard->asking;

	if (kind == LINE_NEED)
		return (struct line){
			needs_is_found(&wizard->needs, index),
			list->needs[index].private,
			list->needs[index].paper,
		};
	if (kind == LINE_INFO)
		return (struct line){
			needs_has_info(&wizard->needs, index),
			list->infos[index].private,
			list->infos[index].paper,
		};
	return (struct line){
		asking_see(asking, index) == SEEN_ANSWER &&
			answers_get(&asking->answers, index)->state ==
				ANSWER_GIVEN,
		list->questions[index].private,
		question_paper(&list->questions[index]),
	};
}

unsigned paper_yes(enum paper_level level)
{
	return level == LEVEL_FILE   ? YES_FILE
	       : level == LEVEL_NEXT ? YES_NEXT
				     : YES_HERS;
}

bool paper_has_yes(const struct wizard *wizard, enum paper_level level,
	enum line_kind kind, int index)
{
	return wizard->decisions.yes[kind][index] & paper_yes(level);
}

bool paper_asks(const struct wizard *wizard, enum line_kind kind, int index)
{
	struct line line = line_of(wizard, kind, index);

	return line.there && line.paper != PAPER_NEVER &&
	       (line.private || line.paper == PAPER_ASK);
}

bool paper_may_show(const struct wizard *wizard, enum paper_level level,
	enum line_kind kind, int index)
{
	struct line line = line_of(wizard, kind, index);

	if (!line.there || line.paper == PAPER_NEVER)
		return false;
	if (kind == LINE_QUESTION && level == LEVEL_FULL)
		line.paper = wizard->list->questions[index].paper;
	if (line.private || line.paper == PAPER_ASK)
		return level != LEVEL_DISCREET &&
		       paper_has_yes(wizard, level, kind, index) &&
		       !asking_is_overheard(&wizard->asking) &&
		       (!line.private || asking_is_private_ok(&wizard->asking));
	return kind != LINE_INFO || paper_has_yes(wizard, level, kind, index);
}

/* On a discreet sheet a private step is none: not even for whether she has
 * looked at her steps. */
static bool counts(
	const struct wizard *wizard, enum paper_level level, int need)
{
	return level != LEVEL_DISCREET || !wizard->list->needs[need].private;
}

static bool has_chosen(const struct wizard *wizard, enum paper_level level)
{
	const struct decisions *decisions = &wizard->decisions;

	for (int i = 0; i < decisions->n_steps; i++)
		if (counts(wizard, level, decisions->steps[i].need))
			return true;
	return false;
}

static int list_first(
	const struct wizard *wizard, enum paper_level level, int *needs)
{
	int all = needs_list(&wizard->needs, needs), n = 0;

	for (int i = 0; i < all && n < STEPS_MOST; i++)
		if (paper_may_show(wizard, level, LINE_NEED, needs[i]) &&
			!wizard->decisions.put_away[needs[i]])
			needs[n++] = needs[i];
	return n;
}

static int list_chosen(
	const struct wizard *wizard, enum paper_level level, int *needs)
{
	const struct decisions *decisions = &wizard->decisions;
	int n = 0;

	for (int i = 0; i < decisions->n_steps; i++) {
		const struct step *step = &decisions->steps[i];

		if (step->who != WHO_NOT_NOW &&
			paper_may_show(wizard, level, LINE_NEED, step->need))
			needs[n++] = step->need;
	}
	return n;
}

/* Where all that she chose is private, the others are there as they would have
 * been without it: a full sheet holds all that a discreet one does. */
int paper_steps(const struct wizard *wizard, enum paper_level level, int *needs)
{
	int n;

	if (!has_chosen(wizard, level))
		return list_first(wizard, level, needs);
	if (has_chosen(wizard, LEVEL_DISCREET))
		return list_chosen(wizard, level, needs);
	n = list_first(wizard, LEVEL_DISCREET, needs);
	return n + list_chosen(wizard, level, needs + n);
}

enum who paper_who(const struct wizard *wizard, int need)
{
	int at = decisions_find_step(&wizard->decisions, need);

	return at < 0 ? WHO_UNSAID : wizard->decisions.steps[at].who;
}
