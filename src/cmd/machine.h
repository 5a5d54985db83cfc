/* SPDX-License-Identifier: MIT */
#ifndef CMD_MACHINE_H
#define CMD_MACHINE_H

#include "base/diag.h"
#include "load/settings.h"

/*
 * What this machine cannot promise, for whoever looks after it: each a warning
 * with the file where it can be seen, and what to do about it.
 */
struct machine {
	const char *root; /* before every path of the system's; "" */
	const struct settings *settings;
	const char *shelf; /* where notes would lie; NULL: none are kept */
	long shelf_on; /* …on a file system of this kind, as of statfs() */
	int pid;       /* whose parents may look on */
	bool locks;    /* memory can be locked */
	struct diag *diag;
	struct arena *arena;
};

/* This machine, with these settings. */
void machine_find(
	struct machine *machine, struct settings *settings, struct diag *diag);

/* Says how many things it looked at. */
int machine_check(struct machine *machine);

#endif
