/* SPDX-License-Identifier: MIT */
#ifndef CMD_CHECK_PROVE_H
#define CMD_CHECK_PROVE_H

#include "base/date.h"
#include "base/diag.h"
#include "model/checklist.h"
#include "model/services.h"

/*
 * What can be proved of a checklist: what is wrong goes to diag as warnings,
 * the summary to standard output, where `name` stands for the file.
 */
void check_prove(const struct checklist *list, const char *name,
	struct date today, struct diag *diag);

/* Which needs none of the services answers, in any nation: as warnings. */
void check_answered(const struct checklist *list,
	const struct services *services, const struct moment *now,
	struct diag *diag);

#endif
