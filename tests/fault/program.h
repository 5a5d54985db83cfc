/* SPDX-License-Identifier: MIT */
#ifndef FAULT_PROGRAM_H
#define FAULT_PROGRAM_H

#include "run.h"

/*
 * The real program goes through the script, on a terminal of its own, as far as
 * it gets. What counts as acknowledged is what can be read there. A fault may
 * be a signal, too: at a step it gets one, right behind the key:
 *
 *	call "signal", how "term", "hup" or "kill"; "gone": its terminal is
 */
void program_run(struct run *run, const struct place *place);

/* Whether a script has only what a user can do. */
bool program_can_run(const struct script *script);

extern struct heard program_heard;

#endif
