/* SPDX-License-Identifier: MIT */
#ifndef FAULT_RUN_H
#define FAULT_RUN_H

#include <sys/types.h>

#include "drive.h"

/* What is to go wrong: see shim.h. With at 0 nothing does. */
struct fault {
	const char *call, *how;
	long at;
	int error;
	long clock; /* seconds */
};

/* What the program at the terminal was heard to say, and how often: what it
 * never says nobody has read. */
struct heard {
	long unsaved, again, short_end, no_memory;
};

struct tally {
	long faults, kills, lost, traces, wrong;
	long outages; /* of the kills: power lost, at each byte on its way */
	struct heard heard;
};

/* Everything that is made lies in `base`: her home, and what a run said. */
struct place {
	char base[1024];
	char home[1100];  /* the shim looks at this, and at nothing else */
	char shelf[1200]; /* where notes are */
	char said[1100];
	char config[1100];
};

struct run {
	const struct script *script;
	struct story *story; /* shared with the processes that are run */
	struct fate *fate;
	struct fault fault;
	bool struck;  /* it went wrong, as it was to */
	bool said_so; /* that it crashed, and what that means for the note */
	int status;   /* as waitpid() has it */
};

bool place_make(struct place *place);

/* Nothing is in her home any more; and nothing at all is there. */
void place_clear(const struct place *place);
void place_remove(const struct place *place);

/* Memory that is shared with the processes of a script, and its checklist. */
bool run_prepare(struct run *run, const struct script *script);
void run_finish(struct run *run);

/* A process that goes through it, to its end. With a log (a descriptor) the
 * calls are written to that. */
void run_one(struct run *run, const struct place *place, int log);

/* What the shim of a process that is to be started will read. */
void run_set_fault(
	const struct fault *fault, const struct place *place, int tell);
void run_set_number(const char *name, long number);

bool run_was_killed(const struct run *run);

#endif
