/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/secret.h"
#include "load/checklist.h"
#include "keep/kept.h"
#include "keep/note.h"

#include "aside.h"
#include "bench.h"
#include "median.h"
#include "table.h"

enum {
	LINES = 500, /* of the note that is opened */
	OPENINGS = 31,
	ANSWERS_MOST = 512
};

struct keep_times {
	double answer_cpu, answer_wall, open; /* ms */
	double size;			      /* kB, of a long check-in */
};

static double clock_ms(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* What the screen does behind each key. */
static bool keep(struct note *note, struct text_list *lines,
	const struct wizard *wizard, struct arena *scratch)
{
	const struct kept kept = { .label = "", .private = true };
	struct text_list wanted;
	int had = lines->n;

	text_list_init(&wanted, scratch);
	kept_lines(&wanted, wizard, &kept);
	return kept_grow(lines, &wanted) && note_add(note, lines, had);
}

static struct answer some_answer(const struct question *question)
{
	switch (question->type) {
	case QUESTION_NUMBER:
		return answer_number(question->min);
	case QUESTION_TEXT:
		return answer_text((char[]){ "something to say, of a "
					     "usual length" });
	case QUESTION_DATE:
	case QUESTION_MONTH:
		return answer_date((struct date){ 2026, 11, 1 });
	default:
		return answer_options(1);
	}
}

/* Every question of the checklist is answered, and each is kept. */
static bool time_answers(struct wizard *wizard, struct note *note,
	struct text_list *lines, struct keep_times *times)
{
	double cpu[ANSWERS_MOST], wall[ANSWERS_MOST];
	int n = 0;

	for (int q = 0; q < wizard->list->n_questions && n < ANSWERS_MOST;
		q++) {
		const struct question *question = &wizard->list->questions[q];
		struct answer answer = some_answer(question);
		struct arena scratch;
		double from, from_wall;

		if (!question_takes_answer(question))
			continue;
		wizard_answer(wizard, q, &answer);
		secret_init(&scratch);
		from = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
		from_wall = clock_ms(CLOCK_MONOTONIC);
		if (!keep(note, lines, wizard, &scratch))
			return false;
		cpu[n] = clock_ms(CLOCK_PROCESS_CPUTIME_ID) - from;
		wall[n++] = clock_ms(CLOCK_MONOTONIC) - from_wall;
		arena_release(&scratch);
	}
	times->answer_cpu = median(cpu, n);
	times->answer_wall = median(wall, n);
	return true;
}

static bool time_check_in(
	const char *checklist, struct arena *secret, struct keep_times *times)
{
	struct checklist list;
	struct wizard wizard;
	struct note *note = arena_alloc(secret, sizeof(*note));
	struct text_list lines;
	struct stat stat;
	struct diag diag;
	bool ok;

	diag_init(&diag);
	checklist_init(&list);
	text_list_init(&lines, secret);
	text_list_add(&lines, "checklist womens-health 1");
	ok = load_checklist(&list, checklist, &diag) &&
	     note_create(note, "long.note", "a long walk", &lines);
	if (ok) {
		wizard_init(
			&wizard, &list, (struct date){ 2026, 11, 20 }, secret);
		ok = time_answers(&wizard, note, &lines, times);
		note_close(note);
	}
	checklist_release(&list);
	diag_release(&diag);
	times->size = lstat("long.note", &stat) ? 0
						: (double)stat.st_size / 1000;
	return ok;
}

/* The key is as cheap as it can be: what it costs is meant to be dear. */
static bool time_opening(struct arena *secret, struct keep_times *times)
{
	struct note *note = arena_alloc(secret, sizeof(*note));
	double took[OPENINGS];
	struct text_list lines;

	text_list_init(&lines, secret);
	for (int i = 0; i < LINES; i++)
		text_list_add(&lines,
			arena_printf(secret, "topic.question_%d answer", i));
	if (!note_create(note, "500.note", "a long walk", &lines))
		return false;
	note_close(note);
	for (int i = 0; i < OPENINGS; i++) {
		double from = clock_ms(CLOCK_MONOTONIC);
		struct arena scratch;

		secret_init(&scratch);
		text_list_init(&lines, &scratch);
		if (note_open(note, "500.note", "a long walk", &lines) !=
				NOTE_OK ||
			lines.n != LINES)
			return false;
		note_close(note);
		arena_release(&scratch);
		took[i] = clock_ms(CLOCK_MONOTONIC) - from;
	}
	times->open = median(took, OPENINGS);
	return true;
}

static bool time_keeping(void *data, int pipe)
{
	struct keep_times times;
	struct arena secret;
	bool ok;

	note_cost = (struct note_cost){ crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN / 1024 };
	secret_init(&secret);
	ok = time_check_in(data, &secret, &times) &&
	     time_opening(&secret, &times);
	arena_release(&secret);
	return ok && write(pipe, &times, sizeof(times)) == sizeof(times);
}

static void print(const char *about, const char *what, const char *unit,
	double figure, const char *target, double most)
{
	table_first(about, what);
	table_cell(TABLE_WIDE, "%.2f %s", figure, unit);
	table_target(target, !*target || figure < most);
}

bool bench_keep(char *checklist)
{
	struct keep_times times;

	if (!aside(time_keeping, checklist, &times, sizeof(times)))
		return false;
	table_head("ours", "");
	print("a kept answer", "time, CPU", "ms", times.answer_cpu,
		"under 1 ms", 1);
	print("", "…with the disk", "ms", times.answer_wall, "", 0);
	print("500 answers", "to open", "ms", times.open, "under 50 ms", 50);
	print("a long check-in", "its file", "kB", times.size, "under 64 kB",
		64);
	puts("\nA kept answer is written once it is on the screen, so that no key "
	     "waits for\nthe disk. To open: beside the making of the key.");
	return true;
}
