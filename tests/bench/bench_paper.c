/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/secret.h"
#include "load/answers.h"
#include "load/checklist.h"
#include "load/services.h"
#include "load/wording.h"
#include "report/paper.h"

#include "aside.h"
#include "bench.h"
#include "median.h"
#include "race.h"
#include "table.h"

enum {
	ROUNDS = 61,
	SHEETS = 200, /* that are timed together */
	PASSES = 21
};

/* Everything that is read once. */
struct desk {
	struct diag diag;
	struct checklist list;
	struct services services;
	struct wording wording;
	struct arena arena;
	struct file file;
	struct answers_head head;
};

static bool open_desk(struct desk *desk, const struct paper_paths *paths)
{
	diag_init(&desk->diag);
	checklist_init(&desk->list);
	services_init(&desk->services);
	wording_init(&desk->wording);
	secret_init(&desk->arena);
	load_checklist(&desk->list, paths->checklist, &desk->diag);
	load_services(&desk->services, paths->services, true, &desk->diag);
	load_services(&desk->services, paths->national, false, &desk->diag);
	services_bury_dead(&desk->services);
	load_wording(&desk->wording, paths->wording, &desk->diag);
	wording_index(&desk->wording);
	return file_read(&desk->file, paths->answers, ANSWERS_CAP, &desk->arena,
		       &desk->diag) &&
	       load_answers_head(
		       &desk->head, &desk->file, &desk->arena, &desk->diag) &&
	       !desk->diag.errors && !desk->diag.unreadable;
}

static void close_desk(struct desk *desk)
{
	arena_release(&desk->arena);
	wording_release(&desk->wording);
	services_release(&desk->services);
	checklist_release(&desk->list);
	diag_release(&desk->diag);
}

/* From her answers to a text that can be printed. */
static size_t make_sheet(struct desk *desk)
{
	static const struct doc_form form = { 72, 66, false };
	const struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };
	struct wizard wizard;
	struct papers papers = {
		.wizard = &wizard,
		.services = &desk->services,
		.wording = &desk->wording,
		.around = { .area = "", .now = now },
		.organisation = "",
		.policy = "",
		.easy = "",
	};
	struct arena secret;
	struct doc doc;
	struct buf out;
	size_t length;

	secret_init(&secret);
	wizard_init(&wizard, &desk->list, now.date, &secret);
	load_answers(&wizard, &desk->head, &desk->file, &desk->diag);
	sheet_make(&doc, &papers, LEVEL_DISCREET, &secret);
	buf_init(&out, &secret);
	doc_to_text(&doc, &form, &out);
	length = out.len;
	arena_release(&secret);
	return length;
}

static double seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool time_sheets(void *data, int pipe)
{
	double passes[PASSES], a_second;
	struct desk desk;
	size_t length = 0;

	if (!open_desk(&desk, data))
		return false;
	for (int pass = 0; pass < PASSES; pass++) {
		double from = seconds_now();

		for (int i = 0; i < SHEETS; i++)
			length += make_sheet(&desk);
		passes[pass] = SHEETS / (seconds_now() - from);
	}
	close_desk(&desk);
	a_second = median(passes, PASSES);
	return length > (size_t)PASSES * SHEETS * 100 && /* they are sheets */
	       write(pipe, &a_second, sizeof(a_second)) == sizeof(a_second);
}

static bool print_rate(struct paper_paths *paths)
{
	double a_second;

	if (!aside(time_sheets, paths, &a_second, sizeof(a_second)))
		return false;
	table_first("in one process", "sheets a second");
	table_cell(TABLE_WIDE, "%.0f", a_second);
	table_target("1000", a_second >= 1000);
	return true;
}

static bool compare(const char *what, const char *const *options,
	const char *program, const char *bare, const struct paper_paths *paths)
{
	const char *our_argv[16] = { program, "sheet", "-c", paths->checklist,
		"-s", paths->services, paths->answers };
	const char *const bare_argv[] = { bare, paths->checklist, NULL };
	struct racer racers[] = { { .argv = our_argv }, { .argv = bare_argv } };

	for (int i = 0; options[i]; i++)
		our_argv[7 + i] = options[i];
	if (!race(racers, 2, ROUNDS))
		return false;
	table_limit(what, "time, wall", "ms", racers[0].cost.wall,
		racers[1].cost.wall, 20);
	return true;
}

bool bench_paper(
	const char *program, const char *bare, struct paper_paths *paths)
{
	static const struct {
		const char *what;
		const char *options[8];
	} papers[] = {
		{ "her sheet", { NULL } },
		{ "with everything",
			{ "--level", "full", "--format", "html", NULL } },
		{ "the record", { "--for", "worker", NULL } },
		{ "the handover", { "--for", "next", NULL } },
	};

	table_head("ours", "bare");
	for (size_t i = 0; i < sizeof(papers) / sizeof(*papers); i++)
		if (!compare(papers[i].what, papers[i].options, program, bare,
			    paths))
			return false;
	if (!print_rate(paths))
		return false;
	puts("\nours: 'signpost sheet' of the women's health checklist, the "
	     "invented town\nand the national services, from start to end; "
	     "bare: libconfuse reading that\nchecklist, and no more. In one "
	     "process: from answers to text, with all\nfiles read before.");
	return true;
}
