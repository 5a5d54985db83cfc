/* SPDX-License-Identifier: MIT */
#ifndef REPORT_POT_H
#define REPORT_POT_H

#include "base/buf.h"
#include "base/file.h"
#include "model/checklist.h"

/*
 * The translation template of a checklist, for msgmerge and its like: each
 * text with file and line, and where it stands ("menopause/bother/ask") as its
 * context. What a comment right above it in the file has to say to translators
 * is in it, too, from "TRANSLATORS:" on; the file is read for nothing else, and
 * may be NULL.
 */
void pot_write(
	const struct checklist *list, const struct file *file, struct buf *out);

/* A text as one string of such a file, with its quotes. */
void pot_string(const char *text, struct buf *out);

#endif
