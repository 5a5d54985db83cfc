/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem */
#include "verdict.h"

#include <dirent.h>
#include <ftw.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "base/secret.h"
#include "keep/note.h"
#include "keep/shelf.h"

/* Whoever opens the notes after a fault, as the program's next start would. */

enum {
	KEEP_DAYS = 30,
	TEN_YEARS = 10 * 365 * 24 * 3600,
	SAID_MOST = 40,
	STATUS_NO_MEMORY = 4,
	FILE_MOST = 64 * 1024
};

void verdict_say(
	const struct run *run, const struct fate *fate, const char *format, ...)
{
	static int said;
	const struct fault *fault = &run->fault;
	int step = fate->tried < 0 ? 0 : fate->tried;
	va_list args;

	if (said++ >= SAID_MOST)
		return;
	printf("  %s:%d: ", run->script->path, run->script->steps[step].line);
	if (fault->call)
		printf("%s %ld, %s, %s: ", fault->call, fault->at, fault->how,
			fault->error ? strerror(fault->error) : "-");
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}

/*
 * The note may be in any state from the one that was acknowledged last to the
 * one that was tried last. A line that all of them have must be there, and one
 * that none of them has must not.
 */
struct range {
	const struct story *story;
	int from, to; /* steps; from may be -1: before the first */
};

static bool is_in(const struct range *range, const char *line, bool all)
{
	for (int i = range->from; i <= range->to; i++) {
		bool has = story_has(story_text(range->story, i), line, true);

		/* Many steps change nothing. */
		while (i < range->to && i >= 0 &&
			range->story->state[i] == range->story->state[i + 1])
			i++;
		if (has != all)
			return has;
	}
	return all;
}

static bool found_has(const struct text_list *found, const char *line)
{
	for (int i = 0; i < found->n; i++)
		if (!strcmp(found->texts[i], line))
			return true;
	return false;
}

static int count_lost(const struct run *run, const struct fate *fate,
	const struct range *range, const struct text_list *found)
{
	int n = 0;
	char line[STATE_SIZE];

	for (const char *at = story_text(range->story, range->from); *at;
		at += strcspn(at, "\n") + 1) {
		snprintf(
			line, sizeof(line), "%.*s", (int)strcspn(at, "\n"), at);
		if (!is_in(range, line, true) || found_has(found, line))
			continue;
		verdict_say(run, fate, "lost: %s", line);
		n++;
	}
	return n;
}

static int count_traces(const struct run *run, const struct fate *fate,
	const struct range *range, const struct text_list *found)
{
	int n = 0;

	for (int i = 0; i < found->n; i++) {
		if (is_in(range, found->texts[i], false))
			continue;
		verdict_say(run, fate, "not gone: %s", found->texts[i]);
		n++;
	}
	return n;
}

/* With the words that it may have. False: there is nothing that opens. What
 * stands behind its last line is rough. */
static bool open_with(const char *path, const char *words,
	struct text_list *lines, bool *is_rough)
{
	char who[SHELF_WHO];
	struct shelf_lock lock;
	struct note note;
	enum note_end end;
	bool ok;

	if (!shelf_lock(&lock, path, "a worker", who))
		return false;
	end = note_open(&note, path, words, lines);
	ok = end <= NOTE_DAMAGED;
	*is_rough |= ok && end != NOTE_OK;
	if (ok)
		note_close(&note);
	shelf_unlock(&lock);
	return ok;
}

static int read_notes(const char *shelf, const struct fate *fate,
	struct text_list *lines, bool *is_rough)
{
	struct shelf_note *notes;
	char path[NOTE_PATH];
	int n = shelf_list(shelf, &notes, lines->arena);

	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s", shelf, notes[i].name);
		if (fate->words_may_be_first &&
			open_with(path, FIRST_WORDS, lines, is_rough))
			continue;
		if (fate->words_may_be_other)
			open_with(path, OTHER_WORDS, lines, is_rough);
	}
	return n;
}

