/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <string.h>
#include <unistd.h>

#include "base/secret.h"
#include "model/wizard.h"
#include "load/checklist.h"

/*
 * What each single answer of the checklists that are shipped leads to, as in
 * tests/data/options/NAME.txt: a rule that is changed by mistake shows there.
 * Everything that stands in the way of the question is said first, and what
 * that alone leads to is left out.
 */
static const struct date today = { 2026, 11, 20 };

/* What opens what; said before all else, as far as the list asks it. */
static const struct {
	const char *question, *option;
} doors[] = {
	{ "setup.nation", "england" },
	{ "setup.age_band", "b50" },
	{ "setup.who_is_here", "alone" },
	{ "setup.can_anyone_hear", "no" },
	{ "setup.script", "no" },
	{ "likes.gp", "fine" },
	{ "body.signs", "chest" },
	{ "menopause.period_now", "stopped" },
	{ "menopause.last", "over_year" },
	{ "menopause.signs", "fog" },
	{ "smear.smear_ok", "yes" },
	{ "smear.last", "within_3" },
	{ "smear.hard_more", "cut" },
	{ "sexual.leave_ok", "yes" },
	{ "sexual.gynae", "cut" },
	{ "pregnancy.leave_ok", "yes" },
	{ "pregnancy.preg", "yes" },
	{ "safety.leave_ok", "yes" },
	{ "safety.scared", "yes" },
	{ "safety.wanted", "reach_me" },
	{ "children.mum", "both" },
	{ "children.court", "yes" },
	{ "loss.what", "release" },
	{ "loss.what", "overdose_mine" },
	{ "home.sleep_where", "hostel" },
};

struct trial {
	const struct checklist *list;
	struct arena secret;
	struct wizard wizard;
	bool *before; /* needs, then infos, that the doors alone lead to */
};

static int option_of(const struct question *question, const char *id)
{
	for (int i = 0; i < question->n_options; i++)
		if (!strcmp(question->options[i].id, id))
			return i;
	return -1;
}

static void say(struct wizard *wizard, const char *name, const char *id)
{
	int q = map_get(&wizard->list->question_names, name), option;
	struct answer answer;

	if (q < 0)
		return;
	option = option_of(&wizard->list->questions[q], id);
	if (option < 0)
		return;
	answer = answer_options(UINT64_C(1) << option);
	if (wizard->list->questions[q].type == QUESTION_MANY)
		wizard_toggle(wizard, q, option);
	else
		wizard_answer(wizard, q, &answer);
}

static void open_doors(struct wizard *wizard)
{
	for (size_t i = 0; i < sizeof(doors) / sizeof(*doors); i++)
		say(wizard, doors[i].question, doors[i].option);
	for (int g = 0; g < wizard->list->n_gates; g++)
		for (int s = 0; s < wizard->list->gates[g].n_steps; s++)
			wizard_tick(wizard, g, s, true);
}

static bool comes_up(const struct wizard *wizard, int i)
{
	int needs = wizard->list->n_needs;

	return i < needs ? needs_is_found(&wizard->needs, i)
			 : needs_has_info(&wizard->needs, i - needs);
}

static int all_of(const struct checklist *list)
{
	return list->n_needs + list->n_infos;
}

static void print_one(const struct checklist *list, int i, FILE *out)
{
	if (i < list->n_needs)
		fprintf(out, " %s:%s", urgency_names[list->needs[i].urgency],
			list->needs[i].id);
	else
		fprintf(out, " %s", list->infos[i - list->n_needs].id);
}

/* What is new, and what is gone. */
static void print_change(struct trial *trial, FILE *out)
{
	for (int i = 0; i < all_of(trial->list); i++)
		if (comes_up(&trial->wizard, i) && !trial->before[i])
			print_one(trial->list, i, out);
	for (int i = 0; i < all_of(trial->list); i++)
		if (!comes_up(&trial->wizard, i) && trial->before[i]) {
			fputs(" -", out);
			print_one(trial->list, i, out);
		}
	fputc('\n', out);
}

static void begin(struct trial *trial)
{
	secret_init(&trial->secret);
	wizard_init(&trial->wizard, trial->list, today, &trial->secret);
	open_doors(&trial->wizard);
}

/* The question left out, which some of the doors are. */
static void look_before(struct trial *trial, int q, bool *before)
{
	struct answer blank = answer_blank();

	begin(trial);
	wizard_answer(&trial->wizard, q, &blank);
	for (int i = 0; i < all_of(trial->list); i++)
		before[i] = comes_up(&trial->wizard, i);
	trial->before = before;
	arena_release(&trial->secret);
}

