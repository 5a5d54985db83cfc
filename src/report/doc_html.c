/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/language.h"
#include "report/doc.h"

/* A document as one page of HTML: for a screen, a reader and a printer. */

static const char style[] =
	"*{box-sizing:border-box}"
	"body{margin:0 auto;padding:1.5em;max-width:44em;"
	"font:%s/1.45 sans-serif;color:#000;background:#fff;"
	"overflow-wrap:anywhere}"
	"h1{font-size:1.5em;margin:0 0 .6em}"
	"h2{font-size:1.15em;margin:1.3em 0 .4em;border-bottom:1px solid #555}"
	"p{margin:.4em 0}"
	"ol,ul{margin:.4em 0;padding-inline-start:2.2em}"
	"li{margin:.4em 0;break-inside:avoid}"
	"ol>li{font-weight:bold}ol>li>*{font-weight:normal}"
	"dl{margin:.1em 0;display:grid;grid-template-columns:7em 1fr;"
	"column-gap:.6em}"
	"dt{color:#333;grid-column:1}dd{margin:0;grid-column:2}"
	".boxes{list-style:none;padding-inline-start:0}"
	".boxes li::before{content:'';display:inline-block;width:.8em;"
	"height:.8em;margin-inline-end:.6em;border:1px solid #000}"
	".write{margin-top:1em;padding-bottom:1.9em;border-bottom:1px solid #000}"
	".bar{display:inline-block;width:10em;height:.7em;margin:0 .6em;"
	"border:1px solid #000}"
	".bar i{display:block;height:100%%;background:#000}"
	"table{width:100%%;border-spacing:0}td{padding:0;text-align:start}"
	".banner{font-weight:bold;border:2px solid #000;padding:.2em .6em;"
	"margin:0 0 1em}"
	".foot{margin-top:1.6em;font-size:.85em}"
	"@media screen and (max-width:36em){body{padding:1em}"
	"dl{display:block}dd{margin-inline-start:1em}}"
	"@page{size:%s;margin:%s}"
	"@media print{body{padding:0;max-width:none;line-height:1.25;"
	"font-size:%s}h2{break-after:avoid;margin-top:.8em}"
	"li{margin:.25em 0}.write{margin-top:.6em;padding-bottom:1.4em}"
	".foot{margin-top:.6em}}";

struct list {
	const char *open, *close;
};

static const struct list numbered = { "<ol>\n", "</ol>\n" };
static const struct list plain = { "<ul>\n", "</ul>\n" };
static const struct list boxes = { "<ul class=\"boxes\">\n", "</ul>\n" };

struct writer {
	struct buf *out;
	const struct doc *doc;
	const struct list *list; /* that is open, or NULL */
	bool item, details;	 /* …and an item in it, and details in that */
	bool rtl;		 /* from right to left; not so in its head */
};

static void put(struct writer *writer, const char *html)
{
	buf_add(writer->out, html);
}

/* Nothing that is said can be markup; and what is two lines stays two. */
static void put_char(struct writer *writer, char c)
{
	static const struct {
		char c;
		const char *html;
	} others[] = {
		{ '&', "&amp;" },
		{ '<', "&lt;" },
		{ '>', "&gt;" },
		{ '"', "&quot;" },
		{ '\n', "<br>" },
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].c == c) {
			put(writer, others[i].html);
			return;
		}
	buf_add_char(writer->out, c);
}

/* A number with all that is written in one: "+44 141 496 0123", "10:00". */
static size_t number_at(const char *text)
{
	size_t n = *text == '+', end = 0;

	for (; text[n] && strchr("0123456789 :.-/", text[n]); n++)
		if (text[n] >= '0' && text[n] <= '9')
			end = n + 1;
	return *text == ' ' ? 0 : end;
}

/* Among words that go the other way the groups of a number would change
 * places: so it is held together. */
static void put_text(struct writer *writer, const char *text, const char *end)
{
	while (text < end) {
		size_t n = writer->rtl ? number_at(text) : 0;

		if (!n) {
			put_char(writer, *text++);
			continue;
		}
		put(writer, "<bdi dir=\"ltr\">");
		buf_add_bytes(writer->out, text, n);
		put(writer, "</bdi>");
		text += n;
	}
}

static void put_language(struct writer *writer, const char *language)
{
	put(writer, " lang=\"");
	for (; *language; language++)
		buf_add_char(writer->out, *language == '_' ? '-' : *language);
	put(writer, "\"");
}

/* Parts of a line may be in one language each: "; " is between them. */
static const char *end_of_part(const char *text)
{
	const char *end = strstr(text, "; ");

	return end ? end : text + strlen(text);
}

/* All of a part, as far as the mark at its end tells; or NULL. */
static const char *marked_language(
	const struct doc *doc, const char *part, const char *end)
{
	size_t n = strlen(doc->mark);
	const char *mark = n ? strstr(part, doc->mark) : NULL;

	return mark && mark + n == end ? doc->marked_language : NULL;
}

static void put_parts(struct writer *writer, const char *text)
{
	while (*text) {
		const char *end = end_of_part(text);
		const char *language = marked_language(writer->doc, text, end);

		if (language) {
			put(writer, "<span");
			put_language(writer, language);
			put(writer, ">");
		}
		put_text(writer, text, end);
		if (language)
			put(writer, "</span>");
		text = end;
		if (*text) {
			put(writer, "; ");
			text += 2;
		}
	}
}

