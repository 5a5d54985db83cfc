/* SPDX-License-Identifier: MIT */
#include "model/steps.h"

/* Those found come first, and then those that are unclear. */
static int list_found(const struct wizard *wizard, int *needs)
{
	int n = needs_list(&wizard->needs, needs);

	while (n && !needs_is_found(&wizard->needs, needs[n - 1]))
		n--;
	return n;
}

static bool is_shown(const struct wizard *wizard, int need)
{
	return needs_is_found(&wizard->needs, need);
}

/*
 * What is private is proposed beside the others, never in the place of one:
 * which of the others are there, and in what order, must not tell of it.
 */
static bool is_private(const struct wizard *wizard, int need)
{
	return wizard->list->needs[need].private;
}

static int count_shown(const struct wizard *wizard, bool private)
{
	const struct decisions *decisions = &wizard->decisions;
	int shown = 0;

	for (int i = 0; i < decisions->n_steps; i++)
		shown += is_shown(wizard, decisions->steps[i].need) &&
			 is_private(wizard, decisions->steps[i].need) ==
				 private;
	return shown;
}

/* The place of what she put away stays free, for what she takes up herself. */
static int count_put_away(const struct wizard *wizard, bool private)
{
	int n = 0;

	for (int i = 0; i < wizard->list->n_needs; i++)
		n += wizard->decisions.put_away[i] && is_shown(wizard, i) &&
		     is_private(wizard, i) == private;
	return n;
}

/* What has a time of its own is nearer than its urgency says. */
static int rank(const struct need *need)
{
	return 2 * (int)need->urgency + !*need->by;
}

static bool goes_before(const struct wizard *wizard, int need, int other)
{
	const struct need *needs = wizard->list->needs;

	return (is_private(wizard, need) || !is_private(wizard, other)) &&
	       rank(&needs[other]) > rank(&needs[need]);
}

/* In front of what can wait longer; how she ordered the others stays. */
static void add_step(struct wizard *wizard, int need)
{
	struct decisions *decisions = &wizard->decisions;
	int at = 0;

	decisions_take_step(decisions, need, WHO_UNSAID);
	while (at + 1 < decisions->n_steps &&
		!goes_before(wizard, need, decisions->steps[at].need))
		at++;
	for (int n = decisions->n_steps - 1; n > at; n--)
		decisions_move_step(decisions, need, -1);
}

static bool may_be_step(const struct wizard *wizard, int need)
{
	return is_shown(wizard, need) && !wizard->decisions.put_away[need] &&
	       decisions_find_step(&wizard->decisions, need) < 0;
}

/* The nearest of them that is no step yet, or -1. */
static int next_step(const struct wizard *wizard, bool private)
{
	const struct need *needs = wizard->list->needs;
	int next = -1;

	for (int n = 0; n < wizard->list->n_needs; n++)
		if (is_private(wizard, n) == private &&
			may_be_step(wizard, n) &&
			(next < 0 || rank(&needs[n]) < rank(&needs[next])))
			next = n;
	return next;
}

/* Only proposed, and able to wait. */
static bool may_be_left_out(const struct wizard *wizard, int at)
{
	const struct step *step = &wizard->decisions.steps[at];

	return is_shown(wizard, step->need) && step->who == WHO_UNSAID &&
	       wizard->list->needs[step->need].urgency != URGENCY_NOW;
}

/* What was proposed before may have to give way. */
static void keep_few(struct wizard *wizard, bool private)
{
	struct decisions *decisions = &wizard->decisions;

	for (int at = decisions->n_steps - 1;
		at >= 0 && count_shown(wizard, private) > STEPS_MOST; at--) {
		int need = decisions->steps[at].need;

		if (is_private(wizard, need) != private ||
			!may_be_left_out(wizard, at))
			continue;
		decisions_drop_step(decisions, need);
		decisions->put_away[need] = false;
	}
}

static void propose(struct wizard *wizard, bool private)
{
	int need;

	while ((need = next_step(wizard, private)) >= 0 &&
		(count_shown(wizard, private) +
					count_put_away(wizard, private) <
				STEPS_MOST ||
			wizard->list->needs[need].urgency == URGENCY_NOW))
		add_step(wizard, need);
	keep_few(wizard, private);
}

void steps_propose(struct wizard *wizard)
{
	propose(wizard, false);
	propose(wizard, true);
}

void steps_take_now(struct wizard *wizard, int need, enum who who)
{
	if (decisions_find_step(&wizard->decisions, need) < 0)
		add_step(wizard, need);
	decisions_take_step(&wizard->decisions, need, who);
}

/* Where there are too many, the last that may be are left out. */
bool steps_has(const struct wizard *wizard, int need)
{
	const struct decisions *decisions = &wizard->decisions;
	int at = decisions_find_step(decisions, need), behind = 0;
	int too_many = count_shown(wizard, false) + count_shown(wizard, true) -
		       STEPS_MOST;

	if (at < 0 || !is_shown(wizard, need))
		return false;
	if (too_many <= 0 || !may_be_left_out(wizard, at))
		return true;
	while (++at < decisions->n_steps)
		behind += may_be_left_out(wizard, at);
	return behind >= too_many;
}

int steps_list(const struct wizard *wizard, int *needs)
{
	const struct decisions *decisions = &wizard->decisions;
	int n = 0;

	for (int i = 0; i < decisions->n_steps; i++)
		if (steps_has(wizard, decisions->steps[i].need))
			needs[n++] = decisions->steps[i].need;
	return n;
}

int steps_kept_for_later(const struct wizard *wizard, int *needs)
{
	int all = list_found(wizard, needs), n = 0;

	for (int i = 0; i < all; i++)
		if (!steps_has(wizard, needs[i]))
			needs[n++] = needs[i];
	return n;
}

void steps_next_who(struct wizard *wizard, int need)
{
	struct decisions *decisions = &wizard->decisions;
	int at = decisions_find_step(decisions, need);

	decisions_take_step(decisions, need,
		(enum who)((decisions->steps[at].who + 1) % WHOS));
}

void steps_move(struct wizard *wizard, int need, int by)
{
	struct decisions *decisions = &wizard->decisions;
	int at, other;

	do {
		at = decisions_find_step(decisions, need);
		decisions_move_step(decisions, need, by);
		if (decisions_find_step(decisions, need) == at)
			return;
		other = decisions->steps[at].need;
	} while (!needs_is_found(&wizard->needs, other));
}
