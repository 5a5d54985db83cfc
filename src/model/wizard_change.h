/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WIZARD_CHANGE_H
#define MODEL_WIZARD_CHANGE_H

#include "model/wizard.h"

/*
 * Remembers the latest change, so that it can be taken back: begin before it
 * is made, end after, with what it parked.
 */
void change_begin(
	struct wizard *wizard, enum change_kind kind, int index, int step);
void change_end(struct wizard *wizard, int parked);

/* Where the topic is among the picks, or -1; and putting it there. */
int picks_find(const struct wizard *wizard, int topic);
void picks_put(struct wizard *wizard, int topic, int at);

/* Makes the place one that is there: what was shown may be shut now. */
void wizard_settle_place(struct wizard *wizard);

#endif
