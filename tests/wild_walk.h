/* SPDX-License-Identifier: MIT */
#ifndef TEST_WILD_WALK_H
#define TEST_WILD_WALK_H

#include "wild.h"

/* Walks that nobody would take, through checklists that nobody would write. */
static inline void wild_say(struct wild *wild, struct world *world, int q)
{
	const struct question *question = &world->list.questions[q];
	struct answer answer;

	if (!question_takes_answer(question))
		return;
	if (question->n_options && wild_chance(wild, 20)) {
		wizard_toggle(&world->wizard, q,
			wild_below(wild, question->n_options));
		return;
	}
	answer = wild_answer(wild, question);
	wizard_answer(&world->wizard, q, &answer);
}

/* So that more than a few of the walks are private, or open their gates. */
static inline void wild_open(struct wild *wild, struct world *world)
{
	struct answer first = answer_options(1);
	int gate;

	if (world->list.questions[0].type != QUESTION_CHOICE)
		return;
	if (!world->list.n_gates || wild_chance(wild, 30)) {
		wizard_answer(&world->wizard, 0, &first);
		return;
	}
	gate = wild_below(wild, world->list.n_gates);
	wizard_tick(&world->wizard, gate,
		wild_below(wild, world->list.gates[gate].n_steps),
		wild_chance(wild, 85));
}

/* A change that can be taken back. */
static inline void wild_change(struct wild *wild, struct world *world)
{
	struct wizard *wizard = &world->wizard;
	int topic = wild_below(wild, world->list.n_topics);

	switch (wild_below(wild, 10)) {
	case 0:
		wizard_pick(wizard, topic);
		return;
	case 1:
		wizard_put_away(wizard, topic);
		return;
	case 2:
		wizard_not_today(wizard, topic);
		return;
	case 3:
	case 4:
		wild_open(wild, world);
		return;
	default:
		wild_say(
			wild, world, wild_below(wild, world->list.n_questions));
	}
}

static inline void wild_move(struct wild *wild, struct world *world)
{
	struct wizard *wizard = &world->wizard;
	int topic = wild_below(wild, world->list.n_topics);

	switch (wild_below(wild, 12)) {
	case 0:
		wizard_jump(wizard, wild_below(wild, world->list.n_questions));
		return;
	case 1:
	case 2:
		wizard_go_to_topic(wizard, topic);
		return;
	case 3:
		wizard_go_to_hub(wizard);
		return;
	case 4:
		wizard_hide(wizard);
		wizard_just_us(wizard, wild_chance(wild, 70));
		return;
	case 5:
		wizard_undo(wizard);
		return;
	case 6:
	case 7:
		wizard_back(wizard);
		return;
	default:
		wizard_next(wizard);
	}
}

static inline void wild_step(struct wild *wild, struct world *world)
{
	if (world->wizard.place.kind == PLACE_QUESTION && wild_chance(wild, 30))
		wild_say(wild, world, world->wizard.place.index);
	else if (wild_chance(wild, 50))
		wild_change(wild, world);
	else
		wild_move(wild, world);
}

#endif
