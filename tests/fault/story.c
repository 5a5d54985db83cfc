/* SPDX-License-Identifier: MIT */
#include "story.h"

#include <string.h>

/* The states that a note goes through, for comparing with what is left of it
 * after something went wrong. */

int story_state(struct story *story, const char *text)
{
	for (int i = 0; i < story->n_states; i++)
		if (!strcmp(story->states[i], text))
			return i;
	if (story->n_states == STATES_MOST || strlen(text) >= STATE_SIZE)
		return -1;
	strcpy(story->states[story->n_states], text);
	return story->n_states++;
}

const char *story_text(const struct story *story, int step)
{
	int state = step < 0 ? -1 : story->state[step];

	return state < 0 ? "" : story->states[state];
}

bool story_has(const char *state, const char *text, bool whole)
{
	size_t n = strlen(text);

	for (const char *at = state; *at; at += strcspn(at, "\n") + 1)
		if (!strncmp(at, text, n) && (!whole || at[n] == '\n'))
			return true;
	return false;
}

const char *story_differs(
	const struct story *story, const struct script_step *step, int at)
{
	const char *state = story_text(story, at);

	if (step->kind == STEP_HAS && !story_has(state, step->text, true))
		return "the note does not have this line";
	if (step->kind == STEP_LACKS && story_has(state, step->text, false))
		return "the note has such a line";
	return NULL;
}
