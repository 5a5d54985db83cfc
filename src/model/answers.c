/* SPDX-License-Identifier: MIT */
#include "model/answers.h"

#include <assert.h>
#include <string.h>

const char *const answer_state_names[ANSWER_STATES] = {
	[ANSWER_BLANK] = "blank",
	[ANSWER_GIVEN] = "answered",
	[ANSWER_DECLINED] = "declined",
	[ANSWER_NOT_SURE] = "not_sure",
	[ANSWER_NOT_NOW] = "not_now",
};

struct answer answer_blank(void)
{
	return (struct answer){ .state = ANSWER_BLANK };
}

struct answer answer_escape(enum answer_state state)
{
	return (struct answer){ .state = state };
}

struct answer answer_options(uint64_t options)
{
	return (struct answer){ .state = ANSWER_GIVEN, .options = options };
}

struct answer answer_number(int number)
{
	return (struct answer){ .state = ANSWER_GIVEN, .number = number };
}

struct answer answer_date(struct date date)
{
	return (struct answer){ .state = ANSWER_GIVEN, .date = date };
}

struct answer answer_text(char *text)
{
	return (struct answer){ .state = ANSWER_GIVEN, .text = text };
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

bool answer_is_same(const struct answer *a, const struct answer *b)
{
	return a->state == b->state && a->options == b->options &&
	       a->number == b->number && a->date.year == b->date.year &&
	       a->date.month == b->date.month && a->date.day == b->date.day &&
	       same_text(a->text, b->text);
}

void answers_init(struct answers *answers, int n, struct arena *secret)
{
	answers->arena = secret;
	answers->n = n;
	answers->slots = arena_array(secret, (size_t)n, sizeof(struct answer));
}

const struct answer *answers_get(const struct answers *answers, int question)
{
	assert(question >= 0 && question < answers->n);
	return &answers->slots[question];
}

void answers_set(
	struct answers *answers, int question, const struct answer *answer)
{
	struct answer *slot = &answers->slots[question];
	char *old = slot->text;

	assert(question >= 0 && question < answers->n);
	*slot = *answer;
	if (answer->text)
		slot->text = arena_strdup(answers->arena, answer->text);
	if (old)
		explicit_bzero(old, strlen(old));
}