/* Names of notes are all that the next start leaves there. */
static int count_leftovers(
	const struct run *run, const struct fate *fate, const char *shelf)
{
	DIR *dir = opendir(shelf);
	const struct dirent *entry;
	int n = 0;

	while (dir && (entry = readdir(dir))) {
		const char *dot = strchr(entry->d_name, '.');

		if (entry->d_name[0] == '.' || (dot && !strcmp(dot, ".note")))
			continue;
		verdict_say(run, fate, "left behind: %s", entry->d_name);
		n++;
	}
	if (dir)
		closedir(dir);
	return n;
}

bool verdict_on_shelf(const struct run *run, const struct fate *fate,
	const char *shelf, struct tally *tally)
{
	struct range range = { run->story, fate->acked, fate->tried };
	struct text_list found;
	struct arena arena;
	bool is_rough = false;
	int lost, traces, n;

	secret_init(&arena);
	text_list_init(&found, &arena);
	/* It was said that nothing is there: then nothing may be. */
	if (fate->gone > fate->acked)
		range.to = range.from = -1;
	/* Whichever way the clock jumps, nothing goes for that. */
	shelf_tidy(shelf, KEEP_DAYS, time(NULL) + TEN_YEARS);
	shelf_tidy(shelf, KEEP_DAYS, time(NULL) - TEN_YEARS);
	shelf_tidy(shelf, KEEP_DAYS, time(NULL));
	traces = count_leftovers(run, fate, shelf);
	n = read_notes(shelf, fate, &found, &is_rough);
	if (is_rough && fate->acked == fate->tried) {
		verdict_say(run, fate, "all is saved, and its end is torn");
		traces++;
	}
	if (n && fate->gone > fate->acked) {
		verdict_say(run, fate, "deleted, and still there");
		traces++;
	}
	lost = count_lost(run, fate, &range, &found);
	traces += count_traces(run, fate, &range, &found);
	arena_release(&arena);
	tally->lost += lost;
	tally->traces += traces;
	return !lost && !traces;
}

/* What she said, and what opens it; none of it may stand anywhere. */
static bool has_plain_text(const char *bytes, size_t n)
{
	static const char *const plain[] = { "quince", FIRST_WORDS, OTHER_WORDS,
		"setup.", "wants.", "topic ", "checklist " };

	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		if (memmem(bytes, n, plain[i], strlen(plain[i])))
			return true;
	return false;
}

static bool any_plain_text;

static int look_into(
	const char *path, const struct stat *stat, int kind, struct FTW *where)
{
	static char bytes[FILE_MOST];
	FILE *file = kind == FTW_F ? fopen(path, "r") : NULL;

	(void)stat;
	(void)where;
	if (!file)
		return 0;
	any_plain_text |= has_plain_text(
		bytes, fread(bytes, 1, sizeof(bytes), file));
	fclose(file);
	return 0;
}

bool verdict_can_be_read(const char *dir)
{
	any_plain_text = false;
	nftw(dir, look_into, 8, FTW_PHYS);
	return any_plain_text;
}

/*
 * It comes to its end, or says why it cannot, or was killed as it was to be.
 * Without memory libraries end it in their own ways, with 1 or 2, or fall, and
 * that is said; before there is anything on the screen nothing is at stake.
 */
static bool ended_well(const struct run *run)
{
	const char *call = run->fault.call ? run->fault.call : "";
	int status = WEXITSTATUS(run->status);

	if (run_was_killed(run))
		return run->struck;
	if (!strcmp(call, "memory") && run->fate->tried < 0)
		return true;
	if (!WIFEXITED(run->status))
		return !strcmp(call, "memory") && run->said_so;
	if (!strcmp(call, "memory") && status <= STATUS_NO_MEMORY)
		return true;
	return !status || status == 128 + SIGHUP ||
	       (status == 128 + SIGTERM && !strcmp(call, "signal"));
}

void verdict_on_run(
	const struct run *run, const struct place *place, struct tally *tally)
{
	const struct fate *fate = run->fate;

	if (!ended_well(run)) {
		verdict_say(run, fate, "ended with %#x", run->status);
		tally->wrong++;
	}
	if (*fate->wrong) {
		verdict_say(run, fate, "%s", fate->wrong);
		tally->wrong++;
	}
	if (verdict_can_be_read(place->home)) {
		verdict_say(run, fate, "can be read");
		tally->traces++;
	}
	verdict_on_shelf(run, fate, place->shelf, tally);
}
