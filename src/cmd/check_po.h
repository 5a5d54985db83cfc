/* SPDX-License-Identifier: MIT */
#ifndef CMD_CHECK_PO_H
#define CMD_CHECK_PO_H

#include <stdbool.h>

#include "base/diag.h"
#include "model/wording.h"

/* "pl.po": a translation. */
bool check_is_po(const char *path);

/*
 * What is wrong with a translation goes to diag; how much of it there is, by
 * topic, to standard output, where `shown` stands for the file. It is held
 * against the checklist of that name, or else the one whose name its folder
 * has; in the folder signpost it is the program's.
 */
void check_po(const char *path, const char *shown, const char *checklist,
	const struct wording *wording, struct diag *diag);

#endif
