/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <string.h>

#include "base/secret.h"
#include "model/steps.h"
#include "load/checklist.h"
#include "load/services.h"
#include "load/wording.h"
#include "report/paper.h"
#include "wild.h"

/*
 * A discreet sheet tells nothing: it is byte by byte the one she would have
 * had if she had never opened a private topic. Two check-ins get the same
 * ordinary answers and decisions; one of them gets private ones in between.
 */
enum {
	WALKS = 10000,
	SHORT_WALKS = 2000,
	STEPS = 70,
};

struct twins {
	struct checklist list;
	struct services services;
	struct wording wording;
	struct arena secret[2];
	struct wizard wizards[2]; /* with private things, and without */
	struct wild wild;
	int private_needs; /* that came up, in all walks */
};

static void both_answer(struct twins *twins, int q)
{
	struct answer answer = wild_answer(
		&twins->wild, &twins->list.questions[q]);

	wizard_answer(&twins->wizards[0], q, &answer);
	wizard_answer(&twins->wizards[1], q, &answer);
}

static int some_question(struct twins *twins, bool private)
{
	for (;;) {
		int q = wild_below(&twins->wild, twins->list.n_questions);

		if (twins->list.questions[q].private == private &&
			question_takes_answer(&twins->list.questions[q]))
			return q;
	}
}

static int some_need(struct twins *twins, bool private)
{
	for (;;) {
		int n = wild_below(&twins->wild, twins->list.n_needs);

		if (twins->list.needs[n].private == private)
			return n;
	}
}

static int some_topic(struct twins *twins)
{
	return wild_below(&twins->wild, twins->list.n_topics);
}

/* Past one that is on every paper, whatever private ones stand between. */
static void move_past(struct wizard *wizard, int need, int by)
{
	struct decisions *decisions = &wizard->decisions;
	int at, other;

	do {
		at = decisions_find_step(decisions, need);
		decisions_move_step(decisions, need, by);
		if (at < 0 || decisions_find_step(decisions, need) == at)
			return;
		other = decisions->steps[at].need;
	} while (wizard->list->needs[other].private);
}

static const char *some_service(struct twins *twins)
{
	int i = wild_below(&twins->wild, twins->services.n);

	return service_text(&twins->services.all[i], SERVICE_ID);
}

static void decide(struct wizard *wizard, int need, int what, enum who who,
	const char *service, bool yes)
{
	switch (what) {
	case 0:
		if (needs_is_found(&wizard->needs, need))
			decisions_take_step(&wizard->decisions, need, who);
		return;
	case 1:
		decisions_drop_step(&wizard->decisions, need);
		return;
	case 2:
		move_past(wizard, need, yes ? 1 : -1);
		return;
	case 3:
		decisions_put_with(&wizard->decisions, need, service);
		return;
	default:
		if (needs_is_found(&wizard->needs, need))
			decisions_say_yes(&wizard->decisions, YES_ALL,
				LINE_NEED, need, yes);
	}
}

/* The same for both, of what is ordinary. */
static void ordinary_step(struct twins *twins)
{
	struct wild *wild = &twins->wild;
	struct wizard *one = &twins->wizards[0], *other = &twins->wizards[1];
	int need = some_need(twins, false), what = wild_below(wild, 5);
	enum who who = (enum who)wild_below(wild, WHOS);
	bool yes = wild_chance(wild, 60);
	const char *service = some_service(twins);
	int info = wild_below(wild, twins->list.n_infos);

	switch (wild_below(wild, 12)) {
	case 0:
		steps_propose(one);
		steps_propose(other);
		return;
	case 1:
	case 2:
		decide(one, need, what, who, service, yes);
		decide(other, need, what, who, service, yes);
		return;
	case 3:
		if (!needs_has_info(&other->needs, info))
			return;
		decisions_say_yes(
			&one->decisions, YES_ALL, LINE_INFO, info, yes);
		decisions_say_yes(
			&other->decisions, YES_ALL, LINE_INFO, info, yes);
		return;
	case 4:
		if (wild_chance(wild, 90))
			return;
		wizard_just_us(one, yes);
		wizard_just_us(other, yes);
		return;
	default:
		both_answer(twins, some_question(twins, false));
	}
}

/* All that came up is a step of hers, and may be on paper. */
static void open_up(struct wizard *wizard, int first)
{
	struct decisions *decisions = &wizard->decisions;
	int all = wizard->list->n_needs;

	for (int i = 0; i < all; i++) {
		int need = (first + i) % all;

		if (!wizard->list->needs[need].private ||
			!needs_is_found(&wizard->needs, need))
			continue;
		decisions_take_step(decisions, need, WHO_TOGETHER);
		decisions_say_yes(decisions, YES_ALL, LINE_NEED, need, true);
	}
}

/* Of one only, and of nothing that is ordinary. */
static void private_step(struct twins *twins)
{
	struct wild *wild = &twins->wild;
	struct wizard *one = &twins->wizards[0];
	int topic = some_topic(twins), q = some_question(twins, true);
	int need = some_need(twins, true);
	struct answer answer;

	switch (wild_below(wild, 8)) {
	case 0:
		if (twins->list.topics[topic].private)
			wizard_pick(one, topic);
		return;
	case 1:
		if (twins->list.topics[topic].private)
			wizard_not_today(one, topic);
		return;
	case 2:
		decisions_say_yes(
			&one->decisions, YES_ALL, LINE_QUESTION, q, true);
		return;
	case 3:
		open_up(one, need);
		return;
	case 4:
		decide(one, need, wild_below(wild, 5),
			(enum who)wild_below(wild, WHOS), some_service(twins),
			wild_chance(wild, 80));
		return;
	default:
		answer = wild_answer(wild, &twins->list.questions[q]);
		wizard_answer(one, q, &answer);
	}
}

