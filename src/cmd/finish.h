/* SPDX-License-Identifier: MIT */
#ifndef CMD_FINISH_H
#define CMD_FINISH_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "cmd/cmd.h"

/* The clock, or a complaint about SIGNPOST_NOW. */
bool cmd_now(struct moment *now);

/*
 * Prints what was found in the files, and says how the command ends for it:
 * a file that could not be read is worse than one that is wrong. Warnings
 * alone are no failure, unless they are to be.
 */
enum status cmd_diagnosed(const struct diag *diag, bool strict);

/* The result, on standard output; not through stdio, whose buffers nobody
 * wipes. */
enum status cmd_write(const struct buf *result);

#endif
