/* SPDX-License-Identifier: MIT */
#include "model/score.h"

#include "model/bits.h"

/* What the options of one question can come to. */
struct reach {
	int least, most;
};

static void widen(struct reach *reach, int score)
{
	if (score < reach->least)
		reach->least = score;
	if (score > reach->most)
		reach->most = score;
}

static struct reach reach_of_choice(const struct question *question)
{
	struct reach reach = { question->options[0].score,
		question->options[0].score };

	for (int i = 1; i < question->n_options; i++)
		widen(&reach, question->options[i].score);
	return reach;
}

/* Any of them together, or one of those that are alone. */
static struct reach reach_of_many(const struct question *question)
{
	struct reach reach = { 0, 0 }, alone = { 0, 0 };

	for (int i = 0; i < question->n_options; i++) {
		const struct option *option = &question->options[i];

		if (option->alone)
			widen(&alone, option->score);
		else if (option->score < 0)
			reach.least += option->score;
		else
			reach.most += option->score;
	}
	widen(&reach, alone.least);
	widen(&reach, alone.most);
	return reach;
}

static struct reach reach_of(const struct question *question)
{
	return question->type == QUESTION_MANY ? reach_of_many(question)
					       : reach_of_choice(question);
}

static int sum_of_options(const struct question *question, uint64_t options)
{
	int sum = 0;

	for (int i = 0; i < question->n_options; i++)
		if (bits_has(&options, i))
			sum += question->options[i].score;
	return sum;
}

static void add_question(struct score_result *result,
	const struct question *question, const struct answer *answer)
{
	struct reach reach;

	result->of++;
	if (answer && answer->state == ANSWER_GIVEN) {
		int sum = sum_of_options(question, answer->options);

		result->answered++;
		result->value += sum;
		reach = (struct reach){ sum, sum };
	} else {
		reach = reach_of(question);
	}
	result->least += reach.least;
	result->most += reach.most;
}

/* A form with questions that do not apply cannot ask for more answers than
 * it has questions. */
static bool is_covered(
	const struct score *score, const struct score_result *result)
{
	int due = score->least_answered < result->of ? score->least_answered
						     : result->of;

	return result->of > 0 && result->answered >= due;
}

static const struct band *band_of(const struct score *score, int value)
{
	for (int i = 0; i < score->n_bands; i++)
		if (value >= score->bands[i].from &&
			value <= score->bands[i].to)
			return &score->bands[i];
	return NULL;
}

struct score_result score_add_up(
	const struct score *score, const struct asking *asking)
{
	struct score_result result = { 0 };

	for (int i = 0; i < score->n_of; i++) {
		int q = score->of[i];
		enum seen seen = asking_see(asking, q);

		if (seen == SEEN_DOES_NOT_APPLY)
			continue;
		add_question(&result, &asking->list->questions[q],
			seen == SEEN_ANSWER ? answers_get(&asking->answers, q)
					    : NULL);
	}
	if (is_covered(score, &result))
		result.band = band_of(score, result.value);
	return result;
}
