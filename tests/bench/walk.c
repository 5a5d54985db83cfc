/* SPDX-License-Identifier: MIT */
#include "walk.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include "base/secret.h"
#include "model/bits.h"
#include "model/wizard.h"
#include "load/checklist.h"

#include "form.h"
#include "median.h"

enum {
	SPAN = 200, /* answers that are timed together */
	PASSES = 31
};

static const struct date today = { 2026, 11, 20 };

/* Every so often she isn't sure. */
static bool is_unsure(int q)
{
	return q % 29 == 28;
}

static int count_together(const struct question *question)
{
	int n = 0;

	while (n < question->n_options && !question->options[n].alone)
		n++;
	return n;
}

static struct answer answer_to(const struct checklist *list, int q)
{
	const struct question *question = &list->questions[q];
	int n = count_together(question);
	uint64_t options = 0;

	if (is_unsure(q))
		return answer_escape(ANSWER_NOT_SURE);
	if (question->type == QUESTION_NUMBER)
		return answer_number(form_choice(q, question->max + 1));
	bits_add(&options, form_choice(q, n));
	if (question->type == QUESTION_MANY)
		bits_add(&options, form_second(q, n));
	return answer_options(options);
}

static void write_options(
	const struct question *question, uint64_t options, FILE *out)
{
	for (int i = 0; i < question->n_options; i++)
		if (bits_has(&options, i))
			fprintf(out, " %s", question->options[i].id);
}

static void write_answer(const struct checklist *list, int q, FILE *out)
{
	const struct question *question = &list->questions[q];
	struct answer answer = answer_to(list, q);

	fputs(question->name, out);
	if (answer.state != ANSWER_GIVEN)
		fprintf(out, " ?%s", answer_state_names[answer.state]);
	else if (question->type == QUESTION_NUMBER)
		fprintf(out, " %d", answer.number);
	else
		write_options(question, answer.options, out);
	putc('\n', out);
}

static void write_gate(const struct gate *gate, FILE *out)
{
	fprintf(out, "gate.%s", gate->id);
	for (int i = 0; i < gate->n_steps; i++)
		fprintf(out, " %s", gate->steps[i].id);
	putc('\n', out);
}

/* A woman on her way, and where each of her answers was timed. */
struct walk {
	struct wizard wizard;
	const struct checklist *list;
	FILE *out;    /* or NULL */
	double *when; /* or NULL; seconds, one more than there are answers */
	int answers;
};

static double clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void answer(struct walk *walk, int q)
{
	struct answer said = answer_to(walk->list, q);

	wizard_answer(&walk->wizard, q, &said);
	if (walk->out)
		write_answer(walk->list, q, walk->out);
	walk->answers++;
}

static void open_gate(struct walk *walk, int topic)
{
	int g = walk->list->topics[topic].gate;
	const struct gate *gate = &walk->list->gates[g];

	for (int i = 0; i < gate->n_steps; i++)
		wizard_tick(&walk->wizard, g, i, true);
	if (walk->out)
		write_gate(gate, walk->out);
}

static void pick_all(struct walk *walk)
{
	for (int t = 0; t < walk->list->n_topics; t++)
		wizard_pick(&walk->wizard, t);
}

static void walk_through(struct walk *walk)
{
	const struct place *place = &walk->wizard.place;

	pick_all(walk);
	if (walk->when)
		walk->when[0] = clock_now();
	while (place->kind != PLACE_CAME_UP) {
		bool asked = place->kind == PLACE_QUESTION;

		if (asked)
			answer(walk, place->index);
		else if (place->kind == PLACE_GATE)
			open_gate(walk, place->index);
		wizard_next(&walk->wizard);
		if (asked && walk->when)
			walk->when[walk->answers] = clock_now();
	}
}

static void walk_once(
	const struct checklist *list, FILE *out, double *when, int *answers)
{
	struct walk walk = { .list = list, .out = out, .when = when };
	struct arena secret;

	secret_init(&secret);
	wizard_init(&walk.wizard, list, today, &secret);
	walk_through(&walk);
	*answers = walk.answers;
	arena_release(&secret);
}

static bool load(struct checklist *list, const char *path)
{
	struct diag diag;
	bool ok;

	diag_init(&diag);
	ok = load_checklist(list, path, &diag);
	diag_print(&diag, stderr);
	diag_release(&diag);
	return ok;
}

bool walk_write_answers(const char *checklist, FILE *out)
{
	struct checklist list;
	int answers;
	bool ok = load(&list, checklist);

	if (ok) {
		fprintf(out, "checklist %s %d\npractice\n", list.id,
			list.version);
		walk_once(&list, out, NULL, &answers);
	}
	checklist_release(&list);
	return ok;
}

static double span_from(const double *when, int first)
{
	return (when[first + SPAN] - when[first]) * 1e6 / SPAN;
}

static void time_passes(
	const struct checklist *list, struct walk_times *times, double *when)
{
	double first[PASSES], middle[PASSES], last[PASSES];
	int n;

	for (int i = 0; i < PASSES; i++) {
		walk_once(list, NULL, when, &n);
		assert(n >= SPAN);
		first[i] = span_from(when, 0);
		middle[i] = span_from(when, (n - SPAN) / 2);
		last[i] = span_from(when, n - SPAN);
	}
	*times = (struct walk_times){
		.first = median(first, PASSES),
		.middle = median(middle, PASSES),
		.last = median(last, PASSES),
	};
}

bool walk_time(const char *checklist, struct walk_times *times)
{
	struct checklist list;
	bool ok = load(&list, checklist);
	double *when = calloc((size_t)list.n_questions + 1, sizeof(*when));

	ok = ok && when;
	if (ok)
		time_passes(&list, times, when);
	free(when);
	checklist_release(&list);
	return ok;
}
