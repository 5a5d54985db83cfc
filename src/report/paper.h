/* SPDX-License-Identifier: MIT */
#ifndef REPORT_PAPER_H
#define REPORT_PAPER_H

#include "model/paper.h"
#include "model/seek.h"
#include "model/services.h"
#include "model/wording.h"
#include "report/doc.h"

/*
 * The papers of a check-in, as documents. What a document is made of lies in
 * the secret arena it is given.
 */
struct papers {
	const struct wizard *wizard;
	const struct services *services;
	/* The words that may not stand on a discreet sheet. With none of them
	 * known, a service says no more there than how to reach it. */
	const struct wording *wording;
	struct surroundings around;
	const char *organisation;  /* "" for none */
	const char *policy, *easy; /* its own, in easy words; "" for none */
	bool practice;		   /* the woman is invented */
	/* The list as it was written, where it speaks another language now: the
	 * words that tell are of that one. NULL: it is as it was. */
	const struct checklist *source;
	/* It is made in a translation that nobody has checked: the list in a
	 * language that can be relied on, for under what is about safety. Or
	 * NULL. */
	const struct checklist *under;
};

/* Hers: first steps and where to go with them. */
void sheet_make(struct doc *doc, const struct papers *paper,
	enum paper_level level, struct arena *arena);

/* The worker's: what came up and why, what was agreed, what is missing. */
void record_make(
	struct doc *doc, const struct papers *paper, struct arena *arena);

/* For the next worker, so that she tells her story once. */
void handover_make(
	struct doc *doc, const struct papers *paper, struct arena *arena);

/*
 * What a gate is about, in plain words, with the chart; the organisation's own
 * policy behind it, where it gave one; the slip that she signs for its steps;
 * and a page to take to a meeting.
 */
void policy_make(struct doc *doc, const struct papers *paper, int gate,
	struct arena *arena);
void policy_itself_make(
	struct doc *doc, const struct papers *paper, struct arena *arena);
void slip_make(struct doc *doc, const struct papers *paper, int gate,
	struct arena *arena);
void meeting_make(
	struct doc *doc, const struct papers *paper, struct arena *arena);

/* Numbers on a card, by their services' ids; with what these are called on
 * paper, or with nothing. */
void numbers_make(struct doc *doc, const struct papers *paper,
	const char *const *services, int n, bool named, struct arena *arena);

/* Banner and foot are the same on each. */
void paper_begin(struct doc *doc, const struct papers *paper, const char *title,
	struct arena *arena);

/* A title or a text of the list, with the one under it that a draft needs. */
void paper_item(struct doc *doc, const struct papers *paper, int number,
	const char *text, const char *under);
void paper_text(struct doc *doc, const struct papers *paper, const char *text,
	const char *under);
void paper_under_detail(struct doc *doc, const struct papers *paper,
	const char *text, const char *under);

/* The lists above, or the one that there is. */
const struct checklist *paper_source(const struct papers *paper);
const struct checklist *paper_under(const struct papers *paper);

/* That nobody has checked the translation; "" for any other. */
const char *paper_translation(const struct papers *paper);

/* How a service looks on paper: what it is called there, and how to reach it;
 * the rest only where nothing in it tells. */
void paper_service(struct doc *doc, const struct papers *paper,
	enum paper_level level, const struct service *service);

/* Whether a text has a word that may not stand on a discreet sheet, or one that
 * is hidden in it: "Womensaid". */
bool paper_tells(const struct papers *paper, const char *text);

/* What she put beside a need, by name: for papers that are not hers. */
const char *paper_chosen(
	const struct papers *paper, int need, struct arena *arena);

/* …and where all of that stands further up. */
void paper_service_again(struct doc *doc, const struct papers *paper,
	enum paper_level level, const struct service *service);

#endif
