/* SPDX-License-Identifier: MIT */
#include "ui/pace.h"

#include <assert.h>

#include "base/ascii.h"
#include "base/i18n.h"

/* Words in a minute, read from a wall with others; what it takes to find where
 * to begin; to see what was chosen; and for a step. More than a minute nobody
 * waits for: there is a pause. */
static const struct {
	int words, least, beat, step;
} paces[PACES] = {
	[PACE_SLOW] = { 110, 3000, 2500, 300 },
	[PACE_NORMAL] = { 170, 2000, 1500, 150 },
	[PACE_FAST] = { 260, 1200, 700, 70 },
	[PACE_SKIM] = { 60000, 50, 20, 5 },
};
#define MOST 60000
#define MINUTE 60000

const char *const pace_names[PACES] = {
	[PACE_SLOW] = N_("slow"),
	[PACE_NORMAL] = N_("normal"),
	[PACE_FAST] = N_("fast"),
	[PACE_SKIM] = N_("skim"),
};
static_assert(sizeof(paces) / sizeof(*paces) == PACES, "every pace has a row");

const char *pace_said(enum pace pace)
{
	return _(pace_names[pace]);
}

enum pace pace_faster(enum pace pace)
{
	return pace + 1 < PACES ? (enum pace)(pace + 1) : pace;
}

enum pace pace_slower(enum pace pace)
{
	return pace > PACE_SLOW ? (enum pace)(pace - 1) : pace;
}

int pace_wait(enum pace pace, int words)
{
	long wait;

	if (words <= 0)
		return paces[pace].beat;
	wait = paces[pace].least + (long)words * MINUTE / paces[pace].words;
	return wait < MOST ? (int)wait : MOST;
}

int pace_step(enum pace pace)
{
	return paces[pace].step;
}

/* Two bytes in UTF-8 are letters, from "é" on; the marks in front of answers
 * are three. */
static bool is_letter(char c)
{
	return ascii_is_alnum(c) ||
	       ((unsigned char)c >= 0xc3 && (unsigned char)c <= 0xdf);
}

int pace_words(const char *text, size_t n)
{
	bool counted = false;
	int words = 0;

	for (size_t i = 0; i < n; i++) {
		if (text[i] == ' ' || text[i] == '\n') {
			counted = false;
		} else if (!counted && is_letter(text[i])) {
			counted = true;
			words++;
		}
	}
	return words;
}
