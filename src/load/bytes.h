/* SPDX-License-Identifier: MIT */
#ifndef LOAD_BYTES_H
#define LOAD_BYTES_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/file.h"

/* UTF-16, by its first two bytes; diag then says so. */
bool bytes_are_utf16(const struct file *file, struct diag *diag);

/* The text behind a byte order mark, if there is one. */
char *bytes_after_mark(const struct file *file);

/*
 * Every NUL, and every byte that is not of UTF-8, is named once a line and
 * becomes a blank or '?'. So the text can be read on as a string.
 */
void bytes_mend(struct file *file, struct diag *diag);

#endif
