/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "report/doc.h"
#include "report/page.h"

/* A document as plain lines. */

enum {
	ITEM_INDENT = 3,
	BOX_INDENT = 4,
	LABEL_COLUMNS = 12, /* of what stands before a detail */
	WIDE = 50,	    /* from here on labels have a column of their own */
	BAR_COLUMNS = 10
};

struct writer {
	struct page page;
	const struct doc *doc;
	bool large;
};

static void rule(struct writer *writer, const char *text, char c)
{
	int width = utf8_width(text);

	if (width > writer->page.width)
		width = writer->page.width;
	while (width-- > 0)
		buf_add_char(writer->page.out, c);
	page_gap(&writer->page);
}

static void write_heading(struct writer *writer, const struct block *block)
{
	page_gap(&writer->page);
	page_line(&writer->page, block->text);
	rule(writer, block->text, '-');
}

static void write_text(struct writer *writer, const struct block *block)
{
	page_line(&writer->page, block->text);
}

static void write_item(struct writer *writer, const struct block *block)
{
	const char *first = block->number ? arena_printf(writer->doc->arena,
						    "%d", block->number)
					  : "-";

	page_hang(&writer->page, first, ITEM_INDENT, block->text);
}

/* Without a label of its own it goes on below the one before. */
static bool goes_on(const struct writer *writer, const struct block *block)
{
	const struct block *at = block;

	while (at > writer->doc->blocks && at->kind == BLOCK_DETAIL &&
		!*at->label)
		at--;
	return at->kind == BLOCK_DETAIL;
}

static void write_detail(struct writer *writer, const struct block *block)
{
	struct arena *arena = writer->doc->arena;
	bool wide = writer->page.width >= WIDE;
	bool fits = utf8_width(block->label) < LABEL_COLUMNS;

	if (!*block->label)
		page_hang(&writer->page, "",
			wide && goes_on(writer, block)
				? ITEM_INDENT + LABEL_COLUMNS
				: ITEM_INDENT,
			block->text);
	else if (!wide || !fits)
		page_hang(&writer->page, "", ITEM_INDENT,
			arena_printf(
				arena, "%s: %s", block->label, block->text));
	else
		page_hang(&writer->page,
			arena_printf(
				arena, "%*s%s", ITEM_INDENT, "", block->label),
			ITEM_INDENT + LABEL_COLUMNS, block->text);
}

static void write_box(struct writer *writer, const struct block *block)
{
	page_hang(&writer->page, "[ ]", BOX_INDENT, block->text);
}

static void write_line(struct writer *writer, const struct block *block)
{
	if (*block->label)
		page_line(&writer->page, block->label);
	page_gap(&writer->page);
	for (int i = 0; i < writer->page.width; i++)
		buf_add_char(writer->page.out, '_');
	page_gap(&writer->page);
}

static void write_bar(struct writer *writer, const struct block *block)
{
	int full = block->of > 0 ? block->number * BAR_COLUMNS / block->of : 0;
	char bar[BAR_COLUMNS + 1] = "";

	for (int i = 0; i < BAR_COLUMNS; i++)
		bar[i] = i < full ? '#' : '.';
	page_hang(&writer->page, "", ITEM_INDENT,
		/* TRANSLATORS: of a score: its name, a bar, so many of so
		 * many. */
		arena_printf(writer->doc->arena, _("%s  %s  %d of %d"),
			block->label, bar, block->number, block->of));
}

static void (*const writers[BLOCK_KINDS])(
	struct writer *writer, const struct block *block) = {
	[BLOCK_HEADING] = write_heading,
	[BLOCK_TEXT] = write_text,
	[BLOCK_ITEM] = write_item,
	[BLOCK_DETAIL] = write_detail,
	[BLOCK_BOX] = write_box,
	[BLOCK_WRITE] = write_line,
	[BLOCK_BAR] = write_bar,
};

/* Air between paragraphs; in large print, between all that is said. */
static bool wants_gap(const struct writer *writer, int i)
{
	const struct block *block = &writer->doc->blocks[i];

	if (!i || block[-1].kind == BLOCK_HEADING ||
		block->kind == BLOCK_HEADING)
		return false;
	return writer->large || block->kind == BLOCK_TEXT ||
	       block[-1].kind == BLOCK_TEXT || block->kind == BLOCK_WRITE ||
	       (block->kind == BLOCK_ITEM && block[-1].kind == BLOCK_DETAIL);
}

static void write_all(struct writer *writer)
{
	const struct doc *doc = writer->doc;

	page_line(&writer->page, doc->title);
	rule(writer, doc->title, '=');
	if (doc->n && doc->blocks[0].kind != BLOCK_HEADING)
		page_gap(&writer->page);
	for (int i = 0; i < doc->n; i++) {
		if (wants_gap(writer, i))
			page_gap(&writer->page);
		writers[doc->blocks[i].kind](writer, &doc->blocks[i]);
	}
	if (*doc->foot) {
		page_gap(&writer->page);
		page_line(&writer->page, doc->foot);
	}
}

static void put_banner(const struct doc *doc, int width, struct buf *out)
{
	struct page page = { out, width };

	if (!*doc->banner)
		return;
	page_line(&page, doc->banner);
	page_gap(&page);
}

static int lines_of(const char *text)
{
	int lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

/* Every page begins with the banner. */
static void put_pages(const struct writer *writer, int lines, const char *text,
	struct buf *out)
{
	struct buf banner;
	int room, line = 0;

	buf_init(&banner, writer->doc->arena);
	put_banner(writer->doc, writer->page.width, &banner);
	room = lines - lines_of(banner.text);
	for (const char *next; *text; text = next, line++) {
		next = strchr(text, '\n') + 1;
		if (lines && room > 0 && line == room) {
			buf_add_char(out, '\f');
			line = 0;
		}
		if (!line)
			buf_add(out, banner.text);
		buf_add_bytes(out, text, (size_t)(next - text));
	}
}

void doc_to_text(
	const struct doc *doc, const struct doc_form *form, struct buf *out)
{
	struct buf text;
	struct writer writer = {
		.page = { &text, form->width },
		.doc = doc,
		.large = form->large,
	};

	if (writer.page.width < DOC_NARROWEST)
		writer.page.width = DOC_NARROWEST;
	buf_init(&text, doc->arena);
	write_all(&writer);
	put_pages(&writer, form->lines, text.text, out);
}
