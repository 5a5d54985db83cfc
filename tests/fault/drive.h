/* SPDX-License-Identifier: MIT */
#ifndef FAULT_DRIVE_H
#define FAULT_DRIVE_H

#include <stdbool.h>

#include "script.h"
#include "story.h"

#define FIRST_WORDS "a small boat"
#define OTHER_WORDS "a large boat"

/*
 * How far a check-in has come, in memory that outlives it. Acknowledged is what
 * the screen has not said to be unsaved: whoever looked at it then had to take
 * it for kept.
 */
struct fate {
	int tried, acked; /* steps, or -1 */
	int gone;	  /* the step that said that nothing is left, or -1 */
	bool words_may_be_first, words_may_be_other;
	bool ended;
	char wrong[256]; /* what it has not said, or said in vain */
};

/* What the check-ins of a script have in common: loaded once. */
bool drive_load(const struct script *script);
void drive_unload(void);

/*
 * Goes through it, with notes in a directory of its own; recording the story,
 * or holding on to the one that was.
 */
void drive(const struct script *script, struct story *story, struct fate *fate,
	const char *shelf, int log);

#endif
