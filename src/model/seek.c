/* SPDX-License-Identifier: MIT */
#include "model/seek.h"

#include <string.h>

/* The answer to a question of `here`, or NULL. */
static const struct answer *answer_here(const struct wizard *wizard, int q)
{
	const struct answer *answer;

	if (q < 0 || asking_see(&wizard->asking, q) != SEEN_ANSWER)
		return NULL;
	answer = answers_get(&wizard->asking.answers, q);
	return answer->state == ANSWER_GIVEN ? answer : NULL;
}

static const struct option *option_here(const struct wizard *wizard, int q)
{
	const struct answer *answer = answer_here(wizard, q);

	if (!answer || wizard->list->questions[q].type != QUESTION_CHOICE)
		return NULL;
	return &wizard->list->questions[q]
			.options[__builtin_ctzll(answer->options)];
}

/* An option that is none of the four is not where the clinic is, either. */
static void seek_nation(struct seeker *seeker, const struct wizard *wizard)
{
	const struct option *option = option_here(
		wizard, wizard->list->here.nation);
	enum nation nation = NATION_UNKNOWN;

	if (!option)
		return;
	for (int n = NATION_ENGLAND; n < NATIONS; n++)
		if (!strcmp(option->id, nation_names[n]))
			nation = (enum nation)n;
	seeker_live_in(seeker, nation);
}

static void seek_area(struct seeker *seeker, const struct wizard *wizard)
{
	int q = wizard->list->here.area;
	const struct answer *answer = answer_here(wizard, q);
	const struct option *option = option_here(wizard, q);

	if (option)
		seeker->area = option->label;
	else if (answer && answer->text)
		seeker->area = answer->text;
}

static void seek_age(struct seeker *seeker, const struct wizard *wizard)
{
	int q = wizard->list->here.age;
	const struct answer *answer = answer_here(wizard, q);
	const struct option *option = option_here(wizard, q);

	if (option && option->has_value) {
		seeker->age_from = option->value;
		seeker->age_to = option->has_upto ? option->upto : AGE_OPEN;
	} else if (answer && wizard->list->questions[q].type == QUESTION_NUMBER)
		seeker->age_from = seeker->age_to = answer->number;
}

static void seek_wishes(
	struct seeker *seeker, const struct wizard *wizard, bool private)
{
	for (int w = 0; w < wizard->list->n_wishes; w++) {
		const struct wish *wish = &wizard->list->wishes[w];

		if ((wish->guarded && !private) ||
			rule_eval(wish->when, &wizard->asking) != TRUTH_YES)
			continue;
		if (*wish->want)
			seeker_want(seeker, wish->want);
		if (*wish->must)
			seeker_must(seeker, wish->must);
	}
}

void seek_at_large(struct seeker *seeker, const struct wizard *wizard,
	const struct surroundings *around, struct arena *arena)
{
	seeker_init(seeker, &around->now, arena);
	seeker->nation = around->nation;
	seeker->area = around->area;
	seek_nation(seeker, wizard);
	seek_area(seeker, wizard);
	seek_age(seeker, wizard);
}

void seek_for_need(struct seeker *seeker, const struct wizard *wizard,
	const struct surroundings *around, int need, struct arena *arena)
{
	seek_at_large(seeker, wizard, around, arena);
	seeker->urgent = wizard->list->needs[need].urgency == URGENCY_NOW;
	seeker->in_front_of_others = !wizard->list->needs[need].private;
	seek_wishes(seeker, wizard, wizard->list->needs[need].private);
}
