/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/secret.h"
#include "load/answers.h"
#include "load/checklist.h"
#include "keep/kept.h"
#include "wild.h"

/* What a note holds: all that she said, nothing that she took back, and what
 * is private only with her yes. */

enum {
	WALKS = 300,
	STEPS = 60
};

struct keeping {
	struct checklist list;
	struct arena secret;
	struct wizard wizard;
	struct wild wild;
	struct kept kept;
	struct text_list lines; /* of the note */
	int grown, renewed;
};

static void begin(struct keeping *k, unsigned seed)
{
	secret_init(&k->secret);
	wizard_init(&k->wizard, &k->list, world_today, &k->secret);
	k->wild = (struct wild){ .seed = seed };
	k->kept = (struct kept){ .label = "the \"blue\" one",
		.private = seed % 2,
		.language = { seed % 3 ? 'p' : '\0', 'l' } };
	text_list_init(&k->lines, &k->secret);
}

static bool is_open(const struct keeping *k, int topic)
{
	return k->list.topics[topic].always ||
	       wizard_is_picked(&k->wizard, topic);
}

/* On the screen nothing else gets through. */
static bool can_be_said(
	const struct question *question, const struct answer *answer)
{
	if (answer->state > ANSWER_GIVEN)
		return question->escapes;
	if (question->type == QUESTION_NUMBER)
		return answer->number <= question->max;
	for (int i = 0; i < question->n_options; i++)
		if (question->options[i].alone && (answer->options >> i & 1) &&
			answer->options != UINT64_C(1) << i)
			return false;
	return true;
}

static void say_something(struct keeping *k)
{
	int q = wild_below(&k->wild, k->list.n_questions);
	const struct question *question = &k->list.questions[q];
	struct answer answer;

	if (!question_takes_answer(question) || !is_open(k, question->topic))
		return;
	answer = wild_answer(&k->wild, question);
	if (can_be_said(question, &answer))
		wizard_answer(&k->wizard, q, &answer);
}

static void choose_topic(struct keeping *k)
{
	int topic = wild_below(&k->wild, k->list.n_topics);

	if (k->list.topics[topic].always)
		return;
	switch (wild_below(&k->wild, 6)) {
	case 0:
		wizard_put_away(&k->wizard, topic);
		return;
	case 1:
		wizard_not_today(&k->wizard, topic);
		return;
	default:
		wizard_pick(&k->wizard, topic);
	}
}

static void decide(struct keeping *k)
{
	struct decisions *decisions = &k->wizard.decisions;
	int need = wild_below(&k->wild, k->list.n_needs);
	static const char *const proud[] = { "my dog", "a \"new\" start\n",
		"c:\\", "…" };
	/* Any word is an id, and some mean something to whoever reads them. */
	static const char *const services[] = { "some-service", "#club",
		"\"tea\"", "c:\\" };

	switch (wild_below(&k->wild, 6)) {
	case 0:
		decisions_take_step(
			decisions, need, (enum who)wild_below(&k->wild, WHOS));
		return;
	case 1:
		decisions_drop_step(decisions, need);
		return;
	case 2:
		decisions_move_step(decisions, need, -1);
		return;
	case 3:
		decisions_put_with(
			decisions, need, services[wild_below(&k->wild, 4)]);
		return;
	case 4:
		decisions_say_yes(decisions,
			1U + (unsigned)wild_below(&k->wild, YES_ALL), LINE_NEED,
			need, wild_chance(&k->wild, 60));
		return;
	default:
		decisions_add_proud(decisions, proud[wild_below(&k->wild, 4)]);
	}
}

static void tick(struct keeping *k)
{
	int gate = k->list.n_gates ? wild_below(&k->wild, k->list.n_gates) : -1;

	if (gate >= 0)
		wizard_tick(&k->wizard, gate,
			wild_below(&k->wild, k->list.gates[gate].n_steps),
			wild_chance(&k->wild, 80));
}

static void do_something(struct keeping *k)
{
	switch (wild_below(&k->wild, 10)) {
	case 0:
	case 1:
		choose_topic(k);
		return;
	case 2:
		decide(k);
		return;
	case 3:
		tick(k);
		return;
	default:
		say_something(k);
	}
}

static bool has(const struct text_list *lines, const char *line)
{
	for (int i = 0; i < lines->n; i++)
		if (!strcmp(lines->texts[i], line))
			return true;
	return false;
}

