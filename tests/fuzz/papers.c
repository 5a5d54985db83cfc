/* SPDX-License-Identifier: MIT */
#include "papers.h"

#include "report/assessment.h"

#include "fuzz.h"

/* A text with lines of so many columns at most. */
static void check_text(const char *text, int width)
{
	fuzz_check_clean("a paper", text, "\f");
	fuzz_check_columns("a paper", text, width);
}

static void check_document(struct doc *doc)
{
	static const struct doc_form forms[] = { { 72, 0, false },
		{ DOC_NARROWEST, 0, true }, { 60, 20, false } };
	struct buf out;

	buf_init(&out, doc->arena);
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		buf_clear(&out);
		doc_to_text(doc, &forms[i], &out);
		check_text(out.text, forms[i].width);
	}
	buf_clear(&out);
	doc_to_html(doc, false, &out);
	fuzz_check_html(out.text);
	buf_clear(&out);
	doc_to_json(doc, &out);
	fuzz_check_json(out.text);
}

static void check_assessment(const struct papers *papers, struct arena *arena)
{
	const struct assessment assessment = {
		.wizard = papers->wizard,
		.services = papers->services,
		.around = papers->around,
		.practice = papers->practice,
	};
	struct buf out;

	buf_init(&out, arena);
	assessment_text(&assessment, 76, &out);
	check_text(out.text, 76);
	buf_clear(&out);
	assessment_json(&assessment, &out);
	fuzz_check_json(out.text);
}

void fuzz_papers(const struct papers *papers, struct arena *arena)
{
	struct doc doc;

	check_assessment(papers, arena);
	for (int level = 0; level < LEVELS; level++) {
		sheet_make(&doc, papers, (enum paper_level)level, arena);
		check_document(&doc);
	}
	record_make(&doc, papers, arena);
	check_document(&doc);
	handover_make(&doc, papers, arena);
	check_document(&doc);
	meeting_make(&doc, papers, arena);
	check_document(&doc);
	for (int gate = 0; gate < papers->wizard->list->n_gates; gate++) {
		policy_make(&doc, papers, gate, arena);
		check_document(&doc);
		slip_make(&doc, papers, gate, arena);
		check_document(&doc);
	}
}
