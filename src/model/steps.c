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

static int count_shown(const struct wizard *wizard)
{
	int shown = 0;

	for (int i = 0; i < wizard->decisions.n_steps; i++)
		shown += is_shown(wizard, wizard->decisions.steps[i].need);
	return shown;
}

/* What has a time of its own is nearer than its urgency says. */
static int rank(const struct need *need)
{
	return 2 * (int)need->urgency + !*need->by;
}

/* In front of what can wait longer; how she ordered the others stays. */
static void add_step(struct wizard *wizard, int need)
{
	const struct need *needs = wizard->list->needs;
	struct decisions *decisions = &wizard->decisions;
	int at;

	decisions_take_step(decisions, need, WHO_UNSAID);
	for (at = 0; at + 1 < decisions->n_steps; at++)
		if (rank(&needs[decisions->steps[at].need]) >
			rank(&needs[need]))
			break;
	for (int n = decisions->n_steps - 1; n > at; n--)
		decisions_move_step(decisions, need, -1);
}

static bool may_be_step(const struct wizard *wizard, int need)
{
	return is_shown(wizard, need) && !wizard->decisions.put_away[need] &&
	       decisions_find_step(&wizard->decisions, need) < 0;
}

/* The nearest of them that is no step yet, or -1. */
static int next_step(const struct wizard *wizard)
{
	const struct need *needs = wizard->list->needs;
	int next = -1;

	for (int n = 0; n < wizard->list->n_needs; n++)
		if (may_be_step(wizard, n) &&
			(next < 0 || rank(&needs[n]) < rank(&needs[next])))
			next = n;
	return next;
}

/* The last that was only proposed and can wait, or -1. */
static int least(const struct wizard *wizard)
{
	const struct decisions *decisions = &wizard->decisions;

	for (int i = decisions->n_steps - 1; i >= 0; i--)
		if (is_shown(wizard, decisions->steps[i].need) &&
			decisions->steps[i].who == WHO_UNSAID &&
			wizard->list->needs[decisions->steps[i].need].urgency !=
				URGENCY_NOW)
			return decisions->steps[i].need;
	return -1;
}

/* Some were proposed while others could not be shown. */
static void keep_few(struct wizard *wizard)
{
	int need;

	while (count_shown(wizard) > STEPS_MOST &&
		(need = least(wizard)) >= 0) {
		decisions_drop_step(&wizard->decisions, need);
		wizard->decisions.put_away[need] = false;
	}
}

void steps_propose(struct wizard *wizard)
{
	int need;

	while ((need = next_step(wizard)) >= 0 &&
		(count_shown(wizard) < STEPS_MOST ||
			wizard->list->needs[need].urgency == URGENCY_NOW))
		add_step(wizard, need);
	keep_few(wizard);
}

void steps_take_now(struct wizard *wizard, int need, enum who who)
{
	if (decisions_find_step(&wizard->decisions, need) < 0)
		add_step(wizard, need);
	decisions_take_step(&wizard->decisions, need, who);
}

int steps_list(const struct wizard *wizard, int *needs)
{
	const struct decisions *decisions = &wizard->decisions;
	int n = 0;

	for (int i = 0; i < decisions->n_steps; i++)
		if (is_shown(wizard, decisions->steps[i].need))
			needs[n++] = decisions->steps[i].need;
	return n;
}

int steps_kept_for_later(const struct wizard *wizard, int *needs)
{
	int all = list_found(wizard, needs), n = 0;

	for (int i = 0; i < all; i++)
		if (decisions_find_step(&wizard->decisions, needs[i]) < 0)
			needs[n++] = needs[i];
	return n;
}
