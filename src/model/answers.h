/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ANSWERS_H
#define MODEL_ANSWERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"

/*
 * What she said: one slot a question. Never one null for everything: to
 * decline is neither a yes nor a no, and not the same as not being asked.
 */
enum answer_state {
	ANSWER_BLANK,
	ANSWER_GIVEN,
	ANSWER_DECLINED, /* "prefer not to say" */
	ANSWER_NOT_SURE,
	ANSWER_NOT_NOW,
	ANSWER_STATES
};

/* "blank" "answered" "declined" "not_sure" "not_now": as rules and answers
 * files say them, in enum order. */
extern const char *const answer_state_names[ANSWER_STATES];

struct answer {
	enum answer_state state;
	uint64_t options; /* choice: one bit; many: any of them */
	int number;
	struct date date; /* date and month */
	char *text;	  /* never NULL when given to a text question */
};

struct answer answer_blank(void);
struct answer answer_escape(enum answer_state state);
struct answer answer_options(uint64_t options);
struct answer answer_number(int number);
struct answer answer_date(struct date date);
/* Borrows the text; answers_set() copies it. */
struct answer answer_text(char *text);

bool answer_is_same(const struct answer *a, const struct answer *b);

/* The slots, in secret memory. */
struct answers {
	struct arena *arena;
	struct answer *slots;
	int n;
};

void answers_init(struct answers *answers, int n, struct arena *secret);
const struct answer *answers_get(const struct answers *answers, int question);

/* Copies the answer and wipes a text that it replaces. */
void answers_set(
	struct answers *answers, int question, const struct answer *answer);

#endif
