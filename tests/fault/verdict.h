/* SPDX-License-Identifier: MIT */
#ifndef FAULT_VERDICT_H
#define FAULT_VERDICT_H

#include "run.h"

/*
 * What a fault has done to the note, seen by a process that knows nothing of
 * it. Lost is a line that was acknowledged and is not there. A trace is one
 * that was taken back, and that acknowledged; and all that can be read where
 * nothing is to be. Each is said, with the fault.
 */

/* All that is to be looked at after run_one(). */
void verdict_on_run(
	const struct run *run, const struct place *place, struct tally *tally);

/* Of the notes only, as they lie there now; true if all is well. */
bool verdict_on_shelf(const struct run *run, const struct fate *fate,
	const char *shelf, struct tally *tally);

/* Whether a file below a directory holds anything of hers to be read. */
bool verdict_can_be_read(const char *dir);

void verdict_say(const struct run *run, const struct fate *fate,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
