/* SPDX-License-Identifier: MIT */
#include "cmd/finish.h"

#include <stdio.h>

bool cmd_now(struct moment *now)
{
	if (moment_now(now))
		return true;
	cmd_complain("SIGNPOST_NOW is not of the form YYYY-MM-DDTHH:MM:SS");
	return false;
}

enum status cmd_diagnosed(const struct diag *diag, bool strict)
{
	diag_print(diag, stderr);
	if (diag->unreadable)
		return STATUS_IO;
	if (diag->errors)
		return STATUS_WRONG_FILE;
	return strict && diag->warnings ? STATUS_WARNINGS : STATUS_OK;
}
