/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "report/paper.h"
#include "cmd/answered.h"
#include "cmd/finish.h"
#include "cmd/languages.h"
#include "cmd/options.h"
#include "cmd/paper_files.h"

#define WIDTH 72
#define LARGE_WIDTH 40

static const char usage[] =
	"usage: signpost sheet [-c CHECKLIST] [-s SERVICES] [--for WHOM]\n"
	"                      [--level discreet|full] [--format text|html|json]\n"
	"                      [--width N] [--large] [--lang LL] [--her-lang LL]\n"
	"                      ANSWERS\n"
	"\n"
	"The paper of a check-in, from a file of answers (- for standard input).\n"
	"Without --level full it is discreet: nothing private is on it, and nothing\n"
	"changes on it for what was said in private.\n"
	"\n"
	"  -c, --checklist FILE  the checklist; else the one of the settings, or\n"
	"                        the one that the answers name\n"
	"  -s, --services FILE   the local services, a file or a directory of files\n"
	"      --for WHOM        her (her sheet), worker (the record), next (the\n"
	"                        handover); and policy, slip or meeting, which hold\n"
	"                        no answer\n"
	"      --level LEVEL     discreet, or full: with all that she said yes to\n"
	"      --format FORMAT   text, html (one page that prints) or json\n"
	"      --width N         of text: 72 columns, at least 30\n"
	"      --large           large print\n"
	"      --lang LL         your language, such as cy\n"
	"      --her-lang LL     hers, such as pl: her sheet is in it, and what she\n"
	"                        is given; the record and the handover are in yours\n"
	"      --help            this page\n";

enum whom {
	FOR_HER,
	FOR_WORKER,
	FOR_NEXT,
	FOR_POLICY,
	FOR_SLIP,
	FOR_MEETING,
	WHOMS
};

static const char *const whom_words[WHOMS] = {
	[FOR_HER] = "her",
	[FOR_WORKER] = "worker",
	[FOR_NEXT] = "next",
	[FOR_POLICY] = "policy",
	[FOR_SLIP] = "slip",
	[FOR_MEETING] = "meeting",
};

enum format {
	FORMAT_TEXT,
	FORMAT_HTML,
	FORMAT_JSON,
	FORMATS
};

static const char *const format_words[FORMATS] = {
	[FORMAT_TEXT] = "text",
	[FORMAT_HTML] = "html",
	[FORMAT_JSON] = "json",
};

struct request {
	struct answered_request files;
	enum whom whom;
	enum paper_level level;
	enum format format;
	int width;
	bool large;
	const char *lang, *her_lang; /* or NULL */
};

/* The gate's own papers: of the first, there is hardly ever another. */
static bool make_gate_paper(struct doc *doc, const struct papers *papers,
	enum whom whom, struct arena *arena)
{
	if (!papers->wizard->list->n_gates) {
		cmd_complain("this checklist has no gate");
		return false;
	}
	if (whom == FOR_POLICY)
		policy_make(doc, papers, 0, arena);
	else
		slip_make(doc, papers, 0, arena);
	return true;
}

static bool make(struct doc *doc, const struct papers *papers,
	const struct request *request, struct arena *arena)
{
	switch (request->whom) {
	case FOR_WORKER:
		record_make(doc, papers, arena);
		return true;
	case FOR_NEXT:
		handover_make(doc, papers, arena);
		return true;
	case FOR_MEETING:
		meeting_make(doc, papers, arena);
		return true;
	case FOR_POLICY:
	case FOR_SLIP:
		return make_gate_paper(doc, papers, request->whom, arena);
	default:
		sheet_make(doc, papers, request->level, arena);
		return true;
	}
}

static enum status write(const struct doc *doc, const struct request *request)
{
	struct doc_form form = { request->width, 0, request->large };
	struct buf out;

	buf_init(&out, doc->arena);
	if (request->format == FORMAT_HTML)
		doc_to_html(doc, request->large, &out);
	else if (request->format == FORMAT_JSON)
		doc_to_json(doc, &out);
	else
		doc_to_text(doc, &form, &out);
	return cmd_write(&out);
}

