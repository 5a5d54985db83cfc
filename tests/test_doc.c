/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <string.h>

#include "base/utf8.h"
#include "report/doc.h"

/* A document of every kind of block, in every form. */
struct paper_of {
	struct arena arena;
	struct doc doc;
	struct buf out;
};

static void begin(struct paper_of *paper)
{
	arena_init(&paper->arena);
	doc_init(&paper->doc, "Notes & <more>", &paper->arena);
	buf_init(&paper->out, &paper->arena);
	paper->doc.language = "en";
}

static void fill(struct doc *doc)
{
	doc_heading(doc, "Steps");
	doc_item(doc, 1, "A long talk about it, with time for everything");
	doc_detail(doc, "Who", "we do this together");
	doc_detail(doc, "Why", "You said “Yes”");
	doc_detail(doc, "", "You ticked \"Two\"");
	doc_item(doc, 2, "Tea");
	doc_text(doc, "One line.\nAnother.");
	doc_item(doc, 0, "A word");
	doc_detail(doc, "", "What it means");
	doc_box(doc, "Done");
	doc_write(doc, "Date");
	doc_bar(doc, "tide", 3, 6);
}

static const char *text(
	struct paper_of *paper, int width, int lines, bool large)
{
	struct doc_form form = { width, lines, large };

	buf_clear(&paper->out);
	doc_to_text(&paper->doc, &form, &paper->out);
	return paper->out.text;
}

static void doc_to_text__writes__each_block(void **state)
{
	struct paper_of paper;

	(void)state;
	begin(&paper);
	fill(&paper.doc);
	assert_string_equal(text(&paper, 60, 0, false),
		"Notes & <more>\n"
		"==============\n"
		"\n"
		"Steps\n"
		"-----\n"
		"1  A long talk about it, with time for everything\n"
		"   Who         we do this together\n"
		"   Why         You said “Yes”\n"
		"               You ticked \"Two\"\n"
		"\n"
		"2  Tea\n"
		"\n"
		"One line.\n"
		"Another.\n"
		"\n"
		"-  A word\n"
		"   What it means\n"
		"[ ] Done\n"
		"\n"
		"Date\n"
		"\n"
		"____________________________________________________________\n"
		"   tide  #####.....  3 of 6\n");
	assert_string_equal(text(&paper, 30, 0, false),
		"Notes & <more>\n"
		"==============\n"
		"\n"
		"Steps\n"
		"-----\n"
		"1  A long talk about it, with\n"
		"   time for everything\n"
		"   Who: we do this together\n"
		"   Why: You said “Yes”\n"
		"   You ticked \"Two\"\n"
		"\n"
		"2  Tea\n"
		"\n"
		"One line.\n"
		"Another.\n"
		"\n"
		"-  A word\n"
		"   What it means\n"
		"[ ] Done\n"
		"\n"
		"Date\n"
		"\n"
		"______________________________\n"
		"   tide  #####.....  3 of 6\n");
	arena_release(&paper.arena);
}

static void doc_to_text__is_never__wider(void **state)
{
	struct paper_of paper;
	char line[400];

	(void)state;
	begin(&paper);
	paper.doc.banner =
		"Practice: this woman is invented, every bit of her.";
	paper.doc.foot = "A draft, and not yet signed off by anybody at all.";
	fill(&paper.doc);
	for (int width = 1; width <= 90; width++) {
		const char *at = text(&paper, width, 20, width % 2);
		int most = width < DOC_NARROWEST ? DOC_NARROWEST : width;

		for (size_t n; *at; at += n + (at[n] == '\n')) {
			at += *at == '\f';
			n = strcspn(at, "\n");
			snprintf(line, sizeof(line), "%.*s", (int)n, at);
			assert_true(utf8_width(line) <= most);
		}
	}
	arena_release(&paper.arena);
}

/* On every page, above all that is on it. */
static void doc_to_text__puts__the_banner_on_each_page(void **state)
{
	struct paper_of paper;
	const char *at;
	int pages = 1;

	(void)state;
	begin(&paper);
	paper.doc.banner = "Practice.";
	for (int i = 0; i < 100; i++)
		doc_item(&paper.doc, i + 1, "A line");
	at = text(&paper, 40, 20, false);
	assert_int_equal(strncmp(at, "Practice.\n\n", 11), 0);
	for (const char *page = at; (page = strchr(page, '\f')); page++) {
		assert_int_equal(strncmp(page + 1, "Practice.\n\n", 11), 0);
		pages++;
	}
	/* 100 lines and a heading of 3, 18 to a page. */
	assert_int_equal(pages, 6);
	assert_null(strchr(text(&paper, 40, 0, false), '\f'));
	arena_release(&paper.arena);
}

