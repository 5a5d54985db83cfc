/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_ENCODING_H
#define EXCHANGE_ENCODING_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

/*
 * The text of a file as UTF-8, whatever a spreadsheet wrote it in: UTF-8 or
 * UTF-16 by its mark, which is taken off; else UTF-8, and Windows-1252 for
 * each line that is not. A copy in the arena, ended by a NUL that its size
 * does not count; NUL bytes of the file stay in it.
 */
void encoding_decode(struct file *text, const struct file *file,
	struct arena *arena, struct diag *diag);

#endif