static void both_say(struct twins *twins, const char *name, int option)
{
	struct answer answer = answer_options(UINT64_C(1) << option);
	int q = map_get(&twins->list.question_names, name);

	assert_true(q >= 0);
	wizard_answer(&twins->wizards[0], q, &answer);
	wizard_answer(&twins->wizards[1], q, &answer);
}

/* So that there is much to tell: it is OK to go on, she is a mum, and the gate
 * is open. */
static void begin_in_private(struct twins *twins, struct wizard *wizard)
{
	static const char *const doors[] = { "leave_ok", "mum" };
	struct answer first = answer_options(1);

	for (int q = 0; q < twins->list.n_questions; q++)
		for (size_t i = 0; i < sizeof(doors) / sizeof(*doors); i++)
			if (!strcmp(twins->list.questions[q].id, doors[i]))
				wizard_answer(wizard, q, &first);
	for (int g = 0; g < twins->list.n_gates; g++)
		for (int s = 0; s < twins->list.gates[g].n_steps; s++)
			wizard_tick(wizard, g, s, true);
}

static void begin(struct twins *twins, unsigned seed)
{
	twins->wild = (struct wild){ .seed = seed };
	for (int i = 0; i < 2; i++) {
		secret_init(&twins->secret[i]);
		wizard_init(&twins->wizards[i], &twins->list, world_today,
			&twins->secret[i]);
	}
	both_say(twins, "setup.nation", wild_below(&twins->wild, 4));
	both_say(twins, "setup.who_is_here", 0);
	both_say(twins, "setup.can_anyone_hear", 1);
	begin_in_private(twins, &twins->wizards[0]);
}

static void walk(struct twins *twins, unsigned seed)
{
	begin(twins, seed);
	for (int i = 0; i < STEPS; i++) {
		ordinary_step(twins);
		private_step(twins);
		private_step(twins);
	}
}

static void end(struct twins *twins)
{
	const struct wizard *one = &twins->wizards[0];

	for (int n = 0; n < twins->list.n_needs; n++)
		twins->private_needs += twins->list.needs[n].private &&
					needs_is_found(&one->needs, n);
	arena_release(&twins->secret[0]);
	arena_release(&twins->secret[1]);
}

/* All three forms of it, in one text. */
static const char *sheet(struct twins *twins, int which, enum paper_level level)
{
	struct papers papers = {
		.wizard = &twins->wizards[which],
		.services = &twins->services,
		.wording = &twins->wording,
		.around = { .area = "Kelvinmouth",
			.now = { world_today, 10, 0, 0 } },
		.organisation = "",
	};
	struct doc_form form = { 60, 40, false };
	struct doc doc;
	struct buf out;

	buf_init(&out, &twins->secret[which]);
	sheet_make(&doc, &papers, level, &twins->secret[which]);
	doc_to_text(&doc, &form, &out);
	doc_to_html(&doc, false, &out);
	doc_to_json(&doc, &out);
	return out.text;
}

static bool differ(struct twins *twins, enum paper_level level)
{
	return strcmp(sheet(twins, 0, level), sheet(twins, 1, level)) != 0;
}

static void load(struct twins *twins, const char *path)
{
	struct diag diag;

	*twins = (struct twins){ .private_needs = 0 };
	diag_init(&diag);
	checklist_init(&twins->list);
	services_init(&twins->services);
	wording_init(&twins->wording);
	assert_true(load_checklist(&twins->list, path, &diag));
	assert_true(load_services(&twins->services,
		"checklists/services/example.conf", true, &diag));
	assert_true(load_services(&twins->services,
		"checklists/services/uk-national.conf", false, &diag));
	assert_true(load_wording(
		&twins->wording, "checklists/wording.conf", &diag));
	wording_index(&twins->wording);
	diag_release(&diag);
}

static void release(struct twins *twins)
{
	wording_release(&twins->wording);
	services_release(&twins->services);
	checklist_release(&twins->list);
}

/* How many walks; of those on a full sheet some have to differ, or nothing
 * private was ever there to tell. */
static void try_walks(const char *path, int walks)
{
	struct twins twins;
	int full = 0;

	load(&twins, path);
	for (unsigned seed = 1; (int)seed <= walks; seed++) {
		walk(&twins, seed);
		if (differ(&twins, LEVEL_DISCREET))
			fail_msg("%s, seed %u: the sheet tells:\n%s\nand:\n%s",
				path, seed, sheet(&twins, 0, LEVEL_DISCREET),
				sheet(&twins, 1, LEVEL_DISCREET));
		full += differ(&twins, LEVEL_FULL);
		end(&twins);
	}
	print_message("%s: %d walks; %d private needs came up; %d full sheets "
		      "differ\n",
		path, walks, twins.private_needs, full);
	assert_true(full > walks / 20);
	release(&twins);
}

static void a_discreet_sheet__tells__nothing(void **state)
{
	(void)state;
	try_walks("checklists/womens-health.conf", WALKS);
	try_walks("checklists/short.conf", SHORT_WALKS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_discreet_sheet__tells__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
