/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CHECKLIST_H
#define LOAD_CHECKLIST_H

#include <stdbool.h>

#include "base/diag.h"
#include "model/checklist.h"

/*
 * Reads a checklist, with everything that is wrong in it said in diag. True
 * if it can be used; else the list only holds what could be understood, and
 * its texts. Release it either way.
 */
bool load_checklist(
	struct checklist *list, const char *path, struct diag *diag);

#endif
