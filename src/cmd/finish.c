/* SPDX-License-Identifier: MIT */
#include "cmd/finish.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

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

enum status cmd_write(const struct buf *result)
{
	if (write_all(STDOUT_FILENO, result->text, result->len))
		return STATUS_OK;
	cmd_complain("cannot write the result: %s", strerror(errno));
	return STATUS_IO;
}
