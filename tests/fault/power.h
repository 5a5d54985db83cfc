/* SPDX-License-Identifier: MIT */
#ifndef FAULT_POWER_H
#define FAULT_POWER_H

#include "run.h"

/*
 * The power goes, after each call that a run has logged: then the disk holds
 * what was synced, of the names any number that were not, and of what was
 * written since as many bytes as it got to, each number of them; or as many
 * that are nothing but zeros. True unless the log cannot be read.
 */
struct turns; /* who of several does what: see torture.h */
bool power_try(struct run *run, const struct place *place, const char *log,
	struct turns *turns, int stride, struct tally *tally);

#endif