static void doc_to_text__has_air__in_large_print(void **state)
{
	struct paper_of paper;

	(void)state;
	begin(&paper);
	doc_item(&paper.doc, 1, "Tea");
	doc_detail(&paper.doc, "Who", "me");
	assert_string_equal(text(&paper, 60, 0, true),
		"Notes & <more>\n==============\n\n1  Tea\n\n   Who         me\n");
	arena_release(&paper.arena);
}

static void doc_to_html__writes__each_block(void **state)
{
	struct paper_of paper;
	const char *main;

	(void)state;
	begin(&paper);
	fill(&paper.doc);
	doc_to_html(&paper.doc, false, &paper.out);
	main = strstr(paper.out.text, "<main>");
	assert_non_null(main);
	assert_string_equal(main,
		"<main>\n"
		"<h1>Notes &amp; &lt;more&gt;</h1>\n"
		"<h2>Steps</h2>\n"
		"<ol>\n"
		"<li>A long talk about it, with time for everything\n"
		"<dl><dt>Who</dt><dd>we do this together</dd>\n"
		"<dt>Why</dt><dd>You said “Yes”</dd>\n"
		"<dd>You ticked &quot;Two&quot;</dd>\n"
		"</dl></li>\n"
		"<li>Tea</li>\n"
		"</ol>\n"
		"<p>One line.<br>Another.</p>\n"
		"<ul>\n"
		"<li>A word<p>What it means</p></li>\n"
		"</ul>\n"
		"<ul class=\"boxes\">\n"
		"<li>Done</li>\n"
		"</ul>\n"
		"<p class=\"write\">Date</p>\n"
		"<p>tide<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:50%\"></i></span>3 of 6</p>\n"
		"</main>\n"
		"</body>\n"
		"</html>\n");
	assert_non_null(strstr(
		paper.out.text, "<title>Notes &amp; &lt;more&gt;</title>"));
	assert_non_null(
		strstr(paper.out.text, "<html lang=\"en\" dir=\"ltr\">"));
	arena_release(&paper.arena);
}

static void doc_to_html__goes__from_right_to_left(void **state)
{
	static const struct {
		const char *language, *says;
	} cases[] = {
		{ "ur", "<html lang=\"ur\" dir=\"rtl\">" },
		{ "ar_EG", "<html lang=\"ar-EG\" dir=\"rtl\">" },
		{ "cy", "<html lang=\"cy\" dir=\"ltr\">" },
		{ "", "<html lang=\"en\" dir=\"ltr\">" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct paper_of paper;

		begin(&paper);
		paper.doc.language = cases[i].language;
		doc_to_html(&paper.doc, true, &paper.out);
		assert_non_null(strstr(paper.out.text, cases[i].says));
		arena_release(&paper.arena);
	}
}

static void doc_to_json__says__the_same(void **state)
{
	struct paper_of paper;

	(void)state;
	begin(&paper);
	paper.doc.foot = "Foot";
	doc_item(&paper.doc, 1, "Tea");
	doc_bar(&paper.doc, "tide", 3, 6);
	doc_text(&paper.doc, "");
	doc_to_json(&paper.doc, &paper.out);
	assert_string_equal(paper.out.text, "{\n"
					    "  \"title\": \"Notes & <more>\",\n"
					    "  \"language\": \"en\",\n"
					    "  \"banner\": \"\",\n"
					    "  \"blocks\": [\n"
					    "    {\n"
					    "      \"kind\": \"item\",\n"
					    "      \"text\": \"Tea\",\n"
					    "      \"number\": 1\n"
					    "    },\n"
					    "    {\n"
					    "      \"kind\": \"bar\",\n"
					    "      \"label\": \"tide\",\n"
					    "      \"number\": 3,\n"
					    "      \"of\": 6\n"
					    "    }\n"
					    "  ],\n"
					    "  \"foot\": \"Foot\"\n"
					    "}\n");
	arena_release(&paper.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(doc_to_text__writes__each_block),
		cmocka_unit_test(doc_to_text__is_never__wider),
		cmocka_unit_test(doc_to_text__puts__the_banner_on_each_page),
		cmocka_unit_test(doc_to_text__has_air__in_large_print),
		cmocka_unit_test(doc_to_html__writes__each_block),
		cmocka_unit_test(doc_to_html__goes__from_right_to_left),
		cmocka_unit_test(doc_to_json__says__the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
