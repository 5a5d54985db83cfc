/* SPDX-License-Identifier: MIT */
#include "report/page.h"

#include "base/utf8.h"

void page_gap(struct page *page)
{
	buf_add_char(page->out, '\n');
}

static void add_margin(struct page *page, const char *first, int indent)
{
	buf_add(page->out, first);
	for (int i = utf8_width(first); i < indent; i++)
		buf_add_char(page->out, ' ');
}

void page_hang(
	struct page *page, const char *first, int indent, const char *text)
{
	int columns = page->width - indent;
	size_t start = 0;

	if (columns < 1)
		columns = 1;
	do {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, columns);

		add_margin(page, from ? "" : first, indent);
		buf_add_bytes(page->out, text + from, end - from);
		buf_add_char(page->out, '\n');
	} while (text[start]);
}

void page_line(struct page *page, const char *text)
{
	page_hang(page, "", 0, text);
}

void page_heading(struct page *page, const char *text)
{
	page_gap(page);
	page_line(page, text);
	for (int i = utf8_width(text); i > 0; i--)
		buf_add_char(page->out, '-');
	page_gap(page);
}