/* Words in another language go their own way, as those of a service do, too;
 * and whoever has them read aloud hears them as what they are. */
static void put_in(struct writer *writer, const char *open, const char *text,
	const char *close, const char *language)
{
	size_t n = strlen(open);
	bool whole = !*end_of_part(text);

	if (!language && whole)
		language = marked_language(
			writer->doc, text, end_of_part(text));
	if (n && open[n - 1] == '>')
		n--;
	buf_add_bytes(writer->out, open, n);
	if (language)
		put_language(writer, language);
	if (writer->rtl)
		put(writer, " dir=\"auto\"");
	put(writer, open + n);
	if (whole)
		put_text(writer, text, text + strlen(text));
	else
		put_parts(writer, text);
	put(writer, close);
}

static void put_element(struct writer *writer, const char *open,
	const char *text, const char *close)
{
	put_in(writer, open, text, close, NULL);
}

static void end_details(struct writer *writer)
{
	if (writer->details)
		put(writer, "</dl>");
	writer->details = false;
}

static void end_item(struct writer *writer)
{
	end_details(writer);
	if (writer->item)
		put(writer, "</li>\n");
	writer->item = false;
}

static void end_list(struct writer *writer)
{
	end_item(writer);
	if (writer->list)
		put(writer, writer->list->close);
	writer->list = NULL;
}

static void begin_list(struct writer *writer, const struct list *list)
{
	if (writer->list != list) {
		end_list(writer);
		put(writer, list->open);
		writer->list = list;
	}
	end_item(writer);
}

static void write_heading(struct writer *writer, const struct block *block)
{
	end_list(writer);
	put_element(writer, "<h2>", block->text, "</h2>\n");
}

static void write_text(struct writer *writer, const struct block *block)
{
	end_list(writer);
	put_in(writer, "<p>", block->text, "</p>\n", block->language);
}

static void write_item(struct writer *writer, const struct block *block)
{
	begin_list(writer, block->number ? &numbered : &plain);
	put_element(writer, "<li>", block->text, "");
	writer->item = true;
}

static void write_detail(struct writer *writer, const struct block *block)
{
	if (!*block->label && !writer->details) {
		put_in(writer, "<p>", block->text, "</p>", block->language);
		return;
	}
	if (!writer->details)
		put(writer, "\n<dl>");
	writer->details = true;
	if (*block->label)
		put_element(writer, "<dt>", block->label, "</dt>");
	put_in(writer, "<dd>", block->text, "</dd>\n", block->language);
}

static void write_box(struct writer *writer, const struct block *block)
{
	begin_list(writer, &boxes);
	put_element(writer, "<li>", block->text, "</li>\n");
}

static void write_line(struct writer *writer, const struct block *block)
{
	end_list(writer);
	put_element(writer, "<p class=\"write\">", block->label, "</p>\n");
}

static void write_bar(struct writer *writer, const struct block *block)
{
	int part = block->of > 0 ? 100 * block->number / block->of : 0;

	end_list(writer);
	put_element(writer, "<p>", block->label, "");
	buf_addf(writer->out,
		"<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:%d%%\"></i></span>",
		part);
	buf_addf(writer->out, _("%d of %d"), block->number, block->of);
	put(writer, "</p>\n");
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

static void write_head(struct writer *writer, bool large)
{
	const struct doc *doc = writer->doc;
	const char *size = large ? "18pt" : doc->card ? "8pt" : "11.5pt";

	put(writer, "<!DOCTYPE html>\n<html");
	put_language(writer, *doc->language ? doc->language : "en");
	buf_addf(writer->out, " dir=\"%s\">\n",
		language_is_rtl(doc->language) ? "rtl" : "ltr");
	put(writer,
		"<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
	put_element(writer, "<title>", doc->title, "</title>\n<style>");
	buf_addf(writer->out, style, size, doc->card ? "85.6mm 54mm" : "A4",
		doc->card ? "4mm" : "12mm",
		large	    ? "17pt"
		: doc->card ? "8pt"
			    : "10.5pt");
	put(writer, "</style>\n</head>\n<body>\n<main>\n");
	writer->rtl = language_is_rtl(doc->language);
}

/* The head of a table is printed on every page: so is the banner. */
static void begin_pages(struct writer *writer)
{
	if (!*writer->doc->banner)
		return;
	put_element(writer,
		"<table role=\"presentation\"><thead><tr><td><p class=\"banner\">",
		writer->doc->banner,
		"</p></td></tr></thead>\n<tbody><tr><td>\n");
}

static void end_pages(struct writer *writer)
{
	if (*writer->doc->banner)
		put(writer, "</td></tr></tbody></table>\n");
}

void doc_to_html(const struct doc *doc, bool large, struct buf *out)
{
	struct writer writer = { .out = out, .doc = doc };

	write_head(&writer, large);
	begin_pages(&writer);
	put_element(&writer, "<h1>", doc->title, "</h1>\n");
	for (int i = 0; i < doc->n; i++)
		writers[doc->blocks[i].kind](&writer, &doc->blocks[i]);
	end_list(&writer);
	if (*doc->foot)
		put_element(&writer, "<p class=\"foot\">", doc->foot, "</p>\n");
	end_pages(&writer);
	put(&writer, "</main>\n</body>\n</html>\n");
}
