/* SPDX-License-Identifier: MIT */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include "base/arena.h"
#include "model/answers.h"
#include "model/checklist.h"
#include "model/decisions.h"
#include "model/seeker.h"
#include "model/services.h"

/* Small things in words, the same on every screen and on paper. In the arena
 * where they are put together. */

/* When a need is for: its own words, or those of its urgency. */
const char *need_when(const struct need *need);

/* "not sure", "rather not say", "not now"; "" for the other states. */
const char *answer_state_said(enum answer_state state);

/* What she said: labels, a number, a date, “a text”; "" for nothing. */
const char *answer_said(const struct question *question,
	const struct answer *answer, struct arena *arena);

/* "together", "you", "me", "not now"; "" for unsaid. */
const char *who_said(enum who who);

/* Every way to reach a service, on one line; and when that is. */
const char *service_contact(const struct service *service, struct arena *arena);
const char *service_when(const struct service *service,
	const struct seeker *seeker, struct arena *arena);

/* "checked 3 November 2026, by phone"; "" where nobody has said. */
const char *service_checked(const struct service *service, struct arena *arena);

#endif
