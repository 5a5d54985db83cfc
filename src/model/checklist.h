/* SPDX-License-Identifier: MIT */
#ifndef MODEL_CHECKLIST_H
#define MODEL_CHECKLIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/map.h"

/*
 * A checklist as its file says it, and immutable once loaded. Everything
 * lies in its one arena. Texts are never NULL: what the file leaves out is "".
 * Rules are NULL where the file has none.
 *
 * Questions, needs and so on are known by their place in the file, an index
 * into the arrays below; -1 is "none".
 */
struct rule;

enum question_type {
	QUESTION_CHOICE,
	QUESTION_MANY,
	QUESTION_NUMBER,
	QUESTION_DATE,
	QUESTION_MONTH,
	QUESTION_TEXT,
	QUESTION_SAY, /* read out; there is no answer */
	QUESTION_TYPES
};

enum layout {
	LAYOUT_LIST,
	LAYOUT_BINGO,
	LAYOUT_INLINE,
	LAYOUTS
};

/* What prints: with her yes to everything, with her yes to this, never. */
enum paper {
	PAPER_YES,
	PAPER_ASK,
	PAPER_NEVER,
	PAPERS
};

enum urgency {
	URGENCY_NOW,
	URGENCY_SOON,
	URGENCY_WHEN,
	URGENCIES
};

/* An answer of `many` is a set of options, kept as bits. */
#define OPTIONS_MAX 64

struct option {
	const char *id, *label;
	int line;
	int value, upto, score;
	bool has_value, has_upto, has_score;
	bool star, alone, free;
};

struct question {
	const char *id, *ask, *help, *note, *star_means;
	const char *name; /* "topic.question" */
	int line, topic;
	enum question_type type;
	enum layout layout;
	bool private; /* its own, or its topic's */
	bool record, escapes;
	enum paper paper;
	struct rule *show_if;
	const struct option *options;
	int n_options;
	uint64_t counted; /* the options that are neither alone nor free */
	int min, max;
	bool has_min, has_max;
	bool gated; /* lies behind its topic's gate */
	bool vague; /* its type could not be read: rules about it are not
		     * looked at */
};

struct topic {
	const char *id, *title, *intro, *note;
	int line;
	int minutes;
	bool private, always;
	enum paper paper;
	struct rule *show_if;
	int gate;	  /* or -1 */
	int first, count; /* its questions */
};

struct gate_step {
	const char *id, *label;
	int line;
};

struct gate_term {
	const char *word, *means;
};

struct gate {
	const char *id, *title, *text;
	int line;
	const struct gate_step *steps;
	int n_steps; /* at most 32 */
	const struct gate_term *terms;
	int n_terms;
	struct rule *when; /* asks for the gate; never NULL */
};

struct band {
	const char *id, *label;
	int line, from, to;
};

struct score {
	const char *id;
	int line;
	bool private;
	const int *of; /* questions */
	int n_of, least_answered;
	const struct band *bands;
	int n_bands;
};

struct need {
	const char *id, *title, *say, *note, *by, *source;
	int line;
	enum urgency urgency;
	bool private;
	enum paper paper;
	struct rule *when;	  /* never NULL */
	const char *const *steps; /* `do`: together, now */
	int n_steps;
	const char *const *tags;
	int n_tags;
};

struct info {
	const char *id, *title, *text, *source;
	int line;
	bool private;
	enum paper paper;
	struct rule *when; /* NULL: always */
};

struct wish {
	const char *id;
	int line;
	struct rule *when;
	const char *want, *must; /* one of them is "" */
	bool guarded; /* reads what is private or gated: private needs only */
};

/* Which answers tell where she is and who can hear. */
struct here {
	int line;	       /* 0: the file has none */
	int nation, area, age; /* questions, or -1 */
	struct rule *private_ok, *paper_safe;
};

/* Who reads a question, directly or through a score: for what must be
 * looked at again when its answer changes. */
enum reader_kind {
	READER_QUESTION, /* its show_if */
	READER_TOPIC,	 /* its show_if */
	READER_GATE,	 /* its when */
	READER_HERE,	 /* private_ok */
	READER_NEED,	 /* its when */
};

struct reader {
	enum reader_kind kind;
	int index;
};

/* Every text of the file with where it stands: for what reads the words. */
enum text_role {
	TEXT_HEARD,  /* said to her in a topic */
	TEXT_LABEL,  /* an answer to choose, or a step of a gate */
	TEXT_RESULT, /* what comes of it: needs, infos */
	TEXT_WORKER, /* to the worker only */
};

struct text {
	const char *text;
	const char *context; /* "menopause/bother/ask": for translations */
	const char *what;    /* "question 'bp'" */
	const char *field;   /* "ask" */
	int line, topic;     /* topic: or -1 */
	enum text_role role;
	const enum paper *paper; /* of the line on her sheet; NULL: none */
};

struct checklist {
	struct arena arena;
	const char *file;
	const char *id, *title, *summary, *language, *signed_off;
	const char *checked; /* yyyy-mm-dd, or "" */
	int version, stale_after_days;
	int checked_line;

	struct topic *topics;
	struct question *questions; /* topic by topic, in file order */
	struct gate *gates;
	struct score *scores;
	struct need *needs;
	struct info *infos;
	struct wish *wishes;
	struct here here;
	int n_topics, n_questions, n_gates, n_scores;
	int n_needs, n_infos, n_wishes;

	const char *const *expect; /* warnings explained away */
	int n_expect, expect_line;

	struct text *texts;
	int n_texts, texts_size;

	/* Those of question q: from reader_from[q] up to reader_from[q + 1]. */
	const struct reader *readers;
	const int *reader_from;

	struct map topic_ids, question_names, gate_ids, score_ids, need_ids,
		info_ids;
};

void checklist_init(struct checklist *list);
void checklist_release(struct checklist *list);

/* Whether it can hold an answer at all (all but `say`). */
bool question_takes_answer(const struct question *question);

/*
 * Once, when everything is in place: works out `gated`, `guarded` and the
 * readers of every question.
 */
void checklist_seal(struct checklist *list);

/* The words of the files: "choice", "soon", "ask", … in enum order. */
extern const char *const question_type_names[QUESTION_TYPES];
extern const char *const layout_names[LAYOUTS];
extern const char *const paper_names[PAPERS];
extern const char *const urgency_names[URGENCIES];

#endif