static void expect_same(const struct text_list *one,
	const struct text_list *other, unsigned seed)
{
	for (int i = 0; i < one->n; i++)
		if (!has(other, one->texts[i]))
			fail_msg("seed %u: '%s' is only in one of them", seed,
				one->texts[i]);
	if (one->n < other->n)
		expect_same(other, one, seed);
}

static void keep(struct keeping *k, unsigned seed)
{
	struct text_list wanted;

	text_list_init(&wanted, &k->secret);
	kept_lines(&wanted, &k->wizard, &k->kept);
	if (kept_grow(&k->lines, &wanted)) {
		k->grown++;
	} else {
		k->lines = wanted;
		k->renewed++;
	}
	expect_same(&wanted, &k->lines, seed);
}

/* Read again it is the same check-in, as far as it was kept. */
static void expect_back(struct keeping *k, unsigned seed)
{
	const char *text = text_list_joined(&k->lines, "\n", &k->secret);
	struct file file = { .path = "note",
		.text = arena_strdup(&k->secret, text),
		.size = strlen(text) };
	struct answers_head head;
	struct wizard again;
	struct text_list lines;
	struct kept kept;
	struct diag diag;

	diag_init(&diag);
	kept_read(&kept, &k->lines);
	assert_string_equal(kept.label, k->kept.label);
	assert_int_equal(kept.private, k->kept.private);
	assert_string_equal(kept.language, k->kept.language);
	wizard_init(&again, &k->list, world_today, &k->secret);
	load_answers_head(&head, &file, &k->secret, &diag);
	load_answers(&again, &head, &file, &diag);
	if (diag.errors)
		diag_print(&diag, stderr);
	assert_int_equal(diag.errors, 0);
	text_list_init(&lines, &k->secret);
	kept_lines(&lines, &again, &kept);
	expect_same(&k->lines, &lines, seed);
	/* A yes is for the papers that it was for, and for no other. */
	for (int i = 0; i < k->list.n_needs; i++)
		if (again.decisions.yes[LINE_NEED][i])
			assert_int_equal(again.decisions.yes[LINE_NEED][i],
				k->wizard.decisions.yes[LINE_NEED][i]);
	if (k->lines.n == lines.n)
		for (int i = 0, at = 0; i < lines.n; i++)
			if (!strncmp(lines.texts[i], "step ", 5)) {
				while (strncmp(k->lines.texts[at], "step ", 5))
					at++;
				assert_string_equal(
					k->lines.texts[at++], lines.texts[i]);
			}
	diag_release(&diag);
}

/* No id of anything private, and no answer that is none. */
static void expect_nothing_private(struct keeping *k, unsigned seed)
{
	const struct checklist *list = &k->list;

	for (int i = 0; i < k->lines.n; i++) {
		const char *line = k->lines.texts[i];

		for (int q = 0; q < list->n_questions; q++) {
			const char *name = list->questions[q].name;
			size_t n = strlen(name);

			if (list->questions[q].private &&
				!strncmp(line, name, n) && line[n] == ' ' &&
				(!k->kept.private || line[n + 1] == '?'))
				fail_msg("seed %u: it says '%s'", seed, line);
		}
		for (int need = 0; need < list->n_needs; need++)
			if (list->needs[need].private && !k->kept.private &&
				strstr(line, list->needs[need].id) &&
				line[strcspn(line, " ")] == ' ' &&
				!strcmp(strchr(line, ' ') + 1,
					list->needs[need].id))
				fail_msg("seed %u: it says '%s'", seed, line);
	}
}

static void try_walks(const char *path)
{
	struct keeping k = { .grown = 0 };
	struct diag diag;

	diag_init(&diag);
	checklist_init(&k.list);
	assert_true(load_checklist(&k.list, path, &diag));
	for (unsigned seed = 1; seed <= WALKS; seed++) {
		begin(&k, seed);
		for (int i = 0; i < STEPS; i++) {
			do_something(&k);
			keep(&k, seed);
			expect_nothing_private(&k, seed);
		}
		expect_back(&k, seed);
		arena_release(&k.secret);
	}
	assert_true(k.grown > WALKS && k.renewed > WALKS);
	checklist_release(&k.list);
	diag_release(&diag);
}

static void kept__comes_back__as_it_was(void **state)
{
	(void)state;
	try_walks("checklists/small.conf");
	try_walks("checklists/womens-health.conf");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kept__comes_back__as_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
