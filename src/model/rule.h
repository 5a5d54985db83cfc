/* SPDX-License-Identifier: MIT */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/asking.h"
#include "model/checklist.h"
#include "model/text_list.h"
#include "model/truth.h"

/*
 * Rules: `any(menopause.signs) and menopause.bother in (most_days, cant_cope)`.
 * A rule is parsed and type-checked once, against the questions of its
 * checklist; nothing can go wrong when it is evaluated.
 */
enum rule_op {
	RULE_AND,
	RULE_OR,
	RULE_NOT,
	RULE_OPTION,  /* q == a, q != a, q in (a, b) */
	RULE_HAS_ANY, /* q has a, q has any (a, b), any(q) */
	RULE_HAS_ALL,
	RULE_HAS_NONE,
	RULE_STATE,   /* q is declined */
	RULE_COMPARE, /* count(q) >= 3 */
};

enum rule_compare {
	COMPARE_EQ,
	COMPARE_NE,
	COMPARE_LT,
	COMPARE_LE,
	COMPARE_GT,
	COMPARE_GE,
};

enum operand_kind {
	OPERAND_NUMBER,
	OPERAND_DATE, /* a day */
	OPERAND_TODAY,
	OPERAND_QUESTION, /* number, date, month, or the value of an option */
	OPERAND_COUNT,
	OPERAND_SCORE,
	OPERAND_MONTHS_SINCE,
	OPERAND_YEARS_SINCE,
};

/* Numbers, days and months can each be compared among themselves; a day beside
 * a month counts as its month. */
enum operand_unit {
	UNIT_NUMBER,
	UNIT_DAY,
	UNIT_MONTH,
	UNIT_WRONG /* which the parser has said already */
};

struct operand {
	enum operand_kind kind;
	enum operand_unit unit;
	int index;  /* question or score */
	int number; /* or day */
};

struct rule {
	enum rule_op op;
	struct rule *left, *right; /* AND OR; NOT has left */
	int question;		   /* OPTION HAS_* STATE */
	uint64_t options;	   /* OPTION HAS_* */
	bool negated;		   /* OPTION with != */
	enum answer_state state;   /* STATE */
	enum rule_compare compare; /* COMPARE */
	struct operand a, b;
};

/* Where a rule stands, which decides what it may name. */
struct rule_place {
	const struct checklist *list; /* questions and scores are in place */
	struct diag *diag;
	const char *file, *what; /* "question 'bp': show_if" */
	int line;
	int topic;     /* whose questions may be named alone, or -1 */
	int before;    /* only questions before this one may be read */
	bool scores;   /* score() may be used */
	bool ordinary; /* no private question may be read */
	struct text_list *unknown; /* names that were said to be unknown, where
				    * saying so once is enough; or NULL */
};

/*
 * Parses text into the arena. NULL when it is wrong, which diag then says:
 * every mistake in it that can be told apart.
 */
struct rule *rule_parse(
	const char *text, const struct rule_place *place, struct arena *arena);

enum truth rule_eval(const struct rule *rule, const struct asking *asking);

/* Calls back for each question that the rule reads, itself or through a score.
 */
void rule_reads(const struct rule *rule, const struct checklist *list,
	void (*read)(int question, void *data), void *data);

/* Whether one of those is private, or a score that it reads. */
bool rule_reads_private(const struct rule *rule, const struct checklist *list);

/*
 * Why a rule is true, in the checklist's own words: a sentence for each
 * comparison that made it so: You ticked “Hot flushes” and “Night sweats”.
 * Adds nothing for a rule that is not true.
 */
void rule_because(const struct rule *rule, const struct asking *asking,
	struct text_list *list);

/*
 * The questions that left a rule unknown: those of its comparisons that are
 * unanswered or, where one of these was not asked for want of an answer, the
 * question whose answer is wanting. Private ones are never named. `missing`
 * and `seen` are sets of questions, empty to begin with; the second only
 * keeps the search short.
 */
void rule_missing(const struct rule *rule, const struct asking *asking,
	uint64_t *missing, uint64_t *seen);

#endif
