/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "report/assessment.h"
#include "cmd/answered.h"
#include "cmd/finish.h"
#include "cmd/options.h"

#define TEXT_WIDTH 76

static const char usage[] =
	"usage: signpost assess [-c CHECKLIST] [-s SERVICES] [--format text|json]\n"
	"                       ANSWERS\n"
	"\n"
	"Says what the answers in a file come to: the needs, each with its why, and\n"
	"the services that will take her. With - for ANSWERS they come from standard\n"
	"input. Nothing is kept.\n"
	"\n"
	"  -c, --checklist FILE  the checklist; else the one of the settings, or\n"
	"                        the one that the answers name\n"
	"  -s, --services FILE   the local services, a file or a directory of files;\n"
	"                        else those of the settings. The national ones are\n"
	"                        always behind them\n"
	"      --format FORMAT   text (for people) or json (for programs)\n"
	"      --help            this page\n";

enum format {
	FORMAT_TEXT,
	FORMAT_JSON,
	FORMATS
};

static const char *const format_words[FORMATS] = {
	[FORMAT_TEXT] = "text",
	[FORMAT_JSON] = "json",
};

static enum status print(struct answered *a, enum format format)
{
	struct assessment assessment = {
		.wizard = &a->wizard,
		.services = &a->services,
		.around = a->around,
		.practice = a->head.practice,
	};
	struct buf out;

	buf_init(&out, &a->secret);
	if (format == FORMAT_JSON)
		assessment_json(&assessment, &out);
	else
		assessment_text(&assessment, TEXT_WIDTH, &out);
	return cmd_write(&out);
}

static enum status assess(
	const struct answered_request *request, enum format format)
{
	struct answered a;
	enum status status = answered_load(&a, request);

	if (status == STATUS_OK)
		status = print(&a, format);
	answered_release(&a);
	return status;
}

static enum status run(int argc, char **argv)
{
	struct answered_request request = { .answers = NULL };
	const char *format = "text";
	int found;
	const struct option_row rows[] = {
		{ 'c', "checklist", NULL, &request.checklist },
		{ 's', "services", NULL, &request.services },
		{ 0, "format", NULL, &format },
	};
	enum status status;

	if (!options_read(&cmd_assess, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	if (argc != 1)
		return cmd_misused(
			&cmd_assess, argc ? "one file of answers at a time"
					  : "no file of answers");
	found = options_word(
		&cmd_assess, "--format", format_words, FORMATS, format);
	if (found < 0)
		return STATUS_USAGE;
	request.answers = argv[0];
	return assess(&request, (enum format)found);
}

const struct command cmd_assess = {
	.name = "assess",
	.summary = "what a file of answers comes to, without a screen",
	.usage = usage,
	.run = run,
};