/* What she is given is in hers. */
static enum tongue tongue_of(enum whom whom)
{
	return whom == FOR_WORKER || whom == FOR_NEXT ? TONGUE_MINE
						      : TONGUE_HERS;
}

static enum status print(struct answered *a, struct tongues *tongues,
	const struct request *request)
{
	enum tongue tongue = tongue_of(request->whom);
	struct paper_files files;
	struct papers papers = {
		.wizard = &a->wizard,
		.services = &a->services,
		.around = a->around,
		.organisation = a->settings.organisation,
		.practice = a->head.practice,
		.source = tongues_texts(tongues, TONGUE_SOURCE),
		.under = tongues_under(tongues, tongue),
	};
	struct doc doc;
	enum status status = STATUS_USAGE;

	paper_files_init(&files, &a->settings);
	papers.wording = paper_files_wording(&files);
	papers.policy = paper_files_policy(&files);
	papers.easy = paper_files_easy(&files);
	if (!papers.wording->n_discreet)
		cmd_complain("no wording.conf: names of services are left out "
			     "of a discreet sheet");
	tongues_speak(tongues, tongue);
	if (make(&doc, &papers, request, &a->secret))
		status = write(&doc, request);
	paper_files_release(&files);
	return status;
}

static enum status sheet(const struct request *request)
{
	struct answered a;
	struct tongues tongues = { .list = NULL };
	enum status status = answered_load(&a, &request->files);

	if (status == STATUS_OK &&
		!languages_open(&tongues, &a.list, &a.settings, request->lang,
			request->her_lang))
		status = STATUS_USAGE;
	if (status == STATUS_OK)
		status = print(&a, &tongues, request);
	tongues_release(&tongues);
	answered_release(&a);
	return status;
}

/* A number, or the default; -1 after a complaint. */
static int read_width(const char *text, bool large)
{
	char *end;
	long width;

	if (!text)
		return large ? LARGE_WIDTH : WIDTH;
	width = strtol(text, &end, 10);
	if (*end || end == text || width < DOC_NARROWEST || width > 1000) {
		cmd_misused(&cmd_sheet, "'--width' is from %d to 1000",
			DOC_NARROWEST);
		return -1;
	}
	return (int)width;
}

static int read_word(
	const char *option, const char *const *words, int n, const char *word)
{
	return options_word(&cmd_sheet, option, words, n, word);
}

static enum status run(int argc, char **argv)
{
	struct request request = { .width = 0 };
	const char *whom = "her", *level = "discreet", *format = "text";
	const char *width = NULL;
	int as_whom, as_level, as_format;
	const struct option_row rows[] = {
		{ 'c', "checklist", NULL, &request.files.checklist },
		{ 's', "services", NULL, &request.files.services },
		{ 0, "for", NULL, &whom },
		{ 0, "level", NULL, &level },
		{ 0, "format", NULL, &format },
		{ 0, "width", NULL, &width },
		{ 0, "large", &request.large, NULL },
		{ 0, "lang", NULL, &request.lang },
		{ 0, "her-lang", NULL, &request.her_lang },
	};
	enum status status;

	if (!options_read(&cmd_sheet, rows, sizeof(rows) / sizeof(*rows), &argc,
		    &argv, &status))
		return status;
	if (argc != 1)
		return cmd_misused(
			&cmd_sheet, argc ? "one file of answers at a time"
					 : "no file of answers");
	as_whom = read_word("--for", whom_words, WHOMS, whom);
	as_level = as_whom < 0 ? -1
			       : read_word("--level", paper_level_names, LEVELS,
					 level);
	as_format = as_level < 0 ? -1
				 : read_word("--format", format_words, FORMATS,
					   format);
	request.width = read_width(width, request.large);
	if (as_format < 0 || request.width < 0)
		return STATUS_USAGE;
	request.files.answers = argv[0];
	request.whom = (enum whom)as_whom;
	request.level = (enum paper_level)as_level;
	request.format = (enum format)as_format;
	return sheet(&request);
}

const struct command cmd_sheet = {
	.name = "sheet",
	.summary = "paper: her sheet, the record, the handover",
	.usage = usage,
	.run = run,
};
