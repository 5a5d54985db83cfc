/* SPDX-License-Identifier: MIT */
#include "ten.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "median.h"
#include "screen_walk.h"
#include "ten_questions.h"

enum {
	ROUNDS = 9,
	MOST_PRESSES = TEN * TEN_OPTIONS + 8
};

const char *const ten_names[TEN_TAKERS] = {
	[TEN_OURS] = "ours",
	[TEN_DIALOG] = "dialog",
	[TEN_WHIPTAIL] = "whiptail",
};

/* Ours has a checklist, the others have a script. */
static const char *const files[TEN_TAKERS] = {
	[TEN_OURS] = "ten.conf",
	[TEN_DIALOG] = "ten-dialog.sh",
	[TEN_WHIPTAIL] = "ten-whiptail.sh",
};

/* Ends with a press of no key: what is not added is zero. */
struct plan {
	struct press presses[MOST_PRESSES];
	int n;
};

static void add(struct plan *plan, const char *key, enum press_kind kind,
	const char *expected)
{
	plan->presses[plan->n++] = (struct press){ key, kind, expected };
}

/* The last that is painted of a question. What is asked may be wrapped. */
static const char *end_of(int q)
{
	return q < TEN ? ten_questions[q].options[TEN_OPTIONS - 1] : NULL;
}

static void plan_ours(struct plan *plan)
{
	add(plan, "", PRESS_START, "Start a check-in");
	add(plan, "Enter", PRESS_PAGE, end_of(0));
	for (int q = 0; q < TEN; q++)
		add(plan, ten_digit(q), PRESS_CHOOSE,
			q == TEN - 1 ? "No first steps" : NULL);
	add(plan, "x", PRESS_OTHER, NULL);
	add(plan, "x", PRESS_OTHER, NULL);
}

static void plan_dialog(struct plan *plan)
{
	add(plan, "", PRESS_START, end_of(0));
	for (int q = 0; q < TEN; q++) {
		if (ten_choice(q))
			add(plan, ten_digit(q), PRESS_CHOOSE, NULL);
		add(plan, "Enter", PRESS_PAGE, end_of(q + 1));
	}
}

/* It knows no digits. */
static void plan_whiptail(struct plan *plan)
{
	add(plan, "", PRESS_START, end_of(0));
	for (int q = 0; q < TEN; q++) {
		for (int i = 0; i < ten_choice(q); i++)
			add(plan, "Down", PRESS_MOVE, NULL);
		add(plan, "Enter", PRESS_PAGE, end_of(q + 1));
	}
}

static void (*const planners[TEN_TAKERS])(struct plan *plan) = {
	[TEN_OURS] = plan_ours,
	[TEN_DIALOG] = plan_dialog,
	[TEN_WHIPTAIL] = plan_whiptail,
};

static bool make_file(enum ten_taker taker)
{
	const char *path = files[taker];
	FILE *file = fopen(path, "w");
	bool ok;

	if (!file) {
		perror(path);
		return false;
	}
	if (taker == TEN_OURS)
		ten_write_checklist(file);
	else
		ten_write_script(ten_names[taker], file);
	ok = !ferror(file);
	if (!fclose(file) && ok)
		return true;
	fprintf(stderr, "cannot make '%s'\n", path);
	return false;
}

static bool is_expected(void)
{
	char said[2 * TEN] = "";
	FILE *file = fopen(TEN_ANSWERS, "r");
	bool same = file && fgets(said, sizeof(said), file) &&
		    strlen(said) == TEN;

	for (int q = 0; q < TEN && same; q++)
		same = said[q] == *ten_digit(q);
	if (file)
		fclose(file);
	return same;
}

static bool take(const char *const argv[], const struct press *walk,
	double *bytes, double *cpu)
{
	static struct terminal terminal;
	bool ok;

	unlink(TEN_ANSWERS);
	if (!terminal_start(&terminal, argv))
		return false;
	ok = screen_walk(&terminal, walk, NULL);
	ok = terminal_end(&terminal, cpu) && ok;
	*bytes = (double)terminal.bytes;
	return ok;
}

static bool is_here(enum ten_taker taker)
{
	const char *const argv[] = { ten_names[taker], "--version", NULL };
	char said[256];

	return command_said(argv, said, sizeof(said)) != COMMAND_NOT_HERE;
}

/* All of one who takes the questions. */
struct taker {
	const char *const *argv;
	struct plan plan;
	double bytes[ROUNDS], cpu[ROUNDS];
};

static bool take_all(struct taker takers[TEN_TAKERS], int round,
	struct ten_cost costs[TEN_TAKERS])
{
	for (int i = 0; i < TEN_TAKERS; i++) {
		struct taker *taker = &takers[i];

		if (costs[i].end != COMMAND_OK)
			continue;
		if (take(taker->argv, taker->plan.presses, &taker->bytes[round],
			    &taker->cpu[round]))
			costs[i].differs = i != TEN_OURS && !is_expected();
		else if (i == TEN_OURS)
			return false;
		else
			costs[i].end = COMMAND_FAILED;
	}
	return true;
}

static bool race_all(
	struct taker takers[TEN_TAKERS], struct ten_cost costs[TEN_TAKERS])
{
	for (int round = 0; round < ROUNDS; round++)
		if (!take_all(takers, round, costs))
			return false;
	for (int i = 0; i < TEN_TAKERS; i++) {
		costs[i].bytes = median(takers[i].bytes, ROUNDS);
		costs[i].cpu = median(takers[i].cpu, ROUNDS);
	}
	return true;
}

bool ten_race(const char *program, const char *services,
	struct ten_cost costs[TEN_TAKERS])
{
	static struct taker takers[TEN_TAKERS];
	const char *const ours[] = { program, "start", "-c", files[TEN_OURS],
		"-s", services, NULL };
	const char *const dialog[] = { "sh", files[TEN_DIALOG], NULL };
	const char *const whiptail[] = { "sh", files[TEN_WHIPTAIL], NULL };

	takers[TEN_OURS].argv = ours;
	takers[TEN_DIALOG].argv = dialog;
	takers[TEN_WHIPTAIL].argv = whiptail;
	for (int i = 0; i < TEN_TAKERS; i++) {
		planners[i](&takers[i].plan);
		if (!make_file(i))
			return false;
		costs[i] = (struct ten_cost){ .end = COMMAND_OK };
		if (i != TEN_OURS && !is_here(i))
			costs[i].end = COMMAND_NOT_HERE;
	}
	return race_all(takers, costs);
}
