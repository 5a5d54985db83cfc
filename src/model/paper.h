/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PAPER_H
#define MODEL_PAPER_H

#include "model/wizard.h"

/*
 * What may stand on paper. A discreet sheet is for any pocket: it is made of
 * what is ordinary and prints, and nothing that she said in private, or did
 * because of it, changes a letter on it. On a full one there is also what she
 * said yes to, line by line, as long as nobody can hear.
 */
enum paper_level {
	LEVEL_DISCREET,
	LEVEL_FULL,
	LEVELS,

	/* The worker's and the next worker's: full, each with a yes of its own.
	 */
	LEVEL_FILE = LEVELS,
	LEVEL_NEXT
};

/* "discreet", "full". */
extern const char *const paper_level_names[LEVELS];

/*
 * Whether a need that came up, a text that goes with it, or an answer may be
 * on it. An info is only there if she asked for it; and her own words, which
 * may say anything, are for others only with her yes.
 */
bool paper_may_show(const struct wizard *wizard, enum paper_level level,
	enum line_kind kind, int index);

/* Her yes to a line, on this paper; and the bit of it. */
bool paper_has_yes(const struct wizard *wizard, enum paper_level level,
	enum line_kind kind, int index);
unsigned paper_yes(enum paper_level level);

/* Whether the line is one that needs her own yes: for the screen that asks. */
bool paper_asks(const struct wizard *wizard, enum line_kind kind, int index);

/*
 * Fills needs (room for all) with the steps on it, in her order, or where she
 * has not looked at them yet, with the first that may be on it. Returns how
 * many.
 */
int paper_steps(
	const struct wizard *wizard, enum paper_level level, int *needs);

/* Who does it; WHO_UNSAID for what is no step of hers. */
enum who paper_who(const struct wizard *wizard, int need);

#endif
