/* SPDX-License-Identifier: MIT */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "base/buf.h"

/* Plain text, line by line, wrapped to a width. */
struct page {
	struct buf *out;
	int width;
};

void page_line(struct page *page, const char *text);
void page_gap(struct page *page);

/*
 * A text that hangs: `first` in the margin of its first line, and `indent`
 * columns of margin in the others.
 */
void page_hang(
	struct page *page, const char *first, int indent, const char *text);

/* A line with a rule of its width below, after a gap. */
void page_heading(struct page *page, const char *text);

#endif