static void try_answer(struct trial *trial, int q, const char *word,
	const struct answer *answer, FILE *out)
{
	begin(trial);
	wizard_answer(&trial->wizard, q, answer);
	fprintf(out, "%s %s:", trial->list->questions[q].name, word);
	if (!asking_is_asked(&trial->wizard.asking, q))
		fputs(" (not asked)", out);
	print_change(trial, out);
	arena_release(&trial->secret);
}

static void try_question(struct trial *trial, int q, FILE *out)
{
	const struct question *question = &trial->list->questions[q];
	bool before[1024];
	struct answer answer;

	assert_true(all_of(trial->list) <= 1024);
	look_before(trial, q, before);
	for (int i = 0; i < question->n_options; i++) {
		answer = answer_options(UINT64_C(1) << i);
		try_answer(trial, q, question->options[i].id, &answer, out);
	}
	if (!question->escapes || !question->n_options)
		return;
	answer = answer_escape(ANSWER_NOT_SURE);
	try_answer(trial, q, "?not_sure", &answer, out);
	answer = answer_escape(ANSWER_DECLINED);
	try_answer(trial, q, "?declined", &answer, out);
}

static void compare(const char *name)
{
	char path[256], wanted[256], got[256], command[600];
	const char *dir = getenv("TMPDIR");
	struct checklist list;
	struct trial trial = { .list = &list };
	struct diag diag;
	FILE *out;

	snprintf(path, sizeof(path), "checklists/%s.conf", name);
	snprintf(wanted, sizeof(wanted), "tests/data/options/%s.txt", name);
	snprintf(got, sizeof(got), "%s/options-%d", dir ? dir : "/tmp",
		(int)getpid());
	checklist_init(&list);
	diag_init(&diag);
	assert_true(load_checklist(&list, path, &diag));
	out = fopen(getenv("UPDATE") ? wanted : got, "w");
	assert_non_null(out);
	for (int q = 0; q < list.n_questions; q++)
		if (question_takes_answer(&list.questions[q]))
			try_question(&trial, q, out);
	fclose(out);
	snprintf(command, sizeof(command), "diff -u '%s' '%s'", wanted,
		getenv("UPDATE") ? wanted : got);
	if (system(command))
		fail_msg("%s: a rule leads elsewhere: UPDATE=1", wanted);
	diag_release(&diag);
	checklist_release(&list);
}

static void womens_health__leads__where_it_led(void **state)
{
	(void)state;
	compare("womens-health");
}

static void short_one__leads__where_it_led(void **state)
{
	(void)state;
	compare("short");
}

/* Only four of all the ways to say who is here open what is private. */
static void private__opens__only_where_nobody_can_hear(void **state)
{
	static const char *const open_for[] = { "alone", "baby", "interpreter",
		"remote" };
	struct checklist list;
	struct trial trial = { .list = &list };
	struct diag diag;
	int open = 0;

	(void)state;
	checklist_init(&list);
	diag_init(&diag);
	assert_true(
		load_checklist(&list, "checklists/womens-health.conf", &diag));
	for (int who = -3; who < 6; who++)
		for (int hear = -3; hear < 2; hear++) {
			int q = map_get(
				&list.question_names, "setup.who_is_here");
			struct answer one =
				who < 0 ? answer_escape((enum answer_state)(
						  ANSWER_STATES + who))
					: answer_options(UINT64_C(1) << who);
			struct answer other =
				hear < 0 ? answer_escape((enum answer_state)(
						   ANSWER_STATES + hear))
					 : answer_options(UINT64_C(1) << hear);
			bool may = false;

			begin(&trial);
			wizard_answer(&trial.wizard, q, &one);
			wizard_answer(&trial.wizard, q + 1, &other);
			for (size_t i = 0; i < 4 && who >= 0; i++)
				may |= hear == 1 &&
				       !strcmp(open_for[i],
					       list.questions[q]
						       .options[who]
						       .id);
			assert_int_equal(
				asking_is_private_ok(&trial.wizard.asking),
				may);
			open += may;
			arena_release(&trial.secret);
		}
	assert_int_equal(open, 4);
	diag_release(&diag);
	checklist_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(womens_health__leads__where_it_led),
		cmocka_unit_test(short_one__leads__where_it_led),
		cmocka_unit_test(private__opens__only_where_nobody_can_hear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
